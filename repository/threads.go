package repository

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/thread"
)

// Threads is the store of package thread.
type Threads struct{ *Repository }

var (
	_ thread.Store = Threads{}
	_ thread.Tx    = (*tx)(nil)
)

// Atomic implements thread.Store.
func (r Threads) Atomic(ctx context.Context, fn func(thread.Tx) error) error {
	return r.atomic(ctx, func(t *tx) error { return fn(t) })
}

// Thread implements thread.Store.
func (r *Repository) Thread(ctx context.Context, id dossier.ID) (thread.Thread, error) {
	return threadOf(r.db.WithContext(ctx), thread.Subject{Dossier: id})
}

// SavedThread implements thread.Tx.
func (t *tx) SavedThread(id dossier.ID) (thread.Thread, error) {
	return threadOf(t.db, thread.Subject{Dossier: id})
}

// ChallengeThread implements thread.Store.
func (r Threads) ChallengeThread(ctx context.Context, id domain.ChallengeID) (thread.Thread, error) {
	return threadOf(r.db.WithContext(ctx), thread.Subject{Challenge: id})
}

// SavedChallengeThread implements thread.Tx.
func (t *tx) SavedChallengeThread(id domain.ChallengeID) (thread.Thread, error) {
	return threadOf(t.db, thread.Subject{Challenge: id})
}

// Proposal implements thread.Store.
func (r Threads) Proposal(ctx context.Context, id domain.ChallengeID) (thread.Proposal, error) {
	return proposalOf(r.db.WithContext(ctx), id)
}

// LockProposal implements thread.Tx.
func (t *tx) LockProposal(id domain.ChallengeID) (thread.Proposal, error) {
	if err := t.change("locking a challenge", "SELECT 1 FROM challenge WHERE id = ? FOR UPDATE", id.UUID); err != nil {
		return thread.Proposal{}, err
	}
	return proposalOf(t.db, id)
}

func proposalOf(db *gorm.DB, id domain.ChallengeID) (thread.Proposal, error) {
	rows := []struct {
		CallID, PromotionID, AdministrationID uuid.UUID
		Name, Host                            string
	}{}
	err := db.Raw(`SELECT c.call_id, k.promotion_id, c.administration_id, c.name, a.name AS host FROM challenge c
		JOIN call k ON k.id = c.call_id JOIN administration a ON a.id = c.administration_id WHERE c.id = ?`, id.UUID).Scan(&rows).Error
	if err != nil {
		return thread.Proposal{}, fmt.Errorf("reading what a thread is about: %w", err)
	}
	if len(rows) == 0 {
		return thread.Proposal{}, domain.Absent()
	}
	r := rows[0]
	return thread.Proposal{
		ID: id, Name: r.Name, Call: call.ID{UUID: r.CallID}, Promotion: domain.PromotionID{UUID: r.PromotionID},
		Administration: domain.AdministrationID{UUID: r.AdministrationID}, Host: r.Host,
	}, nil
}

// HostPeople implements thread.Tx: those whose role holds now, each once.
func (t *tx) HostPeople(id domain.AdministrationID) ([]thread.Recipient, error) {
	people, err := t.ChallengeHosts(id)
	list := make([]thread.Recipient, len(people))
	for i, p := range people {
		list[i] = thread.Recipient{Account: p.Account, Address: p.Address, Language: p.Language}
	}
	return list, err
}

// threadOf reads a thread in three queries: itself, its messages, its requests. Only
// under the dossier's lock are they of one instant; a reader who has just missed a
// message sees it with the next reading.
func threadOf(db *gorm.DB, about thread.Subject) (thread.Thread, error) {
	rows := []threadRow{}
	err := db.Raw(`SELECT t.*, coalesce(a.name, '') AS assignee_name FROM thread t LEFT JOIN account a ON a.id = t.assignee_id
		WHERE t.dossier_id = ? OR t.challenge_id = ?`, nullable(about.Dossier.UUID), nullable(about.Challenge.UUID)).Scan(&rows).Error
	if err != nil {
		return thread.Thread{}, fmt.Errorf("reading a thread: %w", err)
	}
	if len(rows) == 0 {
		return thread.Thread{Subject: about}, nil
	}
	t := rows[0].thread()
	messages := []messageRow{}
	err = db.Raw(`SELECT m.*, coalesce(a.name, '') AS author_name FROM message m LEFT JOIN account a ON a.id = m.author_id
		WHERE m.thread_id = ? ORDER BY m.sequence`, t.ID.UUID).Scan(&messages).Error
	if err != nil {
		return thread.Thread{}, fmt.Errorf("reading messages: %w", err)
	}
	for _, m := range messages {
		t.Messages = append(t.Messages, m.message())
	}
	t.Supplements, err = supplementsOf(db, t.ID)
	return t, err
}

func supplementsOf(db *gorm.DB, id thread.ID) ([]thread.Supplement, error) {
	rows := []supplementRow{}
	err := db.Raw(`SELECT s.id, s.term, q.sequence AS request, coalesce(g.sequence, 0) AS answer, coalesce(d.shown_to_readers, false) AS shown
		FROM supplement s JOIN message q ON q.id = s.message_id
		LEFT JOIN addendum d ON d.supplement_id = s.id LEFT JOIN message g ON g.id = d.message_id
		WHERE q.thread_id = ? ORDER BY q.sequence`, id.UUID).Scan(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("reading requests for a supplement: %w", err)
	}
	list := make([]thread.Supplement, len(rows))
	for i, r := range rows {
		list[i] = r.supplement()
	}
	return list, nil
}

// PutThread implements thread.Tx.
func (t *tx) PutThread(th thread.Thread) error {
	return t.change("writing a thread", `INSERT INTO thread
		(id, dossier_id, challenge_id, version, state, waiting_since, last_at, handled, assignee_id, read_by_candidate, read_by_team)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (id) DO UPDATE SET version = excluded.version, state = excluded.state, waiting_since = excluded.waiting_since,
			last_at = excluded.last_at, handled = excluded.handled, assignee_id = excluded.assignee_id,
			read_by_candidate = excluded.read_by_candidate, read_by_team = excluded.read_by_team`,
		th.ID.UUID, nullable(th.Dossier.UUID), nullable(th.Challenge.UUID), th.Version, string(th.State()), th.WaitingSince(), th.LastAt(), th.Handled,
		nullable(th.Assignee.Account.UUID), th.ReadByCandidate, th.ReadByTeam)
}

// InsertMessage implements thread.Tx.
func (t *tx) InsertMessage(to thread.ID, m thread.Message) error {
	return t.change("adding a message", `INSERT INTO message (id, thread_id, sequence, side, author_id, kind, text, at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?)`, m.ID.UUID, to.UUID, m.Sequence, string(m.Side), nullable(m.Author.Account.UUID), string(m.Kind), m.Text, m.At)
}

// InsertSupplement implements thread.Tx.
func (t *tx) InsertSupplement(in thread.ID, s thread.Supplement) error {
	return t.change("asking for a supplement", `INSERT INTO supplement (id, message_id, term)
		SELECT ?, id, ? FROM message WHERE thread_id = ? AND sequence = ?`, s.ID.UUID, s.Term, in.UUID, s.Request)
}

// InsertAddendum implements thread.Tx.
func (t *tx) InsertAddendum(in thread.ID, s thread.Supplement) error {
	return t.change("adding an addendum", `INSERT INTO addendum (supplement_id, message_id)
		SELECT ?, id FROM message WHERE thread_id = ? AND sequence = ?`, s.ID.UUID, in.UUID, s.Answer)
}

// ShowAddendum implements thread.Tx.
func (t *tx) ShowAddendum(id thread.SupplementID, shown bool) error {
	return t.change("showing an addendum", "UPDATE addendum SET shown_to_readers = ? WHERE supplement_id = ?", shown, id.UUID)
}

// AwaitedSupplement implements dossier.Store.
func (r *Repository) AwaitedSupplement(ctx context.Context, id dossier.ID, t time.Time) (*time.Time, error) {
	var term *time.Time
	err := r.db.WithContext(ctx).Raw(`SELECT min(s.term) FROM supplement s JOIN message q ON q.id = s.message_id JOIN thread t ON t.id = q.thread_id
		WHERE t.dossier_id = ? AND s.term > ? AND NOT EXISTS (SELECT FROM addendum a WHERE a.supplement_id = s.id)`, id.UUID, t).Row().Scan(&term)
	if err != nil {
		return nil, fmt.Errorf("reading what a supplement is awaited by: %w", err)
	}
	return utc(term), nil
}

// ShownAddenda implements reading.Store.
func (r *Repository) ShownAddenda(ctx context.Context, id dossier.ID) ([]string, error) {
	texts := []string{}
	err := r.db.WithContext(ctx).Raw(`SELECT m.text FROM addendum a JOIN message m ON m.id = a.message_id JOIN thread t ON t.id = m.thread_id
		WHERE t.dossier_id = ? AND a.shown_to_readers ORDER BY m.sequence`, id.UUID).Scan(&texts).Error
	if err != nil {
		return nil, fmt.Errorf("reading addenda shown to readers: %w", err)
	}
	return texts, nil
}

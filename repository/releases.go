package repository

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/release"
)

// Releases is the store of package release.
type Releases struct{ *Repository }

var (
	_ release.Store = Releases{}
	_ release.Tx    = (*tx)(nil)
)

// Atomic implements release.Store.
func (r Releases) Atomic(ctx context.Context, fn func(release.Tx) error) error {
	return r.atomic(ctx, func(t *tx) error { return fn(t) })
}

// LockSet implements release.Tx.
func (t *tx) LockSet(of call.ID, kind release.Kind) (*time.Time, error) {
	err := t.change("opening a set of decisions", "INSERT INTO release (call_id, kind) VALUES (?, ?) ON CONFLICT DO NOTHING", of.UUID, string(kind))
	if err != nil {
		return nil, err
	}
	var at *time.Time
	err = t.db.Raw("SELECT released_at FROM release WHERE call_id = ? AND kind = ? FOR UPDATE", of.UUID, string(kind)).Row().Scan(&at)
	if err != nil {
		return nil, fmt.Errorf("locking a set of decisions: %w", err)
	}
	return utc(at), nil
}

// SetReleased implements release.Tx.
func (t *tx) SetReleased(of call.ID, kind release.Kind, at time.Time, by domain.AccountID) error {
	return t.change("releasing decisions", "UPDATE release SET released_at = ?, released_by = ? WHERE call_id = ? AND kind = ?",
		at, by.UUID, of.UUID, string(kind))
}

// PutDecision implements release.Tx.
func (t *tx) PutDecision(d release.Decision) error {
	return t.change("deciding a dossier", `INSERT INTO dossier_decision (dossier_id, call_id, outcome, reason, decided_by, decided_at)
		VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (dossier_id) DO UPDATE SET
		outcome = excluded.outcome, reason = excluded.reason, decided_by = excluded.decided_by, decided_at = excluded.decided_at`,
		d.Dossier.UUID, d.Call.UUID, string(d.Outcome), d.Reason, d.By.UUID, d.At)
}

type applicantRow struct {
	AccountID uuid.UUID
	Email     string
	Language  string
	ID        uuid.UUID
	Number    string
	Outcome   string
	Locked    int
}

// Applicants implements release.Tx.
func (t *tx) Applicants(of call.ID, viewer domain.AccountID) ([]release.Applicant, error) {
	rows := []applicantRow{}
	err := t.db.Raw(`SELECT d.account_id, a.email, a.language, d.id, d.number, coalesce(dd.outcome, '') AS outcome,
			(SELECT count(*) FROM reading r WHERE r.dossier_id = d.id AND `+unconflicted+` AND `+handedIn+`) AS locked
		FROM dossier d JOIN account a ON a.id = d.account_id `+lastSnapshot+`
		LEFT JOIN dossier_decision dd ON dd.dossier_id = d.id
		WHERE d.call_id = ? AND d.withdrawn_at IS NULL AND `+shownTo+` ORDER BY d.number COLLATE "C"`, of.UUID, viewer.UUID).Scan(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("listing whom a shortlist is about: %w", err)
	}
	list := make([]release.Applicant, len(rows))
	for i, row := range rows {
		list[i] = release.Applicant{
			Recipient: release.Recipient{Account: domain.AccountID{UUID: row.AccountID}, Address: row.Email, Language: row.Language},
			Dossier:   dossier.ID{UUID: row.ID}, Number: row.Number, Outcome: dossier.Outcome(row.Outcome), Locked: row.Locked,
		}
	}
	return list, nil
}

type proposalRow struct {
	ID               uuid.UUID
	Name             string
	AdministrationID uuid.UUID
	Outcome          string
}

// Proposals implements release.Tx, in two queries whatever the number of challenges.
func (t *tx) Proposals(of call.ID) ([]release.Proposal, error) {
	rows := []proposalRow{}
	err := t.db.Raw(`SELECT c.id, c.name, c.administration_id, coalesce(cd.outcome, '') AS outcome
		FROM challenge c LEFT JOIN challenge_decision cd ON cd.challenge_id = c.id
		WHERE c.call_id = ? AND c.status IN ('submitted', 'published') ORDER BY c.name, c.id`, of.UUID).Scan(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("listing the challenges to release: %w", err)
	}
	administrations := make([]domain.AdministrationID, len(rows))
	for i, row := range rows {
		administrations[i].UUID = row.AdministrationID
	}
	hosts, err := t.hostsOf(administrations)
	if err != nil {
		return nil, err
	}
	list := make([]release.Proposal, len(rows))
	for i, row := range rows {
		list[i] = release.Proposal{
			Challenge: domain.ChallengeID{UUID: row.ID}, Name: row.Name, Outcome: release.Verdict(row.Outcome), Hosts: hosts[row.AdministrationID],
		}
	}
	return list, nil
}

// hostsOf finds those of several administrations whom a decision is told: its leads
// and members, each once.
func (t *tx) hostsOf(ids []domain.AdministrationID) (map[uuid.UUID][]release.Recipient, error) {
	rows := []struct {
		AdministrationID uuid.UUID
		AccountID        uuid.UUID
		Email            string
		Language         string
	}{}
	err := t.db.Raw(`SELECT DISTINCT g.scope_id AS administration_id, a.id AS account_id, a.email, a.language
		FROM role_grant g JOIN account a ON a.id = g.account_id
		WHERE g.scope_kind = 'administration' AND g.scope_id = ANY(?) AND g.role IN ('host_lead', 'host_member')
		AND g.starts_at <= business_now() AND (g.ends_at IS NULL OR g.ends_at > business_now()) ORDER BY a.id`, uuids(ids)).Scan(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("listing the hosts to tell: %w", err)
	}
	hosts := map[uuid.UUID][]release.Recipient{}
	for _, row := range rows {
		hosts[row.AdministrationID] = append(hosts[row.AdministrationID],
			release.Recipient{Account: domain.AccountID{UUID: row.AccountID}, Address: row.Email, Language: row.Language})
	}
	return hosts, nil
}

// CountSeats implements release.Tx.
func (t *tx) CountSeats(of call.ID) (recruited, notRecruited int, err error) {
	err = t.db.Raw(`SELECT count(*) FILTER (WHERE st.dossier_id IS NOT NULL), count(*) FILTER (WHERE st.dossier_id IS NULL)
		FROM dossier d JOIN dossier_decision dd ON dd.dossier_id = d.id AND dd.outcome = 'shortlisted'
		LEFT JOIN seat st ON st.dossier_id = d.id
		WHERE d.call_id = ? AND d.withdrawn_at IS NULL`, of.UUID).Row().Scan(&recruited, &notRecruited)
	if err != nil {
		return 0, 0, fmt.Errorf("counting seats: %w", err)
	}
	return recruited, notRecruited, nil
}

package repository

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/arrival"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/host"
)

// Hosted implements host.Store, in a number of queries that does not depend on that
// of the challenges.
func (h Hosts) Hosted(ctx context.Context, bodies []domain.AdministrationID) ([]host.Hosted, error) {
	db := h.db.WithContext(ctx)
	challenges, err := readChallenges(db, "c.administration_id = ANY(?)", uuids(bodies))
	if err != nil {
		return nil, err
	}
	list, ids, calls := make([]host.Hosted, len(challenges)), make([]domain.ChallengeID, len(challenges)), []call.ID{}
	for i, c := range challenges {
		list[i].Challenge, ids[i] = c, c.ID
		calls = append(calls, c.Call)
	}
	windows, err := windowsOf(db, calls)
	if err != nil {
		return nil, err
	}
	waits, err := waitsOf(db, ids)
	if err != nil {
		return nil, err
	}
	duties, err := dutiesOf(db, ids)
	for i, c := range challenges {
		of := call.Call{Windows: windows[c.Call]}
		w := waits[c.ID.UUID]
		list[i].Window, list[i].Unread, list[i].ResultAt = of.Window(call.Challenges), w.Unread, utc(w.ResultAt)
		list[i].HeardFrom, list[i].HeardTo, list[i].Welcome = utc(w.HeardFrom), utc(w.HeardTo), duties[c.ID]
	}
	return list, err
}

type waitingRow struct {
	ID        uuid.UUID
	HeardFrom *time.Time
	HeardTo   *time.Time
	Unread    int
	ResultAt  *time.Time
}

func waitsOf(db *gorm.DB, ids []domain.ChallengeID) (map[uuid.UUID]waitingRow, error) {
	rows := []waitingRow{}
	err := db.Raw(`SELECT c.id, h.starts_at AS heard_from, h.starts_at + h.minutes * interval '1 minute' AS heard_to,
			(SELECT count(*) FROM thread t JOIN message m ON m.thread_id = t.id AND m.side = 'programme' AND m.sequence > t.read_by_candidate
				WHERE t.challenge_id = c.id) AS unread,
			(SELECT min(r.released_at) FROM release r JOIN call x ON x.id = r.call_id WHERE x.promotion_id = k.promotion_id AND r.kind = 'result') AS result_at
		FROM challenge c JOIN call k ON k.id = c.call_id LEFT JOIN hearing h ON h.challenge_id = c.id WHERE c.id = ANY(?)`, uuids(ids)).Scan(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("reading what waits for a host: %w", err)
	}
	found := map[uuid.UUID]waitingRow{}
	for _, r := range rows {
		found[r.ID] = r
	}
	return found, nil
}

// dutiesOf is what recruits wait for from their hosts, by challenge.
func dutiesOf(db *gorm.DB, ids []domain.ChallengeID) (map[domain.ChallengeID][]host.Duty, error) {
	list, err := readArrivals(db, "c.id = ANY(?)", uuids(ids))
	duties := map[domain.ChallengeID][]host.Duty{}
	for _, a := range list {
		for _, step := range arrival.Steps {
			_, said := a.Ticks[arrival.Tick{Step: step, Side: arrival.Host}]
			duties[a.Challenge] = append(duties[a.Challenge], host.Duty{Due: a.DueAt(step), Done: said})
		}
	}
	return duties, err
}

package repository

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
)

// mostApplicants is how many a search shows: further than that, one searches better.
const mostApplicants = 20

type foundApplicantRow struct {
	ID     uuid.UUID
	Name   string
	Email  string
	Number string
	State  string
}

// applicants are the dossiers of one call with their state and the person's name:
// the one on the dossier, which people correct there, before the account's.
const applicants = `SELECT a.id, coalesce(nullif(d.draft->>'name', ''), a.name) AS name, a.email, d.number,
	CASE WHEN d.withdrawn_at IS NOT NULL THEN 'withdrawn'
		WHEN EXISTS (SELECT 1 FROM snapshot s WHERE s.dossier_id = d.id) THEN 'submitted' ELSE 'draft' END AS state
	FROM dossier d JOIN account a ON a.id = d.account_id WHERE d.call_id = ?`

const matching = `(lower(name) LIKE @like OR email LIKE @like OR lower(number) LIKE @like)`

// Applicants implements call.Store.
func (r *Repository) Applicants(ctx context.Context, id call.ID, query string) (call.Applicants, error) {
	db, like := r.db.WithContext(ctx), map[string]any{"like": "%" + likeText(query) + "%"}
	of := db.Raw(applicants, id.UUID)
	rows := []foundApplicantRow{}
	err := db.Table("(?) AS found", of).Where(matching, like).Order("lower(name), number").Limit(mostApplicants).Scan(&rows).Error
	if err != nil {
		return call.Applicants{}, fmt.Errorf("finding applicants: %w", err)
	}
	counts := []struct {
		State      string
		All, Found int
	}{}
	err = db.Table("(?) AS found", of).Select(`state, count(*) AS "all", count(*) FILTER (WHERE `+matching+`) AS found`, like).
		Group("state").Scan(&counts).Error
	if err != nil {
		return call.Applicants{}, fmt.Errorf("counting applicants: %w", err)
	}
	out := call.Applicants{Items: make([]call.Applicant, len(rows)), Count: map[call.ApplicantState]int{}}
	for i, row := range rows {
		out.Items[i] = row.applicant()
	}
	for _, c := range counts {
		out.Count[call.ApplicantState(c.State)] = c.All
		out.Found += c.Found
	}
	return out, nil
}

func (r foundApplicantRow) applicant() call.Applicant {
	return call.Applicant{
		Account: domain.AccountID{UUID: r.ID}, Name: r.Name, Address: r.Email, Number: r.Number, State: call.ApplicantState(r.State),
	}
}

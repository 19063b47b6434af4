package release

import (
	"context"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
)

// Summary is one line of the committee's list: what a submitted dossier says of its
// last snapshot, its readings, and what was decided.
type Summary struct {
	ID              dossier.ID
	Number          string
	Call            call.ID
	Name            string // for the programme team only
	MainTrack       call.Track
	SecondaryTrack  call.Track
	YearsExperience *int
	Submitted       time.Time
	Expected        int // readings the call wants
	Assigned        int
	Locked          int // readings handed in on the last snapshot
	ScoreSum        int // of the locked readings
	ScoreCount      int
	Outcome         dossier.Outcome // "" while undecided
	Reason          string
	Seated          bool
	Scoring         *Scoring // nil while nothing is handed in
	Status          dossier.Status
	Zone            *time.Location // the call's
}

// Sort is an order of the committee's list; ties go by id.
type Sort string

// The orders. A dossier without a locked reading has no mean: it comes last both ways.
const (
	ByNumber      Sort = "number"
	ByMean        Sort = "mean"
	ByMeanFalling Sort = "-mean"
	ByReadings    Sort = "readings"

	ByCalibrated        Sort = "calibrated"
	ByCalibratedFalling Sort = "-calibrated"
)

// Signal picks dossiers that ask to be looked at.
type Signal string

// The signals.
const (
	UnsurePlace  Signal = "unsure"
	ThirdReading Signal = "third_reading"
	// Unmasked: nobody looked for what says who wrote the last submission.
	Unmasked Signal = "unmasked"
	// FullyRead: all the readings that the call wants are handed in.
	FullyRead Signal = "fully_read"
)

// Undecided filters the dossiers without a decision.
const Undecided = "undecided"

// Filter narrows the committee's list of one call.
type Filter struct {
	Call     call.ID
	Number   string // part of one
	Track    call.Track
	Decision string // an outcome, or Undecided
	Signal   Signal
	Line     int // 0: the call's own
	Sort     Sort
	Page     domain.Page
	// Viewer is who looks, where conflicts of interest hide dossiers from them; zero for
	// the programme team, which settles conflicts.
	Viewer domain.AccountID
	// Scorings and Expected are filled by the service: what orders and signals are
	// made of.
	Scorings map[dossier.ID]Scoring
	Expected int
}

// List gives the submitted dossiers of a call, for the programme team with their
// names, for the committee without.
func (s Service) List(ctx context.Context, actor access.Actor, f Filter) (domain.List[Summary], error) {
	of, err := s.Store.Call(ctx, f.Call)
	if err != nil {
		return domain.List[Summary]{}, err
	}
	if err := access.Check(actor, "listSelection", of.Facts()); err != nil {
		return domain.List[Summary]{}, err
	}
	if f.Sort == "" {
		f.Sort = ByNumber
	}
	f.Viewer = viewer(actor, of)
	found, err := s.scored(ctx, of, f.Line, f.Viewer)
	if err != nil {
		return domain.List[Summary]{}, err
	}
	f.Scorings, f.Expected = found.byDossier, of.ReadingsPerDossier
	list, err := s.Store.Summaries(ctx, f)
	for i, summary := range list.Items {
		list.Items[i] = summary.as(actor, of).with(found)
	}
	return list, err
}

// viewer is whom conflicts of interest hide dossiers from; nobody for the programme team.
func viewer(actor access.Actor, of call.Call) domain.AccountID {
	if access.Allowed(actor, "resolveConflict", of.Facts()) {
		return domain.AccountID{}
	}
	return actor.Account
}

// as completes a summary for the actor: the status as everybody will say it, the
// name only for who may open the dossier.
func (s Summary) as(actor access.Actor, of call.Call) Summary {
	if !access.Allowed(actor, "getDossier", of.Facts()) {
		s.Name = ""
	}
	s.Expected, s.Zone = of.ReadingsPerDossier, of.Zone
	verdict := dossier.Verdict{
		ShortlistReleased: of.ShortlistReleasedAt != nil, Outcome: s.Outcome,
		ResultReleased: of.ResultReleasedAt != nil, Seated: s.Seated,
	}
	d := dossier.Dossier{Call: s.Call, Snapshots: []dossier.Snapshot{{SubmittedAt: s.Submitted}}}
	s.Status = d.StatusAt(s.Submitted, of, verdict)
	return s
}

package demo

import (
	"context"
	"fmt"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/challenge"
	"github.com/etalab/portail-eig/domain/jury"
)

// juryActs sort the challenges in the week of 21 March, then have them heard on the
// two days of the jury.
func juryActs(s *Story) []Act {
	return []Act{
		act("invite-jurors", s.at(time.March, 1, 10, 0), "Le jury des défis est invité", "The jury of challenges is invited", inviteJurors),
		act("jurors-accept", s.at(time.March, 4, 15, 0), "Le jury des défis accepte", "The jury of challenges accepts", acceptJurors),
		act("sort-challenges", s.at(time.March, 25, 16, 0), "Les défis sont triés", "The challenges are sorted", sortChallenges),
		act("convene-juries", s.at(time.March, 26, 10, 0), "Les auditions sont fixées", "The hearings are fixed", conveneJuries),
		act("hear-challenges", s.Edition.Calendar.ChallengeJuryEnd.Add(16*time.Hour+45*time.Minute),
			"Les jurys remplissent leurs grilles", "The juries fill their grids", hearChallenges),
	}
}

func (p *Player) eachJuror(ctx context.Context, do func(access.Actor, Person, access.Scope) error) error {
	by, err := p.programme(ctx)
	if err != nil {
		return err
	}
	id, err := p.callID(ctx, call.ForChallenges)
	if err != nil {
		return err
	}
	for _, who := range p.Story.Cast.Jurors {
		if err := do(by, who, access.Scope{Kind: access.Call, ID: id.UUID}); err != nil {
			return err
		}
	}
	return nil
}

func inviteJurors(ctx context.Context, p *Player) error {
	return p.eachJuror(ctx, func(by access.Actor, who Person, in access.Scope) error {
		return p.invite(ctx, by, who, access.Juror, in)
	})
}

func acceptJurors(ctx context.Context, p *Player) error {
	return p.eachJuror(ctx, func(_ access.Actor, who Person, _ access.Scope) error {
		_, err := p.actor(ctx, who)
		return err
	})
}

// sortChallenges sets aside the fictional proposals that have a ground for it; a
// visitor's challenge is eligible like the others.
func sortChallenges(ctx context.Context, p *Player) error {
	return p.eachCase(ctx, "Trier le défi", "Sort the challenge", func(by access.Actor, c jury.Case) error {
		if c.Sorting.Version > 0 {
			return nil
		}
		said := jury.Sorting{Eligible: true}
		if f, fictional := proposalOf(c.Challenge); fictional && f.ground != "" {
			said = jury.Sorting{Grounds: []jury.Ground{f.ground}, Note: f.refusal}
		}
		_, err := p.Juries.Sort(ctx, by, c.Challenge.ID, 0, said)
		return err
	})
}

// The jury sits in three groups over two days; each hears a challenge in 40 minutes.
const (
	juryGroups   = 3
	juryMinutes  = 40
	heardPerHalf = 4
)

// conveneJuries gives each eligible challenge a group and a time.
func conveneJuries(ctx context.Context, p *Player) error {
	jurors := []domain.AccountID{}
	for _, who := range p.Story.Cast.Jurors {
		a, err := p.actor(ctx, who)
		if err != nil {
			return err
		}
		jurors = append(jurors, a.Account)
	}
	n := 0
	return p.eachCase(ctx, "Fixer l’audition du défi", "Fix the hearing of the challenge", func(by access.Actor, c jury.Case) error {
		if !c.Sorting.Eligible || c.Hearing.Version > 0 {
			return nil
		}
		group, turn := n%juryGroups, n/juryGroups
		n++
		size := len(jurors) / juryGroups
		sit := jurors[group*size : (group+1)*size]
		_, err := p.Juries.Fix(ctx, by, c.Challenge.ID, 0, jury.Plan{
			StartsAt: p.Story.hearingAt(turn), Minutes: juryMinutes, Place: fmt.Sprintf("Salle %d, 20 avenue de Ségur, Paris", group+1),
			Link: fmt.Sprintf("https://visio.example/jury-%d", group+1), Jurors: sit, Referent: sit[0],
		})
		return err
	})
}

// hearingAt is the turn's time: four in the morning from 9:00, four in the afternoon
// from 14:00, and on to the second day.
func (s *Story) hearingAt(turn int) time.Time {
	half, hour := turn/heardPerHalf, 9
	if half%2 == 1 {
		hour = 14
	}
	first := s.Edition.Calendar.ChallengeJuryEnd
	day := first.AddDate(0, 0, half/2-1)
	return time.Date(day.Year(), day.Month(), day.Day(), hour, turn%heardPerHalf*juryMinutes, 0, 0, s.Edition.Calendar.Zone)
}

// hearChallenges fills the grid of each hearing by its referent. What a real challenge
// was told in 2022 is not public: its grid says only that it was kept.
func hearChallenges(ctx context.Context, p *Player) error {
	rank := map[domain.AccountID]int{}
	return p.eachCase(ctx, "Remplir la grille du défi", "Fill the grid of the challenge", func(_ access.Actor, c jury.Case) error {
		if c.Hearing.Version == 0 || c.Grid.Version > 0 {
			return nil
		}
		who, err := p.referent(ctx, c.Hearing.Referent)
		if err != nil {
			return err
		}
		_, err = p.Juries.Save(ctx, who, c.Challenge.ID, 0, p.opinion(c, rank))
		return err
	})
}

// opinion keeps what is not a fictional proposal, ranked within its jury in the order heard.
func (p *Player) opinion(c jury.Case, rank map[domain.AccountID]int) jury.Opinion {
	keep, score := true, jury.MaxScore-1
	o := jury.Opinion{Scores: map[string]int{}, Reason: "Avis favorable. Les notes de cette démonstration sont fictives."}
	if f, fictional := proposalOf(c.Challenge); fictional {
		keep, score, o.Reason = false, jury.MinScore+1, f.refusal
	}
	o.Favourable = &keep
	if keep {
		rank[c.Hearing.Referent]++
		o.Rank = rank[c.Hearing.Referent]
	}
	for i, k := range jury.Criteria(c.Call) {
		o.Scores[k.ID] = score
		if keep && (i+len(c.Challenge.Slug))%(o.Rank+1) == 0 {
			o.Scores[k.ID]++
		}
	}
	return o
}

func (p *Player) referent(ctx context.Context, id domain.AccountID) (access.Actor, error) {
	for _, who := range p.Story.Cast.Jurors {
		a, err := p.actor(ctx, who)
		if err != nil || a.Account == id {
			return a, err
		}
	}
	return access.Actor{}, domain.Absent() // a visitor gave the grid to somebody else
}

// eachCase does something for every challenge handed in and not decided; one that is
// refused does not keep the others from it.
func (p *Player) eachCase(ctx context.Context, fr, en string, do func(access.Actor, jury.Case) error) error {
	id, err := p.callID(ctx, call.ForChallenges)
	if err != nil {
		return err
	}
	cases, err := p.Juries.Store.Cases(ctx, id, false)
	if err != nil {
		return err
	}
	known := map[challenge.ID]jury.Case{}
	for _, c := range cases {
		known[c.Challenge.ID] = c
	}
	return p.eachChallenge(ctx, challenge.Submitted, fr, en, func(by access.Actor, c challenge.Challenge) error { return do(by, known[c.ID]) })
}

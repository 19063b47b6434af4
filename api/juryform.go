package api

import (
	"github.com/etalab/portail-eig/api/contract"
	"github.com/etalab/portail-eig/domain/challenge"
	"github.com/etalab/portail-eig/domain/jury"
)

func encodeJuryEntry(e jury.Entry, lang string) contract.JuryEntry {
	c := e.Challenge
	out := contract.JuryEntry{
		Challenge: refOf(c), Status: contract.ChallengeStatus(c.Standing()), Posts: len(c.Posts), Sorting: encodeSorting(e.Case),
		Place: some(e.Place), Tied: some(e.Tied),
	}
	if e.Hearing.Version > 0 {
		v := jury.View{Case: e.Case, Part: jury.AsOrganiser}
		out.Hearing, out.Grid = ptr(encodeHearing(v)), ptr(encodeGrid(v, lang))
	}
	if d := c.Decision; d != nil {
		out.Decision, out.DecisionVersion = encodeChallengeDecision(c), d.Version
	}
	return out
}

// refOf names a challenge and its host.
func refOf(c challenge.Challenge) contract.ChallengeRef {
	return contract.ChallengeRef{ID: c.ID.UUID, Name: c.Name, Administration: some(c.Administration.Name)}
}

func encodeSorting(c jury.Case) *contract.Sorting {
	s := c.Sorting
	if s.Version == 0 {
		return nil
	}
	return &contract.Sorting{
		Eligible: s.Eligible, Note: some(s.Note), At: s.At.In(c.Call.Zone), Version: s.Version,
		Grounds: each(s.Grounds, func(g jury.Ground) contract.SortingGround { return contract.SortingGround(g) }),
	}
}

// encodeHearing writes when and where, and to whom the domain left them, the jurors.
func encodeHearing(v jury.View) contract.Hearing {
	h := v.Hearing
	out := contract.Hearing{
		Challenge: refOf(v.Challenge), CallID: v.Call.ID.UUID, StartsAt: h.StartsAt.In(v.Call.Zone), Minutes: h.Minutes,
		Place: some(h.Place), Link: some(h.Link), Mine: contract.HearingMine(v.Part), Version: h.Version, Note: some(v.Sorting.Note),
		Jurors: each(h.Jurors, func(j jury.Juror) contract.PersonRef { return contract.PersonRef{ID: j.Account.UUID, Name: j.Name} }),
	}
	for _, j := range h.Jurors {
		if j.Account == h.Referent {
			out.Referent = &contract.PersonRef{ID: j.Account.UUID, Name: j.Name}
		}
	}
	return out
}

// encodeWholeHearing adds, for the jury, the form and the grid.
func encodeWholeHearing(v jury.View, lang string) contract.Hearing {
	out := encodeHearing(v)
	if v.Part == jury.AsHost {
		return out
	}
	out.Criteria, out.Grid = ptr(each(jury.Criteria(v.Call), encodeCriterion)), ptr(encodeGrid(v, lang))
	out.Form = ptr(encodeChallenge(challenge.View{Challenge: v.Challenge, Whole: true, Examiner: v.Part == jury.AsOrganiser}, lang))
	return out
}

func encodeGrid(v jury.View, lang string) contract.Grid {
	criteria, g := jury.Criteria(v.Call), v.Grid
	out := contract.Grid{
		Scores: table(g.Scores), Favourable: g.Favourable, Rank: some(g.Rank), Reason: some(g.Reason), Weighted: g.Weighted(criteria),
		WeightedMax: jury.WeightedMax(criteria), Missing: encodeFields(g.Missing(criteria), lang), Editable: v.GridOpen(), Version: g.Version,
	}
	if g.Version > 0 {
		out.SavedAt = ptr(g.At.In(v.Call.Zone))
	}
	return out
}

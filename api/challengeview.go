package api

import (
	"time"

	"github.com/etalab/portail-eig/api/contract"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/challenge"
)

func encodeChallenge(v challenge.View, lang string) contract.Challenge {
	c := v.Challenge
	out := contract.Challenge{
		ID: c.ID.UUID, CallID: c.Call.UUID, Name: c.Name, Slug: c.Slug, Summary: some(c.Summary), Sites: list(c.Sites), Attested: c.Attested,
		Administration: contract.AdministrationRef{ID: c.Administration.ID.UUID, Name: c.Administration.Name, Ministry: some(c.Administration.Ministry)},
		Status:         contract.ChallengeStatus(v.Status()), Answers: map[string]string{}, Missing: encodeFields(v.Missing(), lang), Version: c.Version,
		SubmittedAt: in(c.SubmittedAt, c.Zone), PublishedAt: in(c.PublishedAt, c.Zone), WithdrawnAt: in(c.WithdrawnAt, c.Zone), VisibleAt: in(c.VisibleAt, c.Zone),
		Posts: each(c.Posts, encodePost), VideoURL: some(c.VideoURL), Editable: v.Editable, UnsentChanges: v.Unsent,
		UnpublishedSections: each(c.UnpublishedSections, func(id challenge.Section) contract.ChallengeSection { return contract.ChallengeSection(id) }),
		StartsOn:            optionalDate(c.StartsOn),
		Changes:             each(v.Changes, func(s challenge.Step) contract.ChallengeVersion { return encodeVersion(s, v.Whole, c.Zone, lang) }),
	}
	if c.Months > 0 {
		out.Months = &c.Months
	}
	for id, text := range c.Answers {
		out.Answers[string(id)] = text
	}
	if c.Decision != nil {
		out.Decision = encodeChallengeDecision(c)
	}
	if v.Whole {
		encodeWhole(&out, v, lang)
	}
	return out
}

func encodeChallengeDecision(c challenge.Challenge) *contract.ChallengeDecision {
	d := c.Decision
	return &contract.ChallengeDecision{
		Outcome: contract.ChallengeDecisionOutcome(d.Outcome), Reason: some(d.Reason), Released: c.ReleasedAt != nil, Version: some(d.Version),
	}
}

// encodeWhole adds what the host and those who examine read.
func encodeWhole(out *contract.Challenge, v challenge.View, lang string) {
	c := v.Challenge
	out.Contacts, out.Financing = ptr(encodeContacts(c.Contacts)), ptr(encodeFunding(c.Financing))
	out.ProjectTeam = ptr(each(c.ProjectTeam, encodeColleague))
	out.FinancingChecks = ptr(each(c.FundingRules(c.Rules.Ministry), func(r challenge.Rule) contract.FinancingCheck {
		return contract.FinancingCheck{ID: contract.FinancingCheckID(r.ID), Ok: r.OK, Text: r.Text.In(lang)}
	}))
	out.Progress = ptr(each(c.Progress(c.Rules), func(p challenge.Progress) contract.SectionProgress {
		missing := encodeFields(p.Missing, lang)
		return contract.SectionProgress{Section: contract.SectionProgressSection(p.Section), Asked: p.Asked, Given: p.Given, Missing: &missing}
	}))
	out.RevisionRequested = &c.Requested
	if !v.ClosesAt.IsZero() {
		out.ClosesAt = ptr(v.ClosesAt.In(c.Zone))
	}
	if c.LastSubmission > 0 {
		out.LastSubmission = &c.LastSubmission
	}
}

func encodeVersion(s challenge.Step, whole bool, zone *time.Location, lang string) contract.ChallengeVersion {
	out := contract.ChallengeVersion{
		Sequence: s.Sequence, Kind: contract.ChallengeVersionKind(s.Kind), At: s.At.In(zone), Reason: some(s.Motive.In(lang)),
		Changes: encodeChanges(s.Changes, lang),
	}
	if whole {
		out.ContentHash = some(hexOf(s.Hash))
	}
	return out
}

func encodeChanges(changes []challenge.Change, lang string) []contract.ChallengeChange {
	return each(changes, func(c challenge.Change) contract.ChallengeChange {
		return contract.ChallengeChange{
			Kind: contract.ChallengeChangeKind(c.Kind), Pointer: c.Pointer, Text: c.Text().In(lang), Before: some(c.Before.In(lang)), After: some(c.After.In(lang)),
		}
	})
}

func encodeFacets(f challenge.Facets) contract.ChallengeFacets {
	return contract.ChallengeFacets{
		Ministries: list(f.Ministries), Places: list(f.Places), Tracks: each(f.Tracks, func(t call.Track) contract.Track { return contract.Track(t) }),
	}
}

func encodeRequest(q challenge.Request, lang string) contract.RevisionRequest {
	r := q.Revision
	out := contract.RevisionRequest{
		ID: q.ID.UUID, Why: q.Why, Changes: encodeChanges(q.Changes, lang), State: contract.RevisionRequestState(q.State), Reason: some(q.Answer.In(lang)),
		At: q.At.In(paris), AnsweredAt: in(q.AnsweredAt, paris),
		Trial: contract.ChallengeRevisionTrial{Withdraw: some(r.Withdraw), Months: some(r.Months), StartsOn: optionalDate(r.StartsOn)},
	}
	if r.Posts != nil {
		out.Trial.Posts = ptr(each(r.Posts, encodePostInput))
	}
	if r.Sites != nil {
		out.Trial.Sites = &r.Sites
	}
	return out
}

func encodePostInput(p challenge.Post) contract.PostInput {
	return contract.PostInput{
		ID: optionalID(p.ID.UUID), AcceptedTracks: encodeTracks(p.AcceptedTracks), Expertise: some(p.Expertise), Peers: some(p.Peers), Software: some(p.Software),
		Required: p.Required,
	}
}

package api

import (
	"github.com/etalab/portail-eig/api/contract"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/challenge"
)

// challengeForm is what a merge patch of a challenge applies to: the fields of the
// contract's ChallengePatch.
type challengeForm struct {
	Name     string                       `json:"name"`
	Summary  string                       `json:"summary"`
	Sites    []string                     `json:"sites"`
	Posts    []contract.PostInput         `json:"posts"`
	Sections map[challenge.Section]string `json:"sections"`
	Attested bool                         `json:"attested"`
}

func challengeFormOf(c challenge.Content) challengeForm {
	return challengeForm{
		Name: c.Name, Summary: c.Summary, Sites: c.Sites, Sections: c.Sections, Attested: c.Attested,
		Posts: each(c.Posts, func(p challenge.Post) contract.PostInput {
			return contract.PostInput{AcceptedTracks: encodeTracks(p.AcceptedTracks), Expertise: some(p.Expertise), Required: p.Required}
		}),
	}
}

func (f challengeForm) content() challenge.Content {
	return challenge.Content{
		Name: f.Name, Summary: f.Summary, Sites: f.Sites, Sections: f.Sections, Attested: f.Attested,
		Posts: each(f.Posts, func(p contract.PostInput) challenge.Post {
			return challenge.Post{
				AcceptedTracks: each(p.AcceptedTracks, func(t contract.Track) call.Track { return call.Track(t) }),
				Expertise:      val(p.Expertise), Required: p.Required,
			}
		}),
	}
}

func encodeChallenge(v challenge.View, lang string) contract.Challenge {
	c := v.Challenge
	out := contract.Challenge{
		ID: c.ID.UUID, CallID: c.Call.UUID, Name: c.Name, Slug: c.Slug, Summary: some(c.Summary), Sites: list(c.Sites), Attested: c.Attested,
		Administration: contract.AdministrationRef{ID: c.Administration.ID.UUID, Name: c.Administration.Name, Ministry: some(c.Administration.Ministry)},
		Status:         contract.ChallengeStatus(v.Status()), Sections: map[string]string{}, Missing: encodeFields(v.Missing(), lang), Version: c.Version,
		SubmittedAt: in(c.SubmittedAt, c.Zone), PublishedAt: in(c.PublishedAt, c.Zone), VisibleAt: in(c.VisibleAt, c.Zone),
		Posts: each(c.Posts, func(p challenge.Post) contract.Post {
			return contract.Post{ID: p.ID.UUID, AcceptedTracks: encodeTracks(p.AcceptedTracks), Expertise: some(p.Expertise), Required: p.Required}
		}),
		UnpublishedSections: each(c.UnpublishedSections, func(id challenge.Section) contract.ChallengeSection { return contract.ChallengeSection(id) }),
	}
	for id, text := range c.Sections {
		out.Sections[string(id)] = text
	}
	if c.Decision != nil {
		out.Decision = encodeChallengeDecision(c)
	}
	return out
}

func encodeChallengeDecision(c challenge.Challenge) *contract.ChallengeDecision {
	d := c.Decision
	return &contract.ChallengeDecision{
		Outcome: contract.ChallengeDecisionOutcome(d.Outcome), Reason: some(d.Reason), Released: c.ReleasedAt != nil, Version: some(d.Version),
	}
}

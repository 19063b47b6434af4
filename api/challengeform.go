package api

import (
	"github.com/etalab/portail-eig/api/contract"
	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/challenge"
)

// challengeForm is what a merge patch of a challenge applies to: the fields of the
// contract's ChallengePatch.
type challengeForm struct {
	Name        string                      `json:"name"`
	Summary     string                      `json:"summary"`
	Sites       []string                    `json:"sites"`
	Posts       []contract.PostInput        `json:"posts"`
	Answers     map[challenge.Field]string  `json:"answers"`
	Contacts    contract.ChallengeContacts  `json:"contacts"`
	Financing   contract.ChallengeFinancing `json:"financing"`
	ProjectTeam []contract.ProjectMember    `json:"project_team"`
	VideoURL    string                      `json:"video_url"`
	Attested    bool                        `json:"attested"`
}

func challengeFormOf(c challenge.Content) challengeForm {
	return challengeForm{
		Name: c.Name, Summary: c.Summary, Sites: c.Sites, Answers: c.Answers, Attested: c.Attested, VideoURL: c.VideoURL,
		Contacts: encodeContacts(c.Contacts), Financing: encodeFunding(c.Financing), ProjectTeam: each(c.ProjectTeam, encodeColleague),
		Posts: each(c.Posts, func(p challenge.Post) contract.PostInput {
			return contract.PostInput{
				ID: &p.ID.UUID, AcceptedTracks: encodeTracks(p.AcceptedTracks), Expertise: some(p.Expertise), Peers: some(p.Peers),
				Software: some(p.Software), Required: p.Required,
			}
		}),
	}
}

// content reads the form; what the form does not ask comes from the challenge.
func (f challengeForm) content(of challenge.Content) challenge.Content {
	return challenge.Content{
		Name: f.Name, Summary: f.Summary, Sites: f.Sites, Answers: f.Answers, Attested: f.Attested, VideoURL: f.VideoURL,
		Contacts: decodeContacts(f.Contacts), Financing: decodeFunding(f.Financing), ProjectTeam: each(f.ProjectTeam, decodeColleague),
		Posts: each(f.Posts, decodePost), StartsOn: of.StartsOn, Months: of.Months,
	}
}

func decodePost(p contract.PostInput) challenge.Post {
	out := challenge.Post{
		AcceptedTracks: each(p.AcceptedTracks, func(t contract.Track) call.Track { return call.Track(t) }),
		Expertise:      val(p.Expertise), Peers: val(p.Peers), Software: val(p.Software), Required: p.Required,
	}
	if p.ID != nil {
		out.ID = domain.PostID{UUID: *p.ID}
	}
	return out
}

func encodePost(p challenge.Post) contract.Post {
	return contract.Post{
		ID: p.ID.UUID, AcceptedTracks: encodeTracks(p.AcceptedTracks), Expertise: some(p.Expertise), Peers: some(p.Peers), Software: some(p.Software),
		Required: p.Required,
	}
}

func encodeContacts(contacts map[challenge.ContactRole]challenge.Contact) contract.ChallengeContacts {
	one := func(role challenge.ContactRole) *contract.ChallengeContact {
		c, given := contacts[role]
		if !given || c == (challenge.Contact{}) {
			return nil
		}
		return &contract.ChallengeContact{
			Name: some(c.Name), Position: some(c.Position), Entity: some(c.Entity), Email: some(c.Email), Phone: some(c.Phone),
		}
	}
	return contract.ChallengeContacts{
		Sponsor: one(challenge.Sponsor), ProjectLead: one(challenge.ProjectLead), Hr: one(challenge.HR), Management: one(challenge.Management),
	}
}

func decodeContacts(c contract.ChallengeContacts) map[challenge.ContactRole]challenge.Contact {
	contacts := map[challenge.ContactRole]challenge.Contact{}
	for role, one := range map[challenge.ContactRole]*contract.ChallengeContact{
		challenge.Sponsor: c.Sponsor, challenge.ProjectLead: c.ProjectLead, challenge.HR: c.Hr, challenge.Management: c.Management,
	} {
		if one != nil {
			contacts[role] = challenge.Contact{
				Name: val(one.Name), Position: val(one.Position), Entity: val(one.Entity), Email: val(one.Email), Phone: val(one.Phone),
			}
		}
	}
	return contacts
}

func encodeFunding(f challenge.Funding) contract.ChallengeFinancing {
	out := contract.ChallengeFinancing{Programme: some(f.Programme)}
	if f.Cofinanced != challenge.Unsaid {
		out.Cofinanced = ptr(f.Cofinanced == challenge.Yes)
	}
	if f.Route != "" {
		out.Route = ptr(contract.ChallengeFinancingRoute(f.Route))
	}
	return out
}

func decodeFunding(f contract.ChallengeFinancing) challenge.Funding {
	out := challenge.Funding{Route: challenge.Route(val(f.Route)), Programme: val(f.Programme)}
	if f.Cofinanced != nil {
		out.Cofinanced = challenge.No
		if *f.Cofinanced {
			out.Cofinanced = challenge.Yes
		}
	}
	return out
}

func encodeColleague(p challenge.Colleague) contract.ProjectMember {
	return contract.ProjectMember{
		Name: some(p.Name), Position: some(p.Position), Employment: some(p.Employment), Share: ptr(p.Share), Contribution: some(p.Contribution),
	}
}

func decodeColleague(p contract.ProjectMember) challenge.Colleague {
	return challenge.Colleague{
		Name: val(p.Name), Position: val(p.Position), Employment: val(p.Employment), Share: val(p.Share), Contribution: val(p.Contribution),
	}
}

func encodeChallengeForm() contract.ChallengeForm {
	return contract.ChallengeForm{
		Attestation: encodeText(challenge.AttestationText), LineLength: challenge.LineLength, PerRecruit: challenge.PerRecruit,
		Sections: each(challenge.Sections, func(s challenge.SectionSpec) contract.ChallengeFormSection {
			out := contract.ChallengeFormSection{
				ID: contract.ChallengeSection(s.ID), Label: encodeText(s.Label), Private: s.Private,
				Fields: each(s.Fields, func(f challenge.FieldSpec) contract.ChallengeFormField {
					return contract.ChallengeFormField{
						ID: string(f.ID), Label: encodeText(f.Label), Lines: f.Lines, MaxLength: f.MaxLength(), Optional: ptr(f.Optional),
					}
				}),
			}
			if len(s.Typed) > 0 {
				out.Typed = &s.Typed
			}
			return out
		}),
	}
}

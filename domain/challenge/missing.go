package challenge

import (
	"slices"
	"strconv"

	"github.com/etalab/portail-eig/domain"
)

// need is one thing that a submit asks for.
type need struct {
	section Section
	met     bool
	field   domain.Field
}

// needs lists what a submit asks for, in the order of the form.
func (c Content) needs(r Rules) []need {
	list := []need{}
	for _, s := range Sections {
		list = append(list, c.needsOf(s, r)...)
	}
	return append(list, need{Attestation, c.Attested, field("/attested", "required", "Confirmez l’attestation.", "Confirm the attestation.")})
}

func (c Content) needsOf(s SectionSpec, r Rules) []need {
	list := []need{}
	want := func(met bool, pointer, fr, en string) {
		list = append(list, need{s.ID, met, field(pointer, "required", fr, en)})
	}
	switch s.ID {
	case HostBody:
		want(len(c.Sites) > 0, "/sites", "Indiquez au moins un lieu de travail.", "Give at least one place of work.")
	case Project:
		want(!blank(c.Summary), "/summary", "Présentez le défi en quelques lignes.", "Present the challenge in a few lines.")
	case Team:
		c.wantPosts(want, r)
	}
	if slices.Contains(c.UnpublishedSections, s.ID) {
		return list // complete, though not published
	}
	switch s.ID {
	case Financing:
		c.wantFunding(want, r)
	case Contacts:
		c.wantContacts(want)
	case Team:
		want(len(c.ProjectTeam) > 0, "/project_team", "Présentez au moins une personne de l’équipe projet.", "Present at least one person of the project team.")
	}
	for _, f := range s.Fields {
		if !f.Optional {
			want(!blank(c.Answers[f.ID]), domain.Pointer("answers", string(f.ID)), "Remplissez le champ « "+f.Label.FR+" ».", "Fill in the field “"+f.Label.EN+"”.")
		}
	}
	return list
}

type wanting func(met bool, pointer, fr, en string)

func (c Content) wantPosts(want wanting, r Rules) {
	want(len(c.Posts) >= r.TeamMin, "/posts",
		"Décrivez au moins "+strconv.Itoa(r.TeamMin)+" postes.", "Describe at least "+strconv.Itoa(r.TeamMin)+" posts.")
	for i, p := range c.Posts {
		want(len(p.AcceptedTracks) > 0 || readable(p.Expertise), "/posts/"+strconv.Itoa(i)+"/accepted_tracks",
			"Choisissez un métier, ou décrivez l’expertise attendue.", "Choose a track, or describe the expertise sought.")
	}
}

// wantFunding turns each rule that does not hold into what to mend.
func (c Content) wantFunding(want wanting, r Rules) {
	for _, rule := range c.FundingRules(r.Ministry) {
		if rule.Pointer != "" {
			want(rule.OK, rule.Pointer, rule.Text.FR, rule.Text.EN)
		}
	}
}

func (c Content) wantContacts(want wanting) {
	for _, role := range ContactRoles {
		at, who, one := "/contacts/"+string(role), contactNames[role], c.Contacts[role]
		want(readable(one.Name), at+"/name", "Indiquez le nom du contact « "+who.FR+" ».", "Give the name of the contact “"+who.EN+"”.")
		want(readable(one.Position), at+"/position", "Indiquez la fonction du contact « "+who.FR+" ».", "Give the position of the contact “"+who.EN+"”.")
		want(emailLike(one.Email), at+"/email",
			"Indiquez l’adresse électronique professionnelle du contact « "+who.FR+" ». Exemple : prenom.nom@exemple.fr.",
			"Give the professional e-mail address of the contact “"+who.EN+"”. Example: first.last@example.org.")
	}
}

// Missing lists what a submit still needs, in the order of the form, then what the
// form does not allow.
func (c Content) Missing(r Rules) []domain.Field {
	fields := []domain.Field{}
	for _, n := range c.needs(r) {
		if !n.met {
			fields = append(fields, n.field)
		}
	}
	return append(fields, c.Check(r)...)
}

// Progress is one section of the completeness meter.
type Progress struct {
	Section Section
	Asked   int
	Given   int
	Missing []domain.Field
}

// Progress tells, section by section, how much of what a submit needs is given.
func (c Content) Progress(r Rules) []Progress {
	meter := []Progress{}
	for _, n := range c.needs(r) {
		if len(meter) == 0 || meter[len(meter)-1].Section != n.section {
			meter = append(meter, Progress{Section: n.section})
		}
		at := &meter[len(meter)-1]
		at.Asked++
		if n.met {
			at.Given++
		} else {
			at.Missing = append(at.Missing, n.field)
		}
	}
	return meter
}

func incomplete(missing []domain.Field) error {
	return &domain.Error{
		Kind: domain.Invalid, Code: "incomplete", Fields: missing,
		Text: domain.Text{
			FR: "Le défi n’est pas complet : voici ce qui manque. Rien n’est perdu, le brouillon est enregistré.",
			EN: "The challenge is not complete: here is what is missing. Nothing is lost, the draft is saved.",
		},
	}
}

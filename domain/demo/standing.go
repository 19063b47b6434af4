package demo

import (
	"context"
	"slices"
	"strconv"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
)

// State says where the story stands, where it can go, and as whom one may sign in.
func (s *Story) State(ctx context.Context, store Store) (State, error) {
	progress, err := store.Progress(ctx)
	if err != nil {
		return State{}, err
	}
	now, err := store.BusinessNow(ctx)
	if err != nil {
		return State{}, err
	}
	state := State{Now: now, Personas: s.Personas(), Skipped: []domain.Text{}}
	for _, skip := range progress.Skipped {
		state.Skipped = append(state.Skipped, skip.Text)
	}
	_, here := s.milestone(progress.Milestone)
	for i, m := range s.Milestones() {
		r := Reached{Milestone: m, Reached: i <= here, Current: i == here}
		if r.Reached {
			r.Discards = s.discards(progress, m)
		}
		state.Milestones = append(state.Milestones, r)
	}
	return state, nil
}

// discards says what going back to a milestone throws away.
func (s *Story) discards(p Progress, to Milestone) domain.Text {
	lost := 0
	for _, a := range s.Acts {
		if a.At.After(to.At) && slices.Contains(p.Played, a.ID) {
			lost++
		}
	}
	fr, en := "tout ce que les visiteurs ont fait depuis", "everything visitors did since"
	switch {
	case lost == 1:
		fr, en = "un épisode du récit et "+fr, "one episode of the story and "+en
	case lost > 1:
		n := strconv.Itoa(lost)
		fr, en = n+" épisodes du récit et "+fr, n+" episodes of the story and "+en
	}
	return domain.Text{
		FR: "Revenir au " + domain.SpellDay(to.At, "fr") + " efface " + fr + ". Toutes les connexions prennent fin.",
		EN: "Going back to " + domain.SpellDay(to.At, "en") + " erases " + en + ". Every sign-in ends.",
	}
}

// Personas lists the people as whom a visitor may sign in, one of each kind.
func (s *Story) Personas() []Persona {
	c := s.Cast
	list := []Persona{
		persona("candidate-draft", c.Candidates[starDraft].Person, access.Candidate, "Une candidature en cours d’écriture", "An application being written"),
		persona("candidate-submitted", c.Candidates[starSubmitted].Person, access.Candidate, "Une candidature déposée", "A submitted application"),
		persona("reader", c.Readers[0], access.Reader, "Une personne qui lit les candidatures", "Somebody who reads applications"),
		persona("juror", c.Jurors[0], access.Juror, "Le jury des défis", "The jury of challenges"),
		persona("committee", c.Committee[0], access.Committee, "Le comité de sélection", "The selection committee"),
		persona("programme", c.Programme[0], access.Programme, "L’équipe du programme", "The programme team"),
		persona("host", c.Hosts[0].Lead, access.HostLead, "Une administration d’accueil", "A host administration"),
		persona("host-hr", c.Hosts[0].HR, access.HostHR, "Ses ressources humaines", "Its human resources"),
	}
	if i := slices.IndexFunc(c.Hosts, func(h Host) bool { return h.Fictional }); i >= 0 {
		list = append(list, persona("host-fictional", c.Hosts[i].Lead, access.HostLead,
			"Une administration fictive, dont le défi n’est pas retenu", "A fictional administration whose challenge is not kept"))
	}
	return append(list, persona("dpo", c.DPO, access.DPO, "La protection des données", "Data protection"))
}

func persona(id string, who Person, role access.Role, fr, en string) Persona {
	return Persona{ID: id, Label: domain.Text{FR: fr, EN: en}, Name: who.Name, Email: who.Email, Role: role}
}

// Persona finds one by its id.
func (s *Story) Persona(id string) (Persona, error) {
	list := s.Personas()
	i := slices.IndexFunc(list, func(p Persona) bool { return p.ID == id })
	if i < 0 {
		return Persona{}, domain.InvalidFields([]domain.Field{{Pointer: "/persona", Code: "unknown", Message: domain.Text{
			FR: "Cette personne n’est pas proposée par la démonstration.", EN: "The demonstration does not offer this person.",
		}}})
	}
	return list[i], nil
}

package demo

import (
	"slices"
	"time"

	"github.com/etalab/portail-eig/domain"
)

// milestones are the dates a visitor may go to. The first is what is shown first.
var milestones = []struct {
	id     string
	at     stamp
	fr, en string
}{
	{"2022-03-30", stamp{time.March, 30, 10, 0}, "L’appel à candidatures est ouvert", "The call for candidates is open"},
	{"2022-04-05", stamp{time.April, 5, 10, 0}, "L’appel est clos", "The call is closed"},
	{"2022-04-08", stamp{time.April, 8, 10, 0}, "Première prolongation : l’appel est rouvert", "First extension: the call is open again"},
	{"2022-04-11", stamp{time.April, 11, 10, 0}, "L’appel est clos de nouveau", "The call is closed again"},
	{"2022-04-13", stamp{time.April, 13, 10, 0}, "Seconde prolongation : l’appel est rouvert", "Second extension: the call is open again"},
	{"2022-04-20", stamp{time.April, 20, 10, 0}, "Les lectures commencent", "Readings begin"},
	{"2022-05-06", stamp{time.May, 6, 9, 0}, "Le comité décide de la présélection", "The committee decides the shortlist"},
	{"2022-05-09", stamp{time.May, 9, 10, 0}, "Présélection publiée, défis révélés, vœux ouverts", "Shortlist released, challenges revealed, wishes open"},
	{"2022-05-16", stamp{time.May, 16, 10, 0}, "Les vœux sont clos", "Wishes are closed"},
	{"2022-07-04", stamp{time.July, 4, 10, 0}, "Les équipes sont à constituer", "Teams are to be assembled"},
	{"2022-07-15", stamp{time.July, 15, 10, 0}, "Les équipes sont publiées", "Teams are released"},
	{"2022-09-12", stamp{time.September, 12, 10, 0}, "Les dix mois commencent", "The ten months begin"},
}

// Milestones lists the dates a visitor may go to, in order.
func (s *Story) Milestones() []Milestone {
	list := make([]Milestone, len(milestones))
	for i, m := range milestones {
		list[i] = Milestone{ID: m.id, At: m.at.in(s.Edition.Calendar.Zone), Label: domain.Text{FR: m.fr, EN: m.en}}
	}
	return list
}

// milestone finds one by its id, with its place in the list; -1 for "none yet".
func (s *Story) milestone(id string) (Milestone, int) {
	list := s.Milestones()
	i := slices.IndexFunc(list, func(m Milestone) bool { return m.ID == id })
	if i < 0 {
		return Milestone{}, -1
	}
	return list[i], i
}

// First is the milestone where a demonstration begins.
func (s *Story) First() Milestone { return s.Milestones()[0] }

// Way says how to go from where the story stands to a milestone: the ones to pass
// going forward, in order, or back to one. Going to where one is already is going
// back: what was done since is given up.
func (s *Story) Way(from Progress, to string) (forward []Milestone, back *Milestone, err error) {
	_, here := s.milestone(from.Milestone)
	target, there := s.milestone(to)
	switch {
	case there < 0:
		return nil, nil, unknownMilestone()
	case there <= here:
		return nil, &target, nil
	}
	return s.Milestones()[here+1 : there+1], nil, nil
}

func unknownMilestone() error {
	return domain.InvalidFields([]domain.Field{{Pointer: "/milestone", Code: "unknown", Message: domain.Text{
		FR: "Cette date n’est pas une étape de la démonstration. Choisissez-la dans la liste.",
		EN: "This date is not a milestone of the demonstration. Choose it from the list.",
	}}})
}

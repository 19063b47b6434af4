package team

import (
	"slices"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/assembly"
	"github.com/etalab/portail-eig/domain/dossier"
)

// check refuses a rule that names what the run does not hold, or demands what no assembly
// can give. What rules say together is for the engine to find.
func (r Run) check(rule Rule, l Labels) error {
	if r.Policy == assembly.PolicyReference {
		return referenceDemands()
	}
	c := checker{in: r.Input}
	switch rule.Kind {
	case Lock, Forbid:
		c.person("/dossier_id", rule.Person)
		c.challenge("/challenge_id", rule.Challenge)
		c.post(rule)
	case Out:
		c.person("/dossier_id", rule.Person)
	case Apart, Together:
		c.person("/dossier_id", rule.Person)
		c.person("/other_id", rule.Other)
		c.add(rule.Person == rule.Other, "/other_id", "Nommez deux personnes différentes.", "Name two different people.")
	case Quota:
		c.add(len(rule.Challenges) == 0, "/challenge_ids", "Indiquez au moins un défi.", "Give at least one challenge.")
		for _, id := range rule.Challenges {
			c.challenge("/challenge_ids", id)
		}
	case Priority:
		c.challenge("/challenge_id", rule.Challenge)
	}
	if err := domain.InvalidFields(c.fields); err != nil || rule.Kind != Lock {
		return err
	}
	if why := r.Input.keptFrom(rule, l); why != nil {
		return contradiction(*why)
	}
	return nil
}

type checker struct {
	in     Input
	fields []domain.Field
}

func (c *checker) add(wrong bool, pointer, fr, en string) {
	if wrong {
		c.fields = append(c.fields, domain.Field{Pointer: pointer, Code: "unknown", Message: domain.Text{FR: fr, EN: en}})
	}
}

func (c *checker) person(pointer string, id dossier.ID) {
	c.add(c.in.candidate(id) < 0, pointer, "Cette personne ne participe pas à ce calcul : choisissez-en une du tableau.", "This person takes no part in this run: choose one of the board.")
}

func (c *checker) challenge(pointer string, id domain.ChallengeID) {
	c.add(c.in.challenge(id) < 0, pointer, "Ce défi ne participe pas à ce calcul : choisissez-en un du tableau.", "This challenge takes no part in this run: choose one of the board.")
}

func (c *checker) post(rule Rule) {
	if on := c.in.challenge(rule.Challenge); on >= 0 && !rule.Post.IsZero() {
		c.add(!slices.Contains(c.in.Key.Challenges[on].Posts, rule.Post), "/post_id", "Ce poste n’est pas de ce défi.", "This post is not one of this challenge.")
	}
}

// keptFrom says why a person can have no seat where a lock wants them; nil when they can.
func (in Input) keptFrom(rule Rule, l Labels) *domain.Text {
	who, on := in.candidate(rule.Person), in.challenge(rule.Challenge)
	e := in.engine(l)
	name, where := e.Person(who), e.Challenge(on)
	told := func(fr, en string) *domain.Text {
		return &domain.Text{FR: name.FR + fr + where.FR + ".", EN: name.EN + en + where.EN + "."}
	}
	switch posts := in.posts(who, on); {
	case in.rank(who, on) == 0:
		return told(" n’a pas classé le ", " did not rank ")
	case len(posts) == 0:
		return told(" ne peut tenir aucun poste (métiers, veto) du ", " can hold no post (tracks, vetoes) of ")
	case !rule.Post.IsZero() && !slices.Contains(posts, rule.Post):
		return told(" ne peut pas tenir ce poste (métiers, veto) du ", " cannot hold this post (tracks, vetoes) of ")
	}
	return nil
}

// posts are those of a challenge that a person may hold.
func (in Input) posts(who, on int) []domain.PostID {
	list := []domain.PostID{}
	person, challenge := in.Instance.Candidates[who], in.Instance.Challenges[on]
	if slices.Contains(challenge.Veto, who) || !person.Reaches(challenge) {
		return list
	}
	for k, slot := range challenge.Slots {
		if person.TrackFor(slot) != "" {
			list = append(list, in.Key.Challenges[on].Posts[k])
		}
	}
	return list
}

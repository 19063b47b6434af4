package team

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/assembly"
	"github.com/etalab/portail-eig/domain/dossier"
)

// since compares the input of a run with what it would be now, and names what differs.
type since struct {
	was, is Input
	names   Labels
	said    []domain.Text
}

// changes says in sentences what changed from one input to the other.
func changes(was, is Input, names Labels) []domain.Text {
	s := since{was: was, is: is, names: names}
	s.places()
	s.people()
	s.challenges()
	if len(s.said) == 0 {
		s.said = []domain.Text{{FR: "les données ont changé", EN: "the data changed"}}
	}
	return s.said
}

func (s *since) places() {
	if was, is := strconv.Itoa(s.was.Instance.Places), strconv.Itoa(s.is.Instance.Places); was != is {
		s.said = append(s.said, domain.Text{
			FR: "le plafond de places est passé de " + was + " à " + is, EN: "the ceiling of places went from " + was + " to " + is,
		})
	}
}

func (s *since) people() {
	was, is := s.was.persons(), s.is.persons()
	number := func(id dossier.ID) string { return s.names.People[id].Number }
	s.add(gone(was, is, number), "ne participe plus (candidature retirée)", "ne participent plus (candidatures retirées)",
		"no longer takes part (withdrawn)", "no longer take part (withdrawn)")
	s.add(gone(is, was, number), "participe désormais", "participent désormais", "now takes part", "now take part")
	s.add(differing(was, is, s.samePerson, number), "a changé (métiers, notes ou vœux)", "ont changé (métiers, notes ou vœux)",
		"changed (tracks, scores or wishes)", "changed (tracks, scores or wishes)")
}

func (s *since) challenges() {
	was, is := s.was.offers(), s.is.offers()
	name := func(id domain.ChallengeID) string { return "« " + s.names.Challenges[id].Name + " »" }
	s.add(gone(was, is, name), "n’est plus proposé", "ne sont plus proposés", "is no longer offered", "are no longer offered")
	s.add(gone(is, was, name), "est proposé depuis", "sont proposés depuis", "is newly offered", "are newly offered")
	s.add(differing(was, is, offered.same, name), "a changé de postes", "ont changé de postes", "has other posts", "have other posts")
}

// enough is how many of those concerned a sentence names.
const enough = 5

// add says what happened to those named; nothing when it happened to nobody.
func (s *since) add(named []string, oneFR, manyFR, oneEN, manyEN string) {
	what := domain.Text{FR: manyFR, EN: manyEN}
	switch len(named) {
	case 0:
		return
	case 1:
		what = domain.Text{FR: oneFR, EN: oneEN}
	}
	list := strings.Join(named[:min(enough, len(named))], ", ")
	if len(named) > enough {
		list += "…"
	}
	s.said = append(s.said, domain.Text{FR: list + " " + what.FR, EN: list + " " + what.EN})
}

// persons and offers index an input by the portal's ids.
func (in Input) persons() map[dossier.ID]int {
	at := map[dossier.ID]int{}
	for i, id := range in.Key.People {
		at[id] = i
	}
	return at
}

// offered is one challenge of an input.
type offered struct {
	posts []domain.PostID
	slots []assembly.Slot
}

func (in Input) offers() map[domain.ChallengeID]offered {
	at := map[domain.ChallengeID]offered{}
	for i, c := range in.Key.Challenges {
		at[c.Challenge] = offered{posts: c.Posts, slots: in.Instance.Challenges[i].Slots}
	}
	return at
}

func (o offered) same(other offered) bool {
	return slices.Equal(o.posts, other.posts) && slices.EqualFunc(o.slots, other.slots, func(a, b assembly.Slot) bool {
		return a.Required == b.Required && slices.Equal(a.Accept, b.Accept)
	})
}

// samePerson compares what counts of one person in the two inputs. Their wish for a
// challenge that only one of the two has is that challenge's own change.
func (s *since) samePerson(was, is int) bool {
	a, b := s.was.Instance.Candidates[was], s.is.Instance.Candidates[is]
	both := func(id domain.ChallengeID) bool { return s.was.has(id) && s.is.has(id) }
	return a.Main == b.Main && a.Secondary == b.Secondary && a.Score == b.Score &&
		maps.Equal(s.was.wishes(was, both), s.is.wishes(is, both))
}

func (in Input) has(id domain.ChallengeID) bool {
	return slices.ContainsFunc(in.Key.Challenges, func(p Posts) bool { return p.Challenge == id })
}

// wishes gives the ranks of one person's wishes among the challenges that match.
func (in Input) wishes(candidate int, match func(domain.ChallengeID) bool) map[domain.ChallengeID]int {
	ranks := map[domain.ChallengeID]int{}
	for i, c := range in.Instance.Candidates[candidate].Prefs {
		if id := in.Key.Challenges[c].Challenge; match(id) {
			ranks[id] = in.Ranks[candidate][i]
		}
	}
	return ranks
}

// gone names, sorted, what the first has and the second has not.
func gone[K comparable, V any](first, second map[K]V, name func(K) string) []string {
	return named(first, func(k K, _ V) bool { _, still := second[k]; return !still }, name)
}

// differing names, sorted, what both have and is not the same.
func differing[K comparable, V any](first, second map[K]V, same func(V, V) bool, name func(K) string) []string {
	return named(first, func(k K, v V) bool { other, both := second[k]; return both && !same(v, other) }, name)
}

func named[K comparable, V any](items map[K]V, match func(K, V) bool, name func(K) string) []string {
	names := []string{}
	for k, v := range items {
		if match(k, v) {
			names = append(names, name(k))
		}
	}
	slices.Sort(names)
	return names
}

package assembly

import "slices"

// contradictions finds what two items at most say against each other. What more of
// them say together is found by the engine.
func (v *validator) contradictions(in Instance) {
	for i, p := range in.Apart {
		if slices.Contains(in.Together, p) || slices.Contains(in.Together, Pair{p[1], p[0]}) {
			v.add("contradiction", text(
				"Les candidats %d et %d doivent être à la fois séparés et ensemble : retirez l’un des deux.",
				"Candidates %d and %d are to be both apart and together: remove one of the two.", p[0], p[1]), "/apart/%d", i)
		}
	}
	if len(in.Locks) == 0 {
		return
	}
	people, challenges := map[int]Candidate{}, map[int]Challenge{}
	for _, c := range in.Candidates {
		people[c.ID] = c
	}
	for _, c := range in.Challenges {
		challenges[c.ID] = c
	}
	first := map[int]int{}
	for i, p := range in.Locks {
		if at, twice := first[p.Candidate]; twice && at != p.Challenge {
			v.add("contradiction", text(
				"Le candidat %d est imposé au défi %d et au défi %d : gardez l’un des deux.",
				"Candidate %d is locked on challenge %d and on challenge %d: keep one of the two.",
				p.Candidate, at, p.Challenge), "/locks/%d", i)
		}
		first[p.Candidate] = p.Challenge
		v.lock(i, in, people[p.Candidate], challenges[p.Challenge])
	}
}

// lock says why a person cannot be where a lock wants them.
func (v *validator) lock(i int, in Instance, who Candidate, on Challenge) {
	refuse := func(fr, en string) {
		v.add("contradiction", text(
			"Le candidat %d ne peut pas être imposé au défi %d : "+fr+".",
			"Candidate %d cannot be locked on challenge %d: "+en+".", who.ID, on.ID), "/locks/%d", i)
	}
	switch {
	case !slices.Contains(who.Prefs, on.ID):
		refuse("il ne figure pas dans ses vœux", "it is not among their wishes")
	case slices.Contains(on.Veto, who.ID):
		refuse("le défi exclut cette personne", "the challenge vetoes this person")
	case slices.Contains(in.Forbids, Pin{who.ID, on.ID}):
		refuse("cette affectation est interdite par ailleurs", "this seat is forbidden elsewhere")
	case !who.Reaches(on):
		refuse("cette personne ne peut pas travailler sur ce site", "this person cannot work on this site")
	case !slices.ContainsFunc(on.Slots, func(s Slot) bool { return who.TrackFor(s) != "" }):
		refuse("aucun poste n’accepte ses métiers", "no post accepts their tracks")
	}
}

package assembly

import (
	"fmt"
	"maps"
	"slices"
)

func (v *validator) candidate(i int, c Candidate) {
	switch {
	case c.Main == "":
		v.add("required", text(
			"Le candidat %d n’a pas de métier principal.",
			"Candidate %d has no main track.", c.ID), "/candidates/%d/main", i)
	case v.unknown(c.Main):
		v.candidateTrack(i, c.ID, c.Main, "main")
	}
	if c.Secondary != "" && v.unknown(c.Secondary) {
		v.candidateTrack(i, c.ID, c.Secondary, "secondary")
	}
	v.within("/candidates/%d/score", c.Score, -maxScore, maxScore, i)
	if c.Gender != "" && c.Gender != Woman && c.Gender != Man {
		v.add("unknown_gender", text(
			"Le candidat %d : « %s » n’est ni F, ni M, ni vide.",
			"Candidate %d: %q is neither F, nor M, nor empty.", c.ID, c.Gender), "/candidates/%d/gender", i)
	}
	v.prefs(i, c)
}

func (v *validator) candidateTrack(i, id int, t Track, field string) {
	v.add("unknown_track", text(
		"Le métier « %s » du candidat %d n’est pas dans la liste des métiers.",
		"Track %q of candidate %d is not in the list of tracks.", t, id), "/candidates/%d/%s", i, field)
}

func (v *validator) prefs(i int, c Candidate) {
	seen := make(map[int]bool, len(c.Prefs))
	for n, id := range c.Prefs {
		switch {
		case !v.challenges[id]:
			v.add("unknown_challenge", text(
				"Le candidat %d classe le défi %d, qui n’existe pas.",
				"Candidate %d ranks challenge %d, which does not exist.", c.ID, id), "/candidates/%d/prefs/%d", i, n)
		case seen[id]:
			v.add("duplicate", text(
				"Le candidat %d classe deux fois le défi %d.",
				"Candidate %d ranks challenge %d twice.", c.ID, id), "/candidates/%d/prefs/%d", i, n)
		}
		seen[id] = true
	}
}

func (v *validator) challenge(i int, c Challenge) {
	if len(c.Slots) == 0 {
		v.add("required", text(
			"Le défi %d n’a aucun poste : il en faut au moins un.",
			"Challenge %d has no post: at least one is needed.", c.ID), "/challenges/%d/slots", i)
	}
	for k, s := range c.Slots {
		for n, t := range s.Accept {
			if v.unknown(t) {
				v.add("unknown_track", text(
					"Le métier « %s » du poste %d du défi %d n’est pas dans la liste des métiers.",
					"Track %q of post %d of challenge %d is not in the list of tracks.", t, k+1, c.ID),
					"/challenges/%d/slots/%d/accept/%d", i, k, n)
			}
		}
		v.ranks(c.ID, s.Rank, fmt.Sprintf("/challenges/%d/slots/%d/rank", i, k))
	}
	v.ranks(c.ID, c.AdminRank, fmt.Sprintf("/challenges/%d/admin_rank", i))
	for k, s := range c.Slots {
		for n, id := range s.Veto {
			if !v.candidates[id] {
				v.add("unknown_candidate", text(
					"Le poste %d du défi %d exclut le candidat %d, qui n’existe pas.",
					"Post %d of challenge %d vetoes candidate %d, who does not exist.", k+1, c.ID, id), "/challenges/%d/slots/%d/veto/%d", i, k, n)
			}
		}
	}
	for n, id := range c.Veto {
		if !v.candidates[id] {
			v.add("unknown_candidate", text(
				"Le défi %d exclut le candidat %d, qui n’existe pas.",
				"Challenge %d vetoes candidate %d, who does not exist.", c.ID, id), "/challenges/%d/veto/%d", i, n)
		}
	}
}

// ranks goes through the map in the order of ids, so that faults come in the same
// order every time.
func (v *validator) ranks(challenge int, ranks map[int]int, at string) {
	for _, id := range slices.Sorted(maps.Keys(ranks)) {
		if !v.candidates[id] {
			v.add("unknown_candidate", text(
				"Le défi %d classe le candidat %d, qui n’existe pas.",
				"Challenge %d ranks candidate %d, who does not exist.", challenge, id), "%s/%d", at, id)
		}
		if rank := ranks[id]; rank < 1 || rank > maxRank {
			v.add("out_of_range", text(
				"Le défi %d donne au candidat %d le rang %d : indiquez de 1 à %d.",
				"Challenge %d gives candidate %d rank %d: give 1 to %d.", challenge, id, rank, maxRank),
				"%s/%d", at, id)
		}
	}
}

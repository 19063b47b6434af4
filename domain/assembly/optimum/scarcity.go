package optimum

import (
	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/assembly"
)

// Track tells how scarce a track is in an assembly.
type Track struct {
	Code       assembly.Track
	Posts      int // of open challenges and others, that accept it
	Required   int // of them, those without which their challenge is closed
	Main, Also int // people of whom it is the main track, the secondary one
	Held       int // seats held in it
	Waiting    int // people of this main track without a seat
}

// Scarcity counts, for each track of the instance, posts and people.
func Scarcity(in assembly.Instance, teams []assembly.Team) []Track {
	list := make([]Track, len(in.Tracks))
	at := map[assembly.Track]*Track{}
	for i, t := range in.Tracks {
		list[i].Code = t.Track
		at[t.Track] = &list[i]
	}
	slots := map[int][]assembly.Slot{}
	for _, c := range in.Challenges {
		slots[c.ID] = c.Slots
		for _, s := range c.Slots {
			for _, t := range s.Accept {
				at[t].Posts++
				if s.Required {
					at[t].Required++
				}
			}
		}
	}
	seat := map[int]assembly.Slot{}
	for _, t := range teams {
		for _, m := range t.Members {
			seat[m.Candidate] = slots[t.Challenge][m.Slot]
		}
	}
	for _, c := range in.Candidates {
		at[c.Main].Main++
		if c.Secondary != "" {
			at[c.Secondary].Also++
		}
		if s, placed := seat[c.ID]; placed {
			at[c.TrackFor(s)].Held++
		} else {
			at[c.Main].Waiting++
		}
	}
	return list
}

// Text tells the figures in sentences; name is the track's.
func (t Track) Text(name domain.Text) domain.Text {
	posts, required := say("aucun poste ne l’accepte", "no post accepts it"), say("aucun obligatoire", "none is required")
	if t.Required > 0 {
		required = count(t.Required, "un obligatoire", "%d obligatoires", "one is required", "%d are required")
	}
	if t.Posts > 0 {
		posts = say("%s, dont %s", "%s, of which %s",
			count(t.Posts, "un poste l’accepte", "%d postes l’acceptent", "one post accepts it", "%d posts accept it"),
			required)
	}
	people, also := say("personne ne l’exerce", "nobody works in it"), say("aucune", "nobody")
	if t.Also > 0 {
		also = count(t.Also, "une", "%d", "one", "%d")
	}
	if t.Main+t.Also > 0 {
		people = say("%s en métier principal et %s en second", "it is the main track of %s and the second of %s",
			count(t.Main, "une personne l’exerce", "%d personnes l’exercent", "one person", "%d people"),
			also)
	}
	waiting := say("aucune n’est sans place parmi les premières", "none of the former lacks a seat")
	if t.Waiting > 0 {
		waiting = count(t.Waiting, "une des premières est sans place", "%d des premières sont sans place",
			"one of the former has no seat", "%d of the former have no seat")
	}
	return sentence(say("%s\u00a0: %s\u00a0; %s\u00a0; %s.", "%s: %s; %s; %s.", name, posts, people, waiting))
}

// count chooses between one and any other number.
func count(n int, oneFR, manyFR, oneEN, manyEN string) domain.Text {
	if n == 1 {
		return domain.Text{FR: oneFR, EN: oneEN}
	}
	return say(manyFR, manyEN, n)
}

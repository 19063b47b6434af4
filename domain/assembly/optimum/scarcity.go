package optimum

import "github.com/etalab/portail-eig/domain/assembly"

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

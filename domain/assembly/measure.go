package assembly

import "slices"

// Measure is what an assembly is worth, whatever made it.
type Measure struct {
	Teams, Places, Quality int
	Wishes                 []int // people placed by rank of wish, from the first
	Envy                   int   // seats of which somebody has justified envy; see Measured
}

// Measured takes the measure of teams. Justified envy: a person prefers a challenge with
// a team to what they have, fits one of its taken slots, and that slot ranks its
// holder lower. Each person and slot counts once.
func Measured(in Instance, teams []Team) Measure {
	m := measurer{in: in, challenges: map[int]Challenge{}, people: map[int]Candidate{}, held: map[int][]Member{}, at: map[int]int{}}
	longest := 0
	for _, c := range in.Candidates {
		m.people[c.ID] = c
		longest = max(longest, len(c.Prefs))
	}
	for _, c := range in.Challenges {
		m.challenges[c.ID] = c
	}
	m.Wishes = make([]int, longest)
	for _, t := range teams {
		m.team(t)
	}
	for _, c := range in.Candidates {
		m.envy(c)
	}
	return m.Measure
}

type measurer struct {
	Measure
	in         Instance
	challenges map[int]Challenge
	people     map[int]Candidate
	held       map[int][]Member
	at         map[int]int // candidate to the position of the wish that they have
}

func (m *measurer) team(t Team) {
	m.Teams++
	m.held[t.Challenge] = t.Members
	for _, x := range t.Members {
		who := m.people[x.Candidate]
		wish := slices.Index(who.Prefs, t.Challenge)
		m.Places++
		m.Wishes[wish]++
		m.Quality += m.in.Quality(who, m.challenges[t.Challenge], x.Slot)
		m.at[who.ID] = wish
	}
}

func (m *measurer) envy(who Candidate) {
	better := who.Prefs
	if at, placed := m.at[who.ID]; placed {
		better = who.Prefs[:at]
	}
	for _, id := range better {
		on := m.challenges[id]
		if slices.Contains(on.Veto, who.ID) || !who.Reaches(on) || slices.Contains(m.in.Forbids, Pin{who.ID, id}) {
			continue
		}
		for _, x := range m.held[id] {
			if who.TrackFor(on.Slots[x.Slot]) != "" && on.sees(who, x.Slot).compare(on.sees(m.people[x.Candidate], x.Slot)) < 0 {
				m.Envy++
			}
		}
	}
}

// sees gives the standing of a person on a slot.
func (c Challenge) sees(who Candidate, slot int) standing {
	s := standing{unranked, who.Score, who.ID}
	if r, ok := c.Ranks(slot)[who.ID]; ok {
		s.rank = r
	}
	return s
}

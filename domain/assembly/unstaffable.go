package assembly

// Unstaffable explains the challenges that no assembly whatever could staff, by id: their
// posts cannot make a team, or nobody could hold a required one, or too few people
// could come at all.
func Unstaffable(in Instance) map[int]Closed {
	r := &run{graph: compile(in)}
	hopeless := map[int]Closed{}
	for h := range r.hosts {
		host := &r.hosts[h]
		c := Closed{Challenge: host.id}
		empty := host.requiredSlots(func(k int) bool { return host.eligible[k] == 0 })
		switch {
		case len(host.slots) < host.low || host.required() > host.high:
			c.Reason, c.Text = ReasonTeamSize, host.sizeText()
		case len(empty) > 0:
			c.Reason, c.Slots = ReasonNoCandidate, empty
			c.Text = r.slotTexts(host, empty, nobodyText)
		case host.applicants < host.low:
			c.Reason, c.Text = ReasonTooFew, tooFewText(host.low, 0, host.applicants)
		default:
			continue
		}
		hopeless[host.id] = c
	}
	return hopeless
}

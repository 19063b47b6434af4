package assembly

// result writes the finished run in the caller's ids.
func (r *run) result() Result {
	res := Result{Policy: PolicyReference, Closed: r.closed, Cut: r.cuts}
	placed := make([]bool, len(r.people))
	for _, t := range r.teams {
		if len(t.members) == 0 {
			continue
		}
		out := Team{Challenge: t.host.id}
		for _, b := range t.members {
			out.Members = append(out.Members, Member{Candidate: b.id, Slot: b.slot})
			placed[b.person] = true
		}
		res.Teams = append(res.Teams, out)
	}
	for p, ok := range placed {
		if !ok {
			res.Unplaced = append(res.Unplaced, r.people[p].id)
		}
	}
	res.Stages = []Stage{
		{Name: StageTeams, Value: len(res.Teams)},
		{Name: StagePlaces, Value: r.seated()},
	}
	return res
}

package calibration

// groups counts the sets of readers tied together by the dossiers they share.
func (m model) groups() int { return len(m.firsts()) }

// firsts are the first reader of each group.
func (m model) firsts() []int {
	leader := make([]int, len(m.readers))
	for i := range leader {
		leader[i] = i
	}
	for _, d := range m.of {
		for _, r := range d.readers {
			a, b := rootOf(leader, d.readers[0]), rootOf(leader, r)
			leader[max(a, b)] = min(a, b)
		}
	}
	firsts := []int{}
	for i := range leader {
		if leader[i] == i {
			firsts = append(firsts, i)
		}
	}
	return firsts
}

func rootOf(leader []int, i int) int {
	for leader[i] != i {
		i = leader[i]
	}
	return i
}

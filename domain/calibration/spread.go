package calibration

// Distribution counts the scores given: Counts[s] of them are s.
type Distribution struct {
	Counts []int
	Sum    int
}

// add counts one score more; what is beyond the scale is no score.
func (d *Distribution) add(score int) {
	if score >= 0 && score < len(d.Counts) {
		d.Counts[score]++
		d.Sum += score
	}
}

// Distributions counts the scores from 0 to best by a key of each reading and
// criterion: by criterion, by reader.
func Distributions[K comparable](readings []Reading, best int, key func(r Reading, criterion string) K) map[K]Distribution {
	found := map[K]Distribution{}
	for _, r := range readings {
		for criterion, score := range r.Scores {
			at := key(r, criterion)
			d, known := found[at]
			if !known {
				d.Counts = make([]int, best+1)
			}
			d.add(score)
			found[at] = d
		}
	}
	return found
}

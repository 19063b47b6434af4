package calibration

import "slices"

// Raw is what the scores of one dossier say by themselves.
type Raw struct {
	Readings int
	Sum      int // of every score: the mean is Sum / Count
	Count    int
	Median   int // of every score, in hundredths
	Spread   int // between the readings with the highest and the lowest mean, in hundredths
}

// Mean is the raw mean in hundredths.
func (r Raw) Mean() int { return hundredths(r.Sum, r.Count) }

// rawOf sums up the readings of one dossier.
func rawOf(readings []Reading) Raw {
	raw, scores, means := Raw{Readings: len(readings)}, []int{}, []int{}
	for _, r := range readings {
		sum, count := r.Total()
		raw.Sum, raw.Count = raw.Sum+sum, raw.Count+count
		means = append(means, hundredths(sum, count))
		for _, score := range r.Scores {
			scores = append(scores, score)
		}
	}
	raw.Median, raw.Spread = median(scores), slices.Max(means)-slices.Min(means)
	return raw
}

func median(scores []int) int {
	slices.Sort(scores)
	n := len(scores)
	return hundredths(scores[(n-1)/2]+scores[n/2], 2)
}

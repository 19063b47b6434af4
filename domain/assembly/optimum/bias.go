package optimum

import "github.com/etalab/portail-eig/domain/assembly"

// biasTotal is what the later stages may add up to over any assembly while one is being
// solved. Large enough to choose among equal optima, small enough to leave the bound
// below the next integer.
const biasTotal = 0.01

// bias leans towards the stages to come, each less than the one before it.
func (r *run) bias(then []stage) []float64 {
	bias := make([]float64, len(r.vars))
	share := biasTotal / 2
	for _, s := range then {
		most := 0
		for _, c := range s.coef {
			most = max(most, c, -c)
		}
		if most == 0 {
			continue
		}
		unit := share / float64(most) / float64(r.in.Places+len(r.open)+1)
		for j, c := range s.coef {
			bias[j] += unit * float64(c)
		}
		share /= 2
	}
	return bias
}

// firstPoint is an assembly to start from: the reference's when it obeys the rules, else
// nobody anywhere when that does; nil when the search has to find one.
func (r *run) firstPoint() []int {
	x := make([]int, len(r.vars))
	if ref, err := assembly.Reference(r.in); err == nil {
		r.take(x, ref)
		if r.allowed(x) {
			return x
		}
	}
	if clear(x); r.allowed(x) {
		return x
	}
	return nil
}

func (r *run) take(x []int, result assembly.Result) {
	taken := map[assembly.Var]bool{}
	for _, t := range result.Teams {
		x[r.open[t.Challenge]] = 1
		for _, member := range t.Members {
			taken[assembly.Var{Challenge: t.Challenge, Slot: member.Slot, Candidate: member.Candidate}] = true
		}
	}
	women, men := 0, 0
	for i, s := range r.seats {
		if !taken[r.vars[r.first+i]] {
			continue
		}
		x[r.first+i] = 1
		switch s.who.Gender {
		case assembly.Woman:
			women++
		case assembly.Man:
			men++
		}
	}
	if r.deficit >= 0 {
		target := *r.in.WomenTarget
		x[r.deficit] = max(0, target*men-(100-target)*women)
	}
}

func (r *run) allowed(x []int) bool {
	for _, row := range r.problem.Rows {
		if !row.Allows(x) {
			return false
		}
	}
	return true
}

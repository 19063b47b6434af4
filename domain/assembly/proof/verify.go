package proof

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/etalab/portail-eig/domain/assembly"
)

// Verify judges a proved result. No error means: the teams obey the instance, every stage
// has the best value that the stages before it leave, and no other teams do as well.
func Verify(in assembly.Instance, r assembly.Result) []error {
	if err := in.Validate(); err != nil {
		return []error{fmt.Errorf("the instance is not valid: %w", err)}
	}
	v := &verifier{book: open(in), result: r}
	v.errs = assembly.Check(in, r)
	v.teams()
	v.stages()
	v.certificates()
	return v.errs
}

type verifier struct {
	*book
	result assembly.Result
	x      []int32
	names  []string // of the certificates, without the last
	errs   []error
}

func (v *verifier) fail(format string, values ...any) {
	v.errs = append(v.errs, fmt.Errorf(format, values...))
}

// teams checks every constraint on the teams.
func (v *verifier) teams() {
	x, err := v.point(v.result.Teams)
	if err != nil {
		v.fail("%w", err)
		x = make([]int32, len(v.vars))
	}
	v.x = x
	v.obeys("the teams", x)
}

func (v *verifier) obeys(what string, x []int32) {
	for i, n := range x {
		if n > v.vars[i].upper {
			v.fail("%s: variable %v is %d", what, v.vars[i].name, n)
		}
	}
	for _, key := range v.everyRow() {
		r, err := v.row(key)
		if err != nil {
			v.fail("%s: %w", what, err)
			continue
		}
		if sum := v.sum(r.terms, x); sum < r.low || sum > r.high {
			v.fail("%s break %s %d %d: %d instead of %d to %d", what, key.Kind, key.A, key.B, sum, r.low, r.high)
		}
	}
}

func (v *verifier) sum(terms []term, x []int32) int64 {
	var sum int64
	for _, t := range terms {
		sum += t.coef * int64(x[t.at])
	}
	return sum
}

// value is what a stage counts on a point.
func (v *verifier) value(name string, x []int32) int64 {
	coef, _, err := v.objective(name)
	if err != nil {
		v.fail("%w", err)
		return 0
	}
	var sum int64
	for i, c := range coef {
		sum += c * int64(x[i])
	}
	return sum
}

// stages checks that the policy's stages are told, and worth what is said.
func (v *verifier) stages() {
	names, err := v.expected(v.result.Policy)
	if err != nil {
		v.fail("%w", err)
		return
	}
	v.names = names
	if len(v.result.Stages) != len(names) {
		v.fail("%d stages instead of %d", len(v.result.Stages), len(names))
		return
	}
	for i, s := range v.result.Stages {
		if s.Name != names[i] || !s.Proved {
			v.fail("stage %d is %q (proved: %v) instead of %q, proved", i+1, s.Name, s.Proved, names[i])
		}
		if n := v.value(names[i], v.x); n != int64(s.Value) && names[i] != "qualite_max" {
			v.fail("stage %s is %d, the teams are worth %d", names[i], s.Value, n)
		}
	}
	if rounds := len(v.result.Draw); rounds < 1 || rounds > assembly.DrawRounds {
		v.fail("%d rounds of the draw", rounds)
	}
	for i, n := range v.result.Draw {
		name := "tirage"
		if i > 0 {
			name += strconv.Itoa(i + 1)
		}
		v.names = append(v.names, name)
		if drawn := v.value(name, v.x); drawn != int64(n) {
			v.fail("%s is %d, the teams draw %d", name, n, drawn)
		}
	}
}

// certificates checks the proof of each stage, then that of uniqueness.
func (v *verifier) certificates() {
	if len(v.errs) > 0 {
		return // the certificates prove things of what was found wrong
	}
	if len(v.result.Proof) != len(v.names)+1 {
		v.fail("%d certificates instead of %d", len(v.result.Proof), len(v.names)+1)
		return
	}
	for i, c := range v.result.Proof {
		name, claimed := assembly.StageUnique, v.claim(i)
		if i < len(v.names) {
			name = v.names[i]
		}
		if c.Stage != name || int64(c.Value) != claimed {
			v.fail("certificate %d proves %s %d instead of %s %d", i+1, c.Stage, c.Value, name, claimed)
			continue
		}
		v.certificate(i, c)
	}
}

// claim is the value that a certificate has to prove: that of the stage or of the draw, and
// for uniqueness less than the last draw.
func (v *verifier) claim(i int) int64 {
	switch stages := len(v.result.Stages); {
	case i < stages:
		return int64(v.result.Stages[i].Value)
	case i < len(v.names):
		return int64(v.result.Draw[i-stages])
	}
	return int64(v.result.Draw[len(v.result.Draw)-1]) - 1
}

func (v *verifier) certificate(i int, c assembly.Certificate) {
	name := c.Stage
	unique := i == len(v.names)
	if unique {
		name = v.names[i-1]
	}
	coef, better, err := v.objective(name)
	if err != nil {
		v.fail("%w", err)
		return
	}
	coef = slices.Clone(coef)
	for j := range coef {
		coef[j] *= better
	}
	if name == "qualite_max" {
		v.witness(i, c)
	}
	t := &trial{book: v.book, coef: coef, row: func(key assembly.Row) (row, error) {
		switch {
		case key.Kind == assembly.RowStage:
			return v.kept(key.A, i)
		case key.Kind == assembly.RowOther && unique:
			return v.other(), nil
		}
		return v.row(key)
	}}
	if err := t.judge(c.Tree, better*int64(c.Value)); err != nil {
		v.fail("certificate %s: %w", c.Stage, err)
	}
}

// kept is the row of an earlier stage: its value stays.
func (v *verifier) kept(stage, before int) (row, error) {
	if stage < 0 || stage >= before {
		return row{}, fmt.Errorf("a proof rests on stage %d, which comes later", stage)
	}
	key := assembly.Row{Kind: assembly.RowStage, A: stage}
	if r, done := v.written[key]; done {
		return r, nil
	}
	coef, better, err := v.objective(v.names[stage])
	if err != nil {
		return row{}, err
	}
	r := row{}
	for i, c := range coef {
		if c != 0 {
			r.terms = append(r.terms, term{i, better * c})
		}
	}
	r.low, r.high = better*v.claim(stage), better*v.claim(stage)
	if v.names[stage] == "qualite_max" {
		r.low -= v.mayLose(r.high)
	}
	v.written[key] = r
	return r, nil
}

// mayLose is what the policy mixte gives up of the best quality.
func (v *verifier) mayLose(best int64) int64 {
	permille := int64(10)
	if v.in.EpsilonPermille != nil {
		permille = int64(*v.in.EpsilonPermille)
	}
	if best < 0 {
		best = -best
	}
	return best * permille / 1000
}

// other leaves the teams themselves out: as places are kept, whatever else is as good
// lacks one of these seats.
func (v *verifier) other() row {
	r := row{}
	for i, x := range v.x {
		if v.vars[i].seat && x == 1 {
			r.terms = append(r.terms, term{i, 1})
		}
	}
	r.high = int64(len(r.terms)) - 1
	return r
}

// witness checks the teams that have the best quality: the final ones may have less.
func (v *verifier) witness(i int, c assembly.Certificate) {
	x, err := v.point(c.Witness)
	if err != nil {
		v.fail("the best quality: %w", err)
		return
	}
	v.obeys("the teams of best quality", x)
	for k := range i {
		if n := v.value(v.names[k], x); n != v.claim(k) {
			v.fail("the teams of best quality: stage %s is %d instead of %d", v.names[k], n, v.claim(k))
		}
	}
	if n := v.value(c.Stage, x); n != int64(c.Value) {
		v.fail("the teams of best quality are worth %d instead of %d", n, c.Value)
	}
	if final := v.value(c.Stage, v.x); final < int64(c.Value)-v.mayLose(int64(c.Value)) {
		v.fail("the quality %d gives up too much of %d", final, c.Value)
	}
}

package call_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/etalab/portail-eig/domain/call"
)

func TestARevisionLosesNobodysWork(t *testing.T) {
	for name, c := range map[string]struct {
		change  func(*call.Form)
		pointer string // empty: accepted
	}{
		"same":              {func(*call.Form) {}, ""},
		"reworded":          {func(f *call.Form) { f.Questions[0].Label = both("Dites pourquoi") }, ""},
		"longer":            {func(f *call.Form) { f.Questions[0].MaxLength = 200 }, ""},
		"shorter":           {func(f *call.Form) { f.Questions[0].MaxLength = 99 }, "/questions/0/max_length"},
		"optional":          {func(f *call.Form) { f.Questions[0].Required = false }, ""},
		"required":          {func(f *call.Form) { f.Questions[1].Required = true }, "/questions/1/required"},
		"another kind":      {func(f *call.Form) { f.Questions[0].Kind = call.ShortText }, "/questions/0/kind"},
		"another track":     {func(f *call.Form) { f.Questions[0].Track = call.Design }, "/questions/0/track"},
		"an option more":    {func(f *call.Form) { f.Questions[1].Options = append(f.Questions[1].Options, call.Option{ID: "c"}) }, ""},
		"an option less":    {func(f *call.Form) { f.Questions[1].Options = f.Questions[1].Options[:1] }, "/questions/1/options"},
		"a type more":       {func(f *call.Form) { f.Questions[2].FileTypes = []call.FileType{call.PNG, call.PDF} }, ""},
		"a type less":       {func(f *call.Form) { f.Questions[2].FileTypes = []call.FileType{call.PNG} }, "/questions/2/file_types"},
		"a file more":       {func(f *call.Form) { f.Questions[2].MaxFiles = 3 }, ""},
		"a file less":       {func(f *call.Form) { f.Questions[2].MaxFiles = 1 }, "/questions/2/max_files"},
		"shown to readers":  {func(f *call.Form) { f.Questions[2].ShownToReaders = true }, "/questions/2/shown_to_readers"},
		"a question less":   {func(f *call.Form) { f.Questions = f.Questions[:2] }, "/questions"},
		"a question more":   {func(f *call.Form) { f.Questions = append(f.Questions, call.Question{ID: "new"}) }, ""},
		"a duty more":       {func(f *call.Form) { f.Questions = append(f.Questions, call.Question{ID: "new", Required: true}) }, "/questions/3/required"},
		"another order":     {func(f *call.Form) { slices.Reverse(f.Questions) }, ""},
		"a step more":       {func(f *call.Form) { f.Steps = append(f.Steps, call.Step{ID: "new"}) }, ""},
		"a step less":       {func(f *call.Form) { f.Steps = nil }, "/steps"},
		"a condition less":  {func(f *call.Form) { f.Statements = nil }, "/statements"},
		"a condition more":  {func(f *call.Form) { f.Statements = append(f.Statements, call.Statement{ID: "new"}) }, "/statements/1"},
		"a condition again": {func(f *call.Form) { f.Statements[0].Label = both("J’ai 18 ans ou plus") }, ""},
	} {
		t.Run(name, func(t *testing.T) {
			from, to := published(), published()
			c.change(&to)
			fields := from.Revise(to)
			if c.pointer == "" && len(fields) > 0 || c.pointer != "" && (len(fields) != 1 || fields[0].Pointer != c.pointer) {
				t.Errorf("told %+v, expected %q", fields, c.pointer)
			}
		})
	}
}

func published() call.Form {
	f := valid().Form()
	f.Questions[0].Required, f.Questions[2].MaxFiles = true, 2
	return f
}

// Revising is an order: what two accepted revisions reach, one accepted revision
// reaches too, so that no path of small steps undoes an answer.
func TestSmallStepsReachNothingThatOneWouldNot(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := forms().Draw(t, "a"), forms().Draw(t, "b"), forms().Draw(t, "c")
		if len(a.Revise(b)) > 0 || len(b.Revise(c)) > 0 {
			return
		}
		for _, f := range a.Revise(c) {
			if f.Code != "new_required" { // a question added optional and made required is refused by the second step
				t.Fatalf("two steps got past %+v", f)
			}
			t.Fatalf("two steps made an answer required: %+v", f)
		}
	})
}

func forms() *rapid.Generator[call.Form] {
	return rapid.Custom(func(t *rapid.T) call.Form {
		f := call.Form{Steps: []call.Step{{ID: "s"}}}
		for _, id := range []string{"a", "b", "c"} {
			if rapid.IntRange(0, 9).Draw(t, id) == 0 {
				continue
			}
			q := call.Question{
				ID: id, Kind: call.LongText, Required: rapid.IntRange(0, 3).Draw(t, id+" required") == 0,
				MaxLength: rapid.SampledFrom([]int{100, 100, 200}).Draw(t, id+" limit"),
			}
			for _, o := range []string{"x", "y"} {
				if rapid.IntRange(0, 2).Draw(t, id+o) > 0 {
					q.Options = append(q.Options, call.Option{ID: o})
				}
			}
			f.Questions = append(f.Questions, q)
		}
		return f
	})
}

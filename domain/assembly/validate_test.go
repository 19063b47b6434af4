package assembly_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/assembly"
)

// valid is an instance that the cases below spoil one item at a time.
func valid() assembly.Instance {
	return instance(3, people(who(10, ds, 1, 2), also(who(11, des, 2), dev)),
		ranking(on(1, must(ds), may(des)), 10), vetoed(on(2, may(dev), may(de)), 10))
}

func TestValidate(t *testing.T) {
	t.Parallel()
	if err := valid().Validate(); err != nil {
		t.Fatalf("a valid instance is refused: %v", err)
	}
	for _, tt := range []struct {
		name    string
		spoil   func(in *assembly.Instance)
		pointer string
		code    string
		names   []string // what the sentence names, in both languages
	}{
		{"negative places", func(in *assembly.Instance) { in.Places = -1 }, "/places", "negative", []string{"-1"}},
		{"same candidate twice", func(in *assembly.Instance) { in.Candidates[1].ID = 10 }, "/candidates/1/id", "duplicate", []string{"10"}},
		{"same challenge twice", func(in *assembly.Instance) { in.Challenges = append(in.Challenges, on(1, may(ds))) }, "/challenges/2/id", "duplicate", []string{"1"}},
		{"same track twice", func(in *assembly.Instance) { in.Tracks = append(in.Tracks, assembly.TrackName{Track: ds}) }, "/tracks/4", "duplicate", []string{"DS"}},
		{"track without code", func(in *assembly.Instance) { in.Tracks = append(in.Tracks, assembly.TrackName{}) }, "/tracks/4", "required", nil},
		{"wish for an unknown challenge", func(in *assembly.Instance) { in.Candidates[0].Prefs[1] = 7 }, "/candidates/0/prefs/1", "unknown_challenge", []string{"10", "7"}},
		{"same wish twice", func(in *assembly.Instance) { in.Candidates[0].Prefs[1] = 1 }, "/candidates/0/prefs/1", "duplicate", []string{"10", "1"}},
		{"no main track", func(in *assembly.Instance) { in.Candidates[0].Main = "" }, "/candidates/0/main", "required", []string{"10"}},
		{"unknown main track", func(in *assembly.Instance) { in.Candidates[0].Main = "XX" }, "/candidates/0/main", "unknown_track", []string{"XX", "10"}},
		{"unknown secondary track", func(in *assembly.Instance) { in.Candidates[1].Secondary = "XX" }, "/candidates/1/secondary", "unknown_track", []string{"XX", "11"}},
		{"no slot", func(in *assembly.Instance) { in.Challenges[0].Slots = nil }, "/challenges/0/slots", "required", []string{"1"}},
		{"unknown track of a slot", func(in *assembly.Instance) { in.Challenges[1].Slots[1].Accept[0] = "XX" }, "/challenges/1/slots/1/accept/0", "unknown_track", []string{"XX", "2"}},
		{"empty track of a slot", func(in *assembly.Instance) { in.Challenges[1].Slots[1].Accept[0] = "" }, "/challenges/1/slots/1/accept/0", "unknown_track", []string{"2"}},
		{"rank of an unknown candidate", func(in *assembly.Instance) { in.Challenges[0].AdminRank[99] = 2 }, "/challenges/0/admin_rank/99", "unknown_candidate", []string{"1", "99"}},
		{"rank below the first", func(in *assembly.Instance) { in.Challenges[0].AdminRank[10] = 0 }, "/challenges/0/admin_rank/10", "out_of_range", []string{"1", "10", "0"}},
		{"veto of an unknown candidate", func(in *assembly.Instance) { in.Challenges[1].Veto[0] = 99 }, "/challenges/1/veto/0", "unknown_candidate", []string{"2", "99"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			in := valid()
			tt.spoil(&in)
			_, err := assembly.Reference(in)
			var d *domain.Error
			if !errors.As(err, &d) || d.Kind != domain.Invalid || len(d.Fields) != 1 {
				t.Fatalf("got %+v, want one invalid field", err)
			}
			f := d.Fields[0]
			if f.Pointer != tt.pointer || f.Code != tt.code {
				t.Errorf("got %s %s, want %s %s", f.Pointer, f.Code, tt.pointer, tt.code)
			}
			for _, name := range tt.names {
				if !strings.Contains(f.Message.FR, name) || !strings.Contains(f.Message.EN, name) {
					t.Errorf("%q / %q do not name %s", f.Message.FR, f.Message.EN, name)
				}
			}
			if strings.Contains(f.Message.FR+f.Message.EN, "%!") {
				t.Errorf("badly formatted: %q / %q", f.Message.FR, f.Message.EN)
			}
		})
	}
}

func TestValidateListsEveryFault(t *testing.T) {
	t.Parallel()
	in := valid()
	in.Places, in.Candidates[0].Main, in.Challenges[0].AdminRank[98] = -3, "XX", 0
	var d *domain.Error
	if !errors.As(in.Validate(), &d) || len(d.Fields) != 4 {
		t.Fatalf("got %+v, want four fields", d)
	}
}

package assembly_test

import (
	"encoding/json"
	"reflect"
	"testing"

	"github.com/etalab/portail-eig/domain/assembly"
)

func TestProofsArePublishedWhole(t *testing.T) {
	t.Parallel()
	leaf := func(kind assembly.RowKind, factor int64) *assembly.Node {
		return &assembly.Node{Infeasible: factor < 0, Multipliers: []assembly.Multiplier{{Row: assembly.Row{Kind: kind, A: -2, B: 7}, Factor: factor}}}
	}
	tree := &assembly.Node{
		Of: assembly.Var{Challenge: 3, Slot: 1, Candidate: 9}, At: 2, Below: leaf(assembly.RowSlot, -1<<62),
		Above: &assembly.Node{Of: assembly.Open(4), Below: leaf(assembly.RowPlaces, 1<<62), Above: leaf("x", 5)},
	}
	raw, err := json.Marshal(tree)
	if err != nil {
		t.Fatal(err)
	}
	want := `[{"of":[3,1,9],"at":2,"below":1,"above":2},{"rows":[["slot",-2,7,-4611686018427387904]],"infeasible":true},` +
		`{"of":[4,-1,0],"below":3,"above":4},{"rows":[["places",-2,7,4611686018427387904]]},{"rows":[["x",-2,7,5]]}]`
	if string(raw) != want {
		t.Errorf("got  %s\nwant %s", raw, want)
	}
	var back *assembly.Node
	if err := json.Unmarshal(raw, &back); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(back, tree) {
		t.Errorf("read back %+v", back)
	}
}

func TestProofsOfAnotherShapeAreRefused(t *testing.T) {
	t.Parallel()
	for _, raw := range []string{
		`[]`, `{}`, `[{"below": 1}]`, `[{"below": 1, "above": 1}, {}]`, `[{"below": 1, "above": 2}, {"below": 2}, {}]`,
		`[{"below": 1, "above": 2}, {}, {"below": 2}]`, `[{"below": -1}]`, `[{"rows": [["slot", 1, 2]]}]`, `[{"rows": [[1, 1, 2, 3]]}]`,
		`[{"rows": [["slot", 1, 2, 9223372036854775808]]}]`, `[{"rows": [["slot", 1.5, 2, 3]]}]`, `[{"rows": [{}]}]`,
	} {
		var n assembly.Node
		if json.Unmarshal([]byte(raw), &n) == nil {
			t.Errorf("%s is accepted", raw)
		}
	}
}

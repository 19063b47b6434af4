package assembly

import (
	"encoding/json"
	"errors"
	"fmt"
)

// The published form of proofs: a tree is the list of its nodes, each before its children,
// {"rows": […], "infeasible": true, "of": [challenge, slot, candidate], "at": 0, "below": 1, "above": 2}
// with children by position; a multiplier is ["kind", a, b, factor].

// MarshalJSON writes the published form.
func (m Multiplier) MarshalJSON() ([]byte, error) {
	return fmt.Appendf(nil, `[%q,%d,%d,%d]`, m.Row.Kind, m.Row.A, m.Row.B, m.Factor), nil
}

// UnmarshalJSON reads it.
func (m *Multiplier) UnmarshalJSON(raw []byte) error {
	var parts []json.RawMessage
	if err := json.Unmarshal(raw, &parts); err != nil {
		return err
	}
	if len(parts) != 4 {
		return fmt.Errorf("a multiplier has 4 parts, not %d", len(parts))
	}
	return errors.Join(json.Unmarshal(parts[0], &m.Row.Kind), json.Unmarshal(parts[1], &m.Row.A),
		json.Unmarshal(parts[2], &m.Row.B), json.Unmarshal(parts[3], &m.Factor))
}

// nodeForm is a node as it is published.
type nodeForm struct {
	Rows       []Multiplier `json:"rows,omitempty"`
	Infeasible bool         `json:"infeasible,omitempty"`
	Of         *[3]int      `json:"of,omitempty"`
	At         int          `json:"at,omitempty"`
	Below      int          `json:"below,omitempty"`
	Above      int          `json:"above,omitempty"`
}

// MarshalJSON writes the published form of the tree below a node.
func (n *Node) MarshalJSON() ([]byte, error) {
	var list []nodeForm
	var add func(n *Node) int
	add = func(n *Node) int {
		if n == nil {
			return 0
		}
		i := len(list)
		list = append(list, nodeForm{Rows: n.Multipliers, Infeasible: n.Infeasible, At: n.At})
		if n.Below != nil || n.Above != nil {
			list[i].Of = &[3]int{n.Of.Challenge, n.Of.Slot, n.Of.Candidate}
		}
		below, above := add(n.Below), add(n.Above)
		list[i].Below, list[i].Above = below, above
		return i
	}
	add(n)
	return json.Marshal(list)
}

// errShape says that a list of nodes is no tree.
var errShape = errors.New("a node of a proof has two parents, or comes after its child")

// UnmarshalJSON reads it. A list that is not one tree is refused: a node seen twice would
// be judged as often as there are ways to it.
func (n *Node) UnmarshalJSON(raw []byte) error {
	var list []nodeForm
	if err := json.Unmarshal(raw, &list); err != nil {
		return err
	}
	if len(list) == 0 {
		return errors.New("a proof has no node")
	}
	nodes, used := make([]Node, len(list)), make([]bool, len(list))
	for i, f := range list {
		nodes[i] = Node{Multipliers: f.Rows, Infeasible: f.Infeasible, At: f.At}
		if f.Of != nil {
			nodes[i].Of = Var{f.Of[0], f.Of[1], f.Of[2]}
		}
		for _, c := range []struct {
			at   int
			into **Node
		}{{f.Below, &nodes[i].Below}, {f.Above, &nodes[i].Above}} {
			if c.at == 0 {
				continue
			}
			if c.at <= i || c.at >= len(list) || used[c.at] {
				return errShape
			}
			used[c.at] = true
			*c.into = &nodes[c.at]
		}
	}
	*n = nodes[0]
	return nil
}

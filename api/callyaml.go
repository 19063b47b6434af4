package api

import (
	"bytes"
	"cmp"
	"fmt"
	"maps"
	"slices"

	"go.yaml.in/yaml/v3"

	"github.com/etalab/portail-eig/domain"
)

// readYAML reads a file of people: dates and times stay the text they were written
// as, which the contract reads, and a key given twice is a mistake.
func readYAML(raw []byte) (map[string]any, error) {
	var root yaml.Node
	if err := yaml.Unmarshal(raw, &root); err != nil {
		return nil, unreadableFile(err.Error(), err.Error())
	}
	if len(root.Content) == 0 {
		return nil, unreadableFile("il est vide", "it is empty")
	}
	nodes := 0
	value, err := plainNode(root.Content[0], 0, &nodes)
	if err != nil {
		return nil, err
	}
	file, ok := value.(map[string]any)
	if !ok {
		return nil, unreadableFile("promotion et calls y sont attendus", "promotion and calls are expected in it")
	}
	return file, nil
}

// most is how many values a file may come to once its anchors are followed.
const most = 20000

func plainNode(n *yaml.Node, depth int, nodes *int) (any, error) {
	if *nodes++; *nodes > most || depth > maxDepth {
		return nil, badLine(n, "c’est trop long ou trop profond", "it is too long or too deep")
	}
	switch {
	case n.Kind == yaml.AliasNode:
		return plainNode(n.Alias, depth+1, nodes)
	case n.Kind == yaml.SequenceNode:
		list := []any{}
		for _, item := range n.Content {
			value, err := plainNode(item, depth+1, nodes)
			if err != nil {
				return nil, err
			}
			list = append(list, value)
		}
		return list, nil
	case n.Kind == yaml.MappingNode:
		return plainMapping(n, depth, nodes)
	case n.Tag == "!!timestamp":
		return n.Value, nil
	}
	var value any
	if err := n.Decode(&value); err != nil {
		return nil, badLine(n, err.Error(), err.Error())
	}
	return value, nil
}

// plainMapping reads a mapping over those it takes in ("<<"), as calls that differ
// by their dates only are written.
func plainMapping(n *yaml.Node, depth int, nodes *int) (any, error) {
	fields, base := map[string]any{}, map[string]any{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key := n.Content[i]
		if _, twice := fields[key.Value]; twice {
			return nil, badLine(key, "« "+key.Value+" » est donné deux fois", "“"+key.Value+"” is given twice")
		}
		value, err := plainNode(n.Content[i+1], depth+1, nodes)
		if err != nil {
			return nil, err
		}
		taken, isMapping := value.(map[string]any)
		switch {
		case key.Tag != "!!merge":
			fields[key.Value] = value
		case isMapping:
			maps.Copy(base, taken)
		default:
			return nil, badLine(key, "« << » attend un groupe de champs", "“<<” expects a mapping")
		}
	}
	maps.Copy(base, fields)
	return base, nil
}

func badLine(n *yaml.Node, fr, en string) error {
	return unreadableFile(fmt.Sprintf("ligne %d, %s", n.Line, fr), fmt.Sprintf("line %d, %s", n.Line, en))
}

// order is how people read a call: what it is, when, what it asks.
var order = []string{
	"promotion", "calls", "id", "number", "name", "places", "team_min", "team_max", "starts_on", "months", "kind", "title", "label", "help", "fr", "en",
	"summary", "conditions", "time_zone", "window", "opens_at", "closes_at", "from", "to", "wishes_window", "challenges_visible_at", "challenges_audience",
	"wishes_subject", "wishes_with_application", "wishes_min", "wishes_max", "anonymous_reading", "hide_schools", "readings_per_dossier", "third_reading_gap", "shortlist_places", "talent_pool_months", "tracks",
	"milestones", "steps", "required", "step", "track", "article", "max_length", "options", "questions", "statements", "rubric",
}

func writeYAML(promotion map[string]any, calls []any) ([]byte, error) {
	root, err := ordered(map[string]any{"promotion": promotion, "calls": calls})
	if err != nil {
		return nil, fmt.Errorf("writing a file: %w", err)
	}
	var out bytes.Buffer
	e := yaml.NewEncoder(&out)
	e.SetIndent(2)
	if err := e.Encode(root); err != nil {
		return nil, fmt.Errorf("writing a file: %w", err)
	}
	return out.Bytes(), nil
}

// ordered lays a value out with the keys of every mapping in reading order.
func ordered(value any) (*yaml.Node, error) {
	node := &yaml.Node{}
	switch v := value.(type) {
	case map[string]any:
		node.Kind = yaml.MappingNode
		keys := slices.SortedFunc(maps.Keys(v), func(a, b string) int {
			return cmp.Or(cmp.Compare(rankOf(a), rankOf(b)), cmp.Compare(a, b))
		})
		for _, key := range keys {
			child, err := ordered(v[key])
			if err != nil {
				return nil, err
			}
			node.Content = append(node.Content, &yaml.Node{Kind: yaml.ScalarNode, Value: key}, child)
		}
		return node, nil
	case []any:
		node.Kind = yaml.SequenceNode
		for _, item := range v {
			child, err := ordered(item)
			if err != nil {
				return nil, err
			}
			node.Content = append(node.Content, child)
		}
		return node, nil
	}
	return node, node.Encode(value)
}

// rankOf puts the keys that the order does not name last.
func rankOf(key string) int {
	if i := slices.Index(order, key); i >= 0 {
		return i
	}
	return len(order)
}

func unreadableFile(fr, en string) error {
	return unreadable(domain.Text{FR: "Le fichier d’appel ne se lit pas : " + fr + ".", EN: "The file of calls cannot be read: " + en + "."})
}

package team

import (
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/assembly"
)

// Override is one rule that somebody demanded of a run, and why. It is never erased:
// undone, it stays in the history.
type Override struct {
	Sequence int // from 1
	Rule
	Motive    string
	Price     []Change // the stages that it changed, given the rules before it; nil: not known yet
	CreatedAt time.Time
	CreatedBy domain.AccountID
	By        string // their name, when read
	UndoneAt  *time.Time
	UndoneBy  domain.AccountID
}

// Change is the value of one stage without something, and with it.
type Change struct {
	Stage         string
	Before, After int
}

// counting gives the positions of the overrides that count: not undone, and not replaced
// by a later one.
func counting(overrides []Override) []int {
	var list []int
	for i, o := range overrides {
		if o.UndoneAt == nil && !replaced(o, overrides[i+1:]) {
			list = append(list, i)
		}
	}
	return list
}

func replaced(o Override, later []Override) bool {
	for _, l := range later {
		if l.UndoneAt == nil && l.replaces(o.Rule) {
			return true
		}
	}
	return false
}

// rules are those that count among overrides.
func rules(overrides []Override) []Rule {
	list := []Rule{}
	for _, i := range counting(overrides) {
		list = append(list, overrides[i].Rule)
	}
	return list
}

// between lists every stage, of two results of one policy.
func between(before, after []assembly.Stage) []Change {
	list := []Change{}
	for i, s := range before {
		list = append(list, Change{s.Name, s.Value, after[i].Value})
	}
	return list
}

// price keeps the stages that differ.
func price(before, after []assembly.Stage) []Change {
	list := []Change{}
	for _, c := range between(before, after) {
		if c.Before != c.After {
			list = append(list, c)
		}
	}
	return list
}

package main

import (
	"fmt"

	"github.com/etalab/portail-eig/domain/assembly"
)

// options reads what an instance may leave out.
func (c *converter) options(in *assembly.Instance, f instanceFile) {
	in.MinTeam, in.MaxTeam, in.Seed = f.MinTeam, f.MaxTeam, f.Seed
	in.EpsilonPermille, in.WomenTarget = f.Epsilon, f.Women
	in.Priority = c.table("/priority", f.Priority)
	in.Locks, in.Forbids = c.pins("/locks", f.Locks), c.pins("/forbids", f.Forbids)
	in.Apart, in.Together = c.pairs("/apart", f.Apart), c.pairs("/together", f.Together)
	for i, q := range f.Quotas {
		in.Quotas = append(in.Quotas, c.quota(fmt.Sprintf("/quotas/%d", i), q))
	}
	if f.WishScale != nil {
		if in.WishScale = *f.WishScale; in.WishScale < 1 {
			c.add("/wish_scale", "out_of_range", "indiquez 1 ou plus.", "give 1 or more.")
		}
	}
	if f.Weights != nil {
		in.Weights = f.Weights.weights()
	}
}

func (f weightsFile) weights() *assembly.Weights {
	w := assembly.DefaultWeights()
	for _, x := range []struct{ given, into *int }{{f.Score, &w.Score}, {f.Host, &w.Host}, {f.Wish, &w.Wish}, {f.Secondary, &w.Secondary}} {
		if x.given != nil {
			*x.into = *x.given
		}
	}
	return &w
}

func (c *converter) quota(at string, f *quotaFile) assembly.Quota {
	if f == nil {
		c.missing(at)
		return assembly.Quota{}
	}
	return assembly.Quota{Challenges: values(c, at+"/challenges", f.Challenges), Max: c.number(at+"/max", f.Max)}
}

func (c *converter) pins(at string, items []*pinFile) []assembly.Pin {
	var out []assembly.Pin
	for i, p := range items {
		pointer := fmt.Sprintf("%s/%d", at, i)
		if p == nil {
			c.missing(pointer)
			continue
		}
		out = append(out, assembly.Pin{
			Candidate: c.number(pointer+"/candidate", p.Candidate), Challenge: c.number(pointer+"/challenge", p.Challenge),
		})
	}
	return out
}

func (c *converter) pairs(at string, items [][]*int) []assembly.Pair {
	var out []assembly.Pair
	for i, p := range items {
		pointer := fmt.Sprintf("%s/%d", at, i)
		people := values(c, pointer, p)
		if len(p) != 2 {
			c.add(pointer, "type", "une paire nomme deux candidats.", "a pair names two candidates.")
		}
		if len(people) == 2 {
			out = append(out, assembly.Pair(people))
		}
	}
	return out
}

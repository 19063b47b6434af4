package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/assembly"
	"github.com/etalab/portail-eig/domain/call"
)

// sampleTracks are the codes of the sample files.
var sampleTracks = map[string]call.Track{
	"DS": call.DataScience, "DE": call.DataEngineering, "DEV": call.Development, "DES": call.Design, "LAW": call.DigitalLaw,
}

// trackName gives a code of the sample files, or of the portal, the name that
// explanations use; any other code is its own name.
func trackName(code assembly.Track) domain.Text {
	if t, sample := sampleTracks[string(code)]; sample {
		return t.Name()
	}
	return call.Track(code).Name()
}

// converter gathers the faults met on the way from the file to the domain.
type converter struct{ faults []domain.Field }

// convertInstance gives the domain's instance, or every missing or null item.
func convertInstance(f instanceFile) (assembly.Instance, error) {
	var c converter
	in := assembly.Instance{Name: f.Name, Places: c.number("/places", f.Places)}
	c.options(&in, f)
	for i, x := range f.Candidates {
		who := c.candidate(fmt.Sprintf("/candidates/%d", i), x)
		if f.Women == nil {
			who.Gender = "" // without a target nobody's declaration goes any further
		}
		in.Candidates = append(in.Candidates, who)
	}
	for i, x := range f.Challenges {
		in.Challenges = append(in.Challenges, c.challenge(fmt.Sprintf("/challenges/%d", i), x))
	}
	tracks := codes(values(&c, "/tracks", f.Tracks))
	if len(tracks) == 0 {
		tracks = tracksOf(in)
	}
	for _, t := range tracks {
		in.Tracks = append(in.Tracks, assembly.TrackName{Track: t, Name: trackName(t)})
	}
	return in, domain.InvalidFields(c.faults)
}

func (c *converter) add(pointer, code, fr, en string) {
	c.faults = append(c.faults, domain.Field{Pointer: pointer, Code: code, Message: domain.Text{FR: fr, EN: en}})
}

func (c *converter) missing(pointer string) {
	c.add(pointer, "required", "valeur manquante ou nulle.", "missing or null.")
}

func (c *converter) number(pointer string, n *int) int {
	if n == nil {
		c.missing(pointer)
		return 0
	}
	return *n
}

func (c *converter) candidate(at string, f *candidateFile) assembly.Candidate {
	if f == nil {
		c.missing(at)
		return assembly.Candidate{}
	}
	return assembly.Candidate{
		ID:        c.number(at+"/id", f.ID),
		Main:      assembly.Track(f.Main),
		Secondary: assembly.Track(f.Secondary),
		Score:     f.Score,
		Prefs:     values(c, at+"/prefs", f.Prefs),
		Sites:     values(c, at+"/sites", f.Sites),
		Gender:    assembly.Gender(f.Gender),
	}
}

func (c *converter) challenge(at string, f *challengeFile) assembly.Challenge {
	if f == nil {
		c.missing(at)
		return assembly.Challenge{}
	}
	out := assembly.Challenge{
		ID:        c.number(at+"/id", f.ID),
		AdminRank: c.table(at+"/admin_rank", f.AdminRank),
		Veto:      values(c, at+"/veto", f.Veto),
		Site:      f.Site,
	}
	for k, s := range f.Slots {
		pointer := fmt.Sprintf("%s/slots/%d", at, k)
		if s == nil {
			c.missing(pointer)
			continue
		}
		accept := codes(values(c, pointer+"/accept", s.Accept))
		out.Slots = append(out.Slots, assembly.Slot{
			Accept: accept, Required: s.Required, Rank: c.table(pointer+"/rank", s.Rank), Veto: values(c, pointer+"/veto", s.Veto),
		})
	}
	return out
}

// table reads {"number": integer}. It reads token by token because encoding/json
// keeps the last of two equal keys without a word, and two ranks contradict each other.
func (c *converter) table(at string, raw json.RawMessage) map[int]int {
	if len(raw) == 0 || string(raw) == "null" {
		return nil
	}
	dec := json.NewDecoder(bytes.NewReader(raw))
	dec.UseNumber()
	if open, err := dec.Token(); err != nil || open != json.Delim('{') {
		c.add(at, "type", "ce doit être un objet { numéro : entier }.", "this must be an object { number: integer }.")
		return nil
	}
	entries := map[int]int{}
	for dec.More() {
		key, _ := dec.Token() // cannot fail: the whole file was read as JSON before
		var value any
		_ = dec.Decode(&value)
		c.entry(at, fmt.Sprint(key), fmt.Sprint(value), entries)
	}
	return entries
}

func (c *converter) entry(at, key, value string, entries map[int]int) {
	pointer := at + "/" + strings.NewReplacer("~", "~0", "/", "~1").Replace(key)
	id, err := strconv.Atoi(key)
	if err != nil || strconv.Itoa(id) != key {
		c.add(pointer, "type", "la clé n’est pas un numéro.", "the key is not a number.")
		return
	}
	if _, twice := entries[id]; twice {
		c.add(pointer, "duplicate", "ce numéro est donné deux fois.", "this number is given twice.")
		return
	}
	if entries[id], err = strconv.Atoi(value); err != nil {
		c.add(pointer, "type", "la valeur n’est pas un entier.", "the value is not an integer.")
	}
}

// values gives the items of a list, null ones reported.
func values[T any](c *converter, at string, items []*T) []T {
	var out []T
	for i, x := range items {
		if x == nil {
			c.missing(fmt.Sprintf("%s/%d", at, i))
			continue
		}
		out = append(out, *x)
	}
	return out
}

func codes(names []string) []assembly.Track {
	var out []assembly.Track
	for _, s := range names {
		out = append(out, assembly.Track(s))
	}
	return out
}

// tracksOf lists the tracks in use, for a file that does not list its own.
func tracksOf(in assembly.Instance) []assembly.Track {
	used := map[assembly.Track]bool{}
	for _, c := range in.Candidates {
		used[c.Main], used[c.Secondary] = true, true
	}
	for _, c := range in.Challenges {
		for _, s := range c.Slots {
			for _, t := range s.Accept {
				used[t] = true
			}
		}
	}
	delete(used, "")
	var out []assembly.Track
	for t := range used {
		out = append(out, t)
	}
	slices.Sort(out)
	return out
}

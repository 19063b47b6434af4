package anonymity

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
)

func answers(text string) dossier.Content {
	return dossier.Content{Answers: map[string]string{"why": text}}
}

// submitted is a dossier with its submissions, oldest first.
func submitted(contents ...dossier.Content) dossier.Dossier {
	d := dossier.Dossier{ID: domain.NewDossierID()}
	for i, c := range contents {
		s := dossier.Snapshot{ID: domain.NewID[dossier.Snapshot](), Sequence: i + 1, Content: c}
		d.Snapshots = append([]dossier.Snapshot{s}, d.Snapshots...)
	}
	return d
}

func looked(d dossier.Dossier, at int, masks ...Mask) Done {
	return Done{Looks: []Look{{Snapshot: d.Snapshots[at].ID, Version: 1, Masks: masks}}}
}

func TestMaskedPassagesAreReplaced(t *testing.T) {
	for name, test := range map[string]struct {
		text  string
		masks []Mask
		want  string
	}{
		"nothing":       {"Né à Brest.", nil, "Né à Brest."},
		"a word":        {"Né à Brest.", []Mask{{"why", 5, 10}}, "Né à [passage masqué]."},
		"two words":     {"Zoé à Brest", []Mask{{"why", 6, 11}, {"why", 0, 3}}, "[passage masqué] à [passage masqué]"},
		"overlapping":   {"Zoé Martin", []Mask{{"why", 0, 5}, {"why", 3, 10}}, "[passage masqué]"},
		"side by side":  {"Zoé Martin", []Mask{{"why", 0, 3}, {"why", 3, 10}}, "[passage masqué]"},
		"beyond":        {"Zoé", []Mask{{"why", 0, 9}}, "Zoé"},
		"another":       {"Zoé", []Mask{{"what", 0, 1}}, "Zoé"},
		"wide letters":  {"🙂 Zoé 🙂", []Mask{{"why", 2, 5}}, "🙂 [passage masqué] 🙂"},
		"the whole one": {"Zoé", []Mask{{"why", 0, 3}}, "[passage masqué]"},
	} {
		if got := apply(map[string]string{"why": test.text}, test.masks)["why"]; got != test.want {
			t.Errorf("%s: %q", name, got)
		}
	}
}

// What is under a mask changes nothing that readers get: two texts that differ only
// there are the same to them, whatever their lengths.
func TestNothingOfAMaskedPassageShows(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		letters := rapid.StringOfN(rapid.RuneFrom([]rune("bdt 🙂")), 0, 30, -1)
		before, after := letters.Draw(t, "before"), letters.Draw(t, "after")
		seen := [2]string{}
		for i := range seen {
			hidden := rapid.StringOfN(rapid.RuneFrom([]rune("xyz")), 1, 20, -1).Draw(t, "hidden")
			from := len([]rune(before))
			d := submitted(answers(before + hidden + after))
			seen[i] = looked(d, 0, Mask{"why", from, from + len(hidden)}).ForReaders(d, call.Call{}).Answers["why"]
		}
		if seen[0] != seen[1] || strings.ContainsAny(strings.ReplaceAll(seen[0], Masked, ""), "xyz") {
			t.Fatalf("readers tell %q from %q", seen[0], seen[1])
		}
	})
}

// A new submission that nobody looked at keeps hidden what was masked, wherever it
// went; once looked at, its own masks count alone.
func TestMasksFollowTheirWordsUntilANewLook(t *testing.T) {
	d := submitted(answers("Je suis Zoé Martin."), answers("Bonjour. Moi, ZOE MARTIN, je suis Zoé Martine."))
	done := looked(d, 1, Mask{"why", 8, 18})
	if got := done.ForReaders(d, call.Call{}).Answers["why"]; got != "Bonjour. Moi, [passage masqué], je suis [passage masqué]e." {
		t.Errorf("before a new look, %q", got)
	}
	done.Looks = append(done.Looks, Look{Snapshot: d.Snapshots[0].ID, Version: 1})
	for name, done := range map[string]Done{"after a look that masked nothing": done, "where nobody looked": {}} {
		if got := done.ForReaders(d, call.Call{}).Answers["why"]; got != d.Snapshots[0].Content.Answers["why"] {
			t.Errorf("%s, %q", name, got)
		}
	}
}

func TestSchoolsAreHiddenWhereTheCallSaysSo(t *testing.T) {
	c := answers("Diplômée de l’école des Abers, puis Abersoft.")
	c.Schools = []dossier.Stay{{Name: "École des Abers"}}
	d := submitted(c)
	done := looked(d, 0, Mask{"why", 0, 14})
	for hide, want := range map[bool]string{
		false: "[passage masqué]école des Abers, puis Abersoft.",
		true:  "[passage masqué], puis Abersoft.",
	} {
		if got := done.ForReaders(d, call.Call{HideSchools: hide}).Answers["why"]; got != want {
			t.Errorf("hidden %v: %q", hide, got)
		}
	}
	if named := done.ForReaders(d, call.Call{HideSchools: true, NamedReading: true}); named.Answers["why"] != c.Answers["why"] {
		t.Errorf("a named reading hides: %q", named.Answers["why"])
	}
}

func TestFilesAreHiddenUntilCleared(t *testing.T) {
	one, other := dossier.File{ID: domain.NewID[dossier.File]()}, dossier.File{ID: domain.NewID[dossier.File]()}
	d := submitted(dossier.Content{Files: map[string][]dossier.File{"work": {one, other}}})
	for name, test := range map[string]struct {
		done Done
		in   call.Call
		want int
	}{
		"nobody cleared any": {Done{}, call.Call{}, 0},
		"one is cleared":     {Done{Cleared: map[FileID]bool{other.ID: true}}, call.Call{}, 1},
		"a named reading":    {Done{}, call.Call{NamedReading: true}, 2},
	} {
		if got := test.done.ForReaders(d, test.in).Files["work"]; len(got) != test.want || test.want == 1 && got[0].ID != other.ID {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func TestSuggestions(t *testing.T) {
	c := answers("Moi c’est Zoé. J’écris sur https://zoe.example/blog, zoe@exemple.example ou au 06 00 00 00 00. Chez Atelier du Ponant, avec Zoétrope.")
	c.Name, c.Phone, c.Employers = "Zoé Le Gall", "06 00 00 00 00", []dossier.Stay{{Name: "atelier du ponant"}}
	found := map[string]Why{}
	for _, s := range Suggestions(c, "zoe@exemple.example") {
		found[string([]rune(c.Answers["why"])[s.From:s.To])] = s.Why
	}
	want := map[string]Why{
		"Zoé": SaysName, "https://zoe.example/blog,": SaysLink, "zoe@exemple.example": SaysLink, "06 00 00 00 00": SaysContact, "Atelier du Ponant": SaysEmployer,
	}
	for text, why := range want {
		if found[text] != why {
			t.Errorf("%q is said to be %q", text, found[text])
		}
	}
	if len(found) != len(want) {
		t.Errorf("suggested %v", found)
	}
}

func TestPassagesOutsideAnswersAreRefused(t *testing.T) {
	of := call.Call{Questions: []call.Question{{ID: "why", Kind: call.LongText}, {ID: "file", Kind: call.FileKind}}}
	c := answers("Zoé")
	for name, test := range map[string]struct {
		mask Mask
		good bool
	}{
		"inside": {Mask{"why", 0, 3}, true}, "too long": {Mask{"why", 0, 4}, false}, "empty": {Mask{"why", 1, 1}, false},
		"backwards": {Mask{"why", 2, 1}, false}, "before": {Mask{"why", -1, 1}, false}, "unknown": {Mask{"what", 0, 1}, false}, "no text": {Mask{"file", 0, 1}, false},
	} {
		if got := check([]Mask{test.mask}, c, of); (len(got) == 0) != test.good {
			t.Errorf("%s: %v", name, got)
		}
	}
}

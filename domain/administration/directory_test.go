package administration_test

import (
	"errors"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/administration"
)

func TestRealSIRETsHaveTheirKey(t *testing.T) {
	for siret, ok := range map[string]bool{
		"13002526500013": true,  // a direction of the State
		"35600000000048": true,  // the head office of La Poste: Luhn
		"35600000049837": true,  // an establishment of La Poste: its plain sum
		"35600000049838": false, // the plain sum is no multiple of five
		"13002526500014": false,
	} {
		if administration.SIRETKey(siret) != ok {
			t.Errorf("%s: expected %v", siret, ok)
		}
	}
}

// Luhn's key sees every single wrong digit, and two neighbours that trade places unless
// they are 0 and 9.
func TestTheKeySeesAWrongDigit(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		digits := []byte(rapid.StringMatching(`[124-9][0-9]{12}`).Draw(rt, "number") + "0")
		for !administration.SIRETKey(string(digits)) {
			digits[13]++
		}
		at := rapid.IntRange(0, 13).Draw(rt, "at")
		wrong := append([]byte{}, digits...)
		wrong[at] = '0' + (wrong[at]-'0'+byte(rapid.IntRange(1, 9).Draw(rt, "by")))%10
		if administration.SIRETKey(string(wrong)) && string(wrong[:9]) != "356000000" {
			rt.Fatalf("%s and %s both pass", digits, wrong)
		}
		if at < 13 {
			swapped := append([]byte{}, digits...)
			swapped[at], swapped[at+1] = swapped[at+1], swapped[at]
			differ := digits[at] != digits[at+1] && int(digits[at])+int(digits[at+1]) != '0'+'9'
			if differ && administration.SIRETKey(string(swapped)) {
				rt.Fatalf("%s and %s both pass", digits, swapped)
			}
		}
	})
}

func TestASIRETIsReadAsPeopleWriteIt(t *testing.T) {
	s := administration.Service{Store: directory()}
	for written, want := range map[string]string{"130 025 265 00013": "", "130\u00a0025\u202f26500013": "", "": "", "13002526500014": "key", "1300": "format", "1300252650001X": "format"} {
		a, err := s.Create(t.Context(), programme(), administration.Administration{Name: "D" + strconv.Itoa(len(written)), SIRET: written})
		var e *domain.Error
		got := ""
		if errors.As(err, &e) {
			got = e.Fields[0].Code
		}
		if got != want || err == nil && a.SIRET != "" && a.SIRET != "13002526500013" {
			t.Errorf("%q: %q (%q), expected %q", written, got, a.SIRET, want)
		}
	}
}

func TestABodyIsProposedThenValidated(t *testing.T) {
	m := directory(administration.Administration{Name: "Cerema"})
	s, who := administration.Service{Store: m}, access.Actor{Account: domain.NewAccountID()}
	_, err := s.Propose(t.Context(), access.Actor{}, administration.Administration{Name: "Office"})
	code(t, "a visitor proposes", err, "unauthenticated")
	_, err = s.Propose(t.Context(), who, administration.Administration{Name: "CÉRÉMA"})
	code(t, "a name listed under other accents", err, "invalid_fields")
	a, err := s.Propose(t.Context(), who, administration.Administration{Name: "Office des marées", Fictional: true})
	if err != nil || a.Status != administration.Pending || a.Fictional || m.leads[a.ID] != who.Account {
		t.Fatalf("proposed %+v, %v", a, err)
	}
	foreign := holding(access.HostLead, access.Administration, domain.NewAdministrationID().UUID)
	_, err = s.Get(t.Context(), foreign, a.ID)
	code(t, "another host reads it", err, "not_found")
	if l, err := s.List(t.Context(), foreign, administration.Filter{}); err != nil || len(l) != 1 {
		t.Errorf("another host lists %v, %v", names(l), err)
	}
	own := holding(access.HostLead, access.Administration, a.ID.UUID)
	if _, err := s.Get(t.Context(), own, a.ID); err != nil {
		t.Errorf("its lead reads it: %v", err)
	}
	_, err = s.Decide(t.Context(), own, a.ID, administration.Validated, "")
	code(t, "its lead validates it", err, "forbidden")
	_, err = s.Decide(t.Context(), programme(), a.ID, administration.Refused, " ")
	code(t, "a refusal without a reason", err, "invalid_fields")
	m.people = []administration.Recipient{{Account: who.Account, Address: "a@b.example", Language: "fr"}}
	if a, err = s.Decide(t.Context(), programme(), a.ID, administration.Refused, "Doublon."); err != nil || a.StatusReason != "Doublon." {
		t.Fatalf("refused %+v, %v", a, err)
	}
	for range 2 { // the second time tells nobody
		if a, err = s.Decide(t.Context(), programme(), a.ID, administration.Validated, ""); err != nil || a.Status != administration.Validated || a.StatusReason != "" {
			t.Fatalf("validated %+v, %v", a, err)
		}
	}
	if len(m.mails) != 2 || m.mails[0].Data["reason"] != "Doublon." || m.mails[1].Data["outcome"] != "validated" {
		t.Errorf("mails: %+v", m.mails)
	}
	_, err = s.Decide(t.Context(), programme(), a.ID, administration.Refused, "Trop tard.")
	code(t, "refusing a validated body", err, "wrong_state")
}

func TestDuplicatesAreMerged(t *testing.T) {
	m := directory(administration.Administration{Name: "CEREMA (doublon)"})
	s, twin := administration.Service{Store: m}, m.only()
	stays, err := s.Create(t.Context(), programme(), administration.Administration{Name: "Cerema"})
	if err != nil {
		t.Fatal(err)
	}
	waits, err := s.Propose(t.Context(), programme(), administration.Administration{Name: "Office"})
	if err != nil {
		t.Fatal(err)
	}
	merge := func(who access.Actor, from, into administration.ID) error {
		_, err := s.Merge(t.Context(), who, from, into)
		return err
	}
	code(t, "its lead merges it", merge(holding(access.HostLead, access.Administration, twin.ID.UUID), twin.ID, stays.ID), "forbidden")
	code(t, "into itself", merge(programme(), twin.ID, twin.ID), "invalid_fields")
	code(t, "into one that waits", merge(programme(), twin.ID, waits.ID), "invalid_fields")
	code(t, "into none", merge(programme(), twin.ID, domain.NewAdministrationID()), "invalid_fields")
	code(t, "none", merge(programme(), domain.NewAdministrationID(), stays.ID), "not_found")
	for range 2 {
		code(t, "the duplicate", merge(programme(), twin.ID, stays.ID), "")
	}
	if len(m.moved) != 1 || m.moved[0] != [2]administration.ID{twin.ID, stays.ID} {
		t.Errorf("moved %v", m.moved)
	}
	seen, err := s.Get(t.Context(), holding(access.HostHR, access.Administration, waits.ID.UUID), twin.ID)
	if err != nil || seen.Status != administration.Merged || seen.MergedInto != stays.ID {
		t.Errorf("its address answers %+v, %v", seen, err)
	}
	if l, err := s.List(t.Context(), programme(), administration.Filter{Words: "doublon"}); err != nil || len(l) != 0 {
		t.Errorf("the directory still has %v, %v", names(l), err)
	}
	code(t, "the one that stays, into the one that went", merge(programme(), stays.ID, twin.ID), "invalid_fields")
	_, err = s.Change(t.Context(), programme(), administration.Administration{ID: twin.ID, Name: "X"}, 2)
	code(t, "changing what was merged", err, "wrong_state")
}

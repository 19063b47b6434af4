package release

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/mail"
)

var (
	opens = time.Date(2022, 3, 6, 23, 0, 0, 0, time.UTC)
	end   = time.Date(2022, 4, 3, 22, 0, 0, 0, time.UTC)
)

func window(extensions ...call.Extension) call.Window {
	return call.Window{Name: call.Applications, Opens: opens, Closes: end, Extensions: extensions}
}

func ofTheSixth() call.Call {
	return call.Call{
		Kind: call.ForCandidates, Zone: time.UTC, ReadingsPerDossier: 2, WishesMin: 3, WishesMax: 5,
		Windows: []call.Window{window(), {Name: call.Wishes, Opens: end.AddDate(0, 1, 0), Closes: end.AddDate(0, 1, 7)}},
	}
}

var outcomes = []dossier.Outcome{"", dossier.Keep, dossier.Wait, dossier.Refuse}

func applicants(t *rapid.T) []Applicant {
	list := make([]Applicant, rapid.IntRange(0, 12).Draw(t, "dossiers"))
	for i := range list {
		list[i] = Applicant{
			Recipient: Recipient{Account: domain.NewAccountID(), Address: "a@exemple.example", Language: rapid.SampledFrom([]string{"fr", "en"}).Draw(t, "language")},
			Dossier:   domain.NewDossierID(), Number: fmt.Sprintf("EIG6-%04d-X", i),
			Outcome: rapid.SampledFrom(outcomes).Draw(t, "outcome"), Locked: rapid.IntRange(0, 3).Draw(t, "locked"),
		}
	}
	return list
}

// TestAShortlistIsReadyWhenNothingLacks: the plan is empty of obstacles exactly
// when every dossier is read and decided and nobody may submit any more, and it
// tells each decided person what was decided, in words without a hole.
func TestAShortlistIsReadyWhenNothingLacks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		list, now := applicants(t), end.Add(time.Duration(rapid.IntRange(-2, 2).Draw(t, "µs"))*time.Microsecond)
		p := planShortlist(ofTheSixth(), window(), now, list)
		decided, ready := 0, len(list) > 0 && !now.Before(end)
		for _, a := range list {
			if a.Outcome != "" {
				decided++
			}
			ready = ready && a.Outcome != "" && a.Locked >= 2
		}
		if (len(p.Missing) == 0) != ready {
			t.Fatalf("ready %v, missing %v", ready, p.Missing)
		}
		counted := 0
		for _, n := range p.Counts {
			counted += n
		}
		if p.Recipients != decided || len(p.mails) != decided || counted != decided || len(p.Counts) != 3 {
			t.Fatalf("%d decided: %d told, %d mails, counts %v", decided, p.Recipients, len(p.mails), p.Counts)
		}
		for _, m := range p.mails {
			told, err := mail.Renderer{Origin: "https://eig.example", Zone: time.UTC}.Render(m)
			if err != nil || strings.Contains(told.Text+told.Subject, "no value") {
				t.Fatalf("%v: %s", err, told.Text)
			}
		}
	})
}

func TestEachOutcomeHasItsMail(t *testing.T) {
	a := Applicant{Recipient: Recipient{Account: domain.NewAccountID()}, Dossier: domain.NewDossierID(), Number: "EIG6-7K3Q-M"}
	for outcome, want := range map[dossier.Outcome]mail.Template{
		dossier.Keep: mail.Shortlisted, dossier.Wait: mail.Waiting, dossier.Refuse: mail.NotShortlisted,
	} {
		a.Outcome = outcome
		m := tellApplicant(ofTheSixth(), end, a)
		if m.Template != want || m.Data["number"] != a.Number || m.Data["dossier"] != a.Dossier.String() || *m.Account != a.Account {
			t.Errorf("%s is told by %+v", outcome, m)
		}
		if _, tells := m.Data["opens_at"]; tells != (outcome == dossier.Keep) {
			t.Errorf("%s is told of wishes: %v", outcome, tells)
		}
	}
	a.Outcome = dossier.Keep
	without := ofTheSixth()
	without.Windows = without.Windows[:1]
	if m := tellApplicant(without, end, a); m.Data["opens_at"] != "" {
		t.Errorf("told of wishes that the call does not ask for: %v", m.Data)
	}
}

// TestLastEndIsNobodysBefore: no person's end comes after the last one, and some
// person's (or everybody's) is it.
func TestLastEndIsNobodysBefore(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		people := []domain.AccountID{{}, domain.NewAccountID(), domain.NewAccountID()}
		w := window()
		for range rapid.IntRange(0, 5).Draw(t, "extensions") {
			w.Extensions = append(w.Extensions, call.Extension{
				Person:    rapid.SampledFrom(people).Draw(t, "person"),
				Published: end.Add(time.Duration(rapid.IntRange(-5, 5).Draw(t, "published")) * time.Hour),
				Closes:    end.Add(time.Duration(rapid.IntRange(-5, 20).Draw(t, "closes")) * time.Hour),
			})
		}
		now := end.Add(time.Duration(rapid.IntRange(-6, 6).Draw(t, "now")) * time.Hour)
		last, reached := lastEnd(w, now), false
		for _, person := range people {
			own := w.End(now, person)
			reached = reached || own.Equal(last)
			if own.After(last) {
				t.Fatalf("a person's end %s comes after the last %s", own, last)
			}
		}
		if !reached {
			t.Fatalf("nobody ends at %s", last)
		}
	})
}

func TestChallengesTellEachHostOfEach(t *testing.T) {
	lead, member := Recipient{Account: domain.NewAccountID()}, Recipient{Account: domain.NewAccountID()}
	proposals := []Proposal{
		{Challenge: domain.NewChallengeID(), Name: "A", Outcome: Kept, Hosts: []Recipient{lead, member}},
		{Challenge: domain.NewChallengeID(), Name: "B", Outcome: NotKept, Hosts: []Recipient{lead}},
		{Challenge: domain.NewChallengeID(), Name: "C", Hosts: []Recipient{member}},
		{Challenge: domain.NewChallengeID(), Name: "D", Outcome: Kept},
	}
	p := planChallenges(call.Call{Zone: time.UTC}, window(), end, proposals)
	if p.Counts["kept"] != 2 || p.Counts["not_kept"] != 1 || len(p.mails) != 3 || p.Recipients != 2 {
		t.Fatalf("planned %+v, %d mails", p.Set, len(p.mails))
	}
	if len(p.Missing) != 1 || p.Missing[0].FR != "1 défi sans décision : C." || p.Missing[0].EN != "1 challenge without a decision: C." {
		t.Fatalf("missing %v", p.Missing)
	}
	for i, want := range []int{0, 0, 1} {
		if p.mails[i].Data["challenge"] != proposals[want].Challenge.String() || p.mails[i].Template != mail.ChallengeDecided {
			t.Errorf("mail %d tells %v", i, p.mails[i])
		}
	}
	if none := planChallenges(call.Call{Zone: time.UTC}, window(), end, nil); len(none.Missing) != 1 {
		t.Fatalf("without challenges: %v", none.Missing)
	}
}

func TestListedNamesAFew(t *testing.T) {
	say := func(n int) string {
		names := []string{}
		for i := range n {
			names = append(names, fmt.Sprint(i))
		}
		return fmt.Sprint(listed(names, "un", "des", "one", "many"))
	}
	for n, want := range map[int]string{
		0: "[]", 1: "[{1 un : 0. 1 one: 0.}]", 2: "[{2 des : 0, 1. 2 many: 0, 1.}]",
		5: "[{5 des : 0, 1, 2, 3, 4. 5 many: 0, 1, 2, 3, 4.}]", 6: "[{6 des : 0, 1, 2, 3, 4… 6 many: 0, 1, 2, 3, 4…}]",
	} {
		if got := say(n); got != want {
			t.Errorf("%d: %s, expected %s", n, got, want)
		}
	}
}

func TestTheResultSaysWhereItIsReleased(t *testing.T) {
	of := ofTheSixth()
	if p := planResult(of, 0, 3); len(p.Missing) != 1 || p.Recipients != 0 || len(p.Counts) != 0 {
		t.Fatalf("before the shortlist: %+v", p.Set)
	}
	of.ShortlistReleasedAt = &end
	if p := planResult(of, 2, 3); len(p.Missing) != 1 || !strings.Contains(p.Missing[0].FR, "avec les équipes") || len(p.Counts) != 0 {
		t.Fatalf("before the teams, counts must not show: %+v", p.Set)
	}
	sprint := call.Call{ShortlistReleasedAt: &end}
	if p := planResult(sprint, 0, 0); len(p.Missing) != 1 || !strings.Contains(p.Missing[0].FR, "en est le résultat") {
		t.Fatalf("without wishes: %+v", p.Set)
	}
	of.ResultReleasedAt = &end
	if p := planResult(of, 2, 3); len(p.Missing) != 0 || p.Counts["recruited"] != 2 || p.Counts["not_recruited"] != 3 || p.Recipients != 5 {
		t.Fatalf("released: %+v", p.Set)
	}
}

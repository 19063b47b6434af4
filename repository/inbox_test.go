package repository_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/answer"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/thread"
)

// asking is a talk with n candidates who each asked something, one minute apart.
func (k *talk) asking(n int) []domain.DossierID {
	k.t.Helper()
	ids := make([]domain.DossierID, n)
	for i := range ids {
		k.at(fmt.Sprintf("2022-03-21T10:%02d:00+01:00", i))
		who, id := k.candidate(fmt.Sprintf("Candidate %d", i))
		must(k.threads.Ask(k.ctx, who, id, fmt.Sprintf("Question %d", i)))(k.t)
		ids[i] = id
	}
	return ids
}

func (k *talk) answered(id domain.DossierID) {
	k.t.Helper()
	v := must(k.threads.Get(k.ctx, k.programme, id))(k.t)
	must(k.threads.Answer(k.ctx, k.programme, id, v.Version, "Voilà."))(k.t)
}

func dossiersOf(box thread.Inbox) []domain.DossierID {
	ids := []domain.DossierID{}
	for _, r := range box.Items {
		ids = append(ids, r.Dossier)
	}
	return ids
}

func TestTheInboxIsSortedByAge(t *testing.T) {
	t.Parallel()
	k := newTalk(t)
	ids := k.asking(5)
	k.at("2022-03-22T10:00:00+01:00")
	k.answered(ids[1])
	k.at("2022-03-22T11:00:00+01:00")
	k.answered(ids[0])
	want := []domain.DossierID{ids[2], ids[3], ids[4], ids[0], ids[1]}
	got, cursor := []domain.DossierID{}, ""
	for page := 0; page == 0 || cursor != ""; page++ {
		box := must(k.threads.List(k.ctx, k.programme, thread.Filter{Page: domain.Page{Limit: 2, Cursor: cursor}}))(t)
		if (box.Total != nil) != (page == 0) || box.Total != nil && *box.Total != 5 {
			t.Errorf("page %d: total %v", page, box.Total)
		}
		got, cursor = append(got, dossiersOf(box)...), box.Next
	}
	if !slices.Equal(got, want) {
		t.Errorf("in the order %v instead of %v", got, want)
	}
	box := must(k.threads.List(k.ctx, k.programme, thread.Filter{}))(t)
	if box.Counts != (thread.Counts{WaitingTeam: 3, WaitingCandidate: 2}) {
		t.Errorf("%+v", box.Counts)
	}
	first, last := box.Items[0], box.Items[4]
	if first.Excerpt != "Question 2" || first.Name != "Candidate 2" || first.Unread != 1 || first.ExcerptSide != thread.Candidate || first.CallTitle.FR != "Appel à candidatures" {
		t.Errorf("%+v", first)
	}
	if last.Excerpt != "Voilà." || last.ExcerptSide != thread.Team || last.Unread != 0 || last.WaitingSince != nil {
		t.Errorf("%+v", last)
	}
}

func TestTheInboxIsFiltered(t *testing.T) {
	t.Parallel()
	k := newTalk(t)
	ids := k.asking(4)
	k.answered(ids[0])
	must(k.threads.Close(k.ctx, k.programme, ids[1], 1))(t)
	must(k.threads.Assign(k.ctx, k.programme, ids[2], 1, k.programme.Account))(t)
	number := must(k.dossiers.Get(k.ctx, k.programme, ids[3]))(t).Dossier.Number
	for name, c := range map[string]struct {
		filter thread.Filter
		want   []domain.DossierID
	}{
		"for us":    {thread.Filter{State: thread.WaitingTeam}, []domain.DossierID{ids[2], ids[3]}},
		"for them":  {thread.Filter{State: thread.WaitingCandidate}, ids[:1]},
		"closed":    {thread.Filter{State: thread.Closed}, ids[1:2]},
		"mine":      {thread.Filter{Assignee: k.programme.Account}, ids[2:3]},
		"a number":  {thread.Filter{Query: number[5:9]}, ids[3:]},
		"a name":    {thread.Filter{Query: "candidate 1"}, ids[1:2]},
		"a word":    {thread.Filter{Query: "QUESTION 2"}, ids[2:3]},
		"a pattern": {thread.Filter{Query: "%"}, nil},
		"this call": {thread.Filter{Call: k.call.ID, State: thread.WaitingTeam}, []domain.DossierID{ids[2], ids[3]}},
		"another":   {thread.Filter{Call: domain.NewCallID()}, nil},
	} {
		box := must(k.threads.List(k.ctx, k.programme, c.filter))(t)
		if got := dossiersOf(box); !slices.Equal(got, c.want) && len(got)+len(c.want) > 0 {
			t.Errorf("%s: %v instead of %v", name, got, c.want)
		}
	}
	_, err := k.threads.List(k.ctx, k.programme, thread.Filter{Page: domain.Page{Cursor: "zz"}})
	refused(t, err, "invalid_fields")
}

func TestTheInboxIsThatOfOnesPromotions(t *testing.T) {
	t.Parallel()
	k := newTalk(t)
	k.asking(1)
	if box := must(k.threads.List(k.ctx, k.colleague("Lou Fictif"), thread.Filter{}))(t); len(box.Items) != 1 {
		t.Errorf("a member of the promotion sees %d threads", len(box.Items))
	}
	elsewhere := k.actor(k.person("Lin Ailleurs"))
	elsewhere.Grants = []access.Grant{{Role: access.Programme, Scope: access.Scope{Kind: access.Promotion, ID: domain.NewPromotionID().UUID}}}
	box := must(k.threads.List(k.ctx, elsewhere, thread.Filter{}))(t)
	if len(box.Items) != 0 || box.Counts != (thread.Counts{}) || *box.Total != 0 {
		t.Errorf("a member of another promotion sees %+v", box)
	}
}

func words(question, reply string) answer.Words {
	return answer.Words{Question: text(question), Answer: text(reply)}
}

func TestAnAnswerToAllIsPublishedAndRevised(t *testing.T) {
	t.Parallel()
	k := newTalk(t)
	ids := k.asking(2)
	bob, withdrawn := k.candidate("Bob Fictif")
	must(k.dossiers.Withdraw(k.ctx, bob, withdrawn, true))(t)
	a, _, err := k.answers.Publish(k.ctx, k.programme, k.call.ID, words("Peut-on diriger une société ?", "Oui, en sommeil."), &answer.Origin{Dossier: ids[0], Version: 1})
	if err != nil {
		t.Fatal(err)
	}
	if n := k.mails("public_answer"); n != 3 || k.mails("thread_answered") != 0 {
		t.Errorf("%d mails to three candidates, %d to the one who asked", n, k.mails("thread_answered"))
	}
	v := must(k.threads.Get(k.ctx, k.programme, ids[0]))(t)
	if v.State() != thread.WaitingCandidate || v.Messages[1].Kind != thread.Publication || v.Messages[1].Text != "Oui, en sommeil." {
		t.Errorf("the thread it comes from: %+v", v.Thread)
	}
	_, _, err = k.answers.Publish(k.ctx, k.programme, k.call.ID, words("Autre", "Autre"), &answer.Origin{Dossier: ids[0], Version: 1})
	refused(t, err, "stale_version")
	_, _, err = k.answers.Revise(k.ctx, k.programme, k.call.ID, a.ID, 2, words("Autre", "Autre"))
	refused(t, err, "stale_version")
	revised, _, err := k.answers.Revise(k.ctx, k.programme, k.call.ID, a.ID, 1, words("Peut-on diriger une société ?", "Oui, si elle est fermée ou en sommeil."))
	if err != nil || len(revised.Versions) != 2 {
		t.Fatalf("revised: %+v, %v", revised, err)
	}
	same, _, err := k.answers.Revise(k.ctx, k.programme, k.call.ID, a.ID, 2, revised.Current().Words)
	if err != nil || len(same.Versions) != 2 {
		t.Errorf("the same words make a version: %+v, %v", same, err)
	}
	list, _, err := k.answers.List(k.ctx, access.Actor{}, k.call.ID)
	if err != nil || len(list) != 1 || list[0].Current().Answer.FR != "Oui, si elle est fermée ou en sommeil." || list[0].Versions[1].Answer.FR != "Oui, en sommeil." {
		t.Errorf("a visitor reads %+v, %v", list, err)
	}
	if k.mails("public_answer") != 3 || k.audited("publishCallAnswer") != 1 || k.audited("reviseCallAnswer") != 1 {
		t.Errorf("%d mails, %d and %d acts", k.mails("public_answer"), k.audited("publishCallAnswer"), k.audited("reviseCallAnswer"))
	}
}

func TestAfterTheEndOnlyTheOneWhoAskedIsMailed(t *testing.T) {
	t.Parallel()
	k := newTalk(t)
	ids := k.asking(2)
	k.at(closed)
	_, _, err := k.answers.Publish(k.ctx, k.programme, k.call.ID, words("Q", "R"), &answer.Origin{Dossier: ids[1], Version: 1})
	if err != nil || k.mails("public_answer") != 0 || k.mails("thread_answered") != 1 {
		t.Errorf("%v: %d and %d mails", err, k.mails("public_answer"), k.mails("thread_answered"))
	}
}

func TestAnAnswerBelongsToAPublishedCall(t *testing.T) {
	t.Parallel()
	k := newTalk(t)
	draft := must(k.calls.Create(k.ctx, k.programme, call.Call{Promotion: k.promotion, Kind: call.ForCandidates, Title: text("Brouillon"), Zone: paris(), Tracks: call.Tracks}))(t)
	_, _, err := k.answers.Publish(k.ctx, k.programme, draft.ID, words("Q", "R"), nil)
	refused(t, err, "call_not_published")
	_, _, err = k.answers.List(k.ctx, access.Actor{}, draft.ID)
	refused(t, err, "not_found")
	_, _, err = k.answers.Publish(k.ctx, k.ada, k.call.ID, words("Q", "R"), nil)
	refused(t, err, "forbidden")
	_, untouched := k.candidate("Cléo Fictive")
	_, _, err = k.answers.Publish(k.ctx, k.programme, k.call.ID, words("Q", "R"), &answer.Origin{Dossier: untouched})
	refused(t, err, "invalid_fields")
	if list, _, err := k.answers.List(k.ctx, k.programme, k.call.ID); err != nil || len(list) != 0 {
		t.Errorf("%v, %v", list, err)
	}
}

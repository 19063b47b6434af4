package challenge_test

import (
	"bytes"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/challenge"
	"github.com/etalab/portail-eig/domain/mail"
)

// A submit succeeds exactly when nothing is missing, and freezes what was there.
func TestSubmitWantsACompleteChallenge(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		m := newMemory()
		content := drawContent(rt)
		if rapid.Bool().Draw(rt, "complete") {
			content = complete()
		}
		v := m.draft(t, content)
		missing := v.Missing()
		got, err := m.service().Submit(rt.Context(), m.lead(), v.Challenge.ID, v.Challenge.Version)
		if len(missing) > 0 {
			if domain.CodeOf(err) != "incomplete" || len(pointers(err)) != len(missing) || len(m.versions) != 0 {
				rt.Fatalf("missing %v, got %v", missing, err)
			}
			return
		}
		if err != nil || got.Status() != challenge.Submitted || got.Challenge.SubmittedAt == nil {
			rt.Fatalf("nothing was missing, got %s, %v", got.Status(), err)
		}
		if len(m.versions) != 1 || !bytes.Equal(m.versions[0].Hash, v.Challenge.Hash()) || m.versions[0].Kind != challenge.AsSubmitted {
			rt.Fatalf("frozen: %+v", m.versions)
		}
	})
}

func TestSubmittingTwiceIsOnce(t *testing.T) {
	m := newMemory()
	m.people = []challenge.Recipient{{Account: domain.NewAccountID(), Address: "a@hote.example", Language: "fr"}, {Account: domain.NewAccountID(), Address: "b@hote.example", Language: "en"}}
	v := m.draft(t, complete())
	for range 2 {
		got, err := m.service().Submit(t.Context(), m.lead(), v.Challenge.ID, v.Challenge.Version)
		if err != nil || got.Challenge.Version != v.Challenge.Version+1 {
			t.Fatalf("version %d, %v", got.Challenge.Version, err)
		}
	}
	if len(m.versions) != 1 || len(m.mails) != 2 {
		t.Fatalf("%d versions, %d mails", len(m.versions), len(m.mails))
	}
	for i, msg := range m.mails {
		if msg.Template != mail.ChallengeReceived || msg.Address != m.people[i].Address || msg.Data["challenge"] != v.Challenge.ID.String() || msg.Data["at"] == "" {
			t.Errorf("mail %d: %+v", i, msg)
		}
	}
}

func TestStaleVersionsAreRefused(t *testing.T) {
	m := newMemory()
	s := m.service()
	v := m.draft(t, complete())
	id, old := v.Challenge.ID, v.Challenge.Version-1
	_, err := s.Save(t.Context(), m.lead(), id, old, complete(), nil)
	wants(t, err, domain.Stale, "stale_version")
	_, err = s.Submit(t.Context(), m.lead(), id, old)
	wants(t, err, domain.Stale, "stale_version")
	v, err = s.Submit(t.Context(), m.lead(), id, v.Challenge.Version)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Decide(t.Context(), m.programme(), id, 0, challenge.Keep, ""); err != nil {
		t.Fatal(err)
	}
	m.releasedAt = &m.now
	_, err = s.Publish(t.Context(), m.programme(), id, v.Challenge.Version-1)
	wants(t, err, domain.Stale, "stale_version")
}

func TestRightsOfEachWrite(t *testing.T) {
	m := newMemory()
	v := m.draft(t, complete())
	id, version := v.Challenge.ID, v.Challenge.Version
	hr := m.actor(access.HostHR, access.Administration, m.host.ID.UUID)
	s := m.service()
	acts := map[string]func(access.Actor) error{
		"save":    func(a access.Actor) error { _, err := s.Save(t.Context(), a, id, version, complete(), nil); return err },
		"submit":  func(a access.Actor) error { _, err := s.Submit(t.Context(), a, id, version); return err },
		"decide":  func(a access.Actor) error { _, err := s.Decide(t.Context(), a, id, 0, challenge.Keep, ""); return err },
		"publish": func(a access.Actor) error { _, err := s.Publish(t.Context(), a, id, version); return err },
	}
	for act, try := range acts {
		wants(t, try(access.Actor{}), domain.Unauthenticated, "unauthenticated")
		wants(t, try(m.foreigner()), domain.NotFound, "not_found")
		wants(t, try(access.Actor{Account: domain.NewAccountID()}), domain.NotFound, "not_found")
		wants(t, try(hr), domain.Forbidden, "forbidden")
		if act != "save" {
			wants(t, try(m.member()), domain.Forbidden, "forbidden")
		}
		wants(t, try(m.committee()), domain.Forbidden, "forbidden")
	}
	for _, act := range []string{"decide", "publish"} {
		wants(t, acts[act](m.lead()), domain.Forbidden, "forbidden")
	}
}

func TestImportCountsUnpublishedSections(t *testing.T) {
	m := newMemory()
	content := complete()
	content.Answers = map[challenge.Field]string{"mission": "Publié."}
	content.Contacts, content.Financing, content.ProjectTeam = nil, challenge.Funding{}, nil
	content.Answers["vision"], content.UnpublishedSections = "Publiée.", sectionIDs() // context has its texts: it is published
	_, err := m.service().Import(t.Context(), m.lead(), m.call.ID, m.host.ID, content)
	wants(t, err, domain.Forbidden, "forbidden")
	v, err := m.service().Import(t.Context(), m.programme(), m.call.ID, m.host.ID, content)
	if err != nil || len(v.Missing()) > 0 {
		t.Fatalf("missing %v, %v", v.Missing(), err)
	}
	if slices.Contains(v.Challenge.UnpublishedSections, challenge.Context) || len(v.Challenge.UnpublishedSections) != len(challenge.Sections)-1 {
		t.Errorf("unpublished: %v", v.Challenge.UnpublishedSections)
	}
	if last := m.audited[len(m.audited)-1]; last.Operation != "importChallenge" || last.ObjectID != v.Challenge.ID.UUID {
		t.Errorf("audited as %+v", last)
	}
	if _, err := m.service().Submit(t.Context(), m.lead(), v.Challenge.ID, 1); err != nil {
		t.Fatal(err)
	}
	content.UnpublishedSections = []challenge.Section{"fourth_wall"}
	_, err = m.service().Import(t.Context(), m.programme(), m.call.ID, m.host.ID, content)
	if !slices.Equal(pointers(err), []string{"/sections/fourth_wall"}) || len(m.challenges) != 1 {
		t.Fatalf("an unknown section: %v, %d challenges", err, len(m.challenges))
	}
}

// A patch cannot declare a section unpublished, and writing one ends it.
func TestAHostWritesAnUnpublishedSection(t *testing.T) {
	m := newMemory()
	content := complete()
	content.Answers, content.Contacts, content.Financing, content.ProjectTeam = nil, nil, challenge.Funding{}, nil
	content.UnpublishedSections = sectionIDs()
	v, err := m.service().Import(t.Context(), m.programme(), m.call.ID, m.host.ID, content)
	if err != nil {
		t.Fatal(err)
	}
	content.Answers, content.UnpublishedSections = map[challenge.Field]string{"motivation": "Écrit."}, nil
	v, err = m.service().Save(t.Context(), m.member(), v.Challenge.ID, 1, content, []string{"answers"})
	if err != nil || len(v.Challenge.UnpublishedSections) != len(challenge.Sections)-1 || len(v.Missing()) > 0 {
		t.Fatalf("unpublished %v, missing %v, %v", v.Challenge.UnpublishedSections, v.Missing(), err)
	}
	content.Answers, content.UnpublishedSections = nil, sectionIDs()
	v, err = m.service().Save(t.Context(), m.member(), v.Challenge.ID, 2, content, []string{"answers"})
	if err != nil || !slices.Equal(pointers(domain.InvalidFields(v.Missing())), []string{"/answers/motivation"}) {
		t.Fatalf("erasing what was written must leave it missing: %v, %v", v.Missing(), err)
	}
}

func TestASlugFollowsTheNameUntilPublication(t *testing.T) {
	m := newMemory()
	v := m.draft(t, complete())
	renamed := complete()
	renamed.Name = "Prévision Bruit"
	v, err := m.service().Save(t.Context(), m.lead(), v.Challenge.ID, v.Challenge.Version, renamed, nil)
	if err != nil || v.Challenge.Slug != "prevision-bruit" {
		t.Fatalf("slug %q, %v", v.Challenge.Slug, err)
	}
	renamed.Name = " \t"
	_, err = m.service().Save(t.Context(), m.lead(), v.Challenge.ID, v.Challenge.Version, renamed, nil)
	if !slices.Equal(pointers(err), []string{"/name"}) {
		t.Fatalf("a blank name: %v", err)
	}
}

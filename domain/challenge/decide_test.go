package challenge_test

import (
	"slices"
	"testing"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/challenge"
	"github.com/etalab/portail-eig/domain/mail"
)

func TestARefusalNeedsItsReason(t *testing.T) {
	m := newMemory()
	id := m.submitted(t).Challenge.ID
	_, err := m.service().Decide(t.Context(), m.programme(), id, 0, challenge.Refuse, "  ")
	if !slices.Equal(pointers(err), []string{"/reason"}) {
		t.Fatalf("got %v", err)
	}
	if _, err := m.service().Decide(t.Context(), m.programme(), id, 0, challenge.Refuse, "Besoin mal établi."); err != nil {
		t.Fatal(err)
	}
}

func TestOnlyASubmittedChallengeIsDecided(t *testing.T) {
	m := newMemory()
	v := m.draft(t, complete())
	_, err := m.service().Decide(t.Context(), m.programme(), v.Challenge.ID, 0, challenge.Keep, "")
	wants(t, err, domain.Conflict, "wrong_state")
	w := m.submitted(t)
	m.publish(t, w.Challenge.ID)
	_, err = m.service().Decide(t.Context(), m.programme(), w.Challenge.ID, 0, challenge.Refuse, "Trop tard")
	wants(t, err, domain.Conflict, "wrong_state")
}

func TestDecisionsChangeUntilTheirRelease(t *testing.T) {
	m := newMemory()
	s, id := m.service(), m.submitted(t).Challenge.ID
	for i, outcome := range []challenge.Outcome{challenge.Keep, challenge.Refuse, challenge.Keep} {
		v, err := s.Decide(t.Context(), m.programme(), id, int64(i), outcome, "Motif")
		if err != nil || v.Challenge.Decision.Outcome != outcome || v.Challenge.Version != m.challenges[id].Version {
			t.Fatalf("deciding %s: %+v, %v", outcome, v.Challenge.Decision, err)
		}
	}
	_, err := s.Decide(t.Context(), m.programme(), id, 2, challenge.Refuse, "Sans avoir lu la dernière")
	wants(t, err, domain.Stale, "stale_version")
	m.releasedAt = &m.now
	_, err = s.Decide(t.Context(), m.programme(), id, 3, challenge.Refuse, "Après coup")
	wants(t, err, domain.Conflict, "already_released")
	if _, err := s.Decide(t.Context(), m.programme(), id, 0, challenge.Keep, "Motif"); err != nil {
		t.Fatalf("the same decision again changes nothing, yet: %v", err)
	}
	if len(m.mails) != 0 {
		t.Fatalf("deciding wrote to somebody: %+v", m.mails)
	}
}

func TestWhatTheSortingSetAsideIsNotKept(t *testing.T) {
	m := newMemory()
	id := m.submitted(t).Challenge.ID
	c := m.challenges[id]
	c.SetAside = true
	m.challenges[id] = c
	_, err := m.service().Decide(t.Context(), m.programme(), id, 0, challenge.Keep, "")
	wants(t, err, domain.Conflict, "set_aside")
	if _, err := m.service().Decide(t.Context(), m.programme(), id, 0, challenge.Refuse, "Hors du champ."); err != nil {
		t.Fatal(err)
	}
	if v, err := m.service().Get(t.Context(), m.lead(), id); err != nil || v.Challenge.SetAside {
		t.Fatalf("the host sees the sorting: %v", err)
	}
}

// One person's extension can bring a challenge after the release: its decision is
// public, and told, as it is taken.
func TestADecisionLackingAtTheReleaseIsToldAtOnce(t *testing.T) {
	m := newMemory()
	id := m.submitted(t).Challenge.ID
	m.people, m.releasedAt = []challenge.Recipient{{Account: domain.NewAccountID(), Address: "a@hote.example"}}, &m.now
	if _, err := m.service().Decide(t.Context(), m.programme(), id, 0, challenge.Keep, ""); err != nil {
		t.Fatal(err)
	}
	if len(m.mails) != 1 || m.mails[0].Template != mail.ChallengeDecided {
		t.Fatalf("mails: %+v", m.mails)
	}
	v, err := m.service().Get(t.Context(), m.lead(), id)
	if err != nil || v.Status() != challenge.Kept {
		t.Fatalf("the host sees %s, %v", v.Status(), err)
	}
}

func TestPublishingNeedsAReleasedKeep(t *testing.T) {
	m := newMemory()
	s, v := m.service(), m.submitted(t)
	id, version := v.Challenge.ID, v.Challenge.Version
	publish := func() error { _, err := s.Publish(t.Context(), m.programme(), id, version); return err }
	read := int64(0)
	decide := func(o challenge.Outcome) {
		t.Helper()
		if _, err := s.Decide(t.Context(), m.programme(), id, read, o, "Motif"); err != nil {
			t.Fatal(err)
		}
		read++
	}
	wants(t, publish(), domain.Conflict, "wrong_state")
	decide(challenge.Keep)
	wants(t, publish(), domain.Conflict, "not_released")
	decide(challenge.Refuse)
	m.releasedAt = &m.now
	wants(t, publish(), domain.Conflict, "wrong_state")
	m.releasedAt = nil
	decide(challenge.Keep)
	m.releasedAt = &m.now
	for range 2 { // the second time changes nothing
		got, err := s.Publish(t.Context(), m.programme(), id, version)
		if err != nil || got.Status() != challenge.Published || got.Challenge.Version != version+1 {
			t.Fatalf("%s at version %d, %v", got.Status(), got.Challenge.Version, err)
		}
	}
	if n := len(m.versions); n != 2 || m.versions[1].Kind != challenge.AsPublished {
		t.Fatalf("%d versions frozen", n)
	}
}

func TestNothingChangesAfterPublication(t *testing.T) {
	m := newMemory()
	id := m.submitted(t).Challenge.ID
	version := m.publish(t, id).Challenge.Version
	s := m.service()
	_, err := s.Save(t.Context(), m.lead(), id, version, complete(), nil)
	wants(t, err, domain.Conflict, "wrong_state")
	_, err = s.Save(t.Context(), m.programme(), id, version, complete(), nil)
	wants(t, err, domain.Conflict, "wrong_state")
	_, err = s.Submit(t.Context(), m.lead(), id, version)
	wants(t, err, domain.Conflict, "wrong_state")
}

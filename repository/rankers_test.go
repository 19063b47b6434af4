package repository_test

import (
	"testing"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/challenge"
	"github.com/etalab/portail-eig/domain/wish"
	"github.com/etalab/portail-eig/repository"
)

// Whoever ranked a challenge is told once what its withdrawal does to their wish, reads
// it in their timeline, and the wish is said not to hold.
func TestAWithdrawnChallengeIsToldToThoseWhoRankedIt(t *testing.T) {
	t.Parallel()
	s, kept, _, c := wishers(t)
	s.exec("UPDATE challenge SET published_at = now()")
	s.exec(`INSERT INTO call_window (call_id, name, opens_at, closes_at) SELECT call_id, 'challenges', '2022-01-24', '2022-03-19' FROM challenge WHERE id = $1`, c[0].UUID)
	for _, id := range c {
		s.exec(`INSERT INTO post (id, challenge_id, position, accepted_tracks, required)
			SELECT gen_random_uuid(), $1, 0, ARRAY[(SELECT content->>'main_track' FROM snapshot WHERE dossier_id = $2 LIMIT 1)], true`, id.UUID, kept.UUID)
	}
	s.at(wishing)
	must(s.wishes.Save(s.ctx, s.author(kept), kept, 0, []domain.ChallengeID{c[2], c[0], c[1]}))(t)
	challenges := challenge.Service{Store: repository.Challenges{Repository: s.repo}}
	why := domain.Text{FR: "Le besoin a disparu.", EN: "The need is gone."}
	for range 2 {
		must(challenges.Withdraw(s.ctx, s.programme, c[0], why, false))(t)
	}
	if n := s.mails("challenge_changed"); n != 1 {
		t.Fatalf("%d mails", n)
	}
	if got := one[string](s, "SELECT data->>'effect' FROM mail WHERE template = 'challenge_changed'"); got != "void" {
		t.Errorf("told that it %s", got)
	}
	v := must(s.wishes.Get(s.ctx, s.author(kept), kept))(t)
	for id, want := range map[domain.ChallengeID]wish.Broken{c[0]: wish.Gone, c[1]: wish.Whole, c[2]: wish.Whole} {
		if got := v.BrokenBy(id); got != want {
			t.Errorf("the wish is %q, expected %q", got, want)
		}
	}
	_, events, err := s.dossiers.Timeline(s.ctx, s.author(kept), kept)
	if last := events[len(events)-1]; err != nil || last.Kind != "challenge_changed" || last.Mail.IsZero() {
		t.Errorf("the timeline ends with %+v, %v", last, err)
	}
	if err := s.wish(kept, 1, c[0], c[1], c[2]); domain.CodeOf(err) != "invalid_fields" {
		t.Errorf("it can still be ranked: %v", err)
	}
}

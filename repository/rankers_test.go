package repository_test

import (
	"testing"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/challenge"
	"github.com/etalab/portail-eig/domain/dossier"
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
		if got := v.BrokenBy(dossier.Wish{Challenge: id}); got != want {
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

// A post dropped after the publication stays in the lists that rank it, as history: it is
// told, said to be broken, and counts no more.
func TestAWishOfADroppedPostIsHistory(t *testing.T) {
	t.Parallel()
	s, kept, _, c := wishers(t)
	s.exec("UPDATE challenge SET published_at = now()")
	s.exec(`INSERT INTO call_window (call_id, name, opens_at, closes_at) SELECT call_id, 'challenges', '2022-01-24', '2022-03-19' FROM challenge WHERE id = $1`, c[0].UUID)
	s.exec("UPDATE call SET wish_subject = 'posts' WHERE id = $1", s.call.ID.UUID)
	posts := []domain.PostID{}
	for _, id := range c[:2] {
		for place := range 3 {
			post := domain.NewPostID()
			posts = append(posts, post)
			s.exec("INSERT INTO post (id, challenge_id, position, accepted_tracks, required) VALUES ($1, $2, $3, '{development,design,data_science,data_engineering}', false)", post.UUID, id.UUID, place)
		}
	}
	s.at(wishing)
	must(s.wishes.Rank(s.ctx, s.author(kept), kept, 0, wish.Ranking{Posts: []domain.PostID{posts[0], posts[3], posts[4]}}))(t)
	challenges := challenge.Service{Store: repository.Challenges{Repository: s.repo}}
	now := must(challenges.Get(s.ctx, s.programme, c[0]))(t).Challenge
	why := domain.Text{FR: "Un poste de moins.", EN: "One post fewer."}
	left := must(challenges.Revise(s.ctx, s.programme, c[0], now.Version, challenge.Revision{Reason: why, Posts: now.Posts[1:]}))(t)
	if len(left.Challenge.Posts) != 2 || s.mails("challenge_changed") != 1 || one[string](s, "SELECT data->>'effect' FROM mail WHERE template = 'challenge_changed'") != "void" {
		t.Fatalf("%d posts left", len(left.Challenge.Posts))
	}
	v := must(s.wishes.Get(s.ctx, s.author(kept), kept))(t)
	if list := v.Wishes(); len(list) != 3 || list[0].Post != posts[0] || v.BrokenBy(list[0]) != wish.Dropped || v.BrokenBy(list[1]) != wish.Whole {
		t.Errorf("the list reads %+v", list)
	}
	again := must(challenges.Revise(s.ctx, s.programme, c[0], left.Challenge.Version, challenge.Revision{Reason: why, Months: 9}))(t)
	if again.Challenge.Version != left.Challenge.Version+1 || s.mails("challenge_changed") != 1 {
		t.Error("whoever ranked only what was dropped is told of what comes after")
	}
	if _, err := s.wishes.Rank(s.ctx, s.author(kept), kept, 1, wish.Ranking{Posts: []domain.PostID{posts[3], posts[0], posts[4]}}); domain.CodeOf(err) != "invalid_fields" {
		t.Errorf("a dropped post can still be ranked: %v", err)
	}
}

// A change and a list of wishes saved at the same moment: the list is saved before, and
// its author told, or after, knowing the change. Nobody is left with a wish of a
// withdrawn challenge that they were not told of.
func TestAChangeAndWishesAtOnceAreNeverMissed(t *testing.T) {
	t.Parallel()
	s, kept, _, c := wishers(t)
	s.exec("UPDATE challenge SET published_at = now()")
	s.exec(`INSERT INTO call_window (call_id, name, opens_at, closes_at) SELECT call_id, 'challenges', '2022-01-24', '2022-03-19' FROM challenge WHERE id = $1`, c[0].UUID)
	s.at(wishing)
	challenges := challenge.Service{Store: repository.Challenges{Repository: s.repo}}
	why := domain.Text{FR: "Le besoin a disparu.", EN: "The need is gone."}
	withdraw := func(id domain.ChallengeID) func() error {
		return func() error { _, err := challenges.Withdraw(s.ctx, s.programme, id, why, false); return err }
	}
	var saved error
	errs := together(func() error { saved = s.wish(kept, 0, c[0], c[1], c[2]); return nil }, withdraw(c[0]), withdraw(c[1]))
	for _, err := range errs {
		if err != nil {
			t.Fatal(err)
		}
	}
	told, ranked := s.mails("challenge_changed"), one[int](s, "SELECT count(*)::int FROM wish WHERE challenge_id = ANY($1)", []any{c[0].UUID, c[1].UUID})
	if told != ranked || saved != nil && ranked != 0 || saved != nil && domain.CodeOf(saved) != "invalid_fields" {
		t.Errorf("%d told of %d wishes of what was withdrawn; saving them: %v", told, ranked, saved)
	}
}

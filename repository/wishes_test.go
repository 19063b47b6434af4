package repository_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/uuid"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/promotion"
	"github.com/etalab/portail-eig/repository"
)

// challenges makes published challenges of a promotion.
func (s *stage) challenges(of promotion.ID, n int, status string) []domain.ChallengeID {
	s.t.Helper()
	asked := one[[16]byte](s, `INSERT INTO call (id, promotion_id, kind, status, title, summary, time_zone, wishes_min, wishes_max,
		readings_per_dossier, tracks, questions, statements, rubric, created_at, published_at)
		VALUES (gen_random_uuid(), $1, 'challenges', 'published', '{}', '{}', 'Europe/Paris', 1, 1, 1, '{}', '[]', '[]', '[]', now(), now())
		RETURNING id`, of.UUID)
	body := one[[16]byte](s, "INSERT INTO administration (id, name, created_at) VALUES (gen_random_uuid(), gen_random_uuid()::text, now()) RETURNING id")
	ids := make([]domain.ChallengeID, n)
	for i := range ids {
		ids[i] = domain.NewChallengeID()
		s.exec(`INSERT INTO challenge (id, call_id, administration_id, name, slug, status, created_at)
			VALUES ($1, $2, $3, $4, $4, $5, now())`, ids[i].UUID, uuid.UUID(asked), uuid.UUID(body), fmt.Sprintf("defi-%d", i), status)
	}
	return ids
}

// wishers is a released stage: one person shortlisted, one waiting, and four challenges.
func wishers(t *testing.T) (s *stage, kept, waiting dossier.ID, challenges []domain.ChallengeID) {
	t.Helper()
	s, ids := selected(t, dossier.Keep, dossier.Wait)
	must(s.release())(t)
	return s, ids[0], ids[1], s.challenges(s.promotion, 4, "published")
}

func (s *stage) wish(id dossier.ID, version int64, ids ...domain.ChallengeID) error {
	_, err := s.wishes.Save(s.ctx, s.author(id), id, version, ids)
	return err
}

func TestWishesAreRankedAndChanged(t *testing.T) {
	t.Parallel()
	s, kept, _, c := wishers(t)
	s.at(wishing)
	v := must(s.wishes.Get(s.ctx, s.author(kept), kept))(t)
	if v.Version != 0 || len(v.Challenges) != 0 || v.SavedAt != nil || !v.Open() {
		t.Fatalf("at first: %+v", v)
	}
	v = must(s.wishes.Save(s.ctx, s.author(kept), kept, 0, []domain.ChallengeID{c[2], c[0], c[1]}))(t)
	if v.Version != 1 || !slices.Equal(v.Challenges, []domain.ChallengeID{c[2], c[0], c[1]}) || v.SavedAt == nil {
		t.Fatalf("saved as %+v", v)
	}
	v = must(s.wishes.Save(s.ctx, s.author(kept), kept, 1, []domain.ChallengeID{c[0], c[2]}))(t)
	if v.Version != 2 || !slices.Equal(v.Challenges, []domain.ChallengeID{c[0], c[2]}) {
		t.Fatalf("changed to %+v", v)
	}
	if s.mails("wishes_saved") != 2 || s.audited("putWishes") != 2 || !s.view(kept).Verdict.WishesSaved {
		t.Fatalf("%d mails, %d acts", s.mails("wishes_saved"), s.audited("putWishes"))
	}
	if v := must(s.wishes.Get(s.ctx, s.programme, kept))(t); len(v.Challenges) != 2 {
		t.Fatalf("the programme team sees %+v", v)
	}
	refused(t, s.wish(kept, 1, c[0], c[1]), "stale_version")
}

func TestWishesFollowTheDeadlineLaw(t *testing.T) {
	t.Parallel()
	s, kept, _, c := wishers(t)
	opens := instant("2022-05-09T00:00:00+02:00")
	s.at(opens.Add(-time.Minute).Format(time.RFC3339Nano))
	refused(t, s.wish(kept, 0, c[0], c[1]), "call_not_open")
	if v := must(s.wishes.Get(s.ctx, s.author(kept), kept))(t); v.Open() {
		t.Fatal("told open before it opens")
	}
	s.at(opens.Format(time.RFC3339Nano))
	if err := s.wish(kept, 0, c[0], c[1]); err != nil {
		t.Fatal(err)
	}
	s.at(wished)
	refused(t, s.wish(kept, 1, c[0], c[1]), "call_closed")
	if v := must(s.wishes.Get(s.ctx, s.author(kept), kept))(t); v.Open() || len(v.Challenges) != 2 {
		t.Fatalf("after the end: open %v, %v", v.Open(), v.Challenges)
	}
	must(s.calls.Extend(s.ctx, s.programme, s.call.ID, call.Wishes, call.Extension{
		Person: s.author(kept).Account, Closes: instant("2022-05-18T00:00:00+02:00"), Motive: text("Panne"),
	}))(t)
	if err := s.wish(kept, 1, c[3], c[1]); err != nil {
		t.Fatal(err)
	}
}

func TestWishesAreForTheShortlisted(t *testing.T) {
	t.Parallel()
	s, ids := selected(t, dossier.Keep, dossier.Wait)
	c := s.challenges(s.promotion, 3, "published")
	s.at(wishing)
	refused(t, s.wish(ids[0], 0, c[0], c[1]), "not_released")
	if v := must(s.wishes.Get(s.ctx, s.author(ids[0]), ids[0]))(t); v.Open() {
		t.Fatal("an unreleased decision shows in what is open")
	}
	must(s.release())(t)
	refused(t, s.wish(ids[1], 0, c[0], c[1]), "not_shortlisted")
	if v := must(s.wishes.Get(s.ctx, s.author(ids[1]), ids[1]))(t); v.Open() {
		t.Fatal("told open to somebody who is not shortlisted")
	}
	_, err := s.wishes.Save(s.ctx, s.author(ids[1]), ids[0], 0, c[:2])
	refused(t, err, "not_found") // another's dossier
	_, err = s.wishes.Save(s.ctx, s.programme, ids[0], 0, c[:2])
	refused(t, err, "forbidden")
	_, err = s.wishes.Get(s.ctx, access.Actor{}, ids[0])
	refused(t, err, "unauthenticated")
	must(s.dossiers.Withdraw(s.ctx, s.author(ids[0]), ids[0], true))(t)
	refused(t, s.wish(ids[0], 0, c[0], c[1]), "withdrawn")
}

// fields gives the pointers and codes of an invalid list.
func fields(t *testing.T, err error) []string {
	t.Helper()
	refused(t, err, "invalid_fields")
	out := []string{}
	told, _ := errors.AsType[*domain.Error](err) // refused checked it
	for _, f := range told.Fields {
		out = append(out, f.Pointer+" "+f.Code)
	}
	return out
}

func TestWishesNameChallengesThatCanBeChosen(t *testing.T) {
	t.Parallel()
	s, kept, _, c := wishers(t)
	other := must(promotion.Service{Store: repository.Promotions{Repository: s.repo}}.Create(s.ctx, s.programme, promotion.Promotion{
		Number: 7, Name: "Promotion 7", Places: 50, TeamMin: 2, TeamMax: 3, StartsOn: domain.Date{Year: 2023, Month: 9, Day: 12}, Months: 10,
	}))(t)
	s.exec(`INSERT INTO call (id, promotion_id, kind, status, title, summary, time_zone, challenges_visible_at, wishes_min, wishes_max,
		readings_per_dossier, tracks, questions, statements, rubric, created_at, published_at)
		SELECT gen_random_uuid(), $1, kind, status, title, summary, time_zone, '2022-01-01', wishes_min, wishes_max,
		readings_per_dossier, tracks, questions, statements, rubric, created_at, published_at FROM call WHERE id = $2`, other.ID.UUID, s.call.ID.UUID)
	elsewhere, draft := s.challenges(other.ID, 1, "published")[0], s.challenges(s.promotion, 1, "submitted")[0]
	s.at(wishing)
	for name, test := range map[string]struct {
		ids  []domain.ChallengeID
		want []string
	}{
		"too few":           {c[:1], []string{"/challenge_ids too_few"}},
		"none":              {nil, []string{"/challenge_ids too_few"}},
		"too many":          {c, []string{"/challenge_ids too_many"}},
		"twice":             {[]domain.ChallengeID{c[0], c[1], c[0]}, []string{"/challenge_ids/2 duplicate"}},
		"another promotion": {[]domain.ChallengeID{c[0], elsewhere}, []string{"/challenge_ids/1 unknown"}},
		"not published":     {[]domain.ChallengeID{draft, c[0]}, []string{"/challenge_ids/0 unknown"}},
		"invented":          {[]domain.ChallengeID{c[0], domain.NewChallengeID()}, []string{"/challenge_ids/1 unknown"}},
	} {
		if got := fields(t, s.wish(kept, 0, test.ids...)); !slices.Equal(got, test.want) {
			t.Errorf("%s: %q", name, got)
		}
	}
	s.exec("UPDATE call SET challenges_visible_at = '2022-05-12' WHERE id = $1", s.call.ID.UUID)
	if got := fields(t, s.wish(kept, 0, c[0], c[1])); len(got) != 2 {
		t.Errorf("not revealed yet: %q", got)
	}
	if s.mails("wishes_saved") != 0 || one[int](s, "SELECT count(*) FROM wish_list") != 0 {
		t.Error("a refused list left something")
	}
}

func TestTwoFirstSavesOfWishesAtOnce(t *testing.T) {
	t.Parallel()
	s, kept, _, c := wishers(t)
	s.at(wishing)
	who := s.author(kept)
	codes := atOnce(3, func(i int) error {
		_, err := s.wishes.Save(s.ctx, who, kept, 0, []domain.ChallengeID{c[i], c[i+1]})
		return err
	})
	if !slices.Equal(codes, []string{"", "stale_version", "stale_version"}) {
		t.Fatalf("three saves of version 0 gave %q", codes)
	}
	if n := one[int](s, "SELECT count(*) FROM wish"); n != 2 {
		t.Fatalf("%d wishes kept", n)
	}
}

func TestACallWithoutWishes(t *testing.T) {
	t.Parallel()
	s := newStage(t, func(c *call.Call) { c.Windows = c.Windows[:1] })
	id := s.candidates(1)[0]
	refused(t, s.wish(id, 0), "wrong_state")
	v := must(s.wishes.Get(s.ctx, s.author(id), id))(t)
	if _, _, exists := v.Times(); exists || v.Open() {
		t.Fatalf("wishes of a call that has none: %+v", v)
	}
}

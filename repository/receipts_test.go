package repository_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"log/slog"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/receipt"
	"github.com/etalab/portail-eig/domain/wish"
	"github.com/etalab/portail-eig/repository"
)

func (s *stage) receipt(who access.Actor, id dossier.ID, sequence int) (receipt.Receipt, []byte) {
	s.t.Helper()
	return s.genuine(must(s.dossiers.Receipt(s.ctx, who, id, sequence))(s.t))
}

// genuine holds a file against the keys that the database publishes.
func (s *stage) genuine(file []byte) (receipt.Receipt, []byte) {
	s.t.Helper()
	keys := must(receipt.Service{Store: repository.Receipts{Repository: s.repo}}.Keys(s.ctx))(s.t)
	f := keys.Verify(file)
	if f.Verdict != receipt.Genuine {
		s.t.Fatalf("%s: %s", f.Verdict, file)
	}
	return *f.Receipt, file
}

func TestEachSubmissionHasItsReceipt(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	s.at(running)
	who, id := s.candidate("Camille Durand")
	first, file := s.receipt(who, id, 1)
	d := s.view(id).Dossier
	if first.Kind != receipt.Application || first.Number != d.Number || first.Object != id.UUID || first.Issuer != "https://portail.test" ||
		first.Call != (receipt.Named{ID: s.call.ID.UUID, Name: "Appel à candidatures"}) || first.Promotion.Name != "Promotion 6" {
		t.Errorf("the receipt says %+v", first)
	}
	if !first.At.Equal(d.Snapshots[0].SubmittedAt) || !bytes.Equal(first.Content[:], d.Snapshots[0].Hash) {
		t.Errorf("%s %x, the snapshot %s %x", first.At, first.Content, d.Snapshots[0].SubmittedAt, d.Snapshots[0].Hash)
	}
	if !strings.Contains(string(file), `+01:00","issuer"`) {
		t.Errorf("not in the call's zone: %s", file)
	}
	for _, secret := range []string{"Camille", "Durand", "exemple.example", who.Account.String()} {
		if strings.Contains(string(file), secret) {
			t.Errorf("the receipt tells %q: %s", secret, file)
		}
	}
	// The same content again: the same receipt, and no second one.
	must(s.dossiers.Submit(s.ctx, who, id, d.Version))(t)
	must(s.dossiers.Withdraw(s.ctx, who, id, true))(t)
	must(s.dossiers.Submit(s.ctx, who, id, d.Version))(t)
	if _, again := s.receipt(who, id, 1); !bytes.Equal(again, file) {
		t.Error("given again, the receipt differs")
	}
	refused(t, errorOf(s.dossiers.Receipt(s.ctx, who, id, 2)), "not_found")
	s.submit(who, id, "Camille Durand", func(c *dossier.Content) { c.Phone = "06 39 98 00 00" })
	if second, _ := s.receipt(who, id, 2); second.Content == first.Content || !second.At.After(first.At) {
		t.Errorf("the second submission's receipt is %+v", second)
	}
	if _, again := s.receipt(s.programme, id, 1); !bytes.Equal(again, file) {
		t.Error("the first receipt changed with the second submission")
	}
	other, _ := s.candidate("Dominique Petit")
	refused(t, errorOf(s.dossiers.Receipt(s.ctx, other, id, 1)), "not_found")
	refused(t, errorOf(s.dossiers.Receipt(s.ctx, access.Actor{}, id, 1)), "unauthenticated")
}

func errorOf[T any](_ T, err error) error { return err }

func TestSubmittingAtOnceGivesOneReceipt(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	s.at(running)
	people := make([]access.Actor, 3)
	ids := make([]dossier.ID, 3)
	for i := range people {
		people[i] = s.actor(s.person("Personne " + string(rune('A'+i))))
		v, _, err := s.dossiers.Start(s.ctx, people[i], s.call.ID, "x")
		if err != nil {
			t.Fatal(err)
		}
		must(s.dossiers.Save(s.ctx, people[i], v.Dossier.ID, 1, content("x"), nil))(t)
		ids[i] = v.Dossier.ID
	}
	// All of them race to make the key known too: none of its receipts exists yet.
	var wg sync.WaitGroup
	for i := range 12 {
		wg.Go(func() {
			if _, err := s.dossiers.Submit(s.ctx, people[i%3], ids[i%3], 2); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	if n, k := one[int](s, "SELECT count(*) FROM receipt"), one[int](s, "SELECT count(*) FROM receipt_key"); n != 3 || k != 1 {
		t.Fatalf("%d receipts and %d keys for three people", n, k)
	}
	for i := range ids {
		s.receipt(people[i], ids[i], 1)
	}
}

// TestReceiptsNeverChange asks the database itself, as its owner does.
func TestReceiptsNeverChange(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	s.at(running)
	_, id := s.candidate("Camille Durand")
	owner := must(repository.Open(s.ctx, s.owner, slog.New(slog.DiscardHandler)))(t)
	defer owner.Close()
	for _, sql := range []string{
		"UPDATE receipt SET file = 'x'", "UPDATE receipt SET sequence = 2", "DELETE FROM receipt", "UPDATE receipt_key SET first_at = now()",
		"DELETE FROM receipt_key",
		"INSERT INTO receipt SELECT gen_random_uuid(), kind, dossier_id, challenge_id, sequence, key_id, at, file FROM receipt",
		"INSERT INTO receipt SELECT gen_random_uuid(), 'challenge', dossier_id, challenge_id, 9, key_id, at, file FROM receipt",
	} {
		for _, r := range []*repository.Repository{s.repo, owner} {
			if _, err := r.Pool().Exec(s.ctx, sql); err == nil {
				t.Errorf("%s was done", sql)
			}
		}
	}
	if _, err := owner.Pool().Exec(s.ctx, "DELETE FROM dossier WHERE id = $1", id.UUID); err != nil {
		t.Fatalf("erasing a dossier with its receipts: %v", err)
	}
	if n := one[int](s, "SELECT count(*) FROM receipt"); n != 0 {
		t.Errorf("%d receipts outlive their dossier", n)
	}
}

func TestAReceiptIsMadeWithItsActOrNotAtAll(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	s.at(running)
	who := s.actor(s.person("Camille Durand"))
	v, _, err := s.dossiers.Start(s.ctx, who, s.call.ID, "x")
	if err != nil {
		t.Fatal(err)
	}
	must(s.dossiers.Save(s.ctx, who, v.Dossier.ID, 1, content("x"), nil))(t)
	for _, table := range []string{"receipt", "audit", "mail"} {
		undo := s.failOn(table, 1)
		if _, err := s.dossiers.Submit(s.ctx, who, v.Dossier.ID, 2); err == nil {
			t.Fatalf("submitted although writing %s fails", table)
		}
		undo()
		if n, m := one[int](s, "SELECT count(*) FROM receipt"), one[int](s, "SELECT count(*) FROM snapshot"); n+m != 0 {
			t.Fatalf("failing on %s left %d receipts and %d snapshots", table, n, m)
		}
	}
	withoutKey := dossier.Service{Store: repository.Dossiers{Repository: s.repo}}
	if _, err := withoutKey.Submit(s.ctx, who, v.Dossier.ID, 2); err == nil || one[int](s, "SELECT count(*) FROM snapshot") != 0 {
		t.Fatal("a portal without a key took a submission")
	}
}

func TestTwoKeysLiveTogether(t *testing.T) {
	t.Parallel()
	s := newStage(t)
	s.at(running)
	who, id := s.candidate("Camille Durand")
	old := s.dossiers
	s.dossiers.Receipts = receipt.NewSigner(receipt.NewPrivateKey(), "https://portail.test")
	other, second := s.candidate("Dominique Petit")
	a, _ := s.receipt(who, id, 1)
	b, _ := s.receipt(other, second, 1)
	if a.Key == b.Key {
		t.Fatal("one key signed both")
	}
	// A copy of the portal not restarted yet goes on with the old key for a while.
	s.dossiers = old
	s.submit(who, id, "Camille Durand", func(c *dossier.Content) { c.Phone = "06 39 98 00 00" })
	if again, _ := s.receipt(who, id, 2); again.Key != a.Key {
		t.Fatal("the old key no longer signs")
	}
	keys := must(receipt.Service{Store: repository.Receipts{Repository: s.repo}}.Keys(s.ctx))(t)
	if len(keys) != 2 || keys[0].ID() != a.Key || keys[0].Until == nil || keys[1].Until != nil {
		t.Fatalf("published: %+v", keys)
	}
	if !keys.Superseded(a.Key, instant(running).Add(25*time.Hour)) || keys.Superseded(b.Key, instant(running).AddDate(1, 0, 0)) {
		t.Error("a day later the old key still signs, or the new one no longer does")
	}
}

func TestWishesHaveTheirOwnReceipt(t *testing.T) {
	t.Parallel()
	s, kept, _, c := wishers(t)
	s.at(wishing)
	for i, ids := range [][]domain.ChallengeID{{c[2], c[0]}, {c[0], c[2]}} {
		if err := s.wish(kept, int64(i), ids...); err != nil {
			t.Fatal(err)
		}
		r, _ := s.genuine(must(s.wishes.Receipt(s.ctx, s.author(kept), kept, i+1))(t))
		if r.Kind != receipt.Wishes || r.Sequence != i+1 || r.Number != s.view(kept).Dossier.Number ||
			r.Content != sha256.Sum256(wish.List{Challenges: ids}.Canonical()) {
			t.Errorf("list %d: %+v", i+1, r)
		}
	}
	// The same list again is the same act.
	if err := s.wish(kept, 2, c[0], c[2]); err != nil {
		t.Fatal(err)
	}
	if v := must(s.wishes.Get(s.ctx, s.author(kept), kept))(t); v.Version != 2 || s.mails("wishes_saved") != 2 {
		t.Errorf("saved again as version %d, %d mails", v.Version, s.mails("wishes_saved"))
	}
	refused(t, errorOf(s.wishes.Receipt(s.ctx, s.author(kept), kept, 3)), "not_found")
	refused(t, errorOf(s.dossiers.Receipt(s.ctx, s.author(kept), kept, 2)), "not_found") // of the other kind
	if want := `{"challenges":["` + c[0].String() + `"]}`; string(wish.List{Challenges: c[:1]}.Canonical()) != want {
		t.Errorf("a list is spelled %s", wish.List{Challenges: c[:1]}.Canonical())
	}
}

func TestASubmittedChallengeHasItsReceipt(t *testing.T) {
	t.Parallel()
	w := newHostWorld(t)
	c := w.submitted("Estim’Action")
	file, err := w.challenges.Receipt(t.Context(), w.lead, c.ID, 1)
	w.must(err)
	var told struct {
		Receipt struct {
			Kind, Number string
			Content      string `json:"content_sha256"`
		}
	}
	w.must(json.Unmarshal(file, &told))
	if receipt.Read(file).Verdict != receipt.Untrusted || told.Receipt.Kind != "challenge" || told.Receipt.Number != "estim-action" {
		t.Errorf("the receipt reads %s", file)
	}
	if hash := c.Content.Hash(); !strings.Contains(told.Receipt.Content, hex.EncodeToString(hash)) {
		t.Errorf("the receipt is of %s, the challenge of %x", told.Receipt.Content, hash)
	}
	w.must(errorOf(w.challenges.Receipt(t.Context(), w.programme, c.ID, 1)))
	for name, who := range map[string]access.Actor{"another host": w.foreigner, "a candidate": w.candidate} {
		_, err := w.challenges.Receipt(t.Context(), who, c.ID, 1)
		if code := domain.CodeOf(err); !slices.Contains([]string{"not_found", "forbidden"}, code) {
			t.Errorf("%s: %q", name, code)
		}
	}
}

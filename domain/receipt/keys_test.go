package receipt_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/receipt"
)

func TestAKeyIsWrittenAndReadBack(t *testing.T) {
	k := receipt.NewPrivateKey()
	again, err := receipt.ParsePrivateKey(k.Text())
	if err != nil || again.Public() != k.Public() {
		t.Fatalf("%v: %s became %s", err, k, again)
	}
	public, err := receipt.ParsePublicKey(k.Public().Text())
	if err != nil || public != k.Public() || public.ID() != k.Public().ID() {
		t.Fatalf("%v: %s became %s", err, k.Public().ID(), public.ID())
	}
	if receipt.NewPrivateKey().Text() == k.Text() {
		t.Error("two keys drawn are one")
	}
	if said := fmt.Sprint(k); strings.Contains(said, k.Text()) {
		t.Errorf("the secret is in %q", said)
	}
	for _, bad := range []string{"", "x", k.Text()[1:], k.Text() + "A", k.Text()[:42] + "!"} {
		if _, err := receipt.ParsePrivateKey(bad); err == nil {
			t.Errorf("%q is taken for a key", bad)
		}
		if _, err := receipt.ParsePublicKey(bad); err == nil {
			t.Errorf("%q is taken for a public key", bad)
		}
	}
}

func TestASignerWithoutAKeySignsNothing(t *testing.T) {
	if _, err := (receipt.Signer{}).Sign(sample()); err == nil {
		t.Fatal("signed with no key")
	}
}

// TestKeysFollowEachOther: the last key signs on; the one before it stops a day after
// the last one began; a receipt dated a moment before the first one of its key holds.
func TestKeysFollowEachOther(t *testing.T) {
	first := at
	list := published(first, key("a"), key("b"))
	second := first.AddDate(0, 0, 10)
	a, b := key("a").Public().ID(), key("b").Public().ID()
	for name, test := range map[string]struct {
		id       receipt.KeyID
		at       time.Time
		inUse    bool
		outdated bool
	}{
		"at its first":             {a, first, true, false},
		"at once with its first":   {a, first.Add(-time.Second), true, false},
		"an hour before its first": {a, first.Add(-time.Hour), false, false},
		"until the overlap's end":  {a, second.Add(receipt.Overlap - 1), true, false},
		"at the overlap's end":     {a, second.Add(receipt.Overlap), false, true},
		"the last one, for ever":   {b, second.AddDate(30, 0, 0), true, false},
		"the last one, early":      {b, second.Add(-time.Hour), false, false},
	} {
		k, known := list.Find(test.id)
		if !known || k.InUse(test.at) != test.inUse || list.Superseded(test.id, test.at) != test.outdated {
			t.Errorf("%s: in use %v, superseded %v", name, k.InUse(test.at), list.Superseded(test.id, test.at))
		}
	}
	if list.Superseded(key("c").Public().ID(), at.AddDate(1, 0, 0)) {
		t.Error("a key that never signed is superseded")
	}
	if _, known := list.Find("nothing"); known {
		t.Error("an unknown key is found")
	}
}

func TestAListThatWasDownloaded(t *testing.T) {
	list := published(at, key("a"), key("b"))
	type member map[string]any
	written := []member{}
	for _, k := range list {
		m := member{"id": k.ID(), "public_key": k.Text(), "from": k.From}
		if k.Until != nil {
			m["until"] = *k.Until
		}
		written = append(written, m)
	}
	encode := func() []byte {
		raw, err := json.Marshal(map[string]any{"keys": written})
		if err != nil {
			t.Fatal(err)
		}
		return raw
	}
	read, err := receipt.ParseKeys(encode())
	if err != nil || read.Verify(given(t, key("a"), sample()).File).Verdict != receipt.Genuine {
		t.Fatalf("%v: %+v", err, read)
	}
	written[0]["id"] = written[1]["id"]
	for _, bad := range []string{string(encode()), "", "[]", `{"keys":null}`, `{"keys":[{"id":"x","public_key":"y"}]}`} {
		if _, err := receipt.ParseKeys([]byte(bad)); err == nil {
			t.Errorf("%s is taken for a list", bad)
		}
	}
}

// checks is a store of one key that counts in memory.
type checks struct{ hits map[string]int }

func (checks) ReceiptKeys(context.Context) ([]receipt.Known, error) {
	return []receipt.Known{{PublicKey: key("a").Public(), First: at}}, nil
}

func (c checks) CountReceiptCheck(_ context.Context, network string, span time.Time) (int, error) {
	c.hits[network+span.String()]++
	return c.hits[network+span.String()], nil
}

func TestChecksAreLimited(t *testing.T) {
	now := time.Date(2026, 3, 1, 10, 14, 0, 0, time.UTC)
	s := receipt.Service{Store: checks{map[string]int{}}, Clock: func() time.Time { return now }}
	file := given(t, key("a"), sample()).File
	for range 60 {
		if f, err := s.Verify(t.Context(), "192.0.2.1", file); err != nil || f.Verdict != receipt.Genuine {
			t.Fatal(f, err)
		}
	}
	_, err := s.Verify(t.Context(), "192.0.2.1", file)
	told, ours := errors.AsType[*domain.Error](err)
	if !ours || told.Kind != domain.TooMany {
		t.Fatalf("the 61st check: %v", err)
	}
	if wait := told.Facts["retry_after"]; wait != 61 {
		t.Errorf("told to wait %v s", wait)
	}
	if _, err := s.Verify(t.Context(), "192.0.2.2", file); err != nil {
		t.Errorf("another network: %v", err)
	}
	now = now.Add(time.Minute)
	if _, err := s.Verify(t.Context(), "192.0.2.1", file); err != nil {
		t.Errorf("a span later: %v", err)
	}
}

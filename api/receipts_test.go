package api_test

import (
	"bytes"
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"github.com/etalab/portail-eig/domain/receipt"
)

func TestReceiptsOverHTTP(t *testing.T) {
	t.Parallel()
	p := open(t)
	p.at("2022-01-10T10:00:00+01:00")
	team := p.programme()
	_, call := team.sixth()
	p.at(open30March)
	who, dossier := p.submitted("camille@candidat.example", call)
	at := "/dossiers/" + dossier + "/receipts/"
	given := who.get(at + "1").is(http.StatusOK)
	if name := given.Header.Get("Content-Disposition"); !strings.HasPrefix(name, `attachment; filename="recu-application-`) {
		t.Errorf("offered as %q", name)
	}
	if again := team.get(at + "1").is(http.StatusOK); !bytes.Equal(again.Body, given.Body) {
		t.Errorf("given again as %s", again.Body)
	}
	if bytes.Contains(given.Body, []byte("camille")) {
		t.Errorf("the receipt names somebody: %s", given.Body)
	}
	p.signIn("other@candidat.example").get(at+"1").problem(http.StatusNotFound, "not_found")
	p.visitor().get(at+"1").problem(http.StatusUnauthorized, "unauthenticated")
	for _, sequence := range []string{"2", "0", "x", "99999999999"} {
		who.get(at+sequence).problem(http.StatusNotFound, "not_found")
	}
	who.get("/dossiers/"+dossier+"/wishes/receipts/1").problem(http.StatusNotFound, "not_found")
}

// TestAnybodyChecksAReceipt: with the portal's answer, and with nothing but the list
// of keys it publishes.
func TestAnybodyChecksAReceipt(t *testing.T) {
	t.Parallel()
	p := open(t)
	p.at("2022-01-10T10:00:00+01:00")
	_, call := p.programme().sixth()
	p.at(open30March)
	who, dossier := p.submitted("camille@candidat.example", call)
	file := string(who.get("/dossiers/" + dossier + "/receipts/1").is(http.StatusOK).Body)
	visitor := p.visitor()
	check := func(file string, headers ...string) map[string]any {
		t.Helper()
		return visitor.post("/receipts/verify", map[string]any{"file": file}, headers...).is(http.StatusOK).json()
	}
	told := check(file)
	if told["verdict"] != "genuine" || told["receipt"].(map[string]any)["sequence"] != 1.0 {
		t.Errorf("a genuine receipt is told as %v", told)
	}
	if english := check(file, "Accept-Language: en")["text"]; !strings.HasPrefix(english.(string), "This receipt is genuine") {
		t.Errorf("in English: %v", english)
	}
	for name, changed := range map[string][2]string{
		"altered":       {strings.Replace(file, `"sequence":1`, `"sequence":2`, 1), "altered"},
		"not a receipt": {"bonjour", "not_a_receipt"},
		"empty":         {"", "not_a_receipt"},
	} {
		if told := check(changed[0]); told["verdict"] != changed[1] || told["receipt"] != nil {
			t.Errorf("%s: %v", name, told)
		}
	}
	stranger, err := receipt.NewSigner(receipt.NewPrivateKey(), "https://ailleurs.example").Sign(receipt.Receipt{Kind: receipt.Application})
	if err != nil {
		t.Fatal(err)
	}
	if told := check(string(stranger.File)); told["verdict"] != "unknown_key" || told["receipt"] != nil {
		t.Errorf("of another portal: %v", told)
	}
	visitor.post("/receipts/verify", map[string]any{"file": strings.Repeat("x", 65537)}).problem(http.StatusUnprocessableEntity, "invalid_fields")
	p.publishes(visitor, file)
}

// publishes holds the two addresses of the keys against each other, and a receipt
// against what they give.
func (p *portal) publishes(visitor *client, file string) {
	p.t.Helper()
	listed := visitor.get("/receipts/keys").is(http.StatusOK).Body
	resp, err := http.Get(p.server.URL + "/.well-known/portail-receipt-keys.json")
	if err != nil {
		p.t.Fatal(err)
	}
	defer resp.Body.Close()
	var a, b any
	if err := json.NewDecoder(resp.Body).Decode(&a); err != nil || json.Unmarshal(listed, &b) != nil {
		p.t.Fatal(err)
	}
	if one, other := asText(p.t, a), asText(p.t, b); one != other || resp.StatusCode != http.StatusOK {
		p.t.Errorf("the stable address gives %s, the API %s", one, other)
	}
	keys, err := receipt.ParseKeys(listed)
	if err != nil || keys.Verify([]byte(file)).Verdict != receipt.Genuine {
		p.t.Errorf("%v: not genuine for %s", err, listed)
	}
}

func asText(t *testing.T, v any) string {
	t.Helper()
	raw, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}

func TestChecksOfReceiptsAreLimited(t *testing.T) {
	t.Parallel()
	p := open(t)
	visitor := p.visitor()
	for range 60 {
		visitor.post("/receipts/verify", map[string]any{"file": "x"}).is(http.StatusOK)
	}
	a := visitor.post("/receipts/verify", map[string]any{"file": "x"}).problem(http.StatusTooManyRequests, "too_many_requests")
	if a.Header.Get("Retry-After") == "" {
		t.Error("not told when to come back")
	}
}

func TestReceiptsOfWishesAndChallengesOverHTTP(t *testing.T) {
	t.Parallel()
	c := openCommittee(t)
	offered, at := c.offered(3), "/dossiers/"+c.first+"/wishes"
	c.read(c.first, 5, 5)
	c.read(c.second, 1, 1)
	c.decide(c.first, "shortlisted")
	c.decide(c.second, "waiting")
	c.at("2022-05-10T10:00:00+02:00")
	c.releaseShortlist().is(http.StatusCreated)
	c.carole.put(at, map[string]any{"challenge_ids": offered}, `If-Match: "v0"`).is(http.StatusOK)
	file := c.carole.get(at + "/receipts/1").is(http.StatusOK)
	if told := c.carole.post("/receipts/verify", map[string]any{"file": string(file.Body)}).is(http.StatusOK).json(); told["verdict"] != "genuine" {
		t.Errorf("the receipt of wishes is %v", told)
	}
	c.denis.get(at+"/receipts/1").problem(http.StatusNotFound, "not_found")

	h := openHosting(t)
	id, _ := h.submitted("Estim’Action")
	challenge := "/challenges/" + id + "/receipts/1"
	if body := h.team.get(challenge).is(http.StatusOK).str("signature"); body == "" {
		t.Error("the programme team reads no signature")
	}
	h.visitor().get(challenge).problem(http.StatusUnauthorized, "unauthenticated")
	h.signIn("nobody@candidat.example").get(challenge).problem(http.StatusNotFound, "not_found")
}

package api_test

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/etalab/portail-eig/domain/access"
)

func (c *client) ask(email string) answer {
	c.t.Helper()
	return c.post("/session/challenges", map[string]any{"email": email}).is(http.StatusAccepted)
}

func TestTheLinkSignsInOnceInTheBrowserThatAsked(t *testing.T) {
	t.Parallel()
	p := open(t)
	c := p.visitor()
	id := c.ask("link@candidat.example").str("id")
	token := map[string]any{"token": p.keys.LinkToken(id)}
	p.visitor().post("/session", token).problem(http.StatusUnprocessableEntity, "sign_in_failed")
	forged := map[string]any{"token": p.keys.LinkToken(id)[:40] + "AAAAAAAAAAAAAAAAAA"}
	c.post("/session", forged).problem(http.StatusUnprocessableEntity, "sign_in_failed")
	c.post("/session", token).is(http.StatusCreated)
	c.post("/session", token).problem(http.StatusUnprocessableEntity, "sign_in_failed")
	if !c.get("/me").is(http.StatusOK).json()["signed_in"].(bool) {
		t.Error("the session does not hold")
	}
}

func TestFiveWrongCodesKillTheChallenge(t *testing.T) {
	t.Parallel()
	p := open(t)
	c := p.visitor()
	id := c.ask("guess@candidat.example").str("id")
	right := p.keys.Code(id)
	wrong := "000000"
	if right == wrong {
		wrong = "000001"
	}
	for range 5 {
		c.post("/session", map[string]any{"challenge_id": id, "code": wrong}).problem(http.StatusUnprocessableEntity, "sign_in_failed")
	}
	c.post("/session", map[string]any{"challenge_id": id, "code": right}).problem(http.StatusUnprocessableEntity, "sign_in_failed")
}

func TestACodeLivesTenMinutes(t *testing.T) {
	t.Parallel()
	p := open(t)
	c := p.visitor()
	id := c.ask("slow@candidat.example").str("id")
	later := time.Now().UTC().Add(10 * time.Minute)
	p.now = func() time.Time { return later }
	c.post("/session", map[string]any{"challenge_id": id, "code": p.keys.Code(id)}).problem(http.StatusUnprocessableEntity, "sign_in_failed")
}

func TestKnownAndUnknownAddressesGetTheSameAnswer(t *testing.T) {
	t.Parallel()
	p := open(t)
	p.signIn("known@candidat.example")
	known, unknown := p.visitor().ask("known@candidat.example"), p.visitor().ask("unknown@candidat.example")
	keys := func(a answer) int { return len(a.json()) }
	if keys(known) != keys(unknown) || known.Header.Get("Content-Type") != unknown.Header.Get("Content-Type") {
		t.Errorf("%s\n%s", known.Body, unknown.Body)
	}
}

func TestMailsAreLimitedPerAddress(t *testing.T) {
	t.Parallel()
	p := open(t)
	for range 3 {
		p.visitor().ask("often@candidat.example")
	}
	refused := p.visitor().post("/session/challenges", map[string]any{"email": "Often@Candidat.example"}).problem(http.StatusTooManyRequests, "too_many_requests")
	if refused.Header.Get("Retry-After") == "" {
		t.Error("no Retry-After")
	}
	p.visitor().ask("other@candidat.example")
}

func TestASessionEnds(t *testing.T) {
	t.Parallel()
	p := open(t)
	for name, c := range map[string]struct {
		end  func(*client)
		code string
	}{
		"sign-out": {func(c *client) { c.delete("/session").is(http.StatusNoContent) }, "unauthenticated"},
		"idle": {func(*client) {
			later := time.Now().UTC().Add(2*time.Hour + time.Minute)
			p.now = func() time.Time { return later }
		}, "session_expired"},
	} {
		t.Run(name, func(t *testing.T) {
			who := p.signIn("ends-" + name + "@candidat.example").on(t)
			held := who.cookies["__Host-session"]
			c.end(who)
			who.cookies["__Host-session"] = held
			want := c.code
			if name == "sign-out" {
				want = "session_expired" // the cookie names a session that is no longer there
			}
			who.get("/me/mails").problem(http.StatusUnauthorized, want)
			if who.get("/me").is(http.StatusOK).json()["signed_in"].(bool) {
				t.Error("still signed in")
			}
		})
	}
}

func TestCookiesAreLocked(t *testing.T) {
	t.Parallel()
	p := open(t)
	c := p.visitor()
	asked := c.ask("cookie@candidat.example")
	in := c.post("/session", map[string]any{"challenge_id": asked.str("id"), "code": p.keys.Code(asked.str("id"))}).is(http.StatusCreated)
	for _, set := range append(asked.Header.Values("Set-Cookie"), in.Header.Values("Set-Cookie")...) {
		for _, want := range []string{"__Host-", "Secure", "HttpOnly", "SameSite=Lax", "Path=/"} {
			if !strings.Contains(set, want) {
				t.Errorf("%q lacks %s", set, want)
			}
		}
		if strings.Contains(set, "Domain") {
			t.Errorf("%q names a domain", set)
		}
	}
	if n := query[int](p, "SELECT count(*) FROM session WHERE token_hash = $1", []byte(c.cookies["__Host-session"])); n != 0 {
		t.Error("the token itself is stored")
	}
}

func TestAnotherSiteCannotWrite(t *testing.T) {
	t.Parallel()
	p := open(t)
	c := p.signIn("victim@candidat.example")
	for _, header := range []string{"Sec-Fetch-Site: cross-site", "Origin: https://evil.example"} {
		c.send(http.MethodPatch, "/me", map[string]any{"name": "Pirate"}, header).problem(http.StatusForbidden, "cross_site")
	}
	c.send(http.MethodPatch, "/me", map[string]any{"name": "Camille"}, "Sec-Fetch-Site: same-origin").is(http.StatusOK)
}

func TestAnInvitationBecomesARoleAtSignIn(t *testing.T) {
	t.Parallel()
	p := open(t)
	p.at("2022-03-01T10:00:00+01:00")
	team := p.programme()
	_, call := team.sixth()
	team.post("/invitations", map[string]any{"email": "Reader@lecture.example", "role": "reader", "scope": map[string]any{"kind": "call", "id": call}}).is(http.StatusCreated)
	if n := query[int](p, "SELECT count(*) FROM mail WHERE template = 'invitation' AND address = 'reader@lecture.example'"); n != 1 {
		t.Errorf("%d invitations left", n)
	}
	reader := p.signIn("reader@lecture.example")
	grants := reader.get("/me").json()["grants"].([]any)
	if len(grants) != 1 || grants[0].(map[string]any)["role"] != "reader" {
		t.Fatalf("grants %v", grants)
	}
	if left := team.get("/invitations").json()["items"].([]any); len(left) != 0 {
		t.Errorf("still pending: %v", left)
	}
	p.at(open30March)
	reader.post("/dossiers", map[string]any{"call_id": call}).problem(http.StatusConflict, "role_incompatible")
}

func TestACandidateIsNotMadeAReader(t *testing.T) {
	t.Parallel()
	p := open(t)
	p.at("2022-03-01T10:00:00+01:00")
	team := p.programme()
	_, call := team.sixth()
	p.at(open30March)
	c, _ := p.submitted("both@candidat.example", call)
	team.post("/people/"+c.id+"/grants", map[string]any{"role": access.Reader, "scope": map[string]any{"kind": "call", "id": call}}).
		problem(http.StatusConflict, "role_incompatible")
	team.post("/invitations", map[string]any{"email": c.email, "role": "reader", "scope": map[string]any{"kind": "call", "id": call}}).is(http.StatusCreated)
	p.signIn(c.email) // the invitation stays pending; signing in still works
}

func TestTheLastProgrammeMemberStays(t *testing.T) {
	t.Parallel()
	p := open(t)
	team := p.programme()
	mine := team.get("/me").json()["grants"].([]any)[0].(map[string]any)["id"].(string)
	team.delete("/grants/"+mine).problem(http.StatusConflict, "last_programme_member")
	second := p.signIn("second@equipe.example")
	team.grant(second, access.Programme, map[string]any{"kind": "portal"})
	team.delete("/grants/" + mine).is(http.StatusNoContent)
	team.get("/people").problem(http.StatusForbidden, "forbidden")
	second.get("/people").is(http.StatusOK)
}

package api_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/attachment"
	"github.com/etalab/portail-eig/repository/filetest"
)

// disposition is the header that names a file.
func disposition(name string) string {
	return "Content-Disposition: attachment; filename*=UTF-8''" + strings.ReplaceAll(url.QueryEscape(name), "+", "%20")
}

func (c *client) upload(dossier, question, name string, file []byte, headers ...string) answer {
	c.t.Helper()
	headers = append([]string{"Content-Type: application/octet-stream", disposition(name)}, headers...)
	return c.post("/dossiers/"+dossier+"/attachments?question="+question, file, headers...)
}

// submit submits what the draft says now.
func (c *client) submit(id string) answer {
	c.t.Helper()
	return c.post("/dossiers/"+id+"/submit", nil, match(c.get("/dossiers/"+id).is(http.StatusOK))).is(http.StatusOK)
}

// applying opens the sixth call and starts a dossier in it.
func (p *portal) applying() (c *client, call, id string) {
	p.t.Helper()
	p.at("2022-03-01T10:00:00+01:00")
	_, call = p.programme().sixth()
	p.at(open30March)
	c = p.signIn("files@candidat.example")
	return c, call, c.post("/dossiers", map[string]any{"call_id": call}).is(http.StatusCreated).str("id")
}

// kept lists the file store.
func (p *portal) kept() []string {
	found, err := filepath.Glob(filepath.Join(p.files, "*", "*", "*"))
	if err != nil {
		p.t.Fatal(err)
	}
	return found
}

// fault is the code of the one refusal.
func (a answer) fault() string {
	a.t.Helper()
	list, _ := a.json()["errors"].([]any)
	if len(list) != 1 {
		a.t.Fatalf("not the refusal of a file: %d %s", a.Status, a.Body)
	}
	return list[0].(map[string]any)["code"].(string)
}

// The first file of each answer over HTTP: the inspector's own test plays them all,
// and the drill plays them all here.
func TestTheCorpusOfBadFilesOverHTTP(t *testing.T) {
	t.Parallel()
	seen := map[attachment.Fault]bool{}
	playCorpus(t, slices.DeleteFunc(filetest.Corpus(), func(one filetest.Bad) bool {
		twice := seen[one.Fault]
		seen[one.Fault] = true
		return twice
	}))
}

func playCorpus(t *testing.T, corpus []filetest.Bad) {
	t.Helper()
	p := open(t)
	c, _, id := p.applying()
	for _, one := range corpus {
		t.Run(one.Name, func(t *testing.T) {
			a := c.on(t).upload(id, "documents", "fichier.pdf", one.Bytes)
			if one.Fault == "" {
				sum := sha256.Sum256(one.Bytes)
				if a.is(http.StatusCreated).str("sha256") != hex.EncodeToString(sum[:]) || a.str("state") != "unscanned" {
					t.Errorf("kept as %s", a.Body)
				}
				c.on(t).delete("/attachments/" + a.str("id")).is(http.StatusNoContent)
				return
			}
			status, code := http.StatusUnprocessableEntity, "file_refused"
			if one.Fault == attachment.TooLarge {
				status, code = http.StatusRequestEntityTooLarge, "too_large"
			}
			if got := a.problem(status, code).fault(); got != string(one.Fault) {
				t.Errorf("refused as %s, expected %s", got, one.Fault)
			}
			if said := attachment.Refuse(one.Fault).Text; one.Fault != attachment.WrongType && a.str("detail") != said.FR {
				t.Errorf("told as %q, expected %q", a.str("detail"), said.FR)
			}
		})
	}
	if left := p.kept(); len(left) != 0 {
		t.Errorf("refused and removed files left %v", left)
	}
	if n := query[int](p, "SELECT count(*) FROM attachment"); n != 0 {
		t.Errorf("%d rows left", n)
	}
}

func TestNamesOverHTTP(t *testing.T) {
	t.Parallel()
	p := open(t)
	c, _, id := p.applying()
	pdf := filetest.PDF(1).Bytes()
	for given, want := range map[string]string{
		"../../etc/passwd": "passwd.pdf", "cv\x00.pdf": "cv.pdf", "cv\u202efdp.exe": "cvfdp.exe.pdf", "Étude – l’été.pdf": "Étude – l’été.pdf",
		strings.Repeat("é", 400) + ".pdf": strings.Repeat("é", 116) + ".pdf", "..": "", "\x00\u202e": "", "\xff\xfe.pdf": "",
	} {
		a := c.upload(id, "documents", given, pdf)
		if want == "" {
			if got := a.problem(http.StatusUnprocessableEntity, "file_refused").fault(); got != "bad_name" {
				t.Errorf("%q is refused as %s", given, got)
			}
			continue
		}
		if got := a.is(http.StatusCreated).str("name"); got != want {
			t.Errorf("%q is kept as %q, expected %q", given, got, want)
		}
		served := c.get("/attachments/" + a.str("id") + "/content").is(http.StatusOK).Header.Get("Content-Disposition")
		if !strings.HasPrefix(served, "attachment; filename") || strings.ContainsAny(served, "\r\n/") {
			t.Errorf("served as %q", served)
		}
		c.delete("/attachments/" + a.str("id")).is(http.StatusNoContent)
	}
	for _, header := range []string{"Content-Disposition: attachment", "Content-Disposition: ;;;"} {
		if got := c.upload(id, "documents", "x", pdf, header).problem(http.StatusUnprocessableEntity, "file_refused").fault(); got != "bad_name" {
			t.Errorf("%s: %s", header, got)
		}
	}
	c.post("/dossiers/"+id+"/attachments?question=documents", pdf, disposition("a.pdf"), "Content-Type: application/pdf").
		problem(http.StatusUnsupportedMediaType, "unsupported_media_type")
}

func TestAFileIsPartOfTheDraft(t *testing.T) {
	t.Parallel()
	p := open(t)
	c, _, id := p.applying()
	before := c.get("/dossiers/" + id).is(http.StatusOK)
	pdf := filetest.PDF(2).Bytes()
	a := c.upload(id, "documents", "cv.pdf", pdf).is(http.StatusCreated)
	now := c.get("/dossiers/" + id).is(http.StatusOK)
	if a.Header.Get("Etag") != now.Header.Get("Etag") || before.Header.Get("Etag") == now.Header.Get("Etag") {
		t.Errorf("the draft is at %s, the file said %s", now.Header.Get("Etag"), a.Header.Get("Etag"))
	}
	c.patch("/dossiers/"+id, map[string]any{"phone": "0639981234"}, match(before)).problem(http.StatusPreconditionFailed, "stale_version")
	c.patch("/dossiers/"+id, map[string]any{"files": map[string]any{}}, match(now)).problem(http.StatusUnprocessableEntity, "invalid_fields")
	saved := c.patch("/dossiers/"+id, map[string]any{"phone": "0639981234"}, match(a)).is(http.StatusOK)
	if !strings.Contains(string(saved.Body), a.str("sha256")) {
		t.Errorf("a patch lost the file: %s", saved.Body)
	}
	got := c.get("/attachments/" + a.str("id") + "/content").is(http.StatusOK)
	if !bytes.Equal(got.Body, pdf) {
		t.Errorf("%d bytes came back of %d", len(got.Body), len(pdf))
	}
	for name, want := range map[string]string{
		"Content-Type": "application/octet-stream", "X-Content-Type-Options": "nosniff", "Cache-Control": "private, no-store",
		"Content-Security-Policy": "sandbox; default-src 'none'; frame-ancestors 'none'", "Cross-Origin-Resource-Policy": "same-origin",
		"Content-Disposition": "attachment; filename=cv.pdf", "Content-Length": fmt.Sprint(len(pdf)),
	} {
		if got.Header.Get(name) != want {
			t.Errorf("%s: %q, expected %q", name, got.Header.Get(name), want)
		}
	}
	c.delete("/attachments/" + a.str("id")).is(http.StatusNoContent)
	photos(c, id)
}

// photos sees images kept without the place where they were taken: what is told of the
// file is told of the bytes that are kept.
func photos(c *client, id string) {
	c.t.Helper()
	before := len(c.kept())
	for name, sent := range map[string][]byte{"photo.jpg": filetest.Photo(), "scan.png": filetest.Scan()} {
		a := c.upload(id, "documents", name, sent).is(http.StatusCreated)
		got := c.get("/attachments/" + a.str("id") + "/content").is(http.StatusOK).Body
		sum := sha256.Sum256(got)
		if bytes.Contains(got, []byte(filetest.Place)) || a.str("sha256") != hex.EncodeToString(sum[:]) || a.json()["size"] != float64(len(got)) {
			c.t.Errorf("%s is kept in %d bytes of %d, as %s", name, len(got), len(sent), a.Body)
		}
	}
	if after := len(c.kept()); after != before+2 {
		c.t.Errorf("two images left %d files", after-before)
	}
}

func TestLimitsHoldWhenSeveralFilesComeAtOnce(t *testing.T) {
	t.Parallel()
	p := open(t)
	c, _, id := p.applying()
	statuses := make([]int, 6)
	var all sync.WaitGroup
	for i := range statuses {
		all.Go(func() { statuses[i] = c.upload(id, "documents", "cv.pdf", filetest.PDF(i+1).Bytes()).Status })
	}
	all.Wait()
	taken := 0
	for _, status := range statuses {
		if status == http.StatusCreated {
			taken++
		}
	}
	if n := query[int](p, "SELECT count(*) FROM attachment"); taken != 2 || n != 2 || len(p.kept()) != 2 {
		t.Errorf("%d taken, %d rows, %d files kept, of 2 allowed: %v", taken, n, len(p.kept()), statuses)
	}
	if got := c.upload(id, "documents", "cv.pdf", filetest.PDF(1).Bytes()).problem(http.StatusUnprocessableEntity, "file_refused").fault(); got != "too_many_files" {
		t.Errorf("refused as %s", got)
	}
	if got := c.upload(id, "motivation", "cv.pdf", filetest.PDF(1).Bytes()).problem(http.StatusUnprocessableEntity, "file_refused").fault(); got != "no_files_asked" {
		t.Errorf("a file for a text: %s", got)
	}
	c.upload(id, "anonymous", "a.pdf", filetest.Sized(9<<20)).is(http.StatusCreated)
	c.upload(id, "anonymous", "b.pdf", filetest.Sized(9<<20)).is(http.StatusCreated)
	if got := c.upload(id, "anonymous", "c.pdf", filetest.Sized(8<<20)).problem(http.StatusUnprocessableEntity, "file_refused").fault(); got != "dossier_full" {
		t.Errorf("refused as %s", got)
	}
}

// Sent twice, a file is kept once; another file under the same key is told.
func TestAFileSentAgainIsKeptOnce(t *testing.T) {
	t.Parallel()
	p := open(t)
	c, _, id := p.applying()
	pdf, key := filetest.PDF(1).Bytes(), "Idempotency-Key: file-0001"
	first := c.upload(id, "documents", "cv.pdf", pdf, key).is(http.StatusCreated)
	again := c.upload(id, "documents", "cv.pdf", pdf, key).is(http.StatusCreated)
	if string(first.Body) != string(again.Body) || first.Header.Get("Etag") != again.Header.Get("Etag") {
		t.Errorf("the second sending got another answer:\n%s\n%s", first.Body, again.Body)
	}
	c.upload(id, "documents", "cv.pdf", filetest.PDF(2).Bytes(), key).problem(http.StatusUnprocessableEntity, "idempotency_mismatch")
	c.upload(id, "documents", "autre.pdf", pdf, key).problem(http.StatusUnprocessableEntity, "idempotency_mismatch")
	if n := query[int](p, "SELECT count(*) FROM attachment"); n != 1 || len(p.kept()) != 1 {
		t.Errorf("%d rows, %d files", n, len(p.kept()))
	}
	gone := c.delete("/attachments/"+first.str("id"), "Idempotency-Key: gone-0001").is(http.StatusNoContent)
	if c.delete("/attachments/"+first.str("id"), "Idempotency-Key: gone-0001").is(http.StatusNoContent).Header.Get("Etag") != gone.Header.Get("Etag") {
		t.Error("the second removal got another answer")
	}
	c.delete("/attachments/"+first.str("id")).problem(http.StatusNotFound, "not_found")
}

// A key and two sendings at once: one file.
func TestTwoSendingsOfOneFileAtOnceKeepOne(t *testing.T) {
	t.Parallel()
	p := open(t)
	c, _, id := p.applying()
	pdf := filetest.PDF(1).Bytes()
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			if a := c.upload(id, "documents", "cv.pdf", pdf, "Idempotency-Key: twin-0001"); a.Status != http.StatusCreated && a.str("code") != "conflict" {
				t.Errorf("%d %s", a.Status, a.Body)
			}
		})
	}
	all.Wait()
	if n := query[int](p, "SELECT count(*) FROM attachment"); n != 1 || len(p.kept()) != 1 {
		t.Errorf("%d rows, %d files kept", n, len(p.kept()))
	}
}

// What was submitted stays, whatever the draft becomes, and the law of deadlines
// holds for files as for answers.
func TestASubmittedFileStays(t *testing.T) {
	t.Parallel()
	p := open(t)
	_, call, _ := p.applying()
	team := p.programme()
	p.at(open30March)
	c, id := p.submitted("depose@candidat.example", call)
	a := c.upload(id, "documents", "cv.pdf", filetest.PDF(1).Bytes()).is(http.StatusCreated)
	team.get("/attachments/"+a.str("id")+"/content").problem(http.StatusNotFound, "not_found")
	if list := team.get("/dossiers/" + id + "/attachments").is(http.StatusOK); strings.Contains(string(list.Body), a.str("id")) {
		t.Error("the programme team sees a draft's file")
	}
	c.submit(id)
	team.get("/attachments/" + a.str("id") + "/content").is(http.StatusOK)
	if n := query[int](p, "SELECT count(*) FROM audit WHERE operation = 'getAttachmentContent' AND object_id = $1", a.str("id")); n != 1 {
		t.Errorf("%d readings audited", n)
	}
	c.delete("/attachments/" + a.str("id")).is(http.StatusNoContent)
	team.get("/attachments/" + a.str("id") + "/content").is(http.StatusOK)
	b := c.upload(id, "documents", "b.pdf", filetest.PDF(1).Bytes()).is(http.StatusCreated)
	p.at("2022-04-04T00:00:00+02:00")
	late := c.upload(id, "documents", "c.pdf", filetest.PDF(1).Bytes()).problem(http.StatusConflict, "call_closed")
	if late.str("closed_at") != "2022-04-04T00:00:00+02:00" {
		t.Errorf("told %s", late.Body)
	}
	c.delete("/attachments/"+b.str("id")).problem(http.StatusConflict, "call_closed")
	p.at(open30March)
	c.post("/dossiers/"+id+"/withdraw?final=true", nil).is(http.StatusOK)
	c.upload(id, "documents", "d.pdf", filetest.PDF(1).Bytes()).problem(http.StatusConflict, "withdrawn")
	if _, err := p.repo.Pool().Exec(t.Context(), "DELETE FROM attachment WHERE id = $1", a.str("id")); err == nil {
		t.Error("the database lets a submitted file go")
	}
	if _, err := p.repo.Pool().Exec(t.Context(), "UPDATE attachment SET name = 'x.pdf' WHERE id = $1", b.str("id")); err == nil {
		t.Error("the database lets a file be renamed")
	}
}

// A document may say who wrote it: readers get only what the call shows them, under
// a name that says nothing.
func TestReadersGetOnlyWhatTheCallShowsThem(t *testing.T) {
	t.Parallel()
	p := open(t)
	_, call, _ := p.applying()
	team := p.programme()
	p.at(open30March)
	c, id := p.submitted("depose@candidat.example", call)
	hidden := c.upload(id, "documents", "Camille Durand.pdf", filetest.PDF(1).Bytes()).is(http.StatusCreated)
	shown := c.upload(id, "anonymous", "Camille Durand.pdf", filetest.PDF(2).Bytes()).is(http.StatusCreated)
	c.submit(id)
	p.at("2022-04-21T10:00:00+02:00")
	reader, other := p.signIn("lit@lecture.example"), p.signIn("autre@lecture.example")
	for _, who := range []*client{reader, other} {
		team.grant(who, access.Reader, scope("call", call))
	}
	given := team.post("/readings", map[string]any{"dossier_id": id, "reader_id": reader.id}).is(http.StatusCreated)
	if text := string(reader.get("/readings/" + given.str("id")).is(http.StatusOK).Body); strings.Contains(text, shown.str("id")) {
		t.Errorf("before anybody cleared it, the reader sees %s", text)
	}
	reader.get("/attachments/"+shown.str("id")+"/content").problem(http.StatusNotFound, "not_found")
	team.put("/dossiers/"+id+"/anonymity/files/"+hidden.str("id"), map[string]any{"cleared": true}).problem(http.StatusConflict, "wrong_state")
	team.put("/dossiers/"+id+"/anonymity/files/"+shown.str("id"), map[string]any{"cleared": true}).is(http.StatusOK)
	seen := reader.get("/readings/" + given.str("id")).is(http.StatusOK)
	if text := string(seen.Body); !strings.Contains(text, shown.str("id")) || strings.Contains(text, hidden.str("id")) || strings.Contains(text, "Durand") || strings.Contains(text, "sha256") {
		t.Errorf("the reader sees %s", text)
	}
	file := reader.get("/attachments/" + shown.str("id") + "/content").is(http.StatusOK)
	if got := file.Header.Get("Content-Disposition"); got != "attachment; filename=piece-1.pdf" {
		t.Errorf("served as %q", got)
	}
	reader.get("/attachments/"+hidden.str("id")+"/content").problem(http.StatusNotFound, "not_found")
	reader.get("/dossiers/"+id+"/attachments").problem(http.StatusNotFound, "not_found")
	other.get("/attachments/"+shown.str("id")+"/content").problem(http.StatusNotFound, "not_found")
	team.put("/dossiers/"+id+"/anonymity/files/"+shown.str("id"), map[string]any{"cleared": false}).is(http.StatusOK)
	reader.get("/attachments/"+shown.str("id")+"/content").problem(http.StatusNotFound, "not_found")
	team.put("/dossiers/"+id+"/anonymity/files/"+shown.str("id"), map[string]any{"cleared": true}).is(http.StatusOK)
	if n := query[int](p, "SELECT count(*)::int FROM audit WHERE operation = 'clearFile'"); n != 3 {
		t.Errorf("%d acts on files are audited, of three", n)
	}
	p.visitor().get("/attachments/"+shown.str("id")+"/content").problem(http.StatusUnauthorized, "unauthenticated")
	c.post("/dossiers/"+id+"/withdraw?final=true", nil).is(http.StatusOK)
	reader.get("/attachments/"+shown.str("id")+"/content").problem(http.StatusNotFound, "not_found")
	if err := os.RemoveAll(p.files); err != nil {
		t.Fatal(err)
	}
}

package api_test

import (
	"context"
	"log/slog"
	"net/http"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/attachment"
	"github.com/etalab/portail-eig/repository/clamd"
	"github.com/etalab/portail-eig/repository/filetest"
	"github.com/etalab/portail-eig/repository/queue"
	"github.com/etalab/portail-eig/repository/scans"
)

func scanner(t *testing.T, a *filetest.Antivirus) attachment.Scanner {
	t.Helper()
	c, err := clamd.New(a.Address)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// scanning works the queue of files of this portal.
func (p *portal) scanning() {
	p.t.Helper()
	work, err := queue.Start(context.WithoutCancel(p.t.Context()), p.repo, slog.New(slog.DiscardHandler),
		scans.Part(p.repo, p.svc.Attachments, scans.Options{Again: time.Second, Sweep: true}, slog.New(slog.DiscardHandler)))
	if err != nil {
		p.t.Fatal(err)
	}
	p.t.Cleanup(func() { _ = work.Stop(context.Background()) })
}

// becomes waits until a file is no longer pending.
func (c *client) becomes(dossier, id string) string {
	c.t.Helper()
	for range 1200 {
		for _, item := range c.get("/dossiers/" + dossier + "/attachments").is(http.StatusOK).json()["items"].([]any) {
			if one := item.(map[string]any); one["id"] == id && one["state"] != "pending" {
				return one["state"].(string)
			}
		}
		time.Sleep(50 * time.Millisecond)
	}
	c.t.Fatal("the file stays pending")
	return ""
}

// infected makes a sound PDF with the test virus inside.
func infected(add func(d *filetest.Document)) []byte {
	d := filetest.PDF(1)
	add(d)
	return d.Bytes()
}

func TestARealAntivirusJudgesWhatIsSent(t *testing.T) {
	t.Parallel()
	p := openScanned(t, scanner(t, filetest.Clamd(t)))
	p.scanning()
	c, _, id := p.applying()
	for name, one := range map[string]struct {
		file []byte
		want string
	}{
		"clean":                     {filetest.PDF(3).Packed(), "clean"},
		"a PNG":                     {filetest.PNG(), "clean"},
		"the virus in a PDF":        {infected(func(d *filetest.Document) { d.AddStream("", filetest.Virus()) }), "infected"},
		"the virus, deflated":       {infected(func(d *filetest.Document) { d.AddDeflated("", filetest.Virus()) }), "infected"},
		"the virus behind an image": {append(filetest.PNG(), filetest.Virus()...), "clean"}, // what is behind is not kept
	} {
		t.Run(name, func(t *testing.T) {
			a := c.on(t).upload(id, "documents", "fichier.pdf", one.file).is(http.StatusCreated)
			if a.str("state") != "pending" {
				t.Errorf("said to be %s before any scan", a.str("state"))
			}
			if got := c.on(t).becomes(id, a.str("id")); got != one.want {
				t.Errorf("judged %s, expected %s", got, one.want)
			}
			c.on(t).get("/attachments/" + a.str("id") + "/content").is(http.StatusOK) // its own author
			c.on(t).delete("/attachments/" + a.str("id")).is(http.StatusNoContent)
		})
	}
	t.Run("what is required", p.requiredInfected)
}

// requiredInfected: a required document that the antivirus refused counts as missing,
// is named, and holds the submit until a sound one stands in its place.
func (p *portal) requiredInfected(t *testing.T) {
	p.at("2022-03-02T10:00:00+01:00")
	wanted := sixthCall(query[uuid.UUID](p, "SELECT id FROM promotion").String())
	wanted["questions"].([]any)[2].(map[string]any)["required"] = true
	team := p.programme().on(t)
	call := team.post("/calls", wanted).is(http.StatusCreated)
	team.post("/calls/"+call.str("id")+"/publish", nil, match(call)).is(http.StatusOK)
	p.at(open30March)
	c := p.signIn("obligatoire@candidat.example").on(t)
	d := c.post("/dossiers", map[string]any{"call_id": call.str("id")}).is(http.StatusCreated)
	id := d.str("id")
	c.patch("/dossiers/"+id, complete("Ada Exemple"), match(d)).is(http.StatusOK)
	bad := c.upload(id, "documents", "diplôme.pdf", infected(func(d *filetest.Document) { d.AddStream("", filetest.Virus()) })).is(http.StatusCreated)
	c.becomes(id, bad.str("id"))
	now := c.get("/dossiers/" + id).is(http.StatusOK)
	refused := c.post("/dossiers/"+id+"/submit", nil, match(now)).problem(http.StatusUnprocessableEntity, "incomplete")
	want := []string{"/files/documents refused_by_antivirus"}
	if told, shown := pointers(refused, "errors"), pointers(now, "missing"); !slices.Equal(told, want) || !slices.Equal(shown, want) || !strings.Contains(string(refused.Body), "diplôme.pdf") {
		t.Errorf("refused as %s, while the dossier misses %v", refused.Body, shown)
	}
	sound := c.upload(id, "documents", "diplôme.pdf", filetest.PDF(1).Bytes()).is(http.StatusCreated)
	c.submit(id) // not scanned yet: nothing waits for the antivirus
	c.becomes(id, sound.str("id"))
}

// An antivirus that is down blocks neither the upload nor the submit; what it has not
// judged is served to nobody but its author, until it is back.
func TestAnAntivirusThatIsDownBlocksNothing(t *testing.T) {
	t.Parallel()
	down := filetest.Stopped(t)
	p := openScanned(t, scanner(t, down))
	p.scanning()
	_, call, _ := p.applying()
	team := p.programme()
	p.at(open30March)
	c, id := p.submitted("depose@candidat.example", call)
	clean := c.upload(id, "documents", "cv.pdf", filetest.PDF(1).Bytes()).is(http.StatusCreated)
	bad := c.upload(id, "documents", "virus.pdf", infected(func(d *filetest.Document) { d.AddStream("", filetest.Virus()) })).is(http.StatusCreated)
	c.submit(id)
	for _, a := range []answer{clean, bad} {
		c.get("/attachments/" + a.str("id") + "/content").is(http.StatusOK)
		team.get("/attachments/"+a.str("id")+"/content").problem(http.StatusConflict, "file_not_clean")
	}
	down.Start(t)
	if one, other := c.becomes(id, clean.str("id")), c.becomes(id, bad.str("id")); one != "clean" || other != "infected" {
		t.Fatalf("judged %s and %s", one, other)
	}
	team.get("/attachments/" + clean.str("id") + "/content").is(http.StatusOK)
	team.get("/attachments/"+bad.str("id")+"/content").problem(http.StatusConflict, "file_not_clean")
	c.get("/attachments/" + bad.str("id") + "/content").is(http.StatusOK)
	p.toldOfRefusals(c, team, id, 1, "closes_at")
	if n := query[int](p, "SELECT count(*) FROM audit WHERE operation = 'scanAttachment'"); n != 2 {
		t.Errorf("%d scans audited", n)
	}
}

// toldOfRefusals holds what both sides are told of files refused after a submission:
// the mail and its twin, the message that makes the thread wait for the team.
func (p *portal) toldOfRefusals(c, team *client, id string, times int, key string) {
	p.t.Helper()
	if n := query[int](p, "SELECT count(*) FROM mail WHERE template = 'file_refused' AND data ? $1", key); n != times {
		p.t.Errorf("%d mails say %s, expected %d", n, key, times)
	}
	events := 0
	for _, e := range list(c.get("/dossiers/"+id+"/timeline").is(http.StatusOK), "items") {
		if e["kind"] == "file_refused" && e["mail_id"] != nil {
			events++
		}
	}
	notices, seen := 0, team.get("/dossiers/"+id+"/thread").is(http.StatusOK)
	for _, m := range list(seen, "messages") {
		if m["kind"] == "notice" && m["side"] == "portal" && m["author"] == nil && strings.Contains(m["text"].(string), ".pdf") {
			notices++
		}
	}
	if seen.str("state") != "waiting_team" || notices < times || events != notices {
		p.t.Errorf("%d notices, %d events, the thread is %s", notices, events, seen.str("state"))
	}
	if first := list(team.get("/threads?state=waiting_team").is(http.StatusOK), "items"); len(first) != 1 || first[0]["excerpt_side"] != "portal" {
		p.t.Errorf("the inbox shows %v", first)
	}
}

// A request for a supplement takes files until its own term, past the call's end; they
// are the team's to read once the answer is given, and then stay as they are.
func TestASupplementTakesFiles(t *testing.T) {
	t.Parallel()
	p := openScanned(t, scanner(t, filetest.Clamd(t)))
	p.scanning()
	_, call, _ := p.applying()
	team := p.programme()
	c, id := p.submitted("depose@candidat.example", call)
	p.at("2022-05-20T10:00:00+02:00") // the call is over
	asked := team.post("/dossiers/"+id+"/thread/supplements", map[string]any{"text": "Votre diplôme ?", "term": "2022-05-27T00:00:00+02:00"}, `If-Match: "v0"`).is(http.StatusCreated)
	request := list(asked, "supplements")[0]["id"].(string)
	send := func(who *client, query, name string, file []byte) answer {
		return who.post("/dossiers/"+id+"/attachments?"+query, file, "Content-Type: application/octet-stream", disposition(name))
	}
	send(c, "question=documents", "a.pdf", filetest.PDF(1).Bytes()).problem(http.StatusConflict, "call_closed")
	send(c, "", "a.pdf", filetest.PDF(1).Bytes()).problem(http.StatusUnprocessableEntity, "invalid_fields")
	send(c, "question=documents&supplement="+request, "a.pdf", filetest.PDF(1).Bytes()).problem(http.StatusUnprocessableEntity, "invalid_fields")
	send(c, "supplement="+id, "a.pdf", filetest.PDF(1).Bytes()).problem(http.StatusNotFound, "not_found")
	if got := send(c, "supplement="+request, "a.pdf", []byte("MZ")).problem(http.StatusUnprocessableEntity, "file_refused").fault(); got != "type_not_accepted" {
		t.Errorf("a program is refused as %s", got)
	}
	before := c.get("/dossiers/" + id).is(http.StatusOK)
	diploma := send(c, "supplement="+request, "diplome.pdf", filetest.PDF(1).Bytes()).is(http.StatusCreated)
	bad := send(c, "supplement="+request, "copie.pdf", infected(func(d *filetest.Document) { d.AddStream("", filetest.Virus()) })).is(http.StatusCreated)
	second := send(c, "supplement="+request, "autre.png", filetest.PNG()).is(http.StatusCreated)
	if diploma.str("supplement_id") != request || diploma.json()["question"] != nil || diploma.Header.Get("Etag") != before.Header.Get("Etag") {
		t.Errorf("kept as %s", diploma.Body)
	}
	if got := send(c, "supplement="+request, "quatre.pdf", filetest.PDF(1).Bytes()).problem(http.StatusUnprocessableEntity, "file_refused").fault(); got != "too_many_files" {
		t.Errorf("a fourth file is refused as %s", got)
	}
	c.becomes(id, diploma.str("id"))
	c.becomes(id, second.str("id"))
	if n := len(list(team.get("/dossiers/"+id+"/attachments").is(http.StatusOK), "items")); n != 0 {
		t.Errorf("the team sees %d files before the answer", n)
	}
	team.get("/attachments/"+diploma.str("id")+"/content").problem(http.StatusNotFound, "not_found")
	c.delete("/attachments/" + second.str("id")).is(http.StatusNoContent)
	c.post("/dossiers/"+id+"/thread/supplements/"+request+"/addendum", saying("Voici.")).is(http.StatusCreated)
	team.get("/attachments/" + diploma.str("id") + "/content").is(http.StatusOK)
	if n := len(list(team.get("/dossiers/"+id+"/attachments").is(http.StatusOK), "items")); n != 2 {
		t.Errorf("the team sees %d files of the answer", n)
	}
	c.delete("/attachments/"+diploma.str("id")).problem(http.StatusConflict, "wrong_state")
	send(c, "supplement="+request, "tard.pdf", filetest.PDF(1).Bytes()).problem(http.StatusConflict, "wrong_state")
	if state := c.becomes(id, bad.str("id")); state != "infected" {
		t.Errorf("judged %s", state)
	}
	late := list(team.post("/dossiers/"+id+"/thread/supplements", map[string]any{"text": "Et l’autre ?", "term": "2022-05-28T00:00:00+02:00"},
		match(team.get("/dossiers/"+id+"/thread"))).is(http.StatusCreated), "supplements")[1]["id"].(string)
	unsent := send(c, "supplement="+late, "autre.pdf", filetest.PDF(1).Bytes()).is(http.StatusCreated)
	p.at("2022-05-28T00:00:00+02:00")
	// What was prepared and never given stays its author's, who may take it away.
	team.get("/attachments/"+unsent.str("id")+"/content").problem(http.StatusNotFound, "not_found")
	c.get("/attachments/" + unsent.str("id") + "/content").is(http.StatusOK)
	c.delete("/attachments/" + unsent.str("id")).is(http.StatusNoContent)
	send(c, "supplement="+late, "tard.pdf", filetest.PDF(1).Bytes()).problem(http.StatusConflict, "term_passed")
	if _, err := p.repo.Pool().Exec(t.Context(), "DELETE FROM attachment WHERE id = $1", diploma.str("id")); err == nil {
		t.Error("the database lets a given file go")
	}
	if _, err := p.repo.Pool().Exec(t.Context(), `INSERT INTO attachment (id, dossier_id, question, supplement_id, name, size, type, sha256, key, state, added_at)
		SELECT gen_random_uuid(), dossier_id, '', $1, name, size, type, sha256, 'k', 'pending', business_now() FROM attachment LIMIT 1`, late); err == nil {
		t.Error("the database takes a file after the term")
	}
}

// A file refused after the end makes the thread wait for the team: nobody is refused
// in silence.
func TestAFileRefusedAfterTheEndIsTold(t *testing.T) {
	t.Parallel()
	down := filetest.Stopped(t)
	p := openScanned(t, scanner(t, down))
	p.scanning()
	_, call, _ := p.applying()
	team := p.programme()
	c, id := p.submitted("depose@candidat.example", call)
	bad := c.upload(id, "documents", "virus.pdf", infected(func(d *filetest.Document) { d.AddStream("", filetest.Virus()) })).is(http.StatusCreated)
	c.submit(id)
	p.at("2022-05-20T10:00:00+02:00")
	down.Start(t)
	c.becomes(id, bad.str("id"))
	p.toldOfRefusals(c, team, id, 1, "number")
	p.toldOfRefusals(c, team, id, 0, "closes_at")
}

// Bytes that are no longer those that were sent are vouched for by nobody.
func TestAnAlteredFileIsRejected(t *testing.T) {
	t.Parallel()
	av := filetest.Stopped(t)
	p := openScanned(t, scanner(t, av))
	c, _, id := p.applying()
	a := c.upload(id, "documents", "cv.pdf", filetest.PDF(1).Bytes()).is(http.StatusCreated)
	if err := os.WriteFile(p.kept()[0], filetest.PDF(2).Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	av.Start(t)
	p.scanning()
	if got := c.becomes(id, a.str("id")); got != "rejected" {
		t.Errorf("judged %s", got)
	}
}

// Files sent while the portal was told not to scan are scanned once it is told to.
func TestUnscannedFilesAreScannedLater(t *testing.T) {
	t.Parallel()
	p := open(t)
	c, _, id := p.applying()
	a := c.upload(id, "documents", "cv.pdf", filetest.PDF(1).Bytes()).is(http.StatusCreated)
	if a.str("state") != "unscanned" {
		t.Errorf("said to be %s", a.str("state"))
	}
	p.svc.Attachments.Scanner = scanner(t, filetest.Clamd(t))
	p.scanning()
	for range 1200 {
		if query[string](p, "SELECT state FROM attachment WHERE id = $1", a.str("id")) == "clean" {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Error("the file was never scanned")
}

// Bytes that no row names are swept once surely abandoned; the others stay.
func TestAbandonedBytesAreSwept(t *testing.T) {
	t.Parallel()
	p := open(t)
	c, _, id := p.applying()
	c.upload(id, "documents", "cv.pdf", filetest.PDF(1).Bytes()).is(http.StatusCreated)
	named := p.kept()[0]
	if err := p.svc.Attachments.Files.Put(t.Context(), strings.Repeat("0", 32), strings.NewReader("cut")); err != nil {
		t.Fatal(err)
	}
	long := time.Now().Add(-25 * time.Hour)
	for _, path := range p.kept() {
		if err := os.Chtimes(path, long, long); err != nil {
			t.Fatal(err)
		}
	}
	if err := p.svc.Attachments.Sweep(t.Context(), time.Now()); err != nil {
		t.Fatal(err)
	}
	if left := p.kept(); len(left) != 1 || left[0] != named {
		t.Errorf("left: %v, expected %s", left, named)
	}
}

// A demonstration goes back to a day on which a removed file was still there.
func TestBytesOfARemovedFileStayWhereTheDatabaseGoesBack(t *testing.T) {
	t.Parallel()
	p := open(t)
	c, _, id := p.applying()
	files := p.svc.Attachments
	for _, keeps := range []bool{false, true} {
		a := c.upload(id, "documents", "cv.pdf", filetest.PDF(1).Bytes()).is(http.StatusCreated)
		files.KeepBytes = keeps
		if _, err := files.Remove(t.Context(), access.Actor{Account: accountID(c.id)}, attachment.ID{UUID: uuid.MustParse(a.str("id"))}); err != nil {
			t.Fatal(err)
		}
		if stayed := len(p.kept()) == 1; stayed != keeps {
			t.Errorf("told to keep: %t; the store has %d files", keeps, len(p.kept()))
		}
	}
}

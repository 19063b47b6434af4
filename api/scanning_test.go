package api_test

import (
	"context"
	"log/slog"
	"net/http"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/etalab/portail-eig/domain/attachment"
	"github.com/etalab/portail-eig/repository/clamd"
	"github.com/etalab/portail-eig/repository/filetest"
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
	work, err := scans.Start(context.WithoutCancel(p.t.Context()), p.repo, p.svc.Attachments, scans.Options{Again: time.Second, Sweep: true}, slog.New(slog.DiscardHandler))
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
		"the virus behind an image": {append(filetest.PNG(), filetest.Virus()...), "infected"},
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
}

// An antivirus that is down blocks neither the upload nor the submit; what it has not
// judged is served to nobody but its author, until it is back.
func TestAnAntivirusThatIsDownBlocksNothing(t *testing.T) {
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
	if n := query[int](p, "SELECT count(*) FROM audit WHERE operation = 'scanAttachment'"); n != 2 {
		t.Errorf("%d scans audited", n)
	}
}

// Bytes that are no longer those that were sent are vouched for by nobody.
func TestAnAlteredFileIsRejected(t *testing.T) {
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

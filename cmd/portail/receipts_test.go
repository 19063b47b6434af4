package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"github.com/etalab/portail-eig/domain/receipt"
)

// TestReceiptsOutliveTheirKey is the whole life of the keys on real processes: a portal
// gives a receipt, its key is replaced, it gives another, and both are checked with the
// published list by the command line, which asks the portal nothing.
func TestReceiptsOutliveTheirKey(t *testing.T) {
	p := newProcess(t, "PORTAIL_DEMO=off", "PORTAIL_CLAMD=none")
	if out, err := p.command("admin", "grant", "--email", "programme@equipe.example").Output(); err != nil {
		t.Fatalf("%v: %s %s", err, out, p.stderr)
	}
	p.start()
	who := newSubmitter(p, openCall(p, p.signIn("programme@equipe.example")), 1)
	first := who.receipt(1)
	if info, err := os.Stat(filepath.Join(p.data, receiptKeyFile)); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the key is kept as %v, %v", info.Mode(), err)
	}
	if out, code := p.verify(first); code != exitUntrusted || !strings.Contains(out, "dépôt n° 1") {
		t.Errorf("without the list: %d %s", code, out)
	}
	p.kill()
	rotated, err := p.command("keys", "rotate", "--json").Output()
	if err != nil {
		t.Fatalf("%v: %s", err, p.stderr)
	}
	p.start()
	second := who.receipt(2)
	if keyOf(t, first) == keyOf(t, second) || !strings.Contains(string(rotated), keyOf(t, second)) {
		t.Errorf("rotating told %s, the receipts are of %s and %s", rotated, keyOf(t, first), keyOf(t, second))
	}
	if again := who.receipt(1); !bytes.Equal(again, first) {
		t.Error("the first receipt is given otherwise by the new key")
	}
	keys := p.file(p.read("/.well-known/portail-receipt-keys.json", ""))
	p.kill() // what follows is offline
	for name, file := range map[string][]byte{"old": first, "new": second, "old, with a last newline": append(first, '\n')} {
		if out, code := p.verify(file, "--keys", keys); code != 0 || !strings.Contains(out, "authentique") {
			t.Errorf("%s: %d %s", name, code, out)
		}
	}
	if out, code := p.verify(bytes.Replace(first, []byte(`"sequence":1`), []byte(`"sequence":7`), 1), "--keys", keys, "--json"); code != exitRefused ||
		!strings.Contains(out, `"verdict": "altered"`) {
		t.Errorf("altered: %d %s", code, out)
	}
}

// receipt changes an answer, submits, and downloads the receipt.
func (s *submitter) receipt(sequence int) []byte {
	s.t.Helper()
	at := "/dossiers/" + s.dossier
	header, d := s.must(http.StatusOK, http.MethodGet, at, s.session, nil, nil)
	if len(d["snapshots"].([]any)) < sequence {
		header, _ = s.must(http.StatusOK, http.MethodPatch, at, s.session, map[string]any{"answers": map[string]any{"motivation": uuid.NewString()}},
			map[string]string{"If-Match": header.Get("Etag"), "Content-Type": "application/merge-patch+json"})
		s.must(http.StatusOK, http.MethodPost, at+"/submit", s.session, nil, map[string]string{"If-Match": header.Get("Etag")})
	}
	return s.read("/api/v1"+at+"/receipts/"+string(rune('0'+sequence)), s.session)
}

// read gets the bytes of an address.
func (p *process) read(path, cookies string) []byte {
	p.t.Helper()
	req, err := http.NewRequest(http.MethodGet, p.address+path, nil)
	if err != nil {
		p.t.Fatal(err)
	}
	req.Header.Set("Cookie", cookies)
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		p.t.Fatal(err)
	}
	defer resp.Body.Close()
	raw, err := io.ReadAll(resp.Body)
	if err != nil || resp.StatusCode != http.StatusOK {
		p.t.Fatalf("%s: %d %s %v", path, resp.StatusCode, raw, err)
	}
	return raw
}

func (p *process) file(content []byte) string {
	p.t.Helper()
	path := filepath.Join(p.t.TempDir(), "file.json")
	if err := os.WriteFile(path, content, 0o600); err != nil {
		p.t.Fatal(err)
	}
	return path
}

// verify runs the command on a file and gives what it wrote, with its exit code.
func (p *process) verify(file []byte, args ...string) (string, int) {
	p.t.Helper()
	out, err := p.command(append([]string{"verify", "receipt", p.file(file)}, args...)...).Output()
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		return string(out) + p.stderr.String(), exit.ExitCode()
	}
	if err != nil {
		p.t.Fatal(err)
	}
	return string(out) + p.stderr.String(), 0
}

func keyOf(t *testing.T, file []byte) string {
	t.Helper()
	f := receipt.Read(file)
	if f.Receipt == nil {
		t.Fatalf("%s: %s", f.Verdict, file)
	}
	return string(f.Receipt.Key)
}

// signed makes a receipt and the list of keys that it is checked with.
func signed(t *testing.T) (file, keys []byte) {
	t.Helper()
	key := receipt.NewPrivateKey()
	at := time.Date(2022, 4, 3, 21, 14, 5, 123456000, paris())
	given, err := receipt.NewSigner(key, "https://eig.example").Sign(receipt.Receipt{
		Kind: receipt.Wishes, Call: receipt.Named{Name: "Appel \u001b[2J"}, Promotion: receipt.Named{Name: "Promotion 6"},
		Number: "EIG6-7K3Q-M", Sequence: 3, At: at, Files: []receipt.File{{Question: "cv", Size: 48213}},
	})
	if err != nil {
		t.Fatal(err)
	}
	keys, err = json.Marshal(map[string]any{"keys": []any{map[string]any{"id": key.Public().ID(), "public_key": key.Public().Text(), "from": at}}})
	if err != nil {
		t.Fatal(err)
	}
	return given.File, keys
}

func TestVerifyTellsWhatTheReceiptSays(t *testing.T) {
	t.Parallel()
	file, keys := signed(t)
	p := &process{t: t}
	var out bytes.Buffer
	if err := (verifyReceiptCmd{File: "-", Keys: p.file(keys)}).run(bytes.NewReader(file), &out); err != nil {
		t.Fatal(err)
	}
	want := `Ce reçu est authentique : le portail l’a signé, et rien n’y a été changé.

  objet      vœux de la candidature EIG6-7K3Q-M, liste n° 3
  reçu le    dimanche 3 avril 2022 à 21:14:05,123456 (+02:00)
  appel      Appel �[2J
  promotion  Promotion 6
  portail    https://eig.example
  contenu    SHA-256 0000000000000000000000000000000000000000000000000000000000000000
  fichier    question « cv », 48213 octets, SHA-256 0000000000000000000000000000000000000000000000000000000000000000
`
	if !strings.HasPrefix(out.String(), want) {
		t.Errorf("got\n%s\nwant\n%s", out.String(), want)
	}
}

func TestVerifyRefusesByName(t *testing.T) {
	t.Parallel()
	file, keys := signed(t)
	_, strangers := signed(t)
	p := &process{t: t}
	for name, test := range map[string]struct {
		cmd  verifyReceiptCmd
		code int
		told string
	}{
		"another portal's":   {verifyReceiptCmd{File: p.file(file), Keys: p.file(strangers)}, exitRefused, "n’a pas publiée"},
		"no list":            {verifyReceiptCmd{File: p.file(file)}, exitUntrusted, "--keys"},
		"not a receipt":      {verifyReceiptCmd{File: p.file([]byte("bonjour")), Keys: p.file(keys)}, exitRefused, "pas un reçu"},
		"a list for receipt": {verifyReceiptCmd{File: p.file(keys)}, exitRefused, "pas un reçu"},
		"a receipt for list": {verifyReceiptCmd{File: p.file(file), Keys: p.file(file)}, exitUnreadable, "liste des clés"},
		"absent":             {verifyReceiptCmd{File: "/nowhere"}, exitUnreadable, "/nowhere : ce fichier n’existe pas"},
		"absent list":        {verifyReceiptCmd{File: p.file(file), Keys: "/nowhere"}, exitUnreadable, "/nowhere"},
		"a folder":           {verifyReceiptCmd{File: t.TempDir()}, exitUnreadable, "lecture impossible"},
		"too large":          {verifyReceiptCmd{File: p.file(make([]byte, largest+1))}, exitUnreadable, "dépasse 1 Mo"},
	} {
		err := test.cmd.run(nil, io.Discard)
		var told *verdictError
		if !errors.As(err, &told) || told.ExitCode() != test.code || !strings.Contains(told.Error(), test.told) {
			t.Errorf("%s: %v, expected %d with %q", name, err, test.code, test.told)
		}
	}
	if err := (verifyReceiptCmd{File: p.file(file), Keys: p.file(keys)}).run(nil, fullDisk{}); !errors.Is(err, errFull) {
		t.Errorf("a failed write: %v", err)
	}
}

// A configured key is never kept: the operator is given the new one.
func TestRotatingAConfiguredKey(t *testing.T) {
	p := newProcess(t, "DATABASE_URL=postgres://portail@base/portail", "PORTAIL_CLAMD=none")
	out, err := p.command("keys", "rotate").Output()
	if err != nil {
		t.Fatalf("%v: %s", err, p.stderr)
	}
	if _, err := receipt.ParsePrivateKey(strings.TrimSpace(string(out))); err != nil || !strings.Contains(p.stderr.String(), "PORTAIL_RECEIPT_KEY") {
		t.Errorf("%v: wrote %q, told %s", err, out, p.stderr)
	}
	if entries, err := os.ReadDir(p.data); err != nil || len(entries) != 0 {
		t.Errorf("left %v in the data folder, %v", entries, err)
	}
	p.env = append(p.env, "PORTAIL_SECRET="+strings.Repeat("k", 40))
	if err := p.command("serve").Run(); err == nil || !strings.Contains(p.stderr.String(), "portail keys rotate") {
		t.Errorf("serving without a receipt key: %v, %s", err, p.stderr)
	}
}

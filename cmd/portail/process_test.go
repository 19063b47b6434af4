package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/etalab/portail-eig/domain/account"
)

// binary builds the program once for the tests that need a real process.
var binary = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "portail-binary-*")
	if err != nil {
		return "", err
	}
	path := filepath.Join(dir, "portail")
	out, err := exec.Command("go", "build", "-o", path, ".").CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("%w: %s", err, out)
	}
	return path, nil
})

// process is a portal that runs as people run it, on a data folder of its own.
type process struct {
	t       *testing.T
	data    string
	env     []string
	cmd     *exec.Cmd
	address string
	stderr  *bytes.Buffer
}

func newProcess(t *testing.T, env ...string) *process {
	t.Helper()
	data, err := os.MkdirTemp("", "portail-data-*")
	if err != nil {
		t.Fatal(err)
	}
	// The private database runs under another user, which must reach its folder.
	if err := os.Chmod(data, 0o755); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(data) })
	p := &process{t: t, data: data}
	for _, pair := range os.Environ() {
		if !strings.HasPrefix(pair, "PORTAIL_") && !strings.HasPrefix(pair, "DATABASE_URL") && !strings.HasPrefix(pair, "PORT=") {
			p.env = append(p.env, pair)
		}
	}
	p.env = append(append(p.env, "PORT=0", "PORTAIL_DATA="+data), env...)
	return p
}

func (p *process) command(args ...string) *exec.Cmd {
	p.t.Helper()
	path, err := binary()
	if err != nil {
		p.t.Fatal(err)
	}
	p.stderr = &bytes.Buffer{}
	cmd := exec.Command(path, args...)
	cmd.Env, cmd.Stderr = p.env, p.stderr
	return cmd
}

// start waits until the portal prints its address.
func (p *process) start() {
	p.t.Helper()
	p.cmd = p.command("serve")
	out, err := p.cmd.StdoutPipe()
	if err != nil {
		p.t.Fatal(err)
	}
	if err := p.cmd.Start(); err != nil {
		p.t.Fatal(err)
	}
	p.t.Cleanup(p.kill)
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if _, address, found := strings.Cut(lines.Text(), "http://"); found {
			p.address = "http://" + address
			go func() { _, _ = io.Copy(io.Discard, out) }()
			return
		}
	}
	p.t.Fatalf("the portal did not start: %s", p.stderr)
}

// kill is kill -9: the process gets no chance to finish anything.
func (p *process) kill() {
	if p.cmd != nil && p.cmd.Process != nil {
		_ = p.cmd.Process.Kill()
		_ = p.cmd.Wait()
		p.cmd = nil
	}
}

// call makes one request; it fails on transport errors, which a dying server gives.
func (p *process) call(method, path, cookies string, body any, headers map[string]string) (int, http.Header, map[string]any, error) {
	var raw io.Reader
	if body != nil {
		text, err := json.Marshal(body)
		if err != nil {
			return 0, nil, nil, err
		}
		raw = bytes.NewReader(text)
	}
	req, err := http.NewRequest(method, p.address+"/api/v1"+path, raw)
	if err != nil {
		return 0, nil, nil, err
	}
	if body != nil {
		req.Header.Set("Content-Type", "application/json")
	}
	req.Header.Set("Cookie", cookies)
	for name, value := range headers {
		req.Header.Set(name, value)
	}
	client := http.Client{Timeout: 10 * time.Second}
	resp, err := client.Do(req)
	if err != nil {
		return 0, nil, nil, err
	}
	defer resp.Body.Close()
	answer := map[string]any{}
	if err := json.NewDecoder(resp.Body).Decode(&answer); err != nil && resp.StatusCode != http.StatusNoContent {
		return 0, nil, nil, err
	}
	return resp.StatusCode, resp.Header, answer, nil
}

// must is call for what cannot fail.
func (p *process) must(status int, method, path, cookies string, body any, headers map[string]string) (http.Header, map[string]any) {
	p.t.Helper()
	got, header, answer, err := p.call(method, path, cookies, body, headers)
	if err != nil || got != status {
		p.t.Fatalf("%s %s: %d %v %v", method, path, got, answer, err)
	}
	return header, answer
}

// signIn types the code that the mail carries: the test derives it from the data
// folder's key, as the portal does.
func (p *process) signIn(email string) string {
	p.t.Helper()
	secret, err := os.ReadFile(filepath.Join(p.data, "sign-in.key"))
	if err != nil {
		p.t.Fatal(err)
	}
	keys, err := account.NewKeys(secret)
	if err != nil {
		p.t.Fatal(err)
	}
	header, asked := p.must(http.StatusAccepted, http.MethodPost, "/session/challenges", "", map[string]any{"email": email}, nil)
	browser, _, _ := strings.Cut(header.Get("Set-Cookie"), ";")
	id, _ := asked["id"].(string)
	header, _ = p.must(http.StatusCreated, http.MethodPost, "/session", browser, map[string]any{"challenge_id": id, "code": keys.Code(id)}, nil)
	session, _, _ := strings.Cut(header.Get("Set-Cookie"), ";")
	return session
}

package filetest

import (
	"crypto/md5" //nolint:gosec // the signatures' own format
	"encoding/hex"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// Antivirus is a running clamd.
type Antivirus struct {
	// Address is its socket, as the setting PORTAIL_CLAMD takes it.
	Address string
	dir     string
	process *exec.Cmd
}

// StreamLimit is how much one file may weigh for the antivirus: more than the portal takes.
const StreamLimit = 12 << 20

// Clamd starts an antivirus that knows the test virus, by its hash and by its body. A
// machine without clamd fails the test, unless SKIP leaves the part out.
func Clamd(t testing.TB) *Antivirus {
	t.Helper()
	a := Stopped(t)
	a.Start(t)
	return a
}

// Stopped prepares an antivirus that is down until Start.
func Stopped(t testing.TB) *Antivirus {
	t.Helper()
	if slices.Contains(strings.Fields(os.Getenv("SKIP")), "clamd") {
		t.Skip("SKIP leaves clamd out")
	}
	dir, err := os.MkdirTemp("", "clamd-") // a socket's path is short
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	a := &Antivirus{Address: "unix:" + filepath.Join(dir, "socket"), dir: dir}
	virus := Virus()
	sum := md5.Sum(virus) //nolint:gosec // see above
	for name, text := range map[string]string{
		"test.hdb": fmt.Sprintf("%x:%d:Test.Hash\n", sum, len(virus)),
		"test.ndb": "Test.Body:0:*:" + hex.EncodeToString(virus) + "\n",
		"clamd.conf": fmt.Sprintf("LocalSocket %s\nDatabaseDirectory %s\nTemporaryDirectory %s\nForeground yes\nStreamMaxLength %d\nMaxFileSize %d\n",
			filepath.Join(dir, "socket"), dir, dir, StreamLimit, StreamLimit),
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return a
}

// Start starts it and waits until it answers.
func (a *Antivirus) Start(t testing.TB) {
	t.Helper()
	program, err := exec.LookPath("clamd")
	if err != nil {
		program = "/usr/sbin/clamd" // not in everybody's PATH
	}
	a.process = exec.Command(program, "--foreground", "--config-file="+filepath.Join(a.dir, "clamd.conf"))
	log := &strings.Builder{}
	a.process.Stdout, a.process.Stderr = log, log
	if err := a.process.Start(); err != nil {
		t.Fatalf("CLAMD is not on this machine: run deploy/dev/setup.sh clamd (Debian: apt-get install clamav-daemon), or leave it out with SKIP=clamd (%v)", err)
	}
	t.Cleanup(a.Stop)
	for range 600 {
		conn, err := net.Dial("unix", strings.TrimPrefix(a.Address, "unix:"))
		if err == nil {
			_ = conn.Close()
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	a.Stop()
	t.Fatalf("clamd does not answer:\n%s", log)
}

// Stop takes it down.
func (a *Antivirus) Stop() {
	if a.process == nil {
		return
	}
	_ = a.process.Process.Kill()
	_ = a.process.Wait()
	a.process = nil
	_ = os.Remove(strings.TrimPrefix(a.Address, "unix:"))
}

package embpg

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/etalab/portail-eig/domain"
)

// helperEnv makes this test program a portal that starts a cluster in a folder
// and then waits to be killed.
const helperEnv = "EMBPG_TEST_PORTAL"

func TestMain(m *testing.M) {
	if dir := os.Getenv(helperEnv); dir != "" {
		playPortal(dir)
		return
	}
	m.Run()
	if common.cluster != nil {
		_ = common.cluster.Stop()
		_ = os.RemoveAll(common.cluster.folders.root)
	}
}

// common is the cluster of the tests that need just any: making one costs most of
// what a test costs.
var common struct {
	once    sync.Once
	cluster *Cluster
	err     error
}

func anyCluster(t testing.TB) *Cluster {
	t.Helper()
	common.once.Do(func() {
		var dir string
		if dir, common.err = os.MkdirTemp("", "embpg-"); common.err == nil {
			_ = os.Chmod(dir, 0o711)
			common.cluster, common.err = Start(context.Background(), testConfig(dir))
		}
	})
	if common.err != nil {
		t.Fatalf("starting the common cluster: %v", common.err)
	}
	return common.cluster
}

func playPortal(dir string) {
	c, err := Start(context.Background(), Config{DataDir: dir})
	if err != nil {
		fmt.Println("error", err)
		os.Exit(1)
	}
	fmt.Println("server", c.server.cmd.Process.Pid)
	select {}
}

// startPortal runs a portal in a process of its own and gives its server's number.
func startPortal(t *testing.T, dir string) (portal *exec.Cmd, server int) {
	t.Helper()
	portal = exec.Command(os.Args[0])
	portal.Env = append(os.Environ(), helperEnv+"="+dir)
	out, err := portal.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := portal.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = portal.Process.Kill(); _ = portal.Wait() })
	line, _ := bufio.NewReader(out).ReadString('\n')
	number, found := strings.CutPrefix(strings.TrimSpace(line), "server ")
	server, err = strconv.Atoi(number)
	if !found || err != nil {
		t.Fatalf("the other portal says %q", line)
	}
	return portal, server
}

// dataDir is a folder that the unprivileged server can cross; t.TempDir is not.
func dataDir(t testing.TB) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "embpg-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	if err := os.Chmod(dir, 0o711); err != nil {
		t.Fatal(err)
	}
	return dir
}

// testConfig is unsafe and quick; the npm cache is out of the way.
func testConfig(dir string) Config {
	return Config{DataDir: dir, FastAndUnsafe: true, CacheDir: dir + "/cache", BinDir: os.Getenv("PORTAIL_PG_BIN")}
}

func start(t testing.TB, cfg Config) *Cluster {
	t.Helper()
	c, err := Start(t.Context(), cfg)
	if err != nil {
		t.Fatalf("starting the cluster: %v", err)
	}
	t.Cleanup(func() { _ = c.Stop() })
	return c
}

// query runs a query that gives one text.
func query(t testing.TB, dsn, sql string) string {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), dsn)
	if err != nil {
		t.Fatalf("connecting to %s: %v", dsn, err)
	}
	defer conn.Close(t.Context())
	var text string
	if err := conn.QueryRow(t.Context(), sql).Scan(&text); err != nil && !errors.Is(err, pgx.ErrNoRows) {
		t.Fatalf("%s: %v", sql, err)
	}
	return text
}

// wantCode checks the stable code of an error and that both languages are there.
func wantCode(t *testing.T, err error, code string) *domain.Error {
	t.Helper()
	var e *domain.Error
	if !errors.As(err, &e) || e.Code != code {
		t.Fatalf("error %v, code %s expected", err, code)
	}
	if e.Text.FR == "" || e.Text.EN == "" {
		t.Errorf("%s misses a language: %+v", code, e.Text)
	}
	return e
}

func eventually(t *testing.T, what string, ok func() bool) {
	t.Helper()
	for limit := time.Now().Add(20 * time.Second); time.Now().Before(limit); time.Sleep(10 * time.Millisecond) {
		if ok() {
			return
		}
	}
	t.Fatal("still waiting: " + what)
}

func mustKill(t *testing.T, pid int, signal syscall.Signal) {
	t.Helper()
	if err := syscall.Kill(pid, signal); err != nil {
		t.Fatalf("signalling %d: %v", pid, err)
	}
}

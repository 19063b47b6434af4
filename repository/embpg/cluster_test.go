package embpg

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestStartMakesAClusterAndReopensIt(t *testing.T) {
	t.Parallel()
	dir := dataDir(t)
	cfg := testConfig(dir)
	cfg.FastAndUnsafe = false
	c := start(t, cfg)
	wantDurable(t, c.OwnerDSN(adminDatabase))
	if err := c.CreateDatabase(t.Context(), "portail"); err != nil {
		t.Fatal(err)
	}
	query(t, c.OwnerDSN("portail"), "CREATE TABLE kept AS SELECT 'ému' AS word")
	if err := c.Stop(); err != nil {
		t.Fatalf("stopping: %v", err)
	}
	again := start(t, cfg)
	if got := query(t, again.OwnerDSN("portail"), "SELECT upper(word) FROM kept"); got != "ÉMU" {
		t.Errorf("after reopening: %q", got)
	}
}

func wantDurable(t *testing.T, dsn string) {
	t.Helper()
	for setting, want := range map[string]string{
		"fsync": "on", "synchronous_commit": "on", "full_page_writes": "on", "shared_buffers": "64MB",
		"max_connections": "60", "listen_addresses": "", "TimeZone": "UTC", "log_error_verbosity": "terse",
		"server_encoding": "UTF8",
	} {
		if got := query(t, dsn, "SHOW "+setting); got != want {
			t.Errorf("%s is %q, %q expected", setting, got, want)
		}
	}
}

func TestRoles(t *testing.T) {
	t.Parallel()
	c := anyCluster(t)
	if got := query(t, c.OwnerDSN(adminDatabase), "SELECT current_user::text"); got != OwnerRole {
		t.Errorf("the owner is %q", got)
	}
	rights := query(t, c.AppDSN(adminDatabase), `SELECT concat(rolsuper, rolcreatedb, rolcreaterole, rolreplication, rolbypassrls)
		FROM pg_roles WHERE rolname = current_user`)
	if rights != "fffff" {
		t.Errorf("the application's rights: %s", rights)
	}
}

func TestStopTwice(t *testing.T) {
	t.Parallel()
	c := start(t, testConfig(dataDir(t)))
	if err := c.Stop(); err != nil {
		t.Fatal(err)
	}
	if err := c.Stop(); err != nil {
		t.Fatalf("the second time: %v", err)
	}
	select {
	case <-c.Exited():
	default:
		t.Error("Exited is still open")
	}
	if _, err := c.ListDatabases(t.Context()); err == nil {
		t.Error("a stopped cluster lists its databases")
	}
}

func TestDataDirIsRequired(t *testing.T) {
	if _, err := Start(t.Context(), Config{}); err == nil {
		t.Fatal("no folder was accepted")
	}
}

func TestLongFolderGetsAShortSocket(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(dataDir(t), strings.Repeat("long", 30))
	c := start(t, testConfig(dir))
	t.Cleanup(func() { os.RemoveAll(c.folders.run) })
	if !strings.HasPrefix(c.folders.run, "/tmp/portail-") {
		t.Errorf("the socket is in %s", c.folders.run)
	}
	info, err := os.Stat(c.folders.run)
	if err != nil || info.Mode().Perm() != 0o700 {
		t.Errorf("the socket's folder: %v, %v", info.Mode(), err)
	}
}

func TestInterruptedCreationIsForgotten(t *testing.T) {
	t.Parallel()
	dir := dataDir(t)
	if err := os.MkdirAll(filepath.Join(dir, "pg.new", "base"), 0o700); err != nil {
		t.Fatal(err)
	}
	start(t, testConfig(dir))
}

func TestFolderOfSomethingElseIsRefused(t *testing.T) {
	t.Parallel()
	dir := dataDir(t)
	if err := os.MkdirAll(filepath.Join(dir, "pg", "photos"), 0o755); err != nil {
		t.Fatal(err)
	}
	_, err := Start(t.Context(), testConfig(dir))
	wantCode(t, err, "embedded_database_folder")
}

func TestFailureShowsTheLog(t *testing.T) {
	t.Parallel()
	dir := dataDir(t)
	if err := start(t, testConfig(dir)).Stop(); err != nil {
		t.Fatal(err)
	}
	conf := filepath.Join(dir, "pg", "postgresql.conf")
	if err := os.WriteFile(conf, []byte("max_connections = plenty\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	cfg := testConfig(dir)
	cfg.FastAndUnsafe = false
	_, err := Start(t.Context(), cfg)
	e := wantCode(t, err, "embedded_database_start")
	if !strings.Contains(e.Text.FR, `invalid value for parameter "max_connections"`) {
		t.Errorf("the text does not quote the log: %s", e.Text.FR)
	}
	if !Abandoned(dir) {
		t.Error("the folder is still held after the failure")
	}
}

func TestStartGivesUpWithItsCaller(t *testing.T) {
	t.Parallel()
	dir := dataDir(t)
	ctx, cancel := context.WithTimeout(t.Context(), 60*time.Millisecond)
	defer cancel()
	if _, err := Start(ctx, testConfig(dir)); err == nil {
		t.Fatal("a cluster was made in no time")
	}
	start(t, testConfig(dir)) // and the folder is as good as new
}

package embpg

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
)

func TestServerLeavesWithAKilledPortal(t *testing.T) {
	t.Parallel()
	dir := dataDir(t)
	portal, server := startPortal(t, dir)
	mustKill(t, portal.Process.Pid, syscall.SIGKILL)
	_ = portal.Wait()
	eventually(t, "the server leaves", func() bool { return !livesIn(server, filepath.Join(dir, "pg")) })
	log, err := os.ReadFile(filepath.Join(dir, "postgres.log"))
	if err != nil || !strings.Contains(string(log), "database system is shut down") {
		t.Errorf("the server did not leave cleanly: %v\n%s", err, log)
	}
	start(t, testConfig(dir))
}

func TestRestartRightAfterAKill(t *testing.T) {
	t.Parallel()
	dir := dataDir(t)
	portal, _ := startPortal(t, dir)
	mustKill(t, portal.Process.Pid, syscall.SIGKILL)
	_ = portal.Wait()
	c := start(t, testConfig(dir)) // the former server may still be leaving
	query(t, c.OwnerDSN(adminDatabase), "SELECT ''")
}

func TestRestartAfterEverythingWasKilled(t *testing.T) {
	t.Parallel()
	dir := dataDir(t)
	portal, server := startPortal(t, dir)
	mustKill(t, server, syscall.SIGKILL)
	mustKill(t, portal.Process.Pid, syscall.SIGKILL)
	_ = portal.Wait()
	start(t, testConfig(dir))
}

func TestSecondPortalIsRefused(t *testing.T) {
	t.Parallel()
	dir := dataDir(t)
	portal, _ := startPortal(t, dir)
	_, err := Start(t.Context(), testConfig(dir))
	e := wantCode(t, err, "embedded_database_busy")
	if pid := strconv.Itoa(portal.Process.Pid); e.Facts["pid"] != pid || !strings.Contains(e.Text.FR, pid) {
		t.Errorf("the holder %s is not named: %v", pid, e)
	}
}

func TestCtrlCDoesNotReachTheServer(t *testing.T) {
	t.Parallel()
	c := anyCluster(t)
	server := c.server.cmd.Process.Pid
	group, err := syscall.Getpgid(server)
	if err != nil || group == syscall.Getpgrp() {
		t.Fatalf("the server is in group %d, ours is %d (%v)", group, syscall.Getpgrp(), err)
	}
}

// An orphan that nobody told to leave is what a kill leaves where the kernel has
// no parent-death signal.
func TestOrphanIsStopped(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("waits three seconds for the orphan to leave by itself")
	}
	dir := dataDir(t)
	c := start(t, testConfig(dir))
	if err := c.Stop(); err != nil {
		t.Fatal(err)
	}
	orphan := c.server.cmd
	again := exec.Command(orphan.Path, orphan.Args[1:]...)
	again.Dir, again.Env, again.SysProcAttr = orphan.Dir, orphan.Env, orphan.SysProcAttr
	p, err := launch(again)
	if err != nil {
		t.Fatal(err)
	}
	// Looked at without leftover, which takes a file not yet written for a stale one and removes it.
	eventually(t, "the orphan runs", func() bool {
		written, err := os.ReadFile(filepath.Join(c.folders.data, "postmaster.pid"))
		return err == nil && bytes.Contains(written, []byte("ready"))
	})
	start(t, testConfig(dir))
	<-p.done
}

func TestRecycledProcessNumberIsNotAServer(t *testing.T) {
	t.Parallel()
	dir := dataDir(t)
	c := start(t, testConfig(dir))
	if err := c.Stop(); err != nil {
		t.Fatal(err)
	}
	stale := filepath.Join(c.folders.data, "postmaster.pid")
	if err := os.WriteFile(stale, fmt.Appendf(nil, "%d\n%s\n", os.Getpid(), c.folders.data), 0o644); err != nil {
		t.Fatal(err)
	}
	start(t, testConfig(dir))
}

func TestAbandoned(t *testing.T) {
	t.Parallel()
	dir := dataDir(t)
	if Abandoned(dir) {
		t.Error("an empty folder is taken for a former cluster's")
	}
	c := start(t, testConfig(dir))
	if Abandoned(dir) {
		t.Error("a running cluster is taken for abandoned")
	}
	if err := c.Stop(); err != nil {
		t.Fatal(err)
	}
	if !Abandoned(dir) {
		t.Error("a stopped cluster is taken for a running one")
	}
}

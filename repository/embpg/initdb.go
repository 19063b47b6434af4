package embpg

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"syscall"
)

// clusterMajor reads the major version of an existing cluster, 0 when there is
// none yet.
func clusterMajor(data string) (int, error) {
	text, err := os.ReadFile(filepath.Join(data, "PG_VERSION"))
	if err == nil {
		major, err := strconv.Atoi(strings.TrimSpace(string(text)))
		if err != nil {
			return 0, fmt.Errorf("reading the version of the cluster in %s: %w", data, err)
		}
		return major, nil
	}
	if !errors.Is(err, fs.ErrNotExist) {
		return 0, fmt.Errorf("reading the version of the cluster: %w", err)
	}
	entries, err := os.ReadDir(data)
	if err == nil && len(entries) > 0 {
		return 0, notCluster(data)
	}
	return 0, nil
}

// initialise makes a new cluster beside its final place and moves it there whole:
// an interrupted one is never mistaken for a cluster.
func initialise(ctx context.Context, f folders, as account, bin binaries) error {
	fresh := f.data + ".new"
	err := errors.New("no locale to try")
	for _, locale := range locales(bin.major) {
		if err = remake(fresh, as); err != nil {
			return fmt.Errorf("preparing the new cluster's folder: %w", err)
		}
		if err = initdb(ctx, fresh, as, bin, locale); err == nil {
			break
		}
	}
	if err != nil {
		return err
	}
	if err := writeTunables(fresh); err != nil {
		return err
	}
	if err := os.Rename(fresh, f.data); err != nil {
		return fmt.Errorf("moving the new cluster into place: %w", err)
	}
	return nil
}

// locales are the locales to try, best first. Lower case and word limits know
// every script in C.UTF-8; systems without it get PostgreSQL's own (17 and
// later), or plain C. The order of French words comes from ICU collations, column
// by column.
func locales(major int) [][]string {
	fallback := []string{"--locale=C"}
	if major >= 17 {
		fallback = append(fallback, "--locale-provider=builtin", "--builtin-locale=C.UTF-8")
	}
	return [][]string{{"--locale=C.UTF-8"}, fallback}
}

func remake(dir string, as account) error {
	if err := os.RemoveAll(dir); err != nil {
		return err
	}
	if err := os.Mkdir(dir, 0o700); err != nil {
		return err
	}
	return as.own(dir)
}

// initdb does not wait for the disk: a cluster lost in its first second is made
// again, and Start flushes it in the background.
func initdb(ctx context.Context, dir string, as account, bin binaries, locale []string) error {
	args := append([]string{
		"-D", dir, "-U", OwnerRole, "--auth=trust", "--encoding=UTF8",
		"--lc-messages=C", "--no-sync", "--no-instructions",
	}, locale...)
	cmd := command(exec.CommandContext(ctx, bin.path("initdb"), args...), as, dir, syscall.SIGKILL)
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
	// The parent-death signal follows the thread: see launch.
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	out, err := cmd.CombinedOutput()
	if err != nil {
		return fmt.Errorf("initdb (%s): %w: %s", locale[0], err, strings.TrimSpace(string(out)))
	}
	return nil
}

package embpg

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// clearLeftover waits until no server of a former portal lives in the data
// folder. We hold the folder's lock, so such a server lost its portal: on Linux
// it is on its way out already, elsewhere it is asked to leave.
func clearLeftover(ctx context.Context, cfg Config, data string) error {
	pid, err := leftover(data)
	if err != nil || pid == 0 {
		return err
	}
	cfg.Progress("Arrêt de la base de données laissée par un portail interrompu…")
	cfg.Log.Warn("a server without its portal lives in the data folder, waiting for it to leave", "pid", pid, "data", data)
	for _, step := range []struct {
		signal syscall.Signal
		wait   time.Duration
	}{{0, 3 * time.Second}, {syscall.SIGINT, 20 * time.Second}, {syscall.SIGQUIT, 5 * time.Second}} {
		// An error here only says that the server left in between.
		_ = syscall.Kill(pid, step.signal)
		if waitGone(ctx, pid, data, step.wait) {
			_, err := leftover(data) // a killed one leaves its postmaster.pid
			return err
		}
	}
	return fmt.Errorf("waiting for the former server (process %d) to leave %s: %w", pid, data, context.DeadlineExceeded)
}

func waitGone(ctx context.Context, pid int, data string, wait time.Duration) bool {
	ctx, cancel := context.WithTimeout(ctx, wait)
	defer cancel()
	for alive(pid) && livesIn(pid, data) {
		select {
		case <-ctx.Done():
			return false
		case <-time.After(20 * time.Millisecond):
		}
	}
	return true
}

// leftover gives the process number of a server living in the data folder, or 0.
// A postmaster.pid whose number now belongs to another program is removed:
// PostgreSQL would take that program for a server and refuse to start.
func leftover(data string) (int, error) {
	path := filepath.Join(data, "postmaster.pid")
	text, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return 0, nil
	}
	if err != nil {
		return 0, fmt.Errorf("reading the process number of the former server: %w", err)
	}
	first, _, _ := strings.Cut(string(text), "\n")
	pid, err := strconv.Atoi(strings.TrimSpace(first))
	if err == nil && pid > 0 && alive(pid) && livesIn(pid, data) {
		return pid, nil
	}
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return 0, fmt.Errorf("removing the stale postmaster.pid: %w", err)
	}
	return 0, nil
}

// alive tells whether a process exists; one we may not signal exists too.
func alive(pid int) bool {
	err := syscall.Kill(pid, 0)
	return err == nil || errors.Is(err, syscall.EPERM)
}

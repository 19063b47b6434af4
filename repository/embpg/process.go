package embpg

import (
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"syscall"
	"time"
)

// process is a running server.
type process struct {
	cmd  *exec.Cmd
	done chan struct{} // closed once it has left
	err  error         // how it left; read after done
}

// command prepares one of PostgreSQL's programs: as the server's user, in the
// data folder, in a process group of its own (a Ctrl-C in the terminal must reach
// the portal only, which still has requests to finish).
func command(cmd *exec.Cmd, as account, dir string, onParentDeath syscall.Signal) *exec.Cmd {
	cmd.Dir = dir
	cmd.Env = cleanEnv(os.Environ())
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	dieWithParent(cmd.SysProcAttr, onParentDeath)
	if as.switched {
		cmd.SysProcAttr.Credential = &syscall.Credential{Uid: uint32(as.uid), Gid: uint32(as.gid)}
	}
	return cmd
}

// cleanEnv drops the variables that would change what PostgreSQL does (PGPORT,
// PGDATA, LC_ALL…).
func cleanEnv(env []string) []string {
	var kept []string
	for _, pair := range env {
		if strings.HasPrefix(pair, "PG") || strings.HasPrefix(pair, "LC_") || strings.HasPrefix(pair, "LANG") {
			continue
		}
		kept = append(kept, pair)
	}
	return append(kept, "TZ=UTC")
}

// launch starts the server from an operating-system thread kept for it alone: the
// kernel's parent-death signal follows the thread, not the process, and Go ends
// idle threads as it likes.
func launch(cmd *exec.Cmd) (*process, error) {
	p := &process{cmd: cmd, done: make(chan struct{})}
	started := make(chan error, 1)
	go func() {
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		err := cmd.Start()
		started <- err
		if err != nil {
			return
		}
		p.err = cmd.Wait()
		close(p.done)
	}()
	if err := <-started; err != nil {
		return nil, fmt.Errorf("starting %s: %w", cmd.Path, err)
	}
	return p, nil
}

// stop asks the server to leave, each time less politely: SIGINT ends the
// sessions and writes everything down, SIGQUIT leaves recovery to the next start.
func (p *process) stop() error {
	for _, step := range []struct {
		signal syscall.Signal
		wait   time.Duration
	}{{syscall.SIGINT, 20 * time.Second}, {syscall.SIGQUIT, 5 * time.Second}, {syscall.SIGKILL, 5 * time.Second}} {
		// An error here only says that it has left.
		_ = p.cmd.Process.Signal(step.signal)
		select {
		case <-p.done:
			return p.err
		case <-time.After(step.wait):
		}
	}
	return fmt.Errorf("the server (process %d) does not leave", p.cmd.Process.Pid)
}

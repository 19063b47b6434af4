package embpg

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
)

// silence is how long a server may stay without any answer. One that says it is
// starting (it replays its journal after a power cut) is waited for longer.
const (
	silence    = 30 * time.Second
	recovering = 10 * time.Minute
)

// waitReady waits for the first session.
func (c *Cluster) waitReady(ctx context.Context) error {
	began, told := time.Now(), false
	for {
		err := c.ping(ctx)
		if err == nil {
			return nil
		}
		limit := silence
		if isStarting(err) {
			limit = recovering
		}
		if waited := time.Since(began); waited > limit {
			return fmt.Errorf("no session after %s: %w", waited.Round(time.Second), err)
		} else if waited > time.Second && !told {
			told = true
			c.cfg.Progress("Démarrage de la base de données…")
		}
		if err := c.pause(ctx); err != nil {
			return err
		}
	}
}

// pause waits a moment, unless the server leaves or the caller gives up.
func (c *Cluster) pause(ctx context.Context) error {
	select {
	case <-c.server.done:
		return fmt.Errorf("the server left: %w", cmp.Or(c.server.err, errors.New("without an error")))
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(5 * time.Millisecond):
		return nil
	}
}

func (c *Cluster) ping(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	conn, err := pgx.Connect(ctx, c.OwnerDSN(adminDatabase))
	if err != nil {
		return err
	}
	return conn.Close(ctx)
}

// isStarting recognises cannot_connect_now.
func isStarting(err error) bool {
	var pg *pgconn.PgError
	return errors.As(err, &pg) && pg.Code == "57P03"
}

// makeSocketFolder makes a folder that nobody else may enter: it is the server's
// only door. In /tmp another user could have made it first, hence the check.
func makeSocketFolder(dir string, as account) error {
	if err := os.Mkdir(dir, 0o700); err != nil && !errors.Is(err, os.ErrExist) {
		return fmt.Errorf("making the socket's folder: %w", err)
	}
	info, err := os.Lstat(dir)
	if err != nil {
		return fmt.Errorf("reading the socket's folder: %w", err)
	}
	owner, _, err := ownerOf(dir)
	if err != nil {
		return err
	}
	if !info.IsDir() || owner.uid != as.uid && owner.uid != os.Geteuid() {
		return fmt.Errorf("the socket's folder %s belongs to somebody else", dir)
	}
	if err := os.Chmod(dir, 0o700); err != nil {
		return fmt.Errorf("closing the socket's folder: %w", err)
	}
	return errors.Join(as.own(dir), clearSocket(dir))
}

// clearSocket removes what a killed server left: it names a process number that
// another program, or a dead process that nobody collected, may have by now, and
// PostgreSQL would refuse to start.
func clearSocket(dir string) error {
	for _, name := range []string{socketName, socketName + ".lock"} {
		if err := os.Remove(filepath.Join(dir, name)); err != nil && !errors.Is(err, os.ErrNotExist) {
			return fmt.Errorf("removing the former server's socket: %w", err)
		}
	}
	return nil
}

// biggestLog is the size from which the next start puts the log aside.
const biggestLog = 10 << 20

func openLog(path string) (*os.File, error) {
	if info, err := os.Stat(path); err == nil && info.Size() > biggestLog {
		if err := os.Rename(path, path+".1"); err != nil {
			return nil, fmt.Errorf("putting the former database log aside: %w", err)
		}
	}
	file, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o600)
	if err != nil {
		return nil, fmt.Errorf("opening the database log: %w", err)
	}
	return file, nil
}

func size(file *os.File) int64 {
	info, err := file.Stat()
	if err != nil {
		return 0
	}
	return info.Size()
}

// tail gives the last lines written since an offset.
func tail(path string, from int64) string {
	file, err := os.Open(path)
	if err != nil {
		return ""
	}
	defer file.Close()
	text, err := io.ReadAll(io.NewSectionReader(file, from, 1<<20))
	if err != nil {
		return ""
	}
	lines := strings.Split(strings.TrimSpace(string(text)), "\n")
	return strings.Join(lines[max(0, len(lines)-8):], "\n")
}

package embpg

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"strings"
	"sync"
	"syscall"
	"time"
)

// Cluster is a running private PostgreSQL.
type Cluster struct {
	cfg     Config
	folders folders
	server  *process
	lock    *os.File
	stop    func() error
}

// Start makes the cluster if the data folder has none, starts its server and
// waits until it answers. It refuses a folder that another portal uses. Stop
// must be called in the end; a process that dies without calling it takes the
// server along.
func Start(ctx context.Context, cfg Config) (*Cluster, error) {
	cfg, err := cfg.withDefaults()
	if err != nil {
		return nil, err
	}
	c := &Cluster{cfg: cfg, folders: foldersIn(cfg.DataDir)}
	if err := makeFolder(c.folders.root, dirMode()); err != nil {
		return nil, closedFolder(c.folders.root, fmt.Errorf("making the data folder: %w", err))
	}
	if c.lock, err = lockFolder(c.folders); err != nil {
		return nil, closedFolder(c.folders.root, err)
	}
	c.stop = sync.OnceValue(c.shutDown)
	if err := c.start(ctx); err != nil {
		return nil, errors.Join(err, c.stop())
	}
	return c, nil
}

func (c *Cluster) start(ctx context.Context) error {
	began := time.Now()
	as, bin, created, err := c.prepare(ctx)
	if err != nil {
		return err
	}
	if err := c.run(ctx, as, bin); err != nil {
		return err
	}
	if err := c.ensureAppRole(ctx); err != nil {
		return err
	}
	if created && !c.cfg.FastAndUnsafe {
		// initdb did not wait for the disk; the whole new cluster reaches it now,
		// while the migrations run.
		go syscall.Sync()
	}
	c.cfg.Log.Info("private PostgreSQL is ready", "data", c.folders.root, "binaries", bin.dir,
		"major", bin.major, "new", created, "took", time.Since(began).Round(time.Millisecond))
	return nil
}

// prepare brings the data folder to the point where a server can start in it.
func (c *Cluster) prepare(ctx context.Context) (as account, bin binaries, created bool, err error) {
	if as, err = serverAccount(c.folders.data); err != nil {
		return as, bin, false, err
	}
	if err = as.reach(c.folders.root); err != nil {
		return as, bin, false, err
	}
	if err = clearLeftover(ctx, c.cfg, c.folders.data); err != nil {
		return as, bin, false, err
	}
	major, err := clusterMajor(c.folders.data)
	if err != nil {
		return as, bin, false, err
	}
	if bin, err = (finder{cfg: c.cfg, as: as, major: major}).find(ctx); err != nil || major != 0 {
		return as, bin, false, err
	}
	c.cfg.Progress("Création de la base de données…")
	return as, bin, true, initialise(ctx, c.folders, as, bin)
}

// run starts the server and waits until it answers.
func (c *Cluster) run(ctx context.Context, as account, bin binaries) error {
	if err := makeSocketFolder(c.folders.run, as); err != nil {
		return err
	}
	log, err := openLog(c.folders.log)
	if err != nil {
		return err
	}
	defer log.Close()
	for began := time.Now(); ; {
		from := size(log)
		err := c.launch(ctx, as, bin, log)
		if err == nil {
			return nil
		}
		said := tail(c.folders.log, from)
		if !orphaned(said) || time.Since(began) > farewell {
			return notStarted(c.folders.log, said, err)
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(50 * time.Millisecond):
		}
	}
}

// launch starts the server once.
func (c *Cluster) launch(ctx context.Context, as account, bin binaries, log *os.File) error {
	cmd := exec.Command(bin.path("postgres"), serverArgs(c.folders, c.cfg.FastAndUnsafe)...)
	cmd.Stdout, cmd.Stderr = log, log
	var err error
	if c.server, err = launch(command(cmd, as, c.folders.data, syscall.SIGINT)); err != nil {
		return err
	}
	return c.waitReady(ctx)
}

// farewell is how long the sessions of a server that was killed have to leave:
// each looks whether its server lives whenever it waits for something.
const farewell = 20 * time.Second

// orphaned recognises the refusal to start beside such sessions.
func orphaned(said string) bool { return strings.Contains(said, "pre-existing shared memory block") }

// Stop ends the sessions, writes everything to disk, ends the server and frees
// the data folder. Calling it again does nothing more.
func (c *Cluster) Stop() error { return c.stop() }

func (c *Cluster) shutDown() error {
	var err error
	if c.server != nil {
		err = c.server.stop()
	}
	if err != nil {
		err = fmt.Errorf("stopping the private PostgreSQL: %w", err)
	}
	return errors.Join(err, c.lock.Close())
}

// Exited is closed when the server has left, asked or not.
func (c *Cluster) Exited() <-chan struct{} { return c.server.done }

// OwnerDSN is the connection string of the role that owns the tables: for
// migrations and for the operator, not for requests.
func (c *Cluster) OwnerDSN(database string) string { return c.dsn(OwnerRole, database) }

// AppDSN is the connection string of the application: it has only what the
// migrations granted.
func (c *Cluster) AppDSN(database string) string { return c.dsn(AppRole, database) }

// dsn says the port and the mode explicitly, lest PGPORT or PGSSLMODE do.
func (c *Cluster) dsn(role, database string) string {
	query := url.Values{"host": {c.folders.run}, "port": {"5432"}, "sslmode": {"disable"}}
	u := url.URL{Scheme: "postgres", User: url.User(role), Path: "/" + database, RawQuery: query.Encode()}
	return u.String()
}

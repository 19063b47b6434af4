package dbtest

import (
	"context"
	"fmt"
	"os"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/etalab/portail-eig/repository/embpg"
)

// Database is one test's own database.
type Database struct {
	Name string
	// OwnerDSN connects as the owner of the tables, who may do everything.
	OwnerDSN string
	// AppDSN connects as the portal does when it answers requests.
	AppDSN string
}

// New gives the test a migrated database, removed when the test ends. Tests that
// use it may be parallel.
func New(t testing.TB) *Database {
	t.Helper()
	return copied(t, func(*server) (string, error) { return template, nil })
}

// NewDemo is New for a test that moves the business instant: the database is one of
// a demonstration.
func NewDemo(t testing.TB) *Database {
	t.Helper()
	return copied(t, func(s *server) (string, error) { return s.demo() })
}

// Copy gives the test a database that says what another one of its says now. Sessions on
// the other one end: their pools connect again by themselves.
func Copy(t testing.TB, of *Database) *Database {
	t.Helper()
	return copied(t, func(*server) (string, error) { return of.Name, nil })
}

func copied(t testing.TB, from func(*server) (string, error)) *Database {
	t.Helper()
	s, err := shared()
	if err != nil {
		t.Fatalf("starting the tests' PostgreSQL: %v", err)
	}
	source, err := from(s)
	if err != nil {
		t.Fatalf("making the database that the tests' are copied from: %v", err)
	}
	name := fmt.Sprintf("test_%d", counter.Add(1))
	if err := s.cluster.CopyDatabase(t.Context(), source, name); err != nil {
		t.Fatalf("making the test's database: %v", err)
	}
	t.Cleanup(func() { drop(t, s.cluster, name) })
	return &Database{Name: name, OwnerDSN: s.cluster.OwnerDSN(name), AppDSN: s.cluster.AppDSN(name)}
}

// Cluster gives the process's cluster, for tests of what spans databases (copies,
// migrations from nothing). A database made there is the test's to drop.
func Cluster(t testing.TB) *embpg.Cluster {
	t.Helper()
	s, err := shared()
	if err != nil {
		t.Fatalf("starting the tests' PostgreSQL: %v", err)
	}
	return s.cluster
}

// Run runs a package's tests, then stops the cluster if one was started. For
// TestMain; the exit code is m's own.
func Run(m *testing.M) {
	m.Run()
	if !started.Load() {
		return
	}
	if s, err := shared(); err == nil {
		if err := s.close(); err != nil {
			fmt.Fprintln(os.Stderr, "stopping the tests' PostgreSQL:", err)
		}
	}
}

var (
	counter atomic.Int64
	started atomic.Bool
	shared  = sync.OnceValues(func() (*server, error) {
		started.Store(true)
		return start(context.Background())
	})
)

// drop uses a context of its own: the test's is over when its cleanups run.
func drop(t testing.TB, cluster *embpg.Cluster, name string) {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	if err := cluster.DropDatabase(ctx, name); err != nil {
		t.Errorf("removing the test's database: %v", err)
	}
}

package migrate

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"testing/fstest"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"github.com/etalab/portail-eig/repository/embpg"
	"github.com/etalab/portail-eig/repository/migrations"
)

var (
	cluster *embpg.Cluster // dbtest migrates with this package: it cannot serve here
	counter atomic.Int64
	quiet   = slog.New(slog.DiscardHandler)
)

func TestMain(m *testing.M) {
	if err := withCluster(func() { m.Run() }); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func withCluster(do func()) error {
	dir, err := os.MkdirTemp("", "migrate-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	if err := os.Chmod(dir, 0o711); err != nil {
		return err
	}
	cluster, err = embpg.Start(context.Background(), embpg.Config{
		DataDir: dir, FastAndUnsafe: true, BinDir: os.Getenv("PORTAIL_PG_BIN"),
	})
	if err != nil {
		return err
	}
	do()
	return cluster.Stop()
}

// empty makes a database without any table and gives both its doors.
func empty(t *testing.T) (owner, app string) {
	t.Helper()
	name := fmt.Sprintf("test_%d", counter.Add(1))
	if err := cluster.CreateDatabase(t.Context(), name); err != nil {
		t.Fatal(err)
	}
	return cluster.OwnerDSN(name), cluster.AppDSN(name)
}

func exec(t *testing.T, dsn, sql string) error {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), dsn)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(context.Background())
	_, err = conn.Exec(t.Context(), sql)
	return err
}

func wantState(t *testing.T, err error, state, what string) {
	t.Helper()
	var pg *pgconn.PgError
	if !errors.As(err, &pg) || pg.Code != state {
		t.Errorf("%s: %v, SQLSTATE %s expected", what, err, state)
	}
}

// small is a history of two migrations.
var small = fstest.MapFS{
	"00001_a.sql": {Data: []byte(`-- +goose Up
CREATE TABLE audit (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, what text);
CREATE TABLE thing (id serial PRIMARY KEY, name text);
-- +goose Down
DROP TABLE thing, audit;
`)},
	"00002_b.sql": {Data: []byte("-- +goose Up\nALTER TABLE thing ADD COLUMN colour text;\n")},
	"demo.sql":    {Data: []byte("CREATE TABLE IF NOT EXISTS toy (x int);\nINSERT INTO toy VALUES (1);\n")},
}

func TestUpAppliesOnceAndSaysWhere(t *testing.T) {
	t.Parallel()
	owner, app := empty(t)
	before, err := pending(t.Context(), owner, small)
	if err != nil || len(before) < 3 || !slices.Equal(before[:2], []string{"00001_a.sql", "00002_b.sql"}) {
		t.Fatalf("before: %v, %v", before, err)
	}
	for range 2 {
		if err := up(t.Context(), owner, small, quiet); err != nil {
			t.Fatal(err)
		}
	}
	if version, err := Version(t.Context(), app); err != nil || version != 2 {
		t.Errorf("version %d, %v", version, err)
	}
	if after, err := pending(t.Context(), app, small); err != nil || len(after) > 0 {
		t.Errorf("after: %v, %v", after, err)
	}
}

func TestVersionOfAnEmptyDatabase(t *testing.T) {
	t.Parallel()
	owner, _ := empty(t)
	if version, err := Version(t.Context(), owner); err != nil || version != 0 {
		t.Errorf("version %d, %v", version, err)
	}
}

func TestRacingProcessesApplyOnce(t *testing.T) {
	t.Parallel()
	owner, _ := empty(t)
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			if err := up(t.Context(), owner, small, quiet); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
}

func TestFailedMigrationLeavesNothing(t *testing.T) {
	t.Parallel()
	owner, _ := empty(t)
	broken := fstest.MapFS{
		"00001_a.sql": small["00001_a.sql"],
		"00002_b.sql": {Data: []byte("-- +goose Up\nCREATE TABLE half (x int);\nSELECT nonsense;\n")},
	}
	if err := up(t.Context(), owner, broken, quiet); err == nil {
		t.Fatal("a broken migration went through")
	}
	if version, err := Version(t.Context(), owner); err != nil || version != 1 {
		t.Errorf("version %d, %v", version, err)
	}
	wantState(t, exec(t, owner, "SELECT FROM half"), "42P01", "the broken migration's table")
	if err := up(t.Context(), owner, small, quiet); err != nil {
		t.Errorf("the mended migration: %v", err)
	}
}

func TestWaitingForTheLockEndsWithTheCaller(t *testing.T) {
	t.Parallel()
	owner, _ := empty(t)
	pool, err := connect(t.Context(), owner)
	if err != nil {
		t.Fatal(err)
	}
	defer pool.Close()
	err = locked(t.Context(), pool, func() error {
		ctx, cancel := context.WithTimeout(t.Context(), 2*retry)
		defer cancel()
		return up(ctx, owner, small, quiet)
	})
	if !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("%v", err)
	}
}

func TestApplicationRights(t *testing.T) {
	t.Parallel()
	owner, app := empty(t)
	if err := up(t.Context(), owner, small, quiet); err != nil {
		t.Fatal(err)
	}
	for _, sql := range []string{
		"INSERT INTO thing (name) VALUES ('a')", "UPDATE thing SET name = 'b'", "DELETE FROM thing",
		"INSERT INTO audit (what) VALUES ('a')", "SELECT FROM audit",
		"INSERT INTO river_job (args, kind, max_attempts) VALUES ('{}', 'k', 1)",
	} {
		if err := exec(t, app, sql); err != nil {
			t.Errorf("%s: %v", sql, err)
		}
	}
	for _, sql := range []string{
		"UPDATE audit SET what = 'b'", "DELETE FROM audit", "TRUNCATE audit", "TRUNCATE thing", "DROP TABLE thing",
		"CREATE TABLE more (x int)", "DELETE FROM goose_db_version", "DELETE FROM river_migration",
	} {
		wantState(t, exec(t, app, sql), "42501", sql)
	}
}

func TestDemo(t *testing.T) {
	t.Parallel()
	owner, app := empty(t)
	if err := up(t.Context(), owner, small, quiet); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if err := demo(t.Context(), owner, small); err != nil {
			t.Fatal(err)
		}
	}
	if err := exec(t, app, "UPDATE toy SET x = 2"); err != nil {
		t.Errorf("the application cannot play: %v", err)
	}
	if err := demo(t.Context(), owner, fstest.MapFS{}); err == nil {
		t.Error("an absent demo.sql went through")
	}
}

// The portal's real history: forwards, as the application sees it, and as a
// demonstration.
func TestRealMigrations(t *testing.T) {
	t.Parallel()
	owner, app := empty(t)
	if err := Up(t.Context(), owner, quiet); err != nil {
		t.Fatal(err)
	}
	if left, err := Pending(t.Context(), app); err != nil || len(left) > 0 {
		t.Errorf("pending: %v, %v", left, err)
	}
	wantState(t, exec(t, app, "DELETE FROM audit"), "42501", "deleting audit rows")
	if _, err := migrations.Files.ReadFile(migrations.Demo); err != nil {
		t.Skip("no demo.sql yet")
	}
	for range 2 {
		if err := Demo(t.Context(), owner); err != nil {
			t.Fatal(err)
		}
	}
}

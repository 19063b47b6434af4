package dbtest

import (
	"context"
	"testing"

	"github.com/jackc/pgx/v5"

	"github.com/etalab/portail-eig/repository/embpg"
	"github.com/etalab/portail-eig/repository/migrate"
)

func TestMain(m *testing.M) { Run(m) }

func connect(t testing.TB, dsn string) *pgx.Conn {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), dsn)
	if err != nil {
		t.Fatalf("connecting to %s: %v", dsn, err)
	}
	t.Cleanup(func() { conn.Close(context.Background()) })
	return conn
}

func TestDatabasesAreMigratedAndIsolated(t *testing.T) {
	t.Parallel()
	a, b := New(t), New(t)
	if a.Name == b.Name {
		t.Fatalf("two tests share the database %s", a.Name)
	}
	if pending, err := migrate.Pending(t.Context(), a.AppDSN); err != nil || len(pending) > 0 {
		t.Fatalf("pending migrations: %v, %v", pending, err)
	}
	if _, err := connect(t, a.OwnerDSN).Exec(t.Context(), "CREATE TABLE mine (x int)"); err != nil {
		t.Fatalf("using the first database: %v", err)
	}
	var there bool
	err := connect(t, b.OwnerDSN).QueryRow(t.Context(), "SELECT to_regclass('mine') IS NOT NULL").Scan(&there)
	if err != nil || there {
		t.Fatalf("the second database sees the first one's table: %v, %v", there, err)
	}
}

func TestACopySaysWhatItsSourceSaidThen(t *testing.T) {
	t.Parallel()
	source := New(t)
	exec := func(db *Database, sql string) {
		t.Helper()
		if _, err := connect(t, db.OwnerDSN).Exec(t.Context(), sql); err != nil {
			t.Fatal(err)
		}
	}
	exec(source, "CREATE TABLE said (x int)")
	exec(source, "INSERT INTO said VALUES (1)")
	twin := Copy(t, source)
	exec(source, "INSERT INTO said VALUES (2)")
	var n int
	if err := connect(t, twin.OwnerDSN).QueryRow(t.Context(), "SELECT count(*) FROM said").Scan(&n); err != nil || n != 1 {
		t.Fatalf("the copy says %d rows, %v", n, err)
	}
}

func TestApplicationRoleIsNotTheOwner(t *testing.T) {
	t.Parallel()
	conn := connect(t, New(t).AppDSN)
	var user string
	if err := conn.QueryRow(t.Context(), "SELECT current_user").Scan(&user); err != nil || user != embpg.AppRole {
		t.Fatalf("connected as %q, %v", user, err)
	}
	if _, err := conn.Exec(t.Context(), "CREATE TABLE forbidden (x int)"); err == nil {
		t.Fatal("the application may create tables")
	}
}

func TestRolesHaveOneName(t *testing.T) {
	if embpg.AppRole != migrate.AppRole {
		t.Fatalf("the cluster makes %s, the migrations grant to %s", embpg.AppRole, migrate.AppRole)
	}
}

func TestDatabaseIsRemovedWithItsTest(t *testing.T) {
	t.Parallel()
	var name string
	t.Run("inner", func(t *testing.T) { name = New(t).Name })
	exists, err := Cluster(t).DatabaseExists(t.Context(), name)
	if err != nil || exists {
		t.Fatalf("the database is still there: %v, %v", exists, err)
	}
}

func TestDatabaseIsRemovedWithOpenSessions(t *testing.T) {
	t.Parallel()
	var conn *pgx.Conn
	t.Run("inner", func(t *testing.T) {
		var err error
		if conn, err = pgx.Connect(t.Context(), New(t).AppDSN); err != nil {
			t.Fatal(err)
		}
	})
	if err := conn.Ping(t.Context()); err == nil {
		t.Fatal("the session outlived its database")
	}
}

func BenchmarkNew(b *testing.B) {
	New(b) // the cluster and the template are not what is measured
	for b.Loop() {
		New(b)
	}
}

package embpg

import (
	"slices"
	"testing"

	"github.com/jackc/pgx/v5"
)

func TestDatabases(t *testing.T) {
	t.Parallel()
	c, ctx := anyCluster(t), t.Context()
	for _, name := range []string{"b", `odd "name" é`} {
		if err := c.CreateDatabase(ctx, name); err != nil {
			t.Fatal(err)
		}
	}
	if err := c.CopyDatabase(ctx, "b", "a"); err != nil {
		t.Fatal(err)
	}
	names, err := c.ListDatabases(ctx)
	if err != nil || !slices.IsSorted(names) || slices.Contains(names, adminDatabase) {
		t.Fatalf("%q, %v", names, err)
	}
	for _, want := range []string{"a", "b", `odd "name" é`} {
		if !slices.Contains(names, want) {
			t.Errorf("%s is missing from %q", want, names)
		}
	}
	if err := c.DropDatabase(ctx, "a"); err != nil {
		t.Fatal(err)
	}
	if exists, err := c.DatabaseExists(ctx, "a"); err != nil || exists {
		t.Errorf("dropped: %v, %v", exists, err)
	}
	if exists, err := c.DatabaseExists(ctx, "b"); err != nil || !exists {
		t.Errorf("kept: %v, %v", exists, err)
	}
	if err := c.DropDatabase(ctx, "a"); err != nil {
		t.Errorf("dropping what is not there: %v", err)
	}
}

func TestDSNBearsOddNames(t *testing.T) {
	t.Parallel()
	c := anyCluster(t)
	name := `odd "name" é?/%`
	if err := c.CreateDatabase(t.Context(), name); err != nil {
		t.Fatal(err)
	}
	if got := query(t, c.AppDSN(name), "SELECT current_database()::text"); got != name {
		t.Errorf("connected to %q", got)
	}
}

func TestCopyEndsTheSessionsOfItsSource(t *testing.T) {
	t.Parallel()
	c, ctx := anyCluster(t), t.Context()
	if err := c.CreateDatabase(ctx, "source"); err != nil {
		t.Fatal(err)
	}
	query(t, c.OwnerDSN("source"), "CREATE TABLE kept AS SELECT 'here' AS word")
	session, err := pgx.Connect(ctx, c.AppDSN("source"))
	if err != nil {
		t.Fatal(err)
	}
	defer session.Close(ctx)
	if err := c.CopyDatabase(ctx, "source", "copy"); err != nil {
		t.Fatal(err)
	}
	if got := query(t, c.OwnerDSN("copy"), "SELECT word FROM kept"); got != "here" {
		t.Errorf("the copy holds %q", got)
	}
	if session.Ping(ctx) == nil {
		t.Error("the source's session was left alone")
	}
}

func TestDatabaseErrorsNameTheDatabase(t *testing.T) {
	t.Parallel()
	c, ctx := anyCluster(t), t.Context()
	if err := c.CopyDatabase(ctx, "absent", "copy"); err == nil {
		t.Error("an absent database was copied")
	}
	if err := c.CreateDatabase(ctx, adminDatabase); err == nil {
		t.Error("an existing database was made again")
	}
}

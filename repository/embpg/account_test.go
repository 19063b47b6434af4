package embpg

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

func asRoot(t *testing.T) {
	t.Helper()
	if os.Geteuid() != 0 {
		t.Skip("only root changes user")
	}
}

func TestServerIsNotRoot(t *testing.T) {
	t.Parallel()
	asRoot(t)
	c := anyCluster(t)
	as, _, err := ownerOf(filepath.Join("/proc", strconv.Itoa(c.server.cmd.Process.Pid)))
	if err != nil || as.uid == 0 {
		t.Fatalf("the server runs as %+v, %v", as, err)
	}
}

func TestClosedParentIsNamed(t *testing.T) {
	t.Parallel()
	asRoot(t)
	closed := filepath.Join(dataDir(t), "closed")
	if err := os.Mkdir(closed, 0o700); err != nil {
		t.Fatal(err)
	}
	_, err := Start(t.Context(), testConfig(filepath.Join(closed, "data")))
	e := wantCode(t, err, "embedded_database_folder")
	if !strings.Contains(e.Text.FR, "chmod o+x "+closed+")") {
		t.Errorf("the way out is missing: %s", e.Text.FR)
	}
}

func TestExistingClusterKeepsItsOwner(t *testing.T) {
	asRoot(t)
	dir := dataDir(t)
	if err := os.Chown(dir, 65534, 65534); err != nil {
		t.Fatal(err)
	}
	as, err := serverAccount(dir)
	if err != nil || as.uid != 65534 || !as.switched {
		t.Errorf("%+v, %v", as, err)
	}
}

func TestAnotherUsersClusterIsRefused(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root may use any folder")
	}
	_, err := serverAccount("/")
	wantCode(t, err, "embedded_database_folder")
}

func TestClosedDataFolderGivesTheWayOut(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("no folder is closed to root")
	}
	_, err := Start(t.Context(), testConfig("/etc/portail-closed"))
	e := wantCode(t, err, "embedded_database_folder")
	if !strings.Contains(e.Text.FR, "PORTAIL_DATA") {
		t.Errorf("the way out is missing: %s", e.Text.FR)
	}
}

func TestCrosses(t *testing.T) {
	dir := dataDir(t)
	own, _, err := ownerOf(dir)
	if err != nil {
		t.Fatal(err)
	}
	owner, group, other := own, account{uid: own.uid + 1, gid: own.gid}, account{uid: own.uid + 1, gid: own.gid + 1}
	for _, tc := range []struct {
		mode os.FileMode
		as   account
		want bool
	}{
		{0o700, owner, true},
		{0o600, owner, false},
		{0o710, group, true},
		{0o701, group, false},
		{0o701, other, true},
		{0o770, other, false},
	} {
		if err := os.Chmod(dir, tc.mode); err != nil {
			t.Fatal(err)
		}
		info, err := os.Stat(dir)
		if err != nil {
			t.Fatal(err)
		}
		if got := tc.as.crosses(info); got != tc.want {
			t.Errorf("%v as %+v: %v", tc.mode, tc.as, got)
		}
	}
}

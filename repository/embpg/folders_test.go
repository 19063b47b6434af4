package embpg

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

func TestDefaultDataDir(t *testing.T) {
	t.Setenv("PORTAIL_DATA", "")
	t.Setenv("XDG_DATA_HOME", "/xdg")
	a, b := DefaultDataDir("/src/a"), DefaultDataDir("/src/b")
	if a == b {
		t.Error("two checkouts share a folder")
	}
	want := "/xdg/portail/"
	if os.Geteuid() == 0 {
		want = "/var/lib/portail/"
	}
	if !strings.HasPrefix(a, want) || len(filepath.Base(a)) != 12 {
		t.Errorf("%s, expected under %s", a, want)
	}
	t.Setenv("PORTAIL_DATA", "/srv/eig")
	if got := DefaultDataDir("/src/a"); got != "/srv/eig" {
		t.Errorf("PORTAIL_DATA is ignored: %s", got)
	}
}

func TestDefaultDataDirFollowsXDG(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root has /var/lib")
	}
	t.Setenv("PORTAIL_DATA", "")
	t.Setenv("HOME", "/home/ada")
	t.Setenv("XDG_DATA_HOME", "relative") // the XDG specification says to ignore it
	if got := DefaultDataDir("/src"); !strings.HasPrefix(got, "/home/ada/.local/share/portail/") {
		t.Error(got)
	}
}

func TestMakeFolderDefiesTheUmask(t *testing.T) {
	base := dataDir(t)
	old := syscall.Umask(0o077)
	defer syscall.Umask(old)
	if err := makeFolder(filepath.Join(base, "a", "b"), 0o711); err != nil {
		t.Fatal(err)
	}
	for _, dir := range []string{"a", "a/b"} {
		info, err := os.Stat(filepath.Join(base, dir))
		if err != nil || info.Mode().Perm() != 0o711 {
			t.Errorf("%s: %v, %v", dir, info.Mode(), err)
		}
	}
}

func TestMakeFolderLeavesWhatExists(t *testing.T) {
	base := dataDir(t)
	if err := makeFolder(base, 0o700); err != nil {
		t.Fatal(err)
	}
	if info, _ := os.Stat(base); info.Mode().Perm() != 0o711 {
		t.Errorf("the mode became %v", info.Mode())
	}
	file := filepath.Join(base, "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := makeFolder(file, 0o700); err == nil {
		t.Error("a file was taken for a folder")
	}
}

func TestCleanEnv(t *testing.T) {
	env := cleanEnv([]string{"PGPORT=1", "PATH=/bin", "LC_ALL=fr_FR", "LANG=fr", "HOME=/h"})
	if got := strings.Join(env, " "); got != "PATH=/bin HOME=/h TZ=UTC" {
		t.Error(got)
	}
}

func TestTailKeepsTheEnd(t *testing.T) {
	log := filepath.Join(dataDir(t), "log")
	if err := os.WriteFile(log, []byte("old\n"+strings.Repeat("line\n", 20)+"last\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	got := tail(log, 4)
	if !strings.HasSuffix(got, "line\nlast") || strings.Count(got, "\n") != 7 {
		t.Errorf("%q", got)
	}
	if tail(log+"absent", 0) != "" {
		t.Error("an absent log has a tail")
	}
}

func TestBigLogIsPutAside(t *testing.T) {
	path := filepath.Join(dataDir(t), "log")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(path, biggestLog+1); err != nil {
		t.Fatal(err)
	}
	file, err := openLog(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if size(file) != 0 {
		t.Error("the log was not put aside")
	}
	if _, err := os.Stat(path + ".1"); err != nil {
		t.Error(err)
	}
}

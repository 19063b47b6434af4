package embpg

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestNamedBinariesMustFit(t *testing.T) {
	t.Parallel()
	dir := dataDir(t)
	cfg := testConfig(filepath.Join(dir, "data"))
	cfg.BinDir = filepath.Join(dir, "nothing")
	_, err := Start(t.Context(), cfg)
	e := wantCode(t, err, "embedded_database_binaries")
	if !strings.Contains(e.Text.FR, cfg.BinDir) {
		t.Errorf("the folder is not named: %s", e.Text.FR)
	}
}

func TestBinariesFollowTheDataFolder(t *testing.T) {
	f := finder{major: 17}
	if err := f.fits(17); err != nil {
		t.Error(err)
	}
	if f.fits(18) == nil || f.fits(15) == nil {
		t.Error("another version's binaries were accepted")
	}
	if (finder{}).fits(OldestMajor-1) == nil {
		t.Error("an old version was accepted")
	}
}

func TestInstalledDirsPreferPath(t *testing.T) {
	dir := dataDir(t)
	real := filepath.Join(dir, "real", "bin")
	if err := os.MkdirAll(real, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(real, "postgres"), []byte(fakeServer), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(filepath.Join(real, "postgres"), filepath.Join(dir, "postgres")); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir)
	if got := installedDirs(); len(got) == 0 || got[0] != real {
		t.Errorf("%v, expected %s first", got, real)
	}
}

func TestClusterMajor(t *testing.T) {
	dir := dataDir(t)
	if major, err := clusterMajor(dir); err != nil || major != 0 {
		t.Errorf("empty folder: %d, %v", major, err)
	}
	version := filepath.Join(dir, "PG_VERSION")
	for text, want := range map[string]int{"15\n": 15, "17": 17} {
		if err := os.WriteFile(version, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if major, err := clusterMajor(dir); err != nil || major != want {
			t.Errorf("%q: %d, %v", text, major, err)
		}
	}
	if err := os.WriteFile(version, []byte("new"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := clusterMajor(dir); err == nil {
		t.Error("a version that is no number was accepted")
	}
}

func TestLocalesPreferUTF8(t *testing.T) {
	for major, want := range map[int]string{15: "--locale=C", 17: "--builtin-locale=C.UTF-8"} {
		all := locales(major)
		last := all[len(all)-1]
		if all[0][0] != "--locale=C.UTF-8" || last[len(last)-1] != want {
			t.Errorf("%d: %v", major, all)
		}
	}
}

func TestNpmPlatform(t *testing.T) {
	for want, got := range map[string]string{
		"linux-x64": npmPlatform("linux", "amd64"), "darwin-arm64": npmPlatform("darwin", "arm64"),
	} {
		if got != want {
			t.Errorf("%s, %s expected", got, want)
		}
	}
}

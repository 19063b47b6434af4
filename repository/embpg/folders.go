package embpg

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// DefaultDataDir is where the cluster of a checkout lives when nobody says:
// PORTAIL_DATA, else a folder of its own for each checkout, under /var/lib/portail
// for root and under the XDG data folder for anybody else. Never under the home
// of root: the unprivileged server could not reach it.
func DefaultDataDir(checkout string) string {
	if dir := os.Getenv("PORTAIL_DATA"); dir != "" {
		return dir
	}
	return filepath.Join(dataHome(), "portail", pathHash(checkout))
}

func dataHome() string {
	if os.Geteuid() == 0 {
		return "/var/lib"
	}
	if dir := os.Getenv("XDG_DATA_HOME"); filepath.IsAbs(dir) {
		return dir
	}
	home, err := os.UserHomeDir()
	if err != nil {
		home = "."
	}
	return filepath.Join(home, ".local", "share")
}

// pathHash names a folder after a path: short, because a socket's path is limited
// to about a hundred bytes.
func pathHash(path string) string {
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	sum := sha256.Sum256([]byte(path))
	return hex.EncodeToString(sum[:])[:12]
}

// defaultCacheDir keeps downloads out of the data folder where it can, so that
// removing a checkout's data does not mean downloading again.
func defaultCacheDir(dataDir string) string {
	if os.Geteuid() == 0 {
		return "/var/cache/portail"
	}
	if dir, err := os.UserCacheDir(); err == nil && canCreate(dir) {
		return filepath.Join(dir, "portail")
	}
	return filepath.Join(dataDir, "cache")
}

func canCreate(dir string) bool { return os.MkdirAll(dir, 0o700) == nil }

// folders are the paths of one cluster.
type folders struct{ root, data, run, log, lock string }

func foldersIn(root string) folders {
	return folders{
		root: root,
		data: filepath.Join(root, "pg"),
		run:  socketFolder(root),
		log:  filepath.Join(root, "postgres.log"),
		lock: filepath.Join(root, "portail.lock"),
	}
}

// longestSocket keeps run/.s.PGSQL.5432 under the 104 bytes of macOS (Linux has
// 108, the final zero included).
const longestSocket = 103

// socketFolder is run/ in the data folder, or a short folder under /tmp when that
// path is too long for a socket.
func socketFolder(root string) string {
	dir := filepath.Join(root, "run")
	if len(filepath.Join(dir, socketName)) <= longestSocket {
		return dir
	}
	return filepath.Join("/tmp", "portail-"+pathHash(root))
}

const socketName = ".s.PGSQL.5432"

// dirMode lets the unprivileged server cross the data folder of root without
// listing it; another user's folder is closed.
func dirMode() os.FileMode {
	if os.Geteuid() == 0 {
		return 0o711
	}
	return 0o700
}

// makeFolder creates a folder and its missing parents with a mode that the umask
// does not weaken. What exists is left as it is.
func makeFolder(path string, mode os.FileMode) error {
	info, err := os.Stat(path)
	if err == nil && !info.IsDir() {
		return fmt.Errorf("%s is not a folder", path)
	}
	if err == nil || !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := makeFolder(filepath.Dir(path), mode); err != nil {
		return err
	}
	if err := os.Mkdir(path, mode); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	return os.Chmod(path, mode)
}

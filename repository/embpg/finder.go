package embpg

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// binaries are the programs of one PostgreSQL version.
type binaries struct {
	dir   string
	major int
}

func (b binaries) path(program string) string { return filepath.Join(b.dir, program) }

// finder looks for binaries that fit: those the configuration names, else those
// installed on the machine, else the npm package, unpacked before or downloaded.
type finder struct {
	cfg   Config
	as    account
	major int // of the existing cluster; 0 for a new one
}

func (f finder) find(ctx context.Context) (binaries, error) {
	if f.cfg.BinDir != "" {
		bin, err := f.inspect(ctx, f.cfg.BinDir)
		if err != nil {
			return binaries{}, badBinDir(f.cfg.BinDir, err)
		}
		return bin, nil
	}
	if !f.cfg.SkipInstalled {
		if bin, found := f.installed(ctx); found {
			return bin, nil
		}
	}
	bin, err := f.packaged(ctx)
	switch {
	case ctx.Err() != nil:
		return binaries{}, fmt.Errorf("looking for PostgreSQL: %w", ctx.Err())
	case err != nil:
		return binaries{}, noBinaries(f.major, err)
	}
	return bin, nil
}

func (f finder) installed(ctx context.Context) (binaries, bool) {
	for _, dir := range installedDirs() {
		bin, err := f.inspect(ctx, dir)
		if err == nil {
			return bin, true
		}
		f.cfg.Log.Debug("these PostgreSQL binaries do not fit", "dir", dir, "error", err)
	}
	return binaries{}, false
}

// packaged gives the npm package's binaries.
func (f finder) packaged(ctx context.Context) (binaries, error) {
	dir, err := ensurePackage(ctx, f.cfg, f.major)
	if err != nil {
		return binaries{}, err
	}
	bin, err := f.inspect(ctx, filepath.Join(dir, "bin"))
	if err != nil {
		return binaries{}, fmt.Errorf("the downloaded binaries do not run here: %w", err)
	}
	return bin, nil
}

// installedDirs lists the folders of the machine that hold a server, best first:
// PATH, then the newest of each distribution's place.
func installedDirs() []string {
	var dirs []string
	if path, err := exec.LookPath("postgres"); err == nil {
		if real, err := filepath.EvalSymlinks(path); err == nil {
			dirs = append(dirs, filepath.Dir(real))
		}
	}
	for _, pattern := range []string{
		"/usr/lib/postgresql/*/bin",
		"/usr/pgsql-*/bin",
		"/opt/homebrew/opt/postgresql@*/bin",
		"/usr/local/opt/postgresql@*/bin",
		"/home/linuxbrew/.linuxbrew/opt/postgresql@*/bin",
	} {
		found, _ := filepath.Glob(pattern) // the patterns are well formed
		slices.SortFunc(found, func(a, b string) int { return numberIn(b) - numberIn(a) })
		dirs = append(dirs, found...)
	}
	return dirs
}

var digits = regexp.MustCompile(`\d+`)

func numberIn(path string) int {
	n, _ := strconv.Atoi(digits.FindString(path))
	return n
}

// inspect checks that a folder holds a server of the right version that the
// server's user can run.
func (f finder) inspect(ctx context.Context, dir string) (binaries, error) {
	for _, program := range []string{"postgres", "initdb"} {
		if _, err := os.Stat(filepath.Join(dir, program)); err != nil {
			return binaries{}, err
		}
	}
	if err := f.as.reach(dir); err != nil {
		return binaries{}, err
	}
	major, err := majorOf(ctx, filepath.Join(dir, "postgres"))
	if err != nil {
		return binaries{}, err
	}
	return binaries{dir: dir, major: major}, f.fits(major)
}

func (f finder) fits(major int) error {
	if f.major != 0 && major != f.major {
		return fmt.Errorf("version %d, and the data folder was made by version %d", major, f.major)
	}
	if major < OldestMajor {
		return fmt.Errorf("version %d, older than %d", major, OldestMajor)
	}
	return nil
}

// majorOf asks the program itself: "postgres (PostgreSQL) 15.18 (Debian …)".
func majorOf(ctx context.Context, program string) (int, error) {
	ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
	defer cancel()
	out, err := exec.CommandContext(ctx, program, "--version").Output()
	if err != nil {
		return 0, fmt.Errorf("asking %s for its version: %w", program, err)
	}
	_, version, found := strings.Cut(string(out), "(PostgreSQL) ")
	if !found {
		return 0, errors.New("not PostgreSQL: " + strings.TrimSpace(string(out)))
	}
	return strconv.Atoi(digits.FindString(version))
}

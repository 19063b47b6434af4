package embpg

import (
	"fmt"
	"log/slog"
	"path/filepath"
)

// The two roles of a cluster. The owner made it and owns its tables; the
// application has only what the migrations grant it.
const (
	OwnerRole = "portail_owner"
	AppRole   = "portail_app"
)

// OldestMajor is the oldest PostgreSQL the portal's SQL works on.
const OldestMajor = 15

// Config says where the cluster lives and what it is for. Only DataDir is
// required.
type Config struct {
	// DataDir is the folder that holds everything; DefaultDataDir gives one.
	DataDir string
	// BinDir is the folder of the PostgreSQL binaries (PORTAIL_PG_BIN). When it is
	// set nothing else is tried; empty means: search.
	BinDir string
	// CacheDir keeps downloaded binaries; empty means the user's cache folder.
	CacheDir string
	// SkipInstalled ignores the binaries installed on the machine and goes straight
	// to the npm package (to try that path, or to pin the version).
	SkipInstalled bool
	// FastAndUnsafe gives up durability for speed. For tests only: a power cut
	// loses the cluster.
	FastAndUnsafe bool
	// Log receives what an operator wants to know; nil discards it.
	Log *slog.Logger
	// Progress receives, in French, what is being waited for; nil discards it.
	Progress func(string)
}

// withDefaults fills what was left empty and makes the paths absolute, because
// the server's working folder is not ours.
func (c Config) withDefaults() (Config, error) {
	if c.DataDir == "" {
		return c, fmt.Errorf("embpg: DataDir is required")
	}
	if c.Log == nil {
		c.Log = slog.New(slog.DiscardHandler)
	}
	if c.Progress == nil {
		c.Progress = func(string) {}
	}
	if c.CacheDir == "" {
		c.CacheDir = defaultCacheDir(c.DataDir)
	}
	return c, c.absolute()
}

func (c *Config) absolute() error {
	for _, path := range []*string{&c.DataDir, &c.BinDir, &c.CacheDir} {
		if *path == "" {
			continue
		}
		abs, err := filepath.Abs(*path)
		if err != nil {
			return fmt.Errorf("resolving folder %s: %w", *path, err)
		}
		*path = abs
	}
	return nil
}

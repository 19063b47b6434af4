package dbtest

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/etalab/portail-eig/repository/embpg"
	"github.com/etalab/portail-eig/repository/migrate"
)

// The migrated databases that the tests' own are copied from.
const (
	template     = "template_portail"
	demoTemplate = "template_demonstration"
)

// server is the test process's cluster and its folder.
type server struct {
	cluster *embpg.Cluster
	dir     string
	demo    func() (string, error) // makes demoTemplate, once
}

func start(ctx context.Context) (*server, error) {
	dir, err := tempDir()
	if err != nil {
		return nil, err
	}
	cluster, err := embpg.Start(ctx, embpg.Config{
		DataDir:       dir,
		BinDir:        os.Getenv("PORTAIL_PG_BIN"),
		FastAndUnsafe: true,
	})
	if err != nil {
		return nil, errors.Join(err, os.RemoveAll(dir))
	}
	s := &server{cluster: cluster, dir: dir}
	s.demo = sync.OnceValues(func() (string, error) { return demoTemplate, s.makeDemoTemplate(context.Background()) })
	if err := s.makeTemplate(ctx); err != nil {
		return nil, errors.Join(err, s.close())
	}
	return s, nil
}

func (s *server) makeTemplate(ctx context.Context) error {
	if err := s.cluster.CreateDatabase(ctx, template); err != nil {
		return err
	}
	return migrate.Up(ctx, s.cluster.OwnerDSN(template), slog.New(slog.DiscardHandler))
}

func (s *server) makeDemoTemplate(ctx context.Context) error {
	if err := s.cluster.CopyDatabase(ctx, template, demoTemplate); err != nil {
		return err
	}
	return migrate.Demo(ctx, s.cluster.OwnerDSN(demoTemplate))
}

func (s *server) close() error {
	return errors.Join(s.cluster.Stop(), os.RemoveAll(s.dir))
}

// prefix names the folders of test processes.
const prefix = "portail-test-"

// tempDir makes a short folder that the unprivileged user of the server can cross
// (os.MkdirTemp closes it to everybody else), and removes those of processes that
// were killed.
func tempDir() (string, error) {
	base := os.TempDir()
	sweep(base)
	dir, err := os.MkdirTemp(base, prefix)
	if err != nil {
		return "", fmt.Errorf("making the tests' folder: %w", err)
	}
	if os.Geteuid() != 0 {
		return dir, nil
	}
	if err := os.Chmod(dir, 0o711); err != nil {
		return "", fmt.Errorf("opening the tests' folder: %w", err)
	}
	return dir, nil
}

// settled is the age from which a folder is surely locked by the process that made
// it, if it still lives.
const settled = 10 * time.Minute

func sweep(base string) {
	dirs, _ := filepath.Glob(filepath.Join(base, prefix+"*")) // the pattern is well formed
	for _, dir := range dirs {
		info, err := os.Stat(dir)
		if err != nil || time.Since(info.ModTime()) < settled {
			continue
		}
		if embpg.Abandoned(dir) {
			_ = os.RemoveAll(dir) // what cannot be removed stays, harmless
		}
	}
}

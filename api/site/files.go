package site

import (
	"errors"
	"io/fs"
	"path"
	"strings"
)

// How long a browser keeps what it received.
const (
	// Names under assets/ carry a digest of their content: another content has another name.
	cacheForever = "public, max-age=31536000, immutable"
	// The few files with a fixed name.
	cacheAnHour = "public, max-age=3600, must-revalidate"
	// Pages: kept, but asked for again each time.
	cacheNever = "no-cache"
)

// contentTypes is written out: the machine's own table differs from one system to another.
var contentTypes = map[string]string{
	".css":         "text/css; charset=utf-8",
	".ico":         "image/x-icon",
	".js":          "text/javascript; charset=utf-8",
	".json":        "application/json",
	".png":         "image/png",
	".svg":         "image/svg+xml",
	".txt":         "text/plain; charset=utf-8",
	".webmanifest": "application/manifest+json",
	".woff":        "font/woff",
	".woff2":       "font/woff2",
}

// robots lets crawlers read the pages; a demonstration refuses them by its X-Robots-Tag header, which
// they must be able to read.
var robots = &resource{
	contentType:  contentTypes[".txt"],
	cacheControl: cacheAnHour,
	etag:         digest([]byte(robotsText)),
	plain:        []byte(robotsText),
}

const robotsText = "User-agent: *\nDisallow: /api/\n"

// loadFiles reads what is served as it is, by address: scripts, styles, fonts, images.
func loadFiles(dist fs.FS) (map[string]*resource, error) {
	files := map[string]*resource{}
	err := fs.WalkDir(dist, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			if isHidden(name) {
				return fs.SkipDir
			}
			return nil
		}
		contentType, served := contentTypes[path.Ext(name)]
		if !served || name == addressList {
			return nil
		}
		file, err := loadFile(dist, name, contentType)
		files["/"+name] = file
		return err
	})
	return files, err
}

// isHidden tells the folders that hold pages and the build's own notes.
func isHidden(name string) bool {
	return name == pagesFolder || (name != "." && strings.HasPrefix(name, "."))
}

func loadFile(dist fs.FS, name, contentType string) (*resource, error) {
	content, err := fs.ReadFile(dist, name)
	if err != nil {
		return nil, err
	}
	file := &resource{
		contentType:  contentType,
		cacheControl: cacheAnHour,
		etag:         digest(content),
		plain:        content,
	}
	if strings.HasPrefix(name, "assets/") {
		file.cacheControl = cacheForever
	}
	if file.brotli, err = readIfThere(dist, name+".br"); err != nil {
		return nil, err
	}
	file.gzip, err = readIfThere(dist, name+".gz")
	return file, err
}

// readIfThere returns nothing for a file that does not exist.
func readIfThere(dist fs.FS, name string) ([]byte, error) {
	content, err := fs.ReadFile(dist, name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return content, err
}

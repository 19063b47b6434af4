package site

import (
	"fmt"
	"io/fs"
	"net/http"
	"net/url"
	"path"
	"strings"
)

// Site serves the screens. Make one with New.
type Site struct {
	options Options
	files   map[string]*resource
	pages   *pages
}

// New reads the built front end into memory. Without a build it still serves: a page that says how to
// make one.
func New(dist fs.FS, options Options) (*Site, error) {
	files, err := loadFiles(dist)
	if err != nil {
		return nil, fmt.Errorf("screens: %w", err)
	}
	pages, err := loadPages(dist, options)
	if err != nil {
		return nil, fmt.Errorf("screens: %w", err)
	}
	return &Site{options: options, files: files, pages: pages}, nil
}

// Built tells whether the screens were built into the program.
func (s *Site) Built() bool { return s.pages.built }

// ServeHTTP answers with a file, a page, or the shell that the browser fills. Addresses of the API are
// not the site's: they get a plain 404 if they ever come here.
func (s *Site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	setCommonHeaders(w.Header(), s.options.Demo)
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		plain(w, r, http.StatusMethodNotAllowed)
		return
	}
	if clean := path.Clean("/" + r.URL.Path); clean != r.URL.Path {
		redirect(w, r, clean)
		return
	}
	if r.URL.Path == "/robots.txt" {
		robots.serve(w, r, http.StatusOK)
		return
	}
	if file, ok := s.files[r.URL.Path]; ok {
		file.serve(w, r, http.StatusOK)
		return
	}
	if isFileAddress(r.URL.Path) {
		plain(w, r, http.StatusNotFound)
		return
	}
	s.servePage(w, r)
}

func (s *Site) servePage(w http.ResponseWriter, r *http.Request) {
	page, status := s.pages.find(r.URL.Path)
	setPageHeaders(w.Header())
	if page.live == nil {
		page.serve(w, r, status)
		return
	}
	language, local := splitLanguage(r.URL.Path)
	parts, found := map[string]string{}, true
	if s.options.Live != nil {
		parts, found = s.options.Live.Fill(r.Context(), local, r.URL.Query(), language)
	}
	if !found {
		s.pages.shells[language].serve(w, r, http.StatusNotFound)
		return
	}
	serveLive(w, r, page.live.fill(parts, newAddress(local).id()))
}

// isFileAddress tells the addresses that never show a page: a script asking for a file that is gone
// must not receive HTML.
func isFileAddress(address string) bool {
	return address == "/api" || strings.HasPrefix(address, "/api/") ||
		strings.HasPrefix(address, "/assets/") || path.Ext(address) != ""
}

// redirect leads to the one way of writing an address: no trailing slash, no empty segment.
func redirect(w http.ResponseWriter, r *http.Request, clean string) {
	target := url.URL{Path: clean, RawQuery: r.URL.RawQuery}
	w.Header().Set("Location", target.String())
	w.Header().Set("Cache-Control", "no-cache")
	w.WriteHeader(http.StatusPermanentRedirect)
}

// plain answers with the status's name as text.
func plain(w http.ResponseWriter, r *http.Request, status int) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	if r.Method != http.MethodHead {
		_, _ = fmt.Fprintln(w, http.StatusText(status))
	}
}

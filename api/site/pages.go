package site

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"html"
	"io/fs"
	"net/http"
	"path"
	"slices"
	"strings"
)

// Names that frontend/scripts/prerender.mjs gives.
const (
	pagesFolder = "pages"
	addressList = "site.json"
	shellName   = "shell"
	homeName    = "index"
	placeholder = "placeholder.html"
)

// Languages of the pages: French at /…, English at /en/…
const (
	french        = "fr"
	english       = "en"
	englishPrefix = "/en"
)

// pages finds the page of an address.
type pages struct {
	built     bool
	unbuilt   *resource
	addresses []address
	// prerendered holds, by language, then by address without its language, the pages written in full.
	prerendered map[string]map[string]*resource
	shells      map[string]*resource
}

// find returns the page to send for an address and its status: 404 with the shell, which then shows the
// portal's own page for it, when no page has that address.
func (p *pages) find(requested string) (*resource, int) {
	if !p.built {
		return p.unbuilt, http.StatusServiceUnavailable
	}
	language, local := splitLanguage(requested)
	if page, ok := p.prerendered[language][local]; ok && !strings.Contains(local, anyID) {
		return page, http.StatusOK
	}
	for _, known := range p.addresses {
		if known.matches(local) {
			return p.pageOf(known, language), http.StatusOK
		}
	}
	return p.shells[language], http.StatusNotFound
}

// pageOf gives the page of a known address: the one written for every object of its
// kind, else the shell.
func (p *pages) pageOf(known address, language string) *resource {
	if page, ok := p.prerendered[language][known.sample()]; ok {
		return page
	}
	return p.shells[language]
}

// splitLanguage separates an address from its language.
func splitLanguage(requested string) (language, local string) {
	rest, found := strings.CutPrefix(requested, englishPrefix)
	switch {
	case found && rest == "":
		return english, "/"
	case found && strings.HasPrefix(rest, "/"):
		return english, rest
	default:
		return french, requested
	}
}

// loadPages reads the pages of this installation and writes its settings into them.
func loadPages(dist fs.FS, options Options) (*pages, error) {
	list, err := fs.ReadFile(dist, addressList)
	if errors.Is(err, fs.ErrNotExist) {
		return loadPlaceholder(dist)
	}
	if err != nil {
		return nil, err
	}
	addresses, err := parseAddresses(list)
	if err != nil {
		return nil, err
	}
	p := &pages{
		built:       true,
		addresses:   addresses,
		prerendered: map[string]map[string]*resource{},
		shells:      map[string]*resource{},
	}
	for _, language := range []string{french, english} {
		if err := p.loadLanguage(dist, options, language); err != nil {
			return nil, err
		}
	}
	return p, nil
}

func (p *pages) loadLanguage(dist fs.FS, options Options, language string) error {
	folder := path.Join(pagesFolder, options.variant(), language)
	settings := replacer(options)
	p.prerendered[language] = map[string]*resource{}
	err := fs.WalkDir(dist, folder, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := fs.ReadFile(dist, name)
		if err != nil {
			return err
		}
		page, err := newPage(settings.Replace(string(content)))
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		p.add(language, strings.TrimSuffix(strings.TrimPrefix(name, folder+"/"), ".html"), page)
		return nil
	})
	if err == nil && p.shells[language] == nil {
		return fmt.Errorf("%s/%s.html is missing: build the front end again", folder, shellName)
	}
	return err
}

func (p *pages) add(language, name string, page *resource) {
	switch name {
	case shellName:
		p.shells[language] = page
	case homeName:
		p.prerendered[language]["/"] = page
	default:
		p.prerendered[language]["/"+name] = page
	}
}

// replacer writes an installation's settings where the build left room for them.
func replacer(options Options) *strings.Replacer {
	kind := "neutral"
	if slices.Equal(options.brand(), stateBrand) {
		kind = "state"
	}
	lines := []string{}
	for _, line := range options.brand() {
		lines = append(lines, html.EscapeString(line))
	}
	return strings.NewReplacer(
		"{{brand}}", strings.Join(lines, "<br/>"),
		"{{brandLines}}", strings.Join(lines, "|"),
		"{{brandKind}}", kind,
		"{{contact}}", html.EscapeString(options.Contact),
		"{{host}}", html.EscapeString(options.Host),
	)
}

// newPage prepares a page: compressed once, served many times.
func newPage(content string) (*resource, error) {
	live := cut(content)
	if strings.Contains(placeholderPart.ReplaceAllString(content, ""), "{{") {
		return nil, errors.New("a setting that the server does not know is left in it")
	}
	var compressed bytes.Buffer
	zip, err := gzip.NewWriterLevel(&compressed, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := zip.Write([]byte(content)); err != nil {
		return nil, err
	}
	if err := zip.Close(); err != nil {
		return nil, err
	}
	return &resource{
		contentType:  "text/html; charset=utf-8",
		cacheControl: cacheNever,
		etag:         digest([]byte(content)),
		plain:        []byte(content),
		gzip:         compressed.Bytes(),
		live:         live,
	}, nil
}

// loadPlaceholder reads the page that stands for screens that were not built.
func loadPlaceholder(dist fs.FS) (*pages, error) {
	content, err := fs.ReadFile(dist, placeholder)
	if err != nil {
		return nil, err
	}
	page, err := newPage(string(content))
	if err != nil {
		return nil, err
	}
	page.cacheControl = "no-store"
	return &pages{unbuilt: page}, nil
}

// parseAddresses reads site.json.
func parseAddresses(list []byte) ([]address, error) {
	var site struct {
		Addresses []string `json:"addresses"`
	}
	if err := json.Unmarshal(list, &site); err != nil {
		return nil, fmt.Errorf("%s: %w", addressList, err)
	}
	addresses := make([]address, len(site.Addresses))
	for i, pattern := range site.Addresses {
		addresses[i] = newAddress(pattern)
	}
	return addresses, nil
}

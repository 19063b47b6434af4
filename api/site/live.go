package site

import (
	"bytes"
	"compress/gzip"
	"context"
	"html"
	"net/http"
	"net/url"
	"regexp"
	"strings"
)

// Live fills the parts of pages that only the moment of the request knows: the dates
// of a call, the text of a challenge. The parts are read where JavaScript is not; where
// it is, the screens ask the API themselves.
type Live interface {
	// Fill gives the HTML of each part of the page at a local address (without its
	// language) with its query, by name; false when nothing is at that address. The title is a part
	// too, as text. Names it does not know are left empty.
	Fill(ctx context.Context, address string, query url.Values, language string) (map[string]string, bool)
}

// placeholder is a part's place in a page, as the build writes it.
var placeholderPart = regexp.MustCompile(`\{\{live:([a-z]+)\}\}`)

// anyID stands in a page written for every object of a kind where its id will be: in
// the links to the same page in the other language.
const anyID = "00000000-0000-7000-8000-000000000000"

// A page has a title even when its object cannot be read now.
const (
	titlePart = "title"
	untitled  = "Entrepreneurs d’intérêt général"
)

// livePage is a page cut at its parts: texts[0], names[0], texts[1]…
type livePage struct {
	texts []string
	names []string
}

// cut finds the parts of a page; nil when it has none.
func cut(content string) *livePage {
	places := placeholderPart.FindAllStringSubmatchIndex(content, -1)
	if len(places) == 0 {
		return nil
	}
	page, from := &livePage{}, 0
	for _, place := range places {
		page.texts = append(page.texts, content[from:place[0]])
		page.names = append(page.names, content[place[2]:place[3]])
		from = place[1]
	}
	page.texts = append(page.texts, content[from:])
	return page
}

// fill writes the page with its parts, for the object whose id is in the address.
func (p *livePage) fill(parts map[string]string, id string) string {
	var b strings.Builder
	for i, name := range p.names {
		b.WriteString(p.texts[i])
		if name == titlePart && parts[name] == "" {
			b.WriteString(untitled)
		}
		b.WriteString(parts[name])
	}
	b.WriteString(p.texts[len(p.names)])
	return strings.ReplaceAll(b.String(), anyID, html.EscapeString(url.PathEscape(id)))
}

// serveLive answers with a page filled now: never kept without asking again, since the
// next request may find another date.
func serveLive(w http.ResponseWriter, r *http.Request, content string) {
	page := &resource{contentType: "text/html; charset=utf-8", cacheControl: cacheNever, etag: digest([]byte(content)), plain: []byte(content)}
	if accepts(r.Header.Get("Accept-Encoding"), "gzip") {
		var compressed bytes.Buffer
		zip := gzip.NewWriter(&compressed)
		_, _ = zip.Write(page.plain) // a buffer takes everything
		_ = zip.Close()
		page.gzip = compressed.Bytes()
	}
	page.serve(w, r, http.StatusOK)
}

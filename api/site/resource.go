package site

import (
	"crypto/sha256"
	"encoding/base64"
	"net/http"
	"strconv"
	"strings"
)

// resource is one file or page, in each encoding it was prepared in.
type resource struct {
	contentType  string
	cacheControl string
	etag         string
	plain        []byte
	brotli       []byte
	gzip         []byte
	live         *livePage // a page with parts to fill at each request; nil for all others
}

// digest names a content: the unquoted ETag of its plain form.
func digest(content []byte) string {
	sum := sha256.Sum256(content)
	return base64.RawURLEncoding.EncodeToString(sum[:16])
}

// pick chooses the smallest form that the client accepts. Each form has its own ETag, as a strong
// validator must.
func (f *resource) pick(acceptEncoding string) (body []byte, encoding, etag string) {
	switch {
	case f.brotli != nil && accepts(acceptEncoding, "br"):
		return f.brotli, "br", `"` + f.etag + `-br"`
	case f.gzip != nil && accepts(acceptEncoding, "gzip"):
		return f.gzip, "gzip", `"` + f.etag + `-gz"`
	default:
		return f.plain, "", `"` + f.etag + `"`
	}
}

// serve writes the resource, or 304 when the client holds it already.
func (f *resource) serve(w http.ResponseWriter, r *http.Request, status int) {
	body, encoding, etag := f.pick(r.Header.Get("Accept-Encoding"))
	header := w.Header()
	header.Set("Cache-Control", f.cacheControl)
	header.Set("Vary", "Accept-Encoding")
	if status == http.StatusOK {
		header.Set("ETag", etag)
		if matches(r.Header.Get("If-None-Match"), etag) {
			w.WriteHeader(http.StatusNotModified)
			return
		}
	}
	header.Set("Content-Type", f.contentType)
	header.Set("Content-Length", strconv.Itoa(len(body)))
	if encoding != "" {
		header.Set("Content-Encoding", encoding)
	}
	w.WriteHeader(status)
	if r.Method != http.MethodHead {
		_, _ = w.Write(body)
	}
}

// matches reads If-None-Match: a list of tags, weak or not, or a star.
func matches(ifNoneMatch, etag string) bool {
	for candidate := range strings.SplitSeq(ifNoneMatch, ",") {
		candidate = strings.TrimPrefix(strings.TrimSpace(candidate), "W/")
		if candidate == etag || candidate == "*" {
			return true
		}
	}
	return false
}

// accepts reads Accept-Encoding: whether the coding is named and not refused with q=0.
func accepts(acceptEncoding, coding string) bool {
	for part := range strings.SplitSeq(acceptEncoding, ",") {
		name, parameters, _ := strings.Cut(part, ";")
		if !strings.EqualFold(strings.TrimSpace(name), coding) {
			continue
		}
		weight, found := strings.CutPrefix(strings.ReplaceAll(parameters, " ", ""), "q=")
		if !found {
			return true
		}
		q, err := strconv.ParseFloat(weight, 64)
		return err == nil && q > 0
	}
	return false
}

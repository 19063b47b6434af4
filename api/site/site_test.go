package site

import (
	"compress/gzip"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/etalab/portail-eig/frontend"
)

const template = `<!doctype html><html data-brand="{{brandKind}}"><meta name="portail-brand" content="{{brandLines}}">` +
	`<p>{{brand}}</p><p>%s</p>`

// built is a small front end as the build would leave it.
func built() fstest.MapFS {
	files := fstest.MapFS{
		"placeholder.html":         {Data: []byte("<h1>not built</h1>")},
		"site.json":                {Data: []byte(`{"addresses": ["/", "/aide", "/defis/:slug", "/connexion"]}`)},
		".vite/manifest.json":      {Data: []byte("{}")},
		"theme.js":                 {Data: []byte("theme")},
		"assets/app-1a2b.js":       {Data: []byte("plain script")},
		"assets/app-1a2b.js.br":    {Data: []byte("brotli script")},
		"assets/app-1a2b.js.gz":    {Data: []byte("gzip script")},
		"assets/Marianne-3c.woff2": {Data: []byte("font")},
	}
	for _, variant := range []string{variantDemo, variantFull, variantBare} {
		for _, language := range []string{french, english} {
			for _, name := range []string{"index", "aide", "shell"} {
				body := strings.Replace(template, "%s", variant+" "+language+" "+name+" {{contact}} {{host}}", 1)
				files["pages/"+variant+"/"+language+"/"+name+".html"] = &fstest.MapFile{Data: []byte(body)}
			}
		}
	}
	return files
}

func newSite(t *testing.T, options Options) *Site {
	t.Helper()
	site, err := New(built(), options)
	if err != nil {
		t.Fatal(err)
	}
	return site
}

// ask sends a request; headers come as name, value pairs.
func ask(t *testing.T, handler http.Handler, method, target string, headers ...string) *http.Response {
	t.Helper()
	request := httptest.NewRequest(method, target, nil)
	for i := 0; i+1 < len(headers); i += 2 {
		request.Header.Set(headers[i], headers[i+1])
	}
	recorder := httptest.NewRecorder()
	handler.ServeHTTP(recorder, request)
	return recorder.Result()
}

func bodyOf(t *testing.T, response *http.Response) string {
	t.Helper()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(body)
}

func TestAddresses(t *testing.T) {
	site := newSite(t, Options{})
	for _, test := range []struct {
		target string
		status int
		body   string
	}{
		{"/", http.StatusOK, "bare fr index"},
		{"/aide", http.StatusOK, "bare fr aide"},
		{"/aide?q=1", http.StatusOK, "bare fr aide"},
		{"/en", http.StatusOK, "bare en index"},
		{"/en/aide", http.StatusOK, "bare en aide"},
		{"/connexion", http.StatusOK, "bare fr shell"},
		{"/defis/geocommuns", http.StatusOK, "bare fr shell"},
		{"/en/defis/geocommuns", http.StatusOK, "bare en shell"},
		{"/defis", http.StatusNotFound, "bare fr shell"},
		{"/defis/geocommuns/postes", http.StatusNotFound, "bare fr shell"},
		{"/enquete", http.StatusNotFound, "bare fr shell"},
		{"/en/absente", http.StatusNotFound, "bare en shell"},
		{"/shell", http.StatusNotFound, "bare fr shell"},
		{"/robots.txt", http.StatusOK, "Disallow: /api/"},
		{"/theme.js", http.StatusOK, "theme"},
		{"/assets/app-1a2b.js", http.StatusOK, "plain script"},
	} {
		response := ask(t, site, http.MethodGet, test.target)
		if body := bodyOf(t, response); response.StatusCode != test.status || !strings.Contains(body, test.body) {
			t.Errorf("%s: %d %q, want %d with %q", test.target, response.StatusCode, body, test.status, test.body)
		}
	}
}

// What is not a page never receives one: a script that asks for a file must see that it is gone.
func TestFilesThatAreNotThere(t *testing.T) {
	site := newSite(t, Options{})
	for _, target := range []string{
		"/assets/app-old.js", "/assets/", "/favicon.ico", "/api", "/api/v1/me", "/index.html", "/pages/bare/fr/aide.html",
		"/placeholder.html", "/site.json", "/.vite/manifest.json", "/assets/app-1a2b.js.br", "/.env",
	} {
		response := ask(t, site, http.MethodGet, target)
		if response.StatusCode == http.StatusPermanentRedirect {
			response = ask(t, site, http.MethodGet, response.Header.Get("Location"))
		}
		contentType := response.Header.Get("Content-Type")
		if response.StatusCode != http.StatusNotFound || target != "/assets/" && strings.Contains(contentType, "html") {
			t.Errorf("%s: %d %s", target, response.StatusCode, contentType)
		}
	}
}

func TestOneWayOfWritingAnAddress(t *testing.T) {
	site := newSite(t, Options{})
	for target, want := range map[string]string{
		"/aide/":              "/aide",
		"/aide/?q=1":          "/aide?q=1",
		"/en/":                "/en",
		"//ailleurs.example/": "/ailleurs.example",
		"/defis/../aide":      "/aide",
		"/%5Cailleurs/":       "/%5Cailleurs",
	} {
		response := ask(t, site, http.MethodGet, target)
		if got := response.Header.Get("Location"); response.StatusCode != http.StatusPermanentRedirect || got != want {
			t.Errorf("%s: %d to %q, want %q", target, response.StatusCode, got, want)
		}
	}
}

func TestOnlyReading(t *testing.T) {
	site := newSite(t, Options{})
	for _, method := range []string{http.MethodPost, http.MethodPut, http.MethodDelete, http.MethodOptions} {
		response := ask(t, site, method, "/aide")
		if response.StatusCode != http.StatusMethodNotAllowed || response.Header.Get("Allow") != "GET, HEAD" {
			t.Errorf("%s: %d, Allow %q", method, response.StatusCode, response.Header.Get("Allow"))
		}
	}
}

func TestHead(t *testing.T) {
	site := newSite(t, Options{})
	for _, target := range []string{"/", "/assets/app-1a2b.js", "/robots.txt", "/absente", "/assets/gone.js"} {
		get := ask(t, site, http.MethodGet, target)
		head := ask(t, site, http.MethodHead, target)
		if body := bodyOf(t, head); body != "" || head.StatusCode != get.StatusCode {
			t.Errorf("%s: %d with %q", target, head.StatusCode, body)
		}
		for name := range get.Header {
			if head.Header.Get(name) != get.Header.Get(name) {
				t.Errorf("%s: %s is %q, want %q", target, name, head.Header.Get(name), get.Header.Get(name))
			}
		}
	}
}

func TestVariants(t *testing.T) {
	for want, options := range map[string]Options{
		"demo fr index":                   {Demo: true, Contact: "ignored@example", Host: "ignored"},
		"bare fr index":                   {Contact: "a@portail.example"},
		"full fr index a@b.example Alice": {Contact: "a@b.example", Host: "Alice"},
	} {
		if body := bodyOf(t, ask(t, newSite(t, options), http.MethodGet, "/")); !strings.Contains(body, want) {
			t.Errorf("%+v: %s", options, body)
		}
	}
}

func TestBrand(t *testing.T) {
	for want, options := range map[string]Options{
		`data-brand="state"><meta name="portail-brand" content="République|Française"><p>République<br/>Française</p>`: {},
		`data-brand="neutral"><meta name="portail-brand" content="Portail EIG|Démonstration">`:                         {Demo: true},
		`data-brand="neutral"><meta name="portail-brand" content="Ville &lt;b&gt;|d&#39;Essai&#34;">` +
			`<p>Ville &lt;b&gt;<br/>d&#39;Essai&#34;</p>`: {Brand: []string{"Ville <b>", `d'Essai"`}},
	} {
		if body := bodyOf(t, ask(t, newSite(t, options), http.MethodGet, "/")); !strings.Contains(body, want) {
			t.Errorf("%+v: %s", options, body)
		}
	}
}

func TestCaches(t *testing.T) {
	site := newSite(t, Options{})
	for target, want := range map[string]string{
		"/":                          "no-cache",
		"/connexion":                 "no-cache",
		"/assets/app-1a2b.js":        "public, max-age=31536000, immutable",
		"/assets/Marianne-3c.woff2":  "public, max-age=31536000, immutable",
		"/theme.js":                  "public, max-age=3600, must-revalidate",
		"/assets/gone-by-now-77.css": "no-store",
	} {
		if got := ask(t, site, http.MethodGet, target).Header.Get("Cache-Control"); got != want {
			t.Errorf("%s: %q, want %q", target, got, want)
		}
	}
}

func TestRevalidation(t *testing.T) {
	site := newSite(t, Options{})
	for _, encoding := range []string{"", "gzip"} {
		first := ask(t, site, http.MethodGet, "/aide", "Accept-Encoding", encoding)
		etag := first.Header.Get("ETag")
		for _, held := range []string{etag, "W/" + etag, `"other", ` + etag, "*"} {
			again := ask(t, site, http.MethodGet, "/aide", "Accept-Encoding", encoding, "If-None-Match", held)
			if again.StatusCode != http.StatusNotModified || again.Header.Get("ETag") != etag || bodyOf(t, again) != "" {
				t.Errorf("If-None-Match %s: %d", held, again.StatusCode)
			}
			if again.Header.Get("Content-Security-Policy") == "" {
				t.Error("a page renewed from the cache must keep its policy")
			}
		}
		if other := ask(t, site, http.MethodGet, "/aide", "If-None-Match", `"other"`); other.StatusCode != http.StatusOK {
			t.Errorf("another version: %d", other.StatusCode)
		}
	}
	if missing := ask(t, site, http.MethodGet, "/absente", "If-None-Match", "*"); missing.StatusCode != http.StatusNotFound {
		t.Errorf("an absent page is absent whatever the client holds: %d", missing.StatusCode)
	}
}

func TestEncodings(t *testing.T) {
	site := newSite(t, Options{})
	etags := map[string]bool{}
	for accepted, want := range map[string]string{
		"":                     "plain script",
		"gzip, deflate, br":    "brotli script",
		"gzip":                 "gzip script",
		"GZIP;q=0.5":           "gzip script",
		"br;q=0, gzip;q=0.001": "gzip script",
		"br;q=0, gzip; q=0":    "plain script",
		"br;q=wrong":           "plain script",
		"brotli":               "plain script",
	} {
		response := ask(t, site, http.MethodGet, "/assets/app-1a2b.js", "Accept-Encoding", accepted)
		if got := bodyOf(t, response); got != want {
			t.Errorf("%q: %q, want %q", accepted, got, want)
		}
		if response.Header.Get("Vary") != "Accept-Encoding" {
			t.Error("caches must keep each encoding apart")
		}
		etags[response.Header.Get("ETag")] = true
	}
	if len(etags) != 3 {
		t.Errorf("%d ETags for three encodings", len(etags))
	}
}

func TestPagesAreCompressed(t *testing.T) {
	response := ask(t, newSite(t, Options{}), http.MethodGet, "/aide", "Accept-Encoding", "gzip, br")
	reader, err := gzip.NewReader(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	content, err := io.ReadAll(reader)
	if err != nil || !strings.Contains(string(content), "bare fr aide") {
		t.Errorf("%q, %v", content, err)
	}
}

// A program compiled before its screens were built says so, and how to build them.
func TestWithoutABuild(t *testing.T) {
	site, err := New(fstest.MapFS{"placeholder.html": {Data: []byte("<h1>not built</h1>")}}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if site.Built() {
		t.Error("nothing was built")
	}
	for _, target := range []string{"/", "/aide", "/en"} {
		response := ask(t, site, http.MethodGet, target)
		if body := bodyOf(t, response); response.StatusCode != http.StatusServiceUnavailable || !strings.Contains(body, "not built") {
			t.Errorf("%s: %d %q", target, response.StatusCode, body)
		}
		if response.Header.Get("Cache-Control") != "no-store" {
			t.Error("the answer must not outlive the next build")
		}
	}
}

func TestABrokenBuildIsRefused(t *testing.T) {
	for name, change := range map[string]func(fstest.MapFS){
		"no shell":        func(files fstest.MapFS) { delete(files, "pages/bare/en/shell.html") },
		"no pages":        func(files fstest.MapFS) { clear(files); files["site.json"] = &fstest.MapFile{Data: []byte(`{}`)} },
		"bad list":        func(files fstest.MapFS) { files["site.json"] = &fstest.MapFile{Data: []byte("[")} },
		"nothing at all":  func(files fstest.MapFS) { clear(files) },
		"unknown setting": func(files fstest.MapFS) { files["pages/bare/fr/aide.html"].Data = []byte("{{unknown}}") },
	} {
		files := built()
		change(files)
		if _, err := New(files, Options{}); err == nil {
			t.Errorf("%s: accepted", name)
		}
	}
}

// What this very binary carries can be served, built or not.
func TestTheEmbeddedFrontEnd(t *testing.T) {
	for _, options := range []Options{{}, {Demo: true}, {Contact: "a@b.example", Host: "Alice"}} {
		site, err := New(frontend.Dist(), options)
		if err != nil {
			t.Fatal(err)
		}
		want := http.StatusServiceUnavailable
		if site.Built() {
			want = http.StatusOK
		}
		for _, target := range []string{"/", "/en", "/accessibilite"} {
			response := ask(t, site, http.MethodGet, target)
			if body := bodyOf(t, response); response.StatusCode != want || !strings.Contains(body, "<h1") {
				t.Errorf("%s: %d", target, response.StatusCode)
			}
		}
	}
}

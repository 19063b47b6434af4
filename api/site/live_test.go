package site

import (
	"context"
	"net/http"
	"net/url"
	"strings"
	"testing"
)

// told answers for one object and one list.
type told struct{ asked []string }

func (t *told) Fill(_ context.Context, address string, _ url.Values, language string) (map[string]string, bool) {
	t.asked = append(t.asked, language+" "+address)
	if address == "/defis/absent" {
		return nil, false
	}
	return map[string]string{"title": "Le titre", "challenge": "<b>le texte</b>", "calls": "<b>les dates</b>"}, true
}

func liveSite(t *testing.T, live Live) *Site {
	t.Helper()
	files := built()
	for name, file := range files {
		if strings.HasPrefix(name, "pages/") && strings.HasSuffix(name, "/index.html") {
			file.Data = append(file.Data, []byte("<noscript>{{live:calls}}</noscript>")...)
		}
	}
	for _, variant := range []string{variantDemo, variantFull, variantBare} {
		for _, language := range []string{french, english} {
			page := *files["pages/"+variant+"/"+language+"/aide.html"]
			page.Data = []byte(`<title>{{live:title}}</title><a href="/en/defis/` + anyID + `">English</a><noscript>{{live:challenge}}{{live:nobody}}</noscript>`)
			files["pages/"+variant+"/"+language+"/defis/"+anyID+".html"] = &page
		}
	}
	site, err := New(files, Options{Live: live})
	if err != nil {
		t.Fatal(err)
	}
	return site
}

func TestLivePartsAreFilledAtEachRequest(t *testing.T) {
	live := &told{}
	site := liveSite(t, live)
	home := ask(t, site, http.MethodGet, "/")
	if body := bodyOf(t, home); !strings.HasSuffix(body, "<noscript><b>les dates</b></noscript>") || home.Header.Get("Cache-Control") != "no-cache" {
		t.Errorf("the home page is %q, kept %s", body, home.Header.Get("Cache-Control"))
	}
	one := bodyOf(t, ask(t, site, http.MethodGet, "/en/defis/a%22b"))
	if want := `<title>Le titre</title><a href="/en/defis/a%22b">English</a><noscript><b>le texte</b></noscript>`; one != want {
		t.Errorf("the page of an object is %q, want %q", one, want)
	}
	if got := strings.Join(live.asked, ", "); got != `fr /, en /defis/a"b` {
		t.Errorf("asked for %s", got)
	}
	kept := ask(t, site, http.MethodGet, "/", "If-None-Match", home.Header.Get("ETag"))
	if kept.StatusCode != http.StatusNotModified {
		t.Errorf("the same content is sent again: %d", kept.StatusCode)
	}
	if zipped := ask(t, site, http.MethodGet, "/", "Accept-Encoding", "gzip"); zipped.Header.Get("Content-Encoding") != "gzip" {
		t.Error("a page filled now is not compressed")
	}
}

func TestAnAbsentObjectIsNotFound(t *testing.T) {
	site := liveSite(t, &told{})
	absent := ask(t, site, http.MethodGet, "/defis/absent")
	if body := bodyOf(t, absent); absent.StatusCode != http.StatusNotFound || !strings.Contains(body, "shell") {
		t.Errorf("%d %q", absent.StatusCode, body)
	}
}

// Without anything to fill them, pages still have a title and no brace is left.
func TestPartsNobodyFillsAreEmpty(t *testing.T) {
	site := liveSite(t, nil)
	body := bodyOf(t, ask(t, site, http.MethodGet, "/defis/geocommuns"))
	if !strings.Contains(body, "<title>"+untitled+"</title>") || strings.Contains(body, "{{") {
		t.Errorf("the page is %q", body)
	}
}

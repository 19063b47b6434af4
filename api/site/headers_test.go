package site

import (
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"io/fs"
	"net/http"
	"os"
	"regexp"
	"strings"
	"testing"
)

func TestPageHeaders(t *testing.T) {
	site := newSite(t, Options{})
	for _, target := range []string{"/", "/connexion", "/absente"} {
		header := ask(t, site, http.MethodGet, target).Header
		for name, want := range map[string]string{
			"X-Content-Type-Options":       "nosniff",
			"Referrer-Policy":              "same-origin",
			"Cross-Origin-Opener-Policy":   "same-origin",
			"Cross-Origin-Resource-Policy": "same-origin",
			"X-Frame-Options":              "DENY",
			"Content-Security-Policy":      contentSecurityPolicy,
			"Permissions-Policy":           permissionsPolicy,
			"X-Robots-Tag":                 "",
		} {
			if got := header.Get(name); got != want {
				t.Errorf("%s: %s is %q, want %q", target, name, got, want)
			}
		}
	}
}

// The policy is strict or it is nothing: no inline code, no other origin.
func TestPolicyIsStrict(t *testing.T) {
	for _, forbidden := range []string{"unsafe-inline", "unsafe-eval", "unsafe-hashes", "http:", "https:", "*", "blob:", "nonce-"} {
		if strings.Contains(contentSecurityPolicy, forbidden) {
			t.Errorf("the policy holds %s", forbidden)
		}
	}
	for _, needed := range []string{"default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "require-trusted-types-for 'script'"} {
		if !strings.Contains(contentSecurityPolicy, needed) {
			t.Errorf("the policy lacks %s", needed)
		}
	}
}

func TestFilesCarryTheCommonHeaders(t *testing.T) {
	header := ask(t, newSite(t, Options{}), http.MethodGet, "/assets/app-1a2b.js").Header
	if header.Get("X-Content-Type-Options") != "nosniff" || header.Get("Cross-Origin-Resource-Policy") != "same-origin" {
		t.Errorf("%v", header)
	}
	// An SVG with its own style, referenced by a page, is not a page.
	if header.Get("Content-Security-Policy") != "" {
		t.Error("files need no policy")
	}
}

func TestADemonstrationIsNotIndexed(t *testing.T) {
	site := newSite(t, Options{Demo: true})
	for _, target := range []string{"/", "/connexion", "/robots.txt", "/assets/app-1a2b.js", "/absente"} {
		if got := ask(t, site, http.MethodGet, target).Header.Get("X-Robots-Tag"); got != "noindex, nofollow" {
			t.Errorf("%s: %q", target, got)
		}
	}
}

// The two style hashes stand for a text inside react-dsfr: an upgrade that changes it must be seen here
// rather than as a broken theme.
func TestStyleHashesMatchReactDSFR(t *testing.T) {
	const source = "../../frontend/node_modules/@codegouvfr/react-dsfr/useIsDark/client.js"
	code, err := os.ReadFile(source)
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("react-dsfr is not installed (npm ci in frontend/)")
	}
	if err != nil {
		t.Fatal(err)
	}
	written := regexp.MustCompile("createHTML\\(`([^`]*)`\\)").FindSubmatch(code)
	if written == nil {
		t.Fatalf("react-dsfr no longer writes its style as expected: read %s", source)
	}
	choice := regexp.MustCompile(`\$\{[^}]*\}`)
	for theme, want := range map[string]string{"light": lightStyleHash, "dark": darkStyleHash} {
		sum := sha256.Sum256(choice.ReplaceAll(written[1], []byte(theme)))
		if got := "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"; got != want {
			t.Errorf("%s: %s, want %s", theme, got, want)
		}
	}
}

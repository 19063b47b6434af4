package site

import "testing"

func TestAddressMatches(t *testing.T) {
	for _, test := range []struct {
		pattern, requested string
		want               bool
	}{
		{"/", "/", true},
		{"/", "/aide", false},
		{"/aide", "/aide", true},
		{"/aide", "/Aide", false},
		{"/defis/:slug", "/defis/geocommuns", true},
		{"/defis/:slug", "/defis", false},
		{"/defis/:slug", "/defis/a/b", false},
		{"/defis/:slug/postes/:id", "/defis/a/postes/1", true},
		{"/defis/:slug/postes/:id", "/defis/a/autre/1", false},
		{"/:page", "/", false},
	} {
		if got := newAddress(test.pattern).matches(test.requested); got != test.want {
			t.Errorf("%s for %s: %v", test.pattern, test.requested, got)
		}
	}
}

func TestSplitLanguage(t *testing.T) {
	for requested, want := range map[string][2]string{
		"/":         {french, "/"},
		"/aide":     {french, "/aide"},
		"/en":       {english, "/"},
		"/en/aide":  {english, "/aide"},
		"/enquete":  {french, "/enquete"},
		"/fr/en":    {french, "/fr/en"},
		"/english":  {french, "/english"},
		"/en/defis": {english, "/defis"},
	} {
		language, local := splitLanguage(requested)
		if language != want[0] || local != want[1] {
			t.Errorf("%s: %s %s", requested, language, local)
		}
	}
}

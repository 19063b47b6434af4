package api_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/etalab/portail-eig/domain/mail"
)

func TestTheProgrammeTeamReadsEveryMail(t *testing.T) {
	t.Parallel()
	p := open(t)
	team := p.programme()
	items := team.get("/mail-templates").is(http.StatusOK).json()["items"].([]any)
	if len(items) != len(mail.Catalogue()) {
		t.Fatalf("%d messages of %d", len(items), len(mail.Catalogue()))
	}
	for _, found := range items {
		item := found.(map[string]any)
		name := item["name"].(string)
		for _, lang := range []string{"fr", "en"} {
			a := team.get("/mail-templates/" + name + "/preview?lang=" + lang).is(http.StatusOK)
			subject := item["subject"].(map[string]any)[lang].(string)
			if !strings.HasPrefix(a.Header.Get("Content-Type"), "text/html") || !strings.Contains(string(a.Body), "<html lang=\""+lang+"\">") ||
				!strings.Contains(string(a.Body), subject) {
				t.Errorf("%s in %s: %s\n%s", name, lang, a.Header.Get("Content-Type"), a.Body)
			}
			if policy := a.Header.Get("Content-Security-Policy"); !strings.Contains(policy, "sandbox") || !strings.Contains(policy, "default-src 'none'") {
				t.Errorf("%s is shown under %q", name, policy)
			}
		}
	}
	team.get("/mail-templates/nothing/preview").is(http.StatusNotFound)
	team.get("/mail-templates/waiting/preview?lang=de").is(http.StatusUnprocessableEntity)
}

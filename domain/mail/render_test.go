package mail_test

import (
	"html"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/account"
	"github.com/etalab/portail-eig/domain/mail"
)

func renderer(t *testing.T) mail.Renderer {
	t.Helper()
	keys, err := account.NewKeys([]byte(strings.Repeat("k", 32)))
	if err != nil {
		t.Fatal(err)
	}
	paris, err := time.LoadLocation("Europe/Paris")
	if err != nil {
		t.Fatal(err)
	}
	return mail.Renderer{Origin: "https://eig.example", Zone: paris, Keys: keys}
}

// Every template of the package is in the catalogue, once.
func TestTheCatalogueIsWhole(t *testing.T) {
	source, err := os.ReadFile("mail.go")
	if err != nil {
		t.Fatal(err)
	}
	named := map[mail.Template]int{}
	for _, m := range regexp.MustCompile(`Template = "(\w+)"`).FindAllSubmatch(source, -1) {
		named[mail.Template(m[1])]--
	}
	for _, e := range mail.Catalogue() {
		named[e.Template]++
		if e.To.FR == "" || e.To.EN == "" || e.Moment.FR == "" || e.Moment.EN == "" {
			t.Errorf("%s does not say to whom or when", e.Template)
		}
	}
	for name, n := range named {
		if n != 0 {
			t.Errorf("%s is named %+d times too often in the catalogue", name, n)
		}
	}
}

func TestEnglishMailsLeadToEnglishScreens(t *testing.T) {
	r := renderer(t)
	for lang, want := range map[string]string{"fr": r.Origin + "/candidature/", "en": r.Origin + "/en/candidature/"} {
		got, err := r.Preview(mail.DossierWithdrawn, lang)
		if err != nil || !strings.Contains(got.Text, want) || strings.HasPrefix(got.Link, "/en") {
			t.Errorf("%s: %v, %q\n%s", lang, err, got.Link, got.Text)
		}
	}
}

func TestDatesAreSpelt(t *testing.T) {
	r := renderer(t)
	for template, want := range map[mail.Template][]string{
		mail.DossierSubmitted: {"dimanche 3 avril 2022 à 22\u00a0h (heure de Paris)", "dimanche 3 avril 2022 inclus, jusqu’à minuit (heure de Paris)"},
		mail.Shortlisted:      {"du lundi 9 mai 2022 au dimanche 15 mai 2022 inclus"},
		mail.NotSubmitted:     {"dimanche 3 avril 2022 à 20\u00a0h\u00a041\u00a0min\u00a027\u00a0s (heure de Paris), soit 3\u00a0heures 18\u00a0minutes avant la clôture"},
	} {
		got, err := r.Preview(template, "fr")
		for _, s := range want {
			if err != nil || !strings.Contains(got.Text, s) {
				t.Errorf("%s does not say %q: %v\n%s", template, s, err, got.Text)
			}
		}
	}
	_, err := r.Render(mail.Message{Template: mail.NotSubmitted, Language: "fr", Data: mail.Data{"closes_at": "soon", "saved_at": "2022-04-03T18:00:00Z"}})
	if err == nil {
		t.Error("an instant that is none is said")
	}
}

func TestOnlySignInCarriesASecret(t *testing.T) {
	r := renderer(t)
	for _, e := range mail.Catalogue() {
		got, err := r.Render(mail.Message{Template: e.Template, Language: "fr", Data: e.Sample})
		if err != nil {
			t.Fatal(err)
		}
		if (got.Code != "") != (e.Template == mail.SignIn) {
			t.Errorf("%s carries the code %q", e.Template, got.Code)
		}
		if shown, err := r.Preview(e.Template, "fr"); err != nil || got.Code != "" && shown.Code == got.Code {
			t.Errorf("the preview of %s shows a code that the portal's key gives (%v)", e.Template, err)
		}
	}
}

// What people wrote is text in the page, whatever it holds.
func TestWhatPeopleWroteIsNotMarkup(t *testing.T) {
	motive := `<script>alert("x")</script> & <b>fin</b>`
	got, err := renderer(t).Render(mail.Message{Template: mail.PersonExtended, Language: "fr", Data: mail.Data{
		"closes_at": "2022-04-10T22:00:00Z", "motive_fr": motive, "motive_en": motive,
	}})
	if err != nil || strings.Contains(got.HTML, "<script") || strings.Contains(got.HTML, "<b>") {
		t.Fatalf("%v\n%s", err, got.HTML)
	}
	if !strings.Contains(html.UnescapeString(got.HTML), motive) || !strings.Contains(got.Text, motive) {
		t.Errorf("the motive is not said:\n%s", got.HTML)
	}
}

func TestADemonstrationSaysSoFirst(t *testing.T) {
	r := renderer(t)
	r.Notice = domain.Text{FR: "Ceci est une démonstration.", EN: "This is a demonstration."}
	for lang, notice := range map[string]string{"fr": r.Notice.FR, "en": r.Notice.EN} {
		got, err := r.Preview(mail.Waiting, lang)
		if err != nil || !strings.HasPrefix(got.Text, notice+"\n\n") || !strings.Contains(got.HTML, notice) {
			t.Errorf("%s: %v\n%s", lang, err, got.Text)
		}
	}
}

func TestAnUnknownMessageIsAbsent(t *testing.T) {
	if _, err := renderer(t).Preview("nothing", "fr"); domain.KindOf(err) != domain.NotFound {
		t.Errorf("%v", err)
	}
}

package mail_test

import (
	"strings"
	"testing"
	"time"

	"github.com/etalab/portail-eig/domain/account"
	"github.com/etalab/portail-eig/domain/mail"
)

// every template, with data as the transactions leave it.
var every = map[mail.Template]mail.Data{
	mail.SignIn:            {"challenge": "018f2c1e-7a3b-7c4d-8e5f-0123456789ab"},
	mail.Invitation:        {"role_fr": "lectrice ou lecteur", "role_en": "reader"},
	mail.DossierSubmitted:  {"dossier": "d", "number": "EIG6-7K3Q-M", "sequence": "2", "at": "2022-04-03T20:00:00Z", "hash": "ab12", "closes_at": "2022-04-03T22:00:00Z"},
	mail.DossierWithdrawn:  {"dossier": "d", "number": "EIG6-7K3Q-M"},
	mail.CallExtended:      {"dossier": "d", "number": "EIG6-7K3Q-M", "closes_at": "2022-04-10T22:00:00Z", "motive_fr": "Vacances", "motive_en": "Holidays"},
	mail.PersonExtended:    {"closes_at": "2022-04-10T22:00:00Z", "motive_fr": "Panne", "motive_en": "Outage"},
	mail.ChallengeReceived: {"challenge": "c", "at": "2022-03-10T09:00:00Z"},
	mail.ChallengeDecided:  {"challenge": "c"},
	mail.ReadingsAssigned:  {},
	mail.Shortlisted:       {"dossier": "d", "number": "EIG6-7K3Q-M", "opens_at": "2022-05-08T22:00:00Z", "closes_at": "2022-05-15T22:00:00Z", "min": "3", "max": "5"},
	mail.Waiting:           {"dossier": "d", "number": "EIG6-7K3Q-M"},
	mail.NotShortlisted:    {"dossier": "d", "number": "EIG6-7K3Q-M"},
	mail.WishesSaved:       {"dossier": "d", "number": "EIG6-7K3Q-M", "count": "3", "at": "2022-05-10T09:00:00Z", "closes_at": "2022-05-15T22:00:00Z"},
	mail.Recruited:         {"dossier": "d", "number": "EIG6-7K3Q-M"},
	mail.NotRecruited:      {"dossier": "d", "number": "EIG6-7K3Q-M"},
}

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

func TestEveryMailReadsInBothLanguages(t *testing.T) {
	r := renderer(t)
	for template, data := range every {
		for _, lang := range []string{"fr", "en"} {
			got, err := r.Render(mail.Message{Template: template, Language: lang, Data: data})
			if err != nil {
				t.Errorf("%s in %s: %v", template, lang, err)
				continue
			}
			if got.Subject == "" || strings.Contains(got.Text+got.Subject, "<no value>") || strings.Contains(got.Subject, "\n") {
				t.Errorf("%s in %s reads badly: %q\n%s", template, lang, got.Subject, got.Text)
			}
			prefix := map[string]string{"fr": "", "en": "/en"}[lang]
			if !strings.HasPrefix(got.Link, "/") || !strings.Contains(got.Text, r.Origin+prefix+got.Link) {
				t.Errorf("%s in %s does not carry its link %q", template, lang, got.Link)
			}
		}
	}
}

func TestDatesAreSpelt(t *testing.T) {
	got, err := renderer(t).Render(mail.Message{Template: mail.DossierSubmitted, Language: "fr", Data: every[mail.DossierSubmitted]})
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"dimanche 3 avril 2022 à 22 h 00 (heure de Paris)", "dimanche 3 avril 2022 inclus, jusqu’à minuit (heure de Paris)"} {
		if !strings.Contains(got.Text, want) {
			t.Errorf("the receipt does not say %q:\n%s", want, got.Text)
		}
	}
	wishes, err := renderer(t).Render(mail.Message{Template: mail.Shortlisted, Language: "fr", Data: every[mail.Shortlisted]})
	if err != nil || !strings.Contains(wishes.Text, "du lundi 9 mai 2022 au dimanche 15 mai 2022 inclus") {
		t.Errorf("%v\n%s", err, wishes.Text)
	}
}

func TestOnlySignInCarriesASecret(t *testing.T) {
	r := renderer(t)
	for template, data := range every {
		got, err := r.Render(mail.Message{Template: template, Language: "fr", Data: data})
		if err != nil {
			t.Fatal(err)
		}
		if (got.Code != "") != (template == mail.SignIn) {
			t.Errorf("%s carries the code %q", template, got.Code)
		}
	}
}

package api_test

import (
	"log/slog"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/etalab/portail-eig/api/public"
)

// publicly gives what the public pages say now.
func (p *portal) publicly(address, language string) (map[string]string, bool) {
	pages := public.Pages{Log: slog.New(slog.DiscardHandler), Services: func() public.Services {
		return public.Services{Calls: p.svc.Calls, Promotions: p.svc.Promotions, Challenges: p.svc.Challenges, Answers: p.svc.Answers}
	}}
	asked, err := url.Parse(address)
	if err != nil {
		p.t.Fatal(err)
	}
	return pages.Fill(p.t.Context(), asked.Path, asked.Query(), language)
}

func says(t *testing.T, html string, all ...string) {
	t.Helper()
	for _, want := range all {
		if !strings.Contains(html, want) {
			t.Errorf("%q is not said in %s", want, html)
		}
	}
}

// What a reader without JavaScript is told of a call's dates follows each extension, at
// the instant of its publication.
func TestPublicPagesFollowTheExtensions(t *testing.T) {
	t.Parallel()
	p := open(t)
	p.at("2022-03-01T10:00:00+01:00")
	if parts, found := p.publicly("/", "fr"); !found || !strings.Contains(parts["calls"], "Aucun appel n’est publié") {
		t.Errorf("without a call the home page says %v", parts)
	}
	team := p.programme()
	_, call := team.sixth()
	page, _ := p.publicly("/appels/"+call, "fr")
	says(t, page["call"], "À venir", "dimanche 3 avril 2022 inclus, jusqu’à minuit", "n’a pas changé", "article 3", "Pourquoi l’intérêt général", "lundi 12 septembre 2022")
	p.at("2022-04-05T10:00:00+02:00")
	page, _ = p.publicly("/appels/"+call, "fr")
	says(t, page["call"], "Clos")
	p.at("2022-04-07T16:36:42+02:00")
	team.post("/calls/"+call+"/extensions", map[string]any{
		"window": "applications", "closes_at": "2022-04-11T00:00:00+02:00", "motive": text("<b>Mobilisation</b>"),
	}).is(http.StatusCreated)
	now := team.get("/calls/" + call).is(http.StatusOK)
	team.post("/calls/"+call+"/revisions", map[string]any{"reason": text("Une étape a un titre plus clair")}, match(now)).is(http.StatusCreated)
	answered := team.post("/calls/"+call+"/answers", map[string]any{"question": text("Deux <métiers> ?"), "answer": text("Oui.")}).is(http.StatusCreated)
	page, _ = p.publicly("/appels/"+call, "fr")
	says(t, page["call"], "Changements du formulaire", "Une étape a un titre plus clair", "Questions et réponses", "Deux &lt;métiers&gt;", "Oui.", "Publié le jeudi 7 avril 2022 à 16")
	if strings.Contains(page["call"], "corrigée le") {
		t.Error("an answer never corrected is said to be")
	}
	id := answered.str("id")
	team.put("/calls/"+call+"/answers/"+id, map[string]any{"question": text("Deux métiers"), "answer": text("Oui, deux.")}, match(answered)).is(http.StatusOK)
	page, _ = p.publicly("/appels/"+call, "fr")
	says(t, page["call"], "Oui, deux.", "corrigée le jeudi 7 avril 2022")
	home, _ := p.publicly("/", "fr")
	says(t, home["calls"], "Ouvert", "dimanche 10 avril 2022 inclus", "&lt;b&gt;Mobilisation&lt;/b&gt;", "dimanche 3 avril 2022 inclus", "/appels/"+call)
	english, _ := p.publicly("/appels/"+call, "en")
	says(t, english["call"], "Open", "Sunday 10 April 2022 included", "en: &lt;b&gt;Mobilisation")
	says(t, english["title"], "en: Appel à candidatures – ")
}

func TestPublicPagesShowWhatAVisitorMaySee(t *testing.T) {
	t.Parallel()
	p := open(t)
	p.at("2022-03-01T10:00:00+01:00")
	draft := p.programme()
	promotion, _ := draft.sixth()
	hidden := draft.post("/calls", sixthCall(promotion)).is(http.StatusCreated).str("id")
	for _, address := range []string{"/appels/" + hidden, "/appels/x", "/appels/018f0000-0000-7000-8000-0000000000a1", "/defis/x"} {
		if parts, found := p.publicly(address, "fr"); found {
			t.Errorf("%s is shown: %v", address, parts)
		}
	}
	list, _ := p.publicly("/defis", "fr")
	says(t, list["challenges"], "Ils seront publiés le lundi 9 mai 2022")
}

// The list is searched by its address, without JavaScript: nothing to search is offered
// while no challenge is shown.
func TestPublicListOffersNoSearchBeforeTheReveal(t *testing.T) {
	t.Parallel()
	p := open(t)
	p.at("2022-03-01T10:00:00+01:00")
	p.programme().sixth()
	list, found := p.publicly("/defis?q=eau&metier=design", "fr")
	if !found || strings.Contains(list["challenges"], "<form") {
		t.Errorf("before the reveal the list offers %s", list["challenges"])
	}
}

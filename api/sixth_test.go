package api_test

import (
	"net/http"
)

// sixth opens the sixth promotion and its call for candidates, as configured for
// 2022, and publishes it.
func (c *client) sixth() (promotion, call string) {
	c.t.Helper()
	p := c.post("/promotions", map[string]any{
		"number": 6, "name": "Promotion 6", "places": 50, "team_min": 2, "team_max": 3, "starts_on": "2022-09-12", "months": 10,
	}).is(http.StatusCreated)
	k := c.post("/calls", sixthCall(p.str("id"))).is(http.StatusCreated)
	c.post("/calls/"+k.str("id")+"/publish", nil, match(k)).is(http.StatusOK)
	return p.str("id"), k.str("id")
}

func text(fr string) map[string]any { return map[string]any{"fr": fr, "en": "en: " + fr} }

func sixthCall(promotion string) map[string]any {
	return map[string]any{
		"promotion_id": promotion, "kind": "candidates", "title": text("Appel à candidatures"), "time_zone": "Europe/Paris",
		"window":                map[string]any{"opens_at": "2022-03-07T00:00:00+01:00", "closes_at": "2022-04-04T00:00:00+02:00"},
		"wishes_window":         map[string]any{"opens_at": "2022-05-09T00:00:00+02:00", "closes_at": "2022-05-16T00:00:00+02:00"},
		"challenges_visible_at": "2022-05-09T00:00:00+02:00", "wishes_min": 3, "wishes_max": 5, "readings_per_dossier": 2,
		"tracks": []string{"data_science", "data_engineering", "development", "design", "digital_law"},
		"questions": []any{
			map[string]any{"id": "motivation", "kind": "long_text", "label": text("Pourquoi l’intérêt général ?"), "max_length": 200, "required": true},
			map[string]any{"id": "portfolio", "kind": "short_text", "label": text("Un lien"), "max_length": 100, "required": false, "track": "design"},
			map[string]any{"id": "documents", "kind": "file", "label": text("Documents"), "required": false, "file_types": []string{"pdf", "png", "jpeg"}, "max_files": 2},
			map[string]any{"id": "anonymous", "kind": "file", "label": text("Travaux sans nom"), "required": false, "file_types": []string{"pdf"}, "shown_to_readers": true},
		},
		"statements": []any{map[string]any{"id": "not_civil_servant", "label": text("Je ne suis pas fonctionnaire"), "article": "article 3"}},
		"rubric": []any{
			map[string]any{"id": "general_interest", "label": text("Sens de l’intérêt général")},
			map[string]any{"id": "coherence", "label": text("Cohérence du parcours")},
		},
	}
}

// complete is a dossier with nothing missing.
func complete(name string) map[string]any {
	return map[string]any{
		"name": name, "phone": "06 39 98 12 34", "main_track": "development", "years_experience": 4, "places": []string{"Paris"},
		"available_at_start": true, "statements": map[string]any{"not_civil_servant": true},
		"answers":   map[string]any{"motivation": "Servir."},
		"employers": []any{map[string]any{"name": "Atelier du Ponant", "from": "2018-01-01", "to": "2021-12-31"}},
	}
}

// submitted makes a person whose dossier is submitted now.
func (p *portal) submitted(email, call string) (*client, string) {
	p.t.Helper()
	c := p.signIn(email)
	d := c.post("/dossiers", map[string]any{"call_id": call}).is(http.StatusCreated)
	saved := c.patch("/dossiers/"+d.str("id"), complete("Personne "+email), match(d)).is(http.StatusOK)
	c.post("/dossiers/"+d.str("id")+"/submit", nil, match(saved)).is(http.StatusOK)
	return c, d.str("id")
}

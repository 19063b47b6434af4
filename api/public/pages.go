package public

import (
	"context"
	"embed"
	"fmt"
	"html/template"
	"log/slog"
	"net/url"
	"strings"

	"github.com/google/uuid"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/answer"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/challenge"
	"github.com/etalab/portail-eig/domain/promotion"
)

// Services is what the pages read.
type Services struct {
	Calls      call.Service
	Promotions promotion.Service
	Challenges challenge.Service
	Answers    answer.Service
}

// Pages fills the public pages. Services is asked at each request: a demonstration
// changes the database under the running portal.
type Pages struct {
	Services func() Services
	Log      *slog.Logger
}

// visitor is whom the pages are written for.
var visitor = access.Actor{}

//go:embed templates/*.html
var files embed.FS

// templates are parsed once. Each is executed with an input; args makes the input of a
// template called from another.
var templates = template.Must(template.New("").Funcs(template.FuncMap{
	"args": func(t words, data any) input { return input{t, data} },
}).ParseFS(files, "templates/*.html"))

// input is what a template reads: T the words of the page's language.
type input struct {
	T    words
	Data any
}

// Fill implements site.Live. What cannot be read now is left empty and logged: the
// rest of the page still serves.
func (p Pages) Fill(ctx context.Context, address string, query url.Values, language string) (map[string]string, bool) {
	parts, err := p.fill(ctx, address, query, language)
	switch {
	case err == nil:
		return parts, true
	case domain.KindOf(err) == domain.NotFound:
		return nil, false
	}
	p.Log.ErrorContext(ctx, "filling a public page", "error", err.Error())
	return nil, true
}

func (p Pages) fill(ctx context.Context, address string, query url.Values, language string) (map[string]string, error) {
	on := page{Services: p.Services(), lang: language}
	folder, id, _ := strings.Cut(strings.TrimPrefix(address, "/"), "/")
	switch {
	case folder == "":
		return on.home(ctx)
	case folder == "defis" && id == "":
		return on.challenges(ctx, query)
	case folder == "defis":
		return object(id, func(id uuid.UUID) (map[string]string, error) { return on.challenge(ctx, challenge.ID{UUID: id}) })
	case folder == "appels":
		return object(id, func(id uuid.UUID) (map[string]string, error) { return on.call(ctx, call.ID{UUID: id}) })
	}
	return nil, nil
}

// object reads the id in an address; what is no id is nobody's.
func object(id string, show func(uuid.UUID) (map[string]string, error)) (map[string]string, error) {
	read, err := uuid.Parse(id)
	if err != nil {
		return nil, domain.Absent()
	}
	return show(read)
}

// page is one page being written.
type page struct {
	Services
	lang string
}

// part writes one template with the words of the page's language.
func (p page) part(name string, data any) (string, error) {
	var b strings.Builder
	if err := templates.ExecuteTemplate(&b, name+".html", input{wordsIn(p.lang), data}); err != nil {
		return "", fmt.Errorf("writing the part %s of a public page: %w", name, err)
	}
	return b.String(), nil
}

// titled gives a part with the title of its page.
func (p page) titled(title, name string, data any) (map[string]string, error) {
	body, err := p.part(name, data)
	if err != nil {
		return nil, err
	}
	return map[string]string{"title": template.HTMLEscapeString(title + " – " + wordsIn(p.lang).Site), name: body}, nil
}

// link is an address of the portal in the page's language.
func (p page) link(local string) string {
	if p.lang == "en" {
		return "/en" + local
	}
	return local
}

func (p page) say(t domain.Text) string { return t.In(p.lang) }

// track is a track's name, alone or first in a list.
func (p page) track(t call.Track) string {
	name := []rune(p.say(t.Name()))
	return strings.ToUpper(string(name[:1])) + string(name[1:])
}

package mail

import (
	"bytes"
	"embed"
	"fmt"
	"strings"
	"sync"
	"text/template"
	"time"

	"github.com/etalab/portail-eig/domain"
)

//go:embed templates/*.tmpl
var files embed.FS

// Rendered is a message ready to read: subject, plain text and the path of its
// button inside the portal.
type Rendered struct {
	Subject string
	Text    string
	Link    string
	Code    string // the sign-in code; empty in every other mail
}

// Renderer turns messages into text. Origin is the portal's own address, such as
// https://eig.example; Keys derive sign-in links and codes, which are stored nowhere.
type Renderer struct {
	Origin string
	Zone   *time.Location
	Keys   SignInKeys
}

// SignInKeys gives the secrets of a sign-in challenge from its id.
type SignInKeys interface {
	LinkToken(challenge string) string
	Code(challenge string) string
}

var parsed = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("").Funcs(template.FuncMap{"instant": unset, "opening": unset}).
		ParseFS(files, "templates/*.tmpl"))
})

// Render writes the message in its language.
func (r Renderer) Render(m Message) (Rendered, error) {
	set, err := parsed().Clone()
	if err != nil {
		return Rendered{}, fmt.Errorf("cloning mail templates: %w", err)
	}
	set.Funcs(template.FuncMap{"instant": r.spell(domain.SpellInstant), "opening": r.spell(domain.SpellOpening)})
	out := Rendered{}
	data := map[string]string{}
	for k, v := range m.Data {
		data[k] = v
	}
	if m.Template == SignIn {
		data["token"], data["code"] = r.Keys.LinkToken(m.Data["challenge"]), r.Keys.Code(m.Data["challenge"])
		out.Code = data["code"]
	}
	path, err := execute(set, string(m.Template)+".link", data)
	if err != nil {
		return Rendered{}, err
	}
	out.Link = path
	if m.Language == "en" {
		path = "/en" + path // the screens' address in English; inside the portal, the reader's own language holds
	}
	data["link"] = r.Origin + path
	if out.Subject, err = execute(set, fmt.Sprintf("%s.%s.subject", m.Template, m.Language), data); err != nil {
		return Rendered{}, err
	}
	body, err := execute(set, fmt.Sprintf("%s.%s.text", m.Template, m.Language), data)
	if err != nil {
		return Rendered{}, err
	}
	foot, err := execute(set, "foot."+m.Language, data)
	if err != nil {
		return Rendered{}, err
	}
	out.Text = body + "\n\n" + foot + "\n"
	return out, nil
}

func execute(set *template.Template, name string, data map[string]string) (string, error) {
	var b bytes.Buffer
	if err := set.ExecuteTemplate(&b, name, data); err != nil {
		return "", fmt.Errorf("rendering mail template %s: %w", name, err)
	}
	return strings.TrimSpace(b.String()), nil
}

func unset(string, string) string { return "" }

// spell reads a Data instant and says it in words, in the portal's zone.
func (r Renderer) spell(say func(time.Time, string) string) func(string, string) (string, error) {
	return func(value, lang string) (string, error) {
		t, err := time.Parse(time.RFC3339Nano, value)
		if err != nil {
			return "", fmt.Errorf("reading an instant of a mail: %w", err)
		}
		return say(t.In(r.Zone), lang), nil
	}
}

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

//go:embed templates/*.tmpl templates/page.html
var files embed.FS

// Rendered is a message ready to read: subject, plain text, the same as a page, and
// the path of its button inside the portal.
type Rendered struct {
	Subject string
	Text    string
	HTML    string
	Link    string
	Code    string // the sign-in code; empty in every other mail
}

// Renderer turns messages into text. Origin is the portal's own address, such as
// https://eig.example; Keys derive sign-in links and codes, which are stored nowhere;
// Notice is said first in every message of a demonstration.
type Renderer struct {
	Origin string
	Zone   *time.Location
	Keys   SignInKeys
	Notice domain.Text
}

// SignInKeys gives the secrets of a sign-in challenge from its id.
type SignInKeys interface {
	LinkToken(challenge string) string
	Code(challenge string) string
}

var parsed = sync.OnceValue(func() *template.Template {
	named := template.FuncMap{"instant": unset, "opening": unset, "exact": unset, "span": func(string, string, string) string { return "" }}
	return template.Must(template.New("").Funcs(named).ParseFS(files, "templates/*.tmpl"))
})

func unset(string, string) string { return "" }

// Render writes the message in its language.
func (r Renderer) Render(m Message) (Rendered, error) {
	w, err := r.writer(m)
	if err != nil {
		return Rendered{}, err
	}
	out := Rendered{Code: w.data["code"]}
	if out.Link, err = w.write(string(m.Template) + ".link"); err != nil {
		return Rendered{}, err
	}
	w.data["link"] = r.Origin + out.Link
	if m.Language == "en" {
		w.data["link"] = r.Origin + "/en" + out.Link // the screens' address in English; inside the portal, the reader's own language holds
	}
	said := map[string]string{"subject": "", "action": "", "text": ""}
	for part := range said {
		if said[part], err = w.write(fmt.Sprintf("%s.%s.%s", m.Template, m.Language, part)); err != nil {
			return Rendered{}, err
		}
	}
	foot, err := w.write("foot." + m.Language)
	if err != nil {
		return Rendered{}, err
	}
	out.Subject, out.Text = said["subject"], said["text"]+"\n\n"+foot+"\n"
	if notice := r.Notice.In(m.Language); notice != "" {
		out.Text = notice + "\n\n" + out.Text
	}
	out.HTML, err = html(page{
		Language: m.Language, Subject: out.Subject, Portal: portal.In(m.Language), Notice: r.Notice.In(m.Language),
		Foot: strings.Split(foot, "\n"), Link: w.data["link"], Action: said["action"], IfButton: ifButton.In(m.Language),
	}, said["text"])
	return out, err
}

// writer writes the parts of one message.
type writer struct {
	set  *template.Template
	data map[string]string
}

func (r Renderer) writer(m Message) (writer, error) {
	set, err := parsed().Clone()
	if err != nil {
		return writer{}, fmt.Errorf("cloning mail templates: %w", err)
	}
	set.Funcs(template.FuncMap{
		"instant": r.spell(domain.SpellInstant), "opening": r.spell(domain.SpellOpening), "exact": r.spell(domain.SpellExact), "span": span,
	})
	data := map[string]string{}
	for k, v := range m.Data {
		data[k] = v
	}
	if m.Template == SignIn {
		data["token"], data["code"] = r.Keys.LinkToken(m.Data["challenge"]), r.Keys.Code(m.Data["challenge"])
	}
	return writer{set, data}, nil
}

func (w writer) write(name string) (string, error) {
	var b bytes.Buffer
	if err := w.set.ExecuteTemplate(&b, name, w.data); err != nil {
		return "", fmt.Errorf("rendering mail template %s: %w", name, err)
	}
	return strings.TrimSpace(b.String()), nil
}

// spell reads a Data instant and says it in words, in the portal's zone.
func (r Renderer) spell(say func(time.Time, string) string) func(string, string) (string, error) {
	return func(value, lang string) (string, error) {
		t, err := readInstant(value)
		return say(t.In(r.Zone), lang), err
	}
}

// span says how long from one Data instant to another.
func span(from, to, lang string) (string, error) {
	a, err := readInstant(from)
	if err != nil {
		return "", err
	}
	b, err := readInstant(to)
	return domain.SpellDuration(b.Sub(a), lang), err
}

func readInstant(value string) (time.Time, error) {
	t, err := time.Parse(time.RFC3339Nano, value)
	if err != nil {
		return time.Time{}, fmt.Errorf("reading an instant of a mail: %w", err)
	}
	return t, nil
}

package mail

import (
	"bytes"
	"fmt"
	"html/template"
	"strings"
	"sync"

	"github.com/etalab/portail-eig/domain"
)

var (
	portal   = domain.Text{FR: "Portail EIG", EN: "EIG portal"}
	ifButton = domain.Text{FR: "Si le bouton ne s’ouvre pas, copiez cette adresse dans votre navigateur\u00a0:", EN: "If the button does not open, copy this address into your browser:"}
)

var layout = sync.OnceValue(func() *template.Template {
	return template.Must(template.ParseFS(files, "templates/page.html"))
})

// page is what the layout shows.
type page struct {
	Language, Subject, Portal, Notice string
	Blocks                            []block
	Foot                              []string
	Link, Action, IfButton            string
}

// block is a part of the text as the page shows it: a paragraph, a list, a code, or
// the button in place of the link.
type block struct {
	Kind  string // "paragraph", "list", "code", "link"
	Lines []string
}

// html shows a text as a page: the text is written once, so that the two parts of a
// message never say different things.
func html(p page, text string) (string, error) {
	p.Blocks = blocks(text, p.Link)
	var b bytes.Buffer
	if err := layout().Execute(&b, p); err != nil {
		return "", fmt.Errorf("rendering a mail's page: %w", err)
	}
	return b.String(), nil
}

// blocks reads a text: blank lines part it; "- " begins an item; four spaces, a code;
// a line that is the link becomes the button.
func blocks(text, link string) []block {
	list, open := []block{}, false
	for _, line := range strings.Split(text, "\n") {
		kind, said := kindOf(line, link)
		if line == "" {
			open = false
			continue
		}
		if last := len(list) - 1; open && list[last].Kind == kind {
			list[last].Lines = append(list[last].Lines, said)
			continue
		}
		list, open = append(list, block{kind, []string{said}}), true
	}
	return list
}

func kindOf(line, link string) (kind, said string) {
	if line == link {
		return "link", line
	}
	if rest, ok := strings.CutPrefix(line, "- "); ok {
		return "list", rest
	}
	if rest, ok := strings.CutPrefix(line, "    "); ok {
		return "code", rest
	}
	return "paragraph", line
}

package anonymity

import (
	"cmp"
	"maps"
	"slices"
	"strconv"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
)

// Masked is what readers see in place of a passage. Its length says nothing of what it
// hides.
const Masked = "[passage masqué]"

// MaxMasks is how many passages of one dossier may be masked.
const MaxMasks = 200

// Mask is a passage of an answer, from one character (Unicode) to before another.
type Mask struct {
	Question string `json:"question"`
	From     int    `json:"from"`
	To       int    `json:"to"`
}

// ordered sorts masks by question, then by place.
func ordered(masks []Mask) []Mask {
	return slices.SortedFunc(slices.Values(masks), compareMasks)
}

func compareMasks(a, b Mask) int {
	return cmp.Or(cmp.Compare(a.Question, b.Question), cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To))
}

// check refuses what is no passage of an answer that readers see.
func check(masks []Mask, c dossier.Content, of call.Call) []domain.Field {
	fields := []domain.Field{}
	for i, m := range masks {
		q, asked := of.Question(m.Question)
		if length := len([]rune(c.Answers[m.Question])); !asked || !q.Text() || m.From < 0 || m.To <= m.From || m.To > length {
			fields = append(fields, domain.Field{Pointer: "/masks/" + strconv.Itoa(i), Code: "range", Message: domain.Text{
				FR: "Ce passage ne se trouve pas dans la réponse. Sélectionnez-le à nouveau.",
				EN: "This passage is not in the answer. Select it again.",
			}})
		}
	}
	return fields
}

// apply replaces the passages in a copy of the answers. Passages that meet or overlap
// become one, so that nothing tells how many there were.
func apply(answers map[string]string, masks []Mask) map[string]string {
	shown := maps.Clone(answers)
	for _, m := range slices.Backward(merged(masks)) {
		text := []rune(shown[m.Question])
		if m.From < 0 || m.To > len(text) {
			continue
		}
		shown[m.Question] = string(text[:m.From]) + Masked + string(text[m.To:])
	}
	return shown
}

// merged joins the passages that meet or overlap.
func merged(masks []Mask) []Mask {
	whole := []Mask{}
	for _, m := range ordered(masks) {
		if n := len(whole) - 1; n >= 0 && whole[n].Question == m.Question && m.From <= whole[n].To {
			whole[n].To = max(whole[n].To, m.To)
			continue
		}
		whole = append(whole, m)
	}
	return whole
}

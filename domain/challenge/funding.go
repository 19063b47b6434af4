package challenge

import (
	"strconv"

	"github.com/etalab/portail-eig/domain"
)

// PerRecruit is the co-financing of one recruit, in euros, whatever the seniority.
const PerRecruit = 20_000

// Route is how a recruit is paid.
type Route string

// The routes.
const (
	Title2         Route = "title2"          // co-financed; the body has a title-2 budget programme
	ParentMinistry Route = "parent_ministry" // co-financed, through an agreement with the parent ministry
	OwnFunds       Route = "own_funds"       // no co-financing
)

// Funding is how the host pays. Cofinanced is nil until it is answered.
type Funding struct {
	Cofinanced Answer
	Route      Route
	Programme  string // number of the title-2 budget programme
}

// Answer is yes, no or nothing yet.
type Answer string

// The answers.
const (
	Unsaid Answer = ""
	Yes    Answer = "yes"
	No     Answer = "no"
)

func (f Funding) canonical() map[string]string {
	return map[string]string{"cofinanced": string(f.Cofinanced), "route": string(f.Route), "programme": f.Programme}
}

// Rule is one rule of the financing and what it says of a challenge.
type Rule struct {
	ID      string
	OK      bool
	Pointer string // what to mend
	Text    domain.Text
}

// FundingRules explains, one by one, what the financing rules say of the content.
// ministry is the host's parent ministry, empty when it has none.
func (c Content) FundingRules(ministry string) []Rule {
	f := c.Financing
	if f.Cofinanced == Unsaid {
		return []Rule{{ID: "amount", Pointer: "/financing/cofinanced", Text: domain.Text{
			FR: "Dites si vous demandez le cofinancement de " + euros(PerRecruit, "fr") + " par recrue, ou si vous financez vous-mêmes ; l’évaluation est la même.",
			EN: "Say whether you ask for the co-financing of " + euros(PerRecruit, "en") + " a recruit, or finance it yourselves; the evaluation is the same.",
		}}}
	}
	rules := []Rule{c.amountRule(), f.routeRule()}
	switch {
	case f.Cofinanced == Yes && f.Route == Title2:
		rules = append(rules, f.programmeRule())
	case f.Cofinanced == Yes && f.Route == ParentMinistry:
		rules = append(rules, ministryRule(ministry))
	}
	return rules
}

func (c Content) amountRule() Rule {
	if c.Financing.Cofinanced == No {
		return Rule{ID: "amount", OK: true, Text: domain.Text{
			FR: "Aucun cofinancement n’est demandé : l’administration paie chaque recrue sur ses propres crédits.",
			EN: "No co-financing is asked for: the administration pays each recruit on its own funds.",
		}}
	}
	n := len(c.Posts)
	total, each, people := PerRecruit*n, PerRecruit, strconv.Itoa(n)
	return Rule{ID: "amount", OK: true, Text: domain.Text{
		FR: "Cofinancement : " + euros(each, "fr") + " par recrue, quelle que soit l’expérience, soit " + euros(total, "fr") + " pour " + people + " postes. Il est versé après les recrutements et la signature de la convention.",
		EN: "Co-financing: " + euros(each, "en") + " a recruit, whatever the seniority, that is " + euros(total, "en") + " for " + people + " posts. It is paid after the recruitments, once the agreement is signed.",
	}}
}

func (f Funding) routeRule() Rule {
	r := Rule{ID: "route", Pointer: "/financing/route", OK: f.Route == OwnFunds}
	if f.Cofinanced == Yes {
		r.OK = f.Route == Title2 || f.Route == ParentMinistry
	}
	switch {
	case r.OK:
		r.Text = routeTexts[f.Route]
	case f.Cofinanced == No:
		r.Text = domain.Text{
			FR: "Sans cofinancement, les recrues sont payées sur vos propres crédits : choisissez « fonds propres ».",
			EN: "Without co-financing the recruits are paid on your own funds: choose “own funds”.",
		}
	default:
		r.Text = domain.Text{
			FR: "Le cofinancement ne se verse que sur des crédits de titre 2 : indiquez votre programme budgétaire, ou passez par une convention avec votre ministère de tutelle.",
			EN: "Co-financing is paid on title-2 credits alone: give your budget programme, or go through an agreement with your parent ministry.",
		}
	}
	return r
}

var routeTexts = map[Route]domain.Text{
	Title2: {
		FR: "Les crédits arrivent par décret de transfert sur votre programme budgétaire, en titre 2 seulement.",
		EN: "The credits come by transfer decree on your budget programme, in title 2 alone.",
	},
	ParentMinistry: {
		FR: "Vous n’avez pas de programme budgétaire : une convention avec le ministère de tutelle lui fait recevoir les crédits pour vous.",
		EN: "You have no budget programme: an agreement with the parent ministry has it receive the credits for you.",
	},
	OwnFunds: {
		FR: "Vous financez vous-mêmes : le défi est évalué comme les autres.",
		EN: "You finance it yourselves: the challenge is evaluated like the others.",
	},
}

func (f Funding) programmeRule() Rule {
	r := Rule{ID: "programme", Pointer: "/financing/programme", OK: programmeLike(f.Programme)}
	r.Text = domain.Text{FR: "Programme budgétaire " + f.Programme + ".", EN: "Budget programme " + f.Programme + "."}
	if !r.OK {
		r.Text = domain.Text{
			FR: "Indiquez le numéro de votre programme budgétaire : trois chiffres, par exemple 159.",
			EN: "Give the number of your budget programme: three digits, for example 159.",
		}
	}
	return r
}

func ministryRule(ministry string) Rule {
	r := Rule{ID: "parent_ministry", Pointer: "/financing/route", OK: !blank(ministry)}
	r.Text = domain.Text{FR: "Ministère de tutelle : " + ministry + ".", EN: "Parent ministry: " + ministry + "."}
	if !r.OK {
		r.Text = domain.Text{
			FR: "L’annuaire ne donne pas de ministère de tutelle à votre administration : complétez sa fiche, ou choisissez une autre voie.",
			EN: "The directory gives your administration no parent ministry: complete its page, or choose another route.",
		}
	}
	return r
}

func programmeLike(s string) bool {
	if len(s) != 3 {
		return false
	}
	for _, r := range s {
		if r < '0' || r > '9' {
			return false
		}
	}
	return true
}

// euros spells an amount as the language does: 20 000 €, €20,000.
func euros(n int, lang string) string {
	digits := strconv.Itoa(n)
	gap := "\u202f"
	if lang == "en" {
		gap = ","
	}
	for at := len(digits) - 3; at > 0; at -= 3 {
		digits = digits[:at] + gap + digits[at:]
	}
	if lang == "en" {
		return "€" + digits
	}
	return digits + "\u00a0€"
}

func (c Content) checkFunding() []domain.Field {
	fields := []domain.Field{}
	f := c.Financing
	if f.Route != "" && routeTexts[f.Route].IsZero() {
		fields = append(fields, field("/financing/route", "unknown", "Choisissez une des voies proposées.", "Choose one of the routes offered."))
	}
	return append(fields, tooLong("/financing/programme", f.Programme, 10)...)
}

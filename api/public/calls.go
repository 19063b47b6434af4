package public

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/promotion"
)

// callPart is a call as the templates read it.
type callPart struct {
	Title, Summary, Promotion, State string
	Link                             string
	Tracks                           []string
	Conditions                       []string // paragraphs
	Statements                       []statementPart
	Questions                        []questionPart
	Criteria                         []string
	Windows                          []windowPart
	Calendar                         []calendarLine
	Challenges                       string // how many are prepared and when they appear
	Revisions                        []revisionPart
	Answers                          []answerPart
}

// revisionPart is a change of the published form.
type revisionPart struct{ At, Reason string }

// answerPart is an answer to all; Revised is empty while it is the first version.
type answerPart struct {
	Question, At, Revised string
	Answer                []string // paragraphs
}

type statementPart struct{ Label, Article string }

type questionPart struct {
	Label, Help string
	Required    bool
}

type windowPart struct {
	Name, Opens, Closes string
	Changes             []changePart
}

type changePart struct{ Published, Motive, Before, After string }

type calendarLine struct{ Label, When string }

// home tells the calls of the moment: those that are open or to come, else the last.
func (p page) home(ctx context.Context) (map[string]string, error) {
	all, err := p.Calls.List(ctx, visitor, "")
	if err != nil {
		return nil, err
	}
	now, err := p.Calls.Store.BusinessNow(ctx)
	if err != nil {
		return nil, err
	}
	shown := []callPart{}
	for _, c := range ofTheMoment(all, now) {
		part, err := p.callPart(ctx, c, now)
		if err != nil {
			return nil, err
		}
		shown = append(shown, part)
	}
	body, err := p.part("calls", shown)
	return map[string]string{"calls": body}, err
}

// ofTheMoment keeps the calls that are not over, the first to end first; when all are
// over, the last of those for candidates.
func ofTheMoment(all []call.Call, now time.Time) []call.Call {
	end := func(c call.Call) time.Time { return c.Main().End(now, domain.AccountID{}) }
	byEnd := slices.SortedFunc(slices.Values(all), func(a, b call.Call) int { return end(a).Compare(end(b)) })
	live := slices.DeleteFunc(slices.Clone(byEnd), func(c call.Call) bool { return !now.Before(end(c)) })
	if len(live) > 0 {
		return live
	}
	over := slices.DeleteFunc(byEnd, func(c call.Call) bool { return c.Kind != call.ForCandidates })
	return over[max(len(over)-1, 0):]
}

func (p page) call(ctx context.Context, id call.ID) (map[string]string, error) {
	c, err := p.Calls.Get(ctx, visitor, id)
	if err != nil {
		return nil, err
	}
	now, err := p.Calls.Store.BusinessNow(ctx)
	if err != nil {
		return nil, err
	}
	part, err := p.callPart(ctx, c, now)
	if err != nil {
		return nil, err
	}
	if part.Answers, err = p.answers(ctx, c); err != nil {
		return nil, err
	}
	return p.titled(part.Title, "call", part)
}

func (p page) callPart(ctx context.Context, c call.Call, now time.Time) (callPart, error) {
	of, err := p.Promotions.Store.Promotion(ctx, c.Promotion)
	if err != nil {
		return callPart{}, err
	}
	t := wordsIn(p.lang)
	out := callPart{
		Title: p.say(c.Title), Summary: p.say(c.Summary), Promotion: c.PromotionName, Conditions: paragraphs(p.say(c.Conditions)),
		State: t.States[c.Main().State(now, domain.AccountID{})], Link: p.link("/appels/" + c.ID.String()),
		Calendar: p.calendar(c, of, now), Challenges: p.reveal(c, now),
	}
	for _, track := range c.Tracks {
		out.Tracks = append(out.Tracks, p.track(track))
	}
	for _, s := range c.Statements {
		out.Statements = append(out.Statements, statementPart{p.say(s.Label), s.Article})
	}
	for _, q := range c.Questions {
		out.Questions = append(out.Questions, questionPart{p.say(q.Label), p.say(q.Help), q.Required})
	}
	for _, r := range c.Rubric {
		out.Criteria = append(out.Criteria, p.say(r.Label))
	}
	for _, w := range c.Windows {
		out.Windows = append(out.Windows, p.window(w, c.Zone, now))
	}
	for _, r := range c.Revisions {
		out.Revisions = append(out.Revisions, revisionPart{domain.SpellInstant(r.At.In(c.Zone), p.lang), p.say(r.Reason)})
	}
	return out, nil
}

// answers lists what the programme team answered to all, newest first.
func (p page) answers(ctx context.Context, c call.Call) ([]answerPart, error) {
	list, _, err := p.Answers.List(ctx, visitor, c.ID)
	parts := []answerPart{}
	for _, a := range list {
		said := a.Current()
		part := answerPart{Question: p.say(said.Question), Answer: paragraphs(p.say(said.Answer)), At: domain.SpellInstant(a.First().In(c.Zone), p.lang)}
		if len(a.Versions) > 1 {
			part.Revised = domain.SpellInstant(said.At.In(c.Zone), p.lang)
		}
		parts = append(parts, part)
	}
	return parts, err
}

// paragraphs cuts a text at its empty lines; none for an empty text.
func paragraphs(text string) []string {
	return slices.DeleteFunc(strings.Split(text, "\n\n"), func(s string) bool { return strings.TrimSpace(s) == "" })
}

// window tells a window's dates as announced now, and each change of its end.
func (p page) window(w call.Window, zone *time.Location, now time.Time) windowPart {
	out := windowPart{
		Name: wordsIn(p.lang).Windows[w.Name], Opens: domain.SpellOpening(w.Opens.In(zone), p.lang),
		Closes: domain.SpellInstant(w.End(now, domain.AccountID{}).In(zone), p.lang),
	}
	for _, e := range w.Extensions {
		if e.Personal() || e.Published.After(now) {
			continue
		}
		before := w.End(e.Published.Add(-time.Microsecond), domain.AccountID{})
		out.Changes = append(out.Changes, changePart{
			Published: domain.SpellInstant(e.Published.In(zone), p.lang), Motive: p.say(e.Motive),
			Before: domain.SpellInstant(before.In(zone), p.lang), After: domain.SpellInstant(e.Closes.In(zone), p.lang),
		})
	}
	return out
}

// calendar lists what is dated, in the order of time.
func (p page) calendar(c call.Call, of promotion.Promotion, now time.Time) []calendarLine {
	t := wordsIn(p.lang)
	type dated struct {
		at time.Time
		calendarLine
	}
	lines := []dated{}
	for _, w := range c.Windows {
		part := p.window(w, c.Zone, now)
		lines = append(lines, dated{w.Opens, calendarLine{part.Name, t.fromTo(part.Opens, part.Closes)}})
	}
	if at := c.ChallengesVisibleAt; at != nil {
		lines = append(lines, dated{*at, calendarLine{t.Reveal, domain.SpellOpening(at.In(c.Zone), p.lang)}})
	}
	for _, m := range c.Milestones {
		lines = append(lines, dated{m.From.Midnight(c.Zone), calendarLine{p.say(m.Label), p.days(m.From, m.To)}})
	}
	lines = append(lines, dated{of.StartsOn.Midnight(c.Zone), calendarLine{t.Immersion, p.days(of.StartsOn, of.EndsOn())}})
	slices.SortStableFunc(lines, func(a, b dated) int { return cmp.Compare(a.at.Unix(), b.at.Unix()) })
	out := []calendarLine{}
	for _, l := range lines {
		out = append(out, l.calendarLine)
	}
	return out
}

func (p page) days(from, to domain.Date) string {
	first := domain.SpellDay(from.Midnight(time.UTC), p.lang)
	if to.IsZero() || to == from {
		return first
	}
	return wordsIn(p.lang).fromTo(first, domain.SpellDay(to.Midnight(time.UTC), p.lang))
}

// reveal says where the challenges of a call for candidates stand.
func (p page) reveal(c call.Call, now time.Time) string {
	at := c.ChallengesVisibleAt
	switch {
	case at == nil:
		return ""
	case c.ChallengesVisible(now):
		return wordsIn(p.lang).Revealed
	}
	return wordsIn(p.lang).prepared(c.ChallengesPrepared, domain.SpellOpening(at.In(c.Zone), p.lang))
}

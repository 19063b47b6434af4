package release

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
	"github.com/etalab/portail-eig/domain/mail"
)

// plan is what a release does, told by a preview and done by the release itself:
// one computation, so that the dry run is the run.
type plan struct {
	Set
	mails []mail.Message
}

// planShortlist tells what releasing the shortlist of a call at t would do.
func planShortlist(of call.Call, w call.Window, t time.Time, applicants []Applicant) plan {
	p := plan{Set: Set{Kind: Shortlist, Counts: map[string]int{
		string(dossier.Keep): 0, string(dossier.Wait): 0, string(dossier.Refuse): 0,
	}, Missing: stillOpen(w, t, of.Zone)}}
	undecided, unread := []string{}, []string{}
	for _, a := range applicants {
		if a.Locked < of.ReadingsPerDossier {
			unread = append(unread, a.Number)
		}
		if a.Outcome == "" {
			undecided = append(undecided, a.Number)
			continue
		}
		p.Counts[string(a.Outcome)]++
		p.mails = append(p.mails, tellApplicant(of, t, a))
	}
	if len(applicants) == 0 {
		p.Missing = append(p.Missing, domain.Text{FR: "Aucune candidature n’a été déposée.", EN: "No dossier was submitted."})
	}
	p.Missing = append(p.Missing, listed(undecided, "candidature sans décision", "candidatures sans décision", "dossier without a decision", "dossiers without a decision")...)
	p.Missing = append(p.Missing, listed(unread,
		"candidature sans ses "+strconv.Itoa(of.ReadingsPerDossier)+" lectures rendues", "candidatures sans leurs "+strconv.Itoa(of.ReadingsPerDossier)+" lectures rendues",
		"dossier without its "+strconv.Itoa(of.ReadingsPerDossier)+" readings", "dossiers without their "+strconv.Itoa(of.ReadingsPerDossier)+" readings")...)
	p.Recipients = people(p.mails)
	return p
}

func tellApplicant(of call.Call, t time.Time, a Applicant) mail.Message {
	m := mail.Message{
		Account: &a.Account, Address: a.Address, Language: a.Language, Template: mail.NotShortlisted,
		Data: mail.Data{"dossier": a.Dossier.String(), "number": a.Number},
	}
	switch a.Outcome {
	case dossier.Keep:
		m.Template = mail.Shortlisted
		if wishes := of.Window(call.Wishes); !wishes.Opens.IsZero() {
			m.Data["opens_at"], m.Data["closes_at"] = mail.Instant(wishes.Opens), mail.Instant(wishes.End(t, a.Account))
			m.Data["min"], m.Data["max"] = strconv.Itoa(of.WishesMin), strconv.Itoa(of.WishesMax)
		}
	case dossier.Wait:
		m.Template = mail.Waiting
	}
	return m
}

// planChallenges tells what releasing the decisions on challenges at t would do.
func planChallenges(of call.Call, w call.Window, t time.Time, proposals []Proposal) plan {
	p := plan{Set: Set{
		Kind: Challenges, Counts: map[string]int{string(Kept): 0, string(NotKept): 0}, Missing: stillOpen(w, t, of.Zone),
	}}
	undecided := []string{}
	for _, c := range proposals {
		if c.Outcome == "" {
			undecided = append(undecided, c.Name)
			continue
		}
		p.Counts[string(c.Outcome)]++
		for _, host := range c.Hosts {
			p.mails = append(p.mails, mail.Message{
				Account: &host.Account, Address: host.Address, Language: host.Language, Template: mail.ChallengeDecided,
				Data: mail.Data{"challenge": c.Challenge.String()},
			})
		}
	}
	if len(proposals) == 0 {
		p.Missing = append(p.Missing, domain.Text{FR: "Aucun défi n’a été déposé.", EN: "No challenge was submitted."})
	}
	p.Missing = append(p.Missing, listed(undecided, "défi sans décision", "défis sans décision", "challenge without a decision", "challenges without a decision")...)
	p.Recipients = people(p.mails)
	return p
}

// planResult tells how the result stands. It is released with an assembly's teams,
// which says itself what it lacks; without wishes there are none, and the shortlist
// is the result.
func planResult(of call.Call, recruited, notRecruited int) plan {
	p := plan{Set: Set{Kind: Result, Counts: map[string]int{}}}
	switch {
	case of.ResultReleasedAt != nil:
		p.Counts[string(dossier.Recruited)], p.Counts[string(dossier.NotRecruited)] = recruited, notRecruited
		p.Recipients = recruited + notRecruited
	case of.ShortlistReleasedAt == nil:
		p.Missing = []domain.Text{{FR: "La présélection n’est pas encore publiée.", EN: "The shortlist is not released yet."}}
	case !of.HasWishes():
		p.Missing = []domain.Text{{
			FR: "Cet appel se fait sans vœux ni équipes : sa présélection publiée en est le résultat.",
			EN: "This call has neither wishes nor teams: its released shortlist is its result.",
		}}
	default:
		p.Missing = []domain.Text{{
			FR: "Le résultat se publie avec les équipes, depuis la page de leur constitution.",
			EN: "The result is released with the teams, from the page where they are made.",
		}}
	}
	return p
}

func stillOpen(w call.Window, t time.Time, zone *time.Location) []domain.Text {
	end := lastEnd(w, t)
	if !t.Before(end) {
		return []domain.Text{}
	}
	return []domain.Text{{
		FR: "La période n’est pas terminée pour tout le monde : elle court jusqu’au " + domain.SpellInstant(end.In(zone), "fr") + ".",
		EN: "The period is not over for everybody: it runs until " + domain.SpellInstant(end.In(zone), "en") + ".",
	}}
}

// enough is how many of those concerned a sentence names.
const enough = 5

// listed counts and names what is missing; nothing when nothing is.
func listed(names []string, oneFR, manyFR, oneEN, manyEN string) []domain.Text {
	fr, en := manyFR, manyEN
	switch len(names) {
	case 0:
		return nil
	case 1:
		fr, en = oneFR, oneEN
	}
	said, rest := strings.Join(names[:min(enough, len(names))], ", "), "."
	if len(names) > enough {
		rest = "…"
	}
	n := strconv.Itoa(len(names)) + " "
	return []domain.Text{{FR: n + fr + " : " + said + rest, EN: n + en + ": " + said + rest}}
}

// people counts the distinct recipients: a host of two challenges is one person.
func people(mails []mail.Message) int {
	ids := []string{}
	for _, m := range mails {
		ids = append(ids, m.Account.String())
	}
	slices.Sort(ids)
	return len(slices.Compact(ids))
}

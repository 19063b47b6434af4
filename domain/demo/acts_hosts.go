package demo

import (
	"context"
	"slices"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/administration"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/challenge"
)

// hostActs bring the administrations in and have them propose, from January to March.
func hostActs(s *Story) []Act {
	acts := []Act{
		act("hosts", s.at(time.January, 25, 10, 0), "Les administrations sont inscrites et invitées", "Administrations are listed and invited", playHosts),
		act("hosts-accept", s.at(time.January, 27, 15, 0), "Les administrations acceptent l’invitation", "Administrations accept the invitation", acceptHosts),
	}
	for i, real := range s.Edition.Challenges {
		acts = append(acts, s.realActs(i, real)...)
	}
	for i, fictional := range proposals {
		acts = append(acts, s.fictionalActs(i, fictional)...)
	}
	return acts
}

// playHosts adds each body to the directory and invites its accounts.
func playHosts(ctx context.Context, p *Player) error {
	by, err := p.programme(ctx)
	if err != nil {
		return err
	}
	for _, h := range p.Story.Cast.Hosts {
		id, err := p.administration(ctx, h.Name)
		if domain.KindOf(err) == domain.NotFound {
			id, err = p.create(ctx, by, h)
		}
		if err != nil {
			return err
		}
		for role, who := range h.people() {
			if err := p.invite(ctx, by, who, role, access.Scope{Kind: access.Administration, ID: id.UUID}); err != nil {
				return err
			}
		}
	}
	return nil
}

func (p *Player) create(ctx context.Context, by access.Actor, h Host) (domain.AdministrationID, error) {
	a, err := p.Administrations.Create(ctx, by, administration.Administration{Name: h.Name, Ministry: h.Ministry, Kind: kindOf(h.Name), Fictional: h.Fictional})
	return a.ID, err
}

func acceptHosts(ctx context.Context, p *Player) error {
	for _, h := range p.Story.Cast.Hosts {
		for _, who := range h.people() {
			if _, err := p.actor(ctx, who); err != nil {
				return err
			}
		}
	}
	return nil
}

// lead finds the account that acts for a body.
func (s *Story) lead(body string) Person {
	i := slices.IndexFunc(s.Cast.Hosts, func(h Host) bool { return h.Name == body })
	return s.Cast.Hosts[i].Lead
}

// realActs import a real challenge, whose text was not collected, and hand it in.
func (s *Story) realActs(i int, c RealChallenge) []Act {
	slug, lead := challenge.Slug(c.Name), s.lead(c.Body)
	imported := s.at(time.February, 7+i, 10+i%7, (i*13)%60)
	sent := s.at(time.March, 4+i, 9+i%9, (i*17)%60)
	return []Act{
		act("import-"+slug, imported, "Le défi « "+c.Name+" » est repris dans le portail", "The challenge “"+c.Name+"” is imported", c.importing()),
		act("submit-"+slug, sent, "Le défi « "+c.Name+" » est déposé", "The challenge “"+c.Name+"” is submitted", submitting(c.Name, lead)),
	}
}

// importing makes the draft through the audited import: every section counts as
// complete, and reads "not published".
func (c RealChallenge) importing() func(context.Context, *Player) error {
	return func(ctx context.Context, p *Player) error {
		if _, err := p.challenge(ctx, c.Name); err == nil {
			return nil
		}
		by, err := p.programme(ctx)
		if err != nil {
			return err
		}
		in, host, err := p.callAndHost(ctx, c.Body)
		if err != nil {
			return err
		}
		_, err = p.Challenges.Import(ctx, by, in, host, c.content())
		return err
	}
}

func (p *Player) callAndHost(ctx context.Context, body string) (call.ID, domain.AdministrationID, error) {
	in, err := p.callID(ctx, call.ForChallenges)
	if err != nil {
		return call.ID{}, domain.AdministrationID{}, err
	}
	host, err := p.administration(ctx, body)
	return in, host, err
}

// unpublished stands where the administration's own words would.
const unpublished = "Résumé non publié."

// content is the facts that are public: name, sites, posts. The posts are optional
// ones: in 2022 some were added and others left empty after the interviews.
func (c RealChallenge) content() challenge.Content {
	out := challenge.Content{Name: c.Name, Summary: unpublished, Sites: c.Sites, Attested: true}
	for _, post := range c.Posts {
		out.Posts = append(out.Posts, challenge.Post{AcceptedTracks: post.Tracks, Expertise: post.Expertise})
	}
	for _, section := range challenge.Sections {
		out.UnpublishedSections = append(out.UnpublishedSections, section.ID)
	}
	return out
}

// submitting hands a challenge in, by the account of its administration.
func submitting(name string, lead Person) func(context.Context, *Player) error {
	return func(ctx context.Context, p *Player) error {
		by, err := p.actor(ctx, lead)
		if err != nil {
			return err
		}
		c, err := p.challenge(ctx, name)
		if err != nil {
			return err
		}
		_, err = p.Challenges.Submit(ctx, by, c.ID, c.Version)
		return err
	}
}

// fictionalActs have a fictional body write its challenge, then hand it in late.
func (s *Story) fictionalActs(i int, f proposal) []Act {
	slug, lead := challenge.Slug(f.name), s.lead(f.body)
	started := s.at(time.February, 14+i, 14, 4*i)
	sent := s.at(time.March, 14+i%5, 12+i%10, (7*i)%60) // the last ones in the call's last hours
	return []Act{
		act("write-"+slug, started, "Le défi fictif « "+f.name+" » est écrit", "The fictional challenge “"+f.name+"” is written", f.writing(lead)),
		act("submit-"+slug, sent, "Le défi fictif « "+f.name+" » est déposé", "The fictional challenge “"+f.name+"” is submitted", submitting(f.name, lead)),
	}
}

func (f proposal) writing(lead Person) func(context.Context, *Player) error {
	return func(ctx context.Context, p *Player) error {
		by, err := p.actor(ctx, lead)
		if err != nil {
			return err
		}
		c, err := p.challenge(ctx, f.name)
		if domain.KindOf(err) == domain.NotFound {
			c, err = p.start(ctx, by, f)
		}
		if err != nil {
			return err
		}
		_, err = p.Challenges.Save(ctx, by, c.ID, c.Version, f.content(lead), []string{"summary", "sites", "posts", "answers", "contacts", "financing", "project_team", "attested"})
		return err
	}
}

func (p *Player) start(ctx context.Context, by access.Actor, f proposal) (challenge.Challenge, error) {
	in, host, err := p.callAndHost(ctx, f.body)
	if err != nil {
		return challenge.Challenge{}, err
	}
	v, err := p.Challenges.Start(ctx, by, in, host, f.name)
	return v.Challenge, err
}

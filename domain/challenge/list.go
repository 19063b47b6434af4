package challenge

import (
	"context"
	"slices"
	"strings"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/call"
)

// Filter is what a reader asks to see.
type Filter struct {
	Call     *call.ID // or every call
	Status   Status   // as the reader is told it; every status when empty
	Mine     bool     // only those of the actor's administrations
	Words    string   // every word stands somewhere; neither case nor accents count
	Track    call.Track
	Ministry string
	Place    string
}

// Listing is the challenges that a reader may see and, while a reveal is to come,
// how many are being prepared and when they appear.
type Listing struct {
	Items     []View
	Facets    Facets
	Prepared  *int
	VisibleAt *time.Time
}

// Facets is what the catalogue's filters may be set to.
type Facets struct {
	Ministries []string
	Places     []string
	Tracks     []call.Track
}

// List gives the challenges that the actor may see, by name: the public those that
// are revealed, a host its administration's as well, the committee all.
func (s Service) List(ctx context.Context, actor access.Actor, f Filter) (Listing, error) {
	all, err := s.Store.Challenges(ctx, Query{Call: f.Call, PublishedOnly: !seesUnpublished(actor)})
	if err != nil {
		return Listing{}, err
	}
	reveal, err := s.Store.NextReveal(ctx, f.Call)
	if err != nil {
		return Listing{}, err
	}
	admitted, err := s.admissions(ctx, actor)
	if err != nil {
		return Listing{}, err
	}
	seen := []View{}
	for _, c := range all {
		if v, shown := listed(actor, c, f, c.factsFor(reveal.Now, admitted)); shown {
			seen = append(seen, v)
		}
	}
	l := Listing{Facets: facetsOf(seen), Items: slices.DeleteFunc(seen, func(v View) bool { return !f.holds(v.Challenge) })}
	if err := s.dated(ctx, actor, l.Items, reveal.Now); err != nil {
		return Listing{}, err
	}
	if reveal.At != nil {
		l.Prepared, l.VisibleAt = &reveal.Prepared, reveal.At
	}
	return l, nil
}

// dated adds what their calls say to the views of those who see whole forms. One call
// is read once.
func (s Service) dated(ctx context.Context, actor access.Actor, views []View, now time.Time) error {
	calls := map[call.ID]call.Call{}
	for i, v := range views {
		if !v.Whole {
			continue
		}
		of, read := calls[v.Challenge.Call]
		if !read {
			var err error
			if of, err = s.Store.Call(ctx, v.Challenge.Call); err != nil {
				return err
			}
			calls[of.ID] = of
		}
		views[i] = v.inCall(actor, of, now)
	}
	return nil
}

// seesUnpublished tells whether some challenge that is not published may concern the
// actor; the table decides which.
func seesUnpublished(actor access.Actor) bool {
	return actor.Holds(access.Table["getChallenge"].Roles...)
}

func listed(actor access.Actor, c Challenge, f Filter, facts access.Facts) (View, bool) {
	if !access.Allowed(actor, "getChallenge", facts) || f.Mine && !actor.Has(mineOnly(facts), hosts...) {
		return View{}, false
	}
	v := viewFor(actor, c)
	if !v.Whole && c.Status == Withdrawn && f.Status != Withdrawn {
		return View{}, false // its page stays, for whoever has the address
	}
	return v, f.Status == "" || v.Status() == f.Status
}

// mineOnly keeps of the facts the administration, so that no wider role counts.
func mineOnly(f access.Facts) access.Facts {
	return access.Facts{Administration: f.Administration}
}

// holds tells whether the challenge, as its reader sees it, is among those searched.
func (f Filter) holds(c Challenge) bool {
	return (f.Track == "" || c.fits([]call.Track{f.Track})) &&
		(f.Ministry == "" || domain.Fold(c.Administration.Ministry) == domain.Fold(f.Ministry)) &&
		(f.Place == "" || slices.ContainsFunc(c.Sites, func(s string) bool { return domain.Fold(s) == domain.Fold(f.Place) })) &&
		c.says(f.Words)
}

// says tells whether every word stands somewhere in the challenge.
func (c Challenge) says(words string) bool {
	wanted := strings.Fields(domain.Fold(words))
	if len(wanted) == 0 {
		return true
	}
	said := slices.Concat([]string{c.Name, c.Summary, c.Administration.Name, c.Administration.Ministry}, c.Sites)
	for _, p := range c.Posts {
		named := p.Named()
		said = append(said, named.FR, named.EN, p.Expertise)
	}
	for _, answer := range c.Answers {
		said = append(said, answer)
	}
	whole := domain.Fold(strings.Join(said, "\n"))
	return !slices.ContainsFunc(wanted, func(word string) bool { return !strings.Contains(whole, word) })
}

func facetsOf(views []View) Facets {
	f := Facets{}
	for _, v := range views {
		c := v.Challenge
		if c.Administration.Ministry != "" {
			f.Ministries = append(f.Ministries, c.Administration.Ministry)
		}
		f.Places = append(f.Places, c.Sites...)
	}
	f.Ministries, f.Places = inOrder(f.Ministries), inOrder(f.Places)
	for _, t := range call.Tracks {
		if slices.ContainsFunc(views, func(v View) bool { return v.Challenge.fits([]call.Track{t}) }) {
			f.Tracks = append(f.Tracks, t)
		}
	}
	return f
}

// inOrder sorts as a French reader expects, each once.
func inOrder(list []string) []string {
	slices.SortFunc(list, func(a, b string) int { return strings.Compare(domain.Fold(a), domain.Fold(b)) })
	return slices.CompactFunc(list, func(a, b string) bool { return domain.Fold(a) == domain.Fold(b) })
}

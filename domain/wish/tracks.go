package wish

import (
	"slices"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
)

// tracksOf gives the tracks that a person may be recruited in: those of what was
// submitted; those of the draft where wishes are a part of it.
func tracksOf(d dossier.Dossier, of call.Call) []call.Track {
	from := d.Draft
	if last, submitted := d.Last(); !of.WishesWithApplication {
		if !submitted {
			return nil
		}
		from = last.Content
	}
	return slices.DeleteFunc([]call.Track{from.MainTrack, from.SecondaryTrack}, func(t call.Track) bool { return t == "" })
}

// concerned tells whether the person is one of those who rank: nobody else is told
// what the offers are.
func (v View) concerned() bool {
	if v.Call.WishesWithApplication {
		return v.Open()
	}
	return v.Verdict.ShortlistReleased && v.Verdict.Outcome == dossier.Keep && v.Status != dossier.Withdrawn
}

// NoPost lists the person's tracks that no post accepts: ranking gives them no seat in
// that track, and they should know before they rank. Nothing is said while there is
// nothing to rank.
func (v View) NoPost() []call.Track {
	if !v.concerned() || len(v.Offers) == 0 {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(v.Tracks), func(t call.Track) bool {
		return slices.ContainsFunc(v.Offers, func(o Offer) bool { return slices.Contains(o.Tracks, t) })
	})
}

// Fitting lists the challenges of which a post accepts one of the person's tracks.
func (v View) Fitting() []domain.ChallengeID {
	fitting := []domain.ChallengeID{}
	for _, o := range v.Offers {
		if v.concerned() && slices.ContainsFunc(v.Tracks, func(t call.Track) bool { return slices.Contains(o.Tracks, t) }) {
			fitting = append(fitting, o.Challenge)
		}
	}
	return fitting
}

// Broken is why a wish no longer holds.
type Broken string

// The reasons; none while the wish holds.
const (
	Whole   Broken = ""
	Gone    Broken = "withdrawn" // the challenge is no longer offered
	Dropped Broken = "dropped"   // the post is no longer among those of the challenge
	NoPost  Broken = "no_post"   // none of its posts accepts one of the person's tracks
)

// BrokenBy tells whether what the person ranked can still give them a seat.
func (v View) BrokenBy(w dossier.Wish) Broken {
	i := slices.IndexFunc(v.Offers, func(o Offer) bool { return o.Challenge == w.Challenge })
	switch {
	case !v.concerned():
		return Whole
	case i < 0:
		return Gone
	case !w.Post.IsZero() && !slices.Contains(v.Offers[i].Posts, w.Post):
		return Dropped
	case !slices.Contains(v.Fitting(), w.Challenge):
		return NoPost
	}
	return Whole
}

package wish

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
)

var shortlisted = dossier.Verdict{ShortlistReleased: true, Outcome: dossier.Keep}

// TestATrackWithoutAPostIsTold: a track is told exactly when no offered post accepts
// it, and a challenge fits exactly when one of its posts accepts one of the tracks.
func TestATrackWithoutAPostIsTold(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		some := rapid.SliceOfNDistinct(rapid.SampledFrom(call.Tracks), 0, 3, rapid.ID[call.Track])
		v := View{Status: dossier.Shortlisted, Verdict: shortlisted, Tracks: rapid.SliceOfNDistinct(rapid.SampledFrom(call.Tracks), 1, 2, rapid.ID[call.Track]).Draw(t, "own")}
		sought := map[call.Track]bool{}
		for range rapid.IntRange(1, 4).Draw(t, "challenges") {
			o := Offer{Challenge: domain.NewChallengeID(), Tracks: some.Draw(t, "posts")}
			v.Offers = append(v.Offers, o)
			fits := false
			for _, track := range o.Tracks {
				sought[track] = true
				fits = fits || slices.Contains(v.Tracks, track)
			}
			if slices.Contains(v.Fitting(), o.Challenge) != fits {
				t.Fatalf("%v fits %v: %v", o.Tracks, v.Tracks, !fits)
			}
		}
		for _, track := range v.Tracks {
			if slices.Contains(v.NoPost(), track) == sought[track] {
				t.Fatalf("%s, sought %v: told %v", track, sought[track], v.NoPost())
			}
		}
	})
}

func TestWhoDoesNotRankIsToldNothingOfTheOffers(t *testing.T) {
	offers := []Offer{{Challenge: domain.NewChallengeID(), Tracks: []call.Track{call.Design}}}
	own := []call.Track{call.Design, call.DigitalLaw}
	for name, v := range map[string]View{
		"not released":     {Status: dossier.Submitted, Tracks: own, Offers: offers},
		"waiting":          {Status: dossier.Waiting, Verdict: dossier.Verdict{ShortlistReleased: true, Outcome: dossier.Wait}, Tracks: own, Offers: offers},
		"withdrawn":        {Status: dossier.Withdrawn, Verdict: shortlisted, Tracks: own, Offers: offers},
		"nothing revealed": {Status: dossier.Shortlisted, Verdict: shortlisted, Tracks: own},
	} {
		if len(v.NoPost()) != 0 || len(v.Fitting()) != 0 {
			t.Errorf("%s: told %v and %v", name, v.NoPost(), v.Fitting())
		}
	}
	told := View{Status: dossier.Shortlisted, Verdict: shortlisted, Tracks: own, Offers: offers}
	if !slices.Equal(told.NoPost(), []call.Track{call.DigitalLaw}) || len(told.Fitting()) != 1 {
		t.Errorf("shortlisted: told %v and %v", told.NoPost(), told.Fitting())
	}
}

// TestTracksAreThoseSubmitted: what the draft became afterwards has no effect.
func TestTracksAreThoseSubmitted(t *testing.T) {
	d := dossier.Dossier{Draft: dossier.Content{MainTrack: call.DataScience}}
	if got := tracksOf(d, call.Call{}); len(got) != 0 {
		t.Errorf("of a draft: %v", got)
	}
	d.Snapshots = []dossier.Snapshot{{Content: dossier.Content{MainTrack: call.Design, SecondaryTrack: call.DigitalLaw}}}
	if got := tracksOf(d, call.Call{}); !slices.Equal(got, []call.Track{call.Design, call.DigitalLaw}) {
		t.Errorf("of a submission: %v", got)
	}
	if got := tracksOf(d, call.Call{WishesWithApplication: true}); !slices.Equal(got, []call.Track{call.DataScience}) {
		t.Errorf("while applying, with the wishes in the draft: %v", got)
	}
}

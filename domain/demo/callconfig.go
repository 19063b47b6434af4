package demo

import (
	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/promotion"
)

// places is the ceiling that the calls announced ("up to fifty"); the data file's own
// figure counts advertised posts.
const places = 50

// Configuration is the promotion with its calls, as they were announced.
func (e Edition) Configuration() (promotion.Promotion, []call.Call) {
	p := e.promotion()
	return p, []call.Call{e.challengeCall(p.ID), e.candidateCall(p.ID)}
}

// promotion gives the figures of the promotion.
func (e Edition) promotion() promotion.Promotion {
	return promotion.Promotion{
		Number: e.Number, Name: "EIG 6", Places: places, TeamMin: 2, TeamMax: 3, StartsOn: e.Calendar.StartsOn, Months: e.Calendar.Months,
	}
}

// challengeCall is the call for challenges as it was announced in January 2022.
func (e Edition) challengeCall(of domain.PromotionID) call.Call {
	c := e.Calendar
	return call.Call{
		Promotion: of, Kind: call.ForChallenges, Zone: c.Zone, Tracks: call.Tracks,
		Title: domain.Text{FR: "Appel à défis de la 6e promotion", EN: "Call for challenges of the 6th promotion"},
		Summary: domain.Text{
			FR: "Les administrations proposent un défi numérique à relever en dix mois par une équipe de deux ou trois personnes.",
			EN: "Administrations propose a digital challenge for a team of two or three people to take up in ten months.",
		},
		Windows: []call.Window{{Name: call.Challenges, Opens: c.ChallengesOpen, Closes: c.ChallengesClose}},
	}
}

// candidateCall is the call for candidates as it was announced: its extensions came
// later, each after the end had passed.
func (e Edition) candidateCall(of domain.PromotionID) call.Call {
	c := e.Calendar
	return call.Call{
		Promotion: of, Kind: call.ForCandidates, Zone: c.Zone, Tracks: call.Tracks,
		Title: domain.Text{FR: "Appel à candidatures de la 6e promotion", EN: "Call for candidates of the 6th promotion"},
		Summary: domain.Text{
			FR: "Dix mois dans une administration, à partir du 12 septembre 2022, pour relever un défi d’intérêt général avec une équipe de deux ou trois personnes. Jusqu’à cinquante places.",
			EN: "Ten months in an administration, from 12 September 2022, to take up a challenge of general interest in a team of two or three. Up to fifty places.",
		},
		Windows: []call.Window{
			{Name: call.Applications, Opens: c.CandidatesOpen, Closes: c.CandidatesClose},
			{Name: call.Wishes, Opens: c.Revealed, Closes: c.WishesClose},
		},
		ChallengesVisibleAt: &c.Revealed, WishesMin: e.WishesMin, WishesMax: e.WishesMax,
		ChallengesAudience: call.Everybody, WishSubject: call.RankChallenges, ReadingsPerDossier: readingsPerDossier,
		ThirdReadingGap: thirdReadingGap, ShortlistPlaces: e.Shortlisted,
		Questions: questions, Statements: statements, Rubric: rubric,
	}
}

// readingsPerDossier: how many people read each file was not found in the sources.
const readingsPerDossier = 2

// thirdReadingGap is the portal's own default: a point and a half of five.
const thirdReadingGap = 150

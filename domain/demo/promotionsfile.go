package demo

import (
	"encoding/json"
	"fmt"
	"strings"
)

// promotionOf mirrors the part of the data file that is read.
type promotionOf struct {
	Number            int `json:"number"`
	CallForChallenges struct {
		Opens  string   `json:"opens"`
		Closes string   `json:"closes"`
		Jury   []string `json:"jury"`
	} `json:"call_for_challenges"`
	CallForCandidates struct {
		Opens      string `json:"opens"`
		Closes     string `json:"closes"`
		Extensions []struct {
			To        string `json:"to"`
			Published string `json:"published_at"`
		} `json:"extensions"`
	} `json:"call_for_candidates"`
	Revealed    string `json:"challenges_revealed"`
	WishesClose string `json:"wishes_close"`
	StartsOn    string `json:"starts_on"`
	Months      int    `json:"months"`
	Received    int    `json:"candidatures_received"`
	Shortlisted int    `json:"shortlisted"`
	Choices     *struct {
		Min int `json:"min"`
		Max int `json:"max"`
	} `json:"challenge_choices_per_candidate"`
	Challenges []challengeOf `json:"challenges"`
}

type challengeOf struct {
	Name           string `json:"name"`
	Administration string `json:"administration"`
	Ministry       string `json:"ministry"`
	City           string `json:"city"`
	Profiles       []struct {
		Craft  string `json:"craft"`
		Detail string `json:"detail"`
	} `json:"profiles_sought"`
}

// edition reads one promotion of the data file.
func edition(raw []byte, number int) (Edition, error) {
	var all struct {
		Promotions []json.RawMessage `json:"promotions"`
	}
	if err := json.Unmarshal(raw, &all); err != nil {
		return Edition{}, fmt.Errorf("reading the promotions: %w", err)
	}
	for _, one := range all.Promotions {
		var head struct {
			Number int `json:"number"`
		}
		if json.Unmarshal(one, &head) != nil || head.Number != number {
			continue // the other promotions do not all have the sixth's shape
		}
		var p promotionOf
		if err := json.Unmarshal(one, &p); err != nil {
			return Edition{}, fmt.Errorf("reading promotion %d: %w", number, err)
		}
		return p.edition()
	}
	return Edition{}, fmt.Errorf("the data file has no promotion %d", number)
}

func (p promotionOf) edition() (Edition, error) {
	cal, err := p.calendar()
	if err != nil {
		return Edition{}, fmt.Errorf("reading promotion %d: %w", p.Number, err)
	}
	e := Edition{Number: p.Number, Calendar: cal, Received: p.Received, Shortlisted: p.Shortlisted, Challenges: make([]RealChallenge, len(p.Challenges))}
	if p.Choices != nil {
		e.WishesMin, e.WishesMax = p.Choices.Min, p.Choices.Max
	}
	for i, c := range p.Challenges {
		e.Challenges[i] = c.challenge()
	}
	return e, nil
}

// challenge converts what the file writes its own way: sites in one string, a
// remark on the page inside the ministry's name, craft codes.
func (c challengeOf) challenge() RealChallenge {
	ministry, _, _ := strings.Cut(c.Ministry, " (page")
	out := RealChallenge{Name: c.Name, Body: c.Administration, Ministry: ministry, Sites: strings.Split(c.City, " | ")}
	for _, p := range c.Profiles {
		out.Posts = append(out.Posts, post(p.Craft, p.Detail))
	}
	return out
}

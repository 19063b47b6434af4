package challenge

import (
	"slices"
	"strings"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/mail"
)

// Ranker is somebody who ranked a challenge, with what a change of it may break: the
// tracks of the dossier that counts, and the post ranked where posts are.
type Ranker struct {
	Dossier domain.DossierID
	Number  string
	Tracks  []call.Track
	Post    domain.PostID
	Recipient
}

// Effect is what a change of a challenge does to somebody's wish of it.
type Effect string

// The effects.
const (
	Holds   Effect = "holds"
	Void    Effect = "void"    // the challenge is withdrawn, or the post dropped
	NoPost  Effect = "no_post" // no post is left for the person's tracks
	NewlyIn Effect = "fits"    // a post now accepts one of the person's tracks
)

// effect compares what the challenge offered the person with what it now offers.
func (k Ranker) effect(before, after Content, withdrawn bool) Effect {
	dropped := !k.Post.IsZero() && !slices.ContainsFunc(after.Posts, func(p Post) bool { return p.ID == k.Post })
	did, does := before.fits(k.Tracks), after.fits(k.Tracks)
	switch {
	case withdrawn || dropped:
		return Void
	case did && !does:
		return NoPost
	case !did && does:
		return NewlyIn
	}
	return Holds
}

// fits tells whether a post accepts one of the tracks.
func (c Content) fits(tracks []call.Track) bool {
	return slices.ContainsFunc(c.Posts, func(p Post) bool {
		return slices.ContainsFunc(tracks, func(t call.Track) bool { return slices.Contains(p.AcceptedTracks, t) })
	})
}

// Impact is what a change does among those who ranked the challenge.
type Impact struct {
	Changes []Change
	Ranked  int
	Void    int
	NoPost  int
}

func (i Impact) with(rankers []Ranker, before Content, r Revision) Impact {
	after := r.of(before)
	i.Ranked = len(rankers)
	for _, k := range rankers {
		switch k.effect(before, after, r.Withdraw) {
		case Void:
			i.Void++
		case NoPost:
			i.NoPost++
		}
	}
	return i
}

// tellRankers writes to those who ranked the challenge: what changed, why, and what
// it does to their wish.
func tellRankers(tx Tx, rankers []Ranker, c Challenge, before Content, r Revision, now time.Time) error {
	for _, k := range rankers {
		data := revised(c, before, r, now)
		data["dossier"], data["number"] = k.Dossier.String(), k.Number
		data["effect"] = string(k.effect(before, c.Content, r.Withdraw))
		err := tx.Mail(mail.Message{Account: &k.Account, Address: k.Address, Language: k.Language, Template: mail.ChallengeChanged, Data: data})
		if err != nil {
			return err
		}
	}
	return nil
}

// revised is what the mails of a change say: what changed, line by line, and why.
func revised(c Challenge, before Content, r Revision, now time.Time) mail.Data {
	fr, en := []string{}, []string{}
	for _, change := range r.changes(before, c.Content) {
		said := change.Text()
		fr, en = append(fr, "- "+said.FR), append(en, "- "+said.EN)
	}
	return mail.Data{
		"challenge": c.ID.String(), "name": c.Name, "at": mail.Instant(now), "reason_fr": r.Reason.FR, "reason_en": r.Reason.EN,
		"changes_fr": strings.Join(fr, "\n"), "changes_en": strings.Join(en, "\n"),
	}
}

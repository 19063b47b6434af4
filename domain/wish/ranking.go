package wish

import (
	"slices"
	"strconv"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/call"
	"github.com/etalab/portail-eig/domain/dossier"
)

// Ranking is what somebody ranks, best first: challenges, or posts where the call
// has posts ranked.
type Ranking struct {
	Challenges []domain.ChallengeID
	Posts      []domain.PostID
}

// Offer is one challenge that may be chosen, with its posts.
type Offer struct {
	Challenge domain.ChallengeID
	Posts     []domain.PostID
	Tracks    []call.Track // those that its posts accept
}

// Wishes is the list as a dossier names it.
func (l List) Wishes() []dossier.Wish {
	wishes := make([]dossier.Wish, len(l.Challenges))
	for i, c := range l.Challenges {
		wishes[i].Challenge = c
		if i < len(l.Posts) {
			wishes[i].Post = l.Posts[i]
		}
	}
	return wishes
}

// rank holds a ranking against the call's limits and what is offered, and gives the
// list it makes.
func (r Ranking) rank(offers []Offer, of call.Call) (List, error) {
	if of.WishSubject == call.RankPosts {
		return r.rankPosts(offers, of)
	}
	if r.Posts != nil {
		return List{}, domain.InvalidFields([]domain.Field{field("/post_ids", "wrong_kind",
			"Cet appel fait classer des défis, et non des postes : indiquez challenge_ids.", "This call has challenges ranked, not posts: give challenge_ids.")})
	}
	choosable := make([]domain.ChallengeID, len(offers))
	for i, o := range offers {
		choosable[i] = o.Challenge
	}
	return List{Challenges: r.Challenges}, check(r.Challenges, choosable, of)
}

func (r Ranking) rankPosts(offers []Offer, of call.Call) (List, error) {
	if r.Challenges != nil {
		return List{}, domain.InvalidFields([]domain.Field{field("/challenge_ids", "wrong_kind",
			"Cet appel fait classer des postes, et non des défis : indiquez post_ids.", "This call has posts ranked, not challenges: give post_ids.")})
	}
	list, fields := List{Posts: r.Posts}, tooFewOrMany("/post_ids", len(r.Posts), of)
	for i, id := range r.Posts {
		at := "/post_ids/" + strconv.Itoa(i)
		offer := slices.IndexFunc(offers, func(o Offer) bool { return slices.Contains(o.Posts, id) })
		switch {
		case slices.Contains(r.Posts[:i], id):
			fields = append(fields, field(at, "duplicate", "Ce poste est déjà classé plus haut.", "This post is already ranked above."))
		case offer < 0:
			fields = append(fields, field(at, "unknown",
				"Ce poste ne peut pas être choisi : il n’existe pas dans cette promotion, ou n’est plus proposé.",
				"This post cannot be chosen: it does not exist in this promotion, or is no longer offered."))
		default:
			list.Challenges = append(list.Challenges, offers[offer].Challenge)
		}
	}
	return list, domain.InvalidFields(fields)
}

// tooFewOrMany counts the wishes. While applying, a list may be unfinished: the
// submit counts it.
func tooFewOrMany(pointer string, n int, of call.Call) []domain.Field {
	what, whatEN := "défis", "challenges"
	if of.WishSubject == call.RankPosts {
		what, whatEN = "postes", "posts"
	}
	least, most, there := strconv.Itoa(of.WishesMin), strconv.Itoa(of.WishesMax), strconv.Itoa(n)
	switch {
	case n < of.WishesMin && !of.WishesWithApplication:
		return []domain.Field{field(pointer, "too_few",
			"Classez au moins "+least+" "+what+" : il y en a "+there+".", "Rank at least "+least+" "+whatEN+": there are "+there+".")}
	case n > of.WishesMax:
		return []domain.Field{field(pointer, "too_many",
			"Classez au plus "+most+" "+what+" : il y en a "+there+".", "Rank at most "+most+" "+whatEN+": there are "+there+".")}
	}
	return nil
}

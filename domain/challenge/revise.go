package challenge

import (
	"context"
	"slices"
	"strconv"
	"time"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/access"
	"github.com/etalab/portail-eig/domain/audit"
	"github.com/etalab/portail-eig/domain/mail"
)

// Revision is what changes after the selection; what it does not name stays.
type Revision struct {
	Reason   domain.Text
	Posts    []Post
	Sites    []string
	StartsOn domain.Date
	Months   int
	Withdraw bool
}

// of gives the content after the revision. Posts that stay keep their ids.
func (r Revision) of(c Content) Content {
	if r.Posts != nil {
		c.Posts = adoptPosts(r.Posts, c.Posts)
	}
	if r.Sites != nil {
		c.Sites = r.Sites
	}
	if !r.StartsOn.IsZero() {
		c.StartsOn = r.StartsOn
	}
	if r.Months > 0 {
		c.Months = r.Months
	}
	return c
}

// changes lists what the revision changes of a content.
func (r Revision) changes(before, after Content) []Change {
	list := Compare(before, after)
	if r.Withdraw {
		list = append(list, withdrawal())
	}
	return list
}

// Revise re-cuts a challenge that was kept, with its host, or changes a published one:
// a dated version with its reason. Those who ranked a published one are told what it
// changes for them, in the same act.
func (s Service) Revise(ctx context.Context, actor access.Actor, id ID, version int64, r Revision) (View, error) {
	r.Withdraw = false
	return s.writeAfter(ctx, actor, "reviseChallenge", id, Tx.LockWishes, func(tx Tx, t turn) error {
		if _, err := t.revisable(); err != nil {
			return err
		}
		if t.Version != version {
			return domain.StaleVersion(t.Version)
		}
		return s.revise(tx, actor.Account, t, "reviseChallenge", r)
	})
}

// revise makes a revision of a locked challenge.
func (s Service) revise(tx Tx, by domain.AccountID, t turn, op string, r Revision) error {
	kind, err := t.revisable()
	if err != nil {
		return err
	}
	if err := r.check(t.Challenge); err != nil {
		return err
	}
	before := t.Counting().Content
	t.Content = r.of(before)
	if len(Compare(before, t.Content)) == 0 {
		return nil
	}
	if err := keepsSeats(tx, t.Challenge); err != nil {
		return err
	}
	if err := s.change(tx, by, op, t, before, kind, r); err != nil {
		return err
	}
	return moveTeam(tx, t.Challenge, before)
}

// change writes a dated version of a challenge that was submitted, and tells it.
func (s Service) change(tx Tx, by domain.AccountID, op string, t turn, before Content, kind Kind, r Revision) error {
	c := t.Challenge
	c.Version++
	rankers := []Ranker{}
	if kind.public() {
		var err error // those of a post that goes are read before it does
		if rankers, err = tx.RankersOf(c.ID); err != nil {
			return err
		}
	}
	if _, err := freeze(tx, c, c.frozen(kind, r.Reason, t.now)); err != nil {
		return err
	}
	if err := tellHosts(tx, c, mail.ChallengeRevised, revised(c, before, r, t.now)); err != nil {
		return err
	}
	if err := tellRankers(tx, rankers, c, before, r, t.now); err != nil {
		return err
	}
	return tx.Audit(audit.Entry{Operation: op, Account: by, ObjectKind: "challenge", ObjectID: c.ID.UUID, Fields: touched(r.changes(before, c.Content))})
}

// touched names what changed, for the audit.
func touched(changes []Change) []string {
	fields := []string{"version"}
	for _, c := range changes {
		fields = append(fields, string(c.Kind))
	}
	return slices.Compact(slices.Sorted(slices.Values(fields)))
}

// revisable says what a revision would be of the challenge as it stands.
func (t turn) revisable() (Kind, error) {
	switch {
	case t.Status == Published:
		return AsChanged, nil
	case t.Status == Submitted && t.ReleasedAt != nil && t.Decision != nil && t.Decision.Outcome == Keep:
		return AsRecut, nil
	case t.Status == Withdrawn:
		return "", wrongState("Ce défi est retiré : il ne change plus.", "This challenge is withdrawn: it no longer changes.")
	}
	return "", wrongState("Les postes se redécoupent une fois le défi retenu, et cette décision publiée.", "Posts are re-cut once the challenge is kept and that decision is released.")
}

// check holds the revised content against the form, its reason against silence, and
// the number of posts against the team's size.
func (r Revision) check(c Challenge) error {
	fields := checkReason(r.Reason)
	before := c.Counting().Content
	after := r.of(before)
	fields = append(fields, after.faultsSince(before, c.Rules)...)
	if n := len(after.Posts); r.Posts != nil && n < c.Rules.TeamMin {
		least := strconv.Itoa(c.Rules.TeamMin)
		fields = append(fields, field("/posts", "too_few",
			"Une équipe compte au moins "+least+" personnes : gardez un poste de plus, ou retirez le défi.",
			"A team has at least "+least+" people: keep one more post, or withdraw the challenge."))
	}
	for i, p := range after.Posts {
		if len(p.AcceptedTracks) == 0 && !readable(p.Expertise) {
			fields = append(fields, field("/posts/"+strconv.Itoa(i)+"/accepted_tracks", "required",
				"Choisissez un métier, ou décrivez l’expertise attendue.", "Choose a track, or describe the expertise sought."))
		}
	}
	return domain.InvalidFields(fields)
}

const maxReason = 2000

func checkReason(reason domain.Text) []domain.Field {
	fields := []domain.Field{}
	for pointer, said := range map[string]string{"/reason/fr": reason.FR, "/reason/en": reason.EN} {
		if !readable(said) {
			fields = append(fields, field(pointer, "required", "Indiquez le motif : il sera lu.", "Give the reason: it will be read."))
		}
		fields = append(fields, tooLong(pointer, said, maxReason)...)
	}
	return fields
}

// keepsSeats refuses to drop a post where a released team has somebody.
func keepsSeats(tx Tx, c Challenge) error {
	seated, err := tx.SeatedPosts(c.ID)
	if err != nil {
		return err
	}
	for _, id := range seated {
		if c.Status == Withdrawn || !slices.ContainsFunc(c.Posts, func(p Post) bool { return p.ID == id }) {
			return domain.Fail(domain.Conflict, "seat_taken", domain.Text{
				FR: "Une personne est affectée à ce poste dans une équipe publiée : il ne se retire plus ici.",
				EN: "Somebody holds this post in a released team: it is no longer dropped here.",
			})
		}
	}
	return nil
}

// moveTeam has a released team follow the start and the length of its challenge.
func moveTeam(tx Tx, c Challenge, before Content) error {
	if c.StartsOn == before.StartsOn && c.Months == before.Months {
		return nil
	}
	first, last := c.Rules.Promotion.Immersion(c.StartsOn, c.Months)
	return tx.MoveTeam(c.ID, first, last)
}

// Preview says what a revision or a withdrawal would change and whom it would touch,
// without doing it.
func (s Service) Preview(ctx context.Context, actor access.Actor, id ID, r Revision) (Impact, error) {
	c, err := s.find(ctx, actor, "previewRevision", id)
	if err != nil {
		return Impact{}, err
	}
	r.Reason = domain.Text{FR: "x", EN: "x"} // asked for when the change is made
	if err := r.check(c); err != nil {
		return Impact{}, err
	}
	before := c.Counting().Content
	impact := Impact{Changes: r.changes(before, r.of(before))}
	if !c.wasPublished() || c.Status == Withdrawn || len(impact.Changes) == 0 {
		return impact, nil
	}
	rankers, err := s.Store.ChallengeRankers(ctx, id)
	if err != nil {
		return Impact{}, err
	}
	return impact.with(rankers, before, r), nil
}

// History is the versions kept of a challenge, as far as their reader may see them:
// newest first. Whole tells that the reader sees the whole form.
type History struct {
	Steps []Step
	Whole bool
	Zone  *time.Location
}

// Versions tells the versions kept of a challenge.
func (s Service) Versions(ctx context.Context, actor access.Actor, id ID) (History, error) {
	return s.history(ctx, actor, "listChallengeVersions", id)
}

func (s Service) history(ctx context.Context, actor access.Actor, op access.Operation, id ID) (History, error) {
	c, err := s.find(ctx, actor, op, id)
	if err != nil {
		return History{}, err
	}
	versions, err := s.Store.ChallengeVersions(ctx, id)
	r := c.reachOf(actor)
	return History{Steps: steps(versions, r), Whole: r != passer, Zone: c.Zone}, err
}

func (h History) version(sequence int) (Version, error) {
	i := slices.IndexFunc(h.Steps, func(v Step) bool { return v.Sequence == sequence })
	if i < 0 {
		return Version{}, domain.Absent()
	}
	return h.Steps[i].Version, nil
}

// Between tells what changed from one version to another, either way.
func (s Service) Between(ctx context.Context, actor access.Actor, id ID, from, to int) ([]Change, error) {
	h, err := s.history(ctx, actor, "compareChallengeVersions", id)
	if err != nil {
		return nil, err
	}
	a, err := h.version(from)
	if err != nil {
		return nil, err
	}
	b, err := h.version(to)
	if err != nil {
		return nil, err
	}
	changes := Compare(a.Content, b.Content)
	if b.Kind == AsWithdrawn && a.Kind != AsWithdrawn {
		changes = append(changes, withdrawal())
	}
	return changes, nil
}

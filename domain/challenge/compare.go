package challenge

import (
	"slices"
	"strconv"
	"strings"

	"github.com/etalab/portail-eig/domain"
)

// ChangeKind is what changed between two versions.
type ChangeKind string

// The kinds of changes. Changed is any text that is none of the others.
const (
	Changed       ChangeKind = "changed"
	PostAdded     ChangeKind = "post_added"
	PostDropped   ChangeKind = "post_dropped"
	TracksChanged ChangeKind = "tracks_changed"
	PostChanged   ChangeKind = "post_changed"
	StartChanged  ChangeKind = "starts_on"
	LengthChanged ChangeKind = "months"
	SitesChanged  ChangeKind = "sites"
	Gone          ChangeKind = "withdrawn"
)

// Change is one difference between two versions. Pointer names it as the form does;
// Before and After are in plain words, or tracks' codes.
type Change struct {
	Kind          ChangeKind
	Pointer       string
	Before, After domain.Text
}

func withdrawal() Change { return Change{Kind: Gone, Pointer: ""} }

// Compare lists what changed from one content to another, in the order of the form.
func Compare(a, b Content) []Change {
	changes := []Change{}
	plain := func(kind ChangeKind, pointer, before, after string) {
		if before != after {
			changes = append(changes, Change{kind, pointer, same(before), same(after)})
		}
	}
	plain(Changed, "/name", a.Name, b.Name)
	plain(Changed, "/summary", a.Summary, b.Summary)
	plain(SitesChanged, "/sites", strings.Join(a.Sites, ", "), strings.Join(b.Sites, ", "))
	changes = append(changes, comparePosts(a.Posts, b.Posts)...)
	plain(StartChanged, "/starts_on", spelled(a.StartsOn), spelled(b.StartsOn))
	plain(LengthChanged, "/months", count(a.Months), count(b.Months))
	for _, s := range Sections {
		for _, f := range s.Fields {
			plain(Changed, domain.Pointer("answers", string(f.ID)), a.Answers[f.ID], b.Answers[f.ID])
		}
	}
	if a.Financing != b.Financing {
		changes = append(changes, Change{Kind: Changed, Pointer: "/financing"})
	}
	if !slices.Equal(a.ProjectTeam, b.ProjectTeam) {
		changes = append(changes, Change{Kind: Changed, Pointer: "/project_team"})
	}
	for _, role := range ContactRoles {
		if a.Contacts[role] != b.Contacts[role] {
			changes = append(changes, Change{Kind: Changed, Pointer: "/contacts/" + string(role)})
		}
	}
	plain(Changed, "/video_url", a.VideoURL, b.VideoURL)
	if a.Attested != b.Attested {
		changes = append(changes, Change{Kind: Changed, Pointer: "/attested"})
	}
	return changes
}

// comparePosts tells posts by their ids: one that moved is not one that changed.
func comparePosts(a, b []Post) []Change {
	changes := []Change{}
	for i, old := range a {
		at := "/posts/" + strconv.Itoa(i)
		j := slices.IndexFunc(b, func(p Post) bool { return p.ID == old.ID })
		switch {
		case j < 0:
			changes = append(changes, Change{Kind: PostDropped, Pointer: at, Before: old.Named()})
		case old.Named() != b[j].Named():
			changes = append(changes, Change{TracksChanged, at, old.Named(), b[j].Named()})
		case !samePost(old, b[j]):
			changes = append(changes, Change{Kind: PostChanged, Pointer: at, Before: old.Named(), After: b[j].Named()})
		}
	}
	for j, p := range b {
		if !slices.ContainsFunc(a, func(o Post) bool { return o.ID == p.ID }) {
			changes = append(changes, Change{Kind: PostAdded, Pointer: "/posts/" + strconv.Itoa(j), After: p.Named()})
		}
	}
	return changes
}

func samePost(a, b Post) bool {
	return a.Expertise == b.Expertise && a.Peers == b.Peers && a.Software == b.Software && a.Required == b.Required
}

// Named says whom a post is for: its tracks, or the expertise sought where there is none.
func (p Post) Named() domain.Text {
	if len(p.AcceptedTracks) == 0 {
		return same(p.Expertise)
	}
	fr, en := []string{}, []string{}
	for _, t := range sorted(p.AcceptedTracks) {
		fr, en = append(fr, t.Name().FR), append(en, t.Name().EN)
	}
	return domain.Text{FR: strings.Join(fr, " ou "), EN: strings.Join(en, " or ")}
}

func same(s string) domain.Text { return domain.Text{FR: s, EN: s} }

func spelled(d domain.Date) string {
	if d.IsZero() {
		return ""
	}
	return d.String()
}

func count(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// Text says the change in a sentence.
func (c Change) Text() domain.Text {
	switch c.Kind {
	case PostAdded:
		return domain.Text{FR: "Un poste de plus : " + c.After.FR + ".", EN: "One more post: " + c.After.EN + "."}
	case PostDropped:
		return domain.Text{FR: "Un poste de moins : " + c.Before.FR + ".", EN: "One post fewer: " + c.Before.EN + "."}
	case TracksChanged:
		return domain.Text{FR: "Un poste change de métier : " + c.Before.FR + " devient " + c.After.FR + ".", EN: "A post changes track: " + c.Before.EN + " becomes " + c.After.EN + "."}
	case PostChanged:
		return domain.Text{FR: "La description d’un poste change : " + c.After.FR + ".", EN: "The description of a post changes: " + c.After.EN + "."}
	case StartChanged:
		return fromTo("Le début change", "The start changes", c.orPromotion())
	case LengthChanged:
		return fromTo("La durée en mois change", "The length in months changes", c.orPromotion())
	case SitesChanged:
		return fromTo("Les lieux changent", "The places change", c)
	case Gone:
		return domain.Text{FR: "Le défi est retiré.", EN: "The challenge is withdrawn."}
	}
	label := labelOf(c.Pointer)
	return domain.Text{FR: "« " + label.FR + " » change.", EN: "“" + label.EN + "” changes."}
}

// orPromotion says what an empty start or length means.
func (c Change) orPromotion() Change {
	as := domain.Text{FR: "comme la promotion", EN: "as the promotion"}
	if c.Before.IsZero() {
		c.Before = as
	}
	if c.After.IsZero() {
		c.After = as
	}
	return c
}

func fromTo(fr, en string, c Change) domain.Text {
	return domain.Text{FR: fr + " : " + c.Before.FR + " → " + c.After.FR + ".", EN: en + ": " + c.Before.EN + " → " + c.After.EN + "."}
}

// labelOf is what people read for a part of the form.
func labelOf(pointer string) domain.Text {
	member, rest, _ := strings.Cut(strings.TrimPrefix(pointer, "/"), "/")
	if f, _, known := Field(rest).spec(); member == "answers" && known {
		return f.Label
	}
	if member == "contacts" {
		return domain.Text{FR: "Contact : " + contactNames[ContactRole(rest)].FR, EN: "Contact: " + contactNames[ContactRole(rest)].EN}
	}
	return map[string]domain.Text{
		"name": {FR: "Nom", EN: "Name"}, "summary": {FR: "Présentation", EN: "Presentation"}, "financing": {FR: "Financement", EN: "Financing"},
		"project_team": {FR: "Équipe projet", EN: "Project team"}, "video_url": {FR: "Vidéo", EN: "Video"}, "attested": {FR: "Attestation", EN: "Attestation"},
	}[member]
}

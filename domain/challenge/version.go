package challenge

import (
	"time"

	"github.com/etalab/portail-eig/domain"
)

// Version is the content as it was frozen at an act; it never changes.
type Version struct {
	ID       domain.ID[Version]
	Sequence int // 1, 2…, given by the store
	Kind     Kind
	Motive   domain.Text // of a change made after the submission
	Content  Content
	Hash     []byte // SHA-256 of Content.Canonical
	At       time.Time
}

// Kind is the act that a version keeps.
type Kind string

// The kinds of versions.
const (
	AsSubmitted Kind = "submitted"
	AsRecut     Kind = "recut" // with the host, before the publication
	AsPublished Kind = "published"
	AsChanged   Kind = "changed"   // after the publication
	AsWithdrawn Kind = "withdrawn" // after the publication
)

// public tells whether everybody reads a version of that kind.
func (k Kind) public() bool { return k == AsPublished || k == AsChanged || k == AsWithdrawn }

// frozen makes the version that is kept of the content as it stands.
func (c Challenge) frozen(kind Kind, motive domain.Text, at time.Time) Version {
	return Version{ID: domain.NewID[Version](), Kind: kind, Motive: motive, Content: c.Content, Hash: c.Content.Hash(), At: at}
}

// Step is a version with what it changed since the one before, among those its reader
// sees.
type Step struct {
	Version
	Changes []Change
}

// steps tells versions, oldest first, as their reader may see them: newest first, each
// with what it changed.
func steps(versions []Version, r reach) []Step {
	list, before := []Step{}, (*Content)(nil)
	for _, v := range versions {
		if r == passer {
			if !v.Kind.public() {
				continue
			}
			v.Content = v.Content.public()
		}
		step := Step{Version: v, Changes: []Change{}}
		if before != nil {
			step.Changes = Compare(*before, v.Content)
		}
		if v.Kind == AsWithdrawn {
			step.Changes = append(step.Changes, withdrawal())
		}
		list, before = append([]Step{step}, list...), &v.Content
	}
	return list
}

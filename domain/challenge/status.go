package challenge

import (
	"time"

	"github.com/etalab/portail-eig/domain/access"
)

// Status is where a challenge stands, in one word of the contract.
type Status string

// The statuses. Kept and NotKept are never stored: they come from the decision, and
// exist only for those who may see it.
const (
	Draft     Status = "draft"
	Submitted Status = "submitted"
	Kept      Status = "kept"
	NotKept   Status = "not_kept"
	Published Status = "published"
	Withdrawn Status = "withdrawn"
)

// Standing is the status that the reader is told: a submitted challenge is kept or
// not kept as soon as its decision is among what they see.
func (c Challenge) Standing() Status {
	switch {
	case c.Status != Submitted || c.Decision == nil:
		return c.Status
	case c.Decision.Outcome == Keep:
		return Kept
	}
	return NotKept
}

// hosts are those of the administration.
var hosts = []access.Role{access.HostMember, access.HostLead, access.HostHR}

// reach is how much of a challenge a reader sees.
type reach int

const (
	passer   reach = iota // what is for everybody
	host                  // the whole form, and the decision once released
	examiner              // everything
)

func (c Challenge) reachOf(actor access.Actor) reach {
	f := c.Facts(time.Time{}) // roles depend on no instant
	switch {
	case actor.Has(f, access.Programme, access.Committee):
		return examiner
	case actor.Has(f, hosts...):
		return host
	}
	return passer
}

// seenBy leaves in the challenge only what the reader may see. A decision does not
// show before its release: not its outcome, not that there is one.
func (c Challenge) seenBy(r reach) Challenge {
	if r != host { // a form being written is its authors'
		c = c.Counting()
	}
	if r == examiner {
		return c
	}
	c.SetAside = false
	if c.Decision == nil {
		return c.formFor(r)
	}
	if c.ReleasedAt == nil {
		c.Decision = nil
		return c.formFor(r)
	}
	told := Decision{Outcome: c.Decision.Outcome}
	if r == host {
		told.Reason = c.Decision.Reason
	}
	c.Decision = &told
	return c.formFor(r)
}

func (c Challenge) formFor(r reach) Challenge {
	if r == passer {
		c.Content, c.Requested = c.public(), false
	}
	return c
}

// ToldToHost is the challenge as its own host may see it.
func (c Challenge) ToldToHost() Challenge { return c.seenBy(host) }

package assembly

import (
	"cmp"
	"slices"
)

// team is the people a host holds, in the order of slots.
type team struct {
	host    *host
	members []bid
}

// admit seats a newcomer on the slot applied to, if the slot is free or prefers
// them to its holder, and gives who goes out: the newcomer, the holder, or the
// worst-ranked optional member of a team grown too large.
func (t *team) admit(b bid) (out bid, someone bool) {
	at, held := slices.BinarySearchFunc(t.members, b, func(x, y bid) int { return cmp.Compare(x.slot, y.slot) })
	if held {
		holder := t.members[at]
		if holder.compare(b.standing) < 0 {
			return b, true
		}
		t.members[at] = b
		return holder, true
	}
	t.members = slices.Insert(t.members, at, b)
	if worst := t.worstOptional(); worst >= 0 && len(t.members) > t.host.high {
		return t.remove(worst), true
	}
	return bid{}, false
}

// spare gives the position of the member to drop first, -1 when none may go.
func (t *team) spare() int {
	if len(t.members) <= t.host.low {
		return -1
	}
	return t.worstOptional()
}

// worstOptional gives the position of the worst-ranked member on an optional
// slot, -1 when there is none.
func (t *team) worstOptional() int {
	worst := -1
	for i, b := range t.members {
		if t.host.slots[b.slot].Required {
			continue
		}
		if worst < 0 || b.compare(t.members[worst].standing) > 0 {
			worst = i
		}
	}
	return worst
}

func (t *team) remove(i int) bid {
	b := t.members[i]
	t.members = slices.Delete(t.members, i, i+1)
	return b
}

// staffed tells whether the team can start: enough people, not too many, and every
// required slot filled.
func (t *team) staffed() bool {
	return len(t.members) >= t.host.low && len(t.members) <= t.host.high && len(t.missing()) == 0
}

// missing lists the required slots left empty.
func (t *team) missing() []int {
	return t.host.requiredSlots(func(k int) bool {
		return !slices.ContainsFunc(t.members, func(b bid) bool { return b.slot == k })
	})
}

// requiredSlots lists the required slots that match.
func (h *host) requiredSlots(match func(k int) bool) []int {
	var slots []int
	for k, s := range h.slots {
		if s.Required && match(k) {
			slots = append(slots, k)
		}
	}
	return slots
}

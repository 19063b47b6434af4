// Package assembly turns shortlisted people, their wishes and the hosts'
// rankings into teams of 2 or 3 on challenges. It knows integers and codes only;
// no clock, no seed and no order of the input's lists has an effect: the same
// content gives the same teams. It imports the root domain alone. Reading files,
// mapping real ids onto integers and storing results belong to its callers.
//
// # The reference method
//
// [Reference] is deferred acceptance with closing of what cannot be staffed.
//
//  1. Propose. Each person without a seat applies to the next slot of their
//     wishes. A slot keeps the best of those who applied; who is put out applies
//     on. A person fits a slot when it accepts their main or secondary track
//     and the challenge has no veto against them.
//  2. Close. While some open challenges cannot be staffed (a required slot
//     empty, or fewer than two people), the one with the fewest people is
//     closed, the highest id among equals, and all is run again from 1.
//  3. Cut. Above the ceiling of places, the worst-ranked members on optional slots
//     are dropped one by one, never below two a team. If that is not enough,
//     the team with the fewest people after the cut is closed, the highest id
//     among equals, and all is run again from 1 with the people dropped.
//
// A slot prefers the lower admin rank (people without a rank come last), then the
// higher score, then the lower id.
//
// # What these rules leave open, and what was decided
//
// Several slots of one challenge fit a person. They apply to the required ones
// first, then to those of their main track, then by index. Required ones come first
// so that nobody sits on an optional slot of a challenge that closes for want of
// them. A person who has a seat is not moved to another slot of the challenge
// to make room: nobody is put in their secondary track for somebody else's sake.
//
// More than three slots. A team has three people at most: when a fourth comes, the
// worst-ranked member on an optional slot goes out, the newcomer included.
//
// Optional member. Whoever sits on an optional slot, at the time of the cut.
//
// Worst-ranked, between challenges. Ranks are compared as they are: the 30th of a
// list of 70 goes before the 9th of a list of 9, people without a rank go before
// all, then the lower score goes first, then the higher id.
//
// People dropped in the cut get nothing else in that run: a seat taken elsewhere
// would be one too many again, or put somebody else out. They are in Result.Cut,
// in the order of dropping, and in Result.Unplaced.
//
// What can never be staffed (a single slot, four required ones, nobody
// eligible) follows the same order of closing as the rest, and what is closed
// stays closed.
//
// # What it promises
//
// Before the cut the teams are stable: no slot of an open challenge that somebody
// prefers to their own is free for them, or held by somebody it ranks lower. And
// everybody has the best seat, in the order in which they apply, that any
// stable outcome on the same open challenges gives them. The cut can break the
// first promise for those whom it drops. Nothing is claimed of the number of
// teams or places, hence Proved false: with closings no method is both stable and
// optimal, and this one is published beside the proved optimum.
//
// [Check] verifies the properties from the instance alone; it shares no code with
// the method.
package assembly

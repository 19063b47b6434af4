// Package team holds the portal's side of assembling teams: the runs of the engine
// on an input frozen for good, their release, and the teams it makes. The engine
// itself, which knows integers only, is package assembly. It may import assembly and
// the call, dossier, promotion and release packages.
//
// # The frozen input
//
// Who takes part: the shortlisted people of the call who have not withdrawn and have
// saved wishes. Where they may go: the published challenges of the promotion. People
// become the integers 0, 1, 2… in the order of their dossier's number (drawn at
// random, so that the engine's last tie-break favours nobody), challenges in that of
// their slug. A key kept beside says whom and what the integers stand for.
//
// The input's hash covers the integers and the key. A run is released only while the
// input, read again under the release's own locks, still has that hash: somebody who
// withdrew since, or a post that changed, makes the run outdated.
//
// # Scenarios
//
// A run is a scenario: the frozen input, a policy, and the rules that the committee
// demands of it, each with its motive and the stages that it changed. Its job assembles
// teams (Compute); one more rule is tried (Preview), demanded (Demand) or taken back
// (Undo), and the rest is assembled again around it. A variant starts from another
// run's input and rules.
//
// # The score
//
// A person's score is 20 times the mean of the scores, 0 to 5, of the readings that
// the shortlist was decided on: 0 to 100, an integer. A half goes up. Whatever else is to
// count, such as an interview, comes in at one place, the sum and the count of Person. Nobody's score
// is computed from a rounded mean.
package team

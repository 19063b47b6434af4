// Package jury holds how the challenges of a call are chosen: the eligibility
// sorting, the hearings with their jurors, the grid that a jury shares in the hand of
// its referent, and the order of the final list. The decision itself is the
// challenge's, and its release that of package release.
package jury

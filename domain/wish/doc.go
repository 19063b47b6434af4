// Package wish holds the challenges, or the posts, that a person ranks, best first:
// shortlisted, in the wishes' window, or while applying where the call says so. It may import the call and dossier packages.
package wish

// Package wish holds the challenges that a shortlisted person ranks, best first, in
// the wishes' window. It may import the call and dossier packages.
package wish

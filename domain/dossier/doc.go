// Package dossier holds one person's application to one call: an autosaved draft
// and the immutable snapshots it was submitted as. What a dossier's status is, and
// what the candidate is told comes next, is derived here and stored nowhere.
// It may import the call package.
package dossier

// Package release holds the named sets of decisions of a call (challenges kept,
// shortlist, result), invisible outside the committee until one act releases them,
// and the committee's list of dossiers on which it decides. It may import the call
// and dossier packages.
package release

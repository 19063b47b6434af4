// Package reading holds one reader's scores on one anonymised dossier: who may be
// given which dossier, what a reader sees of it, and when scores are final. It may
// import the dossier and call packages.
package reading

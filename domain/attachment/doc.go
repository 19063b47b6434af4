// Package attachment holds the files of a dossier: what is accepted, who may read
// one, and what scanning says of it. Bytes live in a file store, outside the
// database; the dossier's draft and its snapshots name them with their hash.
// It may import the call, dossier and thread packages.
package attachment

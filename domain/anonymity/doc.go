// Package anonymity holds what the programme team does to a submitted dossier before
// people read it without a name: passages masked, files cleared. It may import the
// call and dossier packages.
package anonymity

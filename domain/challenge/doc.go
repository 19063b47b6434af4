// Package challenge holds what administrations propose: a challenge with its posts,
// its form, its decision and its publication, and what each reader may see of it.
// It imports the root domain, access, audit, mail and call only.
package challenge

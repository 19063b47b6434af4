// Package administration holds the directory of the host bodies: who may host a
// challenge, under which ministry, and whether the body was invented for a
// demonstration. It imports the root domain, access and audit only.
package administration

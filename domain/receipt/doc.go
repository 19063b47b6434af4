// Package receipt holds what proves an act of submitting: a small text that the portal
// signs in the act's own transaction and gives again, the same, for ever. Anybody can
// check one without the portal: the signature with the published keys, the hashes with
// the files. Signing is pure computation; a private key is never stored with the
// receipts. It imports the root only.
//
// A receipt's file is canonical JSON (RFC 8785) on one line. Its signature is Ed25519
// over the canonical JSON of its member "receipt". It names no person.
package receipt

// Package filetest makes files for tests, sound and bad, by code rather than from
// binaries, and starts a real antivirus on a few hand-written signatures.
//
// Only tests import this package.
package filetest

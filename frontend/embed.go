// Package frontend carries the built screens inside the binary. The sources beside this file are
// TypeScript; `make build` turns them into dist/, and api/site serves dist/.
package frontend

import (
	"embed"
	"io/fs"
)

// The prefix all: keeps names that begin with a dot or an underscore. One page is committed, so that
// the program compiles before its screens were built.
//
//go:embed all:dist
var embedded embed.FS

// Dist is the built front end, or the one page that says it was not built.
func Dist() fs.FS {
	dist, err := fs.Sub(embedded, "dist")
	if err != nil {
		// The folder is named in the directive above: it cannot be missing.
		panic(err)
	}
	return dist
}

//go:build drill

package api_test

import (
	"testing"

	"github.com/etalab/portail-eig/repository/filetest"
)

// The same as TestTheCorpusOfBadFilesOverHTTP, with every file.
func TestDrillTheCorpusOfBadFilesOverHTTP(t *testing.T) { playCorpus(t, filetest.Corpus()) }

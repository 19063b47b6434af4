package call_test

import (
	"testing"

	"github.com/etalab/portail-eig/domain/call"
)

func TestEveryTrackHasItsNameInBothLanguages(t *testing.T) {
	seen := map[string]bool{}
	for _, track := range call.Tracks {
		name := track.Name()
		if name.FR == "" || name.EN == "" || seen[name.FR] {
			t.Errorf("%s is called %+v", track, name)
		}
		seen[name.FR] = true
	}
}

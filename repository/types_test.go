package repository

import (
	"slices"
	"sync"
	"testing"
)

// Requests store and read lists at once; the race detector watches.
func TestListsAreStoredFromSeveralRequestsAtOnce(t *testing.T) {
	t.Parallel()
	list := textArray{"data_science", "a, b", `"quoted"`}
	var wg sync.WaitGroup
	for range 16 {
		wg.Go(func() {
			stored, err := list.Value()
			if err != nil {
				t.Error(err)
				return
			}
			var read textArray
			if err := read.Scan(stored); err != nil || !slices.Equal(read, list) {
				t.Errorf("read %q, %v", read, err)
			}
		})
	}
	wg.Wait()
}

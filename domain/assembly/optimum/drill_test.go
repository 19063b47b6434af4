//go:build drill

package optimum_test

import (
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/etalab/portail-eig/domain/assembly/optimum"
)

// TestDrillAssemblyHiGHS compares 510 instances with HiGHS on every stage, and has each
// proved.
func TestDrillAssemblyHiGHS(t *testing.T) {
	const count, hands = 510, 2
	var next, possible atomic.Int64
	var ours atomic.Int64
	var wait sync.WaitGroup
	theirs := make([]float64, hands)
	for hand := range hands {
		h := startHighs(t)
		wait.Add(1)
		go func() {
			defer wait.Done()
			for !t.Failed() {
				seed := uint64(next.Add(1) - 1)
				if seed >= count {
					break
				}
				in, policy := instanceOf(seed), policies[seed%3]
				from := time.Now()
				_, _ = optimum.Solve(t.Context(), in, policy)
				ours.Add(int64(time.Since(from)))
				if against(t, h, seed, in, policy) {
					possible.Add(1)
				}
			}
			theirs[hand] = h.MS / 1000
		}()
	}
	wait.Wait()
	t.Logf("%d instances equal to HiGHS on every stage, %d of them with an assembly, each certified; %.0f s of ours, %.0f s of HiGHS",
		count, possible.Load(), time.Duration(ours.Load()).Seconds(), theirs[0]+theirs[1])
}

// TestDrillAssemblyBruteForce compares 30,000 tiny instances with every assembly there is.
func TestDrillAssemblyBruteForce(t *testing.T) {
	impossible := 0
	for seed := range uint64(30_000) {
		if !tiny(t, seed, policies[seed%3]) {
			impossible++
		}
	}
	t.Logf("30000 instances equal to brute force and certified, %d of them without any assembly", impossible)
}

package optimum_test

import (
	"syscall"
	"testing"
	"time"

	"github.com/etalab/portail-eig/domain/assembly"
	"github.com/etalab/portail-eig/domain/assembly/fictional"
	"github.com/etalab/portail-eig/domain/assembly/proof"
)

// size is the size of an instance.
type size struct {
	name                           string
	candidates, challenges, places int
}

var sizes = []size{
	{"140x17x41", 140, 17, 41},
	{"800x25x50", 800, 25, 50},
	{"2500x125x250", 2500, 125, 250},
	{"5000x250x500", 5000, 250, 500},
	{"10000x500x1000", 10000, 500, 1000},
}

func (s size) instance(seed uint64) assembly.Instance {
	return fictional.Promotion(seed, s.candidates, s.challenges, s.places)
}

// cpu is the processor time of this process: what counts on a machine that does other things too.
func cpu(t testing.TB) time.Duration {
	t.Helper()
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		t.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

func ms(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }

// BenchmarkSolve is a whole chain of stages, then its verification.
func BenchmarkSolve(b *testing.B) {
	for _, s := range sizes {
		for _, policy := range policies {
			b.Run(s.name+"/"+string(policy), func(b *testing.B) {
				in := s.instance(1)
				b.ReportAllocs()
				var solving, verifying time.Duration
				for b.Loop() {
					from := cpu(b)
					r := solve(b, in, policy)
					between := cpu(b)
					if errs := proof.Verify(in, r); len(errs) > 0 {
						b.Fatal(errs)
					}
					solving, verifying = solving+between-from, verifying+cpu(b)-between
				}
				b.ReportMetric(ms(solving)/float64(b.N), "solve-cpu-ms/op")
				b.ReportMetric(ms(verifying)/float64(b.N), "verify-cpu-ms/op")
			})
		}
	}
}

// BenchmarkAgainstHiGHS is the same chains by HiGHS, in processor time, on the first seeds of
// the two smallest sizes.
func BenchmarkAgainstHiGHS(b *testing.B) {
	h := startHighs(b)
	for _, s := range sizes[:2] {
		for _, policy := range policies[:2] {
			for seed := uint64(1); seed <= 3; seed++ {
				b.Run(s.name+"/"+string(policy)+"/"+string(rune('0'+seed)), func(b *testing.B) {
					in := s.instance(seed)
					var ours time.Duration
					theirs := h.MS
					for b.Loop() {
						from := cpu(b)
						r := solve(b, in, policy)
						ours += cpu(b) - from
						if _, ok := h.chain(b, in, r); !ok {
							b.Fatal("HiGHS finds nothing possible")
						}
					}
					b.ReportMetric(ms(ours)/float64(b.N), "ours-cpu-ms/op")
					b.ReportMetric((h.MS-theirs)/float64(b.N), "highs-cpu-ms/op")
				})
			}
		}
	}
}

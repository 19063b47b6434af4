package proof

import (
	"math"
	"math/big"
	"testing"

	"pgregory.net/rapid"
)

// TestWideIsExact holds 128 bits to math/big.
func TestWideIsExact(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		number := rapid.OneOf(rapid.Int64(), rapid.SampledFrom([]int64{0, 1, -1, math.MaxInt64, math.MinInt64, 1 << 32}))
		a, b, c := number.Draw(t, "a"), number.Draw(t, "b"), number.Draw(t, "c")
		want := new(big.Int).Mul(big.NewInt(a), big.NewInt(b))
		got := product(a, b)
		if got.big().Cmp(want) != 0 {
			t.Fatalf("%d × %d = %v, want %v", a, b, got.big(), want)
		}
		want.Sub(want, big.NewInt(c))
		got = got.minus(product(c, 1))
		if got.big().Cmp(want) != 0 || got.sign() != want.Sign() || got.negated().plus(got) != (wide{}) {
			t.Fatalf("%v, want %v", got.big(), want)
		}
		if got.less(product(a, 3)) != (want.Cmp(new(big.Int).Mul(big.NewInt(a), big.NewInt(3))) < 0) {
			t.Fatalf("%v compares wrongly", got.big())
		}
		n := rapid.Int32().Draw(t, "n")
		if !got.modest() {
			got = product(a, b>>38)
			want.Mul(big.NewInt(a), big.NewInt(b>>38))
		}
		if want.Mul(want, big.NewInt(int64(n))); got.times(n).big().Cmp(want) != 0 {
			t.Fatalf("times %d: %v, want %v", n, got.times(n).big(), want)
		}
	})
	if edge := (wide{1 << 26, 0}); edge.modest() || edge.negated().modest() || !(wide{1<<26 - 1, math.MaxUint64}).modest() {
		t.Error("modest is not below 2⁹⁰")
	}
}

package proof

import (
	"math/big"
	"math/bits"
)

// wide is an integer of 128 bits, in two's complement.
type wide struct {
	hi int64
	lo uint64
}

// product is exact: two factors of 64 bits always fit.
func product(a, b int64) wide {
	hi, lo := bits.Mul64(magnitude(a), magnitude(b))
	p := wide{int64(hi), lo}
	if (a < 0) != (b < 0) {
		return p.negated()
	}
	return p
}

func magnitude(n int64) uint64 {
	if n < 0 {
		return -uint64(n)
	}
	return uint64(n)
}

func (w wide) plus(o wide) wide {
	lo, carry := bits.Add64(w.lo, o.lo, 0)
	return wide{w.hi + o.hi + int64(carry), lo}
}

func (w wide) negated() wide {
	lo, carry := bits.Add64(^w.lo, 1, 0)
	return wide{^w.hi + int64(carry), lo}
}

func (w wide) minus(o wide) wide { return w.plus(o.negated()) }

func (w wide) sign() int {
	switch {
	case w.hi < 0:
		return -1
	case w.hi == 0 && w.lo == 0:
		return 0
	}
	return 1
}

func (w wide) less(o wide) bool { return w.minus(o).sign() < 0 }

func (w wide) abs() wide {
	if w.hi < 0 {
		return w.negated()
	}
	return w
}

// modest tells that the number is below 2⁹⁰: a million of them times a million still fit.
func (w wide) modest() bool { return w.abs().hi < 1<<26 }

// times multiplies a modest number by a small one.
func (w wide) times(n int32) wide {
	if n == 0 {
		return wide{}
	}
	m := w.abs()
	hi, lo := bits.Mul64(m.lo, magnitude(int64(n)))
	p := wide{int64(hi) + m.hi*int64(magnitude(int64(n))), lo}
	if (w.hi < 0) != (n < 0) {
		return p.negated()
	}
	return p
}

// big gives the number to math/big, for what is rare.
func (w wide) big() *big.Int {
	m := w.abs()
	n := new(big.Int).SetInt64(m.hi)
	n.Lsh(n, 64).Or(n, new(big.Int).SetUint64(m.lo))
	if w.hi < 0 {
		n.Neg(n)
	}
	return n
}

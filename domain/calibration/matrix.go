package calibration

import "math"

// matrix is a square one; as a factor, the lower triangle of Cholesky's.
type matrix [][]float64

func newMatrix(n int) matrix {
	m := make(matrix, n)
	for i := range m {
		m[i] = make([]float64, n)
	}
	return m
}

func (m matrix) clone() matrix {
	twin := newMatrix(len(m))
	for i := range m {
		copy(twin[i], m[i])
	}
	return twin
}

// plus is the matrix with x added on its diagonal.
func (m matrix) plus(x float64) matrix {
	sum := m.clone()
	for i := range sum {
		sum[i][i] += x
	}
	return sum
}

func (m matrix) trace() float64 {
	sum := 0.0
	for i := range m {
		sum += m[i][i]
	}
	return sum
}

// factor is Cholesky's, of a positive definite matrix.
func (m matrix) factor() matrix {
	l := newMatrix(len(m))
	for i := range m {
		for j := range i + 1 {
			left := m[i][j]
			for k := range j {
				left -= float64(l[i][k] * l[j][k])
			}
			if i == j {
				l[i][i] = math.Sqrt(left)
			} else {
				l[i][j] = left / l[j][j]
			}
		}
	}
	return l
}

// forward solves l·x = b.
func (m matrix) forward(b []float64) []float64 {
	x := make([]float64, len(b))
	for i := range m {
		left := b[i]
		for k := range i {
			left -= float64(m[i][k] * x[k])
		}
		x[i] = left / m[i][i]
	}
	return x
}

// solve solves l·lᵀ·x = b.
func (m matrix) solve(b []float64) []float64 {
	x := m.forward(b)
	for i := len(m) - 1; i >= 0; i-- {
		left := x[i]
		for k := i + 1; k < len(m); k++ {
			left -= float64(m[k][i] * x[k])
		}
		x[i] = left / m[i][i]
	}
	return x
}

func dot(a, b []float64) float64 {
	sum := 0.0
	for i := range a {
		sum += float64(a[i] * b[i])
	}
	return sum
}

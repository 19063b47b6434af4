// Package zeroone finds proved optima of linear problems in small integers: maximise
// a sum over variables bounded on both sides, under rows bounded on both sides. It
// knows nothing of what the variables stand for, draws nothing at random, reads no
// clock, and answers the same for the same calls on every machine that computes in
// IEEE 754 doubles.
//
// A relaxation is solved by a dual simplex (boxes on everything, hence every basis is
// made dual feasible by moving variables to their other bound; bound flipping in
// the ratio test; steepest edge; sparse LU with product-form updates). Rows marked lazy
// enter when a solution breaks them. Above it, branch and bound with reduced-cost
// fixing.
//
// Floating point can be wrong, so nothing here is to be believed: every optimum comes
// with a tree of integer multipliers ([Node]) from which anybody can prove it again in
// exact arithmetic. Multipliers y of the rows prove, for the objective c,
//
//	c·x ≤ Σ_rows max(y·low, y·high) + Σ_variables max(d·lower, d·upper),  d = c − yA
//
// whatever the y. Where the objective is integer, a bound below v+1 proves v.
package zeroone

// Package optimum assembles teams to proved optimality. It writes an instance as a
// problem in 0/1 variables, maximises one stage after the other, each within what the ones
// before reached, then lets a published draw decide between equal optima, so that the
// result is unique. Every stage carries a certificate that package proof checks without
// any of this code.
//
// [Solve] gives the result. [Seat] and [Empty] explain it: what the best assembly would be
// with one more demand, hence what that demand costs, on the first stage that pays and for
// whom. [Scarcity] counts the posts and the people of each track.
package optimum

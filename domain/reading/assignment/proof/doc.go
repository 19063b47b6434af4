// Package proof checks an assignment from its problem alone. It shares the model with the
// solver and no code: what a plan may be, what it costs and why none is cheaper are written
// here again.
//
// The proof is linear programming's own. Each dossier and each reader has a price, the cost
// of placing one reading more there. If every price is exactly the cheapest of the ways to
// go on from it, and if neither what was taken nor what was left unread can be had for less,
// then no chain of changes lowers the cost, and so no plan does. As every price must equal
// what the others say, a certificate with one number altered is refused.
package proof

// Package proof checks a proved optimum from the instance alone. It shares no code with
// the solver nor with what writes its rows: it takes the model's types, writes every
// constraint and every objective again from what docs/assembly.md says of them, and
// computes in exact integers of 128 bits.
//
// It believes nothing that a result says. The teams must satisfy every constraint and be
// worth what is claimed; each certificate must show, by a tree whose cases cover
// everything, that nothing which keeps the earlier values is worth more; the last one, that
// no other assembly is worth as much.
package proof

// Package fictional makes instances up, always the same for the same seed: tests, drills
// and benchmarks of the assembly run on them. Nobody in them exists. Tracks have the shares
// of the real demand; the rest is a guess, told in docs/performance.md.
package fictional

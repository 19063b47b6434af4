// Package assembling works the queue of the engine: one job is one run to compute. What a
// process that died had begun is taken up by the next that starts.
package assembling

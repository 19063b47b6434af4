// Package promotion holds a cohort of the programme: its ceiling of places, the
// size of its teams, when its immersions start and how long they last.
package promotion

//go:build drill

package main

import "testing"

// The same as TestKillLosesNoAcknowledgedSubmit, at the size of a closing evening.
func TestDrillKill(t *testing.T) {
	rush{workers: 12, submitsEach: 100, kills: 12}.hold(t)
}

// The same as TestSubmitsAroundTheClosingInstant, ten thousand people at three doors.
func TestDrillStampede(t *testing.T) {
	stampede{processes: 3, people: 10000, atOnce: 48}.hold(t)
}

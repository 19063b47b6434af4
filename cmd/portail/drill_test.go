//go:build drill

package main

import "testing"

// The same as TestKillLosesNoAcknowledgedSubmit, at the size of a closing evening.
func TestDrillKill(t *testing.T) {
	rush{workers: 12, submitsEach: 100, kills: 12}.hold(t)
}

//go:build !linux

package embpg

import "syscall"

// dieWithParent does nothing where the kernel has no such signal: the next start
// stops the server left behind.
func dieWithParent(*syscall.SysProcAttr, syscall.Signal) {}

// livesIn trusts postmaster.pid where there is no /proc to ask.
func livesIn(int, string) bool { return true }

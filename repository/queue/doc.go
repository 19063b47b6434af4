// Package queue works River's jobs: one client a process for all of them. Among the
// processes one is elected, and what comes by itself (looking what fell due, sweeping files)
// comes from it alone, as does taking up again what a dead process left. So every client
// has to know every kind of job: packages that do the work give their part, and none
// starts a client of its own.
package queue

// Package reminder holds what falls due by time alone: what a candidate is written
// before a window's end, and the minute after it when nothing was submitted. The law
// is a pure function of plain facts; the service asks it twice, once to find who may
// be concerned and again under the locks, so that whoever acted meanwhile hears
// nothing. It may import the call and dossier packages.
package reminder

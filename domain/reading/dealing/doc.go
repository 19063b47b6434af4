// Package dealing gives the dossiers of a call out to its readers: it says who may read what
// (competent, available, sworn in, in no conflict), has the cheapest plan found and checked,
// shows it, and applies what was shown in one transaction or nothing.
package dealing

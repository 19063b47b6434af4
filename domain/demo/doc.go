// Package demo holds the demonstration: the sixth promotion's real calendar and
// challenges (data/, with their sources), its fictional people from a seeded
// generator, and the acts of the story. A Player plays the acts through the services
// of the concepts, as their authors and at their dates, never by raw inserts; what
// visitors made moot is skipped and listed. Copies of the database, by which one goes
// back, belong to the program.
//
// It may import every concept; no concept imports it.
package demo

// Package demo holds the demonstration: the sixth promotion's real calendar, its
// fictional people from a seeded generator, and the acts of the story, which are
// played through the services of the concepts, never by raw inserts.
package demo

// Package repository keeps everything that outlives a request: PostgreSQL through
// gorm, the outbox and its jobs. Each concept's store is a small view of the same
// Repository; one unexported tx serves every concept's transaction. Rules are not
// here: they are asked of the domain, and the schema guards them a second time.
package repository

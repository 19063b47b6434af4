// Package mail holds what the portal writes to people: the message a transaction
// leaves in the outbox, and the templates that turn it into a subject and a text
// in French or English. Messages carry ids, numbers and instants, never content.
package mail

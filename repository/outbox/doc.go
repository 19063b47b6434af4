// Package outbox sends the mails that transactions left behind: River jobs claim
// them one by one and hand them to a mail server, or mark them as readable in the
// portal where none is configured. The same queue looks, at every tick, what fell due
// by time.
package outbox

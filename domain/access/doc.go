// Package access is the one table of rights: which operation, named as in the
// contract, is open to whom, on which object. Handlers and services ask Check;
// the capabilities of GET /me come from the same rows. It imports the root domain only.
package access

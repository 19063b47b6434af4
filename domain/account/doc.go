// Package account holds people: their accounts, how they sign in (a one-time link
// or a code by mail), their sessions, the invitations and roles they are given.
// What a role allows is decided in package access.
package account

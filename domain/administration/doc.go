// Package administration holds the directory of the host bodies: who may host a
// challenge, under which ministry, with which SIRET and sites; how a body is proposed
// and validated, and how two that are one are merged. Its people are accounts with
// roles. It imports the root domain, access, audit and mail only.
package administration

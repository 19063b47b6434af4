// Package contract is generated from api/openapi.yaml: the request and response
// types, the strict server interface and the routes. Nothing here is written by
// hand; change the contract and run `make generate`.
package contract

// Package api is the HTTP edge: it decodes what the contract allows, asks the
// domain, and encodes the answer. Sessions, limits, retries and problem documents
// live here too; no rule does. One file a resource; the routes, requests and
// responses are generated from openapi.yaml into package contract.
package api

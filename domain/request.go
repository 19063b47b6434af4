package domain

import "context"

// Request is what the edge knows of the request being served and the layers
// below need: its id for the logs and the audit, and the retry it may be.
type Request struct {
	ID    string
	Retry *Retry
}

// Retry names a mutation so that sending it twice does it once. It is recorded in
// the transaction of the effect itself.
type Retry struct {
	Account   AccountID
	Key       string
	Operation string
	Digest    []byte // SHA-256 of the method, path, If-Match and body
	// Recorded is set by the unit of work once the row is written, so that a
	// request with two transactions records it in the first only.
	Recorded bool
}

// Answer is what a mutation answered, kept for whoever sends it again.
type Answer struct {
	Operation string
	Status    int // 0: committed, but the process died before its answer was kept
	Headers   map[string]string
	Body      []byte
}

// ErrReplayed says that the same mutation was already committed: the edge answers
// with what was stored.
var ErrReplayed = Fail(Conflict, "conflict", Text{
	FR: "Cette demande a déjà été traitée.", EN: "This request was already handled.",
})

type requestKey struct{}

// WithRequest puts the request's facts into a context.
func WithRequest(ctx context.Context, r *Request) context.Context {
	return context.WithValue(ctx, requestKey{}, r)
}

// RequestOf gives the request's facts; an empty one outside a request.
func RequestOf(ctx context.Context) *Request {
	if r, ok := ctx.Value(requestKey{}).(*Request); ok {
		return r
	}
	return &Request{}
}

package domain

import (
	"errors"
	"fmt"
	"strings"
)

// Kind sorts errors by what the caller can do about them. The HTTP edge turns a
// kind into a status; nothing else does.
type Kind int

// The kinds, with the status each becomes.
const (
	Internal        Kind = iota // 500: our fault, the text is never shown
	Malformed                   // 400: not JSON, not UTF-8
	Unauthenticated             // 401: sign in first
	Forbidden                   // 403: visible but not allowed
	NotFound                    // 404: absent, or not visible (same answer)
	Conflict                    // 409: the state or the time forbids it
	Stale                       // 412: somebody else wrote in between
	TooLarge                    // 413: more than the published limit
	Unsupported                 // 415: not the declared content type
	Invalid                     // 422: fields to mend
	Unconditional               // 428: If-Match is missing
	TooMany                     // 429: slow down, with RetryAfter
	Unavailable                 // 503: try again, with RetryAfter
)

// Field says what is wrong with one field of the input.
type Field struct {
	Pointer string // JSON pointer into the body (RFC 6901), or "query:limit", "header:If-Match"
	Code    string // stable, e.g. "too_long"
	Message Text   // names the fault and the way out
}

// Error is the one error type whose text may reach people. Everything else that
// goes wrong is Internal and is logged, not shown.
type Error struct {
	Kind   Kind
	Code   string // stable; one of the contract's ProblemCode
	Text   Text
	Fields []Field
	// Facts travel to the client beside the text (closed_at, late_by, retry_after…).
	Facts map[string]any
	// Cause is for the log only.
	Cause error
}

// Error implements error; the text is for logs.
func (e *Error) Error() string {
	if e.Cause != nil {
		return fmt.Sprintf("%s: %s: %v", e.Code, e.Text.EN, e.Cause)
	}
	return fmt.Sprintf("%s: %s", e.Code, e.Text.EN)
}

// Unwrap gives the cause to errors.Is and errors.As.
func (e *Error) Unwrap() error { return e.Cause }

// Fail builds an error people may read.
func Fail(kind Kind, code string, text Text) *Error {
	return &Error{Kind: kind, Code: code, Text: text}
}

// With adds a fact and returns the same error, for chaining.
func (e *Error) With(name string, value any) *Error {
	if e.Facts == nil {
		e.Facts = map[string]any{}
	}
	e.Facts[name] = value
	return e
}

// Because records the cause, for the log.
func (e *Error) Because(cause error) *Error {
	e.Cause = cause
	return e
}

// InvalidFields builds the error for fields to mend; nil when there are none.
func InvalidFields(fields []Field) error {
	if len(fields) == 0 {
		return nil
	}
	return &Error{
		Kind: Invalid, Code: "invalid_fields", Fields: fields,
		Text: Text{
			FR: "Certains champs sont à corriger : chaque erreur est indiquée ci-dessous.",
			EN: "Some fields need correcting: each error is listed below.",
		},
	}
}

// Absent is the one answer for what does not exist and for what may not be seen.
func Absent() *Error {
	return Fail(NotFound, "not_found", Text{
		FR: "Cette page ou cet objet n’existe pas, ou n’est pas visible avec votre compte.",
		EN: "This page or object does not exist, or is not visible to your account.",
	})
}

// StaleVersion says that the object changed since the caller read it.
func StaleVersion(current int64) *Error {
	return Fail(Stale, "stale_version", Text{
		FR: "Une version plus récente a été enregistrée entre-temps. Relisez-la, puis recommencez : rien n’a été perdu.",
		EN: "A newer version was saved in the meantime. Read it again, then retry: nothing was lost.",
	}).With("current_version", current)
}

// KindOf gives the kind of an error, Internal when it is not one of ours.
func KindOf(err error) Kind {
	var e *Error
	if errors.As(err, &e) {
		return e.Kind
	}
	return Internal
}

// CodeOf gives the stable code of an error, "" when it is not one of ours.
func CodeOf(err error) string {
	var e *Error
	if errors.As(err, &e) {
		return e.Code
	}
	return ""
}

// Pointer builds a JSON pointer (RFC 6901) from the names on the way to a field.
func Pointer(names ...string) string {
	var b strings.Builder
	for _, name := range names {
		b.WriteByte('/')
		b.WriteString(strings.NewReplacer("~", "~0", "/", "~1").Replace(name))
	}
	return b.String()
}

package domain

// Page asks for a slice of a list. Limit is 1 to 200; Cursor is opaque and comes
// from the previous answer.
type Page struct {
	Limit  int
	Cursor string
}

// DefaultLimit is the length of a page when the caller does not say.
const DefaultLimit = 50

// MaxLimit is the longest page served.
const MaxLimit = 200

// Size is the number of items to read for this page.
func (p Page) Size() int {
	switch {
	case p.Limit <= 0:
		return DefaultLimit
	case p.Limit > MaxLimit:
		return MaxLimit
	}
	return p.Limit
}

// List is one page of items. Total counts the whole list and is only set on the
// first page; Next is empty on the last one.
type List[T any] struct {
	Items []T
	Total *int
	Next  string
}

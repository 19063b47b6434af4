package repository

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
)

// closeKeyset writes where a page of a sorted list ended: the sort's own values and
// a tie-breaker, so that rows which come and go meanwhile shift nothing.
func closeKeyset(at any) string {
	raw, err := json.Marshal(at)
	if err != nil {
		panic("a cursor of plain values does not encode: " + err.Error())
	}
	return base64.RawURLEncoding.EncodeToString(raw)
}

// openKeyset reads a cursor back. What we did not write is refused, among it the
// null character, which PostgreSQL's text cannot hold.
func openKeyset(s string, at any) error {
	raw, err := base64.RawURLEncoding.DecodeString(s)
	if err != nil || bytes.Contains(raw, []byte(`\u0000`)) {
		return badCursor()
	}
	if err := json.Unmarshal(raw, at); err != nil {
		return badCursor()
	}
	return nil
}

// paged converts the rows of a page that was read with one row more than asked for,
// and says where the next one starts.
func paged[Row, Item any](rows []Row, size int, convert func(Row) Item, end func(Item) any) (items []Item, next string) {
	more := len(rows) > size
	if more {
		rows = rows[:size]
	}
	items = make([]Item, len(rows))
	for i, row := range rows {
		items[i] = convert(row)
	}
	if more {
		next = closeKeyset(end(items[len(items)-1]))
	}
	return items, next
}

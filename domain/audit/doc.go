// Package audit holds the append-only record of acts: its entry, its canonical
// bytes and its digest. It imports the root domain only.
package audit

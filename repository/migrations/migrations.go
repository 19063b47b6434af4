// Package migrations holds the database's history: one numbered SQL file for each
// change, applied in order by goose and never edited once released; demo.sql is
// apart, applied to a demonstration only. There is no Go here but the embedding:
// repository/migrate applies the files.
package migrations

import "embed"

// Files are the numbered migrations and demo.sql.
//
//go:embed *.sql
var Files embed.FS

// Demo is the file that makes a database a demonstration.
const Demo = "demo.sql"

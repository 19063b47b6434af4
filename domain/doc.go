// Package domain holds what every concept shares: ids, bilingual texts, error
// kinds, calendar days and pages. It imports no concept package, no web
// framework and no database: the concepts in its sub-folders import it, never
// the other way round.
package domain

// Package call holds a configured process of a promotion (its windows, tracks,
// questions, rubric and limits) and the deadline law, which decides for every
// governed write whether it came in time. It imports the root domain, access,
// audit and mail only.
package call

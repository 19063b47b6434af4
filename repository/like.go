package repository

import "strings"

// likeText makes a text match itself in a LIKE pattern, lower case.
func likeText(s string) string {
	return strings.NewReplacer(`\`, `\\`, "%", `\%`, "_", `\_`).Replace(strings.ToLower(s))
}

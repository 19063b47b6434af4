package challenge

import (
	"strings"

	"github.com/etalab/portail-eig/domain"
)

// longestSlug keeps addresses short enough to be copied.
const longestSlug = 80

// Slug is the name as it stands in an address: without accents, words joined by
// hyphens. A name without a single Latin letter or digit gives "defi".
func Slug(name string) string {
	words := strings.FieldsFunc(domain.Fold(name), func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9')
	})
	slug := strings.Join(words, "-")
	if len(slug) > longestSlug {
		slug = strings.TrimRight(slug[:longestSlug], "-")
	}
	if slug == "" {
		return "defi"
	}
	return slug
}

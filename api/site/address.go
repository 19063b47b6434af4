package site

import "strings"

// address is one of the portal's, as the front end's table of routes writes it: `/defis/:slug`.
type address []string

func newAddress(pattern string) address {
	return strings.Split(strings.Trim(pattern, "/"), "/")
}

// matches tells whether a requested address is one of these: same segments, a parameter standing for
// any one that is not empty.
func (a address) matches(requested string) bool {
	segments := newAddress(requested)
	if len(segments) != len(a) {
		return false
	}
	for i, segment := range a {
		if strings.HasPrefix(segment, ":") && segments[i] != "" {
			continue
		}
		if segment != segments[i] {
			return false
		}
	}
	return true
}

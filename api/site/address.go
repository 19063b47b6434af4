package site

import "strings"

// address is one of the portal's, as the front end's table of routes writes it: `/defis/:slug`.
type address []string

func newAddress(pattern string) address {
	return strings.Split(strings.Trim(pattern, "/"), "/")
}

// sample is the address of no object in particular: each parameter is anyID.
func (a address) sample() string {
	segments := make([]string, len(a))
	for i, segment := range a {
		segments[i] = segment
		if strings.HasPrefix(segment, ":") {
			segments[i] = anyID
		}
	}
	return "/" + strings.Join(segments, "/")
}

// id is the last segment of a requested address: the object it is about.
func (a address) id() string { return a[len(a)-1] }

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

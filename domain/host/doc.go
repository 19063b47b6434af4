// Package host holds what a host meets of those who apply: nobody before the release
// of the shortlist, then those who ranked its challenge or were put before it, in the
// fields that are named here and no others. Each reading by a host is written down
// before it is shown, and told to the person. It also holds the host's vetoes, and
// what is expected of a host and by when.
package host

// Package readership is what somebody who reads or judges in a call promises, offers and
// practises before any content is shown to them: the charter, their availability, two
// practice dossiers with a shown key. Interests are declared in package conflict; what is
// asked before content is one rule of package access.
package readership

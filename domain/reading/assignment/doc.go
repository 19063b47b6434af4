// Package assignment is the model of who reads what: readers with their caps, dossiers
// with those who may read them, what a plan costs, and the certificate that no plan
// costs less. It imports the root of the domain only and solves nothing: package flow
// solves, package proof checks, and the two share this model alone.
package assignment

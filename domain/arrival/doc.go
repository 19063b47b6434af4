// Package arrival holds the welcome of a recruit once the teams are released: the
// contract sheet for the human resources of the host, what each side says is ready,
// and what is late.
package arrival

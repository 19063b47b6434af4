// Package flow finds the cheapest plan: an exact minimum-cost flow by successive shortest
// paths (Ford and Fulkerson 1962; Busacker and Gowen 1960). Readings are placed one by one,
// each by the cheapest chain of moves among readers. There are few readers, so a path is
// looked for among them alone: the cost of passing a reading from one to another is the
// cheapest over the dossiers of the first.
package flow

// Package conflict finds and settles conflicts of interest between somebody who reads and a
// candidate: what readers declare is compared with what candidates typed, by the server
// alone. Nobody who reads is ever shown a candidate or a match; the programme team confirms
// each match or dismisses it with a reason, and until then it counts as one. In force, a
// conflict hides the dossier from that person everywhere (SQL: in_conflict).
package conflict

// Package answer holds the answers that a call gives to everybody: a question
// rewritten without anything personal, and what the programme team answers, in
// dated versions. It may import the call, dossier and thread packages.
package answer

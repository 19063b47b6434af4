// Package inspect looks into a file's bytes before anybody else does: what it really
// is, whether it opens, whether it hides anything that acts by itself. A PDF is read
// by a library that was written for well-meant files, so that it runs in a child
// process with a limit on time and one on memory: what exceeds them is refused.
package inspect

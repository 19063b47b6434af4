package proof

import "github.com/etalab/portail-eig/domain/assembly"

// Proves tells whether one certificate, for itself, shows that nothing is worth more than
// its own value, once the stages before it are worth theirs.
func Proves(in assembly.Instance, r assembly.Result, certificate int) bool {
	v := &verifier{book: open(in), result: r}
	v.teams()
	v.stages()
	v.errs = nil
	v.certificate(certificate, r.Proof[certificate])
	return len(v.errs) == 0
}

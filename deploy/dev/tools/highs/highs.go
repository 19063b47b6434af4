// Package highs runs HiGHS in a process of its own: another program, by other people, on
// problems that the tests write without the code they judge. Only tests import it.
package highs

import (
	"bufio"
	"encoding/json"
	"io"
	"math"
	"os/exec"
	"strings"
	"testing"
)

// Solver is a running HiGHS.
type Solver struct {
	MS  float64 // processor time spent solving
	in  *json.Encoder
	out *bufio.Scanner
}

// Start installs HiGHS where it is missing and starts it; root is the way from the test's
// folder to the repository's.
func Start(t testing.TB, root string) *Solver {
	t.Helper()
	if out, err := exec.Command("make", "-s", "-C", root, "bin/tools/highs").CombinedOutput(); err != nil {
		t.Fatalf("installing HiGHS: %v\n%s", err, out)
	}
	cmd := exec.Command("node", root+"/deploy/dev/tools/highs.mjs", root+"/bin/tools/highs")
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	var said strings.Builder
	cmd.Stderr = &said
	if err := cmd.Start(); err != nil {
		t.Fatalf("node is needed: %v", err)
	}
	t.Cleanup(func() {
		_ = in.Close()
		_, _ = io.Copy(io.Discard, out)
		if err := cmd.Wait(); err != nil {
			t.Errorf("HiGHS ended badly: %v\n%s", err, said.String())
		}
	})
	return &Solver{in: json.NewEncoder(in), out: bufio.NewScanner(out)}
}

// Best gives the optimum of an LP file; false when nothing is possible.
func (h *Solver) Best(t testing.TB, lp string) (int, bool) {
	t.Helper()
	if err := h.in.Encode(map[string]string{"lp": lp}); err != nil {
		t.Fatal(err)
	}
	if !h.out.Scan() {
		t.Fatalf("HiGHS said nothing more: %v", h.out.Err())
	}
	var answer struct {
		Status    string
		Objective float64
		MS        float64
	}
	if err := json.Unmarshal(h.out.Bytes(), &answer); err != nil {
		t.Fatal(err)
	}
	h.MS += answer.MS
	switch answer.Status {
	case "Optimal":
		return int(math.Round(answer.Objective)), true
	case "Infeasible":
		return 0, false
	}
	t.Fatalf("HiGHS answered %s", answer.Status)
	return 0, false
}

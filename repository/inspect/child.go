package inspect

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime/metrics"
	"syscall"
	"time"

	"github.com/etalab/portail-eig/domain/attachment"
)

// The limits of a child process. The time is the processor's, so that a busy machine
// refuses nobody's file; patience bounds what a child stuck without computing takes.
const (
	childTime   = 4 * time.Second
	childMemory = 384 << 20
	patience    = time.Minute
)

// childMark is in the environment of a child process and in nobody else's.
const childMark = "INSPECT_A_PDF_FROM_STDIN"

// A program that links this package looks at a PDF instead of doing its own work when
// the mark is in its environment: the portal and every test can so start themselves
// as the child. It runs before main and ends the process.
func init() {
	if os.Getenv(childMark) == "" {
		return
	}
	go dieAboveLimits()
	raw, err := io.ReadAll(os.Stdin)
	if err != nil {
		os.Exit(1)
	}
	if _, err := fmt.Fprint(os.Stdout, verdict(context.Background(), raw)); err != nil {
		os.Exit(1)
	}
	os.Exit(0)
}

const sound = "sound"

// verdict is the fault in a word, "sound" when there is none. A file that makes the
// library panic is broken.
func verdict(ctx context.Context, raw []byte) (word string) {
	defer func() {
		if recover() != nil {
			word = string(attachment.Broken)
		}
	}()
	if fault := lookAtPDF(ctx, raw); fault != "" {
		return string(fault)
	}
	return sound
}

// dieAboveLimits ends the process when it takes more than a well-meant file needs.
func dieAboveLimits() {
	held := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	var used syscall.Rusage
	for range time.Tick(2 * time.Millisecond) {
		metrics.Read(held)
		err := syscall.Getrusage(syscall.RUSAGE_SELF, &used)
		if err != nil || held[0].Value.Uint64() > childMemory || time.Duration(used.Utime.Nano()) > childTime {
			os.Exit(1)
		}
	}
}

// askChild looks at a PDF in a child process. One that dies or takes too long says
// that the file is more than the limits allow.
func askChild(ctx context.Context, raw []byte) (attachment.Fault, error) {
	self, err := os.Executable()
	if err != nil {
		return "", fmt.Errorf("finding this program: %w", err)
	}
	limited, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	child := exec.CommandContext(limited, self)
	child.Env = []string{childMark + "=1", "GOMAXPROCS=2"}
	child.Stdin = bytes.NewReader(raw)
	out, err := child.Output()
	var died *exec.ExitError
	switch {
	case ctx.Err() != nil:
		return "", fmt.Errorf("looking at a PDF: %w", ctx.Err())
	case errors.As(err, &died):
		return attachment.TooComplex, nil
	case err != nil:
		return "", fmt.Errorf("looking at a PDF in a process of its own: %w", err)
	}
	switch word := string(out); word {
	case sound:
		return "", nil
	default:
		return attachment.Fault(word), nil
	}
}

package api

import (
	"context"
	"crypto/sha256"
	"errors"
	"io"
	"sync"
	"testing"
	"time"
)

// deadLine is a line that brings nothing until its limit passes, as a socket does.
type deadLine struct {
	asked chan struct{}
	over  chan struct{}
	once  sync.Once
}

func (d *deadLine) Read([]byte) (int, error) {
	close(d.asked)
	<-d.over
	return 0, context.DeadlineExceeded
}

func (*deadLine) Close() error { return nil }

func (d *deadLine) still(t time.Time) {
	if !t.IsZero() && !t.After(time.Now()) {
		d.once.Do(func() { close(d.over) })
	}
}

// A reading that waits for bytes ends when nobody wants them any more, and none begins
// after that: without it this test does not end.
func TestAFileNobodyWaitsForIsGivenUp(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	line := &deadLine{asked: make(chan struct{}), over: make(chan struct{})}
	body := &streamed{from: line, sum: sha256.New(), still: line.still, ended: func(string) { t.Error("it never ended") }, wanted: ctx}
	go func() {
		<-line.asked
		cancel()
	}()
	if _, err := io.ReadAll(body); err == nil {
		t.Error("the file is whole")
	}
	if _, err := body.Read(make([]byte, 1)); !errors.Is(err, context.Canceled) {
		t.Errorf("read again: %v", err)
	}
}

package team

import (
	"context"
	"errors"
	"sync/atomic"
	"testing"

	"github.com/etalab/portail-eig/domain"
	"github.com/etalab/portail-eig/domain/assembly"
	"github.com/etalab/portail-eig/domain/assembly/optimum"
)

// listener wants a run for as many beats as it holds.
type listener struct {
	Store
	beats atomic.Int32
	seen  atomic.Pointer[optimum.Progress]
}

func (l *listener) Tell(_ context.Context, _ RunID, p optimum.Progress) (bool, error) {
	l.seen.Store(&p)
	return l.beats.Add(-1) >= 0, nil
}

// A run with hundreds of demands to price ends at the first beat after somebody stopped it.
func TestARunStopsWhenNobodyWantsIt(t *testing.T) {
	t.Parallel()
	r, _ := scenario(t, 7, 60, 12, 30, assembly.PolicyFair)
	r.State, r.Result = Running, assembly.Result{}
	for seed := range 2000 {
		r.Overrides = append(r.Overrides, Override{Sequence: seed + 1, Rule: Rule{Kind: Seed, Seed: seed}})
	}
	s := &listener{}
	s.beats.Store(1)
	fault, err := Service{Store: s}.watch(t.Context(), &r, optimum.Engine{})
	if fault != nil || err != nil || r.State != Cancelled || r.Result.Stages != nil {
		t.Errorf("ended as %s: %v, %v", r.State, fault, err)
	}
	if p := s.seen.Load(); p.Of == 0 || p.Stage == "" {
		t.Errorf("told %+v", p)
	}
}

func TestARunThatNobodyWantsDoesNotBegin(t *testing.T) {
	t.Parallel()
	r := Run{State: Queued}
	if fault, err := (Service{Store: &listener{}}).watch(t.Context(), &r, optimum.Engine{}); fault != nil || err != nil || r.State != Queued {
		t.Errorf("ended as %s: %v, %v", r.State, fault, err)
	}
}

func TestWhatARunEndsAs(t *testing.T) {
	t.Parallel()
	broken := errors.New("broken")
	for _, c := range []struct {
		err   error
		state State
		fault error
	}{
		{nil, Proposed, nil}, {context.Canceled, Cancelled, nil}, {broken, Failed, broken}, {contradiction(domain.Text{FR: "non", EN: "no"}), Failed, nil},
	} {
		r := Run{State: Running}
		if fault := r.outcome(c.err); r.State != c.state || !errors.Is(fault, c.fault) || (c.state == Failed) == r.Failure.IsZero() {
			t.Errorf("%v: %s, %v, %+v", c.err, r.State, fault, r.Failure)
		}
	}
}

func TestAPortalThatStopsLeavesTheRunToTheNext(t *testing.T) {
	t.Parallel()
	r, labels := scenario(t, 7, 60, 12, 30, assembly.PolicyFair)
	r.State = Running
	s := &listener{}
	s.beats.Store(9)
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if _, err := (Service{Store: s}).watch(ctx, &r, r.Input.engine(labels)); !errors.Is(err, context.Canceled) {
		t.Errorf("ended with %v", err)
	}
}

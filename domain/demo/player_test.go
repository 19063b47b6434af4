package demo

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/etalab/portail-eig/domain"
)

var refused = domain.Fail(domain.Conflict, "call_closed", domain.Text{FR: "C’est clos.", EN: "It is closed."})

// playing is a story of made-up acts with its player.
func playing(t *testing.T, acts ...Act) (*Player, *memory) {
	t.Helper()
	m := &memory{}
	return &Player{Story: &Story{Edition: sixth(t), Acts: acts}, Store: m}, m
}

func told(id string, minute int, err error) Act {
	at := time.Date(2022, 3, 10, 8, minute, 0, 0, time.UTC)
	return act(id, at, "Épisode "+id, "Episode "+id, func(context.Context, *Player) error { return err })
}

var afterAll = Milestone{ID: "2022-03-30", At: time.Date(2022, 3, 30, 8, 0, 0, 0, time.UTC)}

func TestActsAreRememberedAndNotPlayedAgain(t *testing.T) {
	times := 0
	counted := told("once", 1, nil)
	counted.Play = func(context.Context, *Player) error { times++; return nil }
	p, m := playing(t, counted)
	for range 2 {
		if err := p.Advance(t.Context(), afterAll); err != nil {
			t.Fatal(err)
		}
	}
	if times != 1 || len(m.progress.Played) != 1 || m.progress.Milestone != afterAll.ID || !m.now.Equal(afterAll.At) {
		t.Errorf("played %d times; %+v at %s", times, m.progress, m.now)
	}
}

func TestWhatVisitorsMadeMootIsSkippedAndListed(t *testing.T) {
	for _, err := range []error{
		refused, domain.Absent(), domain.StaleVersion(3), domain.InvalidFields([]domain.Field{{}}), fmt.Errorf("wrapped: %w", refused),
		domain.Fail(domain.Forbidden, "forbidden", domain.Text{FR: "Non.", EN: "No."}),
	} {
		p, m := playing(t, told("moot", 1, err), told("next", 2, nil))
		if e := p.Advance(t.Context(), afterAll); e != nil {
			t.Errorf("%v stops the story: %v", err, e)
		}
		if len(m.progress.Played) != 2 || len(m.progress.Skipped) != 1 || m.progress.Skipped[0].Act != "moot" {
			t.Errorf("%v: %+v", err, m.progress)
		}
	}
}

func TestASkipIsASentence(t *testing.T) {
	p, m := playing(t, told("moot", 1, refused))
	if err := p.Advance(t.Context(), afterAll); err != nil {
		t.Fatal(err)
	}
	want := domain.Text{FR: "« Épisode moot » n’a pas été joué. C’est clos.", EN: "“Episode moot” was not played. It is closed."}
	if m.progress.Skipped[0].Text != want {
		t.Errorf("%+v", m.progress.Skipped)
	}
}

func TestAFaultStopsTheStoryWhereItIs(t *testing.T) {
	for _, fault := range []error{errors.New("the disk is full"), domain.Fail(domain.Unavailable, "unavailable", domain.Text{}), context.Canceled} {
		p, m := playing(t, told("first", 1, nil), told("broken", 2, fault), told("never", 3, nil))
		if err := p.Advance(t.Context(), afterAll); !errors.Is(err, fault) || !strings.Contains(err.Error(), "broken") {
			t.Errorf("%v: %v", fault, err)
		}
		if len(m.progress.Played) != 1 || m.progress.Milestone != "" {
			t.Errorf("%v: %+v", fault, m.progress)
		}
	}
}

func TestManySkipsOfOneActAreCounted(t *testing.T) {
	many := told("many", 1, nil)
	many.Play = func(ctx context.Context, p *Player) error {
		return meanwhile(ctx, make([]int, 30), func(context.Context, int) error {
			return p.unlessMoot(domain.Text{FR: "Une part", EN: "A part"}, refused)
		})
	}
	p, m := playing(t, told("one", 0, refused), many)
	if err := p.Advance(t.Context(), afterAll); err != nil {
		t.Fatal(err)
	}
	skipped := m.progress.Skipped
	if len(skipped) != 1+bearable+1 || !strings.Contains(skipped[len(skipped)-1].Text.FR, "26 autres") || skipped[len(skipped)-1].Act != "many" {
		t.Errorf("%+v", skipped)
	}
}

func TestHandsStopAtTheFirstFault(t *testing.T) {
	fault := errors.New("the database is gone")
	err := meanwhile(t.Context(), make([]int, 1000), func(ctx context.Context, _ int) error {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		return fault
	})
	if !errors.Is(err, fault) {
		t.Errorf("%v", err)
	}
	if err := meanwhile(t.Context(), nil, func(context.Context, int) error { return fault }); err != nil {
		t.Errorf("nothing to do fails: %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := meanwhile(ctx, []int{1}, func(context.Context, int) error { return nil }); !errors.Is(err, context.Canceled) {
		t.Errorf("a cancelled move goes on: %v", err)
	}
}

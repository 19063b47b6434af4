package demo

import (
	"context"
	"errors"
	"sync"
)

// hands is how many people of the story act at once.
const hands = 6

// meanwhile does something to every item, a few at a time. The items are independent
// and all at one instant, so that their order is without effect. The first fault
// stops the rest.
func meanwhile[T any](ctx context.Context, items []T, do func(context.Context, T) error) error {
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	queue := make(chan T)
	var workers sync.WaitGroup
	for range min(hands, len(items)) {
		workers.Go(func() {
			for item := range queue {
				if err := do(ctx, item); err != nil {
					stop(err)
				}
			}
		})
	}
	for _, item := range items {
		select {
		case queue <- item:
		case <-ctx.Done():
		}
	}
	close(queue)
	workers.Wait()
	return first(context.Cause(ctx), ctx.Err())
}

// first gives the fault itself rather than the cancellation it caused.
func first(cause, err error) error {
	if cause != nil && !errors.Is(cause, context.Canceled) {
		return cause
	}
	return err
}

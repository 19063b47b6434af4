package demo

import (
	"context"
	"time"
)

// Wake takes the story up where it was left and answers the milestone reached; nil
// when it has not begun. The clock resumes from the last thing that happened: the
// time during which the portal was switched off is no time of the story.
func (s *Story) Wake(ctx context.Context, store Store) (*Milestone, error) {
	progress, err := store.Progress(ctx)
	if err != nil {
		return nil, err
	}
	at, i := s.milestone(progress.Milestone)
	if i < 0 {
		return nil, nil // nothing is an answer: the story has not begun
	}
	resume, err := s.resume(ctx, store, at)
	if err != nil {
		return nil, err
	}
	return &at, store.SetInstant(ctx, resume)
}

// resume is the later of the milestone and the last act, never later than now.
func (s *Story) resume(ctx context.Context, store Store, at Milestone) (time.Time, error) {
	last, err := store.LastAct(ctx)
	if err != nil {
		return time.Time{}, err
	}
	now, err := store.BusinessNow(ctx)
	if err != nil {
		return time.Time{}, err
	}
	if last.Before(at.At) {
		last = at.At
	}
	if now.Before(last) {
		return now, nil
	}
	return last, nil
}

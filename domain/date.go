package domain

import (
	"fmt"
	"time"
)

// Date is a calendar day without time or zone, such as a contract's first day.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// ParseDate reads the ISO 8601 form 2022-09-12.
func ParseDate(s string) (Date, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return Date{}, fmt.Errorf("parsing date: %w", err)
	}
	return DateOf(t), nil
}

// DateOf gives the day of an instant in that instant's own zone.
func DateOf(t time.Time) Date {
	y, m, d := t.Date()
	return Date{y, m, d}
}

// String gives the ISO 8601 form.
func (d Date) String() string { return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day) }

// IsZero tells whether the date was never set.
func (d Date) IsZero() bool { return d == Date{} }

// Midnight is the first instant of the day in a zone.
func (d Date) Midnight(zone *time.Location) time.Time {
	return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, zone)
}

// AddDays moves by whole days.
func (d Date) AddDays(n int) Date { return DateOf(d.Midnight(time.UTC).AddDate(0, 0, n)) }

// AddMonths moves by whole months; a day the target month lacks becomes its
// last day (31 January + 1 month = 28 or 29 February).
func (d Date) AddMonths(n int) Date {
	first := time.Date(d.Year, d.Month, 1, 0, 0, 0, 0, time.UTC).AddDate(0, n, 0)
	last := first.AddDate(0, 1, -1).Day()
	return Date{first.Year(), first.Month(), min(d.Day, last)}
}

// Before tells whether d comes strictly before o.
func (d Date) Before(o Date) bool { return d.Midnight(time.UTC).Before(o.Midnight(time.UTC)) }

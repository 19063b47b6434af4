package call

import (
	"sync"
	"time"

	"github.com/rickar/cal/v2"
	"github.com/rickar/cal/v2/fr"

	"github.com/etalab/portail-eig/domain"
)

var calendar = sync.OnceValue(func() *cal.BusinessCalendar {
	c := cal.NewBusinessCalendar()
	c.AddHoliday(fr.Holidays...)
	return c
})

// publicHoliday names the French public holiday that falls on a day, if one does.
func publicHoliday(d domain.Date) (name string, holiday bool) {
	actual, _, h := calendar().IsHoliday(d.Midnight(time.UTC))
	if !actual {
		return "", false
	}
	return h.Name, true
}

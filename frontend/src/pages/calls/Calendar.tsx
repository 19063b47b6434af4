// The calendar of a promotion: one line a step, with where we stand in words.
import { useQuery } from '@tanstack/react-query';
import { usePick } from '../../i18n';
import { useDates, type Dates } from '../../lib/dates/useDates';
import { DataTable } from '../../ui/DataTable';
import { calendarOf, type CalendarStep } from './calendarOf';
import type { CallsWords } from './calls.fr';
import { promotionQuery, type Call } from './queries';

export function Calendar({ call, t }: { call: Call; t: CallsWords }) {
  const dates = useDates();
  const pick = usePick();
  const { data: promotion } = useQuery(promotionQuery(call.promotion.id));
  return (
    <DataTable
      caption={t.calendarCaption(call.promotion.name)}
      captionHidden
      columns={t.calendarColumns}
      rows={calendarOf(call, promotion).map((step) => [
        step.label ? pick(step.label) : t.steps[step.id],
        whenOf(step, call.time_zone, dates, t),
        t.calendarStates[step.state],
      ])}
    />
  );
}

function whenOf(step: CalendarStep, zone: string, dates: Dates, t: CallsWords): string {
  if (step.day && step.lastDay && step.lastDay !== step.day)
    return t.fromTo(
      dates.day(step.day, { weekday: true }),
      dates.day(step.lastDay, { weekday: true }),
    );
  if (step.day) return dates.day(step.day, { weekday: true });
  if (step.from && step.to)
    return t.fromTo(dates.dayOf(step.from, zone), dates.until(step.to, zone));
  return step.from ? dates.instant(step.from, zone) : t.toBeAnnounced;
}

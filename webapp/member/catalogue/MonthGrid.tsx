import { useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { Icon } from '../../kit/icons.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { DayCell } from './DayCell.tsx';
import { dayOf, led, moved, weeks } from './month.ts';

/** What a MonthGrid takes. */
export interface MonthGridProps {
  /** The day that is chosen; its month is shown. */
  day: string;
  today: string;
  entries: readonly { at: string; occasion: 'OPENS' | 'HELD' }[];
  onChoose: (day: string) => void;
}

const buttonClass =
  'focus-mark grid size-11 cursor-pointer place-items-center rounded-full border border-solid-gray-600 bg-white hover:bg-key-50';

/** A month as a grid of days. A thumb taps a day; the arrow keys, Home, End, Page Up and Page Down move among them. */
export function MonthGrid({ day, today, entries, onChoose }: MonthGridProps) {
  const { t } = useLingui();
  const { monthOrDay } = useFormat();
  const month = day.slice(0, 7);
  const byKey = useRef(false);
  const chosen = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (byKey.current && chosen.current?.value === day) chosen.current.focus();
    byKey.current = false;
  }, [day]);
  const press = (event: KeyboardEvent) => {
    const next = led(day, event.key);
    if (!next) return;
    event.preventDefault();
    byKey.current = true;
    onChoose(next);
  };
  const turn = (by: number) => onChoose(`${moved(month, by)}-01`);
  const weekdays = [t`日`, t`月`, t`火`, t`水`, t`木`, t`金`, t`土`];
  const of = (occasion: string, on: string) =>
    entries.filter((entry) => entry.occasion === occasion && dayOf(entry.at) === on).length;
  return (
    <section aria-label={t`月のカレンダー`} className="flex flex-col gap-2">
      <div className="flex items-center justify-between gap-2">
        <button aria-label={t`前の月`} className={buttonClass} onClick={() => turn(-1)} type="button">
          <Icon name="left" />
        </button>
        <h2 aria-live="polite" className="text-std-20B-150">
          {monthOrDay(month)}
        </h2>
        <button aria-label={t`次の月`} className={buttonClass} onClick={() => turn(1)} type="button">
          <Icon name="right" />
        </button>
      </div>
      <table
        aria-label={monthOrDay(month)}
        className="w-full table-fixed border-collapse"
        onKeyDown={press}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table that the arrow keys move in.
        role="grid"
      >
        <thead>
          <tr>
            {weekdays.map((weekday) => (
              <th className="py-1 text-center text-[0.9375rem]" key={weekday} scope="col">
                {weekday}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks(month).map((week, at) => (
            <tr key={week.find(Boolean) ?? at}>
              {week.map((one, column) => (
                <td className="p-0" key={one || column}>
                  {one && (
                    <DayCell
                      chosen={one === day}
                      day={one}
                      held={of('HELD', one)}
                      innerRef={one === day ? chosen : undefined}
                      onChoose={onChoose}
                      opens={of('OPENS', one)}
                      today={one === today}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

import { useLingui } from '@lingui/react/macro';
import type { Ref } from 'react';
import { useFormat } from '../../kit/useFormat.ts';

/** What a DayCell takes. */
export interface DayCellProps {
  day: string;
  chosen: boolean;
  today: boolean;
  /** How many sales and bookings open on it, and how many events are held. */
  opens: number;
  held: number;
  innerRef: Ref<HTMLButtonElement> | undefined;
  onChoose: (day: string) => void;
}

/** A day to tap, with a mark for what opens and one for what is held; read out with their numbers. */
export function DayCell({ day, chosen, today, opens, held, innerRef, onChoose }: DayCellProps) {
  const { t } = useLingui();
  const { day: written } = useFormat();
  const words = [
    written(day),
    today ? t`今日` : '',
    opens > 0 ? t`受付開始${opens}件` : '',
    held > 0 ? t`開催${held}件` : '',
  ];
  return (
    <button
      aria-current={today ? 'date' : undefined}
      aria-label={words.filter(Boolean).join(' ')}
      aria-pressed={chosen}
      className="focus-mark flex h-13 w-full cursor-pointer flex-col items-center justify-start rounded-8 border border-transparent pt-1 hover:bg-key-50 aria-pressed:border-key-900 aria-pressed:bg-key-50 aria-pressed:font-700"
      onClick={() => onChoose(day)}
      ref={innerRef}
      tabIndex={chosen ? 0 : -1}
      type="button"
      value={day}
    >
      <span className={today ? 'underline decoration-2 underline-offset-4' : ''}>{Number(day.slice(8))}</span>
      <span aria-hidden="true" className="flex h-3 items-center gap-1">
        {opens > 0 && <span className="size-2.5 rounded-full bg-key-900" />}
        {held > 0 && <span className="size-2.5 border-2 border-success-2 bg-white" />}
      </span>
    </button>
  );
}

import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { DateField } from '../../kit/DateField.tsx';
import { TextField } from '../../kit/TextField.tsx';

/** What a MomentField takes: the day and the hour as typed; `momentOf` gives their meaning. */
export interface MomentFieldProps {
  id: string;
  label: ReactNode;
  day: string;
  time: string;
  error?: string | undefined;
  onDay: (day: string) => void;
  onTime: (time: string) => void;
  autoFocus?: boolean;
}

/** A day and an hour beside each other. */
export function MomentField({ id, label, day, time, error, onDay, onTime, autoFocus = false }: MomentFieldProps) {
  return (
    <div className="flex items-start gap-4">
      <DateField
        autoFocus={autoFocus}
        error={error}
        hint={<Trans>例 R8.7.1</Trans>}
        id={id}
        label={label}
        onChange={onDay}
        value={day}
      />
      <TextField
        autoComplete="off"
        hint={<Trans>例 10:00</Trans>}
        id={`${id}Time`}
        label={<Trans>時刻</Trans>}
        mono
        onChange={onTime}
        value={time}
      />
    </div>
  );
}

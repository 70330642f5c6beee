import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { Select } from '../../kit/Select.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { Chips } from './Chips.tsx';
import type { Chosen, Kind } from './filter.ts';
import { monthOf, moved } from './month.ts';

/** What a Narrow takes. */
export interface NarrowProps {
  filter: Chosen;
  now: Date;
  onChange: (next: Partial<Chosen>) => void;
}

/** Words to look for, and what narrows the list: what can be done, of which kind, in which month. */
export function Narrow({ filter, now, onChange }: NarrowProps) {
  const { t } = useLingui();
  const { monthOrDay } = useFormat();
  const [words, type] = useState(filter.words);
  const look = (event: FormEvent) => {
    event.preventDefault();
    onChange({ words: words.trim() });
  };
  const months = Array.from({ length: 13 }, (_, at) => moved(monthOf(now), at));
  return (
    <search className="flex flex-col gap-4">
      <form className="flex items-end gap-2" onSubmit={look}>
        <div className="min-w-0 grow">
          <TextField
            autoComplete="off"
            id="words"
            label={<Trans>さがす言葉</Trans>}
            onChange={type}
            type="search"
            value={words}
          />
        </div>
        <Button look="secondary" type="submit">
          <Trans>さがす</Trans>
        </Button>
      </form>
      <Chips onChange={(show) => onChange({ show })} value={filter.show} />
      <div className="grid grid-cols-2 gap-3">
        <Select
          id="kind"
          label={<Trans>種類</Trans>}
          onChange={(kind) => onChange({ kind: kind as Kind })}
          options={[
            { value: '', label: t`すべて` },
            { value: 'TICKET', label: t`チケット` },
            { value: 'EVENT', label: t`イベント` },
          ]}
          value={filter.kind}
        />
        <Select
          id="month"
          label={<Trans>時期</Trans>}
          onChange={(month) => onChange({ month })}
          options={[
            { value: '', label: t`すべて` },
            ...[...new Set(filter.month ? [...months, filter.month] : months)].sort().map((month) => ({
              value: month,
              label: monthOrDay(month),
            })),
          ]}
          value={filter.month}
        />
      </div>
    </search>
  );
}

import { Trans } from '@lingui/react/macro';
import { DateField } from '../../kit/DateField.tsx';
import { TextField } from '../../kit/TextField.tsx';

/** What WhenAndWhere takes: what was typed, and what is wrong with a field. */
export interface WhenAndWhereProps {
  from: string;
  until: string;
  area: string;
  at: (field: string) => string | undefined;
  onFrom: (next: string) => void;
  onUntil: (next: string) => void;
  onArea: (next: string) => void;
}

/** The days of a disaster, and the places that it struck by the beginnings of their postal codes. */
export function WhenAndWhere({ from, until, area, at, onFrom, onUntil, onArea }: WhenAndWhereProps) {
  return (
    <div className="grid grid-cols-[1fr_1fr_1.5fr] gap-4">
      <DateField
        error={at('fromOn')}
        hint={<Trans>例 R8.9.1、2026-09-01</Trans>}
        id="fromOn"
        label={<Trans>始まりの日</Trans>}
        onChange={onFrom}
        value={from}
      />
      <DateField
        error={at('untilOn')}
        hint={<Trans>その日まで</Trans>}
        id="untilOn"
        label={<Trans>終わりの日</Trans>}
        onChange={onUntil}
        value={until}
      />
      <TextField
        autoComplete="off"
        error={at('area')}
        hint={<Trans>郵便番号の上3桁から7桁。例 650 651-11</Trans>}
        id="area"
        label={<Trans>対象の地域</Trans>}
        mono
        onChange={onArea}
        rows={2}
        value={area}
      />
    </div>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { Select } from '../../kit/Select.tsx';
import { TextField } from '../../kit/TextField.tsx';
import type { DisasterTreatment } from '../gen/graphql.ts';

/** What TreatmentFields take. */
export interface TreatmentFieldsProps {
  treatment: DisasterTreatment;
  percent: string;
  at: (field: string) => string | undefined;
  onTreatment: (next: DisasterTreatment) => void;
  onPercent: (next: string) => void;
}

/** Whether nothing is given for a disaster, or which share. */
export function TreatmentFields({ treatment, percent, at, onTreatment, onPercent }: TreatmentFieldsProps) {
  const { t } = useLingui();
  return (
    <div className="grid grid-cols-2 gap-4">
      <Select
        error={at('treatment')}
        id="treatment"
        label={<Trans>給付の扱い</Trans>}
        onChange={(next) => onTreatment(next as DisasterTreatment)}
        options={[
          { value: 'EXCLUDED', label: t`給付しない` },
          { value: 'PRO_RATA', label: t`割合で給付する` },
        ]}
        value={treatment}
      />
      {treatment === 'PRO_RATA' && (
        <TextField
          autoComplete="off"
          error={at('percent')}
          id="percent"
          inputMode="numeric"
          label={<Trans>給付の割合</Trans>}
          onChange={onPercent}
          unit="%"
          value={percent}
        />
      )}
    </div>
  );
}

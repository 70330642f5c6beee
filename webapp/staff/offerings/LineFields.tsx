import { Trans } from '@lingui/react/macro';
import { DateField } from '../../kit/DateField.tsx';
import { TextField } from '../../kit/TextField.tsx';

/** What a LineFields takes: each field's value, error and way back. */
export interface LineFieldsProps {
  box: (id: 'answerHours' | 'lineUntil') => {
    id: string;
    value: string;
    error: string | undefined;
    onChange: (text: string) => void;
  };
}

/** The line of those who lost: how long each is waited for, and until when there is one. */
export function LineFields({ box }: LineFieldsProps) {
  return (
    <fieldset className="flex flex-col gap-4 rounded-12 border border-solid-gray-420 p-4">
      <legend className="px-2 font-700">
        <Trans>キャンセル待ち</Trans>
      </legend>
      <p>
        <Trans>外れた会員は、抽選の順にキャンセル待ちに並びます。戻ったチケットは、最後の日まで順に案内します。</Trans>
      </p>
      <div className="grid grid-cols-2 gap-4">
        <DateField
          {...box('lineUntil')}
          hint={<Trans>公演の前の日までに。例 R8.9.30</Trans>}
          label={<Trans>キャンセル待ちの最後の日</Trans>}
        />
        <TextField
          {...box('answerHours')}
          autoComplete="off"
          inputMode="numeric"
          label={<Trans>空きの返事を待つ時間</Trans>}
          mono
          unit={<Trans>時間</Trans>}
        />
      </div>
    </fieldset>
  );
}

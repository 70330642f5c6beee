import { Trans } from '@lingui/react/macro';
import { TextField } from '../../kit/TextField.tsx';
import type { TermTexts } from './terms.ts';

/** What an EligibilityFields takes. */
export interface EligibilityFieldsProps {
  /** The properties of a box of the form. */
  box: (id: keyof TermTexts) => {
    id: string;
    value: string;
    onChange: (text: string) => void;
    error?: string | undefined;
  };
  /** What is wrong with the conditions together. */
  error: string | undefined;
}

/** Who may order or take part: of a closed list of conditions, all of which have to hold. */
export function EligibilityFields({ box, error }: EligibilityFieldsProps) {
  return (
    <fieldset className="flex flex-col gap-3" id="eligibility" tabIndex={-1}>
      <legend className="font-700">
        <Trans>申込資格</Trans>
      </legend>
      <p className="text-[0.9375rem] text-solid-gray-700">
        <Trans>空のままなら、会員ならどなたでも申し込めます。</Trans>
      </p>
      {error && <p className="text-error-2">{error}</p>}
      <div className="grid grid-cols-3 gap-4">
        <TextField
          {...box('enrolledMonths')}
          inputMode="numeric"
          label={<Trans>加入から</Trans>}
          unit={<Trans>か月以上</Trans>}
        />
        <TextField
          {...box('ageFrom')}
          inputMode="numeric"
          label={<Trans>年齢の下限</Trans>}
          unit={<Trans>歳から</Trans>}
        />
        <TextField
          {...box('ageUntil')}
          inputMode="numeric"
          label={<Trans>年齢の上限</Trans>}
          unit={<Trans>歳まで</Trans>}
        />
      </div>
      <TextField
        {...box('areas')}
        hint={<Trans>お住まいの郵便番号の上3桁から7桁を、空白で区切って入力します。例 650 651-11</Trans>}
        label={<Trans>お住まいの地域</Trans>}
        optional
      />
    </fieldset>
  );
}

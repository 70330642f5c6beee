import { Trans, useLingui } from '@lingui/react/macro';
import { Select } from '../../kit/Select.tsx';
import { TextField } from '../../kit/TextField.tsx';
import type { BankAccountType } from '../gen/graphql.ts';
import { BankChoice } from './BankChoice.tsx';
import { useAccountWords } from './useAccountWords.ts';

/** Where an account is: at a bank's branch, or by the 記号 of a passbook of ゆうちょ銀行. */
export interface Place {
  passbook: boolean;
  symbol: string;
  bank: string;
  branch: string;
  type: BankAccountType;
  number: string;
}

/** Where nothing was typed yet. */
export const nowhere: Place = { passbook: false, symbol: '', bank: '', branch: '', type: 'ORDINARY', number: '' };

/** What an AccountPlace takes. */
export interface AccountPlaceProps {
  place: Place;
  /** Whether ゆうちょ銀行 can be chosen. */
  choosing: boolean;
  at: (field: string) => string | undefined;
  onChange: (change: Partial<Place>) => void;
}

/** The bank, the branch, the kind and the number; or of ゆうちょ銀行 what its passbook says. */
export function AccountPlace({ place, choosing, at, onChange }: AccountPlaceProps) {
  const { t } = useLingui();
  const words = useAccountWords();
  const { passbook, symbol, bank, type, number } = place;
  return (
    <>
      {choosing && (
        <Select
          id="place"
          label={<Trans>銀行の種類</Trans>}
          onChange={(value) => onChange({ passbook: value === 'passbook' })}
          options={[
            { value: 'passbook', label: t`ゆうちょ銀行（通帳の記号と番号）` },
            { value: 'bank', label: t`ほかの銀行` },
          ]}
          value={passbook ? 'passbook' : 'bank'}
        />
      )}
      {!passbook && (
        <BankChoice
          bank={bank}
          bankError={at('bank')}
          branchError={at('branch')}
          onBank={(code) => onChange({ bank: code })}
          onBranch={(code) => onChange({ branch: code })}
        />
      )}
      <div className="grid grid-cols-2 gap-4">
        {passbook ? (
          <TextField
            autoComplete="off"
            error={at('symbol')}
            id="symbol"
            inputMode="numeric"
            label={<Trans>記号</Trans>}
            mono
            onChange={(text) => onChange({ symbol: text })}
            value={symbol}
          />
        ) : (
          <Select
            error={at('type')}
            id="type"
            label={<Trans>預金種目</Trans>}
            onChange={(value) => onChange({ type: value as BankAccountType })}
            options={words.types}
            value={type}
          />
        )}
        <TextField
          autoComplete="off"
          error={at('number')}
          id="number"
          inputMode="numeric"
          label={passbook ? <Trans>番号</Trans> : <Trans>口座番号</Trans>}
          mono
          onChange={(text) => onChange({ number: text })}
          value={number}
        />
      </div>
    </>
  );
}

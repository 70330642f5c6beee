import { Trans } from '@lingui/react/macro';
import { Checkbox } from '../../kit/Checkbox.tsx';
import type { FieldIssue } from '../../kit/ErrorSummary.tsx';
import { TextField } from '../../kit/TextField.tsx';
import type { Typed } from './typed.ts';

/** What SeenFields takes. */
export interface SeenFieldsProps {
  typed: Typed;
  issues: readonly FieldIssue[];
  onType: (change: Partial<Typed>) => void;
}

/** How it is seen that the conditions hold: by papers, or on file alone, with a sample that somebody examines. */
export function SeenFields({ typed, issues, onType }: SeenFieldsProps) {
  const at = (field: string) => issues.find((issue) => issue.field === field)?.message;
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="mb-1 font-700 text-[1.125rem]">
        <Trans>確かめ方</Trans>
      </legend>
      <TextField
        autoComplete="off"
        error={at('proofs')}
        hint={<Trans>1行に1つ。会員は、どれか1つを添えます。空のときは、証明書類はいりません。</Trans>}
        id="proofs"
        label={<Trans>証明書類</Trans>}
        onChange={(proofs) => onType({ proofs })}
        optional
        rows={3}
        value={typed.proofs}
      />
      <Checkbox id="unattended" isSelected={typed.unattended} onChange={(unattended) => onType({ unattended })}>
        <Trans>台帳だけで確認できるときは、審査なしで決定する</Trans>
      </Checkbox>
      {typed.unattended && (
        <TextField
          autoComplete="off"
          error={at('samplePercent')}
          hint={<Trans>そのうち、抜き取って審査する割合です。</Trans>}
          id="samplePercent"
          inputMode="numeric"
          label={<Trans>抜き取る割合</Trans>}
          onChange={(samplePercent) => onType({ samplePercent })}
          unit="%"
          value={typed.samplePercent}
        />
      )}
    </fieldset>
  );
}

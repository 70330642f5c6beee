import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Correction } from '../gen/graphql.ts';

/** What the office asks to be mended, each in a sentence that says how. */
export function Corrections({
  of,
  message,
}: {
  of: readonly Correction[] | null | undefined;
  message?: string | null;
}) {
  return (
    <>
      {of && of.length > 0 && (
        <ul className="list-disc pl-5">
          {of
            .filter((one) => one !== 'OTHER')
            .map((one) => (
              <li key={one}>{asked[one]}</li>
            ))}
        </ul>
      )}
      {message && <p className="whitespace-pre-wrap">{message}</p>}
    </>
  );
}

const asked: Record<Exclude<Correction, 'OTHER'>, ReactNode> = {
  PROOF_UNREADABLE: (
    <Trans>書類の文字が読み取れませんでした。明るいところで、紙の全体が入るように撮り直してお送りください。</Trans>
  ),
  PROOF_INCOMPLETE: <Trans>書類のページが足りないようです。残りのページを追加してお送りください。</Trans>,
  PROOF_UNSUITABLE: <Trans>この給付には別の書類が要ります。案内にある書類のどれか一つをお送りください。</Trans>,
  DAY_DIFFERS: <Trans>入力された日付が、書類の日付と違っています。書類をご覧になって、日付をお確かめください。</Trans>,
  NAME_DIFFERS: (
    <Trans>入力されたお名前が、書類のお名前と違っています。書類をご覧になって、お名前をお確かめください。</Trans>
  ),
  AMOUNT_DIFFERS: (
    <Trans>入力された金額が、書類の金額と違っています。書類をご覧になって、金額をお確かめください。</Trans>
  ),
  RELATION_UNCLEAR: <Trans>続柄のわかる書類を確かめられませんでした。続柄の載った書類をお送りください。</Trans>,
  ANSWER_UNCLEAR: <Trans>入力の足りないところがあります。もう一度ご覧になって、入力をお願いします。</Trans>,
};

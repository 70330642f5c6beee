import { Trans, useLingui } from '@lingui/react/macro';
import { yen } from '../../kit/format.ts';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import type { ResultMismatch } from '../gen/graphql.ts';
import { Name } from '../words/PersonName.tsx';
import { PlainTable } from '../words/PlainTable.tsx';
import { usePayoutWords } from './usePayoutWords.ts';

const ResultsReportOf = graphql(`
  fragment ResultsReport on PayoutResults {
    done
    returning
    total
    returned
    unmatched
    missing
    records {
      number
      outcome
      mismatch
      reason
      holder
      amount
      transfer {
        id
        payee
        payeeCode
        payeeName
      }
    }
  }
`);

/** What a bank's file of results says of a run: how many of each, and every record that is not simply carried out. */
export function ResultsReport({ results: masked }: { results: FragmentType<typeof ResultsReportOf> }) {
  const { t } = useLingui();
  const words = usePayoutWords();
  const results = readFragment(ResultsReportOf, masked);
  const mismatches: Record<ResultMismatch, string> = {
    NO_TRANSFER: t`この番号の振込はない`,
    TWICE: t`同じ振込の2件目`,
    ACCOUNT: t`口座が違う`,
    AMOUNT: t`金額が違う`,
    CAME_BACK: t`振込済みですが、戻りと登録されています。振込を開き、戻りの登録を取り消してください`,
  };
  const outcomes = {
    RETURNING: t`戻り：これから登録`,
    RETURNED: t`戻り：登録済み`,
    UNMATCHED: t`当てはまらない`,
  };
  return (
    <div className="flex flex-col gap-3" data-testid="results">
      <Verdict {...results} />
      <p className="tabular-nums">
        <Trans>
          振り込まれた {results.done}件、戻った {results.returning + results.returned}件（うち登録済み{' '}
          {results.returned}件）、当てはまらない {results.unmatched}件、結果のない振込 {results.missing}件
        </Trans>
      </p>
      <PlainTable
        empty={<Trans>すべて振り込まれています。</Trans>}
        heads={[
          { key: 'number', label: <Trans>レコード</Trans>, numeric: true },
          { key: 'outcome', label: <Trans>結果</Trans> },
          { key: 'why', label: <Trans>理由</Trans> },
          { key: 'payee', label: <Trans>支払先</Trans> },
          { key: 'holder', label: <Trans>名義（ファイルの記載）</Trans> },
          { key: 'amount', label: <Trans>金額</Trans>, numeric: true },
        ]}
        rows={results.records.map(({ number, outcome, mismatch, reason, holder, amount, transfer }) => ({
          key: String(number),
          cells: {
            number,
            outcome: <span className={outcome === 'RETURNED' ? '' : 'font-700'}>{outcomes[outcome]}</span>,
            why: mismatch ? mismatches[mismatch] : reason && words.reason(reason),
            payee: transfer && (
              <>
                <span className="font-mono">{transfer.payeeCode}</span>{' '}
                {transfer.payeeName ? <Name text={transfer.payeeName} /> : words.payee(transfer.payee)}
              </>
            ),
            holder,
            amount: yen(amount ?? 0),
          },
        }))}
        title={<Trans>戻ったものと、当てはまらないもの（100件まで）</Trans>}
      />
    </div>
  );
}

/** What can be done with the file, in a sentence. */
function Verdict({
  returning,
  returned,
  unmatched,
  total,
}: Record<'returning' | 'returned' | 'unmatched' | 'total', number>) {
  if (unmatched > 0)
    return (
      <p className="font-700 text-error-2">
        <Trans>
          この支払処理の振込に当てはまらないレコードがあるため、登録できません。レコードの番号を伝えて、銀行に問い合わせてください。
        </Trans>
      </p>
    );
  if (returning > 0)
    return (
      <p className="font-700">
        <Trans>
          {returning}件 {yen(total)} の戻りを登録します。申請は「決定」に戻り、次の支払処理に入ります。
        </Trans>
      </p>
    );
  return (
    <p className="font-700">
      {returned > 0 ? (
        <Trans>戻りはすべて登録済みです。新しく登録するものはありません。</Trans>
      ) : (
        <Trans>戻りはありません。登録するものはありません。</Trans>
      )}
    </p>
  );
}

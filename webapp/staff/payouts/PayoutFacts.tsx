import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { yen } from '../../kit/format.ts';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { day, moment } from '../words/dates.ts';
import { usePayoutWords } from './usePayoutWords.ts';

const PayoutFactsOf = graphql(`
  fragment PayoutFacts on Payout {
    payOn
    status
    transferCount
    claimCount
    heldCount
    total
    sha256
    again {
      claimCount
      total
    }
    note
    madeAt
    releasedAt
    paidAt
    cancelledAt
    madeBy {
      id
      name
    }
    changedBy {
      id
      name
    }
    releasedBy {
      id
      name
    }
    paidBy {
      id
      name
    }
    cancelledBy {
      id
      name
    }
    exports {
      id
      at
      purpose
      staff {
        id
        name
      }
    }
  }
`);

/** A run's totals, the digest of its file, and its story: who did what, and when its file left. */
export function PayoutFacts({ payout }: { payout: FragmentType<typeof PayoutFactsOf> }) {
  const words = usePayoutWords();
  const run = readFragment(PayoutFactsOf, payout);
  return (
    <div className="grid shrink-0 grid-cols-[minmax(0,3fr)_minmax(0,4fr)] gap-6 border-b border-solid-gray-420 pb-2">
      <dl className="grid grid-cols-[6rem_1fr] content-start gap-x-4 gap-y-0.5">
        <Fact name={<Trans>状態</Trans>}>
          <span className="font-700">{words.status(run.status)}</span>
        </Fact>
        <Fact name={<Trans>支払日</Trans>}>{day(run.payOn)}</Fact>
        <Fact name={<Trans>合計</Trans>}>
          <span className="font-700 text-[1.125rem]">{yen(run.total)}</span>
        </Fact>
        <Fact name={<Trans>件数</Trans>}>
          <Trans>
            振込 {run.transferCount}件、申請 {run.claimCount}件、保留 {run.heldCount}件
          </Trans>
        </Fact>
        {run.again.claimCount > 0 && (
          <Fact name={<Trans>再支払い</Trans>}>
            <Trans>
              {run.again.claimCount}件 {yen(run.again.total)}（前の振込が戻った分）
            </Trans>
          </Fact>
        )}
        <Fact name={<Trans>ハッシュ</Trans>}>
          <span className="block break-all font-mono text-[0.8125rem]">{run.sha256}</span>
        </Fact>
      </dl>
      <dl className="grid grid-cols-[6rem_1fr] content-start gap-x-4 gap-y-0.5">
        <Done at={run.madeAt} by={run.madeBy} name={<Trans>作成</Trans>} />
        {run.changedBy.length > 0 && (
          <Fact name={<Trans>変更</Trans>}>{run.changedBy.map((staff) => staff.name).join('、')}</Fact>
        )}
        <Done at={run.releasedAt} by={run.releasedBy} name={<Trans>確定</Trans>} />
        {run.exports.map((left) => (
          <Done at={left.at} by={left.staff} key={left.id} more={left.purpose} name={<Trans>持ち出し</Trans>} />
        ))}
        <Done at={run.paidAt} by={run.paidBy} name={<Trans>支払済み</Trans>} />
        <Done at={run.cancelledAt} by={run.cancelledBy} name={<Trans>取消し</Trans>} />
        {run.note && (
          <Fact name={<Trans>覚書</Trans>}>
            <span className="whitespace-pre-wrap">{run.note}</span>
          </Fact>
        )}
      </dl>
    </div>
  );
}

function Fact({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <>
      <dt className="text-solid-gray-700">{name}</dt>
      <dd className="tabular-nums">{children}</dd>
    </>
  );
}

interface DoneProps {
  name: ReactNode;
  at?: string | null | undefined;
  by?: { name?: string | null } | null | undefined;
  more?: string | null | undefined;
}

function Done({ name, at, by, more }: DoneProps) {
  if (!at) return null;
  return (
    <Fact name={name}>
      {moment(at)} {by?.name}
      {more && <>　{more}</>}
    </Fact>
  );
}

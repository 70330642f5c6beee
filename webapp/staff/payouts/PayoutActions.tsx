import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import type { PayoutStatus } from '../gen/graphql.ts';
import { KeyHint } from '../shell/KeyHint.tsx';
import { type Key, useKeys } from '../shell/keys.ts';
import { useMe } from '../shell/viewer.ts';
import { day, today } from '../words/dates.ts';
import { CancelDialog } from './CancelDialog.tsx';
import { FileDialog } from './FileDialog.tsx';
import { PayDialog } from './PayDialog.tsx';
import { ReleaseDialog } from './ReleaseDialog.tsx';
import { ResultsDialog } from './ResultsDialog.tsx';

const PayoutActionsOf = graphql(`
  fragment PayoutActions on Payout {
    id
    number
    version
    status
    payOn
    total
    transferCount
    sha256
    again {
      claimCount
      total
    }
    madeBy {
      id
    }
    changedBy {
      id
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

type Verb = 'release' | 'results' | 'file' | 'pay' | 'cancel';

/** What can be done with a run in its state, by this person; and why not, where it takes somebody else or another day. */
export function PayoutActions({ payout, again }: { payout: FragmentType<typeof PayoutActionsOf>; again: () => void }) {
  const { t } = useLingui();
  const me = useMe();
  const say = useToast();
  const [asked, ask] = useState<Verb>();
  const run = readFragment(PayoutActionsOf, payout);
  const own = run.madeBy?.id === me.id || run.changedBy.some((staff) => staff.id === me.id);
  const left = run.exports.length > 0;
  const due = run.payOn <= today(new Date());
  const can: Record<Verb, boolean> = {
    release: run.status === 'MADE' && !own,
    results: run.status === 'PAID',
    file: run.status === 'RELEASED' || run.status === 'PAID',
    pay: run.status === 'RELEASED' && left,
    cancel: run.status === 'MADE' || (run.status === 'RELEASED' && !left),
  };
  const names: Record<Verb, string> = {
    release: t`確定する`,
    results: t`結果を読み込む`,
    file: t`振込ファイルを持ち出す`,
    pay: t`支払済みにする`,
    cancel: t`取り消す`,
  };
  // What the bank has carried out is taken again on purpose alone, never by a key.
  const file = run.status === 'PAID' ? undefined : 'f';
  const keys: Record<Verb, string | undefined> = { release: 'a', results: 'r', file, pay: 'p', cancel: 'x' };
  const next: Record<PayoutStatus, Verb | undefined> = {
    MADE: 'release',
    RELEASED: left ? 'pay' : 'file',
    PAID: undefined,
    CANCELLED: undefined,
  };
  const verbs = (Object.keys(can) as Verb[]).filter((verb) => can[verb]);
  useKeys(
    verbs.flatMap((verb): Key[] => (keys[verb] ? [{ key: keys[verb], says: names[verb], run: () => ask(verb) }] : [])),
  );
  const props = {
    run,
    onClose: () => ask(undefined),
    onDone: (said: string) => {
      ask(undefined);
      say(said);
      again();
    },
  };
  return (
    <div className="ml-auto flex items-center gap-2">
      {run.status === 'MADE' && own && <Trans>作成または変更した人は確定できません。別の担当者が確定します。</Trans>}
      {run.status === 'RELEASED' && left && !due && <Trans>{day(run.payOn)}に銀行が振り込みます。</Trans>}
      {verbs.map((verb) => (
        <Button key={verb} look={verb === next[run.status] ? 'primary' : 'secondary'} onPress={() => ask(verb)} small>
          {names[verb]}
          {keys[verb] && <KeyHint name={keys[verb]} />}
        </Button>
      ))}
      {asked === 'release' && <ReleaseDialog {...props} />}
      {asked === 'results' && <ResultsDialog {...props} />}
      {asked === 'file' && <FileDialog {...props} again={again} taken={run.exports} />}
      {asked === 'pay' && <PayDialog {...props} />}
      {asked === 'cancel' && <CancelDialog {...props} />}
    </div>
  );
}

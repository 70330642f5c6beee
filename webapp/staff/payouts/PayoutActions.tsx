import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
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
    madeBy {
      id
    }
    changedBy {
      id
    }
    exports {
      id
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
  const own = run.madeBy?.id === me.id || run.changedBy?.id === me.id;
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
  const keys: Record<Verb, string> = { release: 'a', results: 'r', file: 'f', pay: 'p', cancel: 'x' };
  const verbs = (Object.keys(can) as Verb[]).filter((verb) => can[verb]);
  useKeys(verbs.map((verb): Key => ({ key: keys[verb], says: names[verb], run: () => ask(verb) })));
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
        <Button
          key={verb}
          look={verb === verbs[0] && verb !== 'cancel' ? 'primary' : 'secondary'}
          onPress={() => ask(verb)}
          small
        >
          {names[verb]}
          <KeyHint name={keys[verb]} />
        </Button>
      ))}
      {asked === 'release' && <ReleaseDialog {...props} />}
      {asked === 'results' && <ResultsDialog {...props} />}
      {asked === 'file' && <FileDialog {...props} />}
      {asked === 'pay' && <PayDialog {...props} />}
      {asked === 'cancel' && <CancelDialog {...props} />}
    </div>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMutation } from 'urql';
import { Button } from '../../kit/Button.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { useToast } from '../../kit/Toast.tsx';
import type { StockFactsFragment } from '../gen/graphql.ts';
import { AskDialog } from '../shell/AskDialog.tsx';
import { useMe } from '../shell/viewer.ts';
import { ConfirmDocument, RejectDocument } from './stockQueries.ts';
import { signed } from './useStockWords.ts';

type Waiting = NonNullable<StockFactsFragment['waitingCount']>;

/** A count that waits: whoever did not make it confirms it, anybody may end it. */
export function CountWaits({ count, onDone }: { count: Waiting; onDone: () => void }) {
  const { id } = useMe();
  const [settling, settle] = useState<'confirm' | 'reject'>();
  const mine = count.countedBy?.id === id;
  return (
    <Notice title={<Trans>棚卸が確認を待っています</Trans>} tone="warning">
      <CountFacts count={count} />
      {mine && (
        <p className="text-solid-gray-700">
          <Trans>ご自身の棚卸です。別の職員に確認を頼んでください。</Trans>
        </p>
      )}
      <p className="flex gap-3 pt-2">
        {!mine && (
          <Button onPress={() => settle('confirm')} small>
            <Trans>確認する</Trans>
          </Button>
        )}
        <Button look="secondary" onPress={() => settle('reject')} small>
          <Trans>却下する</Trans>
        </Button>
      </p>
      {settling && (
        <SettleCount
          confirming={settling === 'confirm'}
          count={count}
          onClose={() => settle(undefined)}
          onDone={() => {
            settle(undefined);
            onDone();
          }}
        />
      )}
    </Notice>
  );
}

function CountFacts({ count }: { count: Waiting }) {
  const { expected, counted, reason, countedBy } = count;
  return (
    <p className="tabular-nums">
      <Trans>
        帳簿 {expected}枚、数えた枚数 {counted}枚、差 {signed(counted - expected)}枚（{countedBy?.name}）
      </Trans>
      {reason && <Trans>　理由：{reason}</Trans>}
    </p>
  );
}

interface SettleCountProps {
  count: Waiting;
  confirming: boolean;
  onClose: () => void;
  onDone: () => void;
}

function SettleCount({ count, confirming, onClose, onDone }: SettleCountProps) {
  const { t } = useLingui();
  const say = useToast();
  const [, confirm] = useMutation(ConfirmDocument);
  const [, reject] = useMutation(RejectDocument);
  const input = { id: count.id, version: count.version };
  const send = () =>
    confirming
      ? confirm({ input }).then(({ error, data }) => ({ error, problems: data?.stockCountConfirm.problems }))
      : reject({ input }).then(({ error, data }) => ({ error, problems: data?.stockCountReject.problems }));
  return (
    <AskDialog
      danger={!confirming}
      onClose={onClose}
      onDone={() => {
        say(confirming ? t`棚卸を確認しました。` : t`棚卸を却下しました。`);
        onDone();
      }}
      onSend={send}
      plain
      title={confirming ? <Trans>棚卸を確認する</Trans> : <Trans>棚卸を却下する</Trans>}
      verb={confirming ? <Trans>確認した</Trans> : <Trans>却下する</Trans>}
    >
      {() => (
        <>
          <CountFacts count={count} />
          <p>
            {confirming ? (
              <Trans>差は帳簿に入り、あとから消せません。ご自身で券を数えて、確かめてください。</Trans>
            ) : (
              <Trans>帳簿は変わりません。必要なら、もう一度棚卸を登録してください。</Trans>
            )}
          </p>
        </>
      )}
    </AskDialog>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Select } from '../../kit/Select.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { AskDialog } from '../shell/AskDialog.tsx';
import { PiecesAndNote } from './PiecesAndNote.tsx';
import { StockOfferingsQuery } from './stockQueries.ts';
import { useMove } from './useMove.ts';

/** Enters that paper tickets came in, of any ticket that is sold; the first of one begin its stock. */
export function ReceiveTickets({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const { t } = useLingui();
  const say = useToast();
  const [chosen, choose] = useState('');
  const [{ data }] = useQuery({ query: StockOfferingsQuery, requestPolicy: 'cache-and-network' });
  const offerings = data?.offerings.edges.map(({ node }) => node) ?? [];
  const offering = chosen || (offerings[0]?.id ?? '');
  const { typed, change, send } = useMove(offering);
  return (
    <AskDialog
      onClose={onClose}
      onDone={() => {
        say(t`入荷を登録しました。`);
        onDone();
      }}
      onSend={() => send('RECEIVED')}
      title={<Trans>入荷を登録</Trans>}
      verb={<Trans>登録する</Trans>}
    >
      {(at) => (
        <>
          <Select
            error={at('offering')}
            id="offering"
            label={<Trans>チケット</Trans>}
            onChange={(next) => {
              choose(next);
              change({});
            }}
            options={offerings.map(({ id, name }) => ({ value: id, label: name }))}
            value={offering}
          />
          <PiecesAndNote at={at} change={change} noteOptional typed={typed} />
        </>
      )}
    </AskDialog>
  );
}

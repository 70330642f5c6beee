import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { ErrorSummary } from '../../kit/ErrorSummary.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { graphql } from '../gen/gql.ts';
import type { OrderCancelMutation } from '../gen/graphql.ts';
import { BusyNotice } from '../shell/BusyNotice.tsx';
import { usePatientSend } from '../shell/usePatientSend.ts';

const OrderCancelDocument = graphql(`
  mutation OrderCancel($input: OrderCancelInput!) {
    orderCancel(input: $input) {
      order {
        id
        status
        version
      }
      problems {
        field
        message
      }
    }
  }
`);

const problemsOf = (data: OrderCancelMutation) => data.orderCancel.problems;

/** What a CancelOrder takes. */
export interface CancelOrderProps {
  id: string;
  version: number;
  onDone: () => void;
}

/** Gives an unpaid order up: asks once, and says what will happen. */
export function CancelOrder({ id, version, onDone }: CancelOrderProps) {
  const { t } = useLingui();
  const say = useToast();
  const [asked, ask] = useState(false);
  const key = useRef('');
  const { send, issues, sending, waiting } = usePatientSend(OrderCancelDocument, problemsOf);
  const cancel = async () => {
    key.current ||= crypto.randomUUID();
    if (!(await send({ input: { id, version, idempotencyKey: key.current } }))) return;
    ask(false);
    say(t`申込みを取り消しました。`);
    onDone();
  };
  return (
    <>
      <Button look="text" onPress={() => ask(true)}>
        <Trans>申込みを取り消す</Trans>
      </Button>
      <Dialog
        actions={
          <>
            <Button look="secondary" onPress={() => ask(false)}>
              <Trans>やめる</Trans>
            </Button>
            <Button isPending={sending} look="danger" onPress={cancel}>
              <Trans>取り消す</Trans>
            </Button>
          </>
        }
        alert
        isOpen={asked}
        onClose={() => ask(false)}
        title={<Trans>申込みを取り消しますか</Trans>}
      >
        <ErrorSummary issues={issues} />
        <BusyNotice waiting={waiting} />
        <Trans>
          取り消したチケットは、ほかの方が申し込めるようになります。販売中であれば、あらためてお申し込みいただけます。
        </Trans>
      </Dialog>
    </>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from 'urql';
import { useToast } from '../../kit/Toast.tsx';
import { graphql } from '../gen/gql.ts';
import { AskDialog } from '../shell/AskDialog.tsx';
import type { DoorSession } from './door.ts';

const DoorCloseDocument = graphql(`
  mutation DoorClose($input: DoorCloseInput!) {
    doorClose(input: $input) {
      session {
        id
        doorUntil
        doorClosedAt
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

/** What a CloseDoor takes. */
export interface CloseDoorProps {
  session: DoorSession;
  onClose: () => void;
  onDone: () => void;
}

/** Closes a door before it closes by itself. */
export function CloseDoor({ session, onClose, onDone }: CloseDoorProps) {
  const { t } = useLingui();
  const say = useToast();
  const [, close] = useMutation(DoorCloseDocument);
  const { bookings, bookingsIn } = session.attendance;
  return (
    <AskDialog
      danger
      onClose={onClose}
      onDone={() => {
        say(t`受付を締め切りました。`);
        onDone();
      }}
      onSend={() =>
        close({ input: { session: session.id } }).then(({ error, data }) => ({
          error,
          problems: data?.doorClose.problems,
        }))
      }
      plain
      title={<Trans>受付を締め切る</Trans>}
      verb={<Trans>締め切る</Trans>}
    >
      {() => (
        <p>
          <Trans>
            まだ入場していない予約が{(bookings - bookingsIn).toLocaleString()}
            件あります。締め切ると、入場の受付はできなくなります。端末は、残りの記録を送ったあと、名簿を消します。元には戻せません。
          </Trans>
        </p>
      )}
    </AskDialog>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from 'urql';
import { useToast } from '../../kit/Toast.tsx';
import { graphql } from '../gen/gql.ts';
import { AskDialog } from '../shell/AskDialog.tsx';

const DeleteDocument = graphql(`
  mutation LimitGroupDelete($input: LimitGroupDeleteInput!) {
    limitGroupDelete(input: $input) {
      problems {
        code
        field
        message
      }
    }
  }
`);

/** What a DeleteLimitGroup takes. */
export interface DeleteLimitGroupProps {
  group: { id: string; name: string; version: number };
  onDone: () => void;
  onClose: () => void;
}

/** Asks once more before a limit that no ticket and no event uses is deleted. */
export function DeleteLimitGroup({ group: { id, name, version }, onDone, onClose }: DeleteLimitGroupProps) {
  const { t } = useLingui();
  const say = useToast();
  const [, remove] = useMutation(DeleteDocument);
  return (
    <AskDialog
      danger
      onClose={onClose}
      onDone={() => {
        say(t`${name}を削除しました。`);
        onDone();
      }}
      onSend={() =>
        remove({ input: { id, version } }).then(({ error, data }) => ({
          ...{ error, problems: data?.limitGroupDelete.problems },
        }))
      }
      plain
      title={<Trans>共通の限度を削除する</Trans>}
      verb={<Trans>削除する</Trans>}
    >
      {() => (
        <p>
          <Trans>{name}を削除します。元には戻せません。</Trans>
        </p>
      )}
    </AskDialog>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../kit/Button.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { graphql } from '../gen/gql.ts';
import type { DocumentRemoveMutation } from '../gen/graphql.ts';
import { useSend } from '../shell/useSend.ts';

const DocumentRemoveDocument = graphql(`
  mutation DocumentRemove($input: DocumentRemoveInput!) {
    documentRemove(input: $input) {
      claim {
        id
      }
      problems {
        field
        message
      }
    }
  }
`);

const problemsOf = (data: DocumentRemoveMutation) => data.documentRemove.problems;

/** Takes one proof away. */
export function RemoveProof({
  id,
  number,
  onRemoved,
}: {
  id: string;
  number: number;
  onRemoved?: (() => void) | undefined;
}) {
  const { send, issues, sending } = useSend(DocumentRemoveDocument, problemsOf);
  const { t } = useLingui();
  const say = useToast();
  const remove = async () => {
    if (!(await send({ input: { id } }))) return;
    say(t`証明書類 ${number} をはずしました。`);
    onRemoved?.();
  };
  return (
    <>
      <Button isPending={sending} look="text" onPress={remove}>
        <Trans>{number}をはずす</Trans>
      </Button>
      {issues[0] && <p className="px-2 pb-2 text-error-2">{issues[0].message}</p>}
    </>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from 'urql';
import { useToast } from '../../kit/Toast.tsx';
import { graphql } from '../gen/gql.ts';
import { AskDialog } from '../shell/AskDialog.tsx';
import type { OfPicture } from './DescribePicture.tsx';

const RemoveDocument = graphql(`
  mutation PictureRemove($input: PictureRemoveInput!) {
    pictureRemove(input: $input) {
      picture {
        id
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

/** Takes a picture away, from the members' screens too. */
export function RemovePicture({ picture, onClose, onDone }: OfPicture) {
  const { t } = useLingui();
  const say = useToast();
  const [, remove] = useMutation(RemoveDocument);
  const send = () =>
    remove({ input: { id: picture.id } }).then(({ error, data }) => ({
      error,
      problems: data?.pictureRemove.problems,
    }));
  return (
    <AskDialog
      danger
      onClose={onClose}
      onDone={() => {
        say(t`写真を外しました。`);
        onDone();
      }}
      onSend={send}
      plain
      title={<Trans>写真を外す</Trans>}
      verb={<Trans>外す</Trans>}
    >
      {() => (
        <>
          <img alt={picture.alt} className="h-48 self-start rounded-8 object-contain" src={`/pictures/${picture.id}`} />
          <p>
            <Trans>会員の画面からもなくなります。もとの写真は、システムに残りません。</Trans>
          </p>
        </>
      )}
    </AskDialog>
  );
}

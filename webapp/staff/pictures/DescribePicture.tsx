import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMutation } from 'urql';
import type { Picture } from '../../kit/Pictures.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { graphql } from '../gen/gql.ts';
import { AskDialog } from '../shell/AskDialog.tsx';

const DescribeDocument = graphql(`
  mutation PictureDescribe($input: PictureDescribeInput!) {
    pictureDescribe(input: $input) {
      picture {
        id
        alt
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

/** What a dialog about one picture takes. */
export interface OfPicture {
  picture: Picture;
  onClose: () => void;
  onDone: () => void;
}

/** Changes the words that stand for a picture. */
export function DescribePicture({ picture, onClose, onDone }: OfPicture) {
  const { t } = useLingui();
  const say = useToast();
  const [alt, setAlt] = useState(picture.alt);
  const [, describe] = useMutation(DescribeDocument);
  const send = () => {
    if (!alt.trim()) return [{ field: 'alt', message: t`写真の説明を入力してください。` }];
    return describe({ input: { id: picture.id, alt } }).then(({ error, data }) => ({
      error,
      problems: data?.pictureDescribe.problems,
    }));
  };
  return (
    <AskDialog
      onClose={onClose}
      onDone={() => {
        say(t`写真の説明を変えました。`);
        onDone();
      }}
      onSend={send}
      title={<Trans>写真の説明を変える</Trans>}
      verb={<Trans>変える</Trans>}
    >
      {(at) => (
        <>
          <img alt={picture.alt} className="h-48 self-start rounded-8 object-contain" src={`/pictures/${picture.id}`} />
          <TextField
            autoFocus
            error={at('alt')}
            id="alt"
            label={<Trans>写真の説明</Trans>}
            onChange={setAlt}
            value={alt}
          />
        </>
      )}
    </AskDialog>
  );
}

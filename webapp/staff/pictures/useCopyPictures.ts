import { useLingui } from '@lingui/react/macro';
import { useMutation } from 'urql';
import { useToast } from '../../kit/Toast.tsx';
import { graphql } from '../gen/gql.ts';
import type { PictureOf } from './AddPicture.tsx';

const CopyDocument = graphql(`
  mutation PicturesCopy($input: PicturesCopyInput!) {
    picturesCopy(input: $input) {
      pictures {
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

/** Has what was made of something take its pictures along, with their words; says so where they stay behind. */
export function useCopyPictures() {
  const { t } = useLingui();
  const say = useToast();
  const [{ fetching }, copy] = useMutation(CopyDocument);
  const copyPictures = async (from: PictureOf, to: PictureOf) => {
    const { error, data } = await copy({ input: { from, to } });
    if (error || !data || data.picturesCopy.problems.length > 0)
      say(t`内容は保存しましたが、写真を写せませんでした。写真は、この画面で加えてください。`, 'refused');
  };
  return { copyPictures, copying: fetching };
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import { useMutation } from 'urql';
import { Button } from '../../kit/Button.tsx';
import type { FieldIssue } from '../../kit/ErrorSummary.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { graphql } from '../gen/gql.ts';
import { contentOf } from '../payouts/contentOf.ts';
import { AskDialog } from '../shell/AskDialog.tsx';
import { shrunk } from './shrink.ts';

const AddDocument = graphql(`
  mutation PictureAdd($input: PictureAddInput!) {
    pictureAdd(input: $input) {
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

/** A file that was chosen, being made smaller from that moment; sending waits for it. */
interface Chosen {
  name: string;
  shrunk: Promise<Blob>;
}

function chosenOf(file: File): Chosen {
  const made = shrunk(file);
  // The send says why; whoever closes the dialog before wants to hear nothing.
  made.catch(() => undefined);
  return { name: file.name, shrunk: made };
}

/** What a picture is of. */
export type PictureOf = { offering: string } | { event: string };

/** Adds a picture with its words; it is made smaller on the terminal before it is sent. */
export function AddPicture({ of, onClose, onDone }: { of: PictureOf; onClose: () => void; onDone: () => void }) {
  const { t } = useLingui();
  const say = useToast();
  const picker = useRef<HTMLInputElement>(null);
  const [chosen, choose] = useState<Chosen>();
  const [alt, setAlt] = useState('');
  const [, add] = useMutation(AddDocument);
  const send = () => {
    const wrong: FieldIssue[] = [];
    if (!chosen) wrong.push({ field: 'content', message: t`写真のファイルを選んでください。` });
    if (!alt.trim()) wrong.push({ field: 'alt', message: t`写真の説明を入力してください。` });
    if (wrong.length > 0 || !chosen) return wrong;
    return chosen.shrunk.then(
      async (picture) => {
        const { error, data } = await add({ input: { ...of, content: await contentOf(picture), alt } });
        return { error, problems: data?.pictureAdd.problems };
      },
      () => ({
        problems: [{ field: 'content', message: t`このファイルは開けません。JPEG、PNG、WebPの写真を選んでください。` }],
      }),
    );
  };
  return (
    <AskDialog
      large
      onClose={onClose}
      onDone={() => {
        say(t`写真を加えました。`);
        onDone();
      }}
      onSend={send}
      title={<Trans>写真を加える</Trans>}
      verb={<Trans>加える</Trans>}
    >
      {(at) => (
        <>
          <div className="flex items-center gap-4">
            <Button autoFocus id="content" look="secondary" onPress={() => picker.current?.click()}>
              <Trans>写真を選ぶ</Trans>
            </Button>
            <span className="break-all">{chosen?.name}</span>
          </div>
          {at('content') && <p className="font-700 text-error-2">{at('content')}</p>}
          <input
            accept="image/jpeg,image/png,image/webp"
            aria-label={t`写真のファイル`}
            className="sr-only"
            onChange={({ target: { files } }) => choose(files?.[0] && chosenOf(files[0]))}
            ref={picker}
            tabIndex={-1}
            type="file"
          />
          {chosen && <Preview of={chosen.shrunk} />}
          <TextField
            error={at('alt')}
            hint={<Trans>写っているものを短く。写真を見ることのできない会員には、この説明が読み上げられます。</Trans>}
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

/** The picture as it is sent, once it is made; nothing of a file that is no picture. Its room is kept, so that no button moves under a press. */
function Preview({ of }: { of: Promise<Blob> }) {
  const { t } = useLingui();
  const [address, show] = useState<string>();
  useEffect(() => {
    let made: string | undefined;
    let wanted = true;
    show(undefined);
    of.then(
      (blob) => {
        if (!wanted) return;
        made = URL.createObjectURL(blob);
        show(made);
      },
      () => undefined,
    );
    return () => {
      wanted = false;
      if (made) URL.revokeObjectURL(made);
    };
  }, [of]);
  return (
    <div className="h-48">
      {address && <img alt={t`選んだ写真`} className="h-full max-w-full rounded-8 object-contain" src={address} />}
    </div>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import type { Picture } from '../../kit/Pictures.tsx';
import { AddPicture, type PictureOf } from './AddPicture.tsx';
import { DescribePicture } from './DescribePicture.tsx';
import { RemovePicture } from './RemovePicture.tsx';

/** The most pictures that a ticket or an event has. */
const most = 6;

/** The pictures of a ticket or an event, with the words that stand for each, and what can be done with them. */
export function PicturesPanel({ of, pictures, onDone }: { of: PictureOf; pictures: Picture[]; onDone: () => void }) {
  const { t } = useLingui();
  const [asked, ask] = useState<{ verb: 'add' } | { verb: 'describe' | 'remove'; picture: Picture }>();
  const close = () => ask(undefined);
  const done = () => {
    close();
    onDone();
  };
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-std-18B-160">
        <Trans>写真</Trans>
      </h2>
      {pictures.length === 0 && (
        <p className="text-solid-gray-700">
          <Trans>まだありません。加えると、会員の一覧と画面に出ます。</Trans>
        </p>
      )}
      <ul aria-label={t`写真`} className="flex flex-col gap-3">
        {pictures.map((picture) => (
          <li className="flex items-center gap-4" key={picture.id}>
            <img
              alt=""
              className="size-18 shrink-0 rounded-8 object-cover"
              height={72}
              src={`/pictures/${picture.id}/small`}
              width={72}
            />
            <span className="min-w-0 grow break-words">{picture.alt}</span>
            <Button look="text" onPress={() => ask({ verb: 'describe', picture })} small>
              <Trans>
                説明を変える<span className="sr-only">：{picture.alt}</span>
              </Trans>
            </Button>
            <Button look="text" onPress={() => ask({ verb: 'remove', picture })} small>
              <Trans>
                外す<span className="sr-only">：{picture.alt}</span>
              </Trans>
            </Button>
          </li>
        ))}
      </ul>
      <p>
        <Button isDisabled={pictures.length >= most} look="secondary" onPress={() => ask({ verb: 'add' })} small>
          <Trans>写真を加える</Trans>
        </Button>{' '}
        {pictures.length >= most && <Trans>{most}枚まで加えられます。</Trans>}
      </p>
      {asked?.verb === 'add' && <AddPicture of={of} onClose={close} onDone={done} />}
      {asked?.verb === 'describe' && <DescribePicture onClose={close} onDone={done} picture={asked.picture} />}
      {asked?.verb === 'remove' && <RemovePicture onClose={close} onDone={done} picture={asked.picture} />}
    </section>
  );
}

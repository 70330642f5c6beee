import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { Icon } from '../../kit/icons.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { watchCamera } from './camera.ts';
import { allowSound } from './signal.ts';

/** A code that stays before the camera is told once; gone for so long, in milliseconds, it is told again. */
const forgotten = 3000;

/** The picture of the camera, which tells the codes that it sees; it is off until somebody wants it. */
export function Camera({
  onCode,
  look = 'primary',
}: {
  onCode: (code: string) => void;
  look?: 'primary' | 'secondary';
}) {
  const { t } = useLingui();
  const [on, turn] = useState(false);
  const [failed, fail] = useState(false);
  const video = useRef<HTMLVideoElement>(null);
  const tell = useRef(onCode);
  tell.current = onCode;
  useEffect(() => {
    if (!on || !video.current) return;
    let last = { code: '', at: 0 };
    const seen = (code: string) => {
      const now = Date.now();
      const same = code === last.code && now - last.at < forgotten;
      last = { code, at: now };
      if (!same) tell.current(code);
    };
    const watching = watchCamera(video.current, seen);
    watching.catch(() => {
      fail(true);
      turn(false);
    });
    return () => {
      watching.then(
        (stop) => stop(),
        () => undefined,
      );
    };
  }, [on]);
  const begin = () => {
    allowSound();
    fail(false);
    turn(true);
  };
  return (
    <div className="flex flex-col gap-3">
      {on ? (
        <>
          <video
            aria-label={t`カメラの映像`}
            className="aspect-square max-h-[45dvh] w-full rounded-12 bg-black object-cover"
            muted
            playsInline
            ref={video}
          />
          <Button look="secondary" onPress={() => turn(false)} wide>
            <Trans>カメラを止める</Trans>
          </Button>
        </>
      ) : (
        <Button look={look} onPress={begin} wide>
          <Icon name="camera" />
          <Trans>カメラで読み取る</Trans>
        </Button>
      )}
      {failed && (
        <Notice live title={<Trans>カメラを使えませんでした</Trans>} tone="warning">
          <Trans>ブラウザーの設定でこのページにカメラを許可するか、コードを入力してください。</Trans>
        </Notice>
      )}
    </div>
  );
}

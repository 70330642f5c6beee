import { Trans, useLingui } from '@lingui/react/macro';
import { type PointerEvent, useCallback, useRef, useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { Icon } from '../../kit/icons.tsx';
import type { Corner, Photo } from './photo.ts';

/** What a PhotoEditor takes. */
export interface PhotoEditorProps {
  photo: Photo;
  onUse: () => void;
  /** Takes another one instead. */
  onRetake: () => void;
  onClose: () => void;
}

/** Shows what was taken, large: turn it, black out what nobody needs to see, take it anew, or use it. */
export function PhotoEditor({ photo, onUse, onRetake, onClose }: PhotoEditorProps) {
  const [shown, setShown] = useState(0);
  const changed = (change: () => void) => () => {
    change();
    setShown((count) => count + 1);
  };
  return (
    <Dialog
      actions={
        <>
          <Button look="secondary" onPress={onRetake}>
            <Trans>とり直す</Trans>
          </Button>
          <Button onPress={onUse}>
            <Trans>この写真を使う</Trans>
          </Button>
        </>
      }
      isOpen
      large
      onClose={onClose}
      title={<Trans>写真の確認</Trans>}
    >
      <div className="flex flex-col gap-3">
        <p>
          <Trans>文字が読めるかをご確認ください。見せたくないところは、指でなぞると黒くぬれます。</Trans>
        </p>
        <Paper count={shown} onMarked={changed(() => {})} photo={photo} />
        <div className="flex flex-wrap gap-3">
          <Button look="secondary" onPress={changed(() => photo.turn())} small>
            <Icon name="turn" size={20} />
            <Trans>右に回す</Trans>
          </Button>
          <Button look="text" onPress={changed(() => photo.reset())} small>
            <Trans>もとにもどす</Trans>
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function Paper({ photo, count, onMarked }: { photo: Photo; count: number; onMarked: () => void }) {
  const { t } = useLingui();
  const from = useRef<Corner | null>(null);
  const draw = useCallback(
    (canvas: HTMLCanvasElement | null) => {
      if (!canvas) return;
      canvas.dataset.count = String(count);
      canvas.width = photo.picture.width;
      canvas.height = photo.picture.height;
      canvas.getContext('2d')?.drawImage(photo.picture, 0, 0);
    },
    [photo, count],
  );
  const finish = (event: PointerEvent<HTMLCanvasElement>) => {
    const start = from.current;
    from.current = null;
    const end = corner(event);
    if (!start || Math.abs(end.x - start.x) * Math.abs(end.y - start.y) < 0.0001) return;
    photo.blackOut(start, end);
    onMarked();
  };
  return (
    <canvas
      aria-label={t`とった写真`}
      className="mx-auto max-h-[52dvh] max-w-full cursor-crosshair touch-none rounded-8 border border-solid-gray-300"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = corner(event);
      }}
      onPointerUp={finish}
      ref={draw}
      role="img"
    />
  );
}

function corner(event: PointerEvent<HTMLCanvasElement>): Corner {
  const box = event.currentTarget.getBoundingClientRect();
  const share = (at: number, start: number, length: number) => Math.min(1, Math.max(0, (at - start) / length));
  return { x: share(event.clientX, box.left, box.width), y: share(event.clientY, box.top, box.height) };
}

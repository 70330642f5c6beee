import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { EditorBar } from './EditorBar.tsx';
import { useMarkWords } from './MarkBox.tsx';
import { type Edits, type Mark, middle } from './marks.ts';
import { Paper } from './Paper.tsx';
import type { Photo } from './photo.ts';
import { useEdits } from './useEdits.ts';

/** What a PhotoEditor takes. */
export interface PhotoEditorProps {
  photo: Photo;
  /** Which page of how many it is, where there are several. */
  page?: ReactNode;
  onUse: (edits: Edits) => void;
  /** Takes another one instead; a page of a PDF is not taken. */
  onRetake?: (() => void) | undefined;
  onClose: () => void;
}

/** Shows what was taken, large: turn it, black out what nobody needs to see, take it anew, or use it. */
export function PhotoEditor({ photo, page, onUse, onRetake, onClose }: PhotoEditorProps) {
  const { t } = useLingui();
  const words = useMarkWords();
  const editing = useEdits();
  const [zoom, setZoom] = useState(1);
  const [moving, setMoving] = useState(false);
  const [selected, setSelected] = useState<number>();
  const [fresh, setFresh] = useState<number>();
  const [said, setSaid] = useState('');
  const { turns, marks } = editing;
  const make = (mark: Mark, focus: boolean) => {
    editing.add(mark);
    setSelected(marks.length);
    setFresh(focus ? marks.length : undefined);
    setSaid(words(marks.length + 1, mark));
  };
  const remove = (at: number) => {
    editing.remove(at);
    setSelected(undefined);
    setFresh(undefined);
    setSaid(t`黒ぬり${at + 1}を消しました。`);
    document.getElementById('add-mark')?.focus();
  };
  const change = (at: number, mark: Mark) => {
    editing.change(at, mark);
    setSaid(words(at + 1, mark));
  };
  const back = (run: () => void, says: string) => {
    run();
    setSelected(undefined);
    setFresh(undefined);
    setSaid(says);
  };
  return (
    <Dialog
      actions={
        <>
          {onRetake && (
            <Button look="secondary" onPress={onRetake}>
              <Trans>とり直す</Trans>
            </Button>
          )}
          <Button onPress={() => onUse({ turns, marks })}>
            {onRetake ? <Trans>この写真を使う</Trans> : <Trans>このページを使う</Trans>}
          </Button>
        </>
      }
      isOpen
      large
      onClose={onClose}
      title={onRetake ? <Trans>写真の確認</Trans> : <Trans>PDFの確認 {page}</Trans>}
    >
      <div className="flex flex-col gap-3">
        <p>
          <Trans>文字が読めるかをご確認ください。見せたくないところは、指でなぞると黒くぬれます。</Trans>
        </p>
        <Paper
          editing={{ ...editing, change }}
          fresh={fresh}
          moving={moving && zoom > 1}
          onDrawn={(mark) => make(mark, false)}
          onRemove={remove}
          onSelect={setSelected}
          photo={photo}
          zoom={zoom}
        />
        <EditorBar
          moving={moving}
          onAdd={() => make(middle, true)}
          onMoving={setMoving}
          onRemove={selected === undefined ? undefined : () => remove(selected)}
          onTurn={() => back(editing.turn, t`右に回しました。`)}
          onUndo={editing.changed ? () => back(editing.undo, t`ひとつ前にもどしました。`) : undefined}
          onZoom={setZoom}
          zoom={zoom}
        />
        <p className="sr-only text-[0.875rem] text-solid-gray-700 sm:not-sr-only" id="mark-keys">
          <Trans>黒ぬりは矢印キーで動き、Shiftと矢印キーで大きさが変わり、Deleteキーで消えます。</Trans>
        </p>
        <output aria-live="polite" className="sr-only">
          {said}
        </output>
      </div>
    </Dialog>
  );
}

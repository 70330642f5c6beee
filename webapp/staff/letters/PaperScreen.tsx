import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { useKeys } from '../shell/keys.ts';
import { Paper } from './Paper.tsx';
import { PrintButton } from './PrintButton.tsx';
import type { PaperFile } from './paper.ts';
import { useDrawnPages } from './useDrawnPages.ts';

/** Letters that exist once: their codes are kept nowhere else, so leaving asks whether they are on paper. */
export function PaperScreen({ file, onClose }: { file: PaperFile; onClose: () => void }) {
  const { t } = useLingui();
  const drawn = useDrawnPages(file);
  const [asked, ask] = useState(false);
  useKeys([{ key: 'Escape', says: t`この書面を閉じる`, run: () => ask(true) }]);
  useEffect(() => {
    document.title = t`開設のご案内`;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [t]);
  return (
    <main className="flex min-h-0 grow flex-col">
      <div className="no-print flex shrink-0 items-center gap-4 border-b border-solid-gray-420 px-4 py-1">
        <h1 className="font-700 text-[1.0625rem]">
          <Trans>開設のご案内</Trans>
        </h1>
        <span className="font-700 text-error-2">
          <Trans>コードはこの書面だけにあります。閉じる前に印刷してください。</Trans>
        </span>
        <span className="ml-auto flex items-center gap-3">
          <PrintButton drawn={drawn} />
          <Button look="secondary" onPress={() => ask(true)} small>
            <Trans>閉じる</Trans>
          </Button>
        </span>
      </div>
      <Paper drawn={drawn} lacking={file.lacking} />
      <Dialog
        actions={
          <>
            <Button autoFocus look="secondary" onPress={() => ask(false)}>
              <Trans>まだ閉じない</Trans>
            </Button>
            <Button onPress={onClose}>
              <Trans>印刷したので閉じる</Trans>
            </Button>
          </>
        }
        alert
        isOpen={asked}
        onClose={() => ask(false)}
        title={<Trans>書面を閉じる</Trans>}
      >
        <p>
          <Trans>閉じると、この書面は二度と表示できません。印刷できていないときは、もう一度発行します。</Trans>
        </p>
      </Dialog>
    </main>
  );
}

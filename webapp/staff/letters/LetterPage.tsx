import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { Button } from '../../kit/Button.tsx';
import { Icon } from '../../kit/icons.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { useKeys } from '../shell/keys.ts';
import { CoveredLetters } from './CoveredLetters.tsx';
import { Paper } from './Paper.tsx';
import { PrintButton } from './PrintButton.tsx';
import { fetchPaper, type PaperFile, Refused } from './paper.ts';
import { SendButton } from './SendButton.tsx';
import { useDrawnPages } from './useDrawnPages.ts';

/** Letters about claims, to read, to print and to note as sent. The look is recorded; nothing stays on the terminal. */
export default function LetterPage() {
  const { t } = useLingui();
  const { ids = '' } = useParams();
  const [, go] = useLocation();
  const { file, refused, again } = useLetters(ids);
  const drawn = useDrawnPages(file);
  const back = () => (history.length > 1 ? history.back() : go('/letters'));
  useKeys([{ key: 'Escape', says: t`前の画面へ戻る`, run: back }]);
  useEffect(() => {
    document.title = t`書面`;
  }, [t]);
  return (
    <main className="flex min-h-0 grow flex-col">
      <div className="no-print flex shrink-0 items-center gap-4 border-b border-solid-gray-420 px-2 py-1">
        <Button look="text" onPress={back} small>
          <Icon name="left" size={18} />
          <Trans>戻る</Trans>
        </Button>
        <h1 className="font-700 text-[1.0625rem]">
          <Trans>書面</Trans>
        </h1>
        <span className="text-[0.8125rem] text-solid-gray-700">
          <Trans>閲覧は記録されます</Trans>
        </span>
        <span className="ml-auto flex items-center gap-3">
          <PrintButton drawn={drawn} />
          <SendButton ids={ids.split(',')} ready={drawn.done} />
        </span>
      </div>
      {refused?.code === 'look_needed' && <CoveredLetters ids={ids.split(',')} onOpened={again} />}
      {refused && refused.code !== 'look_needed' && (
        <div className="p-4">
          <Notice live title={<Trans>書面を開けませんでした</Trans>} tone="error">
            {refused.message || <Trans>回線を確かめて、もう一度開いてください。</Trans>}
          </Notice>
        </div>
      )}
      <Paper drawn={drawn} lacking={file?.lacking ?? []} />
    </main>
  );
}

function useLetters(ids: string): { file: PaperFile | undefined; refused: Refused | undefined; again: () => void } {
  const [file, setFile] = useState<PaperFile>();
  const [refused, setRefused] = useState<Refused>();
  const [times, count] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: they are asked for again once they are open.
  useEffect(() => {
    let wanted = true;
    setFile(undefined);
    setRefused(undefined);
    fetchPaper(`/paper/${ids}`)
      .then((found) => wanted && setFile(found))
      .catch((error: unknown) => wanted && setRefused(error instanceof Refused ? error : new Refused({})));
    return () => {
      wanted = false;
    };
  }, [ids, times]);
  return { file, refused, again: () => count(times + 1) };
}

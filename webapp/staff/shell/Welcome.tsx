import { Trans, useLingui } from '@lingui/react/macro';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { DeskPage } from '../../kit/Page.tsx';
import { useWords } from '../words/useWords.ts';
import { PlacesList } from './Places.tsx';
import { usePlaces } from './usePlaces.ts';
import { useMe } from './viewer.ts';

/** The first screen of those who work on no claims: what their roles open. */
export default function Welcome() {
  const { t } = useLingui();
  const { roles } = useMe();
  const words = useWords();
  const places = usePlaces();
  const held = roles.map(words.role).join(t`、`);
  return (
    <DeskPage title={t`はじめの画面`}>
      {places.length > 0 ? (
        <>
          <p>
            <Trans>あなたの役割は「{held}」です。次の画面を開けます。</Trans>
          </p>
          <PlacesList />
        </>
      ) : (
        <EmptyState icon="person" title={<Trans>開ける画面がありません</Trans>}>
          {held ? <Trans>あなたの役割は「{held}」です。</Trans> : <Trans>役割がまだ付いていません。</Trans>}
          <Trans>仕事に要る役割を、管理者に付けてもらってください。</Trans>
        </EmptyState>
      )}
    </DeskPage>
  );
}

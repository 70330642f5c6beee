import { Trans, useLingui } from '@lingui/react/macro';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { useKeys } from '../shell/keys.ts';
import { ProofBar } from './ProofBar.tsx';
import { SheetView } from './SheetView.tsx';
import { documentFrom, opens, sheetsOf } from './sheets.ts';
import { Unopened } from './Unopened.tsx';
import { useViewing } from './useViewing.ts';

const ClaimProofs = graphql(`
  fragment ClaimProofs on Claim {
    id
    documents(first: 20) @include(if: $deciding) {
      edges {
        node {
          id
          position
          state
          mediaType
          pages
        }
      }
    }
  }
`);

/** The proofs of a claim, large, page by page; keys zoom and turn. `onReload` reads the claim anew. */
export function ProofPane({
  claim: masked,
  onReload,
}: {
  claim: FragmentType<typeof ClaimProofs>;
  onReload: () => void;
}) {
  const { t } = useLingui();
  const claim = readFragment(ClaimProofs, masked);
  const sheets = sheetsOf(claim.documents?.edges.map(({ node }) => node) ?? []);
  const viewing = useViewing(sheets.length);
  useKeys([
    { key: '+', says: t`拡大`, run: viewing.larger },
    { key: ';', says: t`拡大 (＋と同じキー)`, run: viewing.larger },
    { key: '-', says: t`縮小`, run: viewing.smaller },
    { key: '0', says: t`全体を表示`, run: viewing.whole },
    { key: 't', says: t`右へ回す`, run: viewing.right },
    { key: 'T', says: t`左へ回す`, run: viewing.left },
    { key: ']', says: t`次の頁`, run: viewing.next },
    { key: '[', says: t`前の頁`, run: viewing.previous },
    { key: '}', says: t`次の書類`, run: () => viewing.goTo(documentFrom(sheets, viewing.at, 1)) },
    { key: '{', says: t`前の書類`, run: () => viewing.goTo(documentFrom(sheets, viewing.at, -1)) },
  ]);
  const sheet = sheets[viewing.at];
  if (!sheet) {
    return (
      <div className="p-4">
        <EmptyState icon="file" title={<Trans>証拠書類はありません</Trans>}>
          <Trans>書類の要らない種類か、まだ添えられていません。</Trans>
        </EmptyState>
      </div>
    );
  }
  return (
    <section aria-label={t`証拠書類`} className="flex min-h-0 grow flex-col bg-solid-gray-100">
      <ProofBar sheets={sheets} viewing={viewing} />
      {opens(sheet.state) ? (
        <SheetView
          claim={claim.id}
          label={t`証拠書類 ${viewing.at + 1} 頁`}
          sheet={sheet}
          turn={viewing.turn}
          zoom={viewing.zoom}
        />
      ) : (
        <Unopened onReload={onReload} state={sheet.state} />
      )}
    </section>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { createPortal } from 'react-dom';
import { Notice } from '../../kit/Notice.tsx';
import { ScrollPane } from '../../kit/ScrollPane.tsx';
import type { Lacking } from './lacking.ts';
import type { DrawnPages } from './useDrawnPages.ts';

/** Letters as they will be on paper: page under page on the screen, and each on a sheet of its own when printed. */
export function Paper({ drawn, lacking }: { drawn: DrawnPages; lacking: readonly Lacking[] }) {
  const { t } = useLingui();
  const { pages, failed } = drawn;
  return (
    <ScrollPane
      className="flex min-h-0 grow flex-col items-center gap-4 bg-solid-gray-100 px-4 py-3"
      label={t`書面の頁`}
    >
      {lacking.length > 0 && <Lacks lacking={lacking} />}
      {failed && (
        <Notice live title={<Trans>書面を表示できませんでした</Trans>} tone="error">
          <Trans>画面を開き直してください。続くときは、管理者に知らせてください。</Trans>
        </Notice>
      )}
      {pages.map((page, at) => (
        <img
          alt={t`書面 ${at + 1} 頁`}
          className="aspect-[210/297] w-full max-w-[52rem] shrink-0 bg-white shadow-md"
          key={page}
          src={page}
        />
      ))}
      {createPortal(
        <div aria-hidden="true" className="print-paper">
          {pages.map((page) => (
            <img alt="" key={page} src={page} />
          ))}
        </div>,
        document.body,
      )}
    </ScrollPane>
  );
}

function Lacks({ lacking }: { lacking: readonly Lacking[] }) {
  return (
    <div className="w-full max-w-[52rem]" id="lacking">
      <Notice title={<Trans>印刷できない文字があります</Trans>} tone="warning">
        <p>
          <Trans>書面では白い四角になるか、ふつうの字形で出ます。印刷したあと、手で書き入れてください。</Trans>
        </p>
        <ul className="mt-1 flex flex-wrap gap-x-6">
          {lacking.map(({ code, shown }) => (
            <li key={code}>
              <span className="font-700 text-[1.125rem]">{shown}</span>{' '}
              <span className="font-mono text-[0.8125rem] text-solid-gray-700">{code}</span>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

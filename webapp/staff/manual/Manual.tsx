import { Trans, useLingui } from '@lingui/react/macro';
import { type MouseEvent, useEffect, useRef } from 'react';
import { Link, useLocation, useParams } from 'wouter';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { ScrollPane } from '../../kit/ScrollPane.tsx';
import { useKeys } from '../shell/keys.ts';
import { contents, pageNamed } from './pages.ts';
import './manual.css';

/** The manual of those who work here: its pages at the left, one of them at the right. */
export default function Manual() {
  const { t } = useLingui();
  const { page: name = 'README' } = useParams<{ page?: string }>();
  const [, go] = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);
  const page = pageNamed(name);
  useEffect(() => {
    document.title = page ? t`手引き：${page.title}` : t`手引き`;
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'end' });
  }, [page, t]);
  useKeys([
    { key: 'p', says: t`この頁を印刷`, run: () => print() },
    { key: 'Escape', says: t`手引きの目次へ`, run: () => go('/manual') },
  ]);
  // The page's own links stay within the app; all else about them is left to the browser.
  const follow = (event: MouseEvent<HTMLElement>) => {
    const link = event.target instanceof Element && event.target.closest('a');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(link.getAttribute('href') ?? '/manual');
  };
  return (
    <main className="grid min-h-0 grow grid-cols-[15rem_1fr] overflow-hidden print:block">
      <Contents current={name} />
      <ScrollPane className="px-8 py-4" label={t`手引き`}>
        {page ? (
          // biome-ignore lint/a11y/useKeyWithClickEvents: only links within are followed, and Enter clicks them.
          <article className="manual" onClick={follow}>
            <h1 className="text-std-24B-150" ref={heading} tabIndex={-1}>
              {page.title}
            </h1>
            {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the build made it from this repository's pages. */}
            <div dangerouslySetInnerHTML={{ __html: page.html }} />
          </article>
        ) : (
          <EmptyState title={<Trans>このページは手引きにありません</Trans>}>
            <Trans>左の一覧から選んでください。</Trans>
          </EmptyState>
        )}
      </ScrollPane>
    </main>
  );
}

function Contents({ current }: { current: string }) {
  const { t } = useLingui();
  const names = ['README', ...(contents?.links ?? [])];
  return (
    <nav aria-label={t`手引きの目次`} className="overflow-auto border-r border-solid-gray-300 px-3 py-4">
      <ul className="flex flex-col gap-0.5">
        {names.map((name) => (
          <li key={name}>
            <Link
              aria-current={name === current ? 'page' : undefined}
              className="focus-mark block rounded-6 px-3 py-1 text-solid-gray-900 hover:bg-key-50 aria-[current]:bg-key-100 aria-[current]:font-700 aria-[current]:text-key-1000"
              href={name === 'README' ? '/manual' : `/manual/${name}`}
            >
              {pageNamed(name)?.title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

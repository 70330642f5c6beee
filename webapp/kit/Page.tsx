import { type ReactNode, useEffect, useRef } from 'react';

/** What a Page takes. */
export interface PageProps {
  /** The heading, and the title of the tab. */
  title: string;
  /** Stands above the heading: a way back, the steps left. */
  above?: ReactNode;
  children: ReactNode;
  /** The one primary action and what stands beside it, at the thumb's end. */
  actions?: ReactNode;
  /** As wide as a table at the office needs. */
  wide?: boolean;
}

/** A page in one column for a phone. Its heading takes the focus when the page opens, so that it is read out. */
export function Page({ title, above, children, actions, wide }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = title;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [title]);
  return (
    <main
      className={`mx-auto flex w-full grow flex-col gap-6 px-4 pt-4 pb-10 sm:pt-8 ${wide ? 'max-w-5xl' : 'max-w-2xl'}`}
    >
      {above}
      <h1 className="text-std-24B-150 sm:text-std-28B-150" ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
      {actions && <div className="mt-2 flex flex-col gap-3">{actions}</div>}
    </main>
  );
}

/** What a DeskPage takes. */
export interface DeskPageProps {
  title: string;
  bar?: ReactNode;
  children: ReactNode;
  /** The heading is only read out: the bar needs the whole line. */
  fullBar?: boolean;
}

/** A page as wide as a terminal, for the staff app; it scrolls inside, its bar stays. */
export function DeskPage({ title, bar, children, fullBar }: DeskPageProps) {
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <main
      className="focus-mark -outline-offset-4! flex min-h-0 w-full grow flex-col gap-1.5 scroll-pb-20 overflow-auto px-4 py-1.5"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
    >
      <div className="flex min-h-[1.875rem] flex-wrap items-center gap-x-6 gap-y-1">
        <h1 className={fullBar ? 'sr-only' : 'text-std-20B-150'} tabIndex={-1}>
          {title}
        </h1>
        {bar}
      </div>
      {children}
    </main>
  );
}

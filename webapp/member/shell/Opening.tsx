import { Trans } from '@lingui/react/macro';
import { Skeleton } from '../../kit/Skeleton.tsx';

/** What stands on the screen while a page is fetched. */
export function Opening() {
  return (
    <main className="mx-auto flex w-full max-w-2xl grow flex-col gap-6 px-4 pt-6">
      <h1 className="sr-only">
        <Trans>会員ページ</Trans>
      </h1>
      <Skeleton box="h-9 w-2/3" />
      <Skeleton lines={4} />
    </main>
  );
}

import { Trans } from '@lingui/react/macro';
import { Button } from '../../kit/Button.tsx';
import type { Pages } from './usePages.ts';

/** Below a list: the way to its next page, if there is one. */
export function More<Node>({ pages }: { pages: Pick<Pages<Node>, 'more' | 'waiting'> }) {
  const { more, waiting } = pages;
  if (!more) return null;
  return (
    <div>
      <Button isPending={waiting} look="secondary" onPress={more} small>
        <Trans>続きを表示</Trans>
      </Button>
    </div>
  );
}

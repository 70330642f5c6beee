import { Trans } from '@lingui/react/macro';
import { Link } from 'wouter';
import { buttonClass } from '../../kit/Button.tsx';
import { useKeptCard } from './useCard.ts';
import { useHolds } from './useShownCard.ts';

/** Leads to the card that the phone keeps, where it keeps one that holds: a desk reads it without signing in. */
export default function KeptLink() {
  const kept = useKeptCard();
  if (!useHolds(kept)) return null;
  return (
    <Link className={buttonClass({ look: 'secondary', wide: true })} href="/card">
      <Trans>会員証とチケットを表示する</Trans>
    </Link>
  );
}

import { Trans } from '@lingui/react/macro';
import { type Action, saysToMember } from './actions.ts';

/** What the words that go with an action are, and who reads them. */
export function WordsLabel({ action }: { action: Action }) {
  if (action === 'withdraw') return <Trans>取り下げる理由 (会員の画面には出ません)</Trans>;
  return saysToMember(action) ? <Trans>会員への文</Trans> : <Trans>承認者への覚書</Trans>;
}

import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { useMe } from '../shell/viewer.ts';
import { day } from '../words/dates.ts';
import { LeavingDialog } from './LeavingDialog.tsx';
import { LeavingFactsOf } from './LeavingFacts.tsx';
import { ProposeLeaving } from './ProposeLeaving.tsx';
import { useLeavingWords } from './useLeavingWords.ts';

const MemberLeaving = graphql(`
  fragment MemberLeaving on Member {
    id
    leftOn @include(if: $desk)
    leavingCorrections(first: 100) @include(if: $desk) {
      edges {
        node {
          id
          ...LeavingFacts
        }
      }
    }
  }
`);

/** What a LeavingPanel takes. */
export interface LeavingPanelProps {
  member: FragmentType<typeof MemberLeaving>;
  onReload: () => void;
}

/** What was corrected of a member's leaving day, and the way to correct it. */
export function LeavingPanel({ member: masked, onReload }: LeavingPanelProps) {
  const { id, leftOn, leavingCorrections } = readFragment(MemberLeaving, masked);
  const corrections = readFragment(LeavingFactsOf, leavingCorrections?.edges.map(({ node }) => node) ?? []);
  const { clerk } = useMe().sight;
  const { states } = useLeavingWords();
  const say = useToast();
  const [proposing, propose] = useState(false);
  const [opened, open] = useState<string>();
  const shown = corrections.find((one) => one.id === opened);
  const waits = corrections.some(({ status }) => status === 'PROPOSED');
  const done = (said: string) => {
    propose(false);
    open(undefined);
    say(said);
    onReload();
  };
  if (!clerk && corrections.length === 0) return null;
  return (
    <section className="flex flex-col gap-2">
      <h2 className="font-700">
        <Trans>退会日の訂正</Trans>
      </h2>
      {corrections.length > 0 && (
        <ul className="flex flex-col">
          {corrections.map((one) => (
            <li key={one.id}>
              <Button look="text" onPress={() => open(one.id)} small>
                <span className="tabular-nums">
                  {states[one.status]} {one.wasOn ? day(one.wasOn) : '–'} → {one.leftOn ? day(one.leftOn) : '–'}
                </span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {clerk && !waits && (
        <Button look="secondary" onPress={() => propose(true)} small>
          <Trans>退会日を訂正する</Trans>
        </Button>
      )}
      {proposing && <ProposeLeaving member={id} onClose={() => propose(false)} onDone={done} was={leftOn} />}
      {shown && <LeavingDialog correction={shown} onClose={() => open(undefined)} onDone={done} />}
    </section>
  );
}

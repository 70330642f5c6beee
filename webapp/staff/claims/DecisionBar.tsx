import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { useTerms } from '../approvals/useTerms.ts';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { KeyHint } from '../shell/KeyHint.tsx';
import { useKeys } from '../shell/keys.ts';
import { useMe } from '../shell/viewer.ts';
import { useWords } from '../words/useWords.ts';
import { type Action, actionKeys, actionsOf } from './actions.ts';
import { DecisionDialog } from './DecisionDialog.tsx';
import { recent } from './recent.ts';
import { useActionWords } from './useActionWords.ts';
import { WhyNot } from './WhyNot.tsx';

const ClaimToDecide = graphql(`
  fragment ClaimToDecide on Claim {
    id
    version
    status
    amount
    wayBack @include(if: $desk)
    kind {
      name
      nameEn
      heir
    }
    filedBy {
      id
    }
    member {
      id
      name
      number
    }
    documents(first: 20) @include(if: $deciding) {
      edges {
        node {
          id
          state
        }
      }
    }
    endorsedBy {
      id
      name
    }
    assignedTo {
      id
      name
    }
    decisions(first: 50) @include(if: $desk) {
      edges {
        node {
          id
          step
          at
          staff {
            id
            name
          }
        }
      }
    }
  }
`);

/** What a DecisionBar takes. */
export interface DecisionBarProps {
  claim: FragmentType<typeof ClaimToDecide>;
  /** It was decided: what comes next? */
  onDecided: () => void;
  /** Somebody else changed it: read it anew. */
  onReload: () => void;
  /** Opens another claim: the one that was decided last. */
  onOpen: (id: string) => void;
}

/** The decision, at the foot of the screen. */
export function DecisionBar({ claim: masked, onDecided, onReload, onOpen }: DecisionBarProps) {
  const claim = readFragment(ClaimToDecide, masked);
  const { t } = useLingui();
  const me = useMe();
  const say = useToast();
  const words = useWords();
  const action = useActionWords();
  const [asked, ask] = useState<Action>();
  const terms = useTerms();
  const actions = actionsOf(claim, me, terms && { minutes: terms.undoMinutes, now: new Date() });
  const firstOfTwo = !claim.endorsedBy && terms !== undefined && (claim.amount ?? 0) > terms.aloneUpTo;
  const said = (one: Action) =>
    action(one, {
      firstOfTwo,
      left: claim.wayBack === 'LEFT',
      notLeft: claim.wayBack === 'NOT_LEFT',
      heirs: claim.filedBy ? { death: claim.kind.heir } : undefined,
      minutes: terms?.undoMinutes,
    });
  const before = recent.other(claim.id);
  useKeys([
    ...actions.map((one) => ({ key: actionKeys[one], says: said(one).name, run: () => ask(one) })),
    ...(before && !actions.includes('undo')
      ? [{ key: actionKeys.undo, says: t`直前に決めた申請を開く`, run: () => onOpen(before) }]
      : []),
  ]);
  const decided = (done: Action) => {
    ask(undefined);
    say(t`${words.person(claim.member.name ?? '')}: ${said(done).done}`);
    if (done === 'undo') return onReload();
    recent.note(claim.id);
    onDecided();
  };
  return (
    <div className="flex min-h-13 shrink-0 items-center justify-end gap-2 border-t border-solid-gray-420 px-4 py-1.5">
      <WhyNot claim={claim} />
      {actions.map((one) => (
        <Button
          key={one}
          look={one === 'approve' || one === 'recommend' ? 'primary' : 'secondary'}
          onPress={() => ask(one)}
          small
        >
          {said(one).name}
          <KeyHint name={actionKeys[one]} />
        </Button>
      ))}
      {asked && (
        <DecisionDialog
          action={asked}
          claim={claim}
          said={said(asked)}
          onClose={() => ask(undefined)}
          onDecided={() => decided(asked)}
          onReload={() => {
            ask(undefined);
            onReload();
          }}
        />
      )}
    </div>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { useKeys } from '../shell/keys.ts';
import { useMe } from '../shell/viewer.ts';
import { useWords } from '../words/useWords.ts';
import { type Action, actionKeys, actionsOf, beingSearched, type Decidable, examinedByMe } from './actions.ts';
import { DecisionDialog } from './DecisionDialog.tsx';
import { useActionWords } from './useActionWords.ts';

const ClaimToDecide = graphql(`
  fragment ClaimToDecide on Claim {
    id
    version
    status
    amount
    kind {
      name
      nameEn
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
    assignedTo {
      id
      name
    }
    decisions(first: 50) @include(if: $desk) {
      edges {
        node {
          id
          step
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
}

/** The decision, at the foot of the screen. */
export function DecisionBar({ claim: masked, onDecided, onReload }: DecisionBarProps) {
  const claim = readFragment(ClaimToDecide, masked);
  const { t } = useLingui();
  const me = useMe();
  const say = useToast();
  const words = useWords();
  const action = useActionWords();
  const [asked, ask] = useState<Action>();
  const actions = actionsOf(claim, me);
  useKeys(actions.map((one) => ({ key: actionKeys[one], says: action(one).name, run: () => ask(one) })));
  const decided = (done: Action) => {
    ask(undefined);
    say(t`${words.person(claim.member.name ?? '')}: ${action(done).done}`);
    onDecided();
  };
  return (
    <div className="flex min-h-13 shrink-0 items-center justify-end gap-2 border-t border-solid-gray-420 px-4 py-1.5">
      <Why claim={claim} />
      {actions.map((one) => (
        <Button
          key={one}
          look={one === 'approve' || one === 'recommend' ? 'primary' : 'secondary'}
          onPress={() => ask(one)}
          small
        >
          {action(one).name}
          <kbd className="rounded-4 border border-current px-1 font-mono text-[0.75rem]">{actionKeys[one]}</kbd>
        </Button>
      ))}
      {asked && (
        <DecisionDialog
          action={asked}
          claim={claim}
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

function Why({ claim }: { claim: Decidable }) {
  const { id, roles } = useMe();
  const { status } = claim;
  const approver = roles.includes('APPROVER');
  return (
    <p className="mr-auto text-[0.875rem] text-solid-gray-700">
      {(status === 'SUBMITTED' || status === 'RECOMMENDED') && beingSearched(claim) && (
        <Trans>ウイルス検査が終わるまで、審査を進められません。</Trans>
      )}
      {status === 'SUBMITTED' && !roles.includes('EXAMINER') && <Trans>審査の役割の職員が審査します。</Trans>}
      {status === 'RECOMMENDED' && examinedByMe(claim, { id }) && (
        <Trans>あなたが審査した申請です。決定は別の職員が行います。</Trans>
      )}
      {status === 'RECOMMENDED' && !examinedByMe(claim, { id }) && !approver && (
        <Trans>承認の役割の職員が決定します。</Trans>
      )}
      {status === 'RETURNED' && <Trans>会員の返事を待っています。</Trans>}
      {['APPROVED', 'REFUSED', 'WITHDRAWN', 'PAID'].includes(status) && <Trans>この申請は終わっています。</Trans>}
    </p>
  );
}

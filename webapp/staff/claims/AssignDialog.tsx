import { Trans } from '@lingui/react/macro';
import type { KeyboardEvent, ReactNode } from 'react';
import { useQuery } from 'urql';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { graphql } from '../gen/gql.ts';
import { KeyHint } from '../shell/KeyHint.tsx';
import { Trouble } from '../shell/Trouble.tsx';
import { type Assignable, type Assignee, useAssign } from './useAssign.ts';

const DecidersQuery = graphql(`
  query ClaimDeciders {
    claimDeciders(first: 100) {
      edges {
        node {
          id
          name
        }
      }
    }
  }
`);

/** Asks an approver to whom a claim goes; the first nine answer to their digits. */
export function AssignDialog({ claim, onClose }: { claim: Assignable; onClose: () => void }) {
  const [{ data, error }, again] = useQuery({ query: DecidersQuery, requestPolicy: 'network-only' });
  const assign = useAssign();
  const people = data?.claimDeciders.edges
    .map(({ node }) => ({ id: node.id, name: node.name ?? '' }))
    .filter(({ id }) => id !== claim.assignedTo?.id);
  const give = (to: Assignee | undefined) => assign(claim, to).then(onClose);
  const onKeyDown = (event: KeyboardEvent) => {
    const to = people?.[Number(event.key) - 1];
    if (event.key === '0' && claim.assignedTo) give(undefined);
    if (to) give(to);
  };
  return (
    <Dialog isOpen onClose={onClose} title={<Trans>担当を決める</Trans>}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the digits choose one of the buttons within. */}
      <div className="flex flex-col gap-1.5" onKeyDown={onKeyDown}>
        {error && <Trouble error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
        {!people && !error && <Skeleton lines={4} />}
        {people?.map((person, at) => (
          <One autoFocus={at === 0} digit={at + 1} key={person.id} onPress={() => give(person)}>
            <Trans>{person.name} さん</Trans>
          </One>
        ))}
        {claim.assignedTo && (
          <One digit={0} onPress={() => give(undefined)}>
            <Trans>担当なしに戻す</Trans>
          </One>
        )}
      </div>
    </Dialog>
  );
}

function One({
  digit,
  onPress,
  children,
  autoFocus = false,
}: {
  digit: number;
  onPress: () => void;
  children: ReactNode;
  autoFocus?: boolean;
}) {
  return (
    <Button autoFocus={autoFocus} look="secondary" onPress={onPress} small wide>
      <span className="flex w-full items-center gap-3 text-left">
        {digit < 10 && <KeyHint name={String(digit)} />}
        {children}
      </span>
    </Button>
  );
}

import { useEffect, useState } from 'react';
import { useClient, useQuery } from 'urql';
import { graphql } from '../gen/gql.ts';
import { useLine } from '../shell/connection.ts';
import { ViewerDocument } from '../shell/viewer.ts';
import { forgetCard, type KeptCard } from './kept.ts';
import { useCard, useKeptCard } from './useCard.ts';

const CardHoldsDocument = graphql(`
  query CardHolds($code: String!) {
    cardHolds(code: $code)
  }
`);

/**
 * The card to show: the server's word where its member is signed in, what the phone keeps without a line or a session.
 * With a line and no session, the server is asked first whether it still holds. Undefined until that is known, null where
 * there is none.
 */
export function useShownCard(): KeptCard | null | undefined {
  const [{ data }] = useQuery({ query: ViewerDocument });
  const kind = data?.viewer.kind;
  const fresh = useCard({ pause: kind !== 'MEMBER' });
  const kept = useKeptCard();
  const { reached } = useLine();
  const holds = useHolds(kind === 'ANONYMOUS' ? kept : undefined);
  if (fresh) return fresh;
  const unasked = kind === undefined || (kind === 'ANONYMOUS' && holds === undefined);
  if (kept && unasked && reached) return undefined;
  return holds === false || kind === 'OFFICER' ? null : kept;
}

/** Whether the server says that a kept card holds; undefined until it has. What holds no longer is erased. */
export function useHolds(card: KeptCard | null | undefined): boolean | undefined {
  const client = useClient();
  const [holds, setHolds] = useState<boolean>();
  useEffect(() => {
    if (!card) return;
    const code = card.code?.text ?? '';
    const asked = client.query(CardHoldsDocument, { code }, { requestPolicy: 'network-only' }).toPromise();
    asked.then(async ({ data }) => {
      if (!data) return;
      if (!data.cardHolds) await forgetCard();
      setHolds(data.cardHolds);
    });
  }, [card, client]);
  return holds;
}

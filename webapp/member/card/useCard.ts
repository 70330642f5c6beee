import { useEffect, useState } from 'react';
import { type Client, useQuery } from 'urql';
import { graphql } from '../gen/gql.ts';
import type { CardQuery } from '../gen/graphql.ts';
import { cardOf, type KeptCard, keepCard, keptCard } from './kept.ts';

const CardDocument = graphql(`
  query Card {
    viewer {
      member {
        id
        number
        name
        kana
        joinedOn
        card {
          text
          until
        }
        employment {
          id
          company {
            id
            name
          }
        }
        waitingOrders {
          id
          number
          status
          quantity
          amount
          payUntil
          holdUntil
          payBy
          title
          offering {
            id
            delivery
          }
          code {
            text
            until
          }
        }
        comingBookings {
          id
          people
          entryCode
          event {
            id
            name
          }
          session {
            id
            startsAt
          }
          code {
            text
            until
          }
        }
      }
    }
  }
`);

/** The card as the server has it; what it says is kept on the phone. */
export function useCard({ pause = false } = {}): KeptCard | undefined {
  const [{ data, stale }] = useQuery({ query: CardDocument, requestPolicy: 'cache-and-network', pause });
  const [card, setCard] = useState<KeptCard>();
  useEffect(() => {
    if (!stale) setCard(kept(data));
  }, [data, stale]);
  return card;
}

/** Asks the server for the card anew and keeps it: after what was signed before holds no longer. */
export async function renewCard(client: Client): Promise<void> {
  const { data } = await client.query(CardDocument, {}, { requestPolicy: 'network-only' }).toPromise();
  kept(data);
}

function kept(data: CardQuery | undefined): KeptCard | undefined {
  if (!data?.viewer.member) return undefined;
  const card = cardOf(data.viewer.member, new Date().toISOString());
  keepCard(card).catch(() => undefined); // where a browser keeps nothing, nothing is kept
  return card;
}

/** The card that the phone keeps: undefined until it was looked for, null where there is none. */
export function useKeptCard(): KeptCard | null | undefined {
  const [card, setCard] = useState<KeptCard | null>();
  useEffect(() => {
    keptCard().then(
      (found) => setCard(found ?? null),
      () => setCard(null),
    );
  }, []);
  return card;
}

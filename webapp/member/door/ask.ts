import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { graphql } from '../gen/gql.ts';

/** Makes this browser a device. */
export const DoorEnrolDocument = graphql(`
  mutation DoorEnrol($input: DoorEnrolInput!) {
    doorEnrol(input: $input) {
      credential
      keys {
        name
        public
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

/** Sends what a device has done, and asks for its list. */
export const DoorSyncDocument = graphql(`
  mutation DoorSync($input: DoorSyncInput!) {
    doorSync(input: $input) {
      results {
        key
        outcome
      }
      list {
        body
        signature
      }
      closed
      problems {
        code
        field
        message
      }
    }
  }
`);

/** How long a line may be silent before it counts as none, in milliseconds. */
const patience = 15_000;

/**
 * Asks the server by an operation that it knows. Undefined where there is no line, or the server cannot at the moment: both
 * are tried again later. The page has no client beside this: it keeps nothing of an answer, and has no session.
 */
export async function ask<Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data | undefined> {
  const { documentId } = document as unknown as { documentId: string };
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      credentials: 'omit',
      headers: { 'Content-Type': 'application/json', 'Kyosai-Request': '1' },
      body: JSON.stringify({ documentId, variables }),
      signal: AbortSignal.timeout(patience),
    });
    return ((await response.json()) as { data?: Data | null }).data ?? undefined;
  } catch {
    return undefined;
  }
}

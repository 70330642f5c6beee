import { useRef } from 'react';
import { graphql } from '../gen/gql.ts';
import type { ClaimSubmitMutation } from '../gen/graphql.ts';
import { useSend } from '../shell/useSend.ts';

const ClaimSubmitDocument = graphql(`
  mutation ClaimSubmit($input: ClaimSubmitInput!) {
    claimSubmit(input: $input) {
      claim {
        id
        status
        reference
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

const problemsOf = (data: ClaimSubmitMutation) => data.claimSubmit.problems;

/** Sends a claim: one key for each intent to send, so that a repeated press never sends twice. */
export function useSubmit(id: string) {
  const key = useRef('');
  const { send, ...rest } = useSend(ClaimSubmitDocument, problemsOf);
  const submit = async (version: number): Promise<boolean> => {
    key.current ||= crypto.randomUUID();
    return Boolean(await send({ input: { id, version, idempotencyKey: key.current } }));
  };
  return { submit, ...rest };
}

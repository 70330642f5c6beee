import { useQuery } from 'urql';
import { graphql } from '../gen/gql.ts';
import type { ApprovalTermsQuery } from '../gen/graphql.ts';

const Terms = graphql(`
  query ApprovalTerms {
    approvalTerms {
      id
      aloneUpTo
      unattendedUpTo
      undoMinutes
      version
    }
  }
`);

/** How far one decision is trusted. */
export type ApprovalTerms = NonNullable<ApprovalTermsQuery['approvalTerms']>;

/** Reads how far one decision is trusted; undefined until it is known. */
export function useTerms(): ApprovalTerms | undefined {
  const [{ data }] = useQuery({ query: Terms });
  return data?.approvalTerms ?? undefined;
}

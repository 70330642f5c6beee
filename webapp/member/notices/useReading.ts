import { useCallback } from 'react';
import { useMutation } from 'urql';
import { graphql } from '../gen/gql.ts';

const NoticeReadDocument = graphql(`
  mutation NoticeRead($input: NoticeReadInput!) {
    noticeRead(input: $input) {
      notices {
        id
        readAt
      }
      problems {
        code
      }
    }
  }
`);

/** Marks notices as read. Nobody waits for it: what failed stays unread and is marked the next time. */
export function useReading(): (ids: string[]) => void {
  const [, read] = useMutation(NoticeReadDocument);
  return useCallback((ids: string[]) => void (ids.length > 0 && read({ input: { ids } })), [read]);
}

import { useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { useClient } from 'urql';
import type { FieldIssue } from '../../kit/ErrorSummary.tsx';
import { graphql } from '../gen/gql.ts';
import { useIssues } from '../shell/useIssues.ts';
import { contentOf, largestFile } from './contentOf.ts';

const Check = graphql(`
  query PayoutResults($id: ID!, $content: String!) {
    payoutResults(id: $id, content: $content) {
      results {
        returning
        unmatched
        ...ResultsReport
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

const Take = graphql(`
  mutation PayoutResultsTake($input: PayoutResultsTakeInput!) {
    payoutResultsTake(input: $input) {
      results {
        returning
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

/**
 * A bank's file of results on its way: looked at, and taken. Each gives what is wrong; looking gives nothing where another file
 * was chosen meanwhile. The file stays in the page's memory alone.
 */
export function useResults(run: string) {
  const { t } = useLingui();
  const client = useClient();
  const issuesOf = useIssues();
  const [content, keep] = useState('');
  const [waiting, wait] = useState(false);
  const last = useRef<File>(undefined);
  const look = async (file: File) => {
    last.current = file;
    wait(false);
    if (file.size > largestFile) {
      const message = t`ファイルが大きすぎます（1.5MBまで）。銀行から受け取った結果のファイルか、確かめてください。`;
      return { issues: [{ field: 'file', message }] as FieldIssue[] };
    }
    wait(true);
    const read = await contentOf(file);
    const { error, data } = await client.query(Check, { id: run, content: read }, { requestPolicy: 'network-only' });
    if (last.current !== file) return undefined;
    wait(false);
    keep(read);
    return {
      issues: issuesOf({ error, problems: data?.payoutResults.problems }),
      results: data?.payoutResults.results ?? undefined,
    };
  };
  const take = async (on: string) => {
    wait(true);
    const { error, data } = await client.mutation(Take, { input: { id: run, content, on } });
    wait(false);
    const issues = issuesOf({ error, problems: data?.payoutResultsTake.problems });
    return { issues, entered: data?.payoutResultsTake.results?.returning ?? 0 };
  };
  return { look, take, waiting };
}

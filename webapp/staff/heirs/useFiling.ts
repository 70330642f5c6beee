import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMutation } from 'urql';
import { parseDay } from '../../kit/caldate.ts';
import { dayProblem } from '../../kit/dayProblem.ts';
import type { FieldIssue } from '../../kit/ErrorSummary.tsx';
import { graphql } from '../gen/gql.ts';
import type { Cause, HeirRelation } from '../gen/graphql.ts';
import { useIssues } from '../shell/useIssues.ts';

const FileClaim = graphql(`
  mutation ClaimFile($input: ClaimSaveInput!) {
    claimFile(input: $input) {
      claim {
        id
        version
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

/** What stands in the boxes of the form. */
export interface Typed {
  kind: string;
  eventOn: string;
  cause: string;
  heirName: string;
  heirRelation: string;
  heirPostalCode: string;
  heirAddress: string;
  reply: string;
}

/** Saves what was typed, the cause with it where it is asked; gives the claim's key when it went well. */
export function useFiling(member: string, known: { id: string; version: number } | null | undefined) {
  const { t } = useLingui();
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const [{ fetching }, file] = useMutation(FileClaim);
  const issuesOf = useIssues();
  const send = async ({ eventOn, cause, heirRelation, ...typed }: Typed, asksCause: boolean) => {
    const day = parseDay(eventOn);
    if ('problem' in day) return setIssues([{ field: 'eventOn', message: dayProblem(day.problem) }]);
    if (asksCause && !cause) return setIssues([{ field: 'cause', message: t`原因を選んでください。` }]);
    const input = {
      ...typed,
      eventOn: day.day,
      cause: (cause || null) as Cause | null,
      heirRelation: (heirRelation || null) as HeirRelation | null,
      ...(known ? { id: known.id, version: known.version } : { member }),
    };
    const { error, data } = await file({ input });
    const found = issuesOf({ error, problems: data?.claimFile.problems });
    setIssues(found);
    return found.length > 0 ? undefined : data?.claimFile.claim?.id;
  };
  return { send, issues, fetching };
}

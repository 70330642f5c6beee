import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type AnyVariables, type CombinedError, useClient } from 'urql';
import { refusalOf } from '../../api/refusal.ts';
import type { FieldIssue } from '../../kit/ErrorSummary.tsx';
import { issuesOf, type Problem } from './issues.ts';
import { patiently } from './patience.ts';
import type { Sending } from './useSend.ts';

/** A form's way to a server that may be too busy: `waiting` while a wish is going to be sent again by itself. */
export interface PatientSending<Data, Variables> extends Sending<Data, Variables> {
  waiting: boolean;
}

/**
 * Sends one mutation, which carries an idempotency key, and again while the server is too busy for it. Of the person
 * nothing is asked meanwhile; whoever leaves the page has sent it for the last time.
 */
export function usePatientSend<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  problemsOf: (data: Data) => readonly Problem[],
): PatientSending<Data, Variables> {
  const client = useClient();
  const [sending, setSending] = useState(false);
  const [waiting, setWaiting] = useState(false);
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const here = useHere();
  const send = useCallback(
    async (variables: Variables) => {
      setIssues([]);
      setSending(true);
      const { data, error } = await patiently(() => client.mutation(document, variables).toPromise(), {
        isBusy: (answer) => isBusy(answer.error),
        wait: async (pause) => {
          setWaiting(true);
          await new Promise((later) => setTimeout(later, pause));
          return here.current;
        },
      });
      setSending(false);
      setWaiting(false);
      const found = issuesOf({ error, problems: data ? problemsOf(data) : undefined });
      setIssues(found);
      return found.length === 0 ? data : undefined;
    },
    [client, document, problemsOf, here],
  );
  return { send, issues, setIssues, sending, waiting };
}

/** Whether the component is still on the screen. */
function useHere() {
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  return here;
}

function isBusy(error: CombinedError | undefined): boolean {
  return error !== undefined && refusalOf(error)?.why === 'busy';
}

import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type AnyVariables, type CombinedError, useClient } from 'urql';
import { arrivedOf, carrying } from '../../api/client.ts';
import { refusalOf } from '../../api/refusal.ts';
import type { FieldIssue } from '../../kit/ErrorSummary.tsx';
import { issuesOf, type Problem } from './issues.ts';
import { type Busy, patiently } from './patience.ts';
import type { Sending } from './useSend.ts';

/** A form's way to a server that may be too busy: `waiting` while a wish is going to be sent again by itself. */
export interface PatientSending<Data, Variables> extends Sending<Data, Variables> {
  waiting: boolean;
}

/**
 * Sends one mutation that does the same once or twice (it carries an idempotency key, or says how things are to be), and again while
 * the server is too busy for it, in the place that its first arrival has. Of the person nothing is asked meanwhile, and what is under
 * way is not sent beside itself; whoever leaves the page has sent it for the last time.
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
  const underWay = useRef(false);
  const stamp = useRef<string>(undefined);
  const send = useCallback(
    async (variables: Variables) => {
      if (underWay.current) return undefined;
      underWay.current = true;
      setIssues([]);
      setSending(true);
      const wait = async (pause: number) => {
        setWaiting(true);
        await new Promise((later) => setTimeout(later, pause));
        return here.current;
      };
      const ask = (arrived: string | undefined) => client.mutation(document, variables, carrying(arrived)).toPromise();
      const { answer, arrived } = await patiently(ask, { busyIn: ({ error }) => busyOf(error), wait }, stamp.current);
      stamp.current = arrived;
      underWay.current = false;
      setSending(false);
      setWaiting(false);
      const { data, error } = answer;
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

/** What a server said that is too busy: when to come again, and with which stamp. */
function busyOf(error: CombinedError | undefined): Busy | undefined {
  if (!error || refusalOf(error)?.why !== 'busy') return undefined;
  const headers: Headers | undefined = error.response?.headers;
  return { after: 1000 * (Number(headers?.get('Retry-After')) || 0), arrived: arrivedOf(headers) };
}

import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useCallback, useState } from 'react';
import { type AnyVariables, type OperationContext, useMutation } from 'urql';
import type { FieldIssue } from '../../kit/ErrorSummary.tsx';
import { issuesOf, type Problem } from './issues.ts';

/** A form's way to the server: `send` answers the data when all went well; else the errors stand in `issues`. */
export interface Sending<Data, Variables> {
  send: (variables: Variables) => Promise<Data | undefined>;
  issues: FieldIssue[];
  setIssues: (issues: FieldIssue[]) => void;
  sending: boolean;
}

/** Sends one mutation and turns whatever goes wrong into sentences. */
export function useSend<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  problemsOf: (data: Data) => readonly Problem[],
  context?: Partial<OperationContext>,
): Sending<Data, Variables> {
  const [{ fetching }, run] = useMutation(document);
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const send = useCallback(
    async (variables: Variables) => {
      setIssues([]);
      const { data, error } = await run(variables, context);
      const found = issuesOf({ error, problems: data ? problemsOf(data) : undefined });
      setIssues(found);
      return found.length === 0 ? data : undefined;
    },
    [run, context, problemsOf],
  );
  return { send, issues, setIssues, sending: fetching };
}

/** The errors of fields left empty: each field's id with its value and what to say. */
export function missing(fields: Record<string, [value: string, sentence: string]>): FieldIssue[] {
  return Object.entries(fields)
    .filter(([, [value]]) => value.trim() === '')
    .map(([field, [, message]]) => ({ field, message }));
}

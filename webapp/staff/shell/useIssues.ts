import { useLingui } from '@lingui/react/macro';
import type { CombinedError } from 'urql';
import type { FieldIssue } from '../../kit/ErrorSummary.tsx';

/** A problem as the server names it. */
export interface Problem {
  field?: string | null;
  message: string;
}

/** What a mutation answered, as far as its errors go. */
export interface Answer {
  error?: CombinedError | undefined;
  problems?: readonly Problem[] | undefined;
}

/** Finds the errors of an answer as a screen shows them: the server's problems, or that it was not reached. */
export function useIssues(): (answer: Answer) => FieldIssue[] {
  const { t } = useLingui();
  return ({ error, problems }) => {
    if (error?.networkError)
      return [
        {
          message: t`サーバーに届きませんでした。入力した内容は残っています。回線を確かめて、もう一度試してください。`,
        },
      ];
    if (error)
      return [
        {
          message: t`受け付けられませんでした。入力した内容は残っています。少し時間をおいて、もう一度試してください。`,
        },
      ];
    return (problems ?? []).map(({ field, message }) => ({ field: field ?? undefined, message }));
  };
}

import { useLingui } from '@lingui/react/macro';
import type { CombinedError } from 'urql';
import { refusalOf } from '../../api/refusal.ts';
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
    const refusal = error && refusalOf(error);
    if (refusal?.why === 'value') return [refusal];
    if (refusal?.why === 'busy') return [{ message: refusal.message }];
    if (refusal?.why === 'outdated')
      return [
        {
          message: t`この画面は古くなりました。読み込み直してから、もう一度試してください。`,
          remedy: { word: t`読み込み直す`, act: () => location.reload() },
        },
      ];
    if (refusal?.why === 'fault') {
      const { requestId } = refusal;
      return [
        {
          message: t`処理中に不具合が起きました。入力した内容は残っています。もう一度試し、続くときはこの番号を管理者へ知らせてください：${requestId}`,
        },
      ];
    }
    if (error)
      return [
        {
          message: t`受け付けられませんでした。入力した内容は残っています。少し時間をおいて、もう一度試してください。`,
        },
      ];
    return (problems ?? []).map(({ field, message }) => ({ field: field ?? undefined, message }));
  };
}

import { t } from '@lingui/core/macro';
import type { CombinedError } from 'urql';
import { type Refusal, refusalOf } from '../../api/refusal.ts';
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

/** The errors of an answer as a page shows them: the server's problems, or that it was not reached. */
export function issuesOf({ error, problems }: Answer): FieldIssue[] {
  if (error?.networkError) {
    return [
      { message: t`通信がとぎれました。入力した内容は残っています。電波の届くところで、もう一度お試しください。` },
    ];
  }
  const refusal = error && refusalOf(error);
  if (refusal) return [said(refusal)];
  if (error) {
    return [
      {
        message: t`ただいま受け付けられませんでした。入力した内容は残っています。少し時間をおいて、もう一度お試しください。`,
      },
    ];
  }
  return (problems ?? []).map(({ field, message }) => ({ field: field ?? undefined, message }));
}

/** A refusal with what to do about it. */
function said(refusal: Refusal): FieldIssue {
  switch (refusal.why) {
    case 'value':
      return refusal;
    case 'outdated':
      return {
        message: t`会員ページが新しくなりました。読み込み直してから、もう一度お試しください。`,
        remedy: { word: t`読み込み直す`, act: () => location.reload() },
      };
    case 'busy':
      return { message: refusal.message };
    case 'fault': {
      const { requestId } = refusal;
      return {
        message: t`処理中に不具合が起きました。入力した内容は残っています。もう一度お試しください。続くときは、この番号を事務局へお知らせください：${requestId}`,
      };
    }
  }
}

/** The error to show at one field. */
export function issueAt(issues: FieldIssue[], field: string): string | undefined {
  return issues.find((issue) => issue.field === field)?.message;
}

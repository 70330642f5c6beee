import { Trans, useLingui } from '@lingui/react/macro';
import { useNames } from './useNames.ts';

/** What was done, or why the server refused it, and how often where one line of the record counts several refusals. */
export function Operation(entry: { operation?: string | null; refusal?: string | null; times?: number | null }) {
  const names = useNames();
  return (
    <>
      <span title={entry.operation ?? ''}>{names.operation(entry.operation ?? '')}</span>
      {entry.refusal && <Refusal reason={entry.refusal} times={entry.times ?? 1} />}
    </>
  );
}

function Refusal({ reason, times }: { reason: string; times: number }) {
  const words = useReasonWords();
  return (
    <span className="block max-w-56 font-700 text-error-2">
      <Trans>断りました：{words[reason] ?? reason}</Trans> {times > 1 && <Trans>（ほか{times}回）</Trans>}
    </span>
  );
}

function useReasonWords(): Record<string, string> {
  const { t } = useLingui();
  return {
    UNAUTHENTICATED: t`サインインしていません`,
    FORBIDDEN: t`権限がありません`,
    OPERATION_REFUSED: t`登録されていない操作です`,
    OPERATION_TOO_LARGE: t`一度に求める量が多すぎます`,
    OPERATION_UNREAD: t`操作として読めません`,
    OPERATION_INVALID: t`ない項目を求めています`,
    VALUE_REFUSED: t`値が正しくありません`,
    BAD_REQUEST: t`要求の形が正しくありません`,
    OTHER_ORIGIN: t`ほかのサイトのページから送られました`,
    NO_REQUEST_HEADER: t`このアプリからの送信ではありません`,
    WRONG_HOST: t`このサイトの宛先名ではありません`,
    TOO_MANY: t`混み合っていました`,
    SIGN_IN_UNFINISHED: t`サインインが途中で終わりました`,
    SIGN_IN_UNPROVEN: t`本人であることを確かめられませんでした`,
    SIGN_IN_NOT_STAFF: t`職員として登録されていません`,
  };
}

import { useLingui } from '@lingui/react/macro';

/** The names of what the server records by itself: documents, letters, imports, and a verb by who runs it. */
export function useServerOperations(): Record<string, string> {
  const { t } = useLingui();
  return {
    pictureShow: t`写真の表示`,
    documentRead: t`証拠書類を開く`,
    documentBegin: t`証拠書類の送信の開始`,
    documentProgress: t`証拠書類の送信の確認`,
    documentAdd: t`証拠書類の送信`,
    documentGiveUp: t`証拠書類の送信の中止`,
    letterRead: t`書面を開く`,
    calendarRead: t`カレンダー用の予定の受取り`,
    invitationsIssue: t`開設のご案内の発行`,
    import: t`旧システムからの取り込み`,
    'made-up': t`架空のデータの作成`,
    ANONYMOUS: t`サインイン前の処理`,
    MEMBER: t`会員の処理`,
    OFFICER: t`担当者の処理`,
    STAFF: t`職員の処理`,
    SYSTEM: t`システムの処理`,
    turnCall: t`整理券の順番の案内`,
  };
}

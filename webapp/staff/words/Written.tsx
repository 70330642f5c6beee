import { Trans } from '@lingui/react/macro';

/** What the server sends in the place of words that are covered (server/claims/cover.go). */
const covered = '●●●●●●';

/** Free words of a claim; where they are covered it says so in the reader's language. */
export function Written({ text }: { text: string }) {
  if (text !== covered) return text;
  return (
    <span className="text-solid-gray-700">
      <Trans>閲覧の目的を選んで開いた人にだけ表示されます。</Trans>
    </span>
  );
}

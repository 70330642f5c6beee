import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'wouter';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';

const LeavingSaysOf = graphql(`
  fragment LeavingSays on Claim {
    id
    leftBefore
    notLeft
    wayBack
    member {
      id
    }
  }
`);

/** Says that an approved claim is not paid for what the ledger says of its member's leaving, and what can be done; else nothing. */
export function LeavingSays({ claim }: { claim: FragmentType<typeof LeavingSaysOf> }) {
  const { t } = useLingui();
  const { leftBefore, notLeft, wayBack, member } = readFragment(LeavingSaysOf, claim);
  if (!leftBefore && !notLeft) return null;
  const title = leftBefore ? t`事由の日より前に退会` : t`退会の記録が申請と違う`;
  return (
    <section aria-label={title} className="shrink-0 rounded-8 bg-yellow-50 px-3 py-2 text-[0.875rem]">
      <h2 className="font-700 text-[0.9375rem]">{title}</h2>
      <p>
        {leftBefore ? (
          <Trans>事由の日には会員でなかったため、支払いません。</Trans>
        ) : (
          <Trans>退会されたときの給付ですが、いまの台帳では、申請の日に退会されていないため、支払いません。</Trans>
        )}{' '}
        {wayBack === 'CALLED_OFF' && (
          <Trans>お泊まりにならなかったときは、「会員に代わって取り下げる」で取り下げます。</Trans>
        )}
        {(wayBack === 'LEFT' || wayBack === 'NOT_LEFT') && (
          <Trans>退会の記録が正しいときは、「支払わずに取り下げる」で取り下げ、会員にお知らせします。</Trans>
        )}{' '}
        <Trans>
          退会の記録が誤っているときは、
          <Link className="link focus-mark" href={`/members/${member.id}`}>
            会員の台帳
          </Link>
          で訂正を登録します。正されたあとの支払処理で支払います。
        </Trans>
      </p>
    </section>
  );
}

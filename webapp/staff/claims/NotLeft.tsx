import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'wouter';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';

const NotLeftOf = graphql(`
  fragment NotLeft on Claim {
    id
    notLeft
    wayBack
    member {
      id
    }
  }
`);

/** Says that an approved claim is not paid, for the ledger does not say the leaving that it is given for, and what can be done; else nothing. */
export function NotLeft({ claim }: { claim: FragmentType<typeof NotLeftOf> }) {
  const { t } = useLingui();
  const { notLeft, wayBack, member } = readFragment(NotLeftOf, claim);
  if (!notLeft) return null;
  return (
    <section
      aria-label={t`退会の記録が申請と違う`}
      className="shrink-0 rounded-8 bg-yellow-50 px-3 py-2 text-[0.875rem]"
    >
      <h2 className="font-700 text-[0.9375rem]">
        <Trans>退会の記録が申請と違う</Trans>
      </h2>
      <p>
        <Trans>退会されたときの給付ですが、いまの台帳では、申請の日に退会されていないため、支払いません。</Trans>{' '}
        {wayBack === 'NOT_LEFT' && (
          <Trans>台帳が正しいときは、「支払わずに取り下げる」で取り下げ、会員にお知らせします。</Trans>
        )}{' '}
        <Trans>
          台帳が誤っているときは、
          <Link className="link focus-mark" href={`/members/${member.id}`}>
            会員の台帳
          </Link>
          で訂正を登録します。正されたあとの支払処理で支払います。
        </Trans>
      </p>
    </section>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'wouter';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';

const LeftBeforeOf = graphql(`
  fragment LeftBefore on Claim {
    id
    leftBefore
    wayBack
    member {
      id
    }
  }
`);

/** Says that an approved claim is not paid, for its member left before the event, and what can be done; else nothing. */
export function LeftBefore({ claim }: { claim: FragmentType<typeof LeftBeforeOf> }) {
  const { t } = useLingui();
  const { leftBefore, wayBack, member } = readFragment(LeftBeforeOf, claim);
  if (!leftBefore) return null;
  return (
    <section aria-label={t`事由の日より前に退会`} className="shrink-0 rounded-8 bg-yellow-50 px-3 py-2 text-[0.875rem]">
      <h2 className="font-700 text-[0.9375rem]">
        <Trans>事由の日より前に退会</Trans>
      </h2>
      <p>
        <Trans>事由の日には会員でなかったため、支払いません。</Trans>{' '}
        {wayBack === 'CALLED_OFF' && (
          <Trans>お泊まりにならなかったときは、「会員に代わって取り下げる」で取り下げます。</Trans>
        )}{' '}
        {wayBack === 'LEFT' && (
          <Trans>退会日の記録が正しいときは、「支払わずに取り下げる」で取り下げ、会員にお知らせします。</Trans>
        )}{' '}
        <Trans>
          退会日の記録が誤っていたときは、
          <Link className="link focus-mark" href={`/members/${member.id}`}>
            会員の台帳
          </Link>
          で訂正を登録します。正されたあとの支払処理で支払います。
        </Trans>
      </p>
    </section>
  );
}

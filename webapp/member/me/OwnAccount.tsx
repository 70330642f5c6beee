import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { Answers } from '../../kit/Answers.tsx';
import { buttonClass } from '../../kit/Button.tsx';
import { Section } from '../../kit/Card.tsx';
import { graphql } from '../gen/gql.ts';

const OwnAccountDocument = graphql(`
  query OwnAccount {
    ownAccount {
      offered
      current {
        id
        masked
      }
      pending {
        id
        masked
      }
    }
  }
`);

/** Where my benefits are paid to, where the scheme pays to members' own accounts; nothing where it does not. */
export function OwnAccount() {
  const { t } = useLingui();
  const [{ data }] = useQuery({ query: OwnAccountDocument, requestPolicy: 'cache-and-network' });
  const own = data?.ownAccount;
  if (!own?.offered) return null;
  return (
    <Section title={<Trans>給付金の受取口座</Trans>}>
      <Answers
        items={[
          { key: 'current', term: t`受取口座`, value: own.current?.masked ?? t`お勤め先の口座` },
          ...(own.pending ? [{ key: 'pending', term: t`事務局が確認しています`, value: own.pending.masked }] : []),
        ]}
      />
      {own.pending && (
        <p className="text-[0.9375rem] text-solid-gray-700">
          <Trans>確認が終わるまで、お支払いをお待ちいただくことがあります。</Trans>
        </p>
      )}
      <Link className={buttonClass({ look: 'secondary' })} href="/me/account">
        {own.current || own.pending ? <Trans>受取口座を変える</Trans> : <Trans>ご自身の口座で受け取る</Trans>}
      </Link>
    </Section>
  );
}

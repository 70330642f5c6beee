import { Trans } from '@lingui/react/macro';
import { Link } from 'wouter';
import { Section, tapCardClass } from '../../kit/Card.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { Icon } from '../../kit/icons.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { useKindName } from '../claims/useKindName.ts';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import type { OfferFragment as Offer } from '../gen/graphql.ts';

/** What an offer reads. */
export const OfferFragment = graphql(`
  fragment Offer on BenefitKind {
    id
    name
    nameEn
    description
    open
    rule {
      id
      amount
    }
  }
`);

/** What may be applied for, with the yen; each leads straight into the walk. */
export function Offers({ kinds }: { kinds: readonly FragmentType<typeof OfferFragment>[] }) {
  const open = readFragment(OfferFragment, kinds).filter((kind) => kind.open);
  return (
    <Section title={<Trans>申請できる給付</Trans>}>
      {open.length === 0 && <EmptyState icon="gift" title={<Trans>いま申請できる給付はありません</Trans>} />}
      {open.map((kind) => (
        <OfferRow key={kind.id} kind={kind} />
      ))}
    </Section>
  );
}

function OfferRow({ kind }: { kind: Offer }) {
  const kindName = useKindName();
  const { yen } = useFormat();
  return (
    <Link className={tapCardClass} href={`/apply?kind=${kind.id}`}>
      <span className="flex min-w-0 flex-col">
        <span className="font-700">{kindName(kind)}</span>
        <span className="text-[0.9375rem] leading-150 text-solid-gray-700">{kind.description}</span>
      </span>
      <span className="flex shrink-0 items-center gap-2">
        {kind.rule && <span className="font-700 tabular-nums">{yen(kind.rule.amount)}</span>}
        <Icon name="right" size={20} />
      </span>
    </Link>
  );
}

import { Trans } from '@lingui/react/macro';
import { Link } from 'wouter';
import { Section } from '../../kit/Card.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { Icon } from '../../kit/icons.tsx';
import { useAward } from '../claims/useAward.ts';
import { useKindName } from '../claims/useKindName.ts';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import type { HomeKindFragment as Kind } from '../gen/graphql.ts';

/** What a kind of the home page reads. */
export const HomeKindFragment = graphql(`
  fragment HomeKind on BenefitKind {
    id
    name
    nameEn
    open
    rule {
      id
      amount
      varies
    }
  }
`);

/** What may be applied for, with the yen; each leads straight into the walk. */
export function Kinds({ kinds }: { kinds: readonly FragmentType<typeof HomeKindFragment>[] }) {
  const open = readFragment(HomeKindFragment, kinds).filter((kind) => kind.open);
  return (
    <Section title={<Trans>申請できる給付</Trans>}>
      {open.length === 0 && <EmptyState icon="gift" title={<Trans>いま申請できる給付はありません</Trans>} />}
      {open.length > 0 && (
        <ul className="rounded-12 border border-solid-gray-420">
          {open.map((kind) => (
            <KindRow key={kind.id} kind={kind} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function KindRow({ kind }: { kind: Kind }) {
  const kindName = useKindName();
  const award = useAward();
  return (
    <li className="border-b border-solid-gray-300 last:border-b-0">
      <Link
        className="focus-mark flex min-h-12 flex-wrap items-center justify-between gap-x-3 rounded-12 px-4 py-2 hover:bg-key-50"
        href={`/apply?kind=${kind.id}`}
      >
        <span className="font-700">{kindName(kind)}</span>
        <span className="ml-auto flex items-center gap-2 tabular-nums">
          {kind.rule && award(kind.rule)}
          <Icon name="right" size={20} />
        </span>
      </Link>
    </li>
  );
}

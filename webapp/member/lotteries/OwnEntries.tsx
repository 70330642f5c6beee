import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'wouter';
import { Section, tapCardClass } from '../../kit/Card.tsx';
import { Icon } from '../../kit/icons.tsx';
import { Badge, type Status } from '../../kit/StatusBadge.tsx';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import type { LotteryEntryStatus } from '../gen/graphql.ts';

export const OwnEntry = graphql(`
  fragment OwnEntry on LotteryEntry {
    id
    status
    quantity
    lottery {
      id
      status
      offering {
        id
        name
      }
    }
  }
`);

const looks: Record<LotteryEntryStatus, Status> = {
  ENTERED: 'review',
  WITHDRAWN: 'withdrawn',
  WON: 'approved',
  LOST: 'refused',
  FORFEITED: 'lapsed',
};

/** My entries in lotteries, the last twenty; nothing where there are none. */
export function OwnEntries({ entries }: { entries: FragmentType<typeof OwnEntry>[] }) {
  const { t } = useLingui();
  const words: Record<LotteryEntryStatus, string> = {
    ENTERED: t`抽選待ち`,
    WITHDRAWN: t`取下げ`,
    WON: t`当選`,
    LOST: t`落選`,
    FORFEITED: t`無効`,
  };
  if (entries.length === 0) return null;
  return (
    <Section title={<Trans>抽選の申込み</Trans>}>
      {readFragment(OwnEntry, entries).map(({ id, status, quantity, lottery }) => (
        <Link className={tapCardClass} href={`/tickets/${lottery?.offering?.id}`} key={id}>
          <span className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
            <span className="font-700">{lottery?.offering?.name}</span>
            <Badge like={looks[status]} small>
              {lottery?.status === 'LAPSED' ? <Trans>抽選なしで終了</Trans> : words[status]}
            </Badge>
            <span className="text-[0.9375rem] text-solid-gray-700">
              <Trans>{quantity}枚</Trans>
            </span>
          </span>
          <Icon name="right" size={20} />
        </Link>
      ))}
    </Section>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { Select } from '../../kit/Select.tsx';
import { graphql } from '../gen/gql.ts';
import type { LimitCounts } from '../gen/graphql.ts';

const ChoicesQuery = graphql(`
  query LimitGroupChoices {
    limitGroups(first: 100) {
      edges {
        node {
          id
          name
          counts
          memberLimit
        }
      }
    }
  }
`);

/** What a LimitGroupSelect takes. */
export interface LimitGroupSelectProps {
  error?: string | undefined;
  /** What shares it: tickets have one that counts tickets, events one that counts bookings. */
  counts: LimitCounts;
  /** Members see the ticket or the event: what it shares stands. */
  fixed: boolean;
  value: string;
  onChange: (id: string) => void;
}

/** The limit that a ticket or an event shares with others, or none. */
export function LimitGroupSelect({ error, counts, fixed, value, onChange }: LimitGroupSelectProps) {
  const { t } = useLingui();
  const [{ data }] = useQuery({ query: ChoicesQuery, requestPolicy: 'cache-and-network' });
  const groups = data?.limitGroups.edges.map(({ node }) => node).filter((one) => one.counts === counts) ?? [];
  if (groups.length === 0) return null;
  const events = counts === 'BOOKINGS';
  return (
    <Select
      error={error}
      hint={
        fixed ? (
          <Trans>会員に公開したあとは、付けることも外すこともできません。</Trans>
        ) : events ? (
          <Trans>選ぶと、同じ限度のイベントを合わせた回数に上限がかかります。</Trans>
        ) : (
          <Trans>選ぶと、同じ限度のチケットを合わせた枚数にも上限がかかります。</Trans>
        )
      }
      id="limitGroup"
      isDisabled={fixed}
      label={events ? <Trans>ほかのイベントと共通の限度</Trans> : <Trans>ほかのチケットと共通の限度</Trans>}
      onChange={onChange}
      options={[
        { value: '', label: t`なし` },
        ...groups.map(({ id, name, memberLimit }) => ({
          value: id,
          label: events ? t`${name}（年度に${memberLimit}回まで）` : t`${name}（年度に${memberLimit}枚まで）`,
        })),
      ]}
      value={value}
    />
  );
}

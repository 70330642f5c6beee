import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { Select } from '../../kit/Select.tsx';
import { graphql } from '../gen/gql.ts';

const ChoicesQuery = graphql(`
  query LimitGroupChoices {
    limitGroups(first: 100) {
      edges {
        node {
          id
          name
          memberLimit
        }
      }
    }
  }
`);

/** What a LimitGroupSelect takes. */
export interface LimitGroupSelectProps {
  error?: string | undefined;
  /** Members see the ticket: what it shares stands. */
  fixed: boolean;
  value: string;
  onChange: (id: string) => void;
}

/** The limit that a ticket shares with others, or none. */
export function LimitGroupSelect({ error, fixed, value, onChange }: LimitGroupSelectProps) {
  const { t } = useLingui();
  const [{ data }] = useQuery({ query: ChoicesQuery, requestPolicy: 'cache-and-network' });
  const groups = data?.limitGroups.edges.map(({ node }) => node) ?? [];
  if (groups.length === 0) return null;
  return (
    <Select
      error={error}
      hint={
        fixed ? (
          <Trans>会員に公開したあとは、付けることも外すこともできません。</Trans>
        ) : (
          <Trans>選ぶと、同じ限度のチケットを合わせた枚数にも上限がかかります。</Trans>
        )
      }
      id="limitGroup"
      isDisabled={fixed}
      label={<Trans>ほかのチケットと共通の限度</Trans>}
      onChange={onChange}
      options={[
        { value: '', label: t`なし` },
        ...groups.map(({ id, name, memberLimit }) => ({ value: id, label: t`${name}（年度に${memberLimit}枚まで）` })),
      ]}
      value={value}
    />
  );
}

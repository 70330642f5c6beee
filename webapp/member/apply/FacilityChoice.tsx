import { useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { type Choice, RadioList, type RadioListProps } from '../../kit/RadioList.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import type { Answers } from '../claims/answers.ts';
import { graphql } from '../gen/gql.ts';
import type { FacilitiesQuery } from '../gen/graphql.ts';
import { Trouble } from '../shell/Trouble.tsx';

const FacilitiesDocument = graphql(`
  query Facilities {
    facilities(first: 100) {
      edges {
        node {
          id
          name
          prefecture
          address
          description
          closedOn
        }
      }
    }
  }
`);

/** What a FacilityChoice takes. */
export interface FacilityChoiceProps extends Omit<RadioListProps, 'choices'> {
  chosen: Answers['facility'];
}

/** The houses that can be chosen, under their prefectures; the chosen one says more of itself, a closed one until when it could be. */
export function FacilityChoice({ chosen, ...words }: FacilityChoiceProps) {
  const { t } = useLingui();
  const { day } = useFormat();
  const until = (closedOn: string) => t`${day(closedOn)}より前からのお泊まりだけお選びいただけます。`;
  const [{ data, error }, again] = useQuery({ query: FacilitiesDocument });
  if (data) return <RadioList {...words} choices={choicesOf(data, words.value, chosen, until)} />;
  if (error) return <Trouble error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  return <Skeleton box="h-96" />;
}

/** One that closed since it was chosen stays where it is. */
function choicesOf(
  data: FacilitiesQuery,
  value: string,
  chosen: Answers['facility'],
  until: (closedOn: string) => string,
): Choice[] {
  const open = data.facilities.edges.map(({ node }) => ({
    value: node.id,
    label: node.name,
    group: node.prefecture,
    note: [node.address, node.id === value && node.description, node.closedOn && until(node.closedOn)]
      .filter(Boolean)
      .join(' '),
  }));
  if (!chosen || open.some((one) => one.value === chosen.id)) return open;
  return [...open, { value: chosen.id, label: chosen.name, group: chosen.prefecture, note: '' }];
}

import { useQuery } from 'urql';
import { type Choice, RadioList, type RadioListProps } from '../../kit/RadioList.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import type { Answers } from '../claims/answers.ts';
import { graphql } from '../gen/gql.ts';
import type { AgenciesQuery } from '../gen/graphql.ts';
import { Trouble } from '../shell/Trouble.tsx';

const AgenciesDocument = graphql(`
  query Agencies {
    agencies(first: 100) {
      edges {
        node {
          id
          name
          address
        }
      }
    }
  }
`);

/** What an AgencyChoice takes. */
export interface AgencyChoiceProps extends Omit<RadioListProps, 'choices'> {
  chosen: Answers['agency'];
}

/** The travel agencies that can be chosen, each with where it is. */
export function AgencyChoice({ chosen, ...words }: AgencyChoiceProps) {
  const [{ data, error }, again] = useQuery({ query: AgenciesDocument });
  if (data) return <RadioList {...words} choices={choicesOf(data, chosen)} />;
  if (error) return <Trouble error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  return <Skeleton box="h-96" />;
}

/** One that closed since it was chosen stays where it is. */
function choicesOf(data: AgenciesQuery, chosen: Answers['agency']): Choice[] {
  const open = data.agencies.edges.map(({ node }) => ({
    value: node.id,
    label: node.name,
    note: node.address,
  }));
  if (!chosen || open.some((one) => one.value === chosen.id)) return open;
  return [...open, { value: chosen.id, label: chosen.name, note: '' }];
}

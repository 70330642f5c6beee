import { useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { Select, type SelectProps } from '../../kit/Select.tsx';
import { graphql } from '../gen/gql.ts';

const HeirFacilities = graphql(`
  query HeirFacilities {
    facilities(first: 100) {
      edges {
        node {
          id
          name
          prefecture
          open
        }
      }
    }
  }
`);

/** The houses among which the one is chosen where the member stayed. */
export function FacilityBox(box: Omit<SelectProps, 'options'>) {
  const { t } = useLingui();
  const [{ data }] = useQuery({ query: HeirFacilities });
  const open = (data?.facilities.edges ?? []).map(({ node }) => node).filter((house) => house.open);
  const houses = open.map(({ id, name, prefecture }) => ({ value: id, label: `${name} (${prefecture})` }));
  return <Select {...box} options={[{ value: '', label: t`選んでください` }, ...houses]} />;
}

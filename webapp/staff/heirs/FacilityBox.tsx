import { useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { eraDay } from '../../kit/caldate.ts';
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
          closedOn
        }
      }
    }
  }
`);

/** The houses among which the one is chosen where the member stayed. */
export function FacilityBox(box: Omit<SelectProps, 'options'>) {
  const { t } = useLingui();
  const [{ data }] = useQuery({ query: HeirFacilities });
  const all = (data?.facilities.edges ?? []).map(({ node }) => node).filter(({ open, closedOn }) => open || closedOn);
  const houses = all.map(({ id, name, prefecture, closedOn }) => ({
    value: id,
    label: closedOn ? t`${name} (${prefecture}) ${eraDay(closedOn)}より前の宿泊だけ` : `${name} (${prefecture})`,
  }));
  return <Select {...box} options={[{ value: '', label: t`選んでください` }, ...houses]} />;
}

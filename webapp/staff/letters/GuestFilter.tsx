import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { Button } from '../../kit/Button.tsx';
import { Icon } from '../../kit/icons.tsx';
import { graphql } from '../gen/gql.ts';

const CompaniesQuery = graphql(`
  query GuestCompanies($search: String!, $first: Int!) {
    companies(search: $search, first: $first) {
      edges {
        node {
          id
          code
          name
        }
      }
    }
  }
`);

/** How many companies are offered at once. */
const few = 3;

interface Chosen {
  id: string;
  name: string;
}

/** What a GuestFilter takes. */
export interface GuestFilterProps {
  search: string;
  /** The same once nobody has typed for a moment. */
  meant: string;
  company: Chosen | undefined;
  onSearch: (text: string) => void;
  onCompany: (company: Chosen | undefined) => void;
}

/** Narrows the list: what is typed means members or a company, which one may choose as a whole. */
export function GuestFilter({ search, meant, company, onSearch, onCompany }: GuestFilterProps) {
  const { t } = useLingui();
  if (company) {
    return (
      <span className="flex items-center gap-2 rounded-full bg-key-100 py-0.5 pr-1 pl-4 font-700">
        <Trans>{company.name} の全員</Trans>
        <Button aria-label={t`事業所でしぼるのをやめる`} look="text" onPress={() => onCompany(undefined)} small>
          <Icon name="cross" size={16} />
        </Button>
      </span>
    );
  }
  return (
    <span className="flex flex-wrap items-center gap-2">
      <input
        aria-label={t`事業所や会員でしぼる`}
        className="focus-mark h-9 w-80 rounded-6 border border-solid-gray-600 px-3"
        onChange={(event) => onSearch(event.target.value)}
        placeholder={t`事業所、氏名、番号 (空なら全員)`}
        value={search}
      />
      {meant !== '' && <Companies onChoose={onCompany} search={meant} />}
    </span>
  );
}

function Companies({ search, onChoose }: { search: string; onChoose: (company: Chosen) => void }) {
  const [{ data }] = useQuery({ query: CompaniesQuery, variables: { search, first: few } });
  return data?.companies.edges.map(({ node }) => (
    <Button key={node.id} look="secondary" onPress={() => onChoose(node)} small>
      <Trans>{node.name} の全員</Trans>
    </Button>
  ));
}

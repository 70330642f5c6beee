import { useQuery } from 'urql';
import { graphql } from '../gen/gql.ts';

const FindQuery = graphql(`
  query MemberOfNumber($number: String!) {
    members(search: $number, first: 2) {
      edges {
        node {
          id
          number
          name
        }
      }
    }
  }
`);

/** The member whose whole number was typed; nobody until it is. */
export function useMemberOfNumber(typed: string) {
  const number = typed.normalize('NFKC').trim();
  const [found] = useQuery({ query: FindQuery, variables: { number }, pause: number.length < 8 });
  return found.data?.members.edges.find(({ node }) => node.number === number)?.node;
}

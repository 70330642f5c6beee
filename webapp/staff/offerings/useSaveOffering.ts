import { useClient, useMutation } from 'urql';
import type { Ways } from '../amendments/useAmending.ts';
import { graphql } from '../gen/gql.ts';
import type { OfferingSaveInput } from '../gen/graphql.ts';

const SaveOffering = graphql(`
  mutation OfferingSave($input: OfferingSaveInput!) {
    offeringSave(input: $input) {
      offering {
        id
        ...OfferingForm
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

const ForeseeOffering = graphql(`
  query OfferingAmendment($input: OfferingSaveInput!) {
    offeringAmendment(input: $input) {
      lines {
        field
        before
        after
      }
      touched
      sessions
      tells
      problems {
        code
        field
        message
      }
    }
  }
`);

/** Saves a ticket, and finds out what saving it would change. */
export function useSaveOffering(): Ways<OfferingSaveInput> & { fetching: boolean } {
  const client = useClient();
  const [{ fetching }, save] = useMutation(SaveOffering);
  return {
    fetching,
    save: (input) =>
      save({ input }).then(({ error, data }) => ({
        ...{ error, problems: data?.offeringSave.problems, id: data?.offeringSave.offering?.id },
      })),
    foresee: async (input) => {
      const { error, data } = await client.query(ForeseeOffering, { input }, { requestPolicy: 'network-only' });
      return { error, problems: data?.offeringAmendment.problems, change: data?.offeringAmendment };
    },
  };
}

import { useClient, useMutation } from 'urql';
import type { Ways } from '../amendments/useAmending.ts';
import { graphql } from '../gen/gql.ts';
import type { EventSaveInput } from '../gen/graphql.ts';

const SaveEvent = graphql(`
  mutation EventSave($input: EventSaveInput!) {
    eventSave(input: $input) {
      event {
        id
        ...EventForm
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

const ForeseeEvent = graphql(`
  query EventAmendment($input: EventSaveInput!) {
    eventAmendment(input: $input) {
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

/** Saves an event, and finds out what saving it would change. */
export function useSaveEvent(): Ways<EventSaveInput> & { fetching: boolean } {
  const client = useClient();
  const [{ fetching }, save] = useMutation(SaveEvent);
  return {
    fetching,
    save: (input) =>
      save({ input }).then(({ error, data }) => ({
        ...{ error, problems: data?.eventSave.problems, id: data?.eventSave.event?.id },
      })),
    foresee: async (input) => {
      const { error, data } = await client.query(ForeseeEvent, { input }, { requestPolicy: 'network-only' });
      return { error, problems: data?.eventAmendment.problems, change: data?.eventAmendment };
    },
  };
}

import { useMutation } from 'urql';
import { graphql } from '../gen/gql.ts';

const PublishDocument = graphql(`
  mutation EventPublish($input: EventPublishInput!) {
    eventPublish(input: $input) {
      event {
        id
        status
        version
        publishAt
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

const UnscheduleDocument = graphql(`
  mutation EventUnschedule($input: EventUnscheduleInput!) {
    eventUnschedule(input: $input) {
      event {
        id
        status
        version
        publishAt
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

const WithdrawDocument = graphql(`
  mutation EventWithdraw($input: EventWithdrawInput!) {
    eventWithdraw(input: $input) {
      event {
        id
        status
        version
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

/** Has members see an event, takes it off its schedule, and takes it back from them. */
export function useEventSteps(of: { id: string; version: number } | null | undefined) {
  const [, publish] = useMutation(PublishDocument);
  const [, unschedule] = useMutation(UnscheduleDocument);
  const [, withdraw] = useMutation(WithdrawDocument);
  const { id, version } = of ?? { id: '', version: 0 };
  return {
    publish: (at: string | null) =>
      publish({ input: { id, version, at } }).then(({ error, data }) => ({
        error,
        problems: data?.eventPublish.problems,
      })),
    unschedule: () =>
      unschedule({ input: { id, version } }).then(({ error, data }) => ({
        error,
        problems: data?.eventUnschedule.problems,
      })),
    withdraw: (reason: string) =>
      withdraw({ input: { id, version, reason } }).then(({ error, data }) => ({
        error,
        problems: data?.eventWithdraw.problems,
      })),
  };
}

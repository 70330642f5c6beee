import { useMutation } from 'urql';
import { graphql } from '../gen/gql.ts';

const PublishDocument = graphql(`
  mutation OfferingPublish($input: OfferingPublishInput!) {
    offeringPublish(input: $input) {
      offering {
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
  mutation OfferingUnschedule($input: OfferingUnscheduleInput!) {
    offeringUnschedule(input: $input) {
      offering {
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
  mutation OfferingWithdraw($input: OfferingWithdrawInput!) {
    offeringWithdraw(input: $input) {
      offering {
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

/** Has members see a ticket, takes it off its schedule, and takes it back from them. */
export function useOfferingSteps(of: { id: string; version: number } | null | undefined) {
  const [, publish] = useMutation(PublishDocument);
  const [, unschedule] = useMutation(UnscheduleDocument);
  const [, withdraw] = useMutation(WithdrawDocument);
  const { id, version } = of ?? { id: '', version: 0 };
  return {
    publish: (at: string | null) =>
      publish({ input: { id, version, at } }).then(({ error, data }) => ({
        error,
        problems: data?.offeringPublish.problems,
      })),
    unschedule: () =>
      unschedule({ input: { id, version } }).then(({ error, data }) => ({
        error,
        problems: data?.offeringUnschedule.problems,
      })),
    withdraw: (reason: string) =>
      withdraw({ input: { id, version, reason } }).then(({ error, data }) => ({
        error,
        problems: data?.offeringWithdraw.problems,
      })),
  };
}

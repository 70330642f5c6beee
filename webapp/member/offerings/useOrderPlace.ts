import { useLingui } from '@lingui/react/macro';
import { useLocation } from 'wouter';
import { useToast } from '../../kit/Toast.tsx';
import { graphql } from '../gen/gql.ts';
import type { OrderPlaceInput, OrderPlaceMutation } from '../gen/graphql.ts';
import { usePatientSend } from '../shell/usePatientSend.ts';

const OrderPlaceDocument = graphql(`
  mutation OrderPlace($input: OrderPlaceInput!) {
    orderPlace(input: $input) {
      order {
        id
      }
      turn {
        id
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

const problemsOf = (data: OrderPlaceMutation) => data.orderPlace.problems;

/** Orders tickets: shows the order that it made, or says that the wish has a turn, whatever became of that. */
export function useOrderPlace(onTurn: () => void) {
  const { t } = useLingui();
  const say = useToast();
  const [, go] = useLocation();
  const { send, issues, sending, waiting } = usePatientSend(OrderPlaceDocument, problemsOf);
  const place = async (input: OrderPlaceInput) => {
    const done = (await send({ input }))?.orderPlace;
    if (done?.turn) onTurn();
    if (!done?.order) return;
    say(t`お申し込みを受け付けました。`);
    go(`/orders/${done.order.id}`);
  };
  return { place, issues, sending, waiting };
}

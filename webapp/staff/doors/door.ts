import { graphql } from '../gen/gql.ts';
import type { DoorQuery } from '../gen/graphql.ts';

/** What the page of a session's door reads. */
export const DoorDocument = graphql(`
  query Door($id: ID!) {
    eventSession(id: $id) {
      id
      startsAt
      doorFrom
      doorUntil
      doorClosedAt
      event {
        id
        name
        place
      }
      doorDevices {
        id
        number
        codeUntil
        enrolledAt
        seenAt
        endedAt
      }
      attendance {
        bookings
        people
        bookingsIn
        peopleIn
        conflicts {
          id
          number
          people
          admissions {
            id
            people
            enteredAt
            undoneAt
            conflict
            device {
              id
              number
            }
          }
        }
      }
    }
  }
`);

/** A session as its door's page reads it. */
export type DoorSession = NonNullable<DoorQuery['eventSession']>;

import type { ResultOf } from '@graphql-typed-document-node/core';
import { graphql } from '../gen/gql.ts';

/** An order that waits for its money or for being handed out, as the desk shows it. */
export const DeskOrderOf = graphql(`
  fragment DeskOrder on Order {
    id
    version
    number
    status
    quantity
    amount
    payBy
    payUntil
    title
    offering {
      id
      delivery
    }
  }
`);

/** What the desk knows of a member: who it is, and what waits for him. */
export const DeskPersonOf = graphql(`
  fragment DeskPerson on Member {
    id
    number
    name
    kana
    waitingOrders {
      id
      ...DeskOrder
    }
  }
`);

/** Whose code was scanned, and of which order. */
export const CodeReadQuery = graphql(`
  query CodeRead($code: String!) {
    codeRead(code: $code) {
      member {
        id
        ...DeskPerson
      }
      order {
        id
        number
        status
        deliveredAt
        deliveredBy {
          id
          name
        }
        title
        offering {
          id
          delivery
        }
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

/** Whose number was typed. */
export const DeskMemberQuery = graphql(`
  query DeskMember($number: String!) {
    deskMember(number: $number) {
      member {
        id
        ...DeskPerson
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

/** Takes the money and hands the tickets out, all or none. */
export const ServeDocument = graphql(`
  mutation DeskServe($input: DeskServeInput!) {
    deskServe(input: $input) {
      orders {
        id
        status
        version
        number
        quantity
        amount
        title
        offering {
          id
          delivery
        }
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

/** The order whose code was scanned. */
export type ScannedOrder = NonNullable<ResultOf<typeof CodeReadQuery>['codeRead']['order']>;

/** The orders as they are after they were served. */
export type ServedOrder = ResultOf<typeof ServeDocument>['deskServe']['orders'][number];

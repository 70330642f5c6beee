import { graphql } from '../gen/gql.ts';

/** Who is signed in. */
export const ViewerDocument = graphql(`
  query Viewer {
    viewer {
      kind
      documentsScanned
      account {
        id
      }
    }
  }
`);

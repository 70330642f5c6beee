import { createContext, useContext } from 'react';
import { graphql } from '../gen/gql.ts';
import type { Role } from '../gen/graphql.ts';
import { type Sight, sightOf } from './sight.ts';

/** Who is signed in, and for how long without an operation. */
export const ViewerQuery = graphql(`
  query Viewer {
    viewer {
      kind
      roles
      idleSeconds
      documentsScanned
      staff {
        id
        name
      }
    }
  }
`);

/** Somebody of the staff who is signed in. */
export interface Me {
  id: string;
  name: string;
  roles: readonly Role[];
  sight: Sight;
  idleSeconds: number;
  /** Whether documents are searched for viruses before anybody opens them. */
  documentsScanned: boolean;
}

/** Makes the person of a viewer's answer; undefined where nobody is signed in. */
export function meOf(viewer: ViewerAnswer): Me | undefined {
  const { kind, staff, roles, idleSeconds, documentsScanned } = viewer;
  if (kind !== 'STAFF' || !staff) return undefined;
  return { id: staff.id, name: staff.name ?? '', roles, sight: sightOf(roles), idleSeconds, documentsScanned };
}

/** What the server says of who is signed in. */
export interface ViewerAnswer {
  kind: string;
  roles: readonly Role[];
  idleSeconds: number;
  documentsScanned: boolean;
  staff?: { id: string; name?: string | null } | null;
}

/** Carries the person who is signed in to every screen. */
export const MeContext = createContext<Me | undefined>(undefined);

/** The person who is signed in; only within the screens that need a session. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error('a screen of staff stands outside of a session');
  return me;
}

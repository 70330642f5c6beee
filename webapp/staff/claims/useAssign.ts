import { useLingui } from '@lingui/react/macro';
import { useMutation } from 'urql';
import { useToast } from '../../kit/Toast.tsx';
import { graphql } from '../gen/gql.ts';
import { useIssues } from '../shell/useIssues.ts';
import { useMe } from '../shell/viewer.ts';

const Assign = graphql(`
  mutation ClaimAssign($input: ClaimAssignInput!) {
    claimAssign(input: $input) {
      claim {
        id
        assignedTo {
          id
          name
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

/** What can be assigned, as far as it matters here. */
export interface Assignable {
  id: string;
  assignedTo?: { id: string; name?: string | null } | null;
}

/** Whom a claim goes to. */
export interface Assignee {
  id: string;
  name: string;
}

/** Gives a claim to somebody, or back to nobody, and says how it came out. */
export function useAssign(): (claim: Assignable, to: Assignee | undefined) => Promise<void> {
  const { t } = useLingui();
  const me = useMe();
  const say = useToast();
  const issuesOf = useIssues();
  const [, assign] = useMutation(Assign);
  return async (claim, to) => {
    const { error, data } = await assign({
      input: { id: claim.id, from: claim.assignedTo?.id ?? null, to: to?.id ?? null },
    });
    const [issue] = issuesOf({ error, problems: data?.claimAssign.problems });
    if (issue) say(issue.message, 'refused');
    else if (!to) say(t`担当から外しました。`);
    else say(to.id === me.id ? t`あなたの担当にしました。` : t`${to.name} さんの担当にしました。`);
  };
}

/** What one key does: takes what is nobody's, gives back what is one's own. */
export function useTake(): (claim: Assignable) => Promise<void> {
  const me = useMe();
  const assign = useAssign();
  return (claim) => assign(claim, claim.assignedTo?.id === me.id ? undefined : me);
}

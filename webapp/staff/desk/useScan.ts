import { useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { useClient } from 'urql';
import type { FieldIssue } from '../../kit/ErrorSummary.tsx';
import { readFragment } from '../gen/fragment-masking.ts';
import type { DeskPersonFragment } from '../gen/graphql.ts';
import { useIssues } from '../shell/useIssues.ts';
import { CodeReadQuery, DeskMemberQuery, DeskPersonOf, type ScannedOrder } from './deskQueries.ts';

/** By what somebody is known who stands at the desk: the code that was scanned or, without one, his number. */
export type Known = { code: string } | { number: string };

/** Who stands at the desk. */
export interface Visitor {
  known: Known;
  person: DeskPersonFragment;
  /** The order whose code was scanned; none for a card or a number. */
  scanned: ScannedOrder | undefined;
}

/** No number of a member is as long, and no code as short. */
const longestNumber = 20;

/** Finds out whose code or number was entered; what came of the one before is gone, also where it has not come yet. */
export function useScan() {
  const { t } = useLingui();
  const client = useClient();
  const issuesOf = useIssues();
  const [visitor, setVisitor] = useState<Visitor>();
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const [waiting, wait] = useState(false);
  const last = useRef({});
  const read = async (text: string) => {
    const known = text.length > longestNumber ? { code: text } : { number: text };
    last.current = known;
    wait(true);
    const found = await ask(known);
    if (last.current !== known) return;
    wait(false);
    const wrong = issuesOf(found);
    if (wrong.length === 0 && !found.person) wrong.push({ message: t`読み取れませんでした。もう一度お試しください。` });
    setIssues(wrong.map(({ message, remedy }) => ({ field: 'scan', message, remedy })));
    setVisitor(wrong.length > 0 || !found.person ? undefined : { known, person: found.person, scanned: found.scanned });
  };
  const ask = async (known: Known) => {
    if ('number' in known) {
      const { data, error } = await client.query(DeskMemberQuery, known, { requestPolicy: 'network-only' }).toPromise();
      const person = readFragment(DeskPersonOf, data?.deskMember.member);
      return { error, problems: data?.deskMember.problems, person, scanned: undefined };
    }
    const { data, error } = await client.query(CodeReadQuery, known, { requestPolicy: 'network-only' }).toPromise();
    const person = readFragment(DeskPersonOf, data?.codeRead.member);
    return { error, problems: data?.codeRead.problems, person, scanned: data?.codeRead.order ?? undefined };
  };
  const clear = () => {
    last.current = {};
    wait(false);
    setVisitor(undefined);
    setIssues([]);
  };
  return { visitor, issues, waiting, read, clear };
}

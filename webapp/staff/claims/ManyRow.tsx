import { yen } from '../../kit/format.ts';
import { Icon } from '../../kit/icons.tsx';
import { Person } from '../words/PersonName.tsx';
import { useWords } from '../words/useWords.ts';
import type { ManyAnswer } from './useDecideMany.ts';

/** What of a claim is named among others. */
export interface ManyRowClaim {
  id: string;
  amount?: number | null;
  kind: { name: string; nameEn: string };
  member: { name?: string | null; number?: string | null };
}

/** What a ManyRow takes. */
export interface ManyRowProps {
  claim: ManyRowClaim;
  /** What came of it, once it was sent. */
  answer: ManyAnswer | undefined;
  /** What is said of one that went well. */
  done: string;
}

/** One of several claims: whose, for what, how much; then what came of it. */
export function ManyRow({ claim, answer, done }: ManyRowProps) {
  const words = useWords();
  const refused = answer?.problems[0]?.message;
  return (
    <li className="grid grid-cols-[1fr_auto_auto] gap-x-4 border-b border-solid-gray-200 py-1">
      <span>
        <Person name={claim.member.name} /> <span className="font-mono">{claim.member.number}</span>
      </span>
      <span>{words.kind(claim.kind)}</span>
      <span className="text-right tabular-nums">{claim.amount != null && yen(claim.amount)}</span>
      {answer && (
        <span className={`col-span-3 flex items-center gap-1 ${refused ? 'text-error-2' : 'text-success-2'}`}>
          <Icon name={refused ? 'warn' : 'check'} size={16} />
          {refused ?? done}
        </span>
      )}
    </li>
  );
}

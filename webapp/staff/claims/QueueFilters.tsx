import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { graphql } from '../gen/gql.ts';
import type { Role } from '../gen/graphql.ts';
import { useMe } from '../shell/viewer.ts';
import { useWords } from '../words/useWords.ts';
import { Chip } from './QueueStates.tsx';
import { type QueueView, waitingFor } from './queueAddress.ts';

const KindsQuery = graphql(`
  query Kinds {
    benefitKinds(first: 50) {
      edges {
        node {
          id
          name
          nameEn
        }
      }
    }
  }
`);

/** What a QueueFilters takes. */
export interface QueueFiltersProps {
  view: QueueView;
  /** How many of the claims in the chosen states are one's own, and how many nobody's, as far as they are counted. */
  mine: number | undefined;
  unassigned: number | undefined;
  /** How many approved claims somebody asked to be revoked. */
  revoking: number | undefined;
  onShow: (change: Partial<QueueView>) => void;
}

/** What narrows the queue beside the state: whose, which kind, how old, how soon due, with or without a company's answer. */
export function QueueFilters({ view, mine, unassigned, revoking, onShow }: QueueFiltersProps) {
  const { t } = useLingui();
  const words = useWords();
  const me = useMe();
  const [{ data: kinds }] = useQuery({ query: KindsQuery });
  const days = (text: string) => (text === '' ? undefined : Number(text));
  const of = (assigned: 'MINE' | 'NOBODY') => ({ assigned: view.assigned === assigned ? undefined : assigned });
  return (
    <>
      <fieldset className="flex items-center gap-1">
        <legend className="sr-only">
          <Trans>担当</Trans>
        </legend>
        <Chip count={mine} isChosen={view.assigned === 'MINE'} onChange={() => onShow(of('MINE'))}>
          <Trans>自分の担当</Trans>
        </Chip>
        <Chip count={unassigned} isChosen={view.assigned === 'NOBODY'} onChange={() => onShow(of('NOBODY'))}>
          <Trans>担当なし</Trans>
        </Chip>
      </fieldset>
      {me.sight.deciding && (view.revoking || Boolean(revoking)) && (
        <Chip count={revoking} isChosen={Boolean(view.revoking)} onChange={() => onShow(turned(view, me.roles))}>
          <Trans>承認の取消し</Trans>
        </Chip>
      )}
      <Choice
        label={t`種類`}
        onChange={(kind) => onShow({ kind: kind || undefined })}
        options={kinds?.benefitKinds.edges.map(({ node }) => ({ value: node.id, label: words.kind(node) })) ?? []}
        value={view.kind ?? ''}
      />
      <Choice
        label={t`経過`}
        onChange={(age) => onShow({ age: days(age) })}
        options={[7, 14, 30].map((n) => ({ value: String(n), label: t`${n} 日以上` }))}
        value={String(view.age ?? '')}
      />
      <Choice
        label={t`期限`}
        onChange={(due) => onShow({ due: days(due) })}
        options={[
          { value: '0', label: t`今日まで` },
          ...[7, 30, 90].map((n) => ({ value: String(n), label: t`${n} 日以内` })),
        ]}
        value={String(view.due ?? '')}
      />
      {me.sight.desk && (
        <Choice
          label={t`証明`}
          onChange={(answer) => onShow({ awaits: answer === '' ? undefined : answer === 'awaited' })}
          options={[
            { value: 'awaited', label: t`回答待ち` },
            { value: 'not', label: t`待たない` },
          ]}
          value={view.awaits === undefined ? '' : view.awaits ? 'awaited' : 'not'}
        />
      )}
    </>
  );
}

/** The approved claims whose approval somebody asked to be revoked, or back to what waits. */
function turned(view: QueueView, roles: readonly Role[]): Partial<QueueView> {
  return view.revoking ? { revoking: undefined, status: waitingFor(roles) } : { revoking: true, status: ['APPROVED'] };
}

interface ChoiceProps {
  label: string;
  value: string;
  options: { value: string; label: string }[];
  onChange: (value: string) => void;
}

/** A small list of answers that names itself while none is chosen. */
function Choice({ label, value, options, onChange }: ChoiceProps) {
  const { t } = useLingui();
  const known = options.some((one) => one.value === value);
  return (
    <select
      aria-label={label}
      className={`focus-mark h-7 max-w-26 rounded-6 border px-1 text-[0.8125rem] ${value ? 'border-key-900 bg-key-100 font-700' : 'border-solid-gray-600 bg-white'}`}
      onChange={(event) => onChange(event.target.value)}
      value={value}
    >
      <option value="">{t`${label}: すべて`}</option>
      {value && !known && <option value={value}>{value}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

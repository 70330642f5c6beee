import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../kit/Button.tsx';
import { Select } from '../../kit/Select.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { useEventWords } from '../events/useEventWords.ts';
import type { CompanionRelation, EventQuestion } from '../gen/graphql.ts';
import { moment } from '../words/dates.ts';

/** A party as it is typed. */
export interface Party {
  session: string;
  number: string;
  companions: { key: number; relation: CompanionRelation; age: string }[];
  answers: { telephone: string; email: string; address: string };
}

/** What a BookingBoxes takes. */
export interface BookingBoxesProps {
  event: {
    asks: readonly EventQuestion[];
    companionsLimit: number;
    sessions: readonly { id: string; startsAt: string | null; left: number }[];
  };
  party: Party;
  memberName: string | undefined;
  at: (field: string) => string | undefined;
  onChange: (party: Party) => void;
}

const fields = { TELEPHONE: 'telephone', EMAIL: 'email', ADDRESS: 'address' } as const;

/** The boxes of a booking for a member: his number, the session, who comes along, what the event asks. */
export function BookingBoxes({ event, party, memberName, at, onChange }: BookingBoxesProps) {
  const { t } = useLingui();
  const { questions, relations } = useEventWords();
  const { companions, answers } = party;
  const set = (key: number, change: Partial<Party['companions'][number]>) =>
    onChange({ ...party, companions: companions.map((one) => (one.key === key ? { ...one, ...change } : one)) });
  return (
    <>
      <TextField
        autoComplete="off"
        autoFocus
        error={at('number')}
        hint={memberName ?? <Trans>8桁の会員番号</Trans>}
        id="number"
        label={<Trans>会員番号</Trans>}
        mono
        onChange={(number) => onChange({ ...party, number })}
        value={party.number}
      />
      <Select
        id="session"
        label={<Trans>開催回</Trans>}
        onChange={(session) => onChange({ ...party, session })}
        options={event.sessions.map(({ id, startsAt, left }) => ({
          value: id,
          label: t`${moment(startsAt ?? '')} 残り${left}名`,
        }))}
        value={party.session || (event.sessions[0]?.id ?? '')}
      />
      {companions.map(({ key, relation, age }, index) => (
        <div className="flex items-end gap-3" key={key}>
          <Select
            id={`companions.${index}.relation`}
            label={<Trans>続柄</Trans>}
            onChange={(value) => set(key, { relation: value as CompanionRelation })}
            options={Object.entries(relations).map(([value, label]) => ({ value, label }))}
            value={relation}
          />
          <TextField
            autoComplete="off"
            error={at(`companions.${index}.age`)}
            id={`companions.${index}.age`}
            inputMode="numeric"
            label={<Trans>当日の年齢</Trans>}
            mono
            onChange={(value) => set(key, { age: value })}
            unit={<Trans>歳</Trans>}
            value={age}
          />
          <Button
            aria-label={t`同伴者 ${index + 1}をやめる`}
            look="text"
            onPress={() => onChange({ ...party, companions: companions.filter((one) => one.key !== key) })}
            small
          >
            <Trans>消す</Trans>
          </Button>
        </div>
      ))}
      {companions.length < event.companionsLimit && (
        <span>
          <Button
            look="secondary"
            onPress={() =>
              onChange({ ...party, companions: [...companions, { key: Date.now(), relation: 'CHILD', age: '' }] })
            }
            small
          >
            <Trans>同伴者を加える</Trans>
          </Button>
        </span>
      )}
      {event.asks.map((question) => (
        <TextField
          autoComplete="off"
          error={at(fields[question])}
          id={fields[question]}
          key={question}
          label={questions[question]}
          onChange={(text) => onChange({ ...party, answers: { ...answers, [fields[question]]: text } })}
          value={answers[fields[question]]}
        />
      ))}
    </>
  );
}

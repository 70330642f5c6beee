import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../kit/Button.tsx';
import { Select } from '../../kit/Select.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { useRelations } from '../bookings/useRelations.ts';
import type { CompanionRelation } from '../gen/graphql.ts';
import { ageOf, type Band, bandOf, type Typed } from './party.ts';

/** What a Companions takes. */
export interface CompanionsProps {
  party: Typed[];
  most: number;
  bands: Band[];
  onChange: (party: Typed[]) => void;
  at: (field: string) => string | undefined;
}

/** Those whom the member takes along: what each is to him, how old on the day, and what that costs. */
export function Companions({ party, most, bands, onChange, at }: CompanionsProps) {
  const { t } = useLingui();
  const relations = useRelations();
  const { yen } = useFormat();
  const set = (key: number, change: Partial<Typed>) =>
    onChange(party.map((one) => (one.key === key ? { ...one, ...change } : one)));
  const options = Object.entries(relations).map(([value, label]) => ({ value, label }));
  return (
    <>
      {party.map(({ key, relation, age }, index) => {
        const years = ageOf(age);
        const band = bandOf(bands, years);
        const outside = years !== undefined && !band ? t`この年齢の方は、参加できません。` : undefined;
        return (
          <fieldset className="flex flex-col gap-3 rounded-8 border border-solid-gray-420 bg-white p-3" key={key}>
            <legend className="px-1 font-700">
              <Trans>同伴者 {index + 1}</Trans>
            </legend>
            <div className="grid grid-cols-2 items-start gap-3">
              <Select
                id={`companions.${index}.relation`}
                label={<Trans>続柄</Trans>}
                onChange={(value) => set(key, { relation: value as CompanionRelation })}
                options={options}
                value={relation}
              />
              <TextField
                autoComplete="off"
                error={outside ?? at(`companions.${index}.age`)}
                id={`companions.${index}.age`}
                inputMode="numeric"
                label={<Trans>当日の年齢</Trans>}
                onChange={(value) => set(key, { age: value })}
                unit={<Trans>歳</Trans>}
                value={age}
              />
            </div>
            <div className="flex min-h-11 items-center justify-between gap-3">
              <span className="tabular-nums" role="status">
                {band && (
                  <>
                    {band.label} {yen(band.fee)}
                  </>
                )}
              </span>
              <Button
                aria-label={t`同伴者 ${index + 1}をやめる`}
                look="text"
                onPress={() => onChange(party.filter((one) => one.key !== key))}
                small
              >
                <Trans>やめる</Trans>
              </Button>
            </div>
          </fieldset>
        );
      })}
      {party.length < most && (
        <Button
          look="secondary"
          onPress={() => onChange([...party, { key: Date.now() + party.length, relation: 'CHILD', age: '' }])}
        >
          <Trans>同伴者を加える</Trans>
        </Button>
      )}
    </>
  );
}

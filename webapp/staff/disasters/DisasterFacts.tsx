import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { graphql } from '../gen/gql.ts';
import type { DisasterFactsFragment } from '../gen/graphql.ts';
import { day } from '../words/dates.ts';
import { place, useDisasterWords } from './useDisasterWords.ts';

/** What the screens of disasters show of one. */
export const DisasterFactsOf = graphql(`
  fragment DisasterFacts on Disaster {
    id
    version
    nature
    name
    fromOn
    untilOn
    area
    treatment
    percent
    note
    status
    replaces {
      id
      name
    }
    proposedBy {
      id
      name
    }
    settledBy {
      id
      name
    }
  }
`);

/** Everything that a declaration says, as it is read before it is confirmed. */
export function DisasterFacts({ disaster }: { disaster: DisasterFactsFragment }) {
  const { natures, treated } = useDisasterWords();
  const { nature, name, fromOn, untilOn, area, note, replaces, proposedBy } = disaster;
  return (
    <dl className="grid grid-cols-[7rem_1fr] gap-x-3 gap-y-1">
      <Line label={<Trans>災害</Trans>}>
        {name} ({natures[nature]})
      </Line>
      <Line label={<Trans>期間</Trans>}>
        <Trans>
          {day(fromOn)} から {day(untilOn)} まで
        </Trans>
      </Line>
      <Line label={<Trans>地域</Trans>}>
        <span className="font-mono">{area.map(place).join('、')}</span>
      </Line>
      <Line label={<Trans>扱い</Trans>}>
        <strong>{treated(disaster)}</strong>
      </Line>
      <Line label={<Trans>根拠</Trans>}>
        <span className="whitespace-pre-line">{note}</span>
      </Line>
      {replaces && <Line label={<Trans>変更する指定</Trans>}>{replaces.name}</Line>}
      <Line label={<Trans>登録した人</Trans>}>{proposedBy?.name}</Line>
    </dl>
  );
}

function Line({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <>
      <dt className="text-solid-gray-700">{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

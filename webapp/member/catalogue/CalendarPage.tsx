import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useLocation, useSearch } from 'wouter';
import { Page } from '../../kit/Page.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { graphql } from '../gen/gql.ts';
import { Back } from '../shell/Back.tsx';
import { Trouble } from '../shell/Trouble.tsx';
import { DayList } from './DayList.tsx';
import { MonthGrid } from './MonthGrid.tsx';
import { dayOf, monthOf } from './month.ts';

const CalendarDocument = graphql(`
  query Calendar($month: MonthOrDay!) {
    calendar(month: $month) {
      at
      occasion
      kind
      itemId
      name
    }
  }
`);

/** A month of openings and of events' days; the day that is chosen stands below with what happens on it. */
export default function CalendarPage() {
  const { t } = useLingui();
  const [today] = useState(() => dayOf(new Date().toISOString()));
  const given = new URLSearchParams(useSearch()).get('day') ?? '';
  const [, go] = useLocation();
  const day = /^\d{4}-\d{2}-\d{2}$/.test(given) && !Number.isNaN(Date.parse(given)) ? given : today;
  const month = monthOf(new Date(`${day}T00:00:00+09:00`));
  const [{ data, error }, again] = useQuery({
    query: CalendarDocument,
    variables: { month },
    requestPolicy: 'cache-and-network',
  });
  const choose = (next: string) => go(`/find/calendar?day=${next}`, { replace: true });
  return (
    <Page
      above={
        <Back href="/find">
          <Trans>チケットとイベント</Trans>
        </Back>
      }
      title={t`カレンダー`}
    >
      <MonthGrid day={day} entries={data?.calendar ?? []} onChoose={choose} today={today} />
      {error && !data && <Trouble error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!data && !error && <Skeleton box="h-24" />}
      {data && <DayList day={day} entries={data.calendar.filter(({ at }) => dayOf(at) === day)} />}
    </Page>
  );
}

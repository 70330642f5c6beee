import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Link } from 'wouter';
import { buttonClass } from '../../kit/Button.tsx';
import { tapCardClass } from '../../kit/Card.tsx';
import { Icon } from '../../kit/icons.tsx';
import { Page } from '../../kit/Page.tsx';
import { Back } from '../shell/Back.tsx';
import { Found } from './Found.tsx';
import { Narrow } from './Narrow.tsx';
import { useFilter } from './useFilter.ts';

/** Tickets and events in one place: looked for by words, narrowed by what can be done, or seen as a calendar. */
export default function Browse() {
  const { t } = useLingui();
  const [filter, narrow] = useFilter();
  const [now] = useState(() => new Date());
  return (
    <Page
      above={
        <Back href="/">
          <Trans>ホーム</Trans>
        </Back>
      }
      actions={
        <>
          <Link className={buttonClass({ look: 'secondary', wide: true })} href="/orders">
            <Trans>申し込んだチケットを見る</Trans>
          </Link>
          <Link className={buttonClass({ look: 'secondary', wide: true })} href="/bookings">
            <Trans>自分の予約を見る</Trans>
          </Link>
        </>
      }
      title={t`チケットとイベント`}
    >
      <Link className={tapCardClass} href="/find/calendar">
        <span className="font-700">
          <Trans>カレンダーで見る</Trans>
        </span>
        <Icon name="right" size={20} />
      </Link>
      <Narrow filter={filter} now={now} onChange={narrow} />
      <Found filter={filter} key={JSON.stringify(filter)} />
    </Page>
  );
}

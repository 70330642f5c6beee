import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { Page } from '../../kit/Page.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import type { LotteryCheckQuery } from '../gen/graphql.ts';
import { Trouble } from '../shell/Trouble.tsx';
import { CheckFile } from './CheckFile.tsx';
import { LotteryFacts } from './LotteryFacts.tsx';
import { Result } from './Result.tsx';

type Lottery = NonNullable<NonNullable<LotteryCheckQuery['offering']>['lottery']>;

/** What a Checked takes: the lottery, where it was read. */
export interface CheckedProps {
  back: ReactNode;
  id: string;
  data: object | undefined;
  error: CombinedError | undefined;
  lottery: Lottery | null | undefined;
  onRetry: () => void;
}

/** What a lottery is held to, and whether it holds. */
export function Checked({ back, id, data, error, lottery, onRetry }: CheckedProps) {
  const { t } = useLingui();
  return (
    <Page above={back} title={t`抽選を確かめる`}>
      {error && !data && <Trouble error={error} onRetry={onRetry} />}
      {!data && !error && <Skeleton box="h-72" />}
      {data && !lottery?.file && (
        <EmptyState icon="clock" title={<Trans>まだ確かめるものがありません</Trans>}>
          <Trans>申込みを締め切ると、リストをここで公開します。</Trans>
        </EmptyState>
      )}
      {lottery?.file && (
        <>
          <Result commitment={lottery.commitment} drawnNumber={lottery.drawnNumber} text={lottery.file} />
          <LotteryFacts lottery={lottery} text={lottery.file} />
          <CheckFile commitment={lottery.commitment} drawnNumber={lottery.drawnNumber} id={id} text={lottery.file} />
        </>
      )}
    </Page>
  );
}

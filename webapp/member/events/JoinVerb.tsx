import { Trans } from '@lingui/react/macro';

/** What a JoinVerb takes. */
export interface JoinVerbProps {
  people: number;
  /** What it costs them, with its unit. */
  amount: string;
  byLot: boolean;
  orWait: boolean;
}

/** The words of the button that joins, with the people and the yen. */
export function JoinVerb({ people, amount, byLot, orWait }: JoinVerbProps) {
  if (byLot) {
    return (
      <Trans>
        {people}名で抽選に申し込む（{amount}）
      </Trans>
    );
  }
  return orWait ? (
    <Trans>
      {people}名でキャンセル待ちをする（{amount}）
    </Trans>
  ) : (
    <Trans>
      {people}名で申し込む（{amount}）
    </Trans>
  );
}

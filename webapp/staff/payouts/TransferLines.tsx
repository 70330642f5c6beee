import { Trans } from '@lingui/react/macro';
import { Button } from '../../kit/Button.tsx';
import { yen } from '../../kit/format.ts';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { day } from '../words/dates.ts';
import { PersonName } from '../words/PersonName.tsx';
import { PlainTable } from '../words/PlainTable.tsx';
import { useWords } from '../words/useWords.ts';
import type { Line } from './TakeOutDialog.tsx';

const TransferLine = graphql(`
  fragment TransferLine on PayoutLine {
    id
    amount
    returnedOn
    claim {
      id
      reference
      kind {
        ja
        en
      }
      memberNumber
      memberName
    }
  }
`);

/** The claims that a transfer pays; `onTake` takes one out, where that can be. */
export function TransferLines(props: {
  lines: readonly FragmentType<typeof TransferLine>[];
  onTake: ((line: Line) => void) | undefined;
}) {
  const words = useWords();
  const { onTake } = props;
  return (
    <PlainTable
      empty={<Trans>申請はありません</Trans>}
      heads={[
        { key: 'reference', label: <Trans>受付番号</Trans> },
        { key: 'member', label: <Trans>会員</Trans> },
        { key: 'kind', label: <Trans>種類</Trans> },
        { key: 'amount', label: <Trans>金額</Trans>, numeric: true },
        { key: 'verb', label: '' },
      ]}
      rows={readFragment(TransferLine, props.lines).map(({ id, amount, claim, returnedOn }) => ({
        key: id,
        cells: {
          reference: <span className="font-mono">{claim.reference}</span>,
          member: <PersonName kana={claim.memberNumber} name={claim.memberName} />,
          kind: (
            <>
              {words.text(claim.kind)}
              {returnedOn && (
                <span className="block text-error-2">
                  <Trans>再支払い（{day(returnedOn)}に振込が戻った分）</Trans>
                </span>
              )}
            </>
          ),
          amount: yen(amount ?? 0),
          verb: onTake && (
            <Button look="text" onPress={() => onTake({ id, name: claim.memberName ?? '', amount: amount ?? 0 })} small>
              <Trans>外す</Trans>
            </Button>
          ),
        },
      }))}
      title={<Trans>この振込で支払う申請</Trans>}
    />
  );
}

import { Trans } from '@lingui/react/macro';
import { Link } from 'wouter';
import { tapCardClass } from '../../kit/Card.tsx';
import { Icon } from '../../kit/icons.tsx';
import { Thumbnail } from '../../kit/Pictures.tsx';
import { StageBadge } from '../../kit/TicketView.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';

const TicketRowFragment = graphql(`
  fragment TicketRow on Offering {
    id
    name
    pictures { id }
    faceValue
    price
    saleFrom
    saleUntil
    stage
    way
    left
  }
`);

/** One ticket in a list: what, how much, from when or until when; the whole row leads to it. */
export function TicketRow({ ticket }: { ticket: FragmentType<typeof TicketRowFragment> }) {
  const { id, name, pictures, faceValue, price, saleFrom, saleUntil, stage, way, left } = readFragment(
    TicketRowFragment,
    ticket,
  );
  const { yen, instant } = useFormat();
  return (
    <Link className={tapCardClass} href={`/tickets/${id}`}>
      <Thumbnail of={pictures} />
      <span className="flex min-w-0 grow flex-col gap-1">
        <span className="font-700">{name}</span>
        <span className="flex flex-wrap items-baseline gap-x-3">
          <span className="font-700 tabular-nums">{yen(price)}</span>
          <span className="text-[0.9375rem] text-solid-gray-700 tabular-nums">
            <Trans>額面 {yen(faceValue)}</Trans>
          </span>
        </span>
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1 break-keep text-[0.9375rem] text-solid-gray-700">
          <StageBadge byLot={way === 'LOTTERY'} small stage={stage} />
          {stage === 'COMING' && <Trans>{instant(saleFrom)} から</Trans>}
          {stage === 'ON_SALE' && (
            <>
              {way === 'LOTTERY' ? (
                <Trans>{left.toLocaleString()}枚</Trans>
              ) : (
                <Trans>残り {left.toLocaleString()}枚</Trans>
              )}
              <span className="inline-block">
                <Trans>{instant(saleUntil)} まで</Trans>
              </span>
            </>
          )}
        </span>
      </span>
      <Icon name="right" size={20} />
    </Link>
  );
}

import { Trans } from '@lingui/react/macro';
import { useLocation } from 'wouter';
import { Section, tapCardClass } from '../../kit/Card.tsx';
import { ErrorSummary } from '../../kit/ErrorSummary.tsx';
import { Icon } from '../../kit/icons.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { useNewDraft } from '../apply/useNewDraft.ts';
import { useKindName } from '../claims/useKindName.ts';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import type { OfferFragment as Offer } from '../gen/graphql.ts';
import { LastDay } from './LastDay.tsx';

/** What an offer reads. */
export const OfferFragment = graphql(`
  fragment Offer on Offer {
    eventOn
    personName
    personBornOn
    amount
    deadline
    kind {
      id
      name
      nameEn
    }
  }
`);

/** What was found for the member in the days on file: one tap opens a claim that is filled in with them. */
export function Offers({ offers }: { offers: readonly FragmentType<typeof OfferFragment>[] }) {
  const found = readFragment(OfferFragment, offers);
  const [, go] = useLocation();
  const { create, issues, sending } = useNewDraft();
  if (found.length === 0) return null;
  const open = async ({ kind, eventOn, personName, personBornOn }: Offer) => {
    if (sending) return;
    const known = personName ? { eventOn, personName, personBornOn } : { eventOn };
    const id = await create(kind.id, known);
    if (id) go(`/claims/${id}/edit/next`);
  };
  return (
    <Section title={<Trans>お受け取りいただけそうな給付</Trans>}>
      <ErrorSummary issues={issues} />
      <p className="text-[0.9375rem] text-solid-gray-700">
        <Trans>
          登録されている日付から見つけました。わかっていることは記入してありますので、内容をご確認ください。
        </Trans>
      </p>
      {found.map((offer) => (
        <OfferRow
          key={`${offer.kind.id} ${offer.eventOn} ${offer.personName}`}
          offer={offer}
          onOpen={() => open(offer)}
        />
      ))}
    </Section>
  );
}

function OfferRow({ offer, onOpen }: { offer: Offer; onOpen: () => void }) {
  const kindName = useKindName();
  const { yen, day } = useFormat();
  const { kind, eventOn, personName, amount, deadline } = offer;
  return (
    <button className={`${tapCardClass} w-full cursor-pointer text-left`} onClick={onOpen} type="button">
      <span className="flex min-w-0 grow flex-col gap-1">
        <span className="flex flex-wrap items-baseline justify-between gap-x-3">
          <span className="font-700">{kindName(kind)}</span>
          {amount != null && <span className="font-700 tabular-nums">{yen(amount)}</span>}
        </span>
        <span className="text-[0.9375rem] text-solid-gray-700">
          {personName && (
            <span className="mr-3">
              <Trans>{personName} さん</Trans>
            </span>
          )}
          {eventOn && <span className="inline-block">{day(eventOn)}</span>}
        </span>
        {deadline && <LastDay day={deadline} />}
      </span>
      <Icon name="right" size={20} />
    </button>
  );
}

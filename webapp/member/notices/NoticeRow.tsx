import { Trans } from '@lingui/react/macro';
import { Link } from 'wouter';
import { tapCardClass } from '../../kit/Card.tsx';
import { Icon } from '../../kit/icons.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { useKindName } from '../claims/useKindName.ts';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { addressOf } from './address.ts';
import { useNoticeWords } from './useNoticeWords.ts';
import { useReading } from './useReading.ts';

/** What a row of notices reads. */
export const NoticeRowFragment = graphql(`
  fragment NoticeRow on Notice {
    id
    kind
    claimId
    orderId
    offeringId
    bookingId
    eventId
    madeAt
    readAt
    benefitKind {
      id
      name
      nameEn
    }
  }
`);

/** One piece of news; the whole row leads to what it is about. What is not read yet stands out. */
export function NoticeRow({ notice }: { notice: FragmentType<typeof NoticeRowFragment> }) {
  const { id, kind, claimId, orderId, offeringId, bookingId, eventId, madeAt, readAt, benefitKind } = readFragment(
    NoticeRowFragment,
    notice,
  );
  const { title, icon } = useNoticeWords()(kind);
  const kindName = useKindName();
  const { instantDay } = useFormat();
  const read = useReading();
  return (
    <Link
      className={`${tapCardClass} ${readAt ? 'pl-[1.4375rem]!' : 'border-l-8! border-l-key-900!'}`}
      href={addressOf({ claimId, orderId, offeringId, bookingId, eventId, benefitKind })}
      onClick={() => !readAt && read([id])}
    >
      <span className="flex min-w-0 items-start gap-3">
        <span className="mt-0.5 text-key-900">
          <Icon name={icon} />
        </span>
        <span className="flex min-w-0 flex-col gap-0.5">
          <span className={readAt ? '' : 'font-700'}>
            {title}
            {!readAt && (
              <span className="sr-only">
                <Trans>（未読）</Trans>
              </span>
            )}
          </span>
          <span className="text-[0.9375rem] text-solid-gray-700">
            {benefitKind && <span className="mr-3">{kindName(benefitKind)}</span>}
            <span className="inline-block">{instantDay(madeAt)}</span>
          </span>
        </span>
      </span>
      <Icon name="right" size={20} />
    </Link>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from 'urql';
import { useParams } from 'wouter';
import { today } from '../../kit/caldate.ts';
import { Page } from '../../kit/Page.tsx';
import { QrCode } from '../../kit/QrCode.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { graphql } from '../gen/gql.ts';
import type { CouponPageQuery } from '../gen/graphql.ts';
import { Back } from '../shell/Back.tsx';
import NotFound from '../shell/NotFound.tsx';
import { Trouble } from '../shell/Trouble.tsx';
import { useKindName } from './useKindName.ts';

const CouponPageDocument = graphql(`
  query CouponPage($id: ID!) {
    claim(id: $id) {
      id
      kind {
        id
        name
        nameEn
      }
      member {
        id
        name
        number
      }
      coupon {
        id
        status
        code
        amount
        usableUntil
        agency {
          id
          name
        }
      }
    }
  }
`);

type Claim = NonNullable<CouponPageQuery['claim']>;

/** The coupon as the agency reads it: what off, whose, where and until when, its number and the same as a picture. */
export default function CouponPage() {
  const { id = '' } = useParams<{ id: string }>();
  const kindName = useKindName();
  const { t } = useLingui();
  const [{ data, error }, again] = useQuery({
    query: CouponPageDocument,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const claim = data?.claim;
  if (data && !claim?.coupon) return <NotFound />;
  return (
    <Page
      above={
        <Back href={`/claims/${id}`}>
          <Trans>申請の状況</Trans>
        </Back>
      }
      title={claim ? kindName(claim.kind) : t`割引券`}
    >
      {claim && <Shown claim={claim} />}
      {!data && error && <Trouble error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!data && !error && <Skeleton box="h-96" />}
    </Page>
  );
}

function Shown({ claim: { coupon, member } }: { claim: Claim }) {
  const { yen, day } = useFormat();
  if (!coupon) return null;
  if (coupon.status !== 'ISSUED' || (coupon.usableUntil ?? '') < today(new Date())) {
    return (
      <p className="rounded-12 border-2 border-solid-gray-420 bg-white p-6 text-std-20B-150">
        <Trans>この割引券は、もう使えません。</Trans>
      </p>
    );
  }
  return (
    <>
      <article className="flex flex-col items-center gap-4 rounded-16 border-4 border-key-900 bg-white p-5 text-center text-black">
        <p className="font-700 text-[2.5rem] leading-[1.2] tabular-nums">
          {yen(coupon.amount ?? 0)}
          <span className="ml-1 text-[1.25rem]">
            <Trans>引き</Trans>
          </span>
        </p>
        <p className="text-std-20B-150">{coupon.agency?.name}</p>
        <Code code={coupon.code ?? ''} />
        <dl className="grid w-full grid-cols-[auto_1fr] gap-x-4 gap-y-2 border-solid-gray-300 border-t pt-4 text-left">
          <dt>
            <Trans>お名前</Trans>
          </dt>
          <dd className="font-700">
            <Trans>{member.name} 様</Trans>
          </dd>
          <dt>
            <Trans>会員番号</Trans>
          </dt>
          <dd className="font-mono">{member.number}</dd>
          <dt>
            <Trans>使える期限</Trans>
          </dt>
          <dd className="font-700">
            <Trans>{day(coupon.usableUntil ?? '')} まで</Trans>
          </dd>
        </dl>
      </article>
      <p>
        <Trans>
          旅行代金をお支払いになるときに、窓口でこの画面をお見せください。番号を控えてもらうと、割引になります。
        </Trans>
      </p>
    </>
  );
}

/** The number in groups of four, as the agency copies it, and as its scanner reads it. */
function Code({ code }: { code: string }) {
  const { t } = useLingui();
  const groups = code.match(/.{1,4}/g)?.join('-') ?? '';
  return (
    <>
      <QrCode label={t`割引券の番号のQRコード`} size={208} text={groups} />
      <p>
        <span className="block text-[0.9375rem]">
          <Trans>割引券の番号</Trans>
        </span>
        <span className="whitespace-nowrap font-700 font-mono text-[1.5rem] tracking-wide">{groups}</span>
      </p>
    </>
  );
}

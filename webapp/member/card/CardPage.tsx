import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../kit/Button.tsx';
import { Section } from '../../kit/Card.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { Page } from '../../kit/Page.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { Back } from '../shell/Back.tsx';
import { useLine } from '../shell/connection.ts';
import { CardFace } from './CardFace.tsx';
import { CodePicture } from './CodePicture.tsx';
import { ComingBooking } from './ComingBooking.tsx';
import type { KeptCard } from './kept.ts';
import { useShownCard } from './useShownCard.ts';
import { WaitingOrder } from './WaitingOrder.tsx';

/** The membership card and what waits at the desk, large enough to be read there; it opens without a line. */
export default function CardPage() {
  const { t } = useLingui();
  const { reached } = useLine();
  const card = useShownCard();
  return (
    <Page
      above={
        reached && (
          <Back href="/">
            <Trans>ホーム</Trans>
          </Back>
        )
      }
      title={t`会員証とチケット`}
    >
      {!reached && (
        <Notice live title={<Trans>会員証とチケットだけをお見せします</Trans>} tone="info">
          <p className="mb-2">
            <Trans>ほかのページは、電波の届くところでお使いください。</Trans>
          </p>
          <Button look="secondary" small onPress={() => location.reload()}>
            <Trans>もう一度つなぐ</Trans>
          </Button>
        </Notice>
      )}
      {card === undefined && <Skeleton box="h-96" />}
      {card === null && (
        <EmptyState icon="person" title={<Trans>この電話に会員証はありません</Trans>}>
          <Trans>電波の届くところでサインインしてホームを開くと、次からは通信がなくても表示できます。</Trans>
        </EmptyState>
      )}
      {card && <Shown card={card} />}
    </Page>
  );
}

function Shown({ card }: { card: KeptCard }) {
  const { t } = useLingui();
  const { instant } = useFormat();
  return (
    <>
      <CardFace {...card}>{card.code && <CodePicture code={card.code} label={t`会員証のQRコード`} />}</CardFace>
      {card.orders.length > 0 && (
        <Section title={<Trans>窓口でお見せいただくチケット</Trans>}>
          {card.orders.map((order) => (
            <WaitingOrder key={order.number} order={order} />
          ))}
        </Section>
      )}
      {(card.bookings ?? []).length > 0 && (
        <Section title={<Trans>受付でお見せいただく予約</Trans>}>
          {card.bookings?.map((booking) => (
            <ComingBooking booking={booking} key={booking.entryCode} />
          ))}
        </Section>
      )}
      <p className="text-[0.9375rem] text-solid-gray-700">
        <Trans>{instant(card.at)} の内容です。サインアウトすると、この電話から消えます。</Trans>
      </p>
    </>
  );
}

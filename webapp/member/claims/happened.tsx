import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { DecisionStep } from '../gen/graphql.ts';

/** What happened to a claim, as its member reads it. */
export const happened: Record<DecisionStep, ReactNode> = {
  SUBMITTED: <Trans>申請を受け付けました</Trans>,
  RETURNED: <Trans>確認をお願いしました</Trans>,
  ANSWERED: <Trans>ご回答を受け付けました</Trans>,
  CERTIFIED: <Trans>お勤め先の確認が届きました</Trans>,
  NOT_CERTIFIED: <Trans>お勤め先から、確認できないとのお返事が届きました</Trans>,
  APPROVED: <Trans>給付が決まりました</Trans>,
  APPROVAL_UNDONE: <Trans>決定を取り消し、もう一度確認しています</Trans>,
  REVOKED: <Trans>決定を取り消し、もう一度審査しています</Trans>,
  REFUSED: <Trans>対象外となりました</Trans>,
  WITHDRAWN: <Trans>申請を取り下げました</Trans>,
  COUPON_REDEEMED: <Trans>割引券のご利用を登録しました</Trans>,
  COUPON_UNREDEEMED: <Trans>割引券のご利用の登録を取り消しました</Trans>,
  COUPON_CANCELLED: <Trans>割引券を取り消しました</Trans>,
  COUPON_EXPIRED: <Trans>割引券の期限が過ぎました</Trans>,
  PAID: <Trans>お支払いを確かめました</Trans>,
  PAYMENT_RETURNED: <Trans>振込が戻りました。もう一度お支払いします。</Trans>,
  PAYMENT_UNRETURNED: <Trans>振込が戻ったとお知らせしましたが、届いていました。</Trans>,
};

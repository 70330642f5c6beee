import { Trans } from '@lingui/react/macro';
import type { WayBack } from '../gen/graphql.ts';
import { useMe } from '../shell/viewer.ts';
import { beingSearched, type Decidable, examinedByMe } from './actions.ts';

const open: WayBack[] = ['PAYING', 'CALLED_OFF', 'LEFT', 'NOT_LEFT'];

/** Says why this person cannot decide the claim now, and who does. */
export function WhyNot({ claim }: { claim: Decidable }) {
  const { id, roles } = useMe();
  const { status } = claim;
  const approver = roles.includes('APPROVER');
  return (
    <p className="mr-auto text-[0.875rem] text-solid-gray-700">
      {(status === 'SUBMITTED' || status === 'RECOMMENDED') && beingSearched(claim) && (
        <Trans>ウイルス検査が終わるまで、審査を進められません。</Trans>
      )}
      {status === 'SUBMITTED' && !roles.includes('EXAMINER') && <Trans>審査の役割の職員が審査します。</Trans>}
      {status === 'RECOMMENDED' && examinedByMe(claim, { id }) && (
        <Trans>あなたが審査した申請です。決定は別の職員が行います。</Trans>
      )}
      {status === 'RECOMMENDED' && !examinedByMe(claim, { id }) && !approver && (
        <Trans>承認の役割の職員が決定します。</Trans>
      )}
      {claim.endorsedBy?.id === id && status === 'RECOMMENDED' && (
        <Trans>一人目の承認を済ませました。もう一人の承認者が決定します。</Trans>
      )}
      {claim.endorsedBy && claim.endorsedBy.id !== id && status === 'RECOMMENDED' && (
        <Trans>{claim.endorsedBy.name} さんが一人目の承認をしました。もう一人の承認で決定します。</Trans>
      )}
      {status === 'RETURNED' && <Trans>会員の返事を待っています。</Trans>}
      {claim.wayBack === 'PAYING' && (
        <Trans>支払処理に入っています。取り下げるには、先に経理の職員が支払処理から外します。</Trans>
      )}
      {claim.wayBack === 'CALLED_OFF' && <Trans>宿泊の取りやめの申し出があったときは、取り下げられます。</Trans>}
      {claim.wayBack === 'LEFT' && <Trans>支払わない申請です。退会日の記録が正しいときは、取り下げられます。</Trans>}
      {claim.wayBack === 'NOT_LEFT' && (
        <Trans>支払わない申請です。会員の台帳の退会の記録が正しいときは、取り下げられます。</Trans>
      )}
      {!claim.wayBack && status === 'APPROVED' && <Trans>承認された申請です。</Trans>}
      {!open.some((way) => way === claim.wayBack) && ['REFUSED', 'WITHDRAWN', 'PAID', 'LAPSED'].includes(status) && (
        <Trans>この申請は終わっています。</Trans>
      )}
    </p>
  );
}

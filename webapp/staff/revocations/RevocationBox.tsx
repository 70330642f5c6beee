import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { useMe } from '../shell/viewer.ts';
import { moment } from '../words/dates.ts';
import { AskRevocation } from './AskRevocation.tsx';
import { ConfirmRevocation, RejectRevocation } from './SettleRevocation.tsx';
import { useRevocationWords } from './useRevocationWords.ts';

const ClaimRevocation = graphql(`
  fragment ClaimRevocation on Claim {
    id
    version
    status
    revoking {
      id
      at
      revocation
      message
      staff {
        id
        name
      }
    }
  }
`);

/** What a RevocationBox takes. */
export interface RevocationBoxProps {
  claim: FragmentType<typeof ClaimRevocation>;
  onReload: () => void;
}

/** The way to have a wrong approval revoked: one asks, another settles it; nothing where the claim is not approved. */
export function RevocationBox({ claim: masked, onReload }: RevocationBoxProps) {
  const { t } = useLingui();
  const { id, version, status, revoking } = readFragment(ClaimRevocation, masked);
  const me = useMe();
  const say = useToast();
  const words = useRevocationWords();
  const [doing, start] = useState<'ask' | 'confirm' | 'reject'>();
  if (status !== 'APPROVED' || (!revoking && !me.sight.deciding)) return null;
  const mine = revoking?.staff?.id === me.id;
  const approves = me.roles.includes('APPROVER');
  const close = () => start(undefined);
  const dialog = {
    claim: { id, version },
    onClose: close,
    onDone: (said: string) => {
      close();
      say(said);
      onReload();
    },
  };
  return (
    <section
      aria-label={t`承認の取消し`}
      className={`flex shrink-0 flex-col gap-1 rounded-8 px-3 py-2 text-[0.875rem] ${revoking ? 'bg-yellow-50' : 'bg-solid-gray-50'}`}
    >
      <div className="flex items-center justify-between gap-3">
        <h2 className="font-700 text-[0.9375rem]">
          {revoking ? <Trans>承認の取消し: 確認待ち</Trans> : <Trans>承認の取消し</Trans>}
        </h2>
        <div className="flex gap-2">
          {!revoking && (
            <Button look="secondary" onPress={() => start('ask')} small>
              <Trans>承認の取消しを求める</Trans>
            </Button>
          )}
          {revoking && (approves || mine) && (
            <Button look="secondary" onPress={() => start('reject')} small>
              {mine ? <Trans>求めをやめる</Trans> : <Trans>却下する</Trans>}
            </Button>
          )}
          {revoking && approves && !mine && (
            <Button look="secondary" onPress={() => start('confirm')} small>
              <Trans>承認を取り消す</Trans>
            </Button>
          )}
        </div>
      </div>
      {revoking ? (
        <>
          <p>
            {moment(revoking.at)} {revoking.staff?.name}
            {revoking.revocation && `: ${words.reason(revoking.revocation)}`}
          </p>
          <p className="whitespace-pre-wrap">{revoking.message}</p>
          <p className="text-solid-gray-700">
            <Trans>求めた人とは別の承認者が確認すると、審査に戻ります。それまで、支払いません。</Trans>
          </p>
        </>
      ) : (
        <p className="text-solid-gray-700">
          <Trans>承認が誤っていたときに、支払いの前なら、二人で取り消して審査に戻せます。</Trans>
        </p>
      )}
      {doing === 'ask' && <AskRevocation {...dialog} />}
      {doing === 'confirm' && <ConfirmRevocation {...dialog} message={revoking?.message ?? ''} />}
      {doing === 'reject' && <RejectRevocation {...dialog} />}
    </section>
  );
}

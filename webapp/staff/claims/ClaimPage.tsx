import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';
import { useQuery } from 'urql';
import { useLocation, useParams, useSearch } from 'wouter';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { ScrollPane } from '../../kit/ScrollPane.tsx';
import { graphql } from '../gen/gql.ts';
import { DeathBox } from '../heirs/DeathBox.tsx';
import { HeirAccount } from '../heirs/HeirAccount.tsx';
import { ClaimLetters } from '../letters/ClaimLetters.tsx';
import { CoveredProof } from '../looks/CoveredProof.tsx';
import { LookBar } from '../looks/LookBar.tsx';
import { SensitiveFacts } from '../looks/SensitiveFacts.tsx';
import { useLook } from '../looks/useLook.ts';
import { ProofPane } from '../proof/ProofPane.tsx';
import { Opening } from '../shell/Frame.tsx';
import { focusIsFree } from '../shell/focus.ts';
import { useKeys } from '../shell/keys.ts';
import { Trouble } from '../shell/Trouble.tsx';
import { useStillHere } from '../shell/useStillHere.ts';
import { useMe } from '../shell/viewer.ts';
import { CertificateBox } from './CertificateBox.tsx';
import { ClaimHead } from './ClaimHead.tsx';
import { DecisionBar } from './DecisionBar.tsx';
import { DisasterBox } from './DisasterBox.tsx';
import { Facts } from './Facts.tsx';
import { History } from './History.tsx';
import { readQueue, writeQueue } from './queueAddress.ts';
import { Steps } from './Steps.tsx';
import { useNeighbours } from './useNeighbours.ts';
import { VerdictBox } from './VerdictBox.tsx';
import { Withheld } from './Withheld.tsx';

const ClaimQuery = graphql(`
  query Claim($id: ID!, $desk: Boolean!, $deciding: Boolean!) {
    claim(id: $id) {
      id
      member {
        id
      }
      ...ClaimHead
      ...ClaimProofs
      ...ClaimFacts
      ...ClaimVerdict
      ...ClaimCertificate
      ...ClaimDisaster
      ...HeirAccount
      ...Death
      ...Withheld @include(if: $desk)
      ...ClaimHistory
      ...ClaimSteps
      ...ClaimLetters
      ...ClaimToDecide
      ...ClaimLook
    }
  }
`);

/** One claim on one screen: the proof at the left, facts, verdict and history at the right, the decision below. */
export default function ClaimPage() {
  const { t } = useLingui();
  const { id = '' } = useParams();
  const [, go] = useLocation();
  const { roles, sight } = useMe();
  const view = readQueue(useSearch(), roles);
  const { desk, deciding } = sight;
  const [{ data, error }, again] = useQuery({
    query: ClaimQuery,
    variables: { id, desk, deciding },
    requestPolicy: 'cache-and-network',
  });
  const claim = data?.claim;
  const beside = useNeighbours(id, view);
  const stillHere = useStillHere(id);
  const retry = () => again({ requestPolicy: 'network-only' });
  const look = useLook(claim, retry);
  const toClaim = (other: string | undefined) =>
    other && go(`/claims/${other}${writeQueue({ ...view, at: undefined }, roles)}`);
  const goOn = async () => {
    const next = await beside.advance();
    if (!stillHere()) return;
    if (next) toClaim(next);
    else go(`/${writeQueue({ ...view, after: undefined, at: undefined }, roles)}`);
  };
  const toQueue = () => go(`/${writeQueue({ ...view, at: id }, roles)}`);
  useKeys([
    { key: 'Escape', says: t`一覧の同じ行へ戻る`, run: toQueue },
    { key: 'j', says: t`次の申請`, run: () => toClaim(beside.next) },
    { key: 'k', says: t`前の申請`, run: () => toClaim(beside.previous) },
    { key: 'm', says: t`会員の台帳`, run: () => claim && go(`/members/${claim.member.id}`) },
  ]);
  useEffect(() => {
    document.title = t`申請の審査`;
    if (claim?.id && look.state && focusIsFree())
      (document.getElementById('proof') ?? document.getElementById('claim'))?.focus();
  }, [claim?.id, look.state, t]);
  if (!claim || claim.id !== id) {
    return (
      <main className="flex grow flex-col gap-3 p-4">
        {error ? <Trouble error={error} onRetry={retry} /> : data && !claim ? <Missing /> : <Opening />}
      </main>
    );
  }
  return (
    <main className="flex min-h-0 grow flex-col" key={claim.id}>
      <ClaimHead claim={claim} onBack={toQueue} />
      <div className="flex min-h-0 grow">
        {deciding && (
          <div className="flex min-h-0 w-[54%] shrink-0 flex-col border-r border-solid-gray-420 print:w-full print:border-0">
            {look.state === 'covered' ? <CoveredProof /> : <ProofPane claim={claim} onReload={retry} />}
          </div>
        )}
        <div className="no-print flex min-h-0 min-w-0 grow flex-col">
          <ScrollPane
            className={`flex min-h-0 grow flex-col gap-4 px-4 py-3 ${deciding ? '' : 'max-w-4xl'}`}
            label={t`申請の内容`}
          >
            {error && <Trouble error={error} onRetry={retry} />}
            {look.state !== 'plain' && <LookBar claim={claim.id} look={look} onOpened={retry} />}
            {deciding && <VerdictBox claim={claim} covered={look.state === 'covered'} />}
            <DisasterBox claim={claim} />
            {desk && <CertificateBox claim={claim} onReload={retry} />}
            <HeirAccount claim={claim} />
            {desk && <DeathBox claim={claim} onReload={retry} />}
            {desk && <Withheld claim={claim} onReload={retry} />}
            {look.state === 'open' && <SensitiveFacts claim={claim.id} />}
            <Facts claim={claim} />
            <History claim={claim} />
            {desk && <Steps claim={claim} />}
            {deciding && <ClaimLetters claim={claim} />}
          </ScrollPane>
          <DecisionBar claim={claim} onDecided={goOn} onOpen={toClaim} onReload={retry} />
        </div>
      </div>
    </main>
  );
}

function Missing() {
  return (
    <EmptyState title={<Trans>この申請は見つかりません</Trans>}>
      <Trans>アドレスが違うか、あなたの役割では見られない申請です。Esc で一覧へ戻ります。</Trans>
    </EmptyState>
  );
}

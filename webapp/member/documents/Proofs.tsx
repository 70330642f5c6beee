import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { fileSize } from '../../kit/format.ts';
import { Icon } from '../../kit/icons.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import type { ProofsFragment as ProofsData } from '../gen/graphql.ts';
import { RemoveProof } from './RemoveProof.tsx';
import { useWhileSearched } from './useWhileSearched.ts';

/** What the list of proofs reads. */
export const ProofsFragment = graphql(`
  fragment Proofs on Claim {
    documents {
      edges {
        node {
          id
          state
          mediaType
          size
          pages
        }
      }
    }
  }
`);

type Proof = ProofsData['documents']['edges'][number]['node'];

/** What a list of proofs takes. */
export interface ProofsProps {
  claim: FragmentType<typeof ProofsFragment>;
  /** Whether they may be taken away. */
  changeable?: boolean;
  /** Reads the claim anew. */
  reread: () => void;
}

/** The proofs of a claim, each as it looks once it was searched for viruses. */
export function Proofs({ claim, changeable, reread }: ProofsProps) {
  const proofs = readFragment(ProofsFragment, claim).documents.edges.map(({ node }) => node);
  useWhileSearched(
    proofs.some(({ state }) => state === 'SCANNING'),
    reread,
  );
  if (proofs.length === 0) return null;
  return (
    <div className="flex flex-col gap-3">
      {proofs.some(({ state }) => state === 'INFECTED') && (
        <Notice live title={<Trans>ウイルスが見つかった書類があります</Trans>} tone="warning">
          <Trans>安全のために消去しました。お手数ですが、書類を写真にとり直すか、別の書類をお送りください。</Trans>
        </Notice>
      )}
      {proofs.some(({ state }) => state === 'UNREADABLE') && (
        <Notice live title={<Trans>開けなくなった書類があります</Trans>} tone="warning">
          <Trans>お預かりしている間に壊れてしまいました。申し訳ありませんが、もう一度お送りください。</Trans>
        </Notice>
      )}
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(9rem,100%),1fr))] gap-3">
        {proofs.map((proof, index) => (
          <li className="flex flex-col rounded-8 border border-solid-gray-300" key={proof.id}>
            <Tile number={index + 1} proof={proof} />
            {changeable && <RemoveProof id={proof.id} number={index + 1} onRemoved={reread} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Tile({ proof, number }: { proof: Proof; number: number }) {
  const inside = (
    <>
      <Picture number={number} proof={proof} />
      <span className={opens(proof) ? 'link text-[0.9375rem]' : 'text-[0.9375rem]'}>
        <Trans>証明書類 {number}</Trans>
      </span>
      <span className="text-[0.875rem] text-solid-gray-700">
        <Trans>
          {proof.pages ?? 1}ページ {fileSize(proof.size ?? 0)}
        </Trans>
      </span>
    </>
  );
  if (!opens(proof)) return <div className="flex flex-col gap-1 p-2">{inside}</div>;
  return (
    <a className="focus-mark flex flex-col gap-1 p-2" href={`/documents/${proof.id}`} rel="noreferrer" target="_blank">
      {inside}
    </a>
  );
}

function opens({ state }: Proof): boolean {
  return state === 'CLEAN' || state === 'UNSCANNED';
}

function Picture({ proof, number }: { proof: Proof; number: number }) {
  const { t } = useLingui();
  if (proof.state === 'SCANNING') {
    return (
      <Drawn icon="clock">
        <Trans>ウイルス検査中</Trans>
      </Drawn>
    );
  }
  if (proof.state === 'INFECTED') {
    return (
      <Drawn icon="warn">
        <Trans>消去しました</Trans>
      </Drawn>
    );
  }
  if (proof.state === 'UNREADABLE') {
    return (
      <Drawn icon="warn">
        <Trans>開けません</Trans>
      </Drawn>
    );
  }
  if (!proof.mediaType?.startsWith('image/')) return <Drawn icon="file">PDF</Drawn>;
  return (
    <img
      alt={t`証明書類 ${number}`}
      className={`${frame} object-contain`}
      height={144}
      loading="lazy"
      src={`/documents/${proof.id}`}
      width={200}
    />
  );
}

const frame = 'flex h-36 w-full items-center justify-center rounded-6 bg-solid-gray-50';

function Drawn({ icon, children }: { icon: 'clock' | 'warn' | 'file'; children: ReactNode }) {
  return (
    <span className={`${frame} flex-col gap-1 text-solid-gray-700`}>
      <Icon name={icon} size={40} />
      {children}
    </span>
  );
}

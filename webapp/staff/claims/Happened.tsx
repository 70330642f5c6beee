import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { yen } from '../../kit/format.ts';
import { usePurposeWords } from '../looks/usePurposeWords.ts';
import { useRevocationWords } from '../revocations/useRevocationWords.ts';
import { day } from '../words/dates.ts';
import { useCorrectionWords } from '../words/useCorrectionWords.ts';
import { useNewsWords } from '../words/useNewsWords.ts';
import { useWords } from '../words/useWords.ts';
import { Written } from '../words/Written.tsx';
import type { Happening } from './story.ts';

/** One thing that happened to a claim: what, by whom, and what was said. */
export function Happened({ happening }: { happening: Happening }) {
  const purposes = usePurposeWords();
  const news = useNewsWords();
  switch (happening.what) {
    case 'begun':
      return <Trans>会員が下書きを始める</Trans>;
    case 'step':
      return (
        <>
          <Step {...happening.step} />
          {happening.paid && <Paid {...happening.paid} />}
        </>
      );
    case 'look':
      return (
        <>
          <Trans>要配慮個人情報の閲覧：{happening.look.purpose && purposes[happening.look.purpose]}</Trans>{' '}
          <By who={happening.look.staff?.name} />
          {happening.look.note && <Said>{happening.look.note}</Said>}
        </>
      );
    case 'proof':
      return happening.proof.state === 'INFECTED' ? (
        <Trans>証拠書類を受け取る (ウイルスが見つかり、消去)</Trans>
      ) : (
        <Trans>証拠書類を受け取る</Trans>
      );
    case 'told':
      return <Trans>会員へお知らせ：{happening.news.kind && news(happening.news.kind)}</Trans>;
    case 'read':
      return <Trans>会員がお知らせを読む：{happening.news.kind && news(happening.news.kind)}</Trans>;
  }
}

function Step({ step, staff, corrections, revocation, message, note }: Extract<Happening, { what: 'step' }>['step']) {
  const words = useWords();
  const correction = useCorrectionWords();
  const { reason } = useRevocationWords();
  return (
    <>
      {step === 'APPROVED' && !staff ? <Trans>自動で承認</Trans> : words.step(step)} <By who={staff?.name} />
      {corrections && corrections.length > 0 && <Said>{corrections.map(correction).join('、')}</Said>}
      {revocation && <Said>{reason(revocation)}</Said>}
      {message && (
        <Said>
          <Written text={message} />
        </Said>
      )}
      {note && (
        <Said faint>
          <Trans>
            覚書: <Written text={note} />
          </Trans>
        </Said>
      )}
    </>
  );
}

function Paid({ paid, amount, payee }: NonNullable<Extract<Happening, { what: 'step' }>['paid']>) {
  const words = useWords();
  if (!paid || amount == null || !payee) return null;
  return (
    <Said>
      <Trans>
        {day(paid)} に {words.payee(payee)}へ {yen(amount)}
      </Trans>
    </Said>
  );
}

function By({ who }: { who: string | null | undefined }) {
  return who ? <span className="text-solid-gray-700">({who})</span> : null;
}

function Said({ children, faint }: { children: ReactNode; faint?: boolean }) {
  return <span className={`block whitespace-pre-wrap ${faint ? 'text-solid-gray-700' : ''}`}>{children}</span>;
}

import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { daysBetween } from '../../kit/caldate.ts';
import { Icon, type IconName } from '../../kit/icons.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import type { CertificateStatus, CertificateType } from '../gen/graphql.ts';

/** The days of a certificate: of an absence its first and last, of a service the day of hiring. */
export interface Days {
  from?: string | null | undefined;
  until?: string | null | undefined;
  hired?: string | null | undefined;
}

/** Days as they are read: a stretch with its length, or the day of hiring. */
export function DaysText({ days: { from, until, hired } }: { days: Days }) {
  const { day } = useFormat();
  if (hired) return <span className="tabular-nums">{day(hired)}</span>;
  if (!from || !until) return null;
  const count = daysBetween(from, until) + 1;
  return (
    <span className="tabular-nums">
      <Trans>
        <span className="whitespace-nowrap">{day(from)} から</span>{' '}
        <span className="whitespace-nowrap">{day(until)} まで</span>（{count}日間）
      </Trans>
    </span>
  );
}

/** What is asked, in the words of a company's office; never why. */
export function useAskedWords(): (type: CertificateType) => string {
  const { t } = useLingui();
  return (type) => (type === 'SERVICE' ? t`入社の日` : t`お勤めを休まれた期間`);
}

/** A member's name with its kana above. */
export function Name({ name, kana }: { name?: string | null | undefined; kana?: string | null | undefined }) {
  return (
    <span className="inline-flex flex-col leading-140">
      {kana && <span className="text-[0.8125rem] text-solid-gray-700">{kana}</span>}
      <span className="font-700">{name}</span>
    </span>
  );
}

const looks: Record<'WAITING' | 'CONFIRMED' | 'CORRECTED' | 'DECLINED', { icon: IconName; colour: string }> = {
  WAITING: { icon: 'clock', colour: 'text-blue-1000' },
  CONFIRMED: { icon: 'check', colour: 'text-green-900' },
  CORRECTED: { icon: 'draft', colour: 'text-orange-1000' },
  DECLINED: { icon: 'none', colour: 'text-red-1000' },
};

/** How a certificate was answered, by a word, a picture and a colour. */
export function AnswerMark({ status }: { status: CertificateStatus }) {
  if (status === 'CLOSED') return null;
  const words: Record<keyof typeof looks, ReactNode> = {
    WAITING: <Trans>回答待ち</Trans>,
    CONFIRMED: <Trans>このとおり</Trans>,
    CORRECTED: <Trans>日付を訂正</Trans>,
    DECLINED: <Trans>確認できない</Trans>,
  };
  const { icon, colour } = looks[status];
  return (
    <span className={`inline-flex items-center gap-1 whitespace-nowrap font-700 ${colour}`}>
      <Icon name={icon} size={20} />
      {words[status]}
    </span>
  );
}

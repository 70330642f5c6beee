import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useFormat } from '../../kit/useFormat.ts';

/** What a CardFace takes. */
export interface CardFaceProps {
  number: string;
  name: string;
  kana: string;
  company: string;
  joinedOn: string;
  /** The code that a desk reads; its place is kept where it comes later. */
  children?: ReactNode;
}

/** The membership card: who, since when, and the code that a desk reads. */
export function CardFace({ number, name, kana, company, joinedOn, children }: CardFaceProps) {
  const { day } = useFormat();
  return (
    <div className="flex flex-col gap-4 rounded-16 bg-key-1000 p-4 text-white sm:flex-row sm:items-center sm:justify-between sm:p-6">
      <div className="flex min-w-0 flex-col gap-1">
        <p className="text-[0.9375rem]">
          <Trans>勤労者福祉共済 会員証</Trans>
        </p>
        <p className="text-[0.875rem] leading-130">{kana}</p>
        <p className="text-std-22B-150">{name}</p>
        <p className="font-mono text-[1.125rem] tracking-wider">{number}</p>
        <p className="text-[0.9375rem] leading-150">{company}</p>
        {joinedOn && (
          <p className="text-[0.9375rem] leading-150">
            <Trans>加入 {day(joinedOn)}</Trans>
          </p>
        )}
      </div>
      <div className="flex size-56 items-center justify-center self-center rounded-8 bg-white p-2 text-center text-black">
        {children}
      </div>
    </div>
  );
}

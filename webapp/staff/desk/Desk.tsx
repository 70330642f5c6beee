import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { DeskPage } from '../../kit/Page.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { useKeys } from '../shell/keys.ts';
import type { ServedOrder } from './deskQueries.ts';
import { Served } from './Served.tsx';
import { ServeMember } from './ServeMember.tsx';
import { useScannerInto } from './scanner.ts';
import { useChoice } from './useChoice.ts';
import { useScan } from './useScan.ts';
import { VisitorPanel } from './VisitorPanel.tsx';

const scan = 'scan';

/** Where members fetch their tickets: a scan or a number says who it is, Enter hands out what waits for him. */
export default function Desk() {
  const { t } = useLingui();
  const [, go] = useLocation();
  const [typed, type] = useState('');
  const [asking, ask] = useState(false);
  const [served, setServed] = useState<{ name: string; orders: readonly ServedOrder[] }>();
  const { visitor, issues, waiting, read, clear } = useScan();
  const choice = useChoice(visitor);
  useScannerInto(scan);
  useEffect(() => {
    if (!asking) document.getElementById(scan)?.focus(); // what asks keeps the page behind it from being focused
  }, [asking]);
  useKeys([{ key: 'Escape', says: t`はじめからやり直す`, run: () => (visitor ? again() : go('/')) }]);
  const again = () => {
    clear();
    type('');
    document.getElementById(scan)?.focus();
  };
  const enter = (event: FormEvent) => {
    event.preventDefault();
    const text = typed.normalize('NFKC').trim();
    if (!text) return ask(!waiting && choice.chosen.length > 0); // who stood there before is not served for him who comes
    type('');
    setServed(undefined);
    read(text);
  };
  return (
    <DeskPage title={t`引換窓口`}>
      <form className="flex max-w-[60rem] flex-col gap-4 pt-2" noValidate onSubmit={enter}>
        <TextField
          autoComplete="off"
          autoFocus
          error={issues[0]?.message}
          hint={
            <Trans>会員証かチケットのコードを読み取ります。スマートフォンのない方は、会員番号を入れてEnter。</Trans>
          }
          id={scan}
          label={<Trans>コードまたは会員番号</Trans>}
          mono
          onChange={type}
          value={typed}
        />
        {served && <Served {...served} />}
        {visitor && <VisitorPanel choice={choice} onServe={() => ask(true)} visitor={visitor} />}
        {!visitor && !served && issues.length === 0 && (
          <EmptyState icon="list" title={<Trans>コードの読み取りを待っています</Trans>}>
            <Trans>会員の画面の「会員証」か、申し込んだチケットのQRコードを読み取ってください。</Trans>
          </EmptyState>
        )}
      </form>
      {visitor && asking && (
        <ServeMember
          choice={choice}
          onClose={() => ask(false)}
          onDone={(orders) => {
            ask(false);
            setServed({ name: visitor.person.name ?? '', orders });
            again();
          }}
          visitor={visitor}
        />
      )}
    </DeskPage>
  );
}

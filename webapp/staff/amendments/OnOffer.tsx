import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { Button, buttonClass } from '../../kit/Button.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { DeskPage } from '../../kit/Page.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import type { TouchedFilter } from '../gen/graphql.ts';
import { KeyHint } from '../shell/KeyHint.tsx';
import { type Key, useKeys } from '../shell/keys.ts';
import type { Answer } from '../shell/useIssues.ts';
import { OnOfferDialogs, type Step } from './OnOfferDialogs.tsx';
import type { Neighbour, OnOfferWords } from './words.ts';

/** What an OnOffer takes. */
export interface OnOfferProps {
  title: string;
  /** The path of the list; the thing's own page stands below it. */
  base: string;
  of: { id: string; name: string; status: string; publishAt: string | null; touched: number } | null | undefined;
  /** What it is, where whom it touches is asked. */
  subject: TouchedFilter;
  loading: boolean;
  trouble: ReactNode;
  words: OnOfferWords;
  neighbours: Neighbour[];
  publish: (at: string | null) => Promise<Answer>;
  unschedule: () => Promise<Answer>;
  withdraw: (reason: string) => Promise<Answer>;
  onDone: () => void;
  /** How far it is. */
  facts: ReactNode;
  /** What a member sees of it. */
  view: ReactNode;
}

/** The page of what staff offer to members: at the left how far it is, at the right what a member sees, above what can be done. */
export function OnOffer(props: OnOfferProps) {
  const { title, base, of, loading, trouble, words, neighbours, facts, view } = props;
  const { t } = useLingui();
  const [, go] = useLocation();
  const [asked, ask] = useState<Step>();
  const hidden = of?.status === 'DRAFT' || of?.status === 'SCHEDULED';
  const waits = of?.status === 'SCHEDULED';
  const seen = of?.status === 'PUBLISHED';
  const edit = `${base}/${of?.id}/edit`;
  const keys: Key[] = [{ key: 'Escape', says: words.back, run: () => go(base) }];
  for (const { key, says, href } of neighbours) keys.push({ key, says, run: () => go(href) });
  if (hidden || seen) keys.push({ key: 'e', says: t`内容を変える`, run: () => go(edit) });
  if (hidden) keys.push({ key: 'p', says: t`公開する`, run: () => ask('publish') });
  if (waits) keys.push({ key: 'r', says: t`予定を取り消す`, run: () => ask('unschedule') });
  if (of) keys.push({ key: 'y', says: t`写して作る`, run: () => ask('copy') });
  if (seen) keys.push({ key: 'w', says: t`取りやめる`, run: () => ask('withdraw') });
  useKeys(keys);
  const link = buttonClass({ look: 'secondary', small: true });
  return (
    <DeskPage
      bar={
        of && (
          <span className="ml-auto flex flex-wrap justify-end gap-2">
            {neighbours.map(({ key, says, href }) => (
              <Link className={link} href={href} key={key}>
                {says}
                <KeyHint name={key} />
              </Link>
            ))}
            {(hidden || seen) && (
              <Link className={link} href={edit}>
                <Trans>内容を変える</Trans>
                <KeyHint name="e" />
              </Link>
            )}
            <Button look="secondary" onPress={() => ask('copy')} small>
              <Trans>写して作る</Trans>
              <KeyHint name="y" />
            </Button>
            {waits && (
              <Button look="secondary" onPress={() => ask('unschedule')} small>
                <Trans>予定を取り消す</Trans>
                <KeyHint name="r" />
              </Button>
            )}
            {seen && (
              <Button look="secondary" onPress={() => ask('withdraw')} small>
                <Trans>取りやめる</Trans>
                <KeyHint name="w" />
              </Button>
            )}
            {hidden && (
              <Button onPress={() => ask('publish')} small>
                <Trans>公開する</Trans>
                <KeyHint name="p" />
              </Button>
            )}
          </span>
        )
      }
      title={of?.name ?? title}
    >
      {trouble}
      {loading && <Skeleton lines={12} />}
      {!loading && !trouble && !of && <EmptyState title={words.gone} />}
      {of && (
        <div className="grid grid-cols-[minmax(0,1fr)_25rem] items-start gap-8">
          <div className="flex flex-col gap-6">{facts}</div>
          <section className="flex flex-col gap-3 rounded-12 border border-solid-gray-420 p-4">
            <h2 className="text-solid-gray-700">
              <Trans>会員に見える画面</Trans>
            </h2>
            <p className="text-std-24B-150">{of.name}</p>
            {view}
          </section>
        </div>
      )}
      <OnOfferDialogs {...props} asked={asked} onClose={() => ask(undefined)} />
    </DeskPage>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { Button } from '../../kit/Button.tsx';
import { Checkbox } from '../../kit/Checkbox.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { DeskPage } from '../../kit/Page.tsx';
import { graphql } from '../gen/gql.ts';
import { focusTable, useTableFocus } from '../shell/focus.ts';
import { KeyHint } from '../shell/KeyHint.tsx';
import { useKeys } from '../shell/keys.ts';
import { List } from '../shell/List.tsx';
import { usePages } from '../shell/usePages.ts';
import { useSettled } from '../shell/useSettled.ts';
import { GuestFilter } from './GuestFilter.tsx';
import { InviteDialog } from './InviteDialog.tsx';
import { LetterTabs } from './LetterTabs.tsx';
import { PaperScreen } from './PaperScreen.tsx';
import { useGuestColumns } from './useGuestColumns.tsx';
import { useInvite } from './useInvite.ts';

const InviteesQuery = graphql(`
  query Invitees($company: ID, $search: String!, $coded: Boolean!, $first: Int!, $after: String) {
    invitees(company: $company, search: $search, coded: $coded, first: $first, after: $after) {
      edges {
        node {
          id
          ...InviteeRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

/** How many letters are made at once. */
const most = 100;

/** Whom to send the letter that opens an account: of a company, of a search, or everybody who has none. */
export default function Invitations() {
  const { t } = useLingui();
  const [, go] = useLocation();
  const [search, setSearch] = useState('');
  const meant = useSettled(search.trim());
  const [company, setCompany] = useState<{ id: string; name: string }>();
  const [coded, setCoded] = useState(false);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState<string>();
  const [asked, ask] = useState(false);
  const inviting = useInvite();
  const pages = usePages(
    InviteesQuery,
    { company: company?.id ?? null, search: company ? '' : meant, coded, first: most, after: null },
    (data) => data.invitees,
  );
  const rows = (pages.rows ?? []).slice(0, most);
  const picked = rows.map(({ id }) => id).filter((id) => !left.has(id));
  const ready = picked.length > 0 && !pages.waiting; // the rows of before stand until those that are asked for have come
  const here = rows.find(({ id }) => id === current)?.id ?? rows[0]?.id;
  const toggle = (id: string) => setLeft(new Set(left.has(id) ? [...left].filter((one) => one !== id) : [...left, id]));
  useKeys([
    { key: 'j', says: t`次の行へ`, run: focusTable },
    { key: 'k', says: t`前の行へ`, run: focusTable },
    { key: ' ', says: t`会員を選ぶ、外す`, run: () => here && toggle(here) },
    { key: 'i', says: t`選んだ会員に発行する`, run: () => ready && ask(true) },
    { key: 'Escape', says: t`はじめの画面へ`, run: () => go('/') },
  ]);
  useTableFocus(rows.length > 0);
  const columns = useGuestColumns({ left, onToggle: toggle });
  const close = () => {
    inviting.reset();
    ask(false);
    setLeft(new Set());
    pages.again();
  };
  if (inviting.paper) return <PaperScreen file={inviting.paper} onClose={close} />;
  return (
    <DeskPage bar={<LetterTabs />} title={t`書面`}>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-1">
        <GuestFilter company={company} meant={meant} onCompany={setCompany} onSearch={setSearch} search={search} />
        <Checkbox isSelected={coded} onChange={setCoded}>
          <Trans>期限内のコードがある会員も含める</Trans>
        </Checkbox>
        <span className="ml-auto flex items-center gap-4">
          <output aria-live="polite" className="text-[0.875rem] tabular-nums">
            {pages.data && <Trans>未開設 {pages.data.invitees.totalCount.toLocaleString('ja-JP')} 人</Trans>}
          </output>
          <Button isDisabled={!ready} onPress={() => ask(true)} small>
            <Trans>{picked.length} 人に発行する</Trans>
            <KeyHint name="i" />
          </Button>
        </span>
      </div>
      <List
        columns={columns}
        current={current}
        empty={
          <EmptyState icon="person" title={<Trans>発行する会員はいません</Trans>}>
            <Trans>会員ページを開設済みか、期限内のコードがもう発行されています。</Trans>
          </EmptyState>
        }
        label={t`会員ページを開設していない会員`}
        onCurrent={setCurrent}
        onOpen={({ id }) => go(`/members/${id}`)}
        pages={{ ...pages, rows: pages.rows && rows, more: undefined }}
        rowKey={({ id }) => id}
      />
      <InviteDialog
        count={picked.length}
        inviting={inviting}
        isOpen={asked}
        onClose={close}
        onInvite={() => inviting.invite(picked, false)}
      />
    </DeskPage>
  );
}

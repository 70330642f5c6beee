import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import type { TouchedFilter } from '../gen/graphql.ts';
import { TouchedTable } from './TouchedTable.tsx';

/** What a TouchedMembers takes: of which change, how many it touches, and whether it was made already. */
export interface TouchedMembersProps {
  filter: TouchedFilter;
  many: number;
  made?: boolean;
}

/** The way to the members whom a change touches. They are read when somebody asks for them, for each look is recorded. */
export function TouchedMembers({ filter, many, made = false }: TouchedMembersProps) {
  const [shown, show] = useState(false);
  if (many === 0) return null;
  return (
    <div className="flex flex-col gap-2">
      <div>
        <Button aria-expanded={shown} look="secondary" onPress={() => show(!shown)} small>
          {shown ? <Trans>対象の会員を閉じる</Trans> : <Trans>対象の会員を見る</Trans>}
        </Button>
      </div>
      {shown && <TouchedTable filter={filter} made={made} many={many} />}
    </div>
  );
}

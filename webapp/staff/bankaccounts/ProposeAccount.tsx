import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { DeskPage } from '../../kit/Page.tsx';
import { useKeys } from '../shell/keys.ts';
import { AccountForm } from './AccountForm.tsx';
import { type Owner, OwnerChoice } from './OwnerChoice.tsx';

/** Enters the account of a company, of an agency or the scheme's own; it counts once somebody else has confirmed it. */
export default function ProposeAccount() {
  const { t } = useLingui();
  const [, go] = useLocation();
  const [owner, setOwner] = useState<Owner>('COMPANY');
  const [ownerId, setOwnerId] = useState<string>();
  const toList = () => go('/accounts');
  useKeys([{ key: 'Escape', says: t`口座の一覧へ`, run: toList }]);
  const check = () =>
    owner === 'COMPANY' && !ownerId ? [{ field: 'ownerId', message: t`事業所を選んでください。` }] : [];
  return (
    <DeskPage title={t`口座を登録`}>
      <AccountForm
        check={check}
        onCancel={toList}
        onDone={toList}
        owner={owner}
        ownerId={owner === 'SCHEME' ? null : (ownerId ?? '')}
      >
        {(at) => (
          <OwnerChoice
            error={at('ownerId')}
            onChange={(next, id) => {
              setOwner(next);
              setOwnerId(id);
            }}
            owner={owner}
            ownerId={ownerId}
          />
        )}
      </AccountForm>
    </DeskPage>
  );
}

import { Trans } from '@lingui/react/macro';
import { RadioList } from '../../kit/RadioList.tsx';
import { AgencySelect } from '../words/AgencySelect.tsx';
import { CompanyChoice } from '../words/CompanyChoice.tsx';

/** Whose accounts accounting enters here; a member's or an heir's comes another way. */
export type Owner = 'COMPANY' | 'AGENCY' | 'SCHEME';

/** What an OwnerChoice takes. */
export interface OwnerChoiceProps {
  owner: Owner;
  ownerId: string | undefined;
  error: string | undefined;
  onChange: (owner: Owner, ownerId?: string) => void;
}

/** Chooses whose account it is: a company, a travel agency, or the scheme. */
export function OwnerChoice({ owner, ownerId, error, onChange }: OwnerChoiceProps) {
  return (
    <>
      <RadioList
        id="owner"
        inRow
        label={<Trans>持ち主</Trans>}
        onChange={(value) => onChange(value as Owner)}
        choices={[
          { value: 'COMPANY', label: <Trans>事業所</Trans> },
          { value: 'AGENCY', label: <Trans>旅行会社</Trans> },
          { value: 'SCHEME', label: <Trans>共済の支払元</Trans> },
        ]}
        value={owner}
      />
      {owner === 'COMPANY' && (
        <CompanyChoice error={error} id="ownerId" onChoose={(company) => onChange('COMPANY', company?.id)} />
      )}
      {owner === 'AGENCY' && (
        <AgencySelect error={error} onChange={(id) => onChange('AGENCY', id)} value={ownerId ?? ''} />
      )}
    </>
  );
}

import { Trans, useLingui } from '@lingui/react/macro';
import { Checkbox } from '../../kit/Checkbox.tsx';
import type { Role } from '../gen/graphql.ts';
import { useWords } from '../words/useWords.ts';

/** What a RoleChoice takes. */
export interface RoleChoiceProps {
  roles: readonly Role[];
  onChange: (roles: readonly Role[]) => void;
  isDisabled: boolean;
  error?: string | undefined;
}

/** The staged roles, each with what it opens. */
export function RoleChoice({ roles, onChange, isDisabled, error }: RoleChoiceProps) {
  const { t } = useLingui();
  const words = useWords();
  const opens: Record<Role, string> = {
    CLERK: t`会員をさがす、開設コードを出す、外字を決める`,
    EXAMINER: t`申請を審査し、承認へ回す`,
    APPROVER: t`別の職員が審査した申請を決定する`,
    ACCOUNTING: t`決定した申請と給付を見る`,
    ADMINISTRATOR: t`職員と役割、操作の記録。会員の情報は見えない`,
    IT_REPORTING: t`個人の分からない統計だけ`,
  };
  const toggle = (role: Role, held: boolean) => onChange(held ? [...roles, role] : roles.filter((one) => one !== role));
  return (
    <fieldset className="flex flex-col" id="roles">
      <legend className="font-700">
        <Trans>役割</Trans>
      </legend>
      {error && <p className="text-error-2">{error}</p>}
      {(Object.keys(opens) as Role[]).map((role) => (
        <Checkbox
          isDisabled={isDisabled}
          isSelected={roles.includes(role)}
          key={role}
          onChange={(held) => toggle(role, held)}
        >
          <span className="font-700">{words.role(role)}</span>{' '}
          <span className="text-solid-gray-700">{opens[role]}</span>
        </Checkbox>
      ))}
    </fieldset>
  );
}

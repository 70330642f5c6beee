import { useLingui } from '@lingui/react';
import { Trans } from '@lingui/react/macro';
import { Icon } from '../../kit/icons.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { isBereavement } from './useDateWords.ts';
import { useKindName } from './useKindName.ts';

/** What a verdict reads. */
export const VerdictFragment = graphql(`
  fragment Verdict on Verdict {
    entitled
    amount
    outcomes {
      type
      holds
      reason {
        ja
        en
      }
      remedy {
        ja
        en
      }
    }
  }
`);

interface VerdictProps {
  verdict: FragmentType<typeof VerdictFragment>;
  kind: { code: string; name: string; nameEn: string };
}

/** A sentence, then its reasons: each condition with a tick, or what is missing and how to get it. */
export function Verdict({ verdict, kind }: VerdictProps) {
  const { entitled, amount, outcomes } = readFragment(VerdictFragment, verdict);
  const { yen } = useFormat();
  const kindName = useKindName();
  const quiet = isBereavement(kind.code);
  const border = quiet ? 'border-solid-gray-420' : entitled ? 'border-success-1' : 'border-warning-yellow-1';
  return (
    <div className={`flex flex-col gap-3 rounded-12 border-2 p-4 ${border}`}>
      <p className="text-std-18B-160">
        {entitled ? (
          <Trans>
            お申し込みいただけます。{kindName(kind)} {yen(amount)}
          </Trans>
        ) : (
          <Trans>いまの内容では、お申し込みいただけません。</Trans>
        )}
      </p>
      <ul className="flex flex-col gap-2">
        {outcomes.map((outcome) => (
          <Outcome key={outcome.type} quiet={quiet} {...outcome} />
        ))}
      </ul>
    </div>
  );
}

interface OutcomeProps {
  quiet: boolean;
  holds: boolean;
  reason: { ja: string; en: string };
  remedy: { ja: string; en: string };
}

function Outcome({ quiet, holds, reason, remedy }: OutcomeProps) {
  const { i18n } = useLingui();
  const language = i18n.locale === 'en' ? 'en' : 'ja';
  return (
    <li className="grid grid-cols-[auto_1fr] gap-x-2">
      <span className={quiet ? 'text-solid-gray-800' : holds ? 'text-success-2' : 'text-warning-orange-2'}>
        <Icon name={holds ? 'check' : 'warn'} />
      </span>
      <span>
        <span className="sr-only">{holds ? <Trans>満たしています</Trans> : <Trans>足りません</Trans>} </span>
        {reason[language]}
        {!holds && remedy[language] && <span className="block text-solid-gray-700">{remedy[language]}</span>}
      </span>
    </li>
  );
}

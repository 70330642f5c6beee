import { useLingui } from '@lingui/react';
import { Trans } from '@lingui/react/macro';
import { Icon } from '../../kit/icons.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { useKindName } from './useKindName.ts';

/** What a verdict reads. */
export const VerdictFragment = graphql(`
  fragment Verdict on Verdict {
    entitled
    amount
    reckoned {
      ja
      en
    }
    outcomes {
      type
      holds
      awaits
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
  kind: { mourning: boolean; name: string; nameEn: string };
}

/** A sentence, then its reasons: each condition with a tick, or what is missing and how to get it. */
export function Verdict({ verdict, kind }: VerdictProps) {
  const { entitled, amount, reckoned, outcomes } = readFragment(VerdictFragment, verdict);
  const { yen } = useFormat();
  const language = useLanguage();
  const kindName = useKindName();
  const quiet = kind.mourning;
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
      {entitled && reckoned[language] && <p>{reckoned[language]}</p>}
      <ul className="flex flex-col gap-2">
        {outcomes.map((outcome) => (
          <Outcome key={outcome.type} quiet={quiet} {...outcome} />
        ))}
      </ul>
    </div>
  );
}

function useLanguage(): 'ja' | 'en' {
  return useLingui().i18n.locale === 'en' ? 'en' : 'ja';
}

interface OutcomeProps {
  quiet: boolean;
  holds: boolean;
  awaits: string;
  reason: { ja: string; en: string };
  remedy: { ja: string; en: string };
}

/** One condition: it holds, it holds but somebody must still look at it, or what is missing. */
function Outcome({ quiet, holds, awaits, reason, remedy }: OutcomeProps) {
  const language = useLanguage();
  const waits = holds && awaits !== '';
  const colour = quiet || waits ? 'text-solid-gray-800' : holds ? 'text-success-2' : 'text-warning-orange-2';
  return (
    <li className="grid grid-cols-[auto_1fr] gap-x-2">
      <span className={colour}>
        <Icon name={waits ? 'clock' : holds ? 'check' : 'warn'} />
      </span>
      <span>
        <span className="sr-only">
          {waits ? (
            <Trans>確認を待ちます</Trans>
          ) : holds ? (
            <Trans>満たしています</Trans>
          ) : (
            <Trans>足りません</Trans>
          )}{' '}
        </span>
        {reason[language]}
        {!holds && remedy[language] && <span className="block text-solid-gray-700">{remedy[language]}</span>}
      </span>
    </li>
  );
}

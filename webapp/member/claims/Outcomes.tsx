import { useLingui } from '@lingui/react';
import { Trans } from '@lingui/react/macro';
import { Icon } from '../../kit/icons.tsx';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';

/** What the conditions of a verdict read. */
export const OutcomesFragment = graphql(`
  fragment Outcomes on Verdict {
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

/** What the conditions take. */
export interface OutcomesProps {
  of: FragmentType<typeof OutcomesFragment>;
  /** Without colour, as at a death. */
  quiet: boolean;
  /** The claim is decided, so that what was to be confirmed has been. */
  decided?: boolean;
}

/** Each condition with a tick, or what is missing and how to get it. */
export function Outcomes({ of, quiet, decided = false }: OutcomesProps) {
  const { outcomes } = readFragment(OutcomesFragment, of);
  return (
    <ul className="flex flex-col gap-2">
      {outcomes.map((outcome) => (
        <Outcome decided={decided} key={outcome.type} quiet={quiet} {...outcome} />
      ))}
    </ul>
  );
}

/** The language in which the server's texts are shown. */
export function useLanguage(): 'ja' | 'en' {
  return useLingui().i18n.locale === 'en' ? 'en' : 'ja';
}

interface OutcomeProps {
  quiet: boolean;
  decided: boolean;
  holds: boolean;
  awaits: string;
  reason: { ja: string; en: string };
  remedy: { ja: string; en: string };
}

/** One condition: it holds, it holds but somebody must still look at it, or what is missing. */
function Outcome({ quiet, decided, holds, awaits, reason, remedy }: OutcomeProps) {
  const language = useLanguage();
  const confirmed = holds && awaits !== '' && decided;
  const waits = holds && awaits !== '' && !decided;
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
        {confirmed && (
          <span className="block text-solid-gray-700">
            <Trans>確認を終えて、決定しました。</Trans>
          </span>
        )}
        {!holds && remedy[language] && <span className="block text-solid-gray-700">{remedy[language]}</span>}
      </span>
    </li>
  );
}

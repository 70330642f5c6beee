import { Trans } from '@lingui/react/macro';
import { useFormat } from '../../kit/useFormat.ts';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { Outcomes, useLanguage } from './Outcomes.tsx';
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
    ...Outcomes
  }
`);

interface VerdictProps {
  verdict: FragmentType<typeof VerdictFragment>;
  kind: { mourning: boolean; name: string; nameEn: string };
}

/** A sentence, then its reasons: each condition with a tick, or what is missing and how to get it. */
export function Verdict({ verdict, kind }: VerdictProps) {
  const read = readFragment(VerdictFragment, verdict);
  const { entitled, amount, reckoned } = read;
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
      <Outcomes of={read} quiet={quiet} />
    </div>
  );
}

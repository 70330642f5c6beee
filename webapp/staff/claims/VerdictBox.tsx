import { Trans } from '@lingui/react/macro';
import { yen } from '../../kit/format.ts';
import { Icon } from '../../kit/icons.tsx';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import type { ClaimVerdictFragment } from '../gen/graphql.ts';
import { useWords } from '../words/useWords.ts';

const ClaimVerdict = graphql(`
  fragment ClaimVerdict on Claim {
    id
    verdict @include(if: $deciding) {
      entitled
      amount
      version
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
  }
`);

/** What a VerdictBox takes. */
export interface VerdictBoxProps {
  claim: FragmentType<typeof ClaimVerdict>;
  /** The reasons are sensitive and not told yet. */
  covered: boolean;
}

/** What the rule says: a sentence with the amount, then each condition with its reason. */
export function VerdictBox({ claim: masked, covered }: VerdictBoxProps) {
  const { verdict } = readFragment(ClaimVerdict, masked);
  if (!verdict) {
    return (
      <p className="text-solid-gray-700">
        <Trans>規程の判定はありません。</Trans>
      </p>
    );
  }
  const { entitled, amount, version, outcomes } = verdict;
  return (
    <section
      className={`flex flex-col gap-1.5 rounded-8 border-2 border-l-8 px-3 py-2 ${entitled ? 'border-success-1' : 'border-error-1'}`}
    >
      <h2 className={`flex items-center gap-2 font-700 ${entitled ? 'text-success-2' : 'text-error-2'}`}>
        <Icon name={entitled ? 'check' : 'warn'} size={20} />
        {entitled ? <Trans>規程を満たします {yen(amount)}</Trans> : <Trans>規程を満たさない点があります</Trans>}
        <span className="ml-auto font-400 text-[0.8125rem] text-solid-gray-700">
          <Trans>規程 第{version}版</Trans>
        </span>
      </h2>
      {covered ? <Covered /> : <Outcomes outcomes={outcomes} />}
    </section>
  );
}

function Covered() {
  return (
    <p className="text-[0.875rem] text-solid-gray-700">
      <Trans>理由は、閲覧の目的を選んで開くと表示されます。</Trans>
    </p>
  );
}

type Verdict = NonNullable<ClaimVerdictFragment['verdict']>;

function Outcomes({ outcomes }: Pick<Verdict, 'outcomes'>) {
  const words = useWords();
  return (
    <ul className="flex flex-col gap-1 text-[0.875rem] leading-140">
      {outcomes.map(({ type, holds, reason, remedy }) => (
        <li className="grid grid-cols-[1.25rem_1fr] gap-x-1" key={type}>
          <span className={holds ? 'text-success-2' : 'text-error-2'}>
            <Icon name={holds ? 'check' : 'none'} size={18} />
          </span>
          <span>
            <span className="sr-only">{holds ? <Trans>満たす: </Trans> : <Trans>満たさない: </Trans>}</span>
            {words.text(reason)}
            {!holds && words.text(remedy) && <span className="block text-solid-gray-700">{words.text(remedy)}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}

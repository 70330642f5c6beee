import { Trans, useLingui } from '@lingui/react/macro';
import { yen } from '../../kit/format.ts';
import { Icon } from '../../kit/icons.tsx';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import type { ClaimVerdictFragment } from '../gen/graphql.ts';
import { useWords } from '../words/useWords.ts';

/** What a VerdictBox reads. */
export const ClaimVerdict = graphql(`
  fragment ClaimVerdict on Claim {
    id
    verdict @include(if: $deciding) {
      entitled
      amount
      version
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
  }
`);

/** What a VerdictBox takes. */
export interface VerdictBoxProps {
  claim: FragmentType<typeof ClaimVerdict>;
  /** The reasons are sensitive and not told yet. */
  covered: boolean;
}

/** What the rule says: a sentence with the amount, how it was reckoned, then each condition with its reason. */
export function VerdictBox({ claim: masked, covered }: VerdictBoxProps) {
  const { t } = useLingui();
  const words = useWords();
  const { verdict } = readFragment(ClaimVerdict, masked);
  if (!verdict) {
    return (
      <p className="text-solid-gray-700">
        <Trans>規程の判定はありません。</Trans>
      </p>
    );
  }
  const { entitled, amount, version, outcomes, reckoned } = verdict;
  const tone = toneOf(entitled, outcomes);
  return (
    <section
      aria-label={t`規程の判定`}
      className={`flex flex-col gap-1.5 rounded-8 border-2 border-l-8 px-3 py-2 ${boxes[tone]}`}
    >
      <h2 className={`flex items-center gap-2 font-700 ${inks[tone]}`}>
        <Icon name={entitled ? 'check' : 'warn'} size={20} />
        {entitled ? <Trans>規程を満たします {yen(amount)}</Trans> : <Trans>規程を満たさない点があります</Trans>}
        {tone === 'waits' && <Trans>(確かめることがあります)</Trans>}
        <span className="ml-auto font-400 text-[0.8125rem] text-solid-gray-700">
          <Trans>規程 第{version}版</Trans>
        </span>
      </h2>
      {!covered && words.text(reckoned) && <p className="text-[0.875rem] leading-140">{words.text(reckoned)}</p>}
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

type Tone = 'good' | 'waits' | 'bad';

const boxes: Record<Tone, string> = {
  good: 'border-success-1',
  waits: 'border-warning-yellow-1',
  bad: 'border-error-1',
};
const inks: Record<Tone, string> = { good: 'text-success-2', waits: 'text-warning-yellow-2', bad: 'text-error-2' };

/** A verdict is good, bad, or good as far as the files know: an officer or staff still have to say something. */
function toneOf(entitled: boolean, outcomes: Verdict['outcomes']): Tone {
  if (!entitled) return 'bad';
  return outcomes.some(({ awaits }) => awaits) ? 'waits' : 'good';
}

function Outcomes({ outcomes }: Pick<Verdict, 'outcomes'>) {
  const words = useWords();
  return (
    <ul className="flex flex-col gap-1 text-[0.875rem] leading-140">
      {outcomes.map(({ type, holds, awaits, reason, remedy }) => (
        <li className="grid grid-cols-[1.25rem_1fr] gap-x-1" key={type}>
          <span className={inks[holds ? (awaits ? 'waits' : 'good') : 'bad']}>
            <Icon name={holds ? (awaits ? 'info' : 'check') : 'none'} size={18} />
          </span>
          <span>
            <span className="sr-only">{holds ? <Trans>満たす: </Trans> : <Trans>満たさない: </Trans>}</span>
            {awaits === 'OFFICER' && <Trans>【事業所の証明待ち】</Trans>}
            {awaits === 'STAFF' && <Trans>【職員が確かめて、覚書に残す】</Trans>}
            {words.text(reason)}
            {!holds && words.text(remedy) && <span className="block text-solid-gray-700">{words.text(remedy)}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}

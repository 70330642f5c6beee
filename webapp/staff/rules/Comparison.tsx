import { Trans } from '@lingui/react/macro';
import type { RuleLineSign } from '../gen/graphql.ts';
import { useWords } from '../words/useWords.ts';
import type { RuleDraft } from './draft.ts';

const looks: Record<RuleLineSign, string> = {
  KEPT: 'text-solid-gray-700',
  REMOVED: 'bg-red-50 text-error-2',
  ADDED: 'bg-green-50 font-700',
};

const marks: Record<RuleLineSign, string> = { KEPT: '', REMOVED: '－', ADDED: '＋' };

/** The draft line by line beside the rule in force: what goes, what comes in its place, what stays. */
export function Comparison({ lines }: { lines: RuleDraft['comparison'] }) {
  const words = useWords();
  return (
    <section className="flex flex-col gap-1">
      <h2 className="font-700">
        <Trans>今の規程との違い</Trans>
      </h2>
      <ul className="flex flex-col text-[0.9375rem] leading-160">
        {lines.map(({ sign, says }) => (
          <li className={`flex gap-2 px-2 ${looks[sign]}`} key={`${sign} ${says.ja}`}>
            <span aria-hidden="true" className="w-5 shrink-0 text-center">
              {marks[sign]}
            </span>
            <span>
              <span className="sr-only">
                {sign === 'REMOVED' && <Trans>なくなる：</Trans>}
                {sign === 'ADDED' && <Trans>加わる：</Trans>}
              </span>
              {words.text(says)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

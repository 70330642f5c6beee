import { Trans, useLingui } from '@lingui/react/macro';
import { Notice } from '../../kit/Notice.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';

const CompanyPayoutCardOf = graphql(`
  fragment CompanyPayoutCard on CompanyPayout {
    id
    paidOn
    amount
    returnedOn
    shares {
      number
      name
      amount
    }
  }
`);

/** One payment to the company's account: its day, its sum, and whom how much of it is to be handed. */
export function CompanyPayoutCard({ payout }: { payout: FragmentType<typeof CompanyPayoutCardOf> }) {
  const { t } = useLingui();
  const { day, yen } = useFormat();
  const { id, paidOn, amount, returnedOn, shares } = readFragment(CompanyPayoutCardOf, payout);
  return (
    <section
      aria-labelledby={id}
      className="flex flex-col gap-3 rounded-12 border border-solid-gray-420 bg-white p-4 sm:p-6"
    >
      <h2 className="flex flex-wrap items-baseline justify-between gap-x-6 text-std-18B-160" id={id}>
        <span className="tabular-nums">{day(paidOn)}</span>
        <span className="tabular-nums">{yen(amount ?? 0)}</span>
      </h2>
      {returnedOn && (
        <Notice title={<Trans>この振込は、{day(returnedOn)}に銀行から戻りました</Trans>} tone="warning">
          <Trans>
            まだお渡しにならないでください。口座を確かめたうえで、次のお支払いの日に改めてお振り込みします。
          </Trans>
        </Notice>
      )}
      <table aria-labelledby={id} className="w-full border-collapse text-left">
        <thead>
          <tr className="border-b-2 border-solid-gray-600 text-[0.9375rem]">
            <th className="py-2 pr-3 font-700" scope="col">
              <Trans>お渡しする方</Trans>
            </th>
            <th className="py-2 text-right font-700" scope="col">
              <Trans>金額</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {shares.map(({ number, name, amount: share }) => (
            <tr className="break-inside-avoid border-b border-solid-gray-300" key={number}>
              <td className="py-2 pr-3">
                <span className="mr-3 font-700">{t`${name ?? ''} 様`}</span>
                <span className="whitespace-nowrap font-mono text-[0.9375rem] text-solid-gray-700">{number}</span>
              </td>
              <td className="whitespace-nowrap py-2 text-right tabular-nums">{yen(share ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

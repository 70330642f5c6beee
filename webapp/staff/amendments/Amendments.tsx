import { Trans } from '@lingui/react/macro';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import { moment } from '../words/dates.ts';
import { Lines } from './Lines.tsx';
import { TouchedMembers } from './TouchedMembers.tsx';

const AmendmentOf = graphql(`
  fragment AmendmentLines on Amendment {
    id
    touched
    madeAt
    lines {
      field
      before
      after
    }
    madeBy {
      id
      name
    }
  }
`);

/** What was changed after members saw it: when, by whom, field by field. Nothing where nothing was. */
export function Amendments({ of }: { of: readonly FragmentType<typeof AmendmentOf>[] }) {
  const amendments = readFragment(AmendmentOf, of);
  if (amendments.length === 0) return null;
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-std-18B-160">
        <Trans>公開後の変更</Trans>
      </h2>
      {amendments.map(({ id, madeAt, madeBy, touched, lines }) => (
        <div className="flex flex-col gap-1" key={id}>
          <p className="tabular-nums">
            {moment(madeAt)} {madeBy?.name}{' '}
            <span className="text-solid-gray-700">
              <Trans>対象の会員 {touched.toLocaleString()}名</Trans>
            </span>
          </p>
          <Lines lines={lines} />
          <TouchedMembers filter={{ amendment: id }} made many={touched} />
        </div>
      ))}
    </section>
  );
}

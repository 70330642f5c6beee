import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useMutation } from 'urql';
import { Button } from '../../kit/Button.tsx';
import { ProgressBar } from '../../kit/ProgressBar.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { graphql } from '../gen/gql.ts';
import { KeyHint } from '../shell/KeyHint.tsx';
import { useKeys } from '../shell/keys.ts';
import { useIssues } from '../shell/useIssues.ts';
import type { RuleDraft } from './draft.ts';

const TryDraft = graphql(`
  mutation RuleDraftTry($input: RuleDraftStepInput!) {
    ruleDraftTry(input: $input) {
      draft {
        id
        version
      }
      problems {
        code
        field
        message
      }
    }
  }
`);

/** What the draft would have meant for the claims of the last five years. */
export function Trial({ draft, reread }: { draft: RuleDraft; reread: () => void }) {
  const { t } = useLingui();
  const say = useToast();
  const issuesOf = useIssues();
  const [{ fetching }, run] = useMutation(TryDraft);
  const { trial, id, version, status } = draft;
  const may = status === 'DRAFT' && !trial;
  const start = async () => {
    if (!may || fetching) return;
    const { error, data } = await run({ input: { id, version } });
    const [wrong] = issuesOf({ error, problems: data?.ruleDraftTry.problems });
    if (wrong) say(wrong.message, 'refused');
    reread();
  };
  useKeys(may ? [{ key: 't', says: t`試算する`, run: start }] : []);
  return (
    <section className="flex flex-col gap-2">
      <h2 className="font-700">
        <Trans>過去5年の申請での試算</Trans>
      </h2>
      {may && (
        <>
          <p className="text-[0.9375rem]">
            <Trans>
              過去5年に送られた申請に、今の規程とこの案をそれぞれ当てはめて比べます。事業所の証明のあるものは、証明された日で数えます。決定したことは変わりません。
            </Trans>
          </p>
          <div>
            <Button isPending={fetching} look="secondary" onPress={start} small>
              <Trans>試算する</Trans>
              <KeyHint name="t" />
            </Button>
          </div>
        </>
      )}
      {trial && !trial.finishedAt && <ProgressBar done={trial.progress / 100} label={t`試算しています`} />}
      {trial?.result && <Result result={trial.result} />}
      {(may || trial?.finishedAt) && (
        <p className="text-[0.875rem] text-solid-gray-700">
          <Trans>数えないもの：下書き、取下げ、使われなかった割引券、書類などのために対象外とした申請。</Trans>
        </p>
      )}
    </section>
  );
}

function Result({ result }: { result: NonNullable<NonNullable<RuleDraft['trial']>['result']> }) {
  const { tried, gained, lost, changed, paidNow, paidThen } = result;
  const all = gained != null && lost != null && changed != null ? gained + lost + changed : null;
  const more = paidNow != null && paidThen != null ? paidThen - paidNow : null;
  const covered = [tried, all, paidNow].some((one) => one == null);
  return (
    <>
      <dl className="grid grid-cols-[1fr_auto] gap-x-6 text-[0.9375rem] leading-160 [&_dd]:text-right [&_dd]:tabular-nums">
        <Row name={<Trans>試した申請</Trans>}>
          <Claims count={tried} />
        </Row>
        <Row name={<Trans>結果が変わる申請</Trans>}>
          <strong>
            <Claims count={all} />
          </strong>
        </Row>
        <Row name={<Trans>　新しく給付の対象になる</Trans>}>
          <Claims count={gained} />
        </Row>
        <Row name={<Trans>　対象でなくなる</Trans>}>
          <Claims count={lost} />
        </Row>
        <Row name={<Trans>　金額が変わる</Trans>}>
          <Claims count={changed} />
        </Row>
        <Row name={<Trans>今の規程での給付額</Trans>}>
          <Yen amount={paidNow} />
        </Row>
        <Row name={<Trans>この案での給付額</Trans>}>
          <Yen amount={paidThen} />
        </Row>
        <Row name={<Trans>5年間の差</Trans>}>
          <strong>
            {more != null && more > 0 && '＋'}
            <Yen amount={more} />
          </strong>
        </Row>
      </dl>
      {covered && (
        <p className="text-[0.875rem]">
          <Trans>
            要配慮個人情報に関わる給付です。だれのことかわからないように、1件から4件までの件数と、それを計算できる件数・金額は示しません。
          </Trans>
        </p>
      )}
    </>
  );
}

function Row({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Claims({ count }: { count: number | null | undefined }) {
  if (count == null) return <Trans>非表示</Trans>;
  const number = count.toLocaleString('ja-JP');
  return <Trans>{number}件</Trans>;
}

function Yen({ amount }: { amount: number | null | undefined }) {
  if (amount == null) return <Trans>非表示</Trans>;
  const number = amount.toLocaleString('ja-JP');
  return <Trans>{number}円</Trans>;
}

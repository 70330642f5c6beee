import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { withoutSession } from '../../api/client.ts';
import { Notice } from '../../kit/Notice.tsx';
import { Page } from '../../kit/Page.tsx';
import { graphql } from '../gen/gql.ts';
import type { EmailConfirmMutation } from '../gen/graphql.ts';
import { FormPage } from '../shell/FormPage.tsx';
import { useSend } from '../shell/useSend.ts';
import { HomeLink } from './HomeLink.tsx';
import { mailToken } from './mailToken.ts';

const EmailConfirmDocument = graphql(`
  mutation EmailConfirm($input: EmailConfirmInput!) {
    emailConfirm(input: $input) {
      account {
        id
      }
      problems {
        message
      }
    }
  }
`);

const problemsOf = (data: EmailConfirmMutation) => data.emailConfirm.problems;

/** Confirming a mail address: a press, not the mere opening of the link, which mail programs do by themselves. */
export default function ConfirmEmail() {
  const { t } = useLingui();
  const [token] = useState(() => mailToken(location));
  const [done, setDone] = useState(false);
  const { send, issues, sending } = useSend(EmailConfirmDocument, problemsOf, withoutSession);
  const confirm = async () => {
    if (await send({ input: { token } })) setDone(true);
  };
  if (done) {
    return (
      <Page actions={<HomeLink />} title={t`確認できました`}>
        <Notice title={<Trans>メールアドレスの確認が終わりました</Trans>} tone="success">
          <Trans>これからのお知らせは、このメールアドレスにお送りします。</Trans>
        </Notice>
      </Page>
    );
  }
  return (
    <FormPage
      issues={issues}
      onSubmit={confirm}
      sending={sending}
      submit={<Trans>このメールアドレスを使う</Trans>}
      title={t`メールアドレスの確認`}
    >
      <p>
        <Trans>下のボタンを押すと、メールアドレスの確認が終わります。</Trans>
      </p>
    </FormPage>
  );
}

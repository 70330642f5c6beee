import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Checkbox } from '../../kit/Checkbox.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { Back } from '../shell/Back.tsx';
import { FormPage } from '../shell/FormPage.tsx';
import { PasswordField } from './PasswordField.tsx';
import { useOpening } from './useOpening.ts';

/** Opening an account once, with the code that staff issued. */
export default function OpenAccount() {
  const { t } = useLingui();
  const { field, open, issues, sending, read } = useOpening();
  return (
    <FormPage
      above={
        <Back href="/">
          <Trans>サインインにもどる</Trans>
        </Back>
      }
      issues={issues}
      onSubmit={open}
      sending={sending}
      submit={<Trans>アカウントを開設する</Trans>}
      title={t`はじめて使う`}
    >
      <p>
        {read ? (
          <Trans>会員番号と開設コードは、書面のQRコードから入力しました。続きを入力してください。</Trans>
        ) : (
          <Trans>事務局からお渡しした開設コードをお手元にご用意ください。5分ほどで終わります。</Trans>
        )}
      </p>
      <Fields field={field} />
    </FormPage>
  );
}

type FieldOf = ReturnType<typeof useOpening>['field'];

function Fields({ field }: { field: FieldOf }) {
  const { t } = useLingui();
  const [officer, actAs] = useState(false);
  return (
    <>
      <Checkbox id="officer" isSelected={officer} onChange={actAs}>
        <Trans>事業所のご担当者として使います</Trans>
      </Checkbox>
      <TextField
        {...field('number')}
        autoComplete="off"
        hint={officer ? t`開設コードの用紙に書かれている番号です。` : t`会員証に書かれている番号です。`}
        inputMode={officer ? 'text' : 'numeric'}
        label={officer ? t`担当者番号` : t`会員番号`}
        mono
      />
      <TextField
        {...field('code')}
        autoCapitalize="characters"
        autoComplete="one-time-code"
        hint={t`大文字と小文字、ハイフンの有無は問いません。`}
        label={t`開設コード`}
        mono
      />
      <TextField
        {...field('signInId')}
        autoCapitalize="none"
        autoComplete="username"
        hint={t`次からのサインインに使います。英小文字、数字、「.」「_」「-」が使えます。`}
        label={t`サインインID`}
      />
      <PasswordField
        {...field('password')}
        fresh
        hint={t`長いほど安全です。覚えやすい言葉をいくつか並べるのもよい方法です。`}
        label={t`パスワード`}
      />
      <TextField
        {...field('email')}
        autoCapitalize="none"
        autoComplete="email"
        hint={
          officer
            ? t`ご確認のお願いやパスワードの再設定のご案内をお送りします。`
            : t`申請の結果やパスワードの再設定のご案内をお送りします。`
        }
        inputMode="email"
        label={t`メールアドレス`}
        type="email"
      />
    </>
  );
}

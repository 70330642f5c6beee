import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from 'urql';
import { Button } from '../../kit/Button.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { graphql } from '../gen/gql.ts';
import { useWords } from '../words/useWords.ts';
import { connection } from './connection.ts';
import { inOtherLanguage } from './language.ts';
import { manualWindow, useManualAddress } from './manual.ts';
import { useMe } from './viewer.ts';

const SignOut = graphql(`
  mutation SignOut {
    signOut {
      problems {
        code
        message
      }
    }
  }
`);

/** Who works here and as what, the list of keys, the other language, and the way out. */
export function PersonMenu({ onKeys }: { onKeys: () => void }) {
  const { t, i18n } = useLingui();
  const me = useMe();
  const words = useWords();
  const manual = useManualAddress();
  const say = useToast();
  const [{ fetching }, signOut] = useMutation(SignOut);
  const leave = async () => {
    const { error, data } = await signOut({});
    const problem = data?.signOut.problems[0];
    if (error || problem) return say(problem?.message ?? t`サインアウトできませんでした。もう一度お試しください。`);
    connection.tell('signed-out');
    location.replace(i18n.locale === 'en' ? '/en' : '/');
  };
  return (
    <div className="flex items-center gap-1 whitespace-nowrap">
      <span className="pr-2">
        <span className="font-700">{me.name}</span>{' '}
        <span className="text-[0.8125rem] text-solid-gray-700">{me.roles.map(words.role).join('・')}</span>
      </span>
      <a
        className="link focus-mark px-2 text-[0.8125rem]"
        href={inOtherLanguage(location.pathname) + location.search}
        lang={i18n.locale === 'en' ? 'ja' : 'en'}
      >
        {i18n.locale === 'en' ? '日本語' : 'English'}
      </a>
      <a className="link focus-mark px-2 text-[0.8125rem]" href={manual} target={manualWindow}>
        <Trans>手引き</Trans>
      </a>
      <Button aria-label={t`キーの一覧`} look="text" onPress={onKeys} small>
        ?
      </Button>
      <Button isPending={fetching} look="secondary" onPress={leave} small>
        <Trans>サインアウト</Trans>
      </Button>
    </div>
  );
}

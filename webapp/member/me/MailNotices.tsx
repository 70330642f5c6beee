import { Trans } from '@lingui/react/macro';
import { Checkbox } from '../../kit/Checkbox.tsx';
import { ErrorSummary } from '../../kit/ErrorSummary.tsx';
import { graphql } from '../gen/gql.ts';
import type { NoticeMailSetMutation } from '../gen/graphql.ts';
import { useSend } from '../shell/useSend.ts';

const NoticeMailSetDocument = graphql(`
  mutation NoticeMailSet($input: NoticeMailSetInput!) {
    noticeMailSet(input: $input) {
      account {
        id
        mailNotices
      }
      problems {
        field
        message
      }
    }
  }
`);

const problemsOf = (data: NoticeMailSetMutation) => data.noticeMailSet.problems;

/** Whether a mail says that there is news; what it is, one reads here. */
export function MailNotices({ wanted }: { wanted: boolean }) {
  const { send, issues, sending } = useSend(NoticeMailSetDocument, problemsOf);
  return (
    <div className="flex flex-col">
      <ErrorSummary issues={issues} />
      <Checkbox
        isDisabled={sending}
        isSelected={wanted}
        onChange={(isSelected) => void send({ input: { wanted: isSelected } })}
      >
        <Trans>お知らせがあるときに、メールを受け取る</Trans>
      </Checkbox>
      <p className="pl-9 text-[0.9375rem] text-solid-gray-700">
        <Trans>
          メールには、お知らせがあることだけを書きます。パスワードの変更など、サインインに関わるメールはいつもお送りします。
        </Trans>
      </p>
    </div>
  );
}

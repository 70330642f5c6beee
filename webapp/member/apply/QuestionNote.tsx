import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Question } from '../../kit/questions.ts';
import { useFormat } from '../../kit/useFormat.ts';
import type { Answers } from '../claims/answers.ts';

/** What stands below a question: where its first answer came from, what to look at. */
export function QuestionNote({ answers, question }: { answers: Answers; question: Question }) {
  return (
    <div className="flex flex-col gap-2 text-solid-gray-700 empty:hidden">
      {question === 'date' && <FromFile answers={answers} />}
      {question === 'date' && answers.proofs.length > 0 && (
        <p>
          <Trans>証明書類とちがう日付だと、確認のお願いをすることがあります。</Trans>
        </p>
      )}
      {question === 'place' && answers.member.postalCode && (
        <p>
          <Trans>登録されているご住所の郵便番号を入れてあります。違うときは直してください。</Trans>
        </p>
      )}
      {question === 'born' && (
        <p>
          <Trans>ご入学の日は、生年月日から分かります。</Trans>
        </p>
      )}
      {question === 'loss' && (
        <p>
          <Trans>
            り災証明書にある損害の割合を入力します。割合が書かれていないときは、事務局へお問い合わせください。
          </Trans>
        </p>
      )}
    </div>
  );
}

/** Says which day on file the answer was filled in from. */
function FromFile({ answers: { kind, member } }: { answers: Answers }): ReactNode {
  const { day } = useFormat();
  const from = kind.occasion?.from;
  const hired = member.employment?.hiredOn;
  if (from === 'BORN' && member.bornOn)
    return (
      <Trans>登録されている生年月日（{day(member.bornOn)}）をもとに入れてあります。違うときは直してください。</Trans>
    );
  if (from === 'MARRIED' && member.marriedOn)
    return (
      <Trans>
        登録されている結婚年月日（{day(member.marriedOn)}）をもとに入れてあります。違うときは直してください。
      </Trans>
    );
  if (from === 'HIRED' && hired)
    return <Trans>登録されている入社年月日（{day(hired)}）をもとに入れてあります。違うときは直してください。</Trans>;
  if (from === 'LEFT' && member.leftOn)
    return <Trans>登録されている退会年月日をもとに入れてあります。違うときは直してください。</Trans>;
  return null;
}

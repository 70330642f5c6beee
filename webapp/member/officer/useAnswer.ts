import { useLingui } from '@lingui/react/macro';
import { useLocation } from 'wouter';
import type { FieldIssue } from '../../kit/ErrorSummary.tsx';
import { useToast } from '../../kit/Toast.tsx';
import { graphql } from '../gen/gql.ts';
import { type Sending, useSend } from '../shell/useSend.ts';
import type { CorrectedDays, Typed } from './answer.ts';

const ConfirmDocument = graphql(`
  mutation CertificateConfirm($input: CertificateConfirmInput!) {
    certificateConfirm(input: $input) {
      certificate {
        id
        status
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

const CorrectDocument = graphql(`
  mutation CertificateCorrect($input: CertificateCorrectInput!) {
    certificateCorrect(input: $input) {
      certificate {
        id
        status
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

const DeclineDocument = graphql(`
  mutation CertificateDecline($input: CertificateDeclineInput!) {
    certificateDecline(input: $input) {
      certificate {
        id
        status
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

/** Sends an answer; when it went well, the list opens. What is wrong stands in the issues. */
export function useAnswer(of: { id: string; version: number }) {
  const { t } = useLingui();
  const say = useToast();
  const [, go] = useLocation();
  const confirm = useSend(ConfirmDocument, (data) => data.certificateConfirm.problems);
  const correct = useSend(CorrectDocument, (data) => data.certificateCorrect.problems);
  const decline = useSend(DeclineDocument, (data) => data.certificateDecline.problems);
  const ways: Pick<Sending<unknown, never>, 'issues' | 'sending'>[] = [confirm, correct, decline];
  const send = async ({ choice, note }: Typed, days: CorrectedDays): Promise<boolean> => {
    const input = { id: of.id, version: of.version };
    const sent =
      choice === 'CONFIRMED'
        ? await confirm.send({ input })
        : choice === 'CORRECTED'
          ? await correct.send({ input: { ...input, ...days, note } })
          : await decline.send({ input: { ...input, note } });
    if (!sent) return false;
    say(t`回答を受け付けました。ありがとうございました。`);
    go('/');
    return true;
  };
  const issues: FieldIssue[] = ways.flatMap((way) => way.issues);
  return { send, issues, sending: ways.some((way) => way.sending) };
}

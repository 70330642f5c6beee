import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Section } from '../../kit/Card.tsx';
import { Timeline, type TimelineStep } from '../../kit/Timeline.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { type FragmentType, readFragment } from '../gen/fragment-masking.ts';
import { graphql } from '../gen/gql.ts';
import type { CertificateStoryFragment } from '../gen/graphql.ts';
import { AnswerMark, DaysText } from './words.tsx';

/** What the story of a certificate reads. */
export const CertificateStoryDocument = graphql(`
  fragment CertificateStory on Certificate {
    status
    createdAt
    dueOn
    decidedAt
    onPaper
    note
    certifiedFrom
    certifiedUntil
    certifiedHiredOn
    officer {
      id
      name
    }
  }
`);

/** What happened: when it was asked, who answered, and what. */
export function CertificateStory({ certificate }: { certificate: FragmentType<typeof CertificateStoryDocument> }) {
  const { t } = useLingui();
  const { instant, day } = useFormat();
  const story = readFragment(CertificateStoryDocument, certificate);
  const asked: TimelineStep = {
    key: 'asked',
    state: 'done',
    title: t`確認をお願いしました`,
    when: instant(story.createdAt),
  };
  const answer: TimelineStep = story.decidedAt
    ? {
        key: 'answer',
        state: 'done',
        title: <Who story={story} />,
        when: instant(story.decidedAt),
        detail: <Answer story={story} />,
      }
    : { key: 'answer', state: 'now', title: t`回答をお待ちしています`, when: t`${day(story.dueOn)} まで` };
  return (
    <Section title={<Trans>これまで</Trans>}>
      <Timeline steps={[asked, answer]} />
      {story.decidedAt && (
        <p className="text-[0.9375rem] text-solid-gray-700">
          <Trans>回答を訂正するときは、事務局へお知らせください。</Trans>
        </p>
      )}
    </Section>
  );
}

function Who({ story }: { story: CertificateStoryFragment }): ReactNode {
  if (story.onPaper) return <Trans>事務局が紙の証明を確認しました</Trans>;
  return <Trans>{story.officer?.name} 様が回答しました</Trans>;
}

function Answer({ story }: { story: CertificateStoryFragment }) {
  return (
    <span className="flex flex-col gap-1">
      <AnswerMark status={story.status} />
      <DaysText days={{ from: story.certifiedFrom, until: story.certifiedUntil, hired: story.certifiedHiredOn }} />
      {story.note && (
        <span className="block whitespace-pre-wrap rounded-8 bg-solid-gray-50 px-3 py-2">{story.note}</span>
      )}
    </span>
  );
}

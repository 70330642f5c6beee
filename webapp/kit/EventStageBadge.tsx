import { useLingui } from '@lingui/react/macro';
import { Badge, type Status } from './StatusBadge.tsx';

/** How far the booking of an event has come. */
export type EventStage = 'COMING' | 'OPEN' | 'FULL' | 'CLOSED' | 'WITHDRAWN';

const looks: Record<EventStage, Status> = {
  COMING: 'review',
  OPEN: 'approved',
  FULL: 'refused',
  CLOSED: 'lapsed',
  WITHDRAWN: 'lapsed',
};

/** The stage of an event: its word, its picture and its colour together. */
export function EventStageBadge({ stage, small }: { stage: EventStage; small?: boolean }) {
  const { t } = useLingui();
  const words: Record<EventStage, string> = {
    COMING: t`これから受付`,
    OPEN: t`受付中`,
    FULL: t`満員`,
    CLOSED: t`受付終了`,
    WITHDRAWN: t`取りやめ`,
  };
  return (
    <Badge like={looks[stage]} small={small}>
      {words[stage]}
    </Badge>
  );
}

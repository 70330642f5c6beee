import { useLocation } from 'wouter';
import { CopyDialog } from './CopyDialog.tsx';
import type { OnOfferProps } from './OnOffer.tsx';
import { PublishDialog } from './PublishDialog.tsx';
import { UnscheduleDialog } from './UnscheduleDialog.tsx';
import { WithdrawDialog } from './WithdrawDialog.tsx';

/** What the page of an offer can ask. */
export type Step = 'publish' | 'unschedule' | 'withdraw' | 'copy';

/** What an OnOfferDialogs takes: what the page takes, and what is asked. */
export interface OnOfferDialogsProps extends OnOfferProps {
  asked: Step | undefined;
  onClose: () => void;
}

/** What the page of an offer asks before it does something. */
export function OnOfferDialogs(props: OnOfferDialogsProps) {
  const { base, of, words, subject, asked, publish, unschedule, withdraw, onClose, onDone } = props;
  const [, go] = useLocation();
  if (!of) return null;
  const done = () => {
    onClose();
    onDone();
  };
  const { name } = of;
  return (
    <>
      {asked === 'publish' && (
        <PublishDialog name={name} onClose={onClose} onDone={done} publish={publish} title={words.publish}>
          {words.published}
        </PublishDialog>
      )}
      {asked === 'unschedule' && (
        <UnscheduleDialog
          name={name}
          onClose={onClose}
          onDone={done}
          publishAt={of.publishAt ?? ''}
          unschedule={unschedule}
        />
      )}
      {asked === 'withdraw' && (
        <WithdrawDialog
          name={name}
          onClose={onClose}
          onDone={done}
          subject={subject}
          title={words.withdraw}
          touched={of.touched}
          withdraw={withdraw}
        />
      )}
      {asked === 'copy' && (
        <CopyDialog
          name={name}
          onClose={onClose}
          onCopy={(dates) => go(`${base}/new?from=${of.id}&dates=${dates}`)}
          title={words.copy}
        />
      )}
    </>
  );
}

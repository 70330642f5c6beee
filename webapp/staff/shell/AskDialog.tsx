import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { ErrorSummary, type FieldIssue } from '../../kit/ErrorSummary.tsx';
import { type Answer, useIssues } from './useIssues.ts';

/** What an AskDialog takes. */
export interface AskDialogProps {
  title: ReactNode;
  /** The word on the button that does it. */
  verb: ReactNode;
  danger?: boolean;
  /** Nothing is to be filled in: the button has the focus. */
  plain?: boolean;
  /** It cannot be done now; what is asked says why. */
  isDisabled?: boolean;
  /** The form has more than a narrow dialog holds without scrolling. */
  large?: boolean;
  /** What is asked, with the problem of each field by its id. */
  children: (at: (field: string) => string | undefined) => ReactNode;
  /** Does it; an issue of the screen's own stops it before it is sent. */
  onSend: () => Promise<Answer> | FieldIssue[];
  onDone: () => void;
  onClose: () => void;
}

/** Asks for what a verb needs, sends it, and stays open with what is wrong. Enter in a field sends. */
export function AskDialog({
  title,
  verb,
  danger,
  plain,
  isDisabled,
  large,
  children,
  onSend,
  onDone,
  onClose,
}: AskDialogProps) {
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const [waiting, wait] = useState(false);
  const issuesOf = useIssues();
  const send = async () => {
    if (waiting || isDisabled) return;
    const begun = onSend();
    if (Array.isArray(begun)) return setIssues(begun);
    wait(true);
    const found = issuesOf(await begun);
    wait(false);
    setIssues(found);
    if (found.length === 0) onDone();
  };
  return (
    <Dialog
      actions={
        <>
          <Button look="secondary" onPress={onClose}>
            <Trans>やめる</Trans>
          </Button>
          <Button
            autoFocus={Boolean(plain)}
            isDisabled={isDisabled}
            isPending={waiting}
            look={danger ? 'danger' : 'primary'}
            onPress={send}
          >
            {verb}
          </Button>
        </>
      }
      alert
      isOpen
      large={large}
      onClose={onClose}
      title={title}
    >
      <form
        className="flex flex-col gap-4"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <ErrorSummary issues={issues} />
        {children((field) => issues.find((issue) => issue.field === field)?.message)}
        <button className="hidden" tabIndex={-1} type="submit" />
      </form>
    </Dialog>
  );
}

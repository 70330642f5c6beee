import type { FormEvent, ReactNode } from 'react';
import { Button } from '../../kit/Button.tsx';
import { ErrorSummary, type FieldIssue } from '../../kit/ErrorSummary.tsx';
import { Page } from '../../kit/Page.tsx';

/** What a FormPage takes. */
export interface FormPageProps {
  title: string;
  above?: ReactNode;
  issues: FieldIssue[];
  children: ReactNode;
  /** The word on the one primary button. */
  submit: ReactNode;
  onSubmit: () => void;
  sending: boolean;
  /** Stands below the primary button. */
  below?: ReactNode;
}

/** A page that asks: errors at the top, fields, one primary action. */
export function FormPage({ title, above, issues, children, submit, onSubmit, sending, below }: FormPageProps) {
  const go = (event: FormEvent) => {
    event.preventDefault();
    if (!sending) onSubmit();
  };
  return (
    <Page above={above} title={title}>
      <ErrorSummary issues={issues} />
      <form className="flex flex-col gap-6" noValidate onSubmit={go}>
        {children}
        <div className="mt-2 flex flex-col gap-3">
          <Button isPending={sending} type="submit" wide>
            {submit}
          </Button>
          {below}
        </div>
      </form>
    </Page>
  );
}

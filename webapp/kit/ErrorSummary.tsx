import { Plural, Trans } from '@lingui/react/macro';
import { type MouseEvent, useEffect, useRef } from 'react';
import { Button } from './Button.tsx';
import { Icon } from './icons.tsx';

/** One error: the field's id (or none, for the whole page) and what to do. */
export interface FieldIssue {
  field?: string | undefined;
  message: string;
  /** What mends it, where a press of a button does. */
  remedy?: { word: string; act: () => void };
}

/**
 * The errors of a page as a list of links at its top; it takes the focus each time that a new list comes. They are counted where
 * they are places to look at: of a refusal there is nothing to look for.
 */
export function ErrorSummary({ issues }: { issues: FieldIssue[] }) {
  const box = useRef<HTMLElement>(null);
  const list = issues.map((issue) => `${issue.field} ${issue.message}`).join('\n');
  useEffect(() => {
    if (list) box.current?.focus();
  }, [list]);
  if (issues.length === 0) return null;
  return (
    <section
      aria-labelledby="error-summary"
      className="focus-mark flex flex-col gap-2 rounded-8 border-2 border-error-1 bg-red-50 p-4"
      ref={box}
      role="alert"
      tabIndex={-1}
    >
      <h2 className="flex items-center gap-2 font-700 text-error-2" id="error-summary">
        <Icon name="warn" />
        {issues.some(({ field }) => field) ? (
          <Plural other="# か所をご確認ください" value={issues.length} />
        ) : (
          <Trans>ご確認ください</Trans>
        )}
      </h2>
      <ul className="flex flex-col gap-1">
        {issues.map((issue) => (
          <li key={`${issue.field} ${issue.message}`}>
            <Issue {...issue} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Issue({ field, message, remedy }: FieldIssue) {
  if (remedy)
    return (
      <span className="flex flex-col items-start gap-2">
        {message}
        <Button look="secondary" onPress={remedy.act} small>
          {remedy.word}
        </Button>
      </span>
    );
  if (!field) return <>{message}</>;
  return (
    <a className="link focus-mark inline-block py-1" href={`#${field}`} onClick={(event) => goTo(event, field)}>
      {message}
    </a>
  );
}

function goTo(event: MouseEvent, field: string) {
  event.preventDefault();
  const place = document.getElementById(field);
  const control = place?.matches('input, select, textarea, button')
    ? place
    : place?.querySelector<HTMLElement>('input, button, a');
  place?.scrollIntoView({ block: 'center' });
  control?.focus();
}

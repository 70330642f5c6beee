import type { ReactNode } from 'react';

/** One step of what happened or comes next. */
export interface TimelineStep {
  key: string;
  title: ReactNode;
  /** When: a day, or 「目安」. */
  when?: ReactNode;
  /** What was said or what to do. */
  detail?: ReactNode;
  /** Done, now, or still to come. */
  state: 'done' | 'now' | 'next';
}

const dots: Record<TimelineStep['state'], string> = {
  done: 'border-key-900 bg-key-900',
  now: 'border-key-900 bg-white ring-4 ring-key-200',
  next: 'border-solid-gray-420 border-dashed bg-white',
};

/** What happened, what happens now and what comes next, in the order of time. */
export function Timeline({ steps }: { steps: TimelineStep[] }) {
  return (
    <ol className="flex flex-col">
      {steps.map((step) => (
        <li
          aria-current={step.state === 'now' ? 'step' : undefined}
          className="group grid grid-cols-[1.25rem_1fr] gap-x-4"
          key={step.key}
        >
          <span aria-hidden="true" className="flex flex-col items-center">
            <span className={`mt-1.5 size-4 shrink-0 rounded-full border-2 ${dots[step.state]}`} />
            <span className="my-1 w-0.5 grow bg-solid-gray-300 group-last:hidden" />
          </span>
          <div className={`pb-5 ${step.state === 'next' ? 'text-solid-gray-700' : ''}`}>
            <span className={step.state === 'next' ? 'block' : 'block font-700'}>{step.title}</span>
            {step.when && <span className="block text-[0.9375rem] text-solid-gray-700">{step.when}</span>}
            {step.detail && <div className="mt-1">{step.detail}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}

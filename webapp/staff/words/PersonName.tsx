import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { hostCode, isUserDefined } from './userDefined.ts';

/** A name with its reading small beside it, or above it where there is room. */
export function PersonName({ name, kana, above }: { name?: string | null; kana?: string | null; above?: boolean }) {
  if (above) {
    return (
      <span className="flex flex-col">
        <span className="text-[0.8125rem] text-solid-gray-700 leading-130">{kana}</span>
        <span className="font-700 leading-130">
          <Name text={name ?? ''} />
        </span>
      </span>
    );
  }
  return (
    <span className="whitespace-nowrap">
      <Name text={name ?? ''} /> <span className="text-[0.75rem] text-solid-gray-700">{kana}</span>
    </span>
  );
}

/** How a person is addressed in a question: with 様 in Japanese, and each 外字 as a box. */
export function Person({ name }: { name?: string | null | undefined }) {
  const { i18n } = useLingui();
  return (
    <span>
      <Name text={name ?? ''} />
      {i18n.locale === 'ja' && ' 様'}
    </span>
  );
}

/** A text in which a 外字 shows as a box with the host's code, since no font has it. */
export function Name({ text }: { text: string }): ReactNode {
  return [...text].map((character, at) =>
    isUserDefined(character) ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the characters of a name have no other key and never move.
      <UserDefined character={character} key={at} />
    ) : (
      character
    ),
  );
}

function UserDefined({ character }: { character: string }) {
  return (
    <span className="mx-px inline-block rounded-4 border border-error-2 px-0.5 align-middle font-mono text-[0.625rem] text-error-2 leading-130">
      <span className="sr-only">外字 </span>
      {hostCode(character)}
    </span>
  );
}

import type { Action } from './actions.ts';

const kept = new Map<string, string>();

/** What was typed for a decision that was not sent, by claim; in memory, until the app is left. */
export const drafts = {
  read: (claim: string, action: Action) => kept.get(`${claim} ${action}`) ?? '',
  keep: (claim: string, action: Action, text: string) => kept.set(`${claim} ${action}`, text),
  forget(claim: string) {
    for (const key of [...kept.keys()]) if (key.startsWith(`${claim} `)) kept.delete(key);
  },
};

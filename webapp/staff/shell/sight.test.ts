import { expect, it } from 'vitest';
import { opens, sightOf } from './sight.ts';

it('shows no member to administrators and reporters', () => {
  for (const role of ['ADMINISTRATOR', 'IT_REPORTING'] as const) {
    expect(sightOf([role])).toEqual({ desk: false, deciding: false, approving: false, clerk: false });
    expect(opens([role], 'claims')).toBe(false);
    expect(opens([role], 'members')).toBe(false);
  }
});

it('adds up the sight of roles that one person holds together', () => {
  expect(sightOf(['CLERK', 'APPROVER'])).toEqual({ desk: true, deciding: true, approving: true, clerk: true });
  expect(opens(['ACCOUNTING', 'ADMINISTRATOR'], 'audit')).toBe(true);
});

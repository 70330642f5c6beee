import { i18n } from '@lingui/core';
import { beforeAll, expect, it } from 'vitest';
import { type Grouped, groupWord, inGroups } from './groups.ts';

beforeAll(() => i18n.loadAndActivate({ locale: 'ja', messages: {} }));

const kind = (name: string, more: Partial<Grouped>) => ({
  name,
  service: 'BENEFIT' as const,
  cheerful: false,
  mourning: false,
  ...more,
});

it('puts joy first and bereavement last, and keeps the order within a group', () => {
  const kinds = [
    kind('death', { mourning: true }),
    kind('course', { service: 'COURSE' }),
    kind('illness', {}),
    kind('wedding', { cheerful: true }),
    kind('stay', { service: 'LODGING' }),
    kind('birth', { cheerful: true }),
    kind('check-up', { service: 'CHECKUP' }),
    kind('journey', { service: 'TRAVEL' }),
  ];
  const order = ['wedding', 'birth', 'illness', 'stay', 'journey', 'check-up', 'course', 'death'];
  expect(inGroups(kinds).map(({ name }) => name)).toEqual(order);
});

it('gives lodging and travel one heading, and bereavement its own', () => {
  expect(groupWord(kind('stay', { service: 'LODGING' }))).toBe(groupWord(kind('journey', { service: 'TRAVEL' })));
  expect(groupWord(kind('death', { mourning: true }))).not.toBe(groupWord(kind('wedding', { cheerful: true })));
});

import { expect, it } from 'vitest';
import { type Sources, storyOf, upTo } from './story.ts';

const edges = <Node>(...nodes: Node[]) => ({ edges: nodes.map((node) => ({ node })) });

it('tells all that happened in the order of time', () => {
  const claim = {
    id: 'clm_1',
    createdAt: '2026-06-01T01:00:00Z',
    steps: [
      { id: 'dcn_1', step: 'SUBMITTED', at: '2026-06-01T01:20:00Z' },
      { id: 'dcn_2', step: 'APPROVED', at: '2026-06-02T01:00:00Z' },
    ],
    payments: [],
    looks: [{ id: 'plk_1', at: '2026-06-01T09:00:00+09:00', purpose: 'EXAMINATION' }],
    documents: edges({ id: 'doc_1', state: 'CLEAN', createdAt: '2026-06-01T01:10:00Z' }),
    news: [{ id: 'ntc_1', kind: 'CLAIM_APPROVED', madeAt: '2026-06-02T01:00:00Z', readAt: '2026-06-02T03:00:00Z' }],
  } as unknown as Sources;
  expect(storyOf(claim).map(({ what, id }) => `${what} ${id}`)).toEqual([
    'look plk_1',
    'begun clm_1',
    'proof doc_1',
    'step dcn_1',
    'step dcn_2',
    'told ntc_1',
    'read ntc_1 read',
  ]);
});

it('tells of each payment what was paid, the one that came back too', () => {
  const step = (id: string, step: string, day: number) => ({ id, step, at: `2026-07-0${day}T01:00:00Z` });
  const claim = {
    id: 'clm_1',
    createdAt: '2026-06-01T01:00:00Z',
    documents: edges(),
    steps: [step('d1', 'APPROVED', 1), step('d2', 'PAID', 2), step('d3', 'PAYMENT_RETURNED', 3), step('d4', 'PAID', 4)],
    payments: [{ id: 'pay_1' }, { id: 'pay_2' }],
    looks: [],
    news: [],
  } as unknown as Sources;
  const told = storyOf(claim).flatMap((one) =>
    one.what === 'step' ? [`${one.step.step} ${one.paid?.id ?? ''}`.trim()] : [],
  );
  expect(told).toEqual(['APPROVED', 'PAID pay_1', 'PAYMENT_RETURNED', 'PAID pay_2']);
});

it('ends where the first of the lists ends that go on, so that nothing is missing in between', () => {
  const claim = {
    id: 'clm_1',
    createdAt: '2026-06-01T01:00:00Z',
    documents: edges(),
    payments: [],
    steps: [{ id: 'dcn_1', step: 'SUBMITTED', at: '2026-06-01T01:20:00Z' }],
    looks: [{ id: 'plk_1', at: '2026-06-03T00:00:00Z', purpose: 'EXAMINATION' }],
    news: [{ id: 'ntc_1', kind: 'CLAIM_APPROVED', madeAt: '2026-06-02T01:00:00Z', readAt: '2026-06-04T03:00:00Z' }],
  } as unknown as Sources;
  const told = (...ends: (string | undefined)[]) => upTo(storyOf(claim), ends).map(({ id }) => id);
  expect(told(undefined, undefined)).toHaveLength(5);
  expect(told(undefined, '2026-06-03T00:00:00Z')).toEqual(['clm_1', 'dcn_1', 'ntc_1', 'plk_1']);
  expect(told('2026-06-01T01:20:00Z', '2026-06-03T00:00:00Z')).toEqual(['clm_1', 'dcn_1']);
});

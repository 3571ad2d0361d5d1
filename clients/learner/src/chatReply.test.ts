import type { ReplyPartPartsFragment } from '@vivavoce/graphql';
import { expect, it } from 'vitest';

import { withStep, workOn, type Reply, type ReplyStep } from './chatReply';

const EMPTY: Reply = { state: 'QUEUED', method: null, quotedReason: null, cursor: '0', parts: [] };

function part(index: number, text: string): ReplyPartPartsFragment {
  return { index, method: 'WRITTEN', text, citations: [] };
}

function step(told: Partial<ReplyStep>): ReplyStep {
  return {
    cursor: '1',
    state: 'WRITING',
    method: null,
    quotedReason: null,
    restarted: false,
    part: null,
    ...told,
  };
}

const textOf = ({ parts }: Reply): (string | null)[] => parts.map(({ text }) => text);

it('grows by its parts, in their order', () => {
  const first = withStep(EMPTY, step({ cursor: '2', method: 'WRITTEN', part: part(1, 'two') }));
  const both = withStep(first, step({ cursor: '3', part: part(0, 'one') }));
  expect(textOf(both)).toEqual(['one', 'two']);
  expect(both).toMatchObject({ cursor: '3', method: 'WRITTEN', state: 'WRITING' });
});

it('has each part once, although a step comes again after an interruption', () => {
  const once = withStep(EMPTY, step({ part: part(0, 'one') }));
  expect(textOf(withStep(once, step({ part: part(0, 'one') })))).toEqual(['one']);
});

it('begins anew when the way in which it is made changes', () => {
  const written = withStep(EMPTY, step({ method: 'WRITTEN', part: part(0, 'one') }));
  const quoted = withStep(written, step({ restarted: true, method: 'QUOTED', part: part(0, 'quote') }));
  expect(textOf(quoted)).toEqual(['quote']);
  expect(quoted.method).toBe('QUOTED');
  expect(textOf(withStep(quoted, step({ state: 'COMPLETED', quotedReason: 'MODEL_FAILED' })))).toEqual(['quote']);
});

it('is being made until it has ended in any way', () => {
  expect(workOn({ state: 'SEARCHING' })).toBe('SEARCHING');
  for (const state of ['COMPLETED', 'STOPPED', 'FAILED'] as const) expect(workOn({ state })).toBeNull();
});

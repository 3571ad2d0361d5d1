import { Client } from 'urql';
import { expect, it } from 'vitest';

import { personGone, whenPersonGone } from './personGone';

it('ends what runs for the person of this client, once', () => {
  const [one, other] = [1, 2].map(() => new Client({ url: 'http://test', preferGetMethod: false, exchanges: [] }));
  if (one === undefined || other === undefined) throw new Error('two clients');
  const ended: string[] = [];
  whenPersonGone(one, () => ended.push('a'));
  whenPersonGone(one, () => ended.push('b'));
  whenPersonGone(other, () => ended.push('c'));
  personGone(one);
  personGone(one);
  expect(ended).toEqual(['a', 'b']);
});

import { expect, it } from 'vitest';

import { lengthOf } from '@/lib/lengthOf';
import { A_DRAFT } from '@/testing/aDraft';

import { EMPTY_DRAFT, moved, problemsOf } from './draft';

it('finds nothing wrong with a whole draft, and names what an empty one lacks', () => {
  expect(problemsOf(A_DRAFT)).toEqual([]);
  expect(problemsOf(EMPTY_DRAFT)).toEqual([
    'title',
    'setting',
    'role',
    'bullets',
    'tasks',
    'practiceLines',
    'persona',
    'prompts',
  ]);
});

it.each([
  ['a title of two characters', { title: 'ab' }, 'title'],
  ['a title of 121 characters', { title: 'a'.repeat(121) }, 'title'],
  ['a blank situation', { setting: '   ' }, 'setting'],
  ['eleven tasks', { tasks: Array.from({ length: 11 }, () => 'Ask.') }, 'tasks'],
  ['an empty task', { tasks: ['Ask.', ''] }, 'tasks'],
  ['a line of 301 characters', { practiceLines: ['a'.repeat(301)] }, 'practiceLines'],
  ['a word without a meaning', { vocabulary: [{ term: 'strap', meaning: '' }] }, 'vocabulary'],
  ['a language in another spelling', { language: 'EN-gb' }, 'language'],
  ['no language', { language: '' }, 'language'],
])('refuses %s', (_, change, field) => {
  expect(problemsOf({ ...A_DRAFT, ...change })).toEqual([field]);
});

it('refuses texts that are too long together, in bytes', () => {
  const lines = Array.from({ length: 20 }, () => '語'.repeat(300));
  expect(problemsOf({ ...A_DRAFT, practiceLines: lines })).toContain('size');
  expect(problemsOf({ ...A_DRAFT, practiceLines: lines.map(() => 'a'.repeat(300)) })).toEqual([]);
});

it('counts an emoji as one character', () => {
  expect(lengthOf('a😀')).toBe(2);
});

it('moves an entry up and down', () => {
  expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
  expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a'], 5, 0)).toEqual(['a']);
});

import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';

import { LOCALES } from './locales';
import { messagesOf } from './messages';

function texts(catalogue: object, path = ''): Map<string, string> {
  const all = new Map<string, string>();
  const entries: [string, unknown][] = Object.entries(catalogue);
  for (const [key, value] of entries) {
    if (typeof value === 'string') all.set(path + key, value);
    else if (typeof value === 'object' && value !== null) {
      for (const [inner, text] of texts(value, `${path}${key}.`)) all.set(inner, text);
    }
  }
  return all;
}

/** Returns the names of a message's arguments. */
function values(text: string): string[] {
  return [
    ...new Set(
      Array.from(text.matchAll(/(?<!(?:zero|one|two|few|many|other|=\d) )\{(\w+)(?=[,}])/g), (found) => found[1] ?? ''),
    ),
  ].sort();
}

describe.each(LOCALES)('the catalogue %s', (locale) => {
  it('has all messages of the English one, with the same arguments', async () => {
    const english = texts(await messagesOf('en'));
    const other = texts(await messagesOf(locale));
    expect([...other.keys()]).toEqual([...english.keys()]);
    for (const [key, text] of english) expect([key, values(other.get(key) ?? '')]).toEqual([key, values(text)]);
  });

  it.each([0, 1, 2, 3, 11, 100])('counts %i', async (count) => {
    const t = createTranslator({ locale, messages: await messagesOf(locale), namespace: 'home' });
    expect(t('streak', { count })).not.toContain('{');
    expect(t('minutesLeft', { count })).not.toContain('#');
  });
});

it('translates every topic that the built-in sentences have', async () => {
  const topics = ['everyday', 'food', 'health', 'medicine', 'nursing', 'pharmacy', 'travel', 'work'];
  for (const locale of LOCALES) {
    const names = (await messagesOf(locale)).practice.topics;
    expect(Object.keys(names)).toEqual(topics);
    if (locale !== 'en') expect(Object.entries(names).filter(([key, name]) => key === name.toLowerCase())).toEqual([]);
  }
});

it('does not tell a learner who taps to press a key', async () => {
  for (const locale of LOCALES) {
    const { recorder } = await messagesOf(locale);
    expect(`${recorder.hintTap} ${recorder.recordingTap}`).not.toMatch(/space|espaciadora|المسافة/);
  }
});

it('names the page of the account as the menu does', async () => {
  for (const locale of LOCALES) {
    const messages = await messagesOf(locale);
    for (const text of [messages.account.toMe, messages.placement.level.honest]) {
      expect(text).toContain(messages.shell.me);
    }
    expect([...texts(messages).values()].filter((text) => /\b(desde|en|a) Yo\b|«أنا»/.test(text))).toEqual([]);
  }
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import tokens from './tokens.json';

const css = (name: string): string => readFileSync(join(import.meta.dirname, `generated/${name}.css`), 'utf8');

it('gives each colour to the web and the native app, in both themes', () => {
  for (const [name, { light, dark }] of Object.entries(tokens.color)) {
    expect(css('web')).toContain(`--${name}: light-dark(${light}, ${dark});`);
    expect(
      css('native')
        .split(`--color-${name}: `)
        .slice(1)
        .map((rest) => rest.split(';')[0]),
    ).toEqual([light, dark]);
  }
});

it('leaves out of the native style sheet what native style sheets cannot do', () => {
  expect(css('native')).not.toContain('light-dark(');
});

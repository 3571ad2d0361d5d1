// Writes the style sheets of the web and the native app from tokens.json. Native style sheets cannot use light-dark(), so
// they get each theme as a variant.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../src/', import.meta.url));
const { color, font, radius, shadow } = JSON.parse(readFileSync(`${folder}tokens.json`, 'utf8'));
const NOTE = '/* Generated from tokens.json by `npm run generate`. */\n';

const generic = new Set(['serif', 'sans-serif', 'system-ui', 'monospace', 'Georgia']);
const family = (names) => names.map((name) => (generic.has(name) ? name : `'${name}'`)).join(', ');
const lines = (object, line) => Object.entries(object).map(([name, value]) => line(name, value));
const rest = [
  ...lines(radius, (name, value) => `  --radius-${name}: ${value};`),
  ...lines(shadow, (name, value) => `  --shadow-${name}: ${value};`),
];

const web = [
  '@theme inline {',
  ...lines(color, (name) => `  --color-${name}: var(--${name});`),
  ...lines(font, (name, names) => `  --font-${name}: ${family(names)};`),
  ...rest,
  '}',
  '',
  '/* Each colour in the light and the dark theme; the colour scheme selects one. */',
  ':root {',
  '  color-scheme: light dark;',
  ...lines(color, (name, { light, dark }) => `  --${name}: light-dark(${light}, ${dark});`),
  '}',
  '',
];

const variant = (theme) => [
  `    @variant ${theme} {`,
  ...lines(color, (name, value) => `      --color-${name}: ${value[theme]};`),
  '    }',
];
const native = [
  '@theme {',
  ...lines(font, (name, [first]) => `  --font-${name}: '${first}';`),
  ...rest,
  '}',
  '',
  '@layer theme {',
  '  :root {',
  ...variant('light'),
  ...variant('dark'),
  '  }',
  '}',
  '',
];

mkdirSync(`${folder}generated`, { recursive: true });
writeFileSync(`${folder}generated/web.css`, NOTE + web.join('\n'));
writeFileSync(`${folder}generated/native.css`, NOTE + native.join('\n'));

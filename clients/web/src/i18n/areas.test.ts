import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

import { describe, expect, it } from 'vitest';

import { AREAS, SHARED, type Area } from './areas';

const WEB = resolve('web/src');
const APP = join(WEB, 'app');

/** The folders of the pages of each area. */
const FOLDERS: Record<Area, string[]> = {
  welcome: ['page.tsx'],
  account: ['(account)'],
  today: ['(learner)/(shell)/today'],
  practice: ['(learner)/(shell)/practice'],
  exercise: ['again', 'own', 'scenario', 'sentences', 'sounds', 'talk', 'talk-with', 'words'].map(
    (page) => `(learner)/(focus)/practice/${page}/`,
  ),
  exam: ['(learner)/(focus)/practice/exam'],
  review: ['(learner)/(shell)/review'],
  reviewing: ['(learner)/(focus)/review'],
  quiz: ['(learner)/(focus)/quiz'],
  check: ['(learner)/(focus)/check'],
  placement: ['(learner)/(focus)/placement'],
  library: ['(learner)/(shell)/library'],
  sharedQuiz: ['(learner)/(shell)/quizzes'],
  progress: ['(learner)/(shell)/progress'],
  me: ['(learner)/(shell)/me'],
  plans: ['(learner)/(shell)/plans'],
  examiner: ['(examiner)'],
  admin: ['(admin)'],
  author: ['(author)'],
};

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesIn(join(path, name)));
}

/** Returns the file of a module of ours; null for a library. */
function fileOf(module: string, from: string): string | null {
  const base = module.startsWith('@/')
    ? join(WEB, module.slice(2))
    : module.startsWith('@vivavoce/learner/')
      ? resolve('learner/src', module.slice('@vivavoce/learner/'.length))
      : module.startsWith('.')
        ? resolve(dirname(from), module)
        : null;
  if (base === null) return null;
  return [`${base}.tsx`, `${base}.ts`].find((path) => existsSync(path)) ?? null;
}

/** Returns the namespaces that a file and all modules that it imports ask for. */
function namespaces(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return new Set();
  seen.add(file);
  const source = readFileSync(file, 'utf8');
  const found = new Set(Array.from(source.matchAll(/useTranslations\('(\w+)/g), ([, namespace]) => namespace ?? ''));
  for (const [, module] of source.matchAll(/(?:from|import\() ?'([^']+)'/g)) {
    const next = fileOf(module ?? '', file);
    if (next !== null) for (const namespace of namespaces(next, seen)) found.add(namespace);
  }
  return found;
}

const areas = Object.keys(FOLDERS).filter((name): name is Area => name in AREAS);

describe.each(areas)('the area %s', (area) => {
  it('gets the messages that its pages use, and no others', () => {
    const files = FOLDERS[area].flatMap((folder) => filesIn(join(APP, folder)));
    const used = files.filter((file) => /\.tsx?$/.test(file)).flatMap((file) => [...namespaces(file)]);
    const shared: readonly string[] = SHARED;
    const wanted = [...new Set(used)].filter((namespace) => !shared.includes(namespace)).sort();
    expect([...AREAS[area]].sort()).toEqual(wanted);
  });
});

it('belongs to each page of the app', () => {
  const pages = filesIn(APP).filter((file) => file.endsWith('page.tsx'));
  const placed = Object.values(FOLDERS).flatMap((folders) => folders.map((folder) => join(APP, folder)));
  expect(pages.filter((page) => !placed.some((folder) => page.startsWith(folder)))).toEqual([]);
});

it('is not needed by the frames around the areas: they use shared messages only', () => {
  const frames = ['layout.tsx', 'error.tsx', '(learner)/(shell)/layout.tsx', '(learner)/(focus)/layout.tsx'];
  const used = new Set(frames.flatMap((frame) => [...namespaces(join(APP, frame))]));
  expect([...used].sort()).toEqual([...SHARED].sort());
});

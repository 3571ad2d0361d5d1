import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const eslint = new ESLint({
  cwd: process.cwd(),
  // Types are not needed to see what a module imports, and reading all of them takes a minute.
  overrideConfig: {
    languageOptions: { parserOptions: { projectService: false, project: null } },
  },
  ruleFilter: ({ ruleId }) => ['no-restricted-imports', 'no-restricted-syntax', 'max-lines'].includes(ruleId),
});

async function rulesBroken(filePath: string, text: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(text, { filePath });
  return (result?.messages ?? []).map((message) => message.ruleId);
}

describe('what the rooms of the apps may import', () => {
  it.each([
    ['a feature another one\u2019s inside', 'web/src/features/home/Made.tsx', '@/features/practice/TaskCard'],
    ['a feature another one by a relative path', 'web/src/features/home/Made.tsx', '../practice/TaskCard'],
    ['a feature protobuf', 'web/src/features/home/Made.tsx', '@bufbuild/protobuf'],
    ['a component a feature', 'web/src/components/Made.tsx', '@/features/result/ResultView'],
    ['a component the contracts', 'web/src/components/Made.tsx', '@vivavoce/contracts'],
    ['lib a feature', 'web/src/lib/made.ts', '@/features/result/ResultView'],
    ['the platform a feature', 'web/src/platform/made.ts', '@/features/result/ResultView'],
    ['a page protobuf', 'web/src/app/[locale]/made/page.tsx', '@bufbuild/protobuf'],
    ['a page the contracts', 'web/src/app/[locale]/made/page.tsx', '@vivavoce/contracts/speech'],
  ])('does not let %s, now or later', async (_, file, module) => {
    expect(await rulesBroken(file, `import '${module}';\n`)).toEqual(['no-restricted-imports']);
    expect(await rulesBroken(file, `void import('${module}');\n`)).toEqual(['no-restricted-syntax']);
  });

  it.each([
    ['a feature a public module of another', 'web/src/features/home/Made.tsx', '@/features/result/ResultView'],
    ['a feature its own inside', 'web/src/features/home/Made.tsx', './Welcome'],
    ['a feature lib', 'web/src/features/home/Made.tsx', '@vivavoce/learner/session'],
    ['the live session the contracts', 'live/src/made.ts', '@vivavoce/contracts/speech'],
    ['the shared hooks React', 'learner/src/made.ts', 'react'],
    ['a page a feature', 'web/src/app/[locale]/made/page.tsx', '@/features/home/TodayScreen'],
    ['a test of lib a feature', 'web/src/lib/made.test.ts', '@/features/home/TodayScreen'],
  ])('lets %s, now or later', async (_, file, module) => {
    expect(await rulesBroken(file, `import '${module}';\n`)).toEqual([]);
    expect(await rulesBroken(file, `void import('${module}');\n`)).toEqual([]);
  });

  it('does not let a module import what only a variable names', async () => {
    const named = 'export const load = (name: string): Promise<unknown> => import(name);\n';
    expect(await rulesBroken('web/src/features/home/Made.tsx', named)).toEqual(['no-restricted-syntax']);
  });
});

it('does not let a file grow beyond 450 lines', async () => {
  expect(await rulesBroken('web/src/lib/made.ts', 'export {};\n'.repeat(451))).toEqual(['max-lines']);
  expect(await rulesBroken('web/src/lib/made.ts', 'export {};\n'.repeat(450))).toEqual([]);
});

it('does not let a page name a time zone beside the one that all its formatters have', async () => {
  const zone = 'export const { timeZone } = Intl.DateTimeFormat().resolvedOptions();\n';
  expect(await rulesBroken('web/src/features/home/Made.tsx', zone)).toEqual(['no-restricted-syntax']);
  expect(await rulesBroken('web/src/app/[locale]/made/page.tsx', zone)).toEqual(['no-restricted-syntax']);
  expect(await rulesBroken('web/src/features/home/Made.test.tsx', zone)).toEqual([]);
  expect(await rulesBroken('learner/src/timeZone.ts', zone)).toEqual([]);
});

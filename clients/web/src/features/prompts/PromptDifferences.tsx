'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { SideBySide } from '@/components/SideBySide';
import { diffLines } from '@/lib/diffLines';

import type { Example, PromptText, Variable } from './promptText';

interface PromptDifferencesProps {
  older: PromptText;
  newer: PromptText;
  olderName: string;
  newerName: string;
}

/** Two texts of a prompt side by side, part by part. */
export function PromptDifferences({ older, newer, olderName, newerName }: PromptDifferencesProps): ReactNode {
  const t = useTranslations('prompts');
  const variableLine = ({ isLearners, isOptional, longest }: Variable): string =>
    [
      t(isLearners ? 'compare.learners' : 'compare.services'),
      ...(isOptional ? [t('variables.isOptional')] : []),
      t('compare.atMost', { longest }),
    ].join(' · ');
  const linesOf = (text: string | null): string[] => (text === null || text === '' ? [] : text.split('\n'));
  const valueLines = ({ values }: Example): string[] =>
    values.flatMap(({ name, value }) => [`${name}:`, ...value.split('\n')]);

  const plain = [
    { name: t('form.purpose'), of: ({ purpose }: PromptText) => [t(`purpose.${purpose}`)], isCode: false },
    { name: t('form.system'), of: ({ system }: PromptText) => linesOf(system), isCode: false },
    { name: t('form.template'), of: ({ template }: PromptText) => linesOf(template), isCode: true },
    { name: t('form.jsonSchema'), of: ({ jsonSchema }: PromptText) => linesOf(jsonSchema), isCode: true },
    { name: t('form.mostTokens'), of: ({ mostTokens }: PromptText) => [String(mostTokens)], isCode: false },
  ];
  const variables = both(older.variables, newer.variables).map((name) => ({
    name: t('compare.variable', { name }),
    of: (text: PromptText) => text.variables.filter((one) => one.name === name).map(variableLine),
    isCode: false,
  }));
  const examples = both(older.examples, newer.examples).map((name) => ({
    name: t('compare.example', { name }),
    of: (text: PromptText) => text.examples.filter((one) => one.name === name).flatMap(valueLines),
    isCode: false,
  }));
  const parts = [...plain, ...variables, ...examples]
    .map(({ name, of, isCode }) => ({ name, lines: diffLines(of(older), of(newer)), isCode }))
    .filter(({ lines }) => lines.some(({ kind }) => kind !== 'same'));
  return <SideBySide parts={parts} olderName={olderName} newerName={newerName} same={t('compare.same')} />;
}

/** Returns the names of both lists, each once. */
function both(older: readonly { name: string }[], newer: readonly { name: string }[]): string[] {
  return [...new Set([...older, ...newer].map(({ name }) => name))];
}

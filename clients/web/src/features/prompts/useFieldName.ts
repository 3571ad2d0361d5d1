'use client';

import { useTranslations } from 'next-intl';

const PLAIN = ['system', 'template', 'purpose', 'jsonSchema', 'mostTokens', 'variables', 'examples'] as const;

/** Returns what the form calls a field of the graph, such as `examples[0].values.topic`. */
export function useFieldName(): (field: string) => string {
  const t = useTranslations('prompts');
  return (field) => {
    const plain = PLAIN.find((one) => one === field);
    if (plain !== undefined) return t(`form.${plain}`);
    const inList = /^(variables|examples)\[(\d+)\](?:\.values)?\.?(.*)$/.exec(field);
    if (inList === null) return field;
    const number = Number(inList[2]) + 1;
    if (inList[1] === 'variables') return t('form.variableNumber', { number });
    const name = inList[3] ?? '';
    return name === '' || name === 'name' ? t('examples.number', { number }) : t('examples.valueOf', { number, name });
  };
}

'use client';

import { criterionName } from '@vivavoce/learner/talkNames';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

/** The name of a criterion; of one that this build does not know, the rubric's own in English. */
export function CriterionLabel(props: { rubric: string; criterion: string; name: string }): ReactNode {
  const t = useTranslations('talkReport');
  const name = props.rubric === '' ? null : criterionName(props.rubric, props.criterion);
  return name === null ? <span lang="en">{props.name}</span> : t(`criterion.${name}`);
}

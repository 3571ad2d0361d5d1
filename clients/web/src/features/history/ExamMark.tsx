'use client';

import { readFragment, type FragmentType } from '@vivavoce/graphql';
import { examMarkFragment } from '@vivavoce/learner/documents/attempts';
import { GraduationCap } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';

import { classes } from '@/components/ui/classes';
import { examAt } from '@/lib/routes';

/** The mock exam that an attempt is a part of, with the way to its report; nothing for other attempts. */
export function ExamMark(props: { attempt: FragmentType<typeof examMarkFragment>; className?: string }): ReactNode {
  const t = useTranslations('history.exam');
  const { mockExamPlace: place } = readFragment(examMarkFragment, props.attempt);
  if (!place) return null;
  return (
    <Link
      href={examAt(place.mockExamId)}
      className={classes(
        'inline-flex min-h-8 items-center gap-1.5 rounded-full bg-accent-soft px-3 text-sm hover:underline',
        props.className,
      )}
    >
      <GraduationCap aria-hidden className="size-4 shrink-0 text-accent" />
      {t(place.part)}
    </Link>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

import { PageTabs } from '@/components/ui/PageTabs';
import { library } from '@/lib/routes';

/** The pages within the Library. The search belongs to neither of them. */
export function LibraryTabs(): ReactNode {
  const t = useTranslations('library');
  const path = usePathname();
  const isIn = (place: string): boolean => path === place || path.startsWith(`${place}/`);
  const isDocuments = isIn(library.documents);
  const isRecordings = isIn(library.recordings);
  const isSpoken = isIn(library.spoken);
  const isPipelines = isIn(library.pipelines) || isIn(library.runs);
  const isQuizzes = isIn(library.quizzes) || isIn(library.results);
  const isSearch = path === library.searching;
  return (
    <PageTabs
      label={t('tabs')}
      tabs={[
        {
          href: library.scenarios,
          label: t('scenarios'),
          isHere: !isDocuments && !isRecordings && !isSpoken && !isPipelines && !isQuizzes && !isSearch,
        },
        { href: library.documents, label: t('documents'), isHere: isDocuments },
        { href: library.recordings, label: t('recordings'), isHere: isRecordings },
        { href: library.spoken, label: t('spoken'), isHere: isSpoken },
        { href: library.pipelines, label: t('pipelines'), isHere: isPipelines },
        { href: library.quizzes, label: t('quizzes'), isHere: isQuizzes },
      ]}
    />
  );
}

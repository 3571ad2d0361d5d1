'use client';

import { useTranslations } from 'next-intl';
import { useId, type ReactNode } from 'react';

import type { Notes } from './useNotes';

/** The field for the learner's private notes. */
export function NotesField(props: { notes: Notes; language: string }): ReactNode {
  const t = useTranslations('talk.notes');
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block font-display text-xl">
        {t('title')}
      </label>
      <textarea
        id={id}
        lang={props.language}
        dir="auto"
        rows={5}
        maxLength={2_000}
        value={props.notes.text}
        onChange={(event) => props.notes.write(event.target.value)}
        aria-describedby={`${id}-hint`}
        className="w-full rounded-xl border border-edge bg-surface px-3.5 py-2.5 text-ink"
      />
      <p id={`${id}-hint`} className="mt-1 text-sm text-muted">
        {t('hint')}
      </p>
    </div>
  );
}

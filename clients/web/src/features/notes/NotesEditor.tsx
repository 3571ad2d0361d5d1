'use client';

import { readFragment, type NotesPartsFragment } from '@vivavoce/graphql';
import { editNotesDocument, notesContentParts, notesParts } from '@vivavoce/learner/documents/notes';
import { useChange } from '@vivavoce/learner/useChange';
import { Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type ReactNode, type SubmitEvent } from 'react';

import { Button } from '@/components/ui/Button';
import { classes } from '@/components/ui/classes';
import { Notice } from '@/components/ui/Notice';
import { FailureNotice } from '@/lib/graph/FailureNotice';

import {
  draftOf,
  inputOf,
  isWhole,
  LIMITS,
  SECTIONS,
  withChange,
  withNew,
  without,
  type Content,
  type Draft,
} from './content';
import { NotesClash } from './NotesClash';

interface NotesEditorProps {
  documentId: string;
  /** The revision that is edited. */
  revision: number;
  content: Content;
  onDone(): void;
}

const FIELD = 'field-sizing-content min-h-11 w-full rounded-xl border bg-surface px-3.5 py-2.5 text-ink';

/** Notes to be changed entry by entry. Another version that was stored meanwhile is shown beside what is written here. */
export function NotesEditor({ documentId, revision, content, onDone }: NotesEditorProps): ReactNode {
  const t = useTranslations('notes');
  const { run, isBusy, failure } = useChange(editNotesDocument);
  const [draft, setDraft] = useState<Draft>(() => draftOf(content));
  const [theirs, setTheirs] = useState<NotesPartsFragment | null>(null);
  const [problem, setProblem] = useState<'incomplete' | 'refused' | 'gone' | null>(null);

  async function save(over: number): Promise<void> {
    const isComplete = SECTIONS.every((section) => draft[section].every(isWhole));
    setProblem(isComplete ? null : 'incomplete');
    if (!isComplete || isBusy) return;
    const answer = await run({ input: { documentId, revision: over, ...inputOf(draft) } });
    if (answer === null) return;
    const [error] = answer.editNotes.errors;
    switch (error?.__typename) {
      case undefined:
        onDone();
        return;
      case 'NotesChanged':
        setTheirs(readFragment(notesParts, error.notes));
        return;
      case 'NotesUnknown':
        setProblem('gone');
        return;
      case 'InvalidInput':
        setProblem('refused');
    }
  }

  if (theirs !== null) {
    const stored = readFragment(notesContentParts, theirs.content);
    return (
      <NotesClash
        mine={draft}
        theirs={stored === null ? null : draftOf(stored)}
        isBusy={isBusy}
        failure={failure}
        onMine={() => void save(theirs.revision ?? revision)}
        onTheirs={onDone}
      />
    );
  }
  return (
    <form
      noValidate
      className="space-y-6"
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        void save(revision);
      }}
    >
      {SECTIONS.map((section) => (
        <fieldset key={section}>
          <legend className="mb-2 font-display text-lg">{t(section)}</legend>
          <ol className="space-y-3">
            {draft[section].map((entry, i) => {
              const named = { section: t(section), number: i + 1 };
              const isProblem = problem === 'incomplete' && !isWhole(entry);
              const looks = classes(FIELD, isProblem ? 'border-poor' : 'border-edge');
              return (
                <li key={entry.key} className="flex items-start gap-1">
                  <div className="min-w-0 flex-1 space-y-1.5">
                    {entry.term !== null && (
                      <input
                        aria-label={t('term', named)}
                        dir="auto"
                        value={entry.term}
                        aria-invalid={isProblem}
                        onChange={({ target }) =>
                          setDraft(withChange(draft, section, entry.key, { term: target.value }))
                        }
                        className={classes(looks, 'font-semibold')}
                      />
                    )}
                    <textarea
                      aria-label={t(entry.term === null ? 'item' : 'definition', named)}
                      dir="auto"
                      rows={1}
                      value={entry.text}
                      aria-invalid={isProblem}
                      onChange={({ target }) => setDraft(withChange(draft, section, entry.key, { text: target.value }))}
                      className={looks}
                    />
                  </div>
                  <Button
                    look="bare"
                    size="icon"
                    aria-label={t('remove', { item: t('item', named) })}
                    onClick={() => setDraft(without(draft, section, entry.key))}
                  >
                    <Trash2 aria-hidden className="size-4.5" />
                  </Button>
                </li>
              );
            })}
          </ol>
          <Button
            look="quiet"
            size="small"
            className="mt-2"
            disabled={draft[section].length >= LIMITS[section]}
            onClick={() => setDraft(withNew(draft, section))}
          >
            <Plus aria-hidden className="size-4" />
            {t('add', { section: t(section) })}
          </Button>
        </fieldset>
      ))}
      {problem !== null && (
        <Notice tone="warning" isUrgent>
          {problem === 'incomplete' ? t('incomplete', { most: LIMITS.text }) : t(problem)}
        </Notice>
      )}
      {failure !== null && <FailureNotice failure={failure} />}
      <div className="sticky bottom-16 flex flex-wrap gap-3 border-t border-line bg-paper py-3 lg:bottom-0">
        <Button type="submit" disabled={isBusy}>
          {t('save')}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}

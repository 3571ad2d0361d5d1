'use client';

import { useTranslations } from 'next-intl';
import { useId, type ReactNode } from 'react';

/** The longest answer, in UTF-16 code units; the service counts characters, of which there are no more. */
const LONGEST = 500;

interface AnswerTextProps {
  text: string;
  /** BCP 47; the language of the answer. */
  language: string;
  /** Whether it is a sentence that was heard, which the browser is not to correct. */
  isHeard: boolean;
  isLocked: boolean;
  onText(text: string): void;
}

/** A field for an answer in words. */
export function AnswerText({ text, language, isHeard, isLocked, onText }: AnswerTextProps): ReactNode {
  const t = useTranslations('quizTaking');
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block text-sm font-medium">
        {t('yourAnswer')}
      </label>
      <input
        id={id}
        lang={language}
        dir="auto"
        value={text}
        maxLength={LONGEST}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect={isHeard ? 'off' : undefined}
        spellCheck={!isHeard}
        readOnly={isLocked}
        onChange={({ target }) => onText(target.value)}
        className="min-h-13 w-full rounded-xl border border-edge bg-surface px-4 text-lg text-ink"
      />
    </div>
  );
}

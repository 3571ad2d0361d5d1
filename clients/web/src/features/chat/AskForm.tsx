'use client';

import { Send, Square } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, type KeyboardEvent, type ReactNode, type SubmitEvent } from 'react';

import { Button } from '@/components/ui/Button';
import { lengthOf } from '@/lib/lengthOf';

/** The longest question, in characters. */
export const LONGEST = 2_000;

interface AskFormProps {
  text: string;
  onText(text: string): void;
  /** Whether a question is being sent. */
  isBusy: boolean;
  /** Ends the reply that is being made; null while there is none. */
  onStop: (() => void) | null;
  onSend(): void;
}

/** The field for a question. Enter sends it, Shift and Enter begin a new line. */
export function AskForm({ text, onText, isBusy, onStop, onSend }: AskFormProps): ReactNode {
  const t = useTranslations('chat');
  const id = useId();
  const isLong = lengthOf(text) > LONGEST;
  const canSend = text.trim() !== '' && !isLong && !isBusy && onStop === null;

  function send(event?: SubmitEvent): void {
    event?.preventDefault();
    if (canSend) onSend();
  }

  function press(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  }

  return (
    <form
      onSubmit={send}
      className="sticky bottom-16 z-10 border-t border-line bg-paper pt-2 pb-3 lg:bottom-0 short:static"
    >
      <label htmlFor={id} className="sr-only">
        {t('ask')}
      </label>
      <div className="flex items-end gap-2">
        <textarea
          id={id}
          rows={1}
          dir="auto"
          value={text}
          placeholder={t('askHint')}
          aria-invalid={isLong}
          aria-describedby={isLong ? `${id}-long` : undefined}
          onChange={({ target }) => onText(target.value)}
          onKeyDown={press}
          className="field-sizing-content max-h-40 min-h-11 w-full min-w-0 resize-none rounded-xl border border-edge bg-surface px-3.5 py-2.5 text-ink placeholder:text-muted"
        />
        {onStop === null ? (
          <Button type="submit" size="icon" aria-label={t('send')} disabled={!canSend}>
            <Send aria-hidden className="size-5 rtl:-scale-x-100" />
          </Button>
        ) : (
          <Button look="quiet" size="icon" aria-label={t('stop')} onClick={onStop}>
            <Square aria-hidden className="size-4.5" />
          </Button>
        )}
      </div>
      {isLong && (
        <p id={`${id}-long`} className="mt-1 text-sm text-poor">
          {t('tooLong', { most: LONGEST })}
        </p>
      )}
    </form>
  );
}

'use client';

import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { classes } from '@/components/ui/classes';
import { lengthOf } from '@/lib/lengthOf';

import { LIMITS, moved } from './draft';

interface LineListProps {
  title: string;
  hint: string;
  lines: readonly string[];
  limits: readonly [number, number];
  language: string;
  onChange(lines: string[]): void;
}

/** What has the focus after the next render: a part of the entry at an index. */
interface Focus {
  index: number;
  part: 'text' | 'up' | 'down';
}

/**
 * An ordered list of short texts. Enter in a text adds one after it, Alt with an arrow key moves it; buttons do the same.
 * A moved entry keeps the focus.
 */
export function LineList(props: LineListProps): ReactNode {
  const t = useTranslations('studio.form');
  const id = useId();
  const list = useRef<HTMLOListElement>(null);
  const [focus, setFocus] = useState<Focus | null>(null);
  const { lines, onChange, title } = props;
  const [, most] = props.limits;
  const isFull = lines.length >= most;

  useEffect(() => {
    if (focus === null) return;
    const entry = list.current?.children[focus.index];
    entry?.querySelector<HTMLElement>(`[data-part=${focus.part}]`)?.focus();
  }, [focus]);

  function add(index: number): void {
    if (isFull) return;
    onChange([...lines.slice(0, index), '', ...lines.slice(index)]);
    setFocus({ index, part: 'text' });
  }

  function move(from: number, to: number, part: Focus['part']): void {
    if (to < 0 || to >= lines.length) return;
    onChange(moved(lines, from, to));
    setFocus({ index: to, part });
  }

  function remove(index: number): void {
    onChange(lines.filter((_, other) => other !== index));
    setFocus({ index: Math.max(0, index - 1), part: 'text' });
  }

  function press(event: KeyboardEvent, index: number): void {
    const to = event.key === 'ArrowUp' ? index - 1 : event.key === 'ArrowDown' ? index + 1 : null;
    if (event.altKey && to !== null) {
      event.preventDefault();
      move(index, to, 'text');
    } else if (event.key === 'Enter') {
      event.preventDefault();
      add(index + 1);
    }
  }

  return (
    <fieldset aria-describedby={`${id}-hint`}>
      <legend className="text-sm font-medium">
        {title} <span className="text-muted tabular-nums">{t('entries', { count: lines.length, most })}</span>
      </legend>
      <p id={`${id}-hint`} className="mb-2 text-sm text-muted">
        {props.hint}
      </p>
      <ol ref={list} className="space-y-2">
        {lines.map((line, index) => {
          const count = lengthOf(line);
          const isLong = count > LIMITS.line[1];
          const name = t('entry', { title, number: index + 1 });
          return (
            // The place is the identity: two entries may have the same text.
            <li key={index} className="flex flex-wrap items-start gap-1 sm:flex-nowrap">
              <div className="min-w-0 grow basis-full sm:basis-auto">
                <textarea
                  data-part="text"
                  aria-label={name}
                  lang={props.language}
                  dir="auto"
                  rows={1}
                  value={line}
                  aria-invalid={isLong}
                  onKeyDown={(event) => press(event, index)}
                  onChange={({ target }) => {
                    onChange(lines.map((text, other) => (other === index ? target.value.replace(/\n/g, ' ') : text)));
                  }}
                  className={classes(
                    'field-sizing-content min-h-11 w-full rounded-xl border bg-surface px-3.5 py-2.5 text-ink',
                    isLong ? 'border-poor' : 'border-edge',
                  )}
                />
                {count > LIMITS.line[1] - 60 && (
                  <p className={classes('text-end text-sm tabular-nums', isLong ? 'text-poor' : 'text-muted')}>
                    {t('count', { count, most: LIMITS.line[1] })}
                  </p>
                )}
              </div>
              <Button
                data-part="up"
                look="bare"
                size="icon"
                aria-label={t('up', { name })}
                disabled={index === 0}
                onClick={() => move(index, index - 1, index === 1 ? 'down' : 'up')}
              >
                <ArrowUp aria-hidden className="size-5" />
              </Button>
              <Button
                data-part="down"
                look="bare"
                size="icon"
                aria-label={t('down', { name })}
                disabled={index === lines.length - 1}
                onClick={() => move(index, index + 1, index === lines.length - 2 ? 'up' : 'down')}
              >
                <ArrowDown aria-hidden className="size-5" />
              </Button>
              <Button look="bare" size="icon" aria-label={t('remove', { name })} onClick={() => remove(index)}>
                <Trash2 aria-hidden className="size-5" />
              </Button>
            </li>
          );
        })}
      </ol>
      <Button
        look="quiet"
        size="small"
        className="mt-2"
        disabled={isFull}
        aria-label={t('addTo', { title })}
        onClick={() => add(lines.length)}
      >
        <Plus aria-hidden className="size-4" />
        {t('add')}
      </Button>
    </fieldset>
  );
}

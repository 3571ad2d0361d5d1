'use client';

import { useTranslations } from 'next-intl';
import { useId, useRef, useState, type ReactNode, type SubmitEvent } from 'react';

import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';

import { findNext, lineOf, spanOf } from './scriptLines';

interface ScriptEditorProps {
  script: string;
  problems: readonly string[];
  onChange(script: string): void;
}

/** The script with line numbers, a search, and its problems, each of which leads to its line. */
export function ScriptEditor({ script, problems, onChange }: ScriptEditorProps): ReactNode {
  const t = useTranslations('studio.script');
  const id = useId();
  const text = useRef<HTMLTextAreaElement>(null);
  const numbers = useRef<HTMLDivElement>(null);
  const [words, setWords] = useState('');
  const [isMissing, setMissing] = useState(false);
  const count = script.split('\n').length;

  function show([from, to]: [number, number]): void {
    const area = text.current;
    if (area === null) return;
    const line = script.slice(0, from).split('\n').length;
    area.focus();
    area.setSelectionRange(from, to);
    area.scrollTop = (area.scrollHeight / count) * Math.max(0, line - 4);
  }

  function find(event: SubmitEvent): void {
    event.preventDefault();
    const found = findNext(words, script, text.current?.selectionEnd ?? 0);
    setMissing(found === null && words !== '');
    if (found !== null) show(found);
  }

  return (
    <div>
      <form role="search" className="mb-3 flex flex-wrap items-end gap-3" onSubmit={find}>
        <Field
          type="search"
          label={t('find')}
          value={words}
          maxLength={200}
          autoComplete="off"
          className="min-w-0 grow basis-48 sm:max-w-xs"
          onChange={({ target }) => {
            setWords(target.value);
            setMissing(false);
          }}
        />
        <Button type="submit" look="quiet">
          {t('findNext')}
        </Button>
        <p role="status" className="basis-full text-sm text-muted">
          {isMissing && t('notFound')}
        </p>
      </form>
      <label htmlFor={id} className="mb-1.5 block text-sm font-medium">
        {t('label')}
      </label>
      <div
        dir="ltr"
        className="flex h-[32rem] overflow-hidden rounded-xl border border-edge bg-surface font-mono text-sm leading-6 has-[textarea:focus-visible]:outline-3 has-[textarea:focus-visible]:outline-accent"
      >
        <div
          ref={numbers}
          aria-hidden
          className="shrink-0 overflow-hidden bg-sunken py-2 ps-2 pe-2 text-end text-muted tabular-nums select-none"
        >
          {Array.from({ length: count }, (_, i) => (
            <div key={i}>{i + 1}</div>
          ))}
          <div className="h-8" />
        </div>
        <textarea
          ref={text}
          id={id}
          lang="en"
          wrap="off"
          spellCheck={false}
          value={script}
          aria-describedby={problems.length === 0 ? undefined : `${id}-problems`}
          onScroll={({ currentTarget }) => {
            if (numbers.current !== null) numbers.current.scrollTop = currentTarget.scrollTop;
          }}
          onChange={({ target }) => onChange(target.value)}
          className="h-full min-w-0 grow resize-none bg-transparent px-3 py-2 leading-6 text-ink outline-none"
        />
      </div>
      {problems.length > 0 && (
        <section id={`${id}-problems`} className="mt-4">
          <h2 className="font-medium text-poor">{t('problems', { count: problems.length })}</h2>
          <ul className="mt-2 space-y-1">
            {problems.map((problem) => {
              const line = lineOf(problem, script);
              return (
                <li key={problem} className="flex flex-wrap items-baseline gap-x-3">
                  {line !== null && (
                    <button
                      type="button"
                      className="min-h-9 text-accent underline underline-offset-4"
                      onClick={() => show(spanOf(line, script))}
                    >
                      {t('line', { line })}
                    </button>
                  )}
                  <span lang="en" dir="ltr" className="min-w-0 break-words">
                    {problem}
                  </span>
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </div>
  );
}

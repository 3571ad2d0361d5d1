'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

import { Card } from '@/components/ui/Card';

interface WordPaneProps {
  /** The place beside the words. */
  place: HTMLElement;
  onClose(): void;
  title: string;
  description: string;
  children: ReactNode;
}

/** The sheet of a word beside the words, where the window has room for both. It gets the focus; Escape closes it. */
export function WordPane(props: WordPaneProps): ReactNode {
  const t = useTranslations('common');
  const name = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return createPortal(
    <Card
      aria-labelledby={name}
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onClose();
      }}
    >
      <div className="mb-4 flex items-start justify-between gap-4">
        <div>
          <h2 id={name} ref={heading} tabIndex={-1} className="text-2xl outline-none">
            {props.title}
          </h2>
          <p className="mt-1 text-muted">{props.description}</p>
        </div>
        <button
          type="button"
          onClick={props.onClose}
          aria-label={t('close')}
          className="inline-flex size-11 shrink-0 items-center justify-center rounded-full hover:bg-sunken"
        >
          <X aria-hidden className="size-5" />
        </button>
      </div>
      {props.children}
    </Card>,
    props.place,
  );
}

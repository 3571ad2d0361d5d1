'use client';

import { ArrowDown, ArrowUp, GripVertical } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';
import { classes } from '@/components/ui/classes';

import { moved } from './order';

interface OrderFieldProps {
  label: string;
  options: readonly string[];
  /** The indexes of the options in their order. */
  order: readonly number[];
  /** Whether this order is an answer already. */
  isAnswer: boolean;
  /** BCP 47; the language of the items. */
  language: string;
  isLocked: boolean;
  onOrder(order: readonly number[]): void;
}

/** Items that are put into an order: by buttons, by Alt with the arrow keys, or by dragging. A moved item keeps the focus. */
export function OrderField(props: OrderFieldProps): ReactNode {
  const t = useTranslations('quizTaking');
  const { options, order, isLocked } = props;
  const list = useRef<HTMLOListElement>(null);
  const [focus, setFocus] = useState<{ place: number; part: 'up' | 'down' } | null>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const [said, setSaid] = useState('');

  useEffect(() => {
    if (focus === null) return;
    list.current?.children[focus.place]?.querySelector<HTMLElement>(`[data-part=${focus.part}]`)?.focus();
  }, [focus]);

  function move(from: number, to: number, part: 'up' | 'down' | null): void {
    const next = moved(order, from, to);
    if (next === order) return;
    props.onOrder(next);
    setSaid(t('movedTo', { item: options[order[from] ?? -1] ?? '', place: to + 1 }));
    if (part !== null) setFocus({ place: to, part });
  }

  return (
    <div role="group" aria-label={props.label}>
      <ol ref={list} className="space-y-2">
        {order.map((index, place) => {
          const item = options[index] ?? '';
          return (
            <li
              key={index}
              draggable={!isLocked}
              onDragStart={(event) => {
                setDragged(place);
                event.dataTransfer.effectAllowed = 'move';
              }}
              onDragOver={(event) => {
                if (dragged !== null) event.preventDefault();
              }}
              onDrop={(event) => {
                event.preventDefault();
                if (dragged !== null) move(dragged, place, null);
                setDragged(null);
              }}
              onDragEnd={() => setDragged(null)}
              onKeyDown={(event) => {
                if (!event.altKey || isLocked) return;
                if (event.key === 'ArrowUp') move(place, place - 1, place === 1 ? 'down' : 'up');
                else if (event.key === 'ArrowDown') move(place, place + 1, place === order.length - 2 ? 'up' : 'down');
                else return;
                event.preventDefault();
              }}
              className={classes(
                'flex items-center gap-2 rounded-2xl border border-edge/60 bg-surface py-1 ps-3 pe-1',
                dragged === place && 'opacity-50',
                !isLocked && 'cursor-grab',
              )}
            >
              <span aria-hidden className="w-5 shrink-0 text-sm text-muted tabular-nums">
                {place + 1}
              </span>
              {!isLocked && <GripVertical aria-hidden className="size-4 shrink-0 text-muted" />}
              <span lang={props.language} dir="auto" className="min-w-0 flex-1 py-2 break-words">
                {item}
              </span>
              {!isLocked && (
                <>
                  <Button
                    data-part="up"
                    look="bare"
                    size="icon"
                    aria-label={t('up', { item })}
                    disabled={place === 0}
                    onClick={() => move(place, place - 1, place === 1 ? 'down' : 'up')}
                  >
                    <ArrowUp aria-hidden className="size-5" />
                  </Button>
                  <Button
                    data-part="down"
                    look="bare"
                    size="icon"
                    aria-label={t('down', { item })}
                    disabled={place === order.length - 1}
                    onClick={() => move(place, place + 1, place === order.length - 2 ? 'up' : 'down')}
                  >
                    <ArrowDown aria-hidden className="size-5" />
                  </Button>
                </>
              )}
            </li>
          );
        })}
      </ol>
      {!props.isAnswer && !isLocked && (
        <Button look="quiet" size="small" className="mt-3" onClick={() => props.onOrder(order)}>
          {t('asItIs')}
        </Button>
      )}
      <p role="status" className="sr-only">
        {said}
      </p>
    </div>
  );
}

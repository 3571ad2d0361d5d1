import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { MarkedText } from '@/components/MarkedText';
import { classes } from '@/components/ui/classes';
import type { Mark } from '@/lib/marked';

import type { List, Part, Table } from './blocks';

interface PageBlockProps {
  part: Part | List | Table;
  marks: readonly Mark[];
}

/** A page has a heading of the second level; those of its text are below it. */
const HEADINGS = ['h3', 'h3', 'h4', 'h5', 'h6'] as const;

const SIZES = ['text-2xl', 'text-2xl', 'text-xl', 'text-lg', 'text-base', 'text-base', 'text-base'] as const;

/** Items deeper than this look like those at this depth. */
const INDENTS = ['', 'ms-5', 'ms-10', 'ms-15', 'ms-20'] as const;

/** A heading, a paragraph, a list or a table of a page. Each paragraph has the direction of its own first letter. */
export function PageBlock({ part, marks }: PageBlockProps): ReactNode {
  const t = useTranslations('reader');
  const marked = (one: { text: string; start: number }): ReactNode => (
    <MarkedText text={one.text} from={one.start} marks={marks} />
  );
  switch (part.kind) {
    case 'heading': {
      const Heading = HEADINGS[part.depth] ?? 'h6';
      return (
        <Heading dir="auto" className={classes('mt-7 mb-2 font-display font-semibold break-words', SIZES[part.level])}>
          {marked(part)}
        </Heading>
      );
    }
    case 'paragraph':
      return (
        <p dir="auto" className="my-3 break-words whitespace-pre-line">
          {marked(part)}
        </p>
      );
    case 'list':
      return (
        <ul className="my-3 list-disc space-y-1.5 ps-6">
          {part.items.map((item) => (
            <li
              key={item.start}
              dir="auto"
              className={classes('break-words', INDENTS[Math.min(item.depth, INDENTS.length - 1)])}
            >
              {marked(item)}
            </li>
          ))}
        </ul>
      );
    case 'table':
      return (
        <div role="group" aria-label={t('table')} tabIndex={0} className="my-4 overflow-x-auto">
          <table className="min-w-full border-collapse text-sm">
            <tbody>
              {part.rows.map((cells) => (
                <tr key={cells[0]?.start}>
                  {cells.map((cell) => (
                    <td key={cell.start} dir="auto" className="border border-line px-3 py-2 align-top">
                      {marked(cell)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
  }
}

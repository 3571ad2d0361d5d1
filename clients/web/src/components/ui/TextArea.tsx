import { useId, type ReactNode, type Ref } from 'react';

import { classes } from './classes';

/** A field that expects so many rows has room for several from the beginning. */
const LONG_ROWS = 5;

interface TextAreaProps {
  label: string;
  value: string;
  rows: number;
  /** The language of the text; unset where it can be any. */
  language?: string | undefined;
  /** Whether it is read by machines: every character counts, from left to right. */
  isCode?: boolean | undefined;
  isWrong: boolean;
  /** A hint, or what is wrong. */
  below: ReactNode;
  /** The field itself, for who moves its caret. */
  ref?: Ref<HTMLTextAreaElement>;
  onChange(text: string): void;
}

/** A field for several lines that grows with its text, with its label and what is said below it. */
export function TextArea({ ref, ...props }: TextAreaProps): ReactNode {
  const id = useId();
  const isCode = props.isCode === true;
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block text-sm font-medium">
        {props.label}
      </label>
      <textarea
        ref={ref}
        id={id}
        lang={props.language}
        dir={isCode ? 'ltr' : 'auto'}
        spellCheck={!isCode}
        rows={props.rows}
        value={props.value}
        onChange={({ target }) => props.onChange(target.value)}
        aria-invalid={props.isWrong}
        aria-describedby={`${id}-below`}
        className={classes(
          'field-sizing-content w-full rounded-xl border bg-surface px-3.5 py-2.5 text-ink',
          props.rows >= LONG_ROWS ? 'min-h-36' : 'min-h-11',
          isCode && 'font-mono text-sm',
          props.isWrong ? 'border-poor' : 'border-edge',
        )}
      />
      <div id={`${id}-below`} className="mt-1 text-sm text-muted">
        {props.below}
      </div>
    </div>
  );
}

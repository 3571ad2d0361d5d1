import type { ReactNode } from 'react';

interface ChoiceProps {
  isBusy: boolean;
  lang?: string;
  /** Whether it is the chosen one; unset where a press continues at once. */
  isChosen?: boolean;
  onChoose(): void;
  children: ReactNode;
}

/** One of several answers, as a button. */
export function Choice(props: ChoiceProps): ReactNode {
  return (
    <button
      type="button"
      lang={props.lang}
      aria-disabled={props.isBusy}
      {...(props.isChosen === undefined ? {} : { 'aria-pressed': props.isChosen })}
      onClick={() => {
        if (!props.isBusy) props.onChoose();
      }}
      className="min-h-13 w-full rounded-2xl border border-edge bg-surface px-4 py-2 text-start font-medium hover:bg-sunken aria-disabled:opacity-50 aria-pressed:border-accent aria-pressed:bg-accent-soft"
    >
      {props.children}
    </button>
  );
}

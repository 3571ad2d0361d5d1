import * as Radix from '@radix-ui/react-dialog';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useLayoutEffect, useRef, type ReactNode } from 'react';

import { focusPlace, returnFocus, type FocusPlace } from './focusPlace';

interface DialogProps {
  isOpen: boolean;
  onClose(): void;
  title: string;
  description?: string;
  children: ReactNode;
}

/**
 * A modal dialog; on small screens a sheet at the bottom. Escape or a click outside closes it, and the focus is again where it
 * was.
 */
export function Dialog(props: DialogProps): ReactNode {
  const t = useTranslations('common');
  const { isOpen } = props;
  const place = useRef<FocusPlace | null>(null);
  useLayoutEffect(() => {
    if (isOpen) place.current = focusPlace(); // the content, which takes the focus, is rendered after this
  }, [isOpen]);
  return (
    <Radix.Root open={isOpen} onOpenChange={(isStillOpen) => !isStillOpen && props.onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-black/50" />
        <Radix.Content
          className="fixed inset-x-0 bottom-0 z-50 max-h-[90dvh] overflow-y-auto rounded-t-3xl border border-line bg-surface p-6 shadow-card outline-none sm:inset-auto sm:start-1/2 sm:top-1/2 sm:w-[34rem] sm:-translate-x-1/2 sm:-translate-y-1/2 sm:rounded-3xl rtl:sm:translate-x-1/2"
          onCloseAutoFocus={(event) => {
            event.preventDefault(); // without a trigger, Radix gives the focus to nothing
            if (place.current !== null) returnFocus(place.current);
          }}
          {...(props.description === undefined ? { 'aria-describedby': undefined } : {})}
        >
          <div className="mb-4 flex items-start justify-between gap-4">
            <div>
              <Radix.Title className="font-display text-2xl">{props.title}</Radix.Title>
              {props.description !== undefined && (
                <Radix.Description className="mt-1 text-muted">{props.description}</Radix.Description>
              )}
            </div>
            <Radix.Close
              aria-label={t('close')}
              className="inline-flex size-11 shrink-0 items-center justify-center rounded-full hover:bg-sunken"
            >
              <X aria-hidden className="size-5" />
            </Radix.Close>
          </div>
          {props.children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

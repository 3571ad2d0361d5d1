'use client';

import type { Failure } from '@vivavoce/graphql';
import { canRetry } from '@vivavoce/learner/canRetry';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, type ComponentProps, type ReactNode } from 'react';

import { Button } from '@/components/ui/Button';

import { FailureNotice } from './FailureNotice';
import { isNextAsked, type Pages } from './pages';

interface NextPageProps {
  list: Pages;
  /** The cursor after which a page is asked for. */
  after: string | null;
  failure: Failure | null;
  reload(): void;
  more: string;
  onMore(after: string | null): void;
  size?: ComponentProps<typeof Button>['size'];
  className?: string;
}

/** Stands where the button was when it has loaded the last page, and takes the focus that the button had. */
function End({ className }: { className: string | undefined }): ReactNode {
  const t = useTranslations('common');
  const text = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) text.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className={className}>
      <p ref={text} tabIndex={-1} className="text-sm text-muted outline-none">
        {t('thatIsAll')}
      </p>
    </div>
  );
}

/**
 * The button that loads the next page of a list. If that page fails, it shows the failure, and the button asks for the page
 * again: it stays the same one, so that the keyboard does not lose its place.
 */
export function NextPage(props: NextPageProps): ReactNode {
  const t = useTranslations('failure');
  const { list, failure } = props;
  if (!list.pageInfo.hasNextPage) return props.after !== null && <End className={props.className} />;
  const failed = isNextAsked(list, props.after) ? failure : null;
  return (
    <div className={props.className}>
      {failed !== null && <FailureNotice failure={failed} className="mb-4 text-start" />}
      <Button
        look="quiet"
        {...(props.size === undefined ? {} : { size: props.size })}
        disabled={failed !== null && !canRetry(failed)}
        onClick={() => (failed === null ? props.onMore(list.pageInfo.endCursor) : props.reload())}
      >
        {failed !== null && canRetry(failed) ? t('retry') : props.more}
      </Button>
    </div>
  );
}

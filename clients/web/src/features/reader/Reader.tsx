'use client';

import type { DocumentPartsFragment, DocumentQuery } from '@vivavoce/graphql';
import { ListChecks } from 'lucide-react';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useRef, useState, type ReactNode } from 'react';

import { classes } from '@/components/ui/classes';
import { LinkButton } from '@/components/ui/LinkButton';
import { PageTitle } from '@/components/ui/PageTitle';
import { Skeleton } from '@/components/ui/Skeleton';
import { DocumentActions } from '@/features/documents/DocumentActions';
import { DocumentState } from '@/features/documents/DocumentState';
import { Facts } from '@/features/documents/Facts';
import { useDocumentFacts } from '@/features/documents/useDocumentFacts';
import { useProgress } from '@/features/documents/useProgress';
import { FailureNotice } from '@/lib/graph/FailureNotice';
import { library, quiz, type Beside } from '@/lib/routes';
import { useWide } from '@/lib/useWide';

import { DocumentText, pagesShown } from './DocumentText';
import { FindBar } from './FindBar';
import { Outline } from './Outline';
import { PageJump } from './PageJump';
import { PlaceList } from './PlaceList';
import { ReaderTabs } from './ReaderTabs';
import { useFind } from './useFind';
import { useTarget } from './useTarget';
import { useVisiblePage } from './useVisiblePage';

const NotesPane = dynamic(async () => (await import('@/features/notes/NotesPane')).NotesPane, {
  ssr: false,
  loading: () => <Skeleton lines={5} />,
});
const ChatPane = dynamic(async () => (await import('@/features/chat/ChatPane')).ChatPane, {
  ssr: false,
  loading: () => <Skeleton lines={5} />,
});

interface ReaderProps {
  document: DocumentPartsFragment;
  sections: NonNullable<DocumentQuery['documentSections']>;
}

/** A document to read: its text page by page, and beside it its outline, its notes or a chat; on a phone one at a time. */
export function Reader({ document, sections }: ReaderProps): ReactNode {
  const t = useTranslations('reader');
  const router = useRouter();
  const factsOf = useDocumentFacts();
  const progress = useProgress(document);
  const isWide = useWide();
  const text = useRef<HTMLDivElement>(null);
  const visible = useVisiblePage(text);
  const [isDeleted, setDeleted] = useState(false);
  const { target, words, goTo, leaveFor, find, beside, chatId, open } = useTarget();
  // A pane that was opened stays, hidden: something may be written in it.
  const [opened, setOpened] = useState<readonly Beside[]>([]);
  if (beside !== null && !opened.includes(beside)) setOpened([...opened, beside]);
  const { id, name, language, searchByMeaning } = document;
  const isDone = progress.state === 'COMPLETED';
  const places = useFind(id, isDone && !searchByMeaning, { words, place: target?.place ?? null, find });
  const { found, failure, here } = places;
  const pages = progress.state === 'FAILED' ? 0 : pagesShown(progress.pagesRead, !isDone);
  /** Goes to a place that is cited. On a narrow screen the text takes the place of what cites it. */
  const follow = isWide ? goTo : leaveFor;
  if (isDeleted) return <Skeleton lines={5} />;
  const outline = sections.length > 0 && <Outline sections={sections} goTo={goTo} />;
  return (
    <article>
      <p className="mb-3 text-sm">
        <Link href={library.documents} className="text-accent underline underline-offset-4">
          {t('toAll')}
        </Link>
      </p>
      <PageTitle
        title={name}
        action={
          <div className="flex items-center gap-1">
            {isDone && (
              <LinkButton look="quiet" size="small" href={quiz.make({ kind: 'documents', id })}>
                <ListChecks aria-hidden className="size-4" />
                {t('quiz')}
              </LinkButton>
            )}
            <DocumentActions
              id={id}
              name={name}
              onDeleted={() => {
                setDeleted(true);
                router.replace(library.documents);
              }}
            />
          </div>
        }
      >
        <Facts facts={factsOf(document)} />
      </PageTitle>
      {!isDone && (
        <div className="mb-6 max-w-xl">
          <DocumentState document={document} progress={progress} />
        </div>
      )}
      {pages > 0 && !isWide && <ReaderTabs open={beside} first="text" onOpen={(next) => open(next)} />}
      {pages > 0 && (
        <div
          data-panes={beside === null ? undefined : ''}
          className={classes(
            isWide && 'grid items-start gap-10',
            isWide && (beside === null ? 'grid-cols-[minmax(0,1fr)_18rem]' : 'grid-cols-[minmax(0,1fr)_minmax(0,1fr)]'),
          )}
        >
          <div className="min-w-0" hidden={!isWide && beside !== null}>
            <div className="sticky top-0 z-20 -mx-2 mb-4 flex flex-wrap items-start gap-x-6 gap-y-1 border-b border-line bg-paper px-2 pt-2 pb-1 short:static">
              <FindBar find={places} />
              <PageJump page={visible} pageCount={pages} onPage={(page) => goTo({ page, span: null })} />
            </div>
            {failure !== null && <FailureNotice failure={failure} className="mb-4" />}
            {!isWide && outline !== false && (
              <details className="mb-4 rounded-2xl border border-line bg-surface px-3 py-1">
                <summary className="flex min-h-11 items-center font-medium">{t('outline')}</summary>
                <div className="max-h-80 overflow-y-auto pb-2">{outline}</div>
              </details>
            )}
            <div ref={text}>
              <DocumentText id={id} language={language} pages={pages} target={target} found={found ?? []} />
            </div>
          </div>
          {(isWide || opened.length > 0) && (
            <aside
              hidden={!isWide && beside === null}
              aria-label={t('beside')}
              className={classes('min-w-0', isWide && 'sticky top-6 max-h-[calc(100dvh-3rem)] overflow-y-auto px-1')}
            >
              {isWide && <ReaderTabs open={beside} first="outline" onOpen={(next) => open(next)} />}
              {opened.includes('notes') && (
                <div hidden={beside !== 'notes'}>
                  <NotesPane document={document} sections={sections} isRead={isDone} onPlace={follow} />
                </div>
              )}
              {opened.includes('chat') && (
                <div hidden={beside !== 'chat'}>
                  <ChatPane
                    document={document}
                    isRead={isDone}
                    chatId={chatId}
                    onChat={(next) => open('chat', next)}
                    onPlace={follow}
                  />
                </div>
              )}
              {beside === null && found !== null && found.length > 0 && (
                <section aria-labelledby="places" className="mb-6">
                  <h2 id="places" className="mb-2 px-2 text-lg">
                    {t('places')}
                  </h2>
                  <PlaceList found={found} here={here} onGo={(place) => find(words, place)} />
                </section>
              )}
              {beside === null && outline !== false && (
                <section aria-labelledby="outline">
                  <h2 id="outline" className="mb-2 px-2 text-lg">
                    {t('outline')}
                  </h2>
                  {outline}
                </section>
              )}
            </aside>
          )}
        </div>
      )}
    </article>
  );
}

import {
  readFragment,
  type DataExportPartsFragment,
  type DataExportProgressSubscription,
  type Failure,
} from '@vivavoce/graphql';
import { useSession } from '@vivavoce/learner/session';
import { useChange } from '@vivavoce/learner/useChange';
import { useGraph } from '@vivavoce/learner/useGraph';
import { useEffect, useState } from 'react';

import { dataExportDocument, dataExportParts, dataExportProgressDocument, exportMyDataDocument } from './documents';

/** The time until a lost connection is opened again. */
const AGAIN_AFTER = 2_000;
/** How often a ready export gets a new address. */
const RENEW_EVERY = 10 * 60_000;

interface FollowedExport {
  /** Undefined until it is known; null when there is none. */
  current: DataExportPartsFragment | null | undefined;
  failure: Failure | null;
  isBusy: boolean;
  start(): Promise<void>;
  reload(): void;
}

/** The person's export, which is followed while it runs. */
export function useDataExport(): FollowedExport {
  const { live, lookAgain } = useSession();
  const { data, failure, reload } = useGraph(dataExportDocument, {}, { isFresh: true });
  const change = useChange(exportMyDataDocument);
  const [newest, setNewest] = useState<DataExportPartsFragment | null>(null);
  const [round, setRound] = useState(0);
  const stored = data && readFragment(dataExportParts, data.dataExport);
  const isOver = stored?.id === newest?.id && stored?.state !== 'RUNNING';
  const current = (isOver ? stored : (newest ?? stored)) ?? (data === null ? undefined : null);
  const running = current?.state === 'RUNNING' ? current.id : null;

  useEffect(() => {
    if (running === null || live === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = live.subscribe<DataExportProgressSubscription>(
      { document: dataExportProgressDocument, variables: {} },
      {
        next: ({ dataExportProgressed }) => {
          setNewest(readFragment(dataExportParts, dataExportProgressed));
        },
        lost: () => {
          timer = setTimeout(() => {
            setRound((before) => before + 1);
          }, AGAIN_AFTER);
        },
        failed: reload,
        complete: reload,
      },
    );
    return () => {
      clearTimeout(timer);
      end();
    };
  }, [running, live, round, reload]);

  // The address of an archive is valid for a quarter of an hour.
  const isReady = current?.state === 'READY';
  useEffect(() => {
    if (!isReady) return;
    const timer = setInterval(reload, RENEW_EVERY);
    return () => {
      clearInterval(timer);
    };
  }, [isReady, reload]);

  async function start(): Promise<void> {
    const answer = await change.run({ input: { idempotencyKey: crypto.randomUUID() } });
    if (answer === null) return;
    const started = readFragment(dataExportParts, answer.exportMyData.export);
    if (started === null)
      lookAgain(); // the account has been erased
    else setNewest(started);
  }

  return { current, failure: change.failure ?? failure, isBusy: change.isBusy, start, reload };
}

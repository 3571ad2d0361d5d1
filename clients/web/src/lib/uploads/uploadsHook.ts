'use client';

import { useEffect, useSyncExternalStore } from 'react';
import { useClient, type Client } from 'urql';

import { whenPersonGone } from '@/lib/graph/personGone';

import { Uploads, type UploadPorts, type UploadsState } from './uploads';

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

/** Lets uploads follow the window as long as they last. */
function follow<Kind, Refusal>(client: Client, uploads: Uploads<Kind, Refusal>): void {
  uploads.onChange(() => {
    if (uploads.isBusy) window.addEventListener('beforeunload', ask);
    else window.removeEventListener('beforeunload', ask);
  });
  window.addEventListener('online', uploads.online);
  whenPersonGone(client, () => {
    window.removeEventListener('online', uploads.online);
    uploads.end();
  });
}

/**
 * Makes a hook that returns the person's uploads of one kind in this window. They go on when the page is left for another one of
 * the app.
 */
export function uploadsHook<Kind, Refusal>(
  portsOf: (client: Client) => UploadPorts<Kind, Refusal>,
): () => [UploadsState<Refusal>, Uploads<Kind, Refusal>] {
  /** The uploads of each person who uses this window: a client belongs to one person. */
  const everyones = new WeakMap<Client, Uploads<Kind, Refusal>>();
  const followed = new WeakSet<Uploads<Kind, Refusal>>();
  const none: UploadsState<Refusal> = { all: [], sent: 0 };

  function uploadsOf(client: Client): Uploads<Kind, Refusal> {
    const before = everyones.get(client);
    if (before !== undefined) return before;
    const uploads = new Uploads(portsOf(client));
    everyones.set(client, uploads);
    return uploads;
  }

  return function useUploads() {
    const client = useClient();
    const uploads = uploadsOf(client);
    useEffect(() => {
      if (followed.has(uploads)) return;
      followed.add(uploads);
      follow(client, uploads);
    }, [client, uploads]);
    return [useSyncExternalStore(uploads.onChange, uploads.state, () => none), uploads];
  };
}

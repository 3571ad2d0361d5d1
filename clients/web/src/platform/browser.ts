import type { Platform } from '@vivavoce/learner/platform';

import { dial } from './dial';
import { keepsRecording } from './keepRecording';
import { held, hold } from './locks';
import { openMicrophone } from './microphone';
import { opusHere } from './opus';
import { recordingsHere } from './recordings';
import { openSpeaker } from './speaker';

let made: Platform | null = null;
let forgetful: Platform | null = null;

/** What the browser provides for a speaking session; one for the whole page. */
export function browser(): Platform {
  made ??= {
    dial,
    opus: opusHere(),
    openMicrophone,
    openSpeaker,
    recordings: recordingsHere(),
    keepsRecording,
    uuid: () => crypto.randomUUID(),
    now: Date.now,
    later: (run, milliseconds) => {
      const timer = setTimeout(run, milliseconds);
      return () => {
        clearTimeout(timer);
      };
    },
    onOnline: (listener) => {
      window.addEventListener('online', listener);
      return () => {
        window.removeEventListener('online', listener);
      };
    },
    onOffline: (listener) => {
      window.addEventListener('offline', listener);
      return () => {
        window.removeEventListener('offline', listener);
      };
    },
    hold,
    held,
    onLeave: (listener) => {
      window.addEventListener('pagehide', listener);
      return () => {
        window.removeEventListener('pagehide', listener);
      };
    },
    onVisible: (listener) => {
      const seen = (): void => {
        listener(document.visibilityState === 'visible');
      };
      document.addEventListener('visibilitychange', seen);
      return () => {
        document.removeEventListener('visibilitychange', seen);
      };
    },
  };
  return made;
}

/** The same, except that a recording is removed once the server has it, and not kept to be played. */
export function forgetfulBrowser(): Platform {
  const kept = browser();
  forgetful ??= { ...kept, recordings: { ...kept.recordings, confirm: kept.recordings.remove } };
  return forgetful;
}

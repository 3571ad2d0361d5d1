import type { Dial } from '@vivavoce/live/line';
import type { OpenMicrophone } from '@vivavoce/live/microphone';
import type { OpusPorts } from '@vivavoce/live/opus';
import type { OpenSpeaker } from '@vivavoce/live/partnerVoice';
import type { Recordings } from '@vivavoce/live/recordings';

/** What a speaking session needs from the browser or the phone. */
export interface Platform {
  dial: Dial;
  /** Encodes audio for a slow line; without it audio is sent as PCM. */
  opus?: OpusPorts;
  openMicrophone: OpenMicrophone;
  /** Opens the sound for the partner of a talk. Called while the learner presses a button. */
  openSpeaker: OpenSpeaker;
  recordings: Recordings;
  /** Whether the server keeps what is recorded next; null as the person has decided before. */
  keepsRecording(): boolean | null;
  /** A random UUID. */
  uuid(): string;
  now(): number;
  /** Schedules work. Returns a function that cancels it. */
  later(run: () => void, milliseconds: number): () => void;
  /** Calls the listener when the network is back. Returns a function that unsubscribes. */
  onOnline(listener: () => void): () => void;
  /** Calls the listener when the network is lost. Returns a function that unsubscribes. */
  onOffline(listener: () => void): () => void;
  /** Marks a session as running in this window. Returns a function that ends it. */
  hold(sessionId: string): () => void;
  /** Returns the sessions that run in any window of this app. */
  held(): Promise<ReadonlySet<string>>;
  /** Calls the listener when the page is closed or left for another one. Returns a function that unsubscribes. */
  onLeave(listener: () => void): () => void;
  /** Calls the listener when the app is hidden or shown again. Returns a function that unsubscribes. */
  onVisible(listener: (isVisible: boolean) => void): () => void;
}

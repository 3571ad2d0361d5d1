import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FailureError } from '@vivavoce/graphql';
import type { Result, Task } from '@vivavoce/learner/speaking';
import type { LiveEvent } from '@vivavoce/live/liveEvents';
import { MicrophoneRefused, type MicrophoneTrouble } from '@vivavoce/live/microphone';
import { SpeechTimeHeld } from '@vivavoce/live/speechTime';
import { settled } from '@vivavoce/live/testing/clock';
import { Stage } from '@vivavoce/live/testing/stage';
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { useStore } from 'zustand';

import { playAlone } from '@/lib/voice/playAlone';
import { aResult } from '@/testing/aResult';
import { show } from '@/testing/show';

import { Recorder } from './Recorder';

const TASK: Task = { readAloud: { language: 'en', text: 'hello there' } };

let stage: Stage<Task, Result>;

beforeEach(() => {
  stage = new Stage<Task, Result>(aResult());
});

function Staged(props: { longest?: number; canPause?: boolean }): ReactNode {
  const state = useStore(stage.speaking.store);
  return <Recorder speaking={stage.speaking} state={state} task={TASK} language="en" title="hello there" {...props} />;
}

/** Runs an action and renders all its effects. */
async function then(happens: () => unknown): Promise<void> {
  await act(async () => {
    await happens();
    await settled();
  });
}

/** Runs a user action and renders all its effects. */
async function learner(does: Promise<unknown>): Promise<void> {
  await does;
  await act(settled);
}

async function recording(): Promise<void> {
  show(<Staged />);
  await learner(userEvent.click(screen.getByRole('button', { name: 'Start recording' })));
}

const recognized = (text: string, utteranceId = 'u1'): LiveEvent => ({
  kind: 'recognized',
  utteranceId,
  occurredAt: 2,
  words: [{ text, score: null, isInsertion: false }],
});

const scored = (...words: [string, number][]): LiveEvent => ({
  kind: 'scored',
  utteranceId: 'u1',
  occurredAt: 3,
  words: words.map(([text, score]) => ({ text, score, isInsertion: false })),
  overall: 80,
});

it('pauses a voice that plays', async () => {
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue(undefined);
  const pause = vi.spyOn(HTMLMediaElement.prototype, 'pause').mockReturnValue(undefined);
  await playAlone(new Audio());
  await recording();
  expect(pause).toHaveBeenCalledOnce();
});

describe('keys', () => {
  it('starts and stops with the space bar', async () => {
    show(<Staged />);
    await learner(userEvent.keyboard(' '));
    expect(screen.getByRole('button', { name: 'Stop recording' })).toBeTruthy();
    await learner(userEvent.keyboard(' '));
    expect(stage.server.controls).toEqual(['finish']);
  });

  it('ignores the space bar while the user types', async () => {
    show(
      <>
        <input aria-label="notes" />
        <Staged />
      </>,
    );
    await learner(userEvent.type(screen.getByLabelText('notes'), 'a b'));
    expect(stage.speaking.store.getState().phase).toBe('ready');
  });

  it('records with the space bar and does nothing else, whatever has the focus', async () => {
    let presses = 0;
    show(
      <>
        <button onClick={() => presses++}>another</button>
        <Staged />
      </>,
    );
    screen.getByRole('button', { name: 'another' }).focus();
    await learner(userEvent.keyboard(' '));
    expect(presses).toBe(0);
    expect(stage.speaking.store.getState().phase).toBe('speaking');
  });

  it('leaves the space bar to a dialog over it, and takes it in a dialog of its own', async () => {
    let presses = 0;
    show(
      <>
        <div role="dialog">
          <button onClick={() => presses++}>stay</button>
        </div>
        <div role="dialog">
          <Staged />
          <button>close</button>
        </div>
      </>,
    );
    screen.getByRole('button', { name: 'stay' }).focus();
    await learner(userEvent.keyboard(' '));
    expect(presses).toBe(1);
    expect(stage.speaking.store.getState().phase).toBe('ready');
    screen.getByRole('button', { name: 'close' }).focus();
    await learner(userEvent.keyboard(' '));
    expect(stage.speaking.store.getState().phase).toBe('speaking');
  });

  it('never loses the focus: neither while it starts nor when the pause button goes', async () => {
    await recording();
    const button = screen.getByRole('button', { name: 'Stop recording' });
    expect(document.activeElement).toBe(button);
    await then(() => stage.say(4));
    screen.getByRole('button', { name: 'Pause' }).focus();
    await learner(userEvent.keyboard(' '));
    expect(stage.speaking.store.getState().phase).toBe('finishing');
    expect(document.activeElement?.getAttribute('aria-keyshortcuts')).toBe('Space');
    expect(document.activeElement?.getAttribute('aria-disabled')).toBe('true');
  });
});

describe('a pause', () => {
  it('closes the microphone until the learner continues', async () => {
    await recording();
    await then(() => stage.say(4));
    await learner(userEvent.click(screen.getByRole('button', { name: 'Pause' })));
    expect(stage.microphone).toBeNull();
    expect(screen.getByRole('status').textContent).toContain('The microphone is off');
    await learner(userEvent.click(screen.getByRole('button', { name: 'Continue' })));
    await then(() => stage.say(1));
    expect(stage.server.heard).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('a hint', () => {
  it('is the latest one, and there is never a second', async () => {
    await recording();
    const status = (): string | null => screen.getByRole('status').textContent;
    await then(() => stage.tell({ kind: 'warning', warning: 'NOISE', at: 1_000, left: null, occurredAt: 1 }));
    expect(status()).toBe('It’s noisy. Find a quieter place for a fairer score.');
    await then(() => stage.tell({ kind: 'warning', warning: 'TOO_QUIET', at: 2_000, left: null, occurredAt: 2 }));
    expect(status()).toBe('Too quiet. Move closer to the microphone.');
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('the longest recording', () => {
  it('shows a countdown in its last minute and announces the last ten seconds', async () => {
    await recording();
    await then(() => stage.server.say({ case: 'accepted', value: { nextSequence: 1n, audioLimit: { seconds: 70n } } }));
    await then(() => stage.say(100));
    expect(screen.queryByText('−1:05')).toBeNull();
    await then(() => stage.say(200));
    expect(screen.getByText('−0:55')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
    await then(() => stage.say(900));
    expect(screen.getByRole('alert').textContent).toContain('Less than 10 seconds left');
  });

  it('can be shorter than the server’s limit, and then ends by itself; it may be without pauses', async () => {
    show(<Staged longest={12_000} canPause={false} />);
    await learner(userEvent.click(screen.getByRole('button', { name: 'Start recording' })));
    await then(() => stage.server.say({ case: 'accepted', value: { nextSequence: 1n, audioLimit: { seconds: 70n } } }));
    await then(() => stage.say(100));
    expect(screen.getByText('−0:07')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Pause' })).toBeNull();
    await then(() => stage.say(140));
    expect(stage.server.controls).toEqual(['finish']);
    expect(stage.speaking.store.getState().phase).toBe('finishing');
  });
});

describe('captions', () => {
  it('show interim text, and announce only final text, once', async () => {
    await recording();
    await then(() =>
      stage.tell({ kind: 'interim', utteranceId: 'u1', occurredAt: 1, stable: 'hello', unstable: 'the' }),
    );
    expect(screen.getByTestId('captions').textContent).toMatch(/hello\s+the/);
    const log = screen.getByRole('log');
    expect(log.getAttribute('aria-live')).toBe('polite');
    expect(log.textContent).toBe('');
    await then(() => stage.tell(recognized('hello')));
    await then(() => stage.tell(recognized('hello')));
    expect(log.textContent).toBe('hello. ');
  });

  it('are not replaced by late interim text', async () => {
    await recording();
    await then(() => stage.tell(recognized('hello')));
    await then(() => stage.tell({ kind: 'interim', utteranceId: 'u1', occurredAt: 9, stable: 'yellow', unstable: '' }));
    expect(screen.getByTestId('captions').textContent).not.toContain('yellow');
  });

  it('mark words by score with an underline besides the colour', async () => {
    await recording();
    await then(() => stage.tell(scored(['good', 95], ['fair', 74], ['poor', 40])));
    expect(screen.getByText('good').className).not.toContain('word-');
    expect(screen.getByText('fair').className).toContain('word-fair');
    expect(screen.getByText('poor.').className).toContain('word-poor');
  });

  it('keep what was heard when the words of the text are scored', async () => {
    await recording();
    await then(() => stage.tell(recognized('yellow')));
    await then(() => stage.tell(scored(['hello', 40], ['there', 0])));
    expect(screen.getByTestId('captions').textContent.trim()).toBe('yellow.');
  });

  it('join utterances with a space and a mark', async () => {
    await recording();
    await then(() => stage.tell(recognized('hello')));
    await then(() => stage.tell(recognized('there', 'u2')));
    expect(screen.getByTestId('captions').textContent.replace(/\s+/g, ' ').trim()).toBe('hello. there.');
  });

  it('say that the voice is heard while its text is late', async () => {
    await recording();
    expect(screen.getByTestId('hearing').textContent).toBe('Your words will appear here.');
    const speak = (): void => {
      for (let i = 0; i < 40; i++) stage.microphone?.level({ rms: 0.1, peak: 0.2 });
    };
    await then(speak);
    expect(screen.getByTestId('hearing').textContent).toBe('We can hear you…');
    await then(() => stage.tell({ kind: 'interim', utteranceId: 'u1', occurredAt: 1, stable: 'hello', unstable: '' }));
    expect(screen.queryByTestId('hearing')).toBeNull();
    await then(speak);
    expect(screen.getByTestId('hearing').textContent).toBe('We can hear you…');
  });
});

describe('a network failure', () => {
  it('shows how many seconds are buffered until they are sent', async () => {
    await recording();
    await then(() => stage.say(40));
    stage.server.isReachable = false;
    await then(() => stage.server.close(1006));
    await then(() => stage.say(60));
    expect(screen.getByRole('alert').textContent).toContain('3 seconds are saved here and will be sent');
    stage.server.isReachable = true;
    await then(() => stage.speaking.online());
    expect(screen.queryByRole('alert')).toBeNull();
    expect(stage.server.heard.at(-1)).toBe(100);
  });

  it('that leaves the connection open but silent is shown after three seconds, and mended without a click', async () => {
    await recording();
    await then(() => stage.say(40));
    stage.server.isStalled = true;
    stage.server.isReachable = false;
    await then(() => stage.say(55));
    expect(screen.queryByRole('alert')).toBeNull();
    await then(() => stage.say(10));
    expect(screen.getByRole('alert').textContent).toContain('No connection. Keep talking: 3 seconds are saved here');
    stage.server.isStalled = false;
    stage.server.isReachable = true;
    await then(() => stage.say(40));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(stage.server.heard.at(-1)).toBe(145);
  });

  it('that the system reports is shown at once', async () => {
    await recording();
    await then(() => stage.say(40));
    stage.server.isReachable = false;
    await then(() => stage.speaking.offline());
    expect(screen.getByRole('alert').textContent).toContain('No connection. Keep talking, nothing is lost.');
  });

  it('offers to connect immediately when the learner stopped during the failure', async () => {
    await recording();
    await then(() => stage.say(40));
    stage.server.isReachable = false;
    await then(() => stage.server.close(1006));
    await learner(userEvent.click(screen.getByRole('button', { name: 'Stop recording' })));
    stage.server.isReachable = true;
    await learner(userEvent.click(screen.getByRole('button', { name: 'Try again now' })));
    expect(stage.server.controls.at(-1)).toBe('finish');
  });
});

describe('the microphone', () => {
  it.each<[MicrophoneTrouble, RegExp]>([
    ['denied', /is blocking the microphone/],
    ['missing', /Plug in a microphone/],
    ['busy', /Another app/],
    ['unsupported', /https/],
  ])('that is %s is explained with what to do', async (trouble, words) => {
    stage.ports.openMicrophone = () => Promise.reject(new MicrophoneRefused(trouble));
    await recording();
    expect(screen.getByRole('alert').textContent).toMatch(words);
    expect(screen.getByRole('button', { name: 'Start recording' })).toHaveProperty('ariaDisabled', 'false');
  });

  it.each([
    ['Firefox', 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0', 'crossed-out microphone'],
    [
      'Safari',
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/19.0 Safari/605.1.15',
      'In Safari, open Settings',
    ],
    [
      'Chrome',
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/143.0 Safari/537.36',
      'icon to the left of the address',
    ],
  ])('that is denied is explained for %s', async (_name, agent, words) => {
    vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(agent);
    stage.ports.openMicrophone = () => Promise.reject(new MicrophoneRefused('denied'));
    await recording();
    expect(screen.getByRole('alert').textContent).toContain(words);
  });

  it('ends the recording when it is disconnected, and says that the recorded part is scored', async () => {
    await recording();
    await then(() => stage.say(5));
    await then(() => stage.microphone?.lost());
    expect(screen.getByRole('alert').textContent).toContain('was disconnected');
    expect(stage.server.controls).toEqual(['finish']);
  });

  it('shows that it is suspended in a hidden tab, and resumes when the tab is shown', async () => {
    await recording();
    await then(() => stage.say(5));
    await then(() => stage.clock.move(3_000));
    expect(screen.getByRole('alert').textContent).toContain('We can’t hear your microphone');
    await then(() => stage.speaking.visible(true));
    await then(() => stage.say(2));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('a failure', () => {
  const failure = { code: 'UNAVAILABLE', reason: 'UNAVAILABLE', retryable: true, retryAfter: null, requestId: 'r-17' };

  it.each([
    [5, false],
    [40, true],
  ])('to start after %d chunks says plainly that their words are lost: %s', async (pieces, isTold) => {
    let fails: () => void = () => undefined;
    stage.ports.start = () => new Promise((_, reject) => (fails = () => reject(new FailureError(failure))));
    await recording();
    await then(() => stage.say(pieces));
    await then(() => fails());
    expect(screen.getByText(/isn’t available right now/)).toBeTruthy();
    expect(screen.queryByText(/What you’ve just said wasn’t saved/) !== null).toBe(isTold);
  });

  it('is shown with its request id, and can be retried', async () => {
    const { start } = stage.ports;
    stage.ports.start = () => Promise.reject(new FailureError(failure));
    await recording();
    expect(screen.getByRole('alert').textContent).toContain('r-17');
    stage.ports.start = start;
    await learner(userEvent.click(screen.getByRole('button', { name: 'Try again' })));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByRole('button', { name: 'Stop recording' })).toBeTruthy();
  });

  it('after speech keeps the recording in this browser, and a retry uses it', async () => {
    stage.ports.finish = () => Promise.reject(new FailureError(failure));
    await recording();
    await then(() => stage.say(10));
    await learner(userEvent.click(screen.getByRole('button', { name: 'Stop recording' })));
    await then(() => stage.server.say({ case: 'finished', value: {} }));
    expect(screen.getByText(/saved on this device/)).toBeTruthy();
    expect(await stage.ports.recordings.list()).toHaveLength(1);
    stage.ports.finish = () => Promise.resolve(aResult());
    stage.server.hasEnded = true;
    await learner(userEvent.click(screen.getByRole('button', { name: 'Try again' })));
    expect(stage.speaking.store.getState()).toMatchObject({ phase: 'done', failure: null });
    expect(await stage.ports.recordings.list()).toMatchObject([{ isConfirmed: true }]);
  });
});

describe('the hint', () => {
  it('names the space bar where there is a keyboard', () => {
    show(<Staged />);
    expect(screen.getByRole('status').textContent).toContain('space bar');
  });

  it('names no key on a phone', () => {
    vi.spyOn(window, 'matchMedia').mockImplementation((media) =>
      Object.assign(new EventTarget(), {
        media,
        matches: media === '(pointer: coarse)',
        onchange: null,
        addListener: () => undefined,
        removeListener: () => undefined,
      }),
    );
    show(<Staged />);
    expect(screen.getByRole('status').textContent).toContain('Tap the button');
    expect(screen.getByRole('status').textContent).not.toContain('space');
  });
});

describe('speech time', () => {
  it('names the recordings that hold the rest of it, and ends them on request', async () => {
    const start = stage.ports.start;
    stage.ports.start = () =>
      Promise.reject(
        new SpeechTimeHeld([
          {
            sessionId: 'a',
            hasEnded: false,
            startedAt: 0,
            text: 'Take this twice a day.',
            reserved: 60_000,
            heldUntil: 900_000,
          },
          { sessionId: 'b', hasEnded: false, startedAt: 0, text: null, reserved: 90_000, heldUntil: 900_000 },
        ]),
      );
    await recording();
    expect(screen.getByText(/2 other recordings of yours are still open/)).toBeTruthy();
    expect(screen.getByText('Take this twice a day.')).toBeTruthy();
    expect(screen.getByText('Free talk')).toBeTruthy();
    expect(screen.getByText(/Holds 2 minutes/)).toBeTruthy();
    stage.ports.start = start;
    await learner(userEvent.click(screen.getByRole('button', { name: 'End them and start' })));
    expect(stage.ended).toEqual(['a', 'b']);
    expect(screen.getByRole('button', { name: 'Stop recording' })).toBeTruthy();
  });
});

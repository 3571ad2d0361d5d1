import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactNode } from 'react';
import { Provider } from 'urql';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { personGone } from '@/lib/graph/personGone';
import { waitingHere } from '@/platform/offlineRecordings';
import { FakeGraph } from '@/testing/fakeGraph';
import { FakeMicrophone, fakeMedia } from '@/testing/fakeMicrophone';
import { show } from '@/testing/show';

import { OfflineRecorder } from './OfflineRecorder';
import { WaitingRecordings } from './WaitingRecordings';

class FakeRecorder {
  static isTypeSupported = (type: string): boolean => type.startsWith('audio/webm');
  ondataavailable: ((event: { data: Blob }) => void) | null = null;
  onstop: (() => void) | null = null;
  state = 'inactive';
  mimeType = 'audio/webm;codecs=opus';

  start(): void {
    this.state = 'recording';
  }

  stop(): void {
    this.state = 'inactive';
    this.ondataavailable?.({ data: new Blob(['what was said']) });
    this.onstop?.();
  }
}

/** Lets the browser ask: the microphone is there once the test says so. */
function asked(): { times: () => number; allow: () => FakeMicrophone } {
  let times = 0;
  let give: (stream: unknown) => void = () => undefined;
  const microphone = new FakeMicrophone();
  fakeMedia(() => {
    times++;
    return new Promise((resolve) => (give = resolve));
  });
  return {
    times: () => times,
    allow: () => {
      give(microphone.stream);
      return microphone;
    },
  };
}

let isOnline = false;

function line(isBack: boolean): void {
  isOnline = isBack;
  act(() => void window.dispatchEvent(new Event(isBack ? 'online' : 'offline')));
}

beforeEach(() => {
  isOnline = false;
  vi.spyOn(navigator, 'onLine', 'get').mockImplementation(() => isOnline);
  vi.stubGlobal('MediaRecorder', FakeRecorder);
  fakeMedia(() => Promise.resolve(new FakeMicrophone().stream));
});

afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await waitingHere().clear();
});

const OWNER = { data: { viewer: { __typename: 'Viewer', id: 'ana' } } };

function graph(): FakeGraph {
  return new FakeGraph().answer('OfflineOwner', OWNER);
}

function page(world: FakeGraph): { unmount: () => void } {
  return show(
    <>
      <OfflineRecorder task={{ free: { language: 'en' } }} title="A walk" onRecording={() => undefined} />
      <WaitingRecordings />
    </>,
    { graph: world },
  );
}

async function record(): Promise<void> {
  await userEvent.click(await screen.findByRole('button', { name: 'Record now' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Stop recording' }));
  await screen.findByText('Kept. 1 recording waits on this device.');
}

it('keeps a recording on this device and says that it waits', async () => {
  page(graph());
  await record();
  const list = await screen.findByRole('region', { name: '1 recording waits to be sent' });
  expect(list.textContent).toContain('A walk');
  expect(screen.getByRole('button', { name: 'Send now' }).getAttribute('aria-disabled')).toBe('true');
  expect(await waitingHere().list()).toMatchObject([{ owner: 'ana', title: 'A walk', refusal: null }]);
});

it('sends it when the line is back, and says why it was refused', async () => {
  const world = graph().answer('SubmitRecording', {
    data: {
      submitRecording: {
        __typename: 'SubmitRecordingPayload',
        recording: null,
        upload: null,
        errors: [{ __typename: 'RecordingTimeUsedUp' }],
      },
    },
  });
  page(world);
  await record();
  line(true);
  expect(await screen.findByText(/too little speech time left/)).toBeTruthy();
  const [waiting] = await waitingHere().list();
  expect(world.asked.find(({ name }) => name === 'SubmitRecording')?.variables).toMatchObject({
    input: { idempotencyKey: waiting?.id, task: { free: { language: 'en' } }, sizeBytes: 13 },
  });
  expect(waiting?.refusal).toBe('USED_UP');
});

it('deletes it only after a question', async () => {
  page(graph());
  await record();
  await userEvent.click(screen.getByRole('button', { name: 'Delete “A walk”' }));
  const question = within(screen.getByRole('dialog', { name: 'Delete “A walk”?' }));
  await userEvent.click(question.getByRole('button', { name: 'Keep it' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(await waitingHere().list()).toHaveLength(1);
  await userEvent.click(screen.getByRole('button', { name: 'Delete “A walk”' }));
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Delete' }));
  await waitFor(async () => expect(await waitingHere().list()).toEqual([]));
  expect(screen.queryByText('A walk')).toBeNull();
});

it('keeps it when the server is not reached, to be sent by hand', async () => {
  const world = graph().answer('SubmitRecording', { failure: { code: 'UNAVAILABLE', requestId: 'r-7' } });
  page(world);
  await record();
  line(true);
  expect((await screen.findByRole('alert')).textContent).toContain('r-7');
  const before = world.asked.length;
  await userEvent.click(screen.getByRole('button', { name: 'Send now' }));
  await waitFor(() => expect(world.asked.length).toBeGreaterThan(before));
  expect(await waitingHere().list()).toHaveLength(1);
});

it('keeps what was said when the page is left', async () => {
  const { unmount } = page(graph());
  await userEvent.click(await screen.findByRole('button', { name: 'Record now' }));
  await screen.findByRole('button', { name: 'Stop recording' });
  unmount();
  await waitFor(async () => expect(await waitingHere().list()).toHaveLength(1));
});

it('turns the microphone off when the page is left while the browser asks', async () => {
  const question = asked();
  const { unmount } = page(graph());
  await userEvent.click(await screen.findByRole('button', { name: 'Record now' }));
  unmount();
  const microphone = question.allow();
  await waitFor(() => expect(microphone.isOn).toBe(false));
  expect(await waitingHere().list()).toEqual([]);
});

it('asks once for a microphone that is asked for twice, and stays meanwhile', async () => {
  const question = asked();
  const onRecording = vi.fn();
  show(<OfflineRecorder task={{ free: { language: 'en' } }} title="A walk" onRecording={onRecording} />, {
    graph: graph(),
  });
  await userEvent.dblClick(await screen.findByRole('button', { name: 'Record now' }));
  expect(question.times()).toBe(1);
  expect(onRecording).toHaveBeenLastCalledWith(true);
  const microphone = question.allow();
  await userEvent.click(await screen.findByRole('button', { name: 'Stop recording' }));
  expect(microphone.isOn).toBe(false);
});

it('turns the microphone off and keeps nothing when the person has gone in another tab', async () => {
  const question = asked();
  const { client } = graph();
  const next = new FakeGraph().answer('OfflineOwner', { data: { viewer: null } });
  function Page(): ReactNode {
    const [person, setPerson] = useState(client);
    return (
      <Provider value={person}>
        <button onClick={() => setPerson(next.client)}>Go</button>
        <OfflineRecorder task={{ free: { language: 'en' } }} title="A walk" onRecording={() => undefined} />
      </Provider>
    );
  }
  show(<Page />);
  await userEvent.click(await screen.findByRole('button', { name: 'Record now' }));
  const microphone = question.allow();
  await screen.findByRole('button', { name: 'Stop recording' });
  personGone(client);
  await userEvent.click(screen.getByRole('button', { name: 'Go' }));
  await waitFor(() => expect(microphone.isOn).toBe(false));
  expect(await screen.findByText(/opened without a connection/)).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(await waitingHere().list()).toEqual([]);
});

it('records nothing on a page that was opened without a line, as nobody knows whose it would be', async () => {
  page(new FakeGraph());
  expect(await screen.findByText(/opened without a connection/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Record now' })).toBeNull();
});

it('holds a recording for which there is no room, to be kept once there is, or downloaded', async () => {
  const add = vi.spyOn(waitingHere(), 'add').mockResolvedValue('full');
  const onRecording = vi.fn();
  show(<OfflineRecorder task={{ free: { language: 'en' } }} title="A walk" onRecording={onRecording} />, {
    graph: graph(),
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Record now' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Stop recording' }));
  expect((await screen.findByRole('alert')).textContent).toContain('no room for another recording');
  expect(screen.getByRole('button', { name: 'Download' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Record now' })).toBeNull();
  expect(onRecording).toHaveBeenLastCalledWith(true);
  add.mockRestore();
  await userEvent.click(screen.getByRole('button', { name: 'Keep this recording' }));
  expect(await screen.findByText('Kept. 1 recording waits on this device.')).toBeTruthy();
  expect(onRecording).toHaveBeenLastCalledWith(false);
  expect(await waitingHere().list()).toMatchObject([{ title: 'A walk' }]);
});

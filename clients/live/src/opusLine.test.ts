import {
  AudioConfigSchema,
  AudioEncoding,
  create,
  SpeakRequestSchema,
  SpeakResponseSchema,
  type SpeakRequest,
} from '@vivavoce/contracts/speech';
import { beforeEach, describe, expect, it } from 'vitest';

import type { Line, LineEvents } from './line';
import { framed, isTenMilliseconds, type VoiceEncoder, type VoiceEncoderEvents } from './opus';
import { dialSparing } from './opusLine';

/** A connection that keeps what is sent. */
class FakeLine implements Line {
  readonly events: LineEvents;
  isClosed = false;
  encoding: AudioEncoding | null = null;
  resumeFrom = 0;
  /** What was sent after the configuration: numbers with their data, and names of controls. */
  readonly told: string[] = [];

  constructor(events: LineEvents) {
    this.events = events;
  }

  send({ request }: SpeakRequest): void {
    if (request.case === 'config') {
      this.encoding = request.value.encoding;
      this.resumeFrom = Number(request.value.resumeFrom);
    } else if (request.case === 'audio') {
      this.told.push(`${request.value.sequence}: ${request.value.data.join(' ')}`);
    } else this.told.push(request.value?.action.case ?? 'nothing');
  }

  close(): void {
    this.isClosed = true;
  }

  acknowledge(received: number, settled: number): void {
    const value = { receivedSequence: BigInt(received), settledSequence: BigInt(settled) };
    this.events.response(create(SpeakResponseSchema, { response: { case: 'acknowledged', value } }));
  }
}

/** An encoder whose one packet for each chunk is its first byte, and comes when the test says so. */
class FakeEncoder implements VoiceEncoder {
  readonly events: VoiceEncoderEvents;
  #chunks: Uint8Array[] = [];
  isClosed = false;

  constructor(events: VoiceEncoderEvents) {
    this.events = events;
  }

  encode(pcm: Uint8Array): void {
    this.#chunks.push(pcm);
  }

  close(): void {
    this.isClosed = true;
  }

  work(): void {
    for (const chunk of this.#chunks.splice(0)) this.events.encoded([chunk.slice(0, 1)]);
  }
}

const ADDRESS = { uri: 'wss://test/audio', protocols: [] };
const FINISH = create(SpeakRequestSchema, {
  request: { case: 'control', value: { action: { case: 'finish', value: {} } } },
});

let lines: FakeLine[];
let encoders: FakeEncoder[];
let closes: number[];
let isSlow: boolean;
let isThere: boolean;
let open: () => Line;

beforeEach(() => {
  lines = [];
  encoders = [];
  closes = [];
  isSlow = true;
  isThere = true;
  const dial = dialSparing(
    (_address, events) => {
      const line = new FakeLine(events);
      lines.push(line);
      return line;
    },
    {
      isLineSlow: () => isSlow,
      open: (events) => {
        if (!isThere) return null;
        const encoder = new FakeEncoder(events);
        encoders.push(encoder);
        return encoder;
      },
    },
  );
  open = () =>
    dial(ADDRESS, {
      opened: () => undefined,
      response: () => undefined,
      closed: (code) => closes.push(code),
    });
});

function begin(resumeFrom: number): Line {
  const line = open();
  const value = create(AudioConfigSchema, {
    encoding: AudioEncoding.PCM_S16LE,
    sampleRateHertz: 16_000,
    channels: 1,
    resumeFrom: BigInt(resumeFrom),
  });
  line.send(create(SpeakRequestSchema, { request: { case: 'config', value } }));
  return line;
}

function say(line: Line, first: number, last = first): void {
  for (let sequence = first; sequence <= last; sequence++) {
    const value = { sequence: BigInt(sequence), data: new Uint8Array([sequence, 0]) };
    line.send(create(SpeakRequestSchema, { request: { case: 'audio', value } }));
  }
}

describe('a slow line', () => {
  it('carries Opus, in order, and the end after the audio before it', () => {
    const line = begin(1);
    say(line, 1, 2);
    line.send(FINISH);
    expect(lines[0]?.encoding).toBe(AudioEncoding.OPUS);
    expect(lines[0]?.told).toEqual([]);
    encoders[0]?.work();
    expect(lines[0]?.told).toEqual(['1: 0 1 1', '2: 0 1 2', 'finish']);
  });

  it('is resumed with a new encoder, and the chunks of the last 80 ms again', () => {
    say(begin(1), 1, 9);
    encoders[0]?.work();
    lines[0]?.acknowledge(9, 6);
    lines[0]?.events.closed(1006, '');
    expect(encoders[0]?.isClosed).toBe(true);
    const line = begin(7);
    expect(lines[1]?.resumeFrom).toBe(5);
    say(line, 7, 8);
    encoders[1]?.work();
    expect(lines[1]?.told).toEqual(['5: 0 1 5', '6: 0 1 6', '7: 0 1 7', '8: 0 1 8']);
    expect(closes).toEqual([1006]);
  });

  it('is resumed without them where a page does not have them', () => {
    const line = begin(2);
    expect(lines[0]?.resumeFrom).toBe(1);
    say(line, 2);
    encoders[0]?.work();
    expect(lines[0]?.told).toEqual(['2: 0 1 2']);
  });

  it('carries PCM where there is no encoder', () => {
    isThere = false;
    say(begin(1), 1);
    expect(lines[0]?.encoding).toBe(AudioEncoding.PCM_S16LE);
    expect(lines[0]?.told).toEqual(['1: 1 0']);
  });

  it('carries PCM after its encoder failed, by a new connection', () => {
    say(begin(1), 1);
    encoders[0]?.events.failed();
    encoders[0]?.events.failed();
    expect(lines[0]?.isClosed).toBe(true);
    expect(closes).toEqual([1006]);
    say(begin(1), 1);
    expect(lines[1]?.encoding).toBe(AudioEncoding.PCM_S16LE);
  });

  it('carries PCM to a server that does not take Opus', () => {
    begin(1);
    lines[0]?.events.closed(4415, 'AUDIO_FORMAT_UNSUPPORTED');
    expect(closes).toEqual([1006]);
    begin(1);
    expect(lines[1]?.encoding).toBe(AudioEncoding.PCM_S16LE);
    lines[1]?.events.closed(4415, 'AUDIO_FORMAT_UNSUPPORTED');
    expect(closes).toEqual([1006, 4415]);
  });

  it('sends nothing that is encoded after it was closed', () => {
    const line = begin(1);
    say(line, 1);
    line.close();
    encoders[0]?.work();
    expect(lines[0]?.told).toEqual([]);
  });
});

describe('a line of which nobody says that it is slow', () => {
  beforeEach(() => {
    isSlow = false;
  });

  it('carries PCM, also after a break with little on its way', () => {
    say(begin(1), 1, 40);
    lines[0]?.acknowledge(10, 0);
    lines[0]?.events.closed(1006, '');
    begin(1);
    expect(lines.map(({ encoding }) => encoding)).toEqual([AudioEncoding.PCM_S16LE, AudioEncoding.PCM_S16LE]);
  });

  it('carries Opus once a connection was given up with two seconds on its way', () => {
    const line = begin(1);
    say(line, 1, 60);
    lines[0]?.acknowledge(10, 0);
    line.close();
    const next = begin(1);
    expect(lines[1]?.encoding).toBe(AudioEncoding.OPUS);
    say(next, 1, 2);
    encoders[0]?.work();
    expect(lines[1]?.told).toEqual(['1: 0 1 1', '2: 0 1 2']);
  });
});

it('leaves a session without Opus as it is', () => {
  const dial = (): Line => ({ send: () => undefined, close: () => undefined });
  expect(dialSparing(dial, undefined)).toBe(dial);
});

it('writes the length before each packet', () => {
  const long = new Uint8Array(300).fill(7);
  expect([...framed([new Uint8Array([9]), long]).slice(0, 6)]).toEqual([0, 1, 9, 1, 44, 7]);
});

it.each([
  ['SILK', 8 << 3, true],
  ['SILK, 20 ms', 9 << 3, false],
  ['hybrid', 12 << 3, true],
  ['hybrid, 20 ms', 13 << 3, false],
  ['CELT', 22 << 3, true],
  ['CELT, 5 ms', 21 << 3, false],
  ['stereo', (8 << 3) + 4, false],
  ['two frames', (8 << 3) + 1, false],
])('knows the length of a packet: %s', (_name, first, isTen) => {
  expect(isTenMilliseconds(new Uint8Array([first, 0]))).toBe(isTen);
});

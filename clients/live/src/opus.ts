/** Encodes chunks of audio to Opus, in order; one for each connection. */
export interface VoiceEncoder {
  /** Takes the next chunk, in the format of `audioFormat`. Its packets come later. */
  encode(pcm: Uint8Array): void;
  close(): void;
}

export interface VoiceEncoderEvents {
  /** The packets of the next chunk: together they last as long as it. */
  encoded(packets: readonly Uint8Array[]): void;
  /** The encoder is of no more use. */
  failed(): void;
}

/** What the device provides to spare a slow connection. */
export interface OpusPorts {
  /** Whether the device says that its connection is slow, or that data is to be saved. */
  isLineSlow(): boolean;
  /** Opens an encoder; null where there is none. */
  open(events: VoiceEncoderEvents): VoiceEncoder | null;
}

/** The data of an audio message: each packet after its length, two bytes with the higher one first. */
export function framed(packets: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const data = new Uint8Array(packets.reduce((sum, packet) => sum + 2 + packet.byteLength, 0));
  let at = 0;
  for (const packet of packets) {
    data[at] = packet.byteLength >> 8;
    data[at + 1] = packet.byteLength & 0xff;
    data.set(packet, at + 2);
    at += 2 + packet.byteLength;
  }
  return data;
}

/** Whether a packet is one frame of 10 ms in mono, as its first byte says (RFC 6716, 3.1). */
export function isTenMilliseconds(packet: Uint8Array): boolean {
  const first = packet[0];
  if (first === undefined || (first & 7) !== 0) return false;
  const configuration = first >> 3;
  if (configuration < 12) return configuration % 4 === 0;
  if (configuration < 16) return configuration % 2 === 0;
  return configuration % 4 === 2;
}

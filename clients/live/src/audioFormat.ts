/** The audio format that the apps send: 16 kHz, signed 16-bit little-endian PCM, mono. */
export const SAMPLE_RATE = 16_000;
/** Samples in one chunk of 50 ms; each chunk is sent as one message. */
export const PIECE_SAMPLES = 800;
/** Duration of one chunk, in milliseconds. */
export const PIECE_LENGTH = (PIECE_SAMPLES / SAMPLE_RATE) * 1000;

/** Creates a WAV file from the audio chunks (RIFF with one `fmt ` and one `data` chunk). */
export function wav(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const length = pieces.reduce((sum, piece) => sum + piece.byteLength, 0);
  const file = new Uint8Array(44 + length);
  const header = new DataView(file.buffer);
  const text = (at: number, value: string): void => {
    for (let i = 0; i < value.length; i++) header.setUint8(at + i, value.charCodeAt(i));
  };
  text(0, 'RIFF');
  header.setUint32(4, 36 + length, true);
  text(8, 'WAVEfmt ');
  header.setUint32(16, 16, true);
  header.setUint16(20, 1, true);
  header.setUint16(22, 1, true);
  header.setUint32(24, SAMPLE_RATE, true);
  header.setUint32(28, SAMPLE_RATE * 2, true);
  header.setUint16(32, 2, true);
  header.setUint16(34, 16, true);
  text(36, 'data');
  header.setUint32(40, length, true);
  let at = 44;
  for (const piece of pieces) {
    file.set(piece, at);
    at += piece.byteLength;
  }
  return file;
}

import type { BankFileFormat } from '@vivavoce/graphql';

/** The longest file that is sent, in bytes. The service says the same. */
export const LONGEST_FILE = 180_000;

const ENDINGS: Record<BankFileFormat, string> = { GIFT: 'gift.txt', QTI_3: 'qti.zip' };

/** Returns the format that the name of a file tells. */
export function formatOf(name: string): BankFileFormat {
  return /\.(zip|xml)$/i.test(name) ? 'QTI_3' : 'GIFT';
}

/** Returns a file in Base64. */
export async function base64Of(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const PIECE = 30_000; // a multiple of three, so that no piece but the last is padded
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE) text += btoa(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
  return text;
}

/** Saves a file in Base64 on the device. */
export function saveFile(base64: string, mediaType: string, format: BankFileFormat): void {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  link.download = `questions.${ENDINGS[format]}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

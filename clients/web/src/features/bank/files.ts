import type { BankFileFormat } from '@vivavoce/graphql';

/** The longest file that is sent, in bytes. The service says the same. */
export const LONGEST_FILE = 180_000;

const ENDINGS: Record<BankFileFormat, string> = { GIFT: 'gift.txt', QTI_3: 'qti.zip' };

/** Returns the format that the name of a file tells. */
export function formatOf(name: string): BankFileFormat {
  return /\.(zip|xml)$/i.test(name) ? 'QTI_3' : 'GIFT';
}

/** Returns a file in Base64; null when the browser cannot read it, for example because it was deleted meanwhile. */
export function base64Of(file: Blob): Promise<string | null> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? (reader.result.split(',')[1] ?? '') : null);
    reader.onerror = () => resolve(null);
    reader.readAsDataURL(file);
  });
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

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect } from '@playwright/test';

/** The folder in which a platform without a mail server writes its mails. */
const FOLDER = process.env['VIVAVOCE_MAIL'] ?? '../../.vivavoce/mail';

/** Returns nothing for a mail that was deleted: the erasure of a person deletes their mails. */
function read(file: string): string[] {
  try {
    return [readFileSync(file, 'utf8')];
  } catch (thrown) {
    if (existsSync(file)) throw thrown;
    return [];
  }
}

function mailsTo(address: string): string[] {
  if (!existsSync(FOLDER)) return [];
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.eml'))
    .sort()
    .flatMap((name) => read(join(FOLDER, name)))
    .filter((mail) => mail.includes(`\nTo: ${address}\r\n`) || mail.includes(`\nTo: ${address}\n`));
}

/** Waits for so many mails in English to an address with a link to a page, and returns the newest link. */
export async function linkTo(page: string, address: string, count = 1): Promise<string> {
  const link = new RegExp(`^https?://\\S+${page}#\\S+`, 'm');
  let found: string[] = [];
  await expect(() => {
    found = mailsTo(address).flatMap((mail) => link.exec(mail)?.[0] ?? []);
    expect(found.length).toBeGreaterThanOrEqual(count);
  }).toPass();
  return found.at(-1) ?? '';
}

/** Waits for a mail with a subject to an address. */
export async function mailWith(subject: string, address: string): Promise<void> {
  await expect(() => {
    expect(mailsTo(address).some((mail) => mail.includes(`Subject: ${subject}`))).toBe(true);
  }).toPass();
}

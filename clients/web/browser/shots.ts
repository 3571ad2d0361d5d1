import { fileURLToPath } from 'node:url';

import type { Locator, Page } from '@playwright/test';

const FOLDER = fileURLToPath(new URL('../../../docs/screens', import.meta.url));

export const SIZES = { wide: { width: 1440, height: 900 }, narrow: { width: 360, height: 740 } };

/** Takes screenshots of the page at both widths, light and dark; scrolls `shown` to the top. */
export async function shoot(page: Page, name: string, shown?: Locator): Promise<void> {
  for (const [size, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await shown?.evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }));
      // Colours change in a transition, and a slow machine renders late.
      await page.waitForTimeout(500);
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
      await page.screenshot({ path: `${FOLDER}/${name}-${size}-${colorScheme}.jpg`, type: 'jpeg', quality: 72 });
    }
  }
  await page.setViewportSize(SIZES.wide);
}

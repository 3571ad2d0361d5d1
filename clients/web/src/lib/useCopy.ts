'use client';

import { useState } from 'react';

/** Returns whether a text is in the clipboard, and a function that puts it there. */
export function useCopy(text: string): [boolean, () => Promise<void>] {
  const [copied, setCopied] = useState<string | null>(null);
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(text);
    } catch {
      setCopied(null); // refused by the browser: the text can still be selected
    }
  }
  return [copied === text, copy];
}

'use client';

import { useCallback } from 'react';

/** Returns a name that every system takes for a file. */
export function fileNameOf(name: string): string {
  const base = name.replace(/\.[^.]{1,8}$/, '');
  const plain = base.replace(/[\p{Cc}\\/:*?"<>|\s]+/gu, ' ').replace(/^[. ]+|[. ]+$/g, '');
  return `${plain === '' ? 'notes' : plain.slice(0, 100)}.md`;
}

/** Returns a function that gives the browser a text to save as a file. */
export function useSaveFile(): (name: string, text: string) => void {
  return useCallback((name, text) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/markdown' }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }, []);
}

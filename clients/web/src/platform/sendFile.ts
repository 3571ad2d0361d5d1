/** How sending a file ended: `refused` by the store, for example because the address has expired; `lost` without an answer. */
export type Sending = 'sent' | 'refused' | 'lost' | 'cancelled';

/** Puts a file to a signed address, and tells how many of its bytes are sent. `fetch` does not tell that. */
export function sendFile(
  file: Blob,
  to: { url: string; contentType: string },
  onSent: (bytes: number) => void,
  signal: AbortSignal,
): Promise<Sending> {
  return new Promise((end) => {
    if (signal.aborted) {
      end('cancelled');
      return;
    }
    const request = new XMLHttpRequest();
    const cancel = (): void => request.abort();
    const over = (how: Sending): void => {
      signal.removeEventListener('abort', cancel);
      end(how);
    };
    request.upload.onprogress = ({ loaded }) => onSent(loaded);
    request.onload = () => over(request.status >= 200 && request.status < 300 ? 'sent' : 'refused');
    request.onerror = () => over('lost');
    request.onabort = () => over('cancelled');
    signal.addEventListener('abort', cancel);
    request.open('PUT', to.url);
    request.setRequestHeader('content-type', to.contentType);
    request.send(file);
  });
}

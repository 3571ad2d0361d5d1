import { dialBy } from '@vivavoce/live/line';

/** Connects to the audio socket by the browser's WebSocket. */
export const dial = dialBy((address, events) => {
  const socket = new WebSocket(address.uri, [...address.protocols]);
  socket.binaryType = 'arraybuffer';
  socket.onopen = () => {
    events.opened();
  };
  socket.onmessage = (message: MessageEvent<unknown>) => {
    if (message.data instanceof ArrayBuffer) events.message(new Uint8Array(message.data));
  };
  socket.onclose = (close) => {
    events.closed(close.code, close.reason);
  };
  return {
    get isOpen() {
      return socket.readyState === WebSocket.OPEN;
    },
    send: (bytes) => {
      socket.send(bytes);
    },
    close: (code) => {
      socket.close(code);
    },
  };
});

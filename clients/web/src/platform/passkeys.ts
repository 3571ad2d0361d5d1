import { browserSupportsWebAuthn, type startAuthentication, type startRegistration } from '@simplewebauthn/browser';

type Creation = Parameters<typeof startRegistration>[0]['optionsJSON'];
type Request = Parameters<typeof startAuthentication>[0]['optionsJSON'];

function publicKeyOf(json: string): unknown {
  const options: unknown = JSON.parse(json);
  return typeof options === 'object' && options !== null ? Reflect.get(options, 'publicKey') : undefined;
}

/** Whether these are options for a passkey; the API makes them, and the browser checks the rest. */
function isForPasskey(value: unknown): value is Creation & Request {
  return typeof value === 'object' && value !== null && 'challenge' in value;
}

function optionsOf(json: string): Creation & Request {
  const options = publicKeyOf(json);
  if (!isForPasskey(options)) throw new Error('the API sent no options for a passkey');
  return options;
}

/** Whether this browser can use passkeys. */
export function hasPasskeys(): boolean {
  return browserSupportsWebAuthn();
}

/** Has the device make a passkey. Returns it as JSON; null when the person or the device refuses. */
export async function makePasskey(options: string): Promise<string | null> {
  const browser = await import('@simplewebauthn/browser');
  try {
    return JSON.stringify(await browser.startRegistration({ optionsJSON: optionsOf(options) }));
  } catch (thrown) {
    if (thrown instanceof Error) return null;
    throw thrown;
  }
}

/** Has a passkey of this site sign. Returns the answer as JSON; null when there is none, or the person refuses. */
export async function signWithPasskey(options: string): Promise<string | null> {
  const browser = await import('@simplewebauthn/browser');
  try {
    return JSON.stringify(await browser.startAuthentication({ optionsJSON: optionsOf(options) }));
  } catch (thrown) {
    if (thrown instanceof Error) return null;
    throw thrown;
  }
}

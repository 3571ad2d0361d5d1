import { vi } from 'vitest';

const BYTES = new Uint8Array([1, 2, 3]).buffer;

/** What a credential of the browser is made of, whether it is new or has signed. */
const CREDENTIAL = {
  id: 'AQID',
  rawId: BYTES,
  type: 'public-key',
  authenticatorAttachment: 'platform',
  getClientExtensionResults: () => ({}),
  response: {
    clientDataJSON: BYTES,
    attestationObject: BYTES,
    authenticatorData: BYTES,
    signature: BYTES,
    userHandle: BYTES,
    getTransports: () => ['internal'],
    getPublicKeyAlgorithm: () => -7,
    getPublicKey: () => BYTES,
    getAuthenticatorData: () => BYTES,
  },
};

/** Gives jsdom passkeys: a device on which the person agrees, or does not. */
export function fakePasskeys(agrees: boolean): void {
  const answer = (): Promise<unknown> =>
    agrees ? Promise.resolve(CREDENTIAL) : Promise.reject(new DOMException('no', 'NotAllowedError'));
  vi.stubGlobal('PublicKeyCredential', function PublicKeyCredential() {
    return undefined;
  });
  Object.defineProperty(navigator, 'credentials', { configurable: true, value: { get: answer, create: answer } });
}

import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** Where the platform under test expects its provider `standin`. */
const ISSUER = process.env['VIVAVOCE_PROVIDER'] ?? 'http://localhost:4000';
const CLIENT_ID = 'vivavoce';

interface Grant {
  asked: URLSearchParams;
  email: string;
  isVerified: boolean;
}

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const grants = new Map<string, Grant>();

function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** Signs an ID token (RS256) about the person who has allowed the sign-in. */
function idToken({ asked, email, isVerified }: Grant): string {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    iss: ISSUER,
    sub: createHash('sha256').update(email).digest('hex'),
    aud: CLIENT_ID,
    iat: now,
    exp: now + 300,
    nonce: asked.get('nonce'),
    email,
    email_verified: isVerified,
    name: 'Lina Haddad',
  };
  const text = `${encoded({ alg: 'RS256', kid: 'stand-in' })}.${encoded(claims)}`;
  return `${text}.${sign('sha256', Buffer.from(text), privateKey).toString('base64url')}`;
}

function token(form: URLSearchParams): { status: number; body: unknown } {
  const grant = grants.get(form.get('code') ?? '');
  grants.delete(form.get('code') ?? '');
  const challenge = createHash('sha256')
    .update(form.get('code_verifier') ?? '')
    .digest('base64url');
  const isRight =
    grant?.asked.get('code_challenge') === challenge &&
    grant.asked.get('redirect_uri') === form.get('redirect_uri') &&
    form.get('client_id') === CLIENT_ID;
  if (!isRight) return { status: 400, body: { error: 'invalid_grant' } };
  return { status: 200, body: { access_token: randomUUID(), token_type: 'Bearer', id_token: idToken(grant) } };
}

/** The page on which a person allows the sign-in, or does not. */
function consentPage(asked: URLSearchParams): string {
  return `<!doctype html><html lang="en"><title>Stand-in</title><h1>Stand-in</h1><form action="/decide">
    ${[...asked].map(([name, value]) => `<input type="hidden" name="${name}" value="${encodeURIComponent(value)}">`).join('')}
    <label>Address <input name="person"></label> <label><input type="checkbox" name="verified"> verified</label>
    <button name="decision" value="allow">Allow</button> <button name="decision" value="deny">Deny</button></form></html>`;
}

function decide(response: ServerResponse, query: URLSearchParams): void {
  const asked = new URLSearchParams([...query].map(([name, value]) => [name, decodeURIComponent(value)]));
  const back = new URL(asked.get('redirect_uri') ?? ISSUER);
  back.searchParams.set('state', asked.get('state') ?? '');
  back.searchParams.set('iss', ISSUER);
  if (asked.get('decision') === 'allow') {
    const code = randomUUID();
    grants.set(code, { asked, email: asked.get('person') ?? '', isVerified: asked.has('verified') });
    back.searchParams.set('code', code);
  } else back.searchParams.set('error', 'access_denied');
  response.writeHead(302, { location: back.href }).end();
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  request.setEncoding('utf8');
  let body = '';
  for await (const part of request) body += String(part);
  return body;
}

function sendJson(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', ISSUER);
  switch (pathname) {
    case '/.well-known/openid-configuration':
      sendJson(response, {
        issuer: ISSUER,
        authorization_endpoint: `${ISSUER}/authorize`,
        token_endpoint: `${ISSUER}/token`,
        jwks_uri: `${ISSUER}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
        authorization_response_iss_parameter_supported: true,
      });
      break;
    case '/keys': {
      const key = publicKey.export({ format: 'jwk' });
      sendJson(response, { keys: [{ ...key, kid: 'stand-in', alg: 'RS256', use: 'sig' }] });
      break;
    }
    case '/authorize':
      response.writeHead(200, { 'content-type': 'text/html' }).end(consentPage(searchParams));
      break;
    case '/decide':
      decide(response, searchParams);
      break;
    case '/token': {
      const { status, body } = token(new URLSearchParams(await bodyOf(request)));
      sendJson(response, body, status);
      break;
    }
    default:
      response.writeHead(404).end();
  }
}

/** Starts a provider on this machine that signs real tokens, with a page to allow or deny a sign-in. */
export async function startProvider(): Promise<Server> {
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(Number(new URL(ISSUER).port), 'localhost', resolve));
  return server;
}

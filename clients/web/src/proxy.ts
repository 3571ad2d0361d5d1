import { NextResponse, type NextRequest } from 'next/server';

import { apiUrl, documentsUrl, recordedFilesUrl, recordingsUrl } from './config';

/** The origins that the app connects to besides its own: the API over HTTP and WebSocket. */
function apiOrigins(): string {
  const { origin } = new URL(apiUrl());
  return `${origin} ${origin.replace(/^http/, 'ws')}`;
}

/** The origins of sound: kept recordings, and spoken texts, which are where recorded files are sent to. */
function soundOrigins(): string {
  const urls = [apiUrl(), recordingsUrl(), recordedFilesUrl()];
  return [...new Set(urls.map((url) => new URL(url).origin))].join(' ');
}

/** The origins of files: kept recordings, and where documents are sent to. */
function fileOrigins(): string {
  const urls = [recordingsUrl(), documentsUrl(), recordedFilesUrl()];
  return [...new Set(urls.map((url) => new URL(url).origin))].join(' ');
}

function policy(nonce: string): string {
  const isDevelopment = process.env.NODE_ENV === 'development';
  const styles = isDevelopment ? `'self' 'unsafe-inline'` : `'self' 'nonce-${nonce}'`;
  return [
    `default-src 'none'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? ` 'unsafe-eval'` : ''}`,
    `style-src ${styles}`,
    `img-src 'self' data: blob:`,
    `media-src 'self' data: blob: ${soundOrigins()}`,
    `font-src 'self'`,
    `connect-src 'self' blob: data: ${apiOrigins()} ${fileOrigins()}${isDevelopment ? ' ws:' : ''}`,
    `worker-src 'self'`,
    `manifest-src 'self'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}

/** Sets a content security policy with a new nonce for each response, so that only the page's own scripts run. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.randomUUID()).toString('base64');
  const csp = policy(nonce);
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', csp);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', csp);
  response.headers.set('permissions-policy', 'microphone=(self), camera=(), geolocation=()');
  response.headers.set('referrer-policy', 'strict-origin-when-cross-origin');
  response.headers.set('x-content-type-options', 'nosniff');
  return response;
}

export const config = {
  matcher: [
    '/((?!_next/static|_next/image|worklets/|icons/|icon.svg|apple-icon|opengraph-image|manifest.webmanifest).*)',
  ],
};

import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run types` checks the types of all workspaces.
  typescript: { ignoreBuildErrors: true },
  transpilePackages: ['contracts', 'graphql', 'learner', 'live', 'messages', 'tokens'].map(
    (part) => `@vivavoce/${part}`,
  ),
  outputFileTracingRoot: new URL('..', import.meta.url).pathname,
  turbopack: {
    root: new URL('..', import.meta.url).pathname,
    rules: { '*.{ts,tsx}': { condition: { content: /\bgraphql\(`/ }, loaders: ['./scripts/documents.cjs'] } },
  },
  devIndicators: false,
};

// For an image: the server with only the packages that it uses.
if (process.env['VIVAVOCE_WEB_OUTPUT'] === 'standalone') config.output = 'standalone';

// Messages are compiled at build time, so that no page loads a message parser.
const withMessages = createNextIntlPlugin({
  requestConfig: './src/i18n/request.ts',
  experimental: { messages: { path: '../messages/src', format: 'json', locales: 'infer', precompile: true } },
});

export default withMessages(config);

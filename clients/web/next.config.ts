import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // The types are checked by `npm run types`, once for all workspaces.
  typescript: { ignoreBuildErrors: true },
  transpilePackages: ['@vivavoce/contracts', '@vivavoce/graphql'],
  outputFileTracingRoot: new URL('..', import.meta.url).pathname,
  turbopack: {
    root: new URL('..', import.meta.url).pathname,
    rules: { '*.{ts,tsx}': { condition: { content: /\bgraphql\(`/ }, loaders: ['./scripts/documents-loader.cjs'] } },
  },
  devIndicators: false,
};

// Messages are compiled with the pages, so that no page carries a parser for them.
const withMessages = createNextIntlPlugin({
  requestConfig: './src/i18n/request.ts',
  experimental: { messages: { path: './messages', format: 'json', locales: 'infer', precompile: true } },
});

export default withMessages(config);

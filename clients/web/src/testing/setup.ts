import 'fake-indexeddb/auto';

import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

afterEach(cleanup);

// jsdom has no canvas and logs an error on each use.
HTMLCanvasElement.prototype.getContext = () => null;

import 'fake-indexeddb/auto';

import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

afterEach(cleanup);

// jsdom draws nothing, and says so at each try.
HTMLCanvasElement.prototype.getContext = () => null;

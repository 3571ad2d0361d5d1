import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { FakeLive } from '@/testing/fakeLive';
import { show } from '@/testing/show';

import { DataExportPanel } from './DataExportPanel';

const running = {
  __typename: 'DataExport',
  id: 'e1',
  state: 'RUNNING',
  progress: 0,
  expiresAt: null,
  length: null,
  downloadUrl: null,
};
const ready = {
  ...running,
  state: 'READY',
  progress: 1,
  expiresAt: '2026-05-11T12:00:00Z',
  length: 20_480,
  downloadUrl: 'http://files.example/e1.zip',
};

it('collects the data, shows the progress, and offers the archive', async () => {
  const graph = new FakeGraph()
    .answer('DataExport', { data: { dataExport: null } })
    .answer('ExportMyData', { data: { exportMyData: { export: running, errors: [] } } });
  const connection = new FakeLive();
  show(<DataExportPanel />, { graph, session: { live: connection.live } });
  await userEvent.click(await screen.findByRole('button', { name: 'Collect my data' }));
  const bar = await screen.findByRole('progressbar', { name: 'We’re collecting your data…' });
  expect(bar.getAttribute('value')).toBe('0');
  expect(screen.queryByRole('button')).toBeNull();
  connection.send({ dataExportProgressed: { ...running, progress: 0.6 } });
  expect(bar.getAttribute('value')).toBe('0.6');
  connection.send({ dataExportProgressed: ready });
  graph.answer('DataExport', { data: { dataExport: { ...ready, downloadUrl: 'http://files.example/fresh.zip' } } });
  connection.complete();
  const link = await screen.findByRole('link', { name: 'Download (20 KB)' });
  await expect.poll(() => link.getAttribute('href')).toBe('http://files.example/fresh.zip');
  expect(screen.getByText('You can download it until May 11, 2026.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Collect it again' })).toBeTruthy();
});

it('says that an export failed, and starts another one', async () => {
  const graph = new FakeGraph()
    .answer('DataExport', { data: { dataExport: { ...running, state: 'FAILED' } } })
    .answer('ExportMyData', { data: { exportMyData: { export: { ...running, id: 'e2' }, errors: [] } } });
  show(<DataExportPanel />, { graph, session: { live: new FakeLive().live } });
  expect(await screen.findByRole('alert')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Collect it again' }));
  expect(await screen.findByRole('progressbar')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});

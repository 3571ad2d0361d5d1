import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';

import { FakeGraph } from '@/testing/fakeGraph';
import { show } from '@/testing/show';

import { AgreementPage } from './AgreementPage';

function figures(told: object): object {
  return {
    __typename: 'ExaminationAgreement',
    rubric: 'oet-speaking',
    criterion: 'fluency',
    examinerId: null,
    isOwn: false,
    with: 'EXAMINERS',
    pairs: 12,
    exact: 0.5,
    adjacent: 0.75,
    weightedKappa: 0.62,
    meanDifference: -0.25,
    ...told,
  };
}

function answering(...examinationAgreement: object[]): FakeGraph {
  return new FakeGraph().answer('ExaminationAgreement', { data: { examinationAgreement } });
}

async function rows(): Promise<string[]> {
  const table = await screen.findByRole('table', { name: 'All figures' });
  return within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map(({ textContent }) => textContent).join(' | '));
}

it('shows figures by criterion, and none below five pairs', async () => {
  show(<AgreementPage />, {
    graph: answering(
      figures({}),
      figures({ criterion: 'grammar', pairs: 4, weightedKappa: null }),
      figures({ criterion: 'structure', pairs: 5, weightedKappa: null, meanDifference: 0 }),
      figures({ criterion: 'giving', meanDifference: null }),
    ),
  });
  expect(await rows()).toEqual([
    'Fluency | 12 | 50% | 75% | 0.62 | -0.25',
    'Grammar and expression | 4 | too few',
    'Structure | 5 | 50% | 75% | one side gave one band only | 0',
    'Giving information | 12 | 50% | 75% | 0.62 | –',
  ]);
  expect(screen.getAllByText('· 12 pairs', { exact: false })).toHaveLength(2);
});

it('begins with the viewer’s own figures, and compares with the program when asked', async () => {
  show(<AgreementPage />, {
    graph: answering(
      figures({}),
      figures({ examinerId: 'p1', isOwn: true, pairs: 7 }),
      figures({ examinerId: 'p1', isOwn: true, pairs: 8, with: 'MACHINE' }),
      figures({ examinerId: 'p2', pairs: 9 }),
    ),
  });
  expect((await rows())[0]).toContain('| 7 |');
  await userEvent.selectOptions(screen.getByLabelText('Compared with'), 'The program');
  expect((await rows())[0]).toContain('| 8 |');
  await userEvent.selectOptions(screen.getByLabelText('Compared with'), 'Other examiners');
  await userEvent.selectOptions(screen.getByLabelText('Whose ratings'), 'Examiner 1');
  expect((await rows())[0]).toContain('| 9 |');
});

it('says that there are none yet', async () => {
  show(<AgreementPage />, { graph: answering() });
  expect(await screen.findByText('No figures yet')).toBeTruthy();
});

import type { ReactNode } from 'react';

import { SharedQuizPage } from '@/features/sharedQuiz/SharedQuizPage';

export default async function Page(props: { params: Promise<{ token: string }> }): Promise<ReactNode> {
  const { token } = await props.params;
  return <SharedQuizPage token={decodeURIComponent(token)} />;
}

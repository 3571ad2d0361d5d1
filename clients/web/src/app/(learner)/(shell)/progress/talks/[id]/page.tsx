import { Suspense, type ReactNode } from 'react';

import { TalkReportPage } from '@/features/talkReport/TalkReportPage';

export default async function Page(props: { params: Promise<{ id: string }> }): Promise<ReactNode> {
  const { id } = await props.params;
  return (
    <Suspense>
      <TalkReportPage sessionId={decodeURIComponent(id)} />
    </Suspense>
  );
}

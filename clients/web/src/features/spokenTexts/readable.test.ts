import { describe, expect, it } from 'vitest';

import { readableOf } from './readable';

describe('readableOf', () => {
  it('takes the lines of a plain text as they are', () => {
    expect(readableOf('One < two.\n\n Three  &amp; four. ', false)).toEqual(['One < two.', 'Three &amp; four.']);
  });

  it('takes what stands between the elements of SSML', () => {
    const ssml =
      '<speak><p>One<break time="1s"/>two &amp; t<emphasis>hr</emphasis>ee.</p><!-- no --><p>Fo\nur&#33;</p></speak>';
    expect(readableOf(ssml, true)).toEqual(['One two & three.', 'Fo ur!']);
  });

  it('reads SSML that is not finished', () => {
    expect(readableOf('<speak>One <say-as interpret-as="digits">12', true)).toEqual(['One 12']);
    expect(readableOf('<speak>One <![CDATA[<two>]]> &unknown; &#x110000; three', true)).toEqual(['One <two> three']);
    expect(readableOf('', true)).toEqual([]);
  });
});

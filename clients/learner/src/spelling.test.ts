import { describe, expect, it } from 'vitest';

import { schwasOf, spellingOf } from './spelling';

/** Words, and their letters with the sounds that these stand for; letters without a sound are silent. */
const WORDS = `
a: a=AH
about: a=AH b=B ou=AW t=T
are: a=AA r=R e
around: ar=ER ou=AW n=N d=D
asked: a=AE s=S k=K ed=T
back: b=B a=AE ck=K
beautiful: b=B eau=Y+UW t=T i=AH f=F u=AH l=L
because: b=B e=IH c=K au=AO s=Z e
bought: b=B ough=AO t=T
breathe: b=B r=R ea=IY th=DH e
business: b=B u=IH s=Z i n=N e=AH ss=S
castle: c=K a=AE st=S le=AH+L
change: ch=CH a=EY n=N g=JH e
chemist: ch=K e=EH m=M i=IH s=S t=T
child: ch=CH i=AY l=L d=D
choir: ch=K o=W i=AY r=ER
comfortable: c=K o=AH m=M f=F or=ER t=T a=AH b=B le=AH+L
cough: c=K ou=AO gh=F
could: c=K ou=UH l d=D
daughter: d=D augh=AO t=T er=ER
debt: d=D e=EH bt=T
didn't: d=D i=IH d=D n=AH+N ' t=T
does: d=D oe=AH s=Z
don’t: d=D o=OW n=N ’ t=T
early: ear=ER l=L y=IY
easier: ea=IY s=Z i=IY er=ER
eight: eigh=EY t=T
enough: e=IH n=N ou=AH gh=F
every: e=EH v=V e r=R y=IY
exactly: e=IH x=G+Z a=AE c=K t=T l=L y=IY
famous: f=F a=EY m=M ou=AH s=S
finger: f=F i=IH n=NG g=G er=ER
fire: f=F i=AY re=ER
friend: f=F r=R ie=EH n=N d=D
guest: gu=G e=EH s=S t=T
half: h=HH a=AE l f=F
heart: h=HH ea=AA r=R t=T
honest: h o=AA n=N e=AH s=S t=T
hour: h ou=AW r=ER
I'm: I=AY ' m=M
iron: i=AY ro=ER n=N
island: i=AY s l=L a=AH n=N d=D
journey: j=JH our=ER n=N ey=IY
knee: kn=N ee=IY
knife: kn=N i=AY f=F e
know: kn=N ow=OW
language: l=L a=AE n=NG g=G u=W a=AH g=JH e
laugh: l=L au=AE gh=F
lesson: l=L e=EH ss=S o=AH n=N
listen: l=L i=IH st=S e=AH n=N
little: l=L i=IH tt=T le=AH+L
make: m=M a=EY k=K e
measure: m=M ea=EH s=ZH ure=ER
medicine: m=M e=EH d=D i=AH c=S i=AH n=N e
million: m=M i=IH ll=L i=Y o=AH n=N
mother: m=M o=AH th=DH er=ER
music: m=M u=Y+UW s=Z i=IH c=K
nature: n=N a=EY t=CH ure=ER
neighbour: n=N eigh=EY b=B our=ER
next: n=N e=EH x=K+S t=T
night: n=N igh=AY t=T
one: o=W+AH n=N e
once: o=W+AH n=N c=S e
opinion: o=AH p=P i=IH n=N i=Y o=AH n=N
passenger: p=P a=AE ss=S e=AH n=N g=JH er=ER
people: p=P eo=IY p=P le=AH+L
phone: ph=F o=OW n=N e
please: p=P l=L ea=IY s=Z e
pressure: p=P r=R e=EH ss=SH ure=ER
question: qu=K+W e=EH s=S ti=CH o=AH n=N
quick: qu=K+W i=IH ck=K
regular: r=R e=EH g=G u=Y+AH l=L ar=ER
review: r=R e=IY v=V iew=Y+UW
rhythm: rh=R y=IH th=DH m=AH+M
right: r=R igh=AY t=T
said: s=S ai=EH d=D
scene: sc=S e=IY n=N e
science: sc=S i=AY e=AH n=N c=S e
second: s=S e=EH c=K o=AH n=N d=D
should: sh=SH ou=UH l d=D
singer: s=S i=IH ng=NG er=ER
some: s=S o=AH m=M e
special: s=S p=P e=EH ci=SH a=AH l=L
station: s=S t=T a=EY ti=SH o=AH n=N
stomach: s=S t=T o=AH m=M a=AH ch=K
strength: s=S t=T r=R e=EH ng=NG th=TH
sugar: s=SH u=UH g=G ar=ER
sure: s=SH u=UH r=R e
sword: sw=S o=AO r=R d=D
table: t=T a=EY b=B le=AH+L
talk: t=T a=AO l k=K
their: th=DH ei=EH r=R
think: th=TH i=IH n=NG k=K
thought: th=TH ough=AO t=T
through: th=TH r=R ough=UW
Thursday: Th=TH ur=ER s=Z d=D ay=EY
tired: t=T i=AY re=ER d=D
tongue: t=T o=AH ngue=NG
two: t=T w o=UW
unique: u=Y+UW n=N i=IY que=K
use: u=Y+UW s=Z e
usually: u=Y+UW s=ZH ua=AH+W+AH ll=L y=IY
vegetable: v=V e=EH g=JH e t=T a=AH b=B le=AH+L
vision: v=V i=IH si=ZH o=AH n=N
walked: w=W a=AO l k=K ed=T
watch: w=W a=AA tch=CH
Wednesday: W=W e=EH d n=N e s=Z d=D ay=EY
what: wh=W a=AH t=T
who: wh=HH o=UW
women: w=W o=IH m=M e=AH n=N
wrist: wr=R i=IH s=S t=T
year: y=Y ea=IH r=R
young: y=Y ou=AH ng=NG
`
  .trim()
  .split('\n')
  .map((line): [string, string] => {
    const [word = '', parts = ''] = line.split(': ');
    return [word, parts];
  });

function soundsOf(parts: string): string[] {
  return Array.from(parts.matchAll(/=(\S+)/g)).flatMap(([, sounds = '']) => sounds.split('+'));
}

function told(word: string, sounds: readonly string[]): string | undefined {
  return spellingOf(word, sounds)
    ?.map((part) => {
      const names = part.sounds.map((sound) => sounds[sound]).join('+');
      return names === '' ? part.letters : `${part.letters}=${names}`;
    })
    .join(' ');
}

describe('the letters of a word', () => {
  it.each(WORDS)('are tied to the sounds of %s', (word, parts) => {
    expect(told(word, soundsOf(parts))).toBe(parts);
  });

  it('are all there, once and in order', () => {
    for (const [word, parts] of WORDS) {
      const found = spellingOf(word, soundsOf(parts)) ?? [];
      expect(found.map(({ letters }) => letters).join('')).toBe(word);
      expect(found.flatMap(({ sounds }) => sounds)).toEqual(soundsOf(parts).map((_, i) => i));
    }
  });

  it.each([
    ['Dr', 'D AA K T ER'],
    ['20', 'T W EH N T IY'],
    ['TV', 'T IY V IY'],
    ['Mrs', 'M IH S IH Z'],
    ['throat', 'N OW Z'],
    ['thoroughfares', 'TH R'],
    ['throat', ''],
    ['', 'AH'],
  ])('are not tied to sounds where that is a guess: %s', (word, sounds) => {
    expect(spellingOf(word, sounds === '' ? [] : sounds.split(' '))).toBeNull();
  });
});

describe('the reduced vowel', () => {
  const schwas = (word: string): string => {
    const sounds = soundsOf(WORDS.find(([known]) => known === word)?.[1] ?? '');
    const reduced = schwasOf(spellingOf(word, sounds) ?? [], sounds);
    return sounds.map((sound, i) => (reduced.has(i) ? 'ə' : sound)).join(' ');
  };

  it.each([
    ['a', 'ə'],
    ['about', 'ə B AW T'],
    ['famous', 'F EY M ə S'],
    ['lesson', 'L EH S ə N'],
    ['medicine', 'M EH D ə S ə N'],
    ['people', 'P IY P ə L'],
    ['second', 'S EH K ə N D'],
    ['stomach', 'S T AH M ə K'],
    ['regular', 'R EH G Y ə L ER'],
  ])('is told in %s', (word, sounds) => {
    expect(schwas(word)).toBe(sounds);
  });

  it.each(['does', 'enough', 'mother', 'once', 'some', 'tongue', 'what', 'young'])('is not told in %s', (word) => {
    expect(schwas(word)).not.toContain('ə');
  });
});

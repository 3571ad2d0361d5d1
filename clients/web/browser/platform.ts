import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { chromium, test, type Browser } from '@playwright/test';

import manifest from '../../graphql/src/generated/persisted-documents.json' with { type: 'json' };

import { APART } from '../playwright.config';

import { codeOf, stepNow } from './totp';

const BILLING = process.env['VIVAVOCE_BILLING_URL'] ?? 'http://localhost:9105';
const API = `${process.env['VIVAVOCE_API_URL'] ?? 'http://localhost:8080'}/graphql`;

/** A separate learner for each journey, registered with the API. */
export interface Learner {
  email: string;
  password: string;
  token: string;
}

const documents = Object.entries(manifest);

/** Sends a request as the app does: one of its documents, by its trusted id. */
async function ask(operation: string, variables: Record<string, unknown>, token?: string): Promise<unknown> {
  const document = documents.find(([, text]) => new RegExp(`\\b(query|mutation) ${operation}\\b`).test(text));
  if (document === undefined) throw new Error(`the app has no document ${operation}`);
  const response = await fetch(API, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ documentId: `sha256:${document[0]}`, variables }),
  });
  const answer: unknown = await response.json();
  const data = at(answer, 'data');
  if (data === undefined || data === null) throw new Error(`the API answered ${JSON.stringify(answer)}`);
  return data;
}

/** Returns the value at a path of fields. */
function at(value: unknown, ...path: (string | number)[]): unknown {
  return path.reduce<unknown>((inner, step) => {
    if (Array.isArray(inner) && typeof step === 'number') return inner[step];
    return typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined;
  }, value);
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new Error('the API answered without an expected text');
  return value;
}

/** Registers a learner through the API, without the browser. */
export async function newLearner(displayName: string): Promise<Learner> {
  const email = `${crypto.randomUUID()}@example.org`;
  const password = `${crypto.randomUUID()}!`;
  const data = await ask('Register', {
    input: { email, password, displayName, refreshTokenTransport: 'BODY' },
  });
  return { email, password, token: text(at(data, 'register', 'signedIn', 'accessToken')) };
}

/** The second factor of the administrator. */
interface AdministratorFactor {
  secret: string;
  /** The last time step whose code was used. */
  step: number;
}

/** The folder with the data of the platform. */
const HOME = dirname(process.env['VIVAVOCE_MAIL'] ?? '../../.vivavoce/mail');
/** What the journeys know of the administrator's factor, for as long as the platform keeps its data. */
const FACTOR = join(HOME, 'journeys-administrator.json');

/** The administrator of the platform; the password is among the secrets that it made at its first start. */
export function administrator(): Learner {
  const [, password] = /^admin=(.+)$/m.exec(readFileSync(join(HOME, 'secrets'), 'utf8')) ?? [];
  return { email: 'admin@vivavoce.example', password: text(password), token: '' };
}

/** Returns the administrator's second factor. The first journey that needs it turns it on. */
export async function administratorsFactor(): Promise<AdministratorFactor> {
  if (test.info().project.name === APART)
    throw new Error('list this journey in playwright.config.ts: it needs the administrator');
  if (!existsSync(FACTOR)) writeFileSync(FACTOR, JSON.stringify(await turnFactorOn()));
  return storedFactor();
}

/** Returns the next code of the administrator's app. */
export async function administratorsCode(): Promise<string> {
  const factor = await administratorsFactor();
  // The platform accepts the codes of the step before and of the next one, too: this one lasts for half a minute at least.
  const step = Math.max(factor.step + 1, stepNow());
  while (step > stepNow() + 1) await new Promise((resolve) => setTimeout(resolve, 500));
  writeFileSync(FACTOR, JSON.stringify({ secret: factor.secret, step }));
  return codeOf(factor.secret, step);
}

function storedFactor(): AdministratorFactor {
  const stored: unknown = JSON.parse(readFileSync(FACTOR, 'utf8'));
  return { secret: text(at(stored, 'secret')), step: Number(at(stored, 'step')) };
}

async function turnFactorOn(): Promise<AdministratorFactor> {
  const { email, password } = administrator();
  const login = await ask('Login', { input: { email, password, refreshTokenTransport: 'BODY' } });
  const token = text(at(login, 'login', 'signedIn', 'accessToken'));
  const begun = await ask('BeginSecondFactor', { input: { password } }, token);
  const secret = text(at(begun, 'beginSecondFactor', 'setup', 'secret'));
  const step = stepNow() - 1;
  await ask('ConfirmSecondFactor', { input: { code: codeOf(secret, step) } }, token);
  return { secret, step };
}

/** Returns an access token of the administrator. */
async function administratorsToken(): Promise<string> {
  const { email, password } = administrator();
  const code = await administratorsCode();
  const login = await ask('Login', { input: { email, password, refreshTokenTransport: 'BODY' } });
  const challenge = text(at(login, 'login', 'errors', 0, 'challenge'));
  const finished = await ask('FinishLogin', {
    input: { challenge, factor: { code }, refreshTokenTransport: 'BODY' },
  });
  return text(at(finished, 'finishLogin', 'signedIn', 'accessToken'));
}

/** The id of a person, as their token has it. */
function userIdOf(learner: Learner): string {
  const [, payload] = learner.token.split('.');
  const claims: unknown = JSON.parse(Buffer.from(payload ?? '', 'base64url').toString());
  return text(at(claims, 'sub'));
}

/** Gives people a role, as the administrator does. They have it from their next sign-in on. */
export async function giveRole(people: readonly Learner[], role: 'AUTHOR' | 'EXAMINER'): Promise<void> {
  const token = await administratorsToken();
  for (const person of people) {
    const given = await ask(
      'GrantRole',
      {
        input: {
          idempotencyKey: crypto.randomUUID(),
          personId: Buffer.from(`Person:${userIdOf(person)}`).toString('base64url'),
          role,
          currentPassword: administrator().password,
          factor: { code: await administratorsCode() },
        },
      },
      token,
    );
    if (at(given, 'grantRole', 'person') === null) throw new Error(`no role: ${JSON.stringify(given)}`);
  }
}

/** Gives a learner a plan for nothing, as an administrator's tool does: over JSON. */
export async function givePlan(learner: Learner, planId: string): Promise<void> {
  const response = await fetch(`${BILLING}/vivavoce.billing.v1.EntitlementService/AssignPlan`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await administratorsToken()}` },
    body: JSON.stringify({ userId: userIdOf(learner), planId, reason: 'a journey' }),
  });
  if (!response.ok) throw new Error(`billing answered ${String(response.status)} ${await response.text()}`);
}

/** Stores that a learner who is 16 or older has recordings kept, or not any more. */
export async function keepRecordings(learner: Learner, isGiven: boolean): Promise<void> {
  const bracket = await ask('SetAgeBracket', { input: { ageBracket: 'FROM_16' } }, learner.token);
  const decisions = at(bracket, 'setAgeBracket', 'consents', 'decisions');
  const all: unknown[] = Array.isArray(decisions) ? decisions : [];
  const kept = all.find((one) => at(one, 'purpose') === 'KEPT_AUDIO');
  const input = { purpose: 'KEPT_AUDIO', version: at(kept, 'version'), given: isGiven };
  const decided = await ask('DecideConsent', { input }, learner.token);
  if (at(decided, 'decideConsent', 'consents') === null) throw new Error(`no consent: ${JSON.stringify(decided)}`);
}

/** Registers a learner who may write scenarios; the role comes with the next sign-in. */
export async function newAuthor(displayName: string): Promise<Learner> {
  const author = await newLearner(displayName);
  await giveRole([author], 'AUTHOR');
  return author;
}

/** Moves the clock of the stand-in for the payment provider by a little more than a month. */
export async function aMonthLater(paymentPage: string): Promise<void> {
  if (test.info().project.name === APART)
    throw new Error('list this journey in playwright.config.ts: it moves the clock');
  const clock = new URL('/v1/test_helpers/test_clocks/clock_standin', paymentPage).href;
  const headers = { authorization: 'Bearer sk_test_standin', 'content-type': 'application/x-www-form-urlencoded' };
  const now: unknown = await (await fetch(clock, { headers })).json();
  const later = Number(at(now, 'frozen_time')) + 32 * 86_400;
  const response = await fetch(`${clock}/advance`, { method: 'POST', headers, body: `frozen_time=${String(later)}` });
  if (!response.ok) throw new Error(`the stand-in answered ${String(response.status)}`);
}

/** Returns the first two lines of the first scenario, which every installation has. */
export async function aLine(learner: Learner): Promise<{ scenarioId: string; text: string; next: string }> {
  const data = await ask('Scenarios', { first: 1, profession: 'NURSING' }, learner.token);
  return {
    scenarioId: text(at(data, 'scenarios', 'nodes', 0, 'id')),
    text: text(at(data, 'scenarios', 'nodes', 0, 'practiceLines', 0)),
    next: text(at(data, 'scenarios', 'nodes', 0, 'practiceLines', 1)),
  };
}

/** Returns what is to be said for the cards that are due; null for a card with nothing to say. */
export async function dueTexts(learner: Learner): Promise<(string | null)[]> {
  const data = await ask('DueReviewCards', { timeZone: 'UTC', first: 50 }, learner.token);
  const cards = at(data, 'dueCards', 'cards');
  return (Array.isArray(cards) ? cards : []).map((due: unknown) => {
    const said = at(due, 'card', 'spokenText');
    return typeof said === 'string' ? said : null;
  });
}

/** Leaves out the last long word but one of a text. */
export function misread(text: string): string {
  const long = [...text.matchAll(/[A-Za-z]{4,}/g)];
  const left = long.at(-2) ?? long.at(-1);
  return left === undefined ? text : text.slice(0, left.index) + text.slice(left.index + left[0].length);
}

/**
 * Creates a WAV file in which the platform's voice says a text, with a second of silence before it and some after it. A
 * browser plays it from its next recording on.
 */
export async function spoken(
  learner: Learner,
  words: string,
  file = join(mkdtempSync(join(tmpdir(), 'vivavoce-')), 'speech.wav'),
  secondsAfter = 4,
): Promise<string> {
  const data = await ask('Say', { input: { text: words } }, learner.token);
  const uri = text(at(data, 'synthesize', 'speech', 'uri'));
  const wav = Buffer.from(uri.slice(uri.indexOf(',') + 1), 'base64');
  const start = wav.indexOf('data') + 8;
  const header = Buffer.from(wav.subarray(0, start));
  const second = header.readUInt32LE(24) * 2;
  const sound = Buffer.concat([Buffer.alloc(second), wav.subarray(start), Buffer.alloc(secondsAfter * second)]);
  header.writeUInt32LE(start - 8 + sound.length, 4);
  header.writeUInt32LE(sound.length, start - 4);
  writeFileSync(file, Buffer.concat([header, sound]));
  return file;
}

/** Starts a browser whose microphone plays a recording; without a recording, microphone access is denied. */
export async function browserHearing(speech: string | null): Promise<Browser> {
  return await chromium.launch({
    executablePath: process.env['VIVAVOCE_CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--autoplay-policy=no-user-gesture-required',
      '--use-fake-device-for-media-stream',
      ...(speech === null
        ? ['--deny-permission-prompts']
        : ['--use-fake-ui-for-media-stream', `--use-file-for-fake-audio-capture=${speech}`]),
    ],
  });
}

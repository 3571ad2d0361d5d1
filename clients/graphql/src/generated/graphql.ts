/* eslint-disable */
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A day of the calendar (ISO 8601), for example `2026-11-20`. */
  Date: { input: string; output: string; }
  /** An instant (RFC 3339), for example `2026-11-20T09:30:00Z`. */
  DateTime: { input: string; output: string; }
  /** A language tag (BCP 47), for example `en` or `en-GB`. */
  LanguageTag: { input: string; output: string; }
  /**
   * A duration, or a time from the start of a recording, in whole milliseconds, as a number. Every duration in this graph
   * has this unit.
   */
  Milliseconds: { input: number; output: number; }
  /**
   * Whole minor units of a currency, as a number: cents of a euro, yen. A few currencies have none, or three digits; see the
   * payment provider's list.
   */
  MinorUnits: { input: number; output: number; }
  /** A UUID (RFC 9562) in its usual form of 36 characters. */
  UUID: { input: string; output: string; }
  /** An absolute URI (RFC 3986). */
  Uri: { input: string; output: string; }
};

/** Why a seat was not taken. */
export type AcceptSeatError = InvitationUnknown | SeatElsewhere | SeatIsOwn;

/** A link to a seat. */
export type AcceptSeatInput = {
  /** What the link has behind `#`. */
  token: Scalars['String']['input'];
};

/** How `acceptSeat` ended. */
export type AcceptSeatPayload = {
  __typename?: 'AcceptSeatPayload';
  /** Why the seat was not taken; empty on success. */
  errors: Array<AcceptSeatError>;
  /** The viewer's seat; null when there are errors. */
  seat: Maybe<Seat>;
};

/** The account has been erased, although the token is still valid: sign out. */
export type AccountEnded = UserError & {
  __typename?: 'AccountEnded';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** The account of an administrator is not viewed. */
export type AdministratorAccount = UserError & {
  __typename?: 'AdministratorAccount';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** How old a person is, as far as consents depend on it. */
export type AgeBracket =
  /** 16 or older. */
  | 'FROM_16'
  /** Under 16: allows nothing without a guardian who has confirmed. */
  | 'UNDER_16';

/** The person has not said how old they are. */
export type AgeBracketMissing = UserError & {
  __typename?: 'AgeBracketMissing';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** Another bracket was stored before, and cannot be changed now. */
export type AgeBracketSet = UserError & {
  __typename?: 'AgeBracketSet';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** Whom an examiner is compared with. */
export type AgreementWith =
  /** The other examiner of the same talk. */
  | 'EXAMINERS'
  /** The program. */
  | 'MACHINE';

/** The viewer has rated this talk. */
export type AlreadyRated = UserError & {
  __typename?: 'AlreadyRated';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** The viewer pays for a plan already, and changes that one. */
export type AlreadySubscribed = UserError & {
  __typename?: 'AlreadySubscribed';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/**
 * A secret by which a program acts for the viewer, over gRPC or this graph. The service of identity exchanges it for access
 * tokens (`ApiKeyService`). What it may not do fails with PERMISSION_DENIED / SCOPE_MISSING or SIGN_IN_REQUIRED.
 */
export type ApiKey = {
  __typename?: 'ApiKey';
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** When it ends. */
  expiresAt: Scalars['DateTime']['output'];
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Whether it has expired. */
  isExpired: Scalars['Boolean']['output'];
  /** The day (UTC) when it was last exchanged for a token; null when it never was. */
  lastUsedOn: Maybe<Scalars['Date']['output']>;
  /** What the viewer calls it. */
  name: Scalars['String']['output'];
  /** What it allows. */
  scopes: Array<ApiKeyScope>;
};

/** A permission of an API key. */
export type ApiKeyScope =
  /** Read scenarios, sentences and plans. */
  | 'CONTENT_READ'
  /** Read the profile, with the email address, and what is left of the speech time. */
  | 'PROFILE_READ'
  /** Read sessions, attempts, results and statistics. */
  | 'RESULTS_READ'
  /** Speak and be scored, score recordings, and let a text be spoken. It uses the viewer's speech time. */
  | 'SPEECH_WRITE';

/** The viewer has no such API key; it may have been revoked before. */
export type ApiKeyUnknown = UserError & {
  __typename?: 'ApiKeyUnknown';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** Why no passkey is asked for. */
export type AskForPasskeyError = InvalidInput;

/** How a passkey is asked for. */
export type AskForPasskeyInput = {
  /** The time that the person has, a second to five minutes. */
  timeout?: Scalars['Milliseconds']['input'];
};

/** How `askForPasskey` ended. */
export type AskForPasskeyPayload = {
  __typename?: 'AskForPasskeyPayload';
  /** What to ask for; null when there are errors. */
  ceremony: Maybe<PasskeyCeremony>;
  /** Why nothing is asked for; empty on success. */
  errors: Array<AskForPasskeyError>;
};

/** Why no guardian was asked. */
export type AskGuardianError = GuardianNotNeeded | InvalidInput | MailLimitReached;

/** The guardian to ask. */
export type AskGuardianInput = {
  /** A valid address of at most 254 characters, not the viewer's own. */
  email: Scalars['String']['input'];
  /** The language of the mails; by default the viewer's. */
  locale?: InputMaybe<Scalars['LanguageTag']['input']>;
};

/** How `askGuardian` ended. */
export type AskGuardianPayload = {
  __typename?: 'AskGuardianPayload';
  /** Why nobody was asked; empty on success. */
  errors: Array<AskGuardianError>;
  /** The guardian who was asked; null when there are errors. */
  guardian: Maybe<Guardian>;
};

/** One finished speaking session in the history. */
export type Attempt = Node & {
  __typename?: 'Attempt';
  /** The repeats of its words, newest first, at most 20. */
  drills: Array<Drill>;
  /** When the session ended. */
  finishedAt: Scalars['DateTime']['output'];
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The result. */
  result: SpeakingResult;
  /** The version of the scenario that the session used; null if it had none, and when content cannot be reached. */
  scenario: Maybe<Scenario>;
  /** The session that the attempt records; null when speech cannot be reached. */
  session: Maybe<SpeakingSession>;
  /** When the session began. */
  startedAt: Scalars['DateTime']['output'];
  /** The task of the session. */
  task: SpeakingTask;
};

/** A page of attempts. */
export type AttemptConnection = {
  __typename?: 'AttemptConnection';
  /** The items of the page, each with its cursor. */
  edges: Array<AttemptEdge>;
  /** The items of the page. */
  nodes: Array<Attempt>;
  /** The position of the page in the list. */
  pageInfo: PageInfo;
  /** The number of items in all pages under the same filters. */
  totalCount: Scalars['Int']['output'];
};

/** An attempt and its cursor. */
export type AttemptEdge = {
  __typename?: 'AttemptEdge';
  /** The cursor after this item. */
  cursor: Scalars['String']['output'];
  /** The attempt. */
  node: Attempt;
};

/** The viewer has no attempt with this id, or it has no such word. */
export type AttemptUnknown = UserError & {
  __typename?: 'AttemptUnknown';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/**
 * How to open the audio socket: `new WebSocket(uri, protocols)`. Binary frames carry `SpeakRequest` up and
 * `SpeakResponse` down (vivavoce.speech.v1, Protocol Buffers); the codes it closes with are in the API guide.
 */
export type AudioSocket = {
  __typename?: 'AudioSocket';
  /** When the ticket expires. It opens one socket. */
  expiresAt: Scalars['DateTime']['output'];
  /** The subprotocols to offer, in this order: the protocol's name, then the ticket. */
  protocols: Array<Scalars['String']['output']>;
  /** The ticket alone, for tools that speak gRPC: the metadata `vivavoce-ticket`. */
  ticket: Scalars['String']['output'];
  /** The address, the same for all sessions; it holds no secret. */
  uri: Scalars['Uri']['output'];
};

/** What an entry of the audit log reports. */
export type AuditAct =
  /** A person has registered. */
  | 'ACCOUNT_REGISTERED'
  /**
   * An administrator has asked a service to change something, with the details SERVICE, CALL and REQUEST. Its outcome is always
   * REQUESTED.
   */
  | 'ADMINISTRATION_ACTED'
  /** A person has said their age bracket. */
  | 'AGE_BRACKET_SET'
  /** An API key was made, with the detail SCOPES. The target is the key. */
  | 'API_KEY_CREATED'
  /** An API key was used for the first time. The target is the key. */
  | 'API_KEY_FIRST_USED'
  /** An API key that is unknown, expired or revoked was refused. */
  | 'API_KEY_REFUSED'
  /** An API key was revoked. The target is the key. */
  | 'API_KEY_REVOKED'
  /** An administrator has exported this log. */
  | 'AUDIT_LOG_EXPORTED'
  /** The signed head of the log was missing or forged. The chain goes on from the newest entry that was there. */
  | 'AUDIT_LOG_RESTARTED'
  /** An administrator has verified this log. */
  | 'AUDIT_LOG_VERIFIED'
  /** A person has allowed something, with the details PURPOSE and VERSION. */
  | 'CONSENT_GIVEN'
  /** A person has refused something, with the details PURPOSE and VERSION. */
  | 'CONSENT_WITHDRAWN'
  /** A person has asked for their data. The target is the export. */
  | 'DATA_EXPORT_REQUESTED'
  /** The account has another address. */
  | 'EMAIL_CHANGED'
  /** The person has shown to receive mail at the address. */
  | 'EMAIL_VERIFIED'
  /** Every service has erased its part. The target is the receipt. */
  | 'ERASURE_COMPLETED'
  /** A person has asked to be erased; the account has ended. The target is the receipt. */
  | 'ERASURE_REQUESTED'
  /** A person under 16 has named a guardian, who was asked by mail. */
  | 'GUARDIAN_ASKED'
  /** The guardian of a person under 16 has confirmed. */
  | 'GUARDIAN_CONFIRMED'
  /** The guardian of a person under 16 has refused, or has withdrawn a confirmation. */
  | 'GUARDIAN_WITHDRAWN'
  /** An administrator has begun to see the platform as somebody else. */
  | 'IMPERSONATION_BEGUN'
  /** A link of a mail that is unknown, expired or used was refused, with the detail PURPOSE. */
  | 'LINK_REFUSED'
  /** A person has ended the other sessions, with the detail COUNT. */
  | 'OTHER_SESSIONS_ENDED'
  /** A passkey was added. The target is the passkey. */
  | 'PASSKEY_ADDED'
  /** A passkey was removed. The target is the passkey. */
  | 'PASSKEY_REMOVED'
  /** A signed-in person has changed the password. */
  | 'PASSWORD_CHANGED'
  /** The password was replaced by a link in a mail. */
  | 'PASSWORD_RESET'
  /** An account of a sign-in provider was linked, with the detail PROVIDER. */
  | 'PROVIDER_LINKED'
  /** An account of a sign-in provider was unlinked, with the detail PROVIDER. */
  | 'PROVIDER_UNLINKED'
  /** New recovery codes replace the old ones. */
  | 'RECOVERY_CODES_RENEWED'
  /** A spent refresh token was used again, so the session was ended. The target is the session. */
  | 'REFRESH_TOKEN_REUSED'
  /** Refusals of a minute that were counted and not written one by one, with the details COUNT and NETWORKS. */
  | 'REFUSALS_COUNTED'
  /** A role was granted, with the detail ROLE. */
  | 'ROLE_GRANTED'
  /** A role was revoked, with the detail ROLE. */
  | 'ROLE_REVOKED'
  /** A second factor was shown after the right password, with the detail METHOD: CODE, RECOVERY_CODE or PASSKEY. */
  | 'SECOND_FACTOR_CHECKED'
  /** The authenticator app was turned off. */
  | 'SECOND_FACTOR_OFF'
  /** The authenticator app was turned on. */
  | 'SECOND_FACTOR_ON'
  /** A session was ended by its person. The target is the session. */
  | 'SESSION_ENDED'
  /** A new key signs access tokens. */
  | 'SIGNING_KEY_ROTATED'
  /**
   * A sign-in, with the detail METHOD: PASSWORD, PASSKEY, PROVIDER, or REGISTRATION for the session after it. The target
   * is the session.
   */
  | 'SIGN_IN'
  /** A sign-in was refused unread, because there were too many for the address or the account. */
  | 'SIGN_IN_LIMITED'
  /** A signed-in person has shown a wrong password or second factor before a dangerous change, with the detail METHOD. */
  | 'STEP_UP'
  /** A suspension was ended. */
  | 'USER_RESTORED'
  /** An account was suspended. */
  | 'USER_SUSPENDED';

/** A detail of an entry. */
export type AuditDetail = {
  __typename?: 'AuditDetail';
  /** Which one. */
  name: AuditDetailName;
  /** A name or a number of the platform. */
  value: Scalars['String']['output'];
};

/** The name of a detail. */
export type AuditDetailName =
  /** The full name of the RPC that was called, such as `vivavoce.billing.v1.EntitlementService.AssignPlan`. */
  | 'CALL'
  /** How many. */
  | 'COUNT'
  /** How somebody signed in or showed the second factor. */
  | 'METHOD'
  /** How many networks. */
  | 'NETWORKS'
  /** The id of a sign-in provider. */
  | 'PROVIDER'
  /** The purpose of a consent, or of the link of a mail. */
  | 'PURPOSE'
  /** The UUID of the request in the logs of the services. */
  | 'REQUEST'
  /** A role, such as AUTHOR. */
  | 'ROLE'
  /** The scopes of an API key, separated by spaces. */
  | 'SCOPES'
  /** The service that was called, such as billing. */
  | 'SERVICE'
  /** The version of the text of a consent. */
  | 'VERSION';

/** An entry of the audit log. */
export type AuditEvent = {
  __typename?: 'AuditEvent';
  /** What happened; null for an act that this version does not know. */
  act: Maybe<AuditAct>;
  /** Who did it; null for nobody who is known, and for the platform itself. */
  actor: Maybe<AuditParty>;
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** Names and numbers of the platform, each name at most once. */
  details: Array<AuditDetail>;
  /** Browser and system, such as `Firefox, Windows`; null when unknown. */
  device: Maybe<Scalars['String']['output']>;
  /** The SHA-256 of the entry, in hex. It covers the hash of the entry before. */
  hash: Scalars['String']['output'];
  /** The network that it came from, such as `203.0.113.0/24`; null when unknown, and for acts of a signed-in person. */
  network: Maybe<Scalars['String']['output']>;
  /** Its number, from 1 without gaps. */
  number: Scalars['Int']['output'];
  /** How it ended. */
  outcome: AuditOutcome;
  /** The UUID of the session or API key whose token was used. */
  sessionId: Maybe<Scalars['UUID']['output']>;
  /** The person whom it concerns; null for nobody who is known. */
  subject: Maybe<AuditParty>;
  /** The UUID of what it concerns, such as a session. */
  targetId: Maybe<Scalars['UUID']['output']>;
};

/** A page of the audit log. */
export type AuditEventConnection = {
  __typename?: 'AuditEventConnection';
  /** The items with their cursors. */
  edges: Array<AuditEventEdge>;
  /** The items. */
  nodes: Array<AuditEvent>;
  /** Whether there is more. */
  pageInfo: PageInfo;
};

/** An entry in a page. */
export type AuditEventEdge = {
  __typename?: 'AuditEventEdge';
  /** Where it stands. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: AuditEvent;
};

/** What is wrong with an entry. */
export type AuditFault =
  /** The entry is not what was hashed. */
  | 'ALTERED'
  /** The signed end of the log was not signed by this platform, or is not there. */
  | 'END_FORGED'
  /** The entry is not there. */
  | 'MISSING'
  /** The pseudonym of a person belongs to another one. */
  | 'PERSON_SWAPPED'
  /** The log had to go on without a valid head. */
  | 'RESTARTED'
  /** The entry does not follow the one before it. */
  | 'UNLINKED';

/** Which entries of the audit log. What is missing selects all. */
export type AuditFilterInput = {
  /** What happened. */
  act?: InputMaybe<AuditAct>;
  /** From this instant on. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** How it ended. */
  outcome?: InputMaybe<AuditOutcome>;
  /** Entries by this person or about them. */
  personId?: InputMaybe<Scalars['ID']['input']>;
  /** Before this instant. */
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Somebody has changed the audit log. */
export type AuditLogBroken = {
  __typename?: 'AuditLogBroken';
  /** What is wrong with it. */
  fault: AuditFault;
  /** The number of the first entry that does not fit; 0 when a person was swapped. */
  number: Scalars['Int']['output'];
};

/** A part of an export of the audit log. */
export type AuditLogPart = {
  __typename?: 'AuditLogPart';
  /** At most 2,000 JSON objects, one in each line, each with a line feed at its end. They name people by their pseudonyms alone. */
  lines: Scalars['String']['output'];
  /** Where the next part begins; null after the last part. */
  nextAfter: Maybe<Scalars['Int']['output']>;
};

/** Every entry is as it was written. */
export type AuditLogWhole = {
  __typename?: 'AuditLogWhole';
  /** The number of the oldest entry that is stored. */
  first: Scalars['Int']['output'];
  /** The SHA-256 of the newest entry, in hex. Noted down outside the platform, it shows that nobody has replaced the log. */
  hash: Scalars['String']['output'];
  /** The number of the newest entry; below `first` when the log is empty. */
  last: Scalars['Int']['output'];
};

/** How an act ended. */
export type AuditOutcome =
  /** It was done. */
  | 'ACCEPTED'
  /** It was refused. */
  | 'REFUSED'
  /** It was asked for. How it ended is not in the log, because the entry was written before. */
  | 'REQUESTED';

/** A person or a service in the audit log. */
export type AuditParty = {
  __typename?: 'AuditParty';
  /** The person; null for a service, and when the account was erased. */
  person: Maybe<AuditPerson>;
  /** The pseudonym of the person in the log, which stays when the account is erased; null for a service. */
  pseudonym: Maybe<Scalars['String']['output']>;
  /** The name of the service; null for a person. */
  service: Maybe<Scalars['String']['output']>;
};

/** A person, as the audit log shows them. */
export type AuditPerson = {
  __typename?: 'AuditPerson';
  /** The display name. */
  displayName: Scalars['String']['output'];
  /** The e-mail address. */
  email: Scalars['String']['output'];
  /** Global id, as `Person.id`. */
  id: Scalars['ID']['output'];
};

/** Whether the audit log is as it was written. */
export type AuditVerdict = AuditLogBroken | AuditLogWhole;

/** A scenario in the list of those who may edit it. */
export type AuthoredScenario = {
  __typename?: 'AuthoredScenario';
  /** When draft or script was last saved, or a version was published. */
  changedAt: Scalars['DateTime']['output'];
  /** Whether there is a draft that is not published. */
  hasDraft: Scalars['Boolean']['output'];
  /** Whether the latest version has a partner to talk with. */
  hasScript: Scalars['Boolean']['output'];
  /** Global id of the scenario, for all its versions. */
  id: Scalars['ID']['output'];
  /** Whether it came with the platform. */
  isBuiltIn: Scalars['Boolean']['output'];
  /** The language spoken. */
  language: Scalars['LanguageTag']['output'];
  /** The latest published version; null when none is published. */
  latestVersion: Maybe<Scalars['Int']['output']>;
  /** Its difficulty. */
  level: Level;
  /** The field it belongs to. */
  profession: Profession;
  /** The title of the draft, or of the latest version if there is no draft. */
  title: Scalars['String']['output'];
};

/** A page of scenarios that can be edited. */
export type AuthoredScenarioConnection = {
  __typename?: 'AuthoredScenarioConnection';
  /** The items of the page, each with its cursor. */
  edges: Array<AuthoredScenarioEdge>;
  /** The items of the page. */
  nodes: Array<AuthoredScenario>;
  /** The position of the page in the list. */
  pageInfo: PageInfo;
};

/** A scenario that can be edited and its cursor. */
export type AuthoredScenarioEdge = {
  __typename?: 'AuthoredScenarioEdge';
  /** The cursor after this item. */
  cursor: Scalars['String']['output'];
  /** The scenario. */
  node: AuthoredScenario;
};

/** Why no passkey can be added. */
export type BeginPasskeyError = InvalidInput | PasskeyLimitReached | SecondFactorNeeded | SecondFactorRefused | WrongPassword;

/** Password and second factor. */
export type BeginPasskeyInput = {
  /** The second factor, if the viewer has one. */
  factor?: InputMaybe<SecondFactorInput>;
  /** The viewer's password. */
  password: Scalars['String']['input'];
};

/** How `beginPasskey` ended. */
export type BeginPasskeyPayload = {
  __typename?: 'BeginPasskeyPayload';
  /** What the browser makes the passkey from; null when there are errors. */
  ceremony: Maybe<PasskeyCeremony>;
  /** Why none can be added; empty on success. */
  errors: Array<BeginPasskeyError>;
};

/** Why there is no secret. */
export type BeginSecondFactorError = SecondFactorAlreadyOn | WrongPassword;

/** The viewer's password. */
export type BeginSecondFactorInput = {
  /** The password. */
  password: Scalars['String']['input'];
};

/** How `beginSecondFactor` ended. */
export type BeginSecondFactorPayload = {
  __typename?: 'BeginSecondFactorPayload';
  /** Why there is no secret; empty on success. */
  errors: Array<BeginSecondFactorError>;
  /** What the authenticator app needs; null when there are errors. */
  setup: Maybe<SecondFactorSetup>;
};

/**
 * A sentence of the learner, and how to say it better: with correct grammar, without restarts, in the short forms that people
 * speak. Meaning and choice of words stay the learner's.
 */
export type BetterSentence = {
  __typename?: 'BetterSentence';
  /** What to say. */
  better: Scalars['String']['output'];
  /** Both versions word for word, in order. */
  pieces: Array<SentencePiece>;
  /** What was said. */
  quote: TalkQuote;
};

/** Why a subscription was not cancelled. */
export type CancelSubscriptionError = InvalidInput | PaymentsOff | SubscriptionUnknown;

/** How a subscription ends. */
export type CancelSubscriptionInput = {
  /** One for each intent; the same again for a retry. */
  idempotencyKey: Scalars['UUID']['input'];
  /** True: now, and the plan with it. False: with its period. */
  now?: Scalars['Boolean']['input'];
  /** Why, if the person wants to say so; at most 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** How `cancelSubscription` ended. */
export type CancelSubscriptionPayload = {
  __typename?: 'CancelSubscriptionPayload';
  /** Why nothing was changed; empty on success. */
  errors: Array<CancelSubscriptionError>;
  /** The subscription; null when it has ended, and when there are errors. */
  subscription: Maybe<PlanSubscription>;
};

/** The candidate's card. */
export type CandidateCard = {
  __typename?: 'CandidateCard';
  /** Facts and instructions. */
  bullets: Array<Scalars['String']['output']>;
  /** The role of the candidate. */
  role: Scalars['String']['output'];
};

/** The candidate's card. */
export type CandidateCardInput = {
  /** Facts and instructions, 1 to 10. */
  bullets: Array<Scalars['String']['input']>;
  /** The role, 1 to 300 characters. */
  role: Scalars['String']['input'];
};

/** A word of a caption. */
export type CaptionWord = {
  __typename?: 'CaptionWord';
  /** The number of its UTF-16 code units. */
  length: Scalars['Int']['output'];
  /** The index of its first character in the text of the sentence, in UTF-16 code units. */
  offset: Scalars['Int']['output'];
  /** From the start of the sentence. */
  start: Scalars['Milliseconds']['output'];
};

/** A level of the Common European Framework of Reference. */
export type CefrLevel =
  /** A1: first words and phrases. */
  | 'A1'
  /** A2: simple everyday matters. */
  | 'A2'
  /** B1: familiar matters, connected. */
  | 'B1'
  /** B2: fluent on many subjects. */
  | 'B2'
  /** C1: demanding subjects, flexibly. */
  | 'C1'
  /** C2: nearly everything, precisely. */
  | 'C2';

/** Why an address was not changed. */
export type ChangeEmailError = InvalidInput | MailLimitReached | SecondFactorNeeded | SecondFactorRefused | WrongPassword;

/** A new address for the viewer's account. */
export type ChangeEmailInput = {
  /** The viewer's password. */
  currentPassword: Scalars['String']['input'];
  /** The second factor, if the viewer has one. */
  factor?: InputMaybe<SecondFactorInput>;
  /** A valid address of at most 254 characters. */
  newEmail: Scalars['String']['input'];
};

/** How `changeEmail` ended. */
export type ChangeEmailPayload = {
  __typename?: 'ChangeEmailPayload';
  /** Why no mail was sent; empty on success. */
  errors: Array<ChangeEmailError>;
  /** Whether a mail to the new address is on its way. */
  sent: Scalars['Boolean']['output'];
};

/** Why a password was not changed. */
export type ChangePasswordError = InvalidInput | SecondFactorNeeded | SecondFactorRefused | WrongPassword;

/** The viewer's passwords. */
export type ChangePasswordInput = {
  /** The password until now. */
  currentPassword: Scalars['String']['input'];
  /** The second factor, if the viewer has one. */
  factor?: InputMaybe<SecondFactorInput>;
  /** 8 to 128 characters; the most common passwords are refused. */
  newPassword: Scalars['String']['input'];
};

/** How `changePassword` ended. */
export type ChangePasswordPayload = {
  __typename?: 'ChangePasswordPayload';
  /** Whether the new password is set. */
  changed: Scalars['Boolean']['output'];
  /** Why the password was not changed; empty on success. */
  errors: Array<ChangePasswordError>;
};

/** Why a plan is not changed. */
export type ChangePlanError = InvalidInput | PaymentDue | PaymentsOff | PlanUnchanged | PlanUnknown | SeatsTaken | SubscriptionEnds | SubscriptionUnknown;

/** The change, and the moment of its preview. */
export type ChangePlanInput = {
  /** One for each intent; the same again for a retry. */
  idempotencyKey: Scalars['UUID']['input'];
  /** How often to pay. */
  interval: PaymentInterval;
  /** The plan's own id, for example `pro`. */
  planId: Scalars['ID']['input'];
  /** From the preview, at most an hour old; by default now. */
  proratedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** How many people it is for, the viewer among them: 1 to the plan's `mostSeats`. */
  seats?: Scalars['Int']['input'];
};

/** How `changePlan` ended. */
export type ChangePlanPayload = {
  __typename?: 'ChangePlanPayload';
  /** Why nothing was changed; empty on success. */
  errors: Array<ChangePlanError>;
  /** Set when the card was declined or asks for a confirmation: the plan changes when the invoice is paid on this page. */
  paymentNeeded: Maybe<PaymentPage>;
  /** The subscription, changed or with its `plannedChange`; null when there are errors, and when a payment is needed. */
  subscription: Maybe<PlanSubscription>;
};

/** Why a rating was not reserved. */
export type ClaimExaminationError = AlreadyRated | ExaminationTaken | ExaminationUnknown | OwnTalk;

/** What to rate. */
export type ClaimExaminationInput = {
  /** Global id of the examination. */
  examinationId: Scalars['ID']['input'];
};

/** How `claimExamination` ended. */
export type ClaimExaminationPayload = {
  __typename?: 'ClaimExaminationPayload';
  /** Why the rating was not reserved; empty on success. */
  errors: Array<ClaimExaminationError>;
  /** What to rate; null when there are errors. */
  paper: Maybe<ExaminationPaper>;
};

/** The viewer's claim is over, and others rate this talk now. */
export type ClaimExpired = UserError & {
  __typename?: 'ClaimExpired';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** Why a confirmation was not stored. */
export type ConfirmGuardianError = LinkInvalid;

/** The link of a mail to a guardian. */
export type ConfirmGuardianInput = {
  /** What the link has behind `#`. */
  token: Scalars['String']['input'];
};

/** How `confirmGuardian` ended. */
export type ConfirmGuardianPayload = {
  __typename?: 'ConfirmGuardianPayload';
  /** Why nothing was stored; empty on success. */
  errors: Array<ConfirmGuardianError>;
  /** Whom the link is about; null when there are errors. */
  link: Maybe<GuardianLink>;
};

/** Why the second factor was not turned on. */
export type ConfirmSecondFactorError = SecondFactorNotBegun | SecondFactorRefused;

/** The first code. */
export type ConfirmSecondFactorInput = {
  /** The six digits of the authenticator app; spaces are ignored. */
  code: Scalars['String']['input'];
};

/** How `confirmSecondFactor` ended. */
export type ConfirmSecondFactorPayload = {
  __typename?: 'ConfirmSecondFactorPayload';
  /** Why it was not turned on; empty on success. */
  errors: Array<ConfirmSecondFactorError>;
  /** Ten codes that open the account without the app, each once; null when there are errors. */
  recoveryCodes: Maybe<Array<Scalars['String']['output']>>;
  /** The viewer, whose second factor is on; null when there are errors. */
  viewer: Maybe<Viewer>;
};

/** The decision about one purpose. */
export type Consent = {
  __typename?: 'Consent';
  /** When the person decided about the current text; null when they have not. */
  decidedAt: Maybe<Scalars['DateTime']['output']>;
  /** Whether it is allowed. */
  given: Scalars['Boolean']['output'];
  /** What it is about. */
  purpose: ConsentPurpose;
  /** The current version of the text; send it with the decision. */
  version: Scalars['Int']['output'];
};

/** What a consent is about. */
export type ConsentPurpose =
  /** Examiners may hear what the person says. */
  | 'EXAMINERS'
  /** Recordings are kept. */
  | 'KEPT_AUDIO'
  /** Speech and text are sent to third parties, such as the provider of a language model. */
  | 'THIRD_PARTIES';

/** The text has changed: show the current one. */
export type ConsentTextChanged = UserError & {
  __typename?: 'ConsentTextChanged';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** What a person has decided about their data. Nothing is allowed without a decision. */
export type Consents = {
  __typename?: 'Consents';
  /** Null when the person has not said it; then nothing can be allowed. */
  ageBracket: Maybe<AgeBracket>;
  /** From when on a person under 16 can say with `setAgeBracket` that they are 16: 30 days after their answer. Null for others. */
  ageBracketChangesFrom: Maybe<Scalars['DateTime']['output']>;
  /** Every purpose once. */
  decisions: Array<Consent>;
  /** The guardian whom a person under 16 has named; null when there is none. */
  guardian: Maybe<Guardian>;
};

/** Why no API key was created. */
export type CreateApiKeyError = InvalidInput | SecondFactorNeeded | SecondFactorRefused | TooManyApiKeys | WrongPassword;

/** A new API key. */
export type CreateApiKeyInput = {
  /** The current password. */
  currentPassword: Scalars['String']['input'];
  /** The second factor, if the viewer has one. */
  factor?: InputMaybe<SecondFactorInput>;
  /** One for each intent; the same again for a retry. */
  idempotencyKey: Scalars['UUID']['input'];
  /** After how many days it expires, 1 to 365. */
  lifetimeDays?: Scalars['Int']['input'];
  /** 1 to 60 characters. */
  name: Scalars['String']['input'];
  /** What it allows, at least one. */
  scopes: Array<ApiKeyScope>;
};

/** How `createApiKey` ended. */
export type CreateApiKeyPayload = {
  __typename?: 'CreateApiKeyPayload';
  /** The API key; null when there are errors. */
  apiKey: Maybe<ApiKey>;
  /** Why none was created; empty on success. */
  errors: Array<CreateApiKeyError>;
  /** The secret, `vvk_` and 43 characters. It is returned here alone; null when there are errors. */
  secret: Maybe<Scalars['String']['output']>;
  /** The viewer with all API keys; null when there are errors. */
  viewer: Maybe<Viewer>;
};

/** Why no scenario was created. */
export type CreateScenarioError = InvalidInput;

/** The first draft of a scenario. */
export type CreateScenarioInput = {
  /** The texts. */
  content: ManuscriptContentInput;
  /** One for each intent; the same again for a retry. */
  idempotencyKey: Scalars['UUID']['input'];
};

/** How `createScenario` ended. */
export type CreateScenarioPayload = {
  __typename?: 'CreateScenarioPayload';
  /** Why nothing was created; empty on success. */
  errors: Array<CreateScenarioError>;
  /** The draft; null when there are errors. */
  manuscript: Maybe<Manuscript>;
};

/** One examiner's band of one criterion. */
export type CriterionBand = {
  __typename?: 'CriterionBand';
  /** From 0. */
  band: Scalars['Int']['output'];
  /** What the examiner wrote; null when nothing. */
  comment: Maybe<Scalars['String']['output']>;
  /** The criterion's id in the rubric. */
  criterion: Scalars['String']['output'];
};

/** The band of one criterion. */
export type CriterionBandInput = {
  /** 0 to the highest band. */
  band: Scalars['Int']['input'];
  /** At most 1,000 characters. */
  comment?: InputMaybe<Scalars['String']['input']>;
  /** The criterion's id in the rubric. */
  criterion: Scalars['String']['input'];
};

/** A kind of personal data. */
export type DataCategory =
  /** The account: address, name, password, profile and goals. */
  | 'ACCOUNT'
  /** The authorship of scenarios. */
  | 'AUTHORSHIP'
  /** Consents, and the age bracket. */
  | 'CONSENTS'
  /** Messages between the services. */
  | 'EVENTS'
  /** Exports of the person's data. */
  | 'EXPORTS'
  /** What the person paid for. */
  | 'PAYMENTS'
  /** Attempts, results and statistics. */
  | 'RESULTS'
  /** Sign-ins and devices. */
  | 'SIGN_INS'
  /** Speaking sessions, and the text of what was said. */
  | 'SPEAKING'
  /** The plan, and the speech time that was used. */
  | 'SPEECH_TIME';

/** A ZIP archive of JSON files with everything that the services store of a person. It is deleted after 7 days. */
export type DataExport = {
  __typename?: 'DataExport';
  /** Where to download it within 15 minutes, without a token; null unless it is ready. Each answer has a new address. */
  downloadUrl: Maybe<Scalars['Uri']['output']>;
  /** When it is deleted; null unless it is ready. */
  expiresAt: Maybe<Scalars['DateTime']['output']>;
  /** The id of this export. */
  id: Scalars['UUID']['output'];
  /** The length in bytes, for people; null unless it is ready. */
  length: Maybe<Scalars['Float']['output']>;
  /** The share of the services that have delivered, from 0 to 1. */
  progress: Scalars['Float']['output'];
  /** When the person asked for it. */
  requestedAt: Scalars['DateTime']['output'];
  /** Whether it can be downloaded. */
  state: DataExportState;
};

/** How far an export is. */
export type DataExportState =
  /** It failed: start another one. */
  | 'FAILED'
  /** It can be downloaded. */
  | 'READY'
  /** The services deliver. */
  | 'RUNNING';

/** The attempts of one day. */
export type DayStatistics = {
  __typename?: 'DayStatistics';
  /** The number of attempts. */
  attempts: Scalars['Int']['output'];
  /** Mean overall score; null without a scored attempt. */
  averageScore: Maybe<Scalars['Float']['output']>;
  /** Best overall score; null without a scored attempt. */
  bestScore: Maybe<Scalars['Float']['output']>;
  /** The day, in the requested time zone. */
  day: Scalars['Date']['output'];
};

/** Why a decision was not stored. */
export type DecideConsentError = AgeBracketMissing | ConsentTextChanged | GuardianRequired;

/** A decision. */
export type DecideConsentInput = {
  /** Whether the person allows it. */
  given: Scalars['Boolean']['input'];
  /** What it is about. */
  purpose: ConsentPurpose;
  /** The version of the text that the person has read. */
  version: Scalars['Int']['input'];
};

/** How `decideConsent` ended. */
export type DecideConsentPayload = {
  __typename?: 'DecideConsentPayload';
  /** The decisions as they are now; null when there are errors. */
  consents: Maybe<Consents>;
  /** Why nothing was stored; empty on success. */
  errors: Array<DecideConsentError>;
};

/** Why an attempt was not deleted. */
export type DeleteAttemptError = AttemptUnknown;

/** The attempt to delete. */
export type DeleteAttemptInput = {
  /** Global id. */
  attemptId: Scalars['ID']['input'];
};

/** How `deleteAttempt` ended. */
export type DeleteAttemptPayload = {
  __typename?: 'DeleteAttemptPayload';
  /** The global id of the deleted attempt, to be removed from caches; null when there are errors. */
  deletedAttemptId: Maybe<Scalars['ID']['output']>;
  /** Why nothing was deleted; empty on success. */
  errors: Array<DeleteAttemptError>;
};

/** Which recordings are deleted: exactly one field. */
export type DeleteRecordingInput =
  /** All of the viewer's, when true; none when false. */
  { all: Scalars['Boolean']['input']; sessionId?: never; }
  |  /** That of the session with this global id. */
  { all?: never; sessionId: Scalars['ID']['input']; };

/** How `deleteRecording` ended. */
export type DeleteRecordingPayload = {
  __typename?: 'DeleteRecordingPayload';
  /** The number of recordings that were deleted; 0 for a session without one. */
  deleted: Scalars['Int']['output'];
};

/** Why the second factor was not turned off. */
export type DisableSecondFactorError = InvalidInput | SecondFactorNeeded | SecondFactorRefused | SecondFactorRequired | WrongPassword;

/** Password and second factor. */
export type DisableSecondFactorInput = {
  /** The second factor. */
  factor?: InputMaybe<SecondFactorInput>;
  /** The viewer's password. */
  password: Scalars['String']['input'];
};

/** How `disableSecondFactor` ended. */
export type DisableSecondFactorPayload = {
  __typename?: 'DisableSecondFactorPayload';
  /** Why it was not turned off; empty on success. */
  errors: Array<DisableSecondFactorError>;
  /** The viewer, whose second factor is off; null when there are errors. */
  viewer: Maybe<Viewer>;
};

/** There is no draft to publish. */
export type DraftMissing = UserError & {
  __typename?: 'DraftMissing';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** One repeat of a word of an attempt. It counts neither in the history nor in statistics. */
export type Drill = {
  __typename?: 'Drill';
  /** Global id of the attempt that records the repeat. */
  attemptId: Scalars['ID']['output'];
  /** When the repeat ended. */
  finishedAt: Scalars['DateTime']['output'];
  /** The word as it was said; null when it was not heard. */
  word: Maybe<SpokenWord>;
  /** The index of the word in the words of the repeated attempt's result, from 0. */
  wordIndex: Scalars['Int']['output'];
};

/** A word of an attempt, which a drill repeats. */
export type DrilledWord = {
  __typename?: 'DrilledWord';
  /** Global id of the attempt. */
  attemptId: Scalars['ID']['output'];
  /** The index of the word in the words of the attempt's result, from 0. */
  wordIndex: Scalars['Int']['output'];
};

/** The word to repeat. */
export type DrilledWordInput = {
  /** Global id of the attempt, as `finishSpeaking` returned it. */
  attemptId: Scalars['ID']['input'];
  /** The index of the word in the words of the attempt's result, from 0. */
  wordIndex: Scalars['Int']['input'];
};

/** The address has an account already: sign in. Only where no mail server is set. */
export type EmailTaken = UserError & {
  __typename?: 'EmailTaken';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** What a link has done for an address. */
export type EmailVerification =
  /** The address was verified before, by this link or an earlier one. */
  | 'ALREADY_VERIFIED'
  /** The address is verified now. */
  | 'VERIFIED';

/** Why no session was ended. */
export type EndSessionsError = SignInSessionUnknown;

/** Which sessions end. */
export type EndSessionsInput = {
  /** The session that ends; by default all but the one of this request. */
  sessionId?: InputMaybe<Scalars['ID']['input']>;
};

/** How `endSessions` ended. */
export type EndSessionsPayload = {
  __typename?: 'EndSessionsPayload';
  /** Why no session was ended; empty on success. */
  errors: Array<EndSessionsError>;
  /** The viewer, whose running sessions are the rest; null when there are errors. */
  viewer: Maybe<Viewer>;
};

/** What a person may use in the current period: a calendar month in UTC, or a month of what was paid for. */
export type Entitlements = {
  __typename?: 'Entitlements';
  /** The current plan. */
  plan: Plan;
  /** When the next period begins. */
  resetsAt: Scalars['DateTime']['output'];
  /** Speech that is left. */
  speechLeft: Scalars['Milliseconds']['output'];
  /** Speech reserved for running sessions. */
  speechReserved: Scalars['Milliseconds']['output'];
  /** Speech used by sessions that have ended. */
  speechUsed: Scalars['Milliseconds']['output'];
};

/** Why nobody was erased. */
export type EraseMeError = InvalidInput | LastAdministrator | SecondFactorNeeded | SecondFactorRefused | WrongPassword;

/** Confirms an erasure. */
export type EraseMeInput = {
  /** The second factor, if the viewer has one. */
  factor?: InputMaybe<SecondFactorInput>;
  /** A random UUID, chosen once for the wish and sent again with each repeat. It becomes the id of the receipt. */
  idempotencyKey: Scalars['UUID']['input'];
  /** The current password. */
  password: Scalars['String']['input'];
};

/** How `eraseMe` ended. */
export type EraseMePayload = {
  __typename?: 'EraseMePayload';
  /** Why nothing was erased; empty on success. */
  errors: Array<EraseMeError>;
  /** The id of the receipt; null when there are errors. Keep it, nobody can find it again. */
  receiptId: Maybe<Scalars['UUID']['output']>;
};

/** What was erased in a table or a folder. */
export type ErasedPlace = {
  __typename?: 'ErasedPlace';
  /** What it stored of the person. */
  category: DataCategory;
  /** The number of rows or objects. */
  count: Scalars['Int']['output'];
  /** The table or folder. */
  place: Scalars['String']['output'];
};

/** What every service has erased of a person, and what it keeps and why. */
export type ErasureReceipt = {
  __typename?: 'ErasureReceipt';
  /** When the last service had answered; null while one has not. */
  completedAt: Maybe<Scalars['DateTime']['output']>;
  /** When the receipt is deleted. */
  expiresAt: Scalars['DateTime']['output'];
  /** The id of the receipt. */
  id: Scalars['UUID']['output'];
  /** When the person asked. */
  requestedAt: Scalars['DateTime']['output'];
  /** Every service. */
  services: Array<ServiceErasure>;
};

/** A talk that its learner gave to examiners, as the learner sees it. */
export type Examination = {
  __typename?: 'Examination';
  /** Global id. */
  id: Scalars['ID']['output'];
  /** What the examiners gave; null until it is complete. */
  rating: Maybe<ExaminersRating>;
  /** When the learner asked for it. */
  requestedAt: Scalars['DateTime']['output'];
  /** How far it is. */
  state: ExaminationState;
};

/** How well an examiner agrees with somebody in one criterion. */
export type ExaminationAgreement = {
  __typename?: 'ExaminationAgreement';
  /** The share of pairs at most one band apart, 0 to 1. */
  adjacent: Scalars['Float']['output'];
  /** The criterion's id in the rubric. */
  criterion: Scalars['String']['output'];
  /** The share of pairs with the same band, 0 to 1. */
  exact: Scalars['Float']['output'];
  /** Global id of the examiner as a Person; null for all examiners together. */
  examinerId: Maybe<Scalars['ID']['output']>;
  /** Whether the examiner is the viewer. */
  isOwn: Scalars['Boolean']['output'];
  /** The examiner's mean band less the other's; null for all examiners together with each other. */
  meanDifference: Maybe<Scalars['Float']['output']>;
  /** How many pairs of bands. */
  pairs: Scalars['Int']['output'];
  /** The rubric, for example `oet-speaking`. */
  rubric: Scalars['String']['output'];
  /** Cohen's kappa with quadratic weights, -1 to 1; null when there are fewer than five pairs, or one side gave one band only. */
  weightedKappa: Maybe<Scalars['Float']['output']>;
  /** Whom the examiner is compared with. */
  with: AgreementWith;
};

/** A part of the queue. */
export type ExaminationFilter =
  /** What needs a third examiner. */
  | 'ADJUDICATION'
  /** What the viewer has claimed. */
  | 'CLAIMED';

/** What an examiner sees of a talk. It has no name and no band of the program. */
export type ExaminationPaper = {
  __typename?: 'ExaminationPaper';
  /** Until when the viewer has claimed it. */
  claimedUntil: Scalars['DateTime']['output'];
  /** The rubric's criteria in order. */
  criteria: Array<RubricCriterion>;
  /** The ids of the criteria to decide; empty unless the viewer is the third examiner. */
  disputed: Array<Scalars['String']['output']>;
  /** How the learner's speech ran; null when nothing was said. */
  fluency: Maybe<TalkFluency>;
  /** What the program found, without what it concludes. */
  found: Array<FoundPassages>;
  /** Global id of the examination. */
  id: Scalars['ID']['output'];
  /** The two ratings to decide between, in any order; empty unless the viewer is the third examiner. */
  ratings: Array<ExaminerRating>;
  /** The rubric, for example `oet-speaking`. */
  rubric: Scalars['String']['output'];
  /** The scenario in the version of the talk. Null when content cannot be reached. */
  scenario: Maybe<Scenario>;
  /** The tasks of the scenario in order, as the program found them. */
  tasks: Array<TalkTask>;
  /** What was said, in turns. */
  turns: Array<TalkTurn>;
};

/** How far an examination is. */
export type ExaminationState =
  /** The two ratings differ by more than one band: a third examiner decides. */
  | 'ADJUDICATION'
  /** It is complete. */
  | 'COMPLETE'
  /** One of the two ratings is complete. */
  | 'RATED_ONCE'
  /** No rating is complete. The queue of an examiner shows RATED_ONCE as this, too. */
  | 'WAITING'
  /** The learner took it back. */
  | 'WITHDRAWN';

/** Enough examiners rate this talk already. */
export type ExaminationTaken = UserError & {
  __typename?: 'ExaminationTaken';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** There is no such examination for the viewer: it never was, it was taken back, or its learner does not allow it any more. */
export type ExaminationUnknown = UserError & {
  __typename?: 'ExaminationUnknown';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** Three talks of the viewer wait for examiners already. */
export type ExaminationsOpen = UserError & {
  __typename?: 'ExaminationsOpen';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** What one examiner gave. */
export type ExaminerRating = {
  __typename?: 'ExaminerRating';
  /** What the examiner wrote on the whole; null when nothing. */
  comment: Maybe<Scalars['String']['output']>;
  /** A band for each criterion. */
  criteria: Array<CriterionBand>;
  /** What the examiner wrote on moments, by turn. */
  moments: Array<MomentComment>;
};

/** The outcome of one criterion. */
export type ExaminersBand = {
  __typename?: 'ExaminersBand';
  /** The mean of two ratings, or what the third examiner decided. */
  band: Scalars['Float']['output'];
  /** What the examiners wrote. */
  comments: Array<Scalars['String']['output']>;
  /** The criterion's id in the rubric, for example `fluency`. */
  criterion: Scalars['String']['output'];
  /** Whether a third examiner decided. */
  isAdjudicated: Scalars['Boolean']['output'];
};

/** What the bands of examiners come to on the rubric's scale. */
export type ExaminersMark = {
  __typename?: 'ExaminersMark';
  /** Its letter or level, for example `B`. */
  label: Scalars['String']['output'];
  /** The scale, for example `OET 0-500`. */
  scale: Scalars['String']['output'];
  /** The value. */
  value: Scalars['Float']['output'];
};

/** The viewer does not allow examiners to hear them: `decideConsent` with the purpose EXAMINERS. */
export type ExaminersNotAllowed = UserError & {
  __typename?: 'ExaminersNotAllowed';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** What examiners gave. It is no estimate by a program: never average the two. */
export type ExaminersRating = {
  __typename?: 'ExaminersRating';
  /** What the examiners wrote on the whole. */
  comments: Array<Scalars['String']['output']>;
  /** The criteria in the rubric's order. */
  criteria: Array<ExaminersBand>;
  /** How many examiners rated the talk: two, or three when one had to decide. */
  examiners: Scalars['Int']['output'];
  /** What their bands come to. */
  mark: ExaminersMark;
  /** What the examiners wrote on moments, by turn. */
  moments: Array<MomentComment>;
  /** When it was complete. */
  ratedAt: Scalars['DateTime']['output'];
};

/** Why no export was started. */
export type ExportMyDataError = AccountEnded;

/** Asks for an export. */
export type ExportMyDataInput = {
  /** Chosen by the client; a repeat with the same key gets the same export, also when it is ready. */
  idempotencyKey: Scalars['UUID']['input'];
};

/** How `exportMyData` ended. */
export type ExportMyDataPayload = {
  __typename?: 'ExportMyDataPayload';
  /** Why no export was started; empty on success. */
  errors: Array<ExportMyDataError>;
  /** The export that was started, or the one that runs; null when there are errors. */
  export: Maybe<DataExport>;
};

/** The violation of one field of an input. */
export type FieldViolation = {
  __typename?: 'FieldViolation';
  /** The expected value. */
  description: Scalars['String']['output'];
  /** The input's field, for example `displayName`. */
  field: Scalars['String']['output'];
};

/** Why a sign-in was not finished. */
export type FinishLoginError = InvalidInput | LoginChallengeEnded | SecondFactorRefused;

/** The answer to a challenge. */
export type FinishLoginInput = {
  /** The challenge, as `login` returned it. */
  challenge: Scalars['String']['input'];
  /** The second factor. */
  factor: SecondFactorInput;
  /** How to send the refresh token. */
  refreshTokenTransport?: RefreshTokenTransport;
};

/** How `finishLogin` ended. */
export type FinishLoginPayload = {
  __typename?: 'FinishLoginPayload';
  /** Why the sign-in failed; empty on success. */
  errors: Array<FinishLoginError>;
  /** The session; null when there are errors. */
  signedIn: Maybe<SignedIn>;
};

/** Why a passkey was not added. */
export type FinishPasskeyError = InvalidInput | PasskeyRefused;

/** The new passkey. */
export type FinishPasskeyInput = {
  /** The token of the ceremony. */
  ceremony: Scalars['String']['input'];
  /** What the browser returned: `credential.toJSON()` as text, at most 16 KiB. */
  credential: Scalars['String']['input'];
  /** What the person calls it, 1 to 80 characters. */
  name: Scalars['String']['input'];
};

/** How `finishPasskey` ended. */
export type FinishPasskeyPayload = {
  __typename?: 'FinishPasskeyPayload';
  /** Why it was not added; empty on success. */
  errors: Array<FinishPasskeyError>;
  /** The viewer with the passkey; null when there are errors. */
  viewer: Maybe<Viewer>;
};

/** Why a provider was not linked. */
export type FinishProviderLinkError = InvalidInput | ProviderLinkTaken | ProviderRefused;

/** The answer of a provider. */
export type FinishProviderLinkInput = {
  /** The answer. */
  answer: ProviderAnswerInput;
};

/** How `finishProviderLink` ended. */
export type FinishProviderLinkPayload = {
  __typename?: 'FinishProviderLinkPayload';
  /** Why it was not linked; empty on success. */
  errors: Array<FinishProviderLinkError>;
  /** The viewer with the provider; null when there are errors. */
  viewer: Maybe<Viewer>;
};

/** Why a sign-in with a provider started no session. */
export type FinishProviderSignInError = InvalidInput | LoginChallenge | ProviderEmailInUse | ProviderEmailUnverified | ProviderRefused;

/** The answer of a provider. */
export type FinishProviderSignInInput = {
  /** The answer. */
  answer: ProviderAnswerInput;
  /** How to send the refresh token. */
  refreshTokenTransport?: RefreshTokenTransport;
};

/** How `finishProviderSignIn` ended. */
export type FinishProviderSignInPayload = {
  __typename?: 'FinishProviderSignInPayload';
  /** Why no session started; empty on success. */
  errors: Array<FinishProviderSignInError>;
  /** Where the app goes now, as the start named it; null for its own start page, and when the answer was refused. */
  returnTo: Maybe<Scalars['String']['output']>;
  /** The session; null when there are errors. */
  signedIn: Maybe<SignedIn>;
};

/** Why a registration was not finished. */
export type FinishRegistrationError = LinkInvalid | WrongPassword;

/** The link of a mail, and the password of the registration. */
export type FinishRegistrationInput = {
  /** The password that was chosen at the registration. */
  password: Scalars['String']['input'];
  /** How to send the refresh token. */
  refreshTokenTransport?: RefreshTokenTransport;
  /** What the link has behind `#`. */
  token: Scalars['String']['input'];
};

/** How `finishRegistration` ended. */
export type FinishRegistrationPayload = {
  __typename?: 'FinishRegistrationPayload';
  /** Why no account was created; empty on success. */
  errors: Array<FinishRegistrationError>;
  /** The session; null when there are errors. */
  signedIn: Maybe<SignedIn>;
};

/** Why a session was not finished. */
export type FinishSpeakingError = SpeakingSessionUnknown;

/** The session to finish. */
export type FinishSpeakingInput = {
  /** Global id. */
  sessionId: Scalars['ID']['input'];
};

/** How `finishSpeaking` ended. */
export type FinishSpeakingPayload = {
  __typename?: 'FinishSpeakingPayload';
  /** Global id of the attempt that records the session; `attempt` finds it shortly after. Null when there are errors. */
  attemptId: Maybe<Scalars['ID']['output']>;
  /** Why there is no result; empty on success. */
  errors: Array<FinishSpeakingError>;
  /** The result, which is also the session's. */
  result: Maybe<SpeakingResult>;
  /** The ended session; null when there are errors. */
  session: Maybe<SpeakingSession>;
};

/** Rates and pauses. */
export type FluencyMeasures = {
  __typename?: 'FluencyMeasures';
  /** Words a minute of sound only, pauses left out. */
  articulationRateWordsPerMinute: Scalars['Float']['output'];
  /** Silences between words of at least 250 ms, in order. */
  pauses: Array<Pause>;
  /** Words a minute from first to last word, pauses included. */
  speakingRateWordsPerMinute: Scalars['Float']['output'];
};

/** The passages that the program found for a criterion. */
export type FoundPassages = {
  __typename?: 'FoundPassages';
  /** The criterion's id in the rubric. */
  criterion: Scalars['String']['output'];
  /** At most ten. */
  passages: Array<TalkQuote>;
};

/** Free speech; what was heard is scored. */
export type FreeTask = SpeakingTask & {
  __typename?: 'FreeTask';
  /** FREE. */
  kind: TaskKind;
  /** The language spoken. */
  language: Scalars['LanguageTag']['output'];
  /** What to speak about; null when none was given. */
  topic: Maybe<Scalars['String']['output']>;
};

/** Free speech. */
export type FreeTaskInput = {
  /** Names and rare words that are likely to be said, at most 20 of at most 40 characters; final text is more likely to contain them. */
  hotwords?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The language spoken. The embedded recogniser hears English only. */
  language: Scalars['LanguageTag']['input'];
  /** What to speak about, at most 200 characters. */
  topic?: InputMaybe<Scalars['String']['input']>;
};

/** Why no plan was given. */
export type GivePlanError = InvalidInput | PersonUnknown | PlanUnknown;

/** A plan for a person. */
export type GivePlanInput = {
  /** When it ends, in the future; null: until another plan is given. */
  endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The person. */
  personId: Scalars['ID']['input'];
  /** The plan's own id: `complimentary`, `free`, `pro` or `team`. */
  planId: Scalars['ID']['input'];
  /** Why, 1 to 500 characters. */
  reason: Scalars['String']['input'];
};

/** How `givePlan` ended. */
export type GivePlanPayload = {
  __typename?: 'GivePlanPayload';
  /** The plan and payments after the change; null when there are errors. */
  billing: Maybe<PersonBilling>;
  /** Why nothing was changed; empty on success. */
  errors: Array<GivePlanError>;
};

/** Why a person practises. */
export type Goal =
  /** For everyday life. */
  | 'EVERYDAY'
  /** For an examination. */
  | 'EXAM'
  /** For work. */
  | 'WORK';

/** Why no role was granted. */
export type GrantRoleError = InvalidInput | PersonUnknown | SecondFactorNeeded | SecondFactorRefused | WrongPassword;

/** A role for a person. */
export type GrantRoleInput = {
  /** The administrator's own password. */
  currentPassword: Scalars['String']['input'];
  /** The administrator's own second factor, if it is on. */
  factor?: InputMaybe<SecondFactorInput>;
  /** One for each intent; the same again for a retry. */
  idempotencyKey: Scalars['UUID']['input'];
  /** The person. */
  personId: Scalars['ID']['input'];
  /** AUTHOR, EXAMINER or ADMIN. */
  role: Role;
};

/** How `grantRole` ended. */
export type GrantRolePayload = {
  __typename?: 'GrantRolePayload';
  /** Why nothing was changed; empty on success. */
  errors: Array<GrantRoleError>;
  /** The person after the change; null when there are errors. */
  person: Maybe<Person>;
};

/** The guardian of a person under 16, as the person sees it. */
export type Guardian = {
  __typename?: 'Guardian';
  /** When the mail was sent. */
  askedAt: Scalars['DateTime']['output'];
  /** When the guardian confirmed, last; null when they have not. */
  confirmedAt: Maybe<Scalars['DateTime']['output']>;
  /** The email address, as the person has written it. */
  email: Scalars['String']['output'];
  /** What the guardian has decided. */
  state: GuardianState;
};

/** What a guardian sees of a person. */
export type GuardianLink = {
  __typename?: 'GuardianLink';
  /** The person's display name. */
  displayName: Scalars['String']['output'];
  /** The person's email address. */
  email: Scalars['String']['output'];
  /** What the guardian has decided. */
  state: GuardianState;
};

/** The viewer is 16 or older, or a guardian has confirmed. */
export type GuardianNotNeeded = UserError & {
  __typename?: 'GuardianNotNeeded';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** People under 16 can consent once a guardian has confirmed: `askGuardian`. */
export type GuardianRequired = UserError & {
  __typename?: 'GuardianRequired';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** What a guardian has decided. */
export type GuardianState =
  /** The guardian has a mail and has not answered. The link works for 14 days. */
  | 'ASKED'
  /** The guardian agrees: the person can give consents. */
  | 'CONFIRMED'
  /** The guardian refused, or withdrew a confirmation. The link works for 14 more days. */
  | 'WITHDRAWN';

/** The guest to register has ended, so what it has said cannot be kept. */
export type GuestEnded = UserError & {
  __typename?: 'GuestEnded';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** Too many guests were started from this network: try later, or register. */
export type GuestLimitReached = UserError & {
  __typename?: 'GuestLimitReached';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
  /** The time until another guest can start from this network. */
  retryAfter: Scalars['Milliseconds']['output'];
};

/** The guest has started as many sessions as a guest may: register to go on. */
export type GuestSessionsUsedUp = UserError & {
  __typename?: 'GuestSessionsUsedUp';
  /** The number of sessions that a guest may start. */
  limit: Scalars['Int']['output'];
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** The partner's card, which no learner sees. */
export type InterlocutorCard = {
  __typename?: 'InterlocutorCard';
  /** The partner's feelings, and what changes them; may be empty. */
  feelings: Scalars['String']['output'];
  /** Role and character. */
  persona: Scalars['String']['output'];
  /** What the partner brings up. */
  prompts: Array<Scalars['String']['output']>;
  /** Facts that the partner tells only when asked. */
  revealIfAsked: Array<Scalars['String']['output']>;
};

/** The partner's card. */
export type InterlocutorCardInput = {
  /** The partner's feelings, and what changes them, at most 1,000 characters. */
  feelings: Scalars['String']['input'];
  /** Role and character, 1 to 1,000 characters. */
  persona: Scalars['String']['input'];
  /** What the partner brings up, 1 to 20. */
  prompts: Array<Scalars['String']['input']>;
  /** Facts that the partner tells only when asked, at most 20. */
  revealIfAsked: Array<Scalars['String']['input']>;
};

/** The input violates rules; nothing was changed. */
export type InvalidInput = UserError & {
  __typename?: 'InvalidInput';
  /** All violations in one text. */
  message: Scalars['String']['output'];
  /** The violations, at least one. */
  violations: Array<FieldViolation>;
};

/** The link is wrong, was used by somebody else, has ended or was taken back. */
export type InvitationUnknown = UserError & {
  __typename?: 'InvitationUnknown';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** The viewer has made 100 links within a day. */
export type InvitationsLimited = UserError & {
  __typename?: 'InvitationsLimited';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
  /** The earliest time for a retry. */
  retryAfter: Scalars['Milliseconds']['output'];
};

/** Why nobody was invited. */
export type InviteSeatError = InvalidInput | InvitationsLimited | SeatTaken | SeatsUnknown | SeatsUsedUp;

/** Whom to invite. */
export type InviteSeatInput = {
  /** The address of the person, at most 254 characters. */
  email: Scalars['String']['input'];
  /** The language of the mail; by default English. */
  locale?: InputMaybe<Scalars['LanguageTag']['input']>;
};

/** How `inviteSeat` ended. */
export type InviteSeatPayload = {
  __typename?: 'InviteSeatPayload';
  /** Why nobody was invited; empty on success. */
  errors: Array<InviteSeatError>;
  /** Whether the link was handed over to be mailed; if not, the owner passes it on. */
  isMailed: Scalars['Boolean']['output'];
  /** The link, which is shown this once; whoever has it can take the seat. Null when there are errors. */
  link: Maybe<Scalars['Uri']['output']>;
  /** The seat that is kept; null when there are errors. */
  seat: Maybe<Seat>;
};

/** An invoice of the payment provider. */
export type Invoice = {
  __typename?: 'Invoice';
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The number that is printed on it; null until it is final. */
  number: Maybe<Scalars['String']['output']>;
  /** The provider's page, where it can be read and paid; null until it is final. */
  pageUrl: Maybe<Scalars['Uri']['output']>;
  /** What was paid of it. */
  paid: Money;
  /** The same as a PDF; null until it is final. */
  pdfUrl: Maybe<Scalars['Uri']['output']>;
  /** Whether it is paid. */
  status: InvoiceStatus;
  /** The sum. */
  total: Money;
};

/** A page of invoices. */
export type InvoiceConnection = {
  __typename?: 'InvoiceConnection';
  /** The items with their cursors. */
  edges: Array<InvoiceEdge>;
  /** The items. */
  nodes: Array<Invoice>;
  /** Whether there is more. */
  pageInfo: PageInfo;
};

/** An invoice in a page. */
export type InvoiceEdge = {
  __typename?: 'InvoiceEdge';
  /** Where it stands. */
  cursor: Scalars['String']['output'];
  /** The invoice. */
  node: Invoice;
};

/** The state of an invoice. */
export type InvoiceStatus =
  /** It is void, or will not be paid. */
  | 'CLOSED'
  /** It is to be paid. */
  | 'OPEN'
  /** It is paid. */
  | 'PAID';

/** A table that keeps something. */
export type KeptPlace = {
  __typename?: 'KeptPlace';
  /** The longest time until it is deleted. */
  days: Scalars['Int']['output'];
  /** The table. */
  place: Scalars['String']['output'];
  /** Why. */
  reason: KeptReason;
};

/** Why something remains after a person was erased. */
export type KeptReason =
  /** Entries of the audit log. They name the person by a pseudonym whose key was erased, so they lead to nobody. */
  | 'AUDIT_LOG'
  /** A digest of the user's id, so that nothing that arrives late is stored. It leads to nobody. */
  | 'ERASURE_MARK'
  /** Invoices, which the law asks to keep. They hold numbers and amounts, and no name. */
  | 'INVOICES'
  /** This receipt. */
  | 'RECEIPT'
  /** Keyed digests of addresses, which limit attempts to sign in. They lead to nobody. */
  | 'SIGN_IN_PROTECTION';

/** The attempts in one language. */
export type LanguageStatistics = {
  __typename?: 'LanguageStatistics';
  /** The number of attempts. */
  attempts: Scalars['Int']['output'];
  /** Mean overall score; null without a scored attempt. */
  averageScore: Maybe<Scalars['Float']['output']>;
  /** Best overall score; null without a scored attempt. */
  bestScore: Maybe<Scalars['Float']['output']>;
  /** The language. */
  language: Scalars['LanguageTag']['output'];
};

/** The last administrator keeps the account: appoint another one first. */
export type LastAdministrator = UserError & {
  __typename?: 'LastAdministrator';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** A level of difficulty, after the Common European Framework of Reference (CEFR). */
export type Level =
  /** C1 to C2. */
  | 'ADVANCED'
  /** A1 to A2. */
  | 'BEGINNER'
  /** B1 to B2. */
  | 'INTERMEDIATE';

/** The link is unknown, used, expired, or replaced by that of a newer mail: request another mail. */
export type LinkInvalid = UserError & {
  __typename?: 'LinkInvalid';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** A provider that signs in to the viewer's account. */
export type LinkedProvider = {
  __typename?: 'LinkedProvider';
  /** The e-mail address at the provider when it was linked; null when it has told none. */
  email: Maybe<Scalars['String']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The key of the provider; null when it is not configured any more. */
  key: Maybe<Scalars['String']['output']>;
  /** When it last signed in; null before the first time. */
  lastUsedAt: Maybe<Scalars['DateTime']['output']>;
  /** When it was linked. */
  linkedAt: Scalars['DateTime']['output'];
  /** What people call it. */
  name: Scalars['String']['output'];
};

/** The viewer has no such linked provider. */
export type LinkedProviderUnknown = UserError & {
  __typename?: 'LinkedProviderUnknown';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** Email and password are right, and the second factor is asked for: answer with `finishLogin`. */
export type LoginChallenge = UserError & {
  __typename?: 'LoginChallenge';
  /** Send it with `finishLogin`. Five wrong answers end it. */
  challenge: Scalars['String']['output'];
  /** When it expires; five minutes after `login`. */
  expiresAt: Scalars['DateTime']['output'];
  /** What the account can show. */
  kinds: Array<SecondFactorKind>;
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** The challenge is unknown, answered, expired, or had five wrong answers: begin again with `login`. */
export type LoginChallengeEnded = UserError & {
  __typename?: 'LoginChallengeEnded';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** Why a sign-in failed. */
export type LoginError = LoginChallenge | LoginRefused;

/** An account and its password. */
export type LoginInput = {
  /** Compared without regard to case. */
  email: Scalars['String']['input'];
  /** The password. */
  password: Scalars['String']['input'];
  /** How to send the refresh token. */
  refreshTokenTransport?: RefreshTokenTransport;
};

/** How `login` ended. */
export type LoginPayload = {
  __typename?: 'LoginPayload';
  /** Why the sign-in failed; empty on success. */
  errors: Array<LoginError>;
  /** The session; null when there are errors. */
  signedIn: Maybe<SignedIn>;
};

/** Email or password is incorrect. */
export type LoginRefused = UserError & {
  __typename?: 'LoginRefused';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** Why nobody was signed in. */
export type LoginSuspendedError = InvalidInput | LoginRefused | NotSuspended | SecondFactorNeeded | SecondFactorRefused;

/** The credentials of a suspended account. */
export type LoginSuspendedInput = {
  /** Email address. */
  email: Scalars['String']['input'];
  /** The second factor, if the account has one. */
  factor?: InputMaybe<SecondFactorInput>;
  /** The password. */
  password: Scalars['String']['input'];
};

/** How `loginSuspended` ended. */
export type LoginSuspendedPayload = {
  __typename?: 'LoginSuspendedPayload';
  /** The token; null when there are errors. */
  access: Maybe<SuspendedAccess>;
  /** Why there is none; empty on success. */
  errors: Array<LoginSuspendedError>;
};

/** Why a sign-in with a passkey failed. */
export type LoginWithPasskeyError = InvalidInput | PasskeyRefused;

/** The answer of a passkey. */
export type LoginWithPasskeyInput = {
  /** What it has signed. */
  passkey: PasskeyAnswerInput;
  /** How to send the refresh token. */
  refreshTokenTransport?: RefreshTokenTransport;
};

/** How `loginWithPasskey` ended. */
export type LoginWithPasskeyPayload = {
  __typename?: 'LoginWithPasskeyPayload';
  /** Why the sign-in failed; empty on success. */
  errors: Array<LoginWithPasskeyError>;
  /** The session; null when there are errors. */
  signedIn: Maybe<SignedIn>;
};

/** The session to end. */
export type LogoutInput = {
  /** Any refresh token of the session; omitted by browsers, whose token is in the cookie. */
  refreshToken?: InputMaybe<Scalars['String']['input']>;
};

/** How `logout` ended. It succeeds for an unknown session too. */
export type LogoutPayload = {
  __typename?: 'LogoutPayload';
  /** Always true. */
  signedOut: Scalars['Boolean']['output'];
};

/** Too many mails were requested for one address. */
export type MailLimitReached = UserError & {
  __typename?: 'MailLimitReached';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
  /** The time until another mail can be requested. */
  retryAfter: Scalars['Milliseconds']['output'];
};

/** A draft or a published version, with everything that its author has written. */
export type Manuscript = {
  __typename?: 'Manuscript';
  /** The texts. */
  content: ManuscriptContent;
  /** Global id of the scenario. */
  id: Scalars['ID']['output'];
  /** When this version was published; null for the draft. */
  publishedAt: Maybe<Scalars['DateTime']['output']>;
  /** The version, from 1; null for the draft. */
  version: Maybe<Scalars['Int']['output']>;
};

/** The texts of a scenario, with the card of the partner. */
export type ManuscriptContent = {
  __typename?: 'ManuscriptContent';
  /** The card that the candidate reads before and while speaking. */
  candidateCard: CandidateCard;
  /** What only the partner knows. */
  interlocutorCard: InterlocutorCard;
  /** The language spoken. */
  language: Scalars['LanguageTag']['output'];
  /** Its difficulty. */
  level: Level;
  /** Lines to read aloud. */
  practiceLines: Array<Scalars['String']['output']>;
  /** The field it belongs to. */
  profession: Profession;
  /** Where and when it takes place, one paragraph. */
  setting: Scalars['String']['output'];
  /** What the candidate has to do, in order. */
  tasks: Array<Scalars['String']['output']>;
  /** 3 to 120 characters. */
  title: Scalars['String']['output'];
  /** Vocabulary to learn beforehand. */
  vocabulary: Array<VocabularyItem>;
};

/**
 * The texts of a scenario. Without other words, a text in a list has 1 to 300 characters. All texts together have at most
 * 16,000 bytes in UTF-8.
 */
export type ManuscriptContentInput = {
  /** The card that the candidate reads. */
  candidateCard: CandidateCardInput;
  /** What only the partner knows. */
  interlocutorCard: InterlocutorCardInput;
  /** The language spoken. */
  language: Scalars['LanguageTag']['input'];
  /** Its difficulty. */
  level: Level;
  /** Lines to read aloud, 1 to 20. */
  practiceLines: Array<Scalars['String']['input']>;
  /** The field it belongs to. */
  profession: Profession;
  /** Where and when it takes place, 1 to 2,000 characters. */
  setting: Scalars['String']['input'];
  /** What the candidate has to do, in order, 1 to 10. */
  tasks: Array<Scalars['String']['input']>;
  /** 3 to 120 characters. */
  title: Scalars['String']['input'];
  /** Vocabulary to learn beforehand, at most 30. */
  vocabulary: Array<VocabularyItemInput>;
};

/** A simulated line of a learner that was not understood as it was meant. */
export type MissedLine = {
  __typename?: 'MissedLine';
  /** The intent that was found; null if none was. */
  found: Maybe<Scalars['String']['output']>;
  /** Whether words of the line were misheard. */
  isMisheard: Scalars['Boolean']['output'];
  /** The line. */
  text: Scalars['String']['output'];
  /** The intent that it was written for, such as `task-1`. */
  wanted: Scalars['String']['output'];
};

/** A sound that was missed in a result. */
export type MissedSound = {
  __typename?: 'MissedSound';
  /** The expected sound, in ARPABET without stress, for example `TH`. */
  arpabet: Scalars['String']['output'];
  /** The expected sound, in the International Phonetic Alphabet, for example `θ`. */
  ipa: Scalars['String']['output'];
  /** The mean score over all occurrences, 0 to 100. */
  meanScore: Scalars['Float']['output'];
  /** How often it was missed: called wrong, or doubtful. */
  missed: Scalars['Int']['output'];
  /** The words in which it was missed: indices in `words` from 0, rising. */
  missedIn: Array<Scalars['Int']['output']>;
  /** How often the words that were spoken have it; insertions are left out. */
  occurrences: Scalars['Int']['output'];
};

/** A comment on one of the learner's turns. */
export type MomentComment = {
  __typename?: 'MomentComment';
  /** The comment. */
  text: Scalars['String']['output'];
  /** The index of the turn in the talk, from 0. */
  turn: Scalars['Int']['output'];
};

/** A comment on one of the learner's turns. */
export type MomentCommentInput = {
  /** 1 to 1,000 characters. */
  text: Scalars['String']['input'];
  /** The index of the turn in the talk, from 0. */
  turn: Scalars['Int']['input'];
};

/** An amount of money. */
export type Money = {
  __typename?: 'Money';
  /** Whole minor units of the currency, such as cents. */
  amount: Scalars['MinorUnits']['output'];
  /** The currency (ISO 4217) in small letters, for example `eur`. */
  currency: Scalars['String']['output'];
};

/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type Mutation = {
  __typename?: 'Mutation';
  /** Takes the seat of a link for the viewer. A repeat returns the same seat. */
  acceptSeat: AcceptSeatPayload;
  /** Returns what the browser asks the person's passkeys for: to sign in (`loginWithPasskey`), or as a second factor. */
  askForPasskey: AskForPasskeyPayload;
  /**
   * Mails a link to the guardian of the viewer, who is under 16. A newer mail replaces the link of an earlier one. Fails with
   * FAILED_PRECONDITION / AGE_BRACKET_MISSING before `setAgeBracket`.
   */
  askGuardian: AskGuardianPayload;
  /** Begins to add a passkey to the viewer's account: returns what the browser makes it from. */
  beginPasskey: BeginPasskeyPayload;
  /**
   * Makes a secret for an authenticator app. The second factor is off until `confirmSecondFactor`. Calling it again makes
   * another secret.
   */
  beginSecondFactor: BeginSecondFactorPayload;
  /** Ends the viewer's subscription, with its period or now. */
  cancelSubscription: CancelSubscriptionPayload;
  /**
   * Sends a link to a new address, which becomes the viewer's when the link is used (`verifyEmail`). The response is the same
   * if the address has an account.
   */
  changeEmail: ChangeEmailPayload;
  /** Replaces the viewer's password. The viewer's other sessions end; API keys go on. */
  changePassword: ChangePasswordPayload;
  /**
   * Changes what the viewer pays for, as `Viewer.planChangePreview` tells. A change for the next period takes the place of an
   * earlier one; changing to what is paid for now takes an earlier one back.
   */
  changePlan: ChangePlanPayload;
  /** Reserves a rating of a talk for the viewer for two hours and returns what there is to rate. A repeat prolongs it. For examiners. */
  claimExamination: ClaimExaminationPayload;
  /** Stores that the guardian of a link agrees. From then on the person can give consents. It works signed out. */
  confirmGuardian: ConfirmGuardianPayload;
  /** Turns the second factor on with a first code. The recovery codes are shown this one time. */
  confirmSecondFactor: ConfirmSecondFactorPayload;
  /**
   * Creates an API key of the viewer, by which a program acts for them. A repeat with the same idempotency key returns the same
   * API key with a new secret in the place of the first. A guest cannot.
   */
  createApiKey: CreateApiKeyPayload;
  /** Creates a scenario with a first draft. For authors and administrators. */
  createScenario: CreateScenarioPayload;
  /** Stores a decision of the viewer. Earlier decisions are kept until the account is erased. */
  decideConsent: DecideConsentPayload;
  /**
   * Deletes an attempt, its drills and its share of the statistics for good. What was spoken and its scores are then deleted
   * in every service, within moments, or as soon as a service that is down is back. Only ids stay, and when and how long was
   * spoken, because speech time is counted. Possible as soon as `finishSpeaking` has returned the attempt's id.
   */
  deleteAttempt: DeleteAttemptPayload;
  /** Deletes the recording of a session of the viewer's, or all of them. A repeat changes nothing. */
  deleteRecording: DeleteRecordingPayload;
  /** Turns the second factor off. If it is off, nothing changes. */
  disableSecondFactor: DisableSecondFactorPayload;
  /** Ends sessions of the viewer. Their access tokens are refused within 30 seconds, and their sockets are closed. */
  endSessions: EndSessionsPayload;
  /**
   * Erases the viewer in every service, for good. The account and its sessions end with this mutation; a speaking session
   * that runs ends with its result. Every service then erases its part, which the receipt shows. Its id is `idempotencyKey`:
   * if the answer is lost, `erasureReceipt` says whether the erasure has begun.
   */
  eraseMe: EraseMePayload;
  /**
   * Starts to collect everything that the services store of the viewer, in the place of an earlier export. While one runs, it
   * is returned.
   */
  exportMyData: ExportMyDataPayload;
  /**
   * Finishes a sign-in that `login` answered with a `LoginChallenge`. With the transport `COOKIE` the mutation needs an
   * allowed `Origin`.
   */
  finishLogin: FinishLoginPayload;
  /** Adds the passkey that the browser has made. */
  finishPasskey: FinishPasskeyPayload;
  /** Links the provider. The viewer gets a mail. */
  finishProviderLink: FinishProviderLinkPayload;
  /**
   * Finishes a sign-in with a provider. A person who is new gets an account without a password. If an account has the verified
   * address of the person, and has verified it too, the provider is linked to it. With the token of a guest, the guest becomes
   * the account of a new person and keeps what it has said. Fails with UNAVAILABLE / PROVIDER_UNAVAILABLE when the provider
   * does not answer: begin again. With the transport `COOKIE` the mutation needs an allowed `Origin`.
   */
  finishProviderSignIn: FinishProviderSignInPayload;
  /**
   * Creates the account of a registration with the link of its mail and the password that was chosen, and signs it in. It needs
   * both: whoever reads the mail may be somebody else than whoever has registered.
   */
  finishRegistration: FinishRegistrationPayload;
  /**
   * Ends a session and returns its result. Speech that is not yet scored is scored first, which can take some seconds. A
   * repeat returns the same result.
   */
  finishSpeaking: FinishSpeakingPayload;
  /**
   * Gives a person a plan for nothing, until a day or until another one is given. Whoever also pays has the plan with more
   * speech time. For administrators.
   */
  givePlan: GivePlanPayload;
  /**
   * Grants a role. The person has it after the next renewal of the access token. A repeat with the same idempotency key
   * changes nothing and asks for nothing. For administrators.
   */
  grantRole: GrantRolePayload;
  /**
   * Keeps a seat of the viewer's plan for whoever has a link, which is mailed to an address. Inviting an address again makes a
   * new link in the place of the earlier one. An invitation that nobody accepts ends after 14 days.
   */
  inviteSeat: InviteSeatPayload;
  /**
   * Signs in with e-mail and password. If the account has a second factor, no session starts: the error is a
   * `LoginChallenge`, which `finishLogin` answers. With the token of a guest, the account gets what the guest has said; so it
   * does with every other sign-in.
   */
  login: LoginPayload;
  /**
   * Signs in to a suspended account, to export and erase what is stored of the person: `exportMyData`, `dataExport`,
   * `dataExportProgressed` and `eraseMe` work with the token, and every other field for signed-in people fails with
   * PERMISSION_DENIED / ROLE_MISSING. Nothing renews the token. Fails with RESOURCE_EXHAUSTED / SIGN_IN_LIMIT after too many
   * attempts.
   */
  loginSuspended: LoginSuspendedPayload;
  /**
   * Signs in with a passkey alone, which is two factors: it verifies its person. With the transport `COOKIE` the mutation
   * needs an allowed `Origin`.
   */
  loginWithPasskey: LoginWithPasskeyPayload;
  /**
   * Ends the session and clears the cookie. Without a token in the input the cookie is read, which needs the header
   * `X-Vivavoce-CSRF: 1` and an allowed `Origin`.
   */
  logout: LogoutPayload;
  /** Opens a page of the payment provider on which the viewer changes cards and pays open invoices. */
  openPortal: OpenPortalPayload;
  /** Publishes the draft with its script as the next version. For authors and administrators. */
  publishScenario: PublishScenarioPayload;
  /**
   * Exchanges a refresh token for a new pair of tokens; the old one is used up. Without a token in the input the cookie is
   * read, which needs the header `X-Vivavoce-CSRF: 1` and an allowed `Origin`.
   */
  refresh: RefreshPayload;
  /**
   * Creates an account and signs it in. Where a mail server is set, it mails a link instead, for `finishRegistration`; then
   * the response is the same whether the address has an account. With the token of a guest, the guest becomes the account and
   * keeps what it has said; its other tokens are no longer renewed. Fails with FAILED_PRECONDITION / GUEST_REGISTERED when the
   * guest has become an account already.
   */
  register: RegisterPayload;
  /** Gives a reserved rating back. A repeat changes nothing. For examiners. */
  releaseExamination: ReleaseExaminationPayload;
  /** Removes a passkey of the viewer; it signs in no more. */
  removePasskey: RemovePasskeyPayload;
  /**
   * Takes a seat or an invitation back, at once. Its owner may do it, and who has the seat. A session that runs is not
   * interrupted.
   */
  removeSeat: RemoveSeatPayload;
  /** Gives a passkey of the viewer another name. */
  renamePasskey: RenamePasskeyPayload;
  /**
   * Replaces the recovery codes by ten new ones, which are shown this one time. Fails with FAILED_PRECONDITION / FACTOR_OFF
   * while the second factor is off.
   */
  renewRecoveryCodes: RenewRecoveryCodesPayload;
  /**
   * Asks examiners to rate a talk of the viewer. A repeat returns what there is. Fails with the retryable REPORT_PENDING while the
   * talk's report is being made.
   */
  requestExamination: RequestExaminationPayload;
  /** Sends a mail with a link for a new password if the address has an account. The response is the same if it has none. */
  requestPasswordReset: RequestPasswordResetPayload;
  /** Sends the viewer another mail with a link that verifies the address. */
  requestVerification: RequestVerificationPayload;
  /** Sets a new password with the link of a mail. All sessions and API keys of the account end. */
  resetPassword: ResetPasswordPayload;
  /** Ends a suspension. A repeat with the same idempotency key changes nothing and asks for nothing. For administrators. */
  restorePerson: RestorePersonPayload;
  /** Returns a new ticket for the audio socket of a session. An older socket is closed with 4409 SUPERSEDED. */
  resumeSpeaking: ResumeSpeakingPayload;
  /** Takes back that the viewer's subscription ends with its period. */
  resumeSubscription: ResumeSubscriptionPayload;
  /** Ends an API key of the viewer and deletes it. Its access tokens are refused within 30 seconds. */
  revokeApiKey: RevokeApiKeyPayload;
  /**
   * Revokes a role. Access tokens with it are refused within 30 seconds, and the person's sessions go on without it. A repeat
   * with the same idempotency key changes nothing and asks for nothing. For administrators.
   */
  revokeRole: RevokeRolePayload;
  /**
   * Publishes texts and script of an older version as a new version. If the latest version has both already, nothing
   * changes. For authors and administrators.
   */
  rollBackScenario: RollBackScenarioPayload;
  /** Replaces the draft of a scenario, or begins one. Learners do not see it. For authors and administrators. */
  saveDraft: SaveDraftPayload;
  /**
   * Stores the script of the draft's partner, also if it has problems; such a draft cannot be published. For authors and
   * administrators.
   */
  saveScript: SaveScriptPayload;
  /** Stores the viewer's age bracket. It changes once more at most: from UNDER_16 to FROM_16, 30 days after it was set. */
  setAgeBracket: SetAgeBracketPayload;
  /**
   * Opens a page of the payment provider on which the viewer pays for a plan. A page that was opened before is closed, so that
   * nobody pays twice. Afterwards the provider leads back to the web app, and `subscriptionChanged` tells when the plan is there.
   */
  startCheckout: StartCheckoutPayload;
  /**
   * Starts a guest, who may speak three sentences without an account, and signs it in. After 24 hours the guest and
   * everything it has said are deleted, unless it registers. With the transport `COOKIE` the mutation needs the header
   * `X-Vivavoce-CSRF: 1` and an allowed `Origin`, and a cookie of a running session returns that session: its viewer may be
   * the same guest, or a person who is signed in.
   */
  startGuest: StartGuestPayload;
  /** Begins to link a provider to the viewer's account, as `startProviderSignIn` does. */
  startProviderLink: StartProviderLinkPayload;
  /**
   * Begins a sign-in with a provider (OpenID Connect): open `authorizationUrl` in the browser. The provider sends the browser
   * back to `/sign-in/provider` of the web app, with `state` and `code` for `finishProviderSignIn`, or with `error`. Fails with
   * UNAVAILABLE / PROVIDER_UNAVAILABLE when the provider does not answer.
   */
  startProviderSignIn: StartProviderSignInPayload;
  /**
   * Starts a session and prepares its audio socket: connect to `audio.uri` with the subprotocols `audio.protocols` within a
   * minute, watch `speakingEvents`, speak, then `finishSpeaking`. Speech time is reserved with the first audio, a minute at
   * a time.
   */
  startSpeaking: StartSpeakingPayload;
  /**
   * Stores the viewer's rating of a talk, which cannot be changed afterwards. A repeat of the same rating changes nothing. For
   * examiners.
   */
  submitRating: SubmitRatingPayload;
  /**
   * Suspends an account: its sessions end, and whoever signs in with the right credential gets PERMISSION_DENIED / SUSPENDED
   * with the reason as metadata `explanation`. A repeat with the same idempotency key changes nothing and asks for nothing.
   * For administrators.
   */
  suspendPerson: SuspendPersonPayload;
  /** Synthesises speech from a text. */
  synthesize: SynthesizePayload;
  /** Unlinks a provider; it signs in to the account no more. The viewer gets a mail. */
  unlinkProvider: UnlinkProviderPayload;
  /** Changes the viewer's profile; omitted fields stay as they are. */
  updateProfile: UpdateProfilePayload;
  /** Uses the link of a mail, which shows that the person receives mail at an address, or makes a new address the account's. */
  verifyEmail: VerifyEmailPayload;
  /**
   * Lets the administrator see the platform as a person does, for ten minutes: returns an access token of the person by which
   * queries and subscriptions work and nothing can be changed. Mutations and what is for the person alone (credentials, keys,
   * exports, audio) fail with PERMISSION_DENIED / READ_ONLY_VIEW. The token cannot be renewed. For administrators.
   */
  viewAs: ViewAsPayload;
  /**
   * Takes a talk of the viewer back from the examiners, and deletes the ratings that they have begun. What the viewer has been given
   * already stays until the attempt is deleted. A repeat changes nothing.
   */
  withdrawExamination: WithdrawExaminationPayload;
  /**
   * Stores that the guardian of a link does not agree, before or after a confirmation. Consents that the person has given are
   * withdrawn. It works signed out.
   */
  withdrawGuardian: WithdrawGuardianPayload;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationAcceptSeatArgs = {
  input: AcceptSeatInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationAskForPasskeyArgs = {
  input?: AskForPasskeyInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationAskGuardianArgs = {
  input: AskGuardianInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationBeginPasskeyArgs = {
  input: BeginPasskeyInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationBeginSecondFactorArgs = {
  input: BeginSecondFactorInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationCancelSubscriptionArgs = {
  input: CancelSubscriptionInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationChangeEmailArgs = {
  input: ChangeEmailInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationChangePasswordArgs = {
  input: ChangePasswordInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationChangePlanArgs = {
  input: ChangePlanInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationClaimExaminationArgs = {
  input: ClaimExaminationInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationConfirmGuardianArgs = {
  input: ConfirmGuardianInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationConfirmSecondFactorArgs = {
  input: ConfirmSecondFactorInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationCreateApiKeyArgs = {
  input: CreateApiKeyInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationCreateScenarioArgs = {
  input: CreateScenarioInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationDecideConsentArgs = {
  input: DecideConsentInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationDeleteAttemptArgs = {
  input: DeleteAttemptInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationDeleteRecordingArgs = {
  input: DeleteRecordingInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationDisableSecondFactorArgs = {
  input: DisableSecondFactorInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationEndSessionsArgs = {
  input?: EndSessionsInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationEraseMeArgs = {
  input: EraseMeInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationExportMyDataArgs = {
  input: ExportMyDataInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationFinishLoginArgs = {
  input: FinishLoginInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationFinishPasskeyArgs = {
  input: FinishPasskeyInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationFinishProviderLinkArgs = {
  input: FinishProviderLinkInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationFinishProviderSignInArgs = {
  input: FinishProviderSignInInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationFinishRegistrationArgs = {
  input: FinishRegistrationInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationFinishSpeakingArgs = {
  input: FinishSpeakingInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationGivePlanArgs = {
  input: GivePlanInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationGrantRoleArgs = {
  input: GrantRoleInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationInviteSeatArgs = {
  input: InviteSeatInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationLoginArgs = {
  input: LoginInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationLoginSuspendedArgs = {
  input: LoginSuspendedInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationLoginWithPasskeyArgs = {
  input: LoginWithPasskeyInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationLogoutArgs = {
  input?: LogoutInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationOpenPortalArgs = {
  input: OpenPortalInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationPublishScenarioArgs = {
  input: PublishScenarioInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationRefreshArgs = {
  input?: RefreshInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationRegisterArgs = {
  input: RegisterInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationReleaseExaminationArgs = {
  input: ReleaseExaminationInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationRemovePasskeyArgs = {
  input: RemovePasskeyInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationRemoveSeatArgs = {
  input: RemoveSeatInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationRenamePasskeyArgs = {
  input: RenamePasskeyInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationRenewRecoveryCodesArgs = {
  input: RenewRecoveryCodesInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationRequestExaminationArgs = {
  input: RequestExaminationInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationRequestPasswordResetArgs = {
  input: RequestPasswordResetInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationRequestVerificationArgs = {
  input?: RequestVerificationInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationResetPasswordArgs = {
  input: ResetPasswordInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationRestorePersonArgs = {
  input: RestorePersonInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationResumeSpeakingArgs = {
  input: ResumeSpeakingInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationResumeSubscriptionArgs = {
  input: ResumeSubscriptionInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationRevokeApiKeyArgs = {
  input: RevokeApiKeyInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationRevokeRoleArgs = {
  input: RevokeRoleInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationRollBackScenarioArgs = {
  input: RollBackScenarioInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationSaveDraftArgs = {
  input: SaveDraftInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationSaveScriptArgs = {
  input: SaveScriptInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationSetAgeBracketArgs = {
  input: SetAgeBracketInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationStartCheckoutArgs = {
  input: StartCheckoutInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationStartGuestArgs = {
  input?: StartGuestInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationStartProviderLinkArgs = {
  input: StartProviderLinkInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationStartProviderSignInArgs = {
  input: StartProviderSignInInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationStartSpeakingArgs = {
  input: StartSpeakingInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationSubmitRatingArgs = {
  input: SubmitRatingInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationSuspendPersonArgs = {
  input: SuspendPersonInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationSynthesizeArgs = {
  input: SynthesizeInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationUnlinkProviderArgs = {
  input: UnlinkProviderInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationUpdateProfileArgs = {
  input: UpdateProfileInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationVerifyEmailArgs = {
  input: VerifyEmailInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationViewAsArgs = {
  input: ViewAsInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationWithdrawExaminationArgs = {
  input: WithdrawExaminationInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationWithdrawGuardianArgs = {
  input: WithdrawGuardianInput;
};

/** An object with a global id, which `Query.node` returns. */
export type Node = {
  /** Global id: opaque, unique over all types, never changes. */
  id: Scalars['ID']['output'];
};

/** Why a criterion could not be rated. */
export type NotRatedReason =
  /** It needs the scores of the learner's sounds, and there are none. */
  | 'NEEDS_AUDIO'
  /** The learner said fewer than 30 words that count. */
  | 'TOO_FEW_WORDS';

/** The account is not suspended: use `login`. */
export type NotSuspended = UserError & {
  __typename?: 'NotSuspended';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** Why no word was understood. */
export type NotUnderstoodReason =
  /** There was much noise behind the voice. */
  | 'TOO_NOISY'
  /** The voice was very quiet. */
  | 'TOO_QUIET'
  /** Only a short sound was heard: part of a word, or one short word alone. */
  | 'TOO_SHORT'
  /** Loud and long enough, and yet not understood. */
  | 'UNCLEAR';

/** Why there is no page. */
export type OpenPortalError = PaymentsOff | SubscriptionUnknown;

/** Asks for the provider's page. */
export type OpenPortalInput = {
  /** One for each intent; the same again for a retry. */
  idempotencyKey: Scalars['UUID']['input'];
};

/** How `openPortal` ended. */
export type OpenPortalPayload = {
  __typename?: 'OpenPortalPayload';
  /** Why there is no page; empty on success. */
  errors: Array<OpenPortalError>;
  /** The page; null when there are errors. */
  page: Maybe<PaymentPage>;
};

/** Administrators do not suspend themselves. */
export type OwnAccount = UserError & {
  __typename?: 'OwnAccount';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** The talk is the viewer's own. */
export type OwnTalk = UserError & {
  __typename?: 'OwnTalk';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** The position of a page in its list (Relay Cursor Connections). */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** The cursor of the last edge, which is `after` of the next page; null when the page is empty. */
  endCursor: Maybe<Scalars['String']['output']>;
  /** Whether a page follows. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether this page begins after the start of the list. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first edge; null when the page is empty. */
  startCursor: Maybe<Scalars['String']['output']>;
};

/** The partner's turn has ended. Durable. */
export type PartnerFinished = SpeakingEvent & {
  __typename?: 'PartnerFinished';
  /** From the start of the audio. */
  at: Scalars['Milliseconds']['output'];
  /** Whether these were the partner's last words: the session ends by itself. */
  closing: Scalars['Boolean']['output'];
  /** The cursor to continue after. */
  cursor: Scalars['String']['output'];
  /** Always true. */
  durable: Scalars['Boolean']['output'];
  /** How many characters of its sentences, joined by single spaces, were heard; in UTF-16 code units. */
  heardCharacters: Scalars['Int']['output'];
  /** Whether the learner interrupted it, or the line broke: stop playing it. */
  interrupted: Scalars['Boolean']['output'];
  /** The time of the event. */
  occurredAt: Scalars['DateTime']['output'];
  /** The numbers of the scenario's tasks that the learner has touched so far, from 1. */
  tasksTouched: Array<Scalars['Int']['output']>;
  /** The number of the turn. */
  turn: Scalars['Int']['output'];
  /** Always null. */
  utteranceId: Maybe<Scalars['String']['output']>;
};

/** Partners with a script speak English only. */
export type PartnerLanguageUnsupported = UserError & {
  __typename?: 'PartnerLanguageUnsupported';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** No partner can play this scenario: it has no script. */
export type PartnerMissing = UserError & {
  __typename?: 'PartnerMissing';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** What the partner has understood: the last part of a reply. */
export type PartnerReplyEnd = {
  __typename?: 'PartnerReplyEnd';
  /** Whether the partner has said its last words. */
  isClosing: Scalars['Boolean']['output'];
  /** The sentences of the learner's last turn that were not understood. */
  notUnderstood: Array<Scalars['String']['output']>;
  /** The numbers of the tasks, from 1, that the learner has touched in the whole talk. */
  tasksTouched: Array<Scalars['Int']['output']>;
};

/** A part of the reply of a partner that is tried. */
export type PartnerReplyPart = PartnerReplyEnd | PartnerReplySentence;

/** One sentence of the partner. */
export type PartnerReplySentence = {
  __typename?: 'PartnerReplySentence';
  /** The id of the line it belongs to, to send with the partner's turn. */
  replyId: Scalars['String']['output'];
  /** The sentence. */
  text: Scalars['String']['output'];
};

/** Where the words of a sentence of the partner come from. */
export type PartnerSentenceSource =
  /** People wrote them, to be said while the partner thinks. They are no part of its answer. */
  | 'FILLER'
  /** A language model wrote them. */
  | 'MODEL'
  /** People wrote them: a line of the script, or an apology when there is no answer. */
  | 'SCRIPT';

/** The partner begins to say a sentence: a caption. Durable. */
export type PartnerSpoke = SpeakingEvent & {
  __typename?: 'PartnerSpoke';
  /** When its first sound is to be heard, from the start of the audio. */
  at: Scalars['Milliseconds']['output'];
  /** The cursor to continue after. */
  cursor: Scalars['String']['output'];
  /** Always true. */
  durable: Scalars['Boolean']['output'];
  /** How long it takes when nobody interrupts. */
  duration: Scalars['Milliseconds']['output'];
  /** The time of the event. */
  occurredAt: Scalars['DateTime']['output'];
  /** The number of the sentence in the turn, from 1. */
  sentence: Scalars['Int']['output'];
  /** Where its words come from. */
  source: PartnerSentenceSource;
  /** What the partner says. */
  text: Scalars['String']['output'];
  /** The number of the turn. */
  turn: Scalars['Int']['output'];
  /** Always null. */
  utteranceId: Maybe<Scalars['String']['output']>;
  /** The words in order. */
  words: Array<CaptionWord>;
};

/** A passkey (WebAuthn) of the viewer. */
export type Passkey = {
  __typename?: 'Passkey';
  /** When it was added. */
  createdAt: Scalars['DateTime']['output'];
  /** Global id. */
  id: Scalars['ID']['output'];
  /** When it was last used; null before the first use. */
  lastUsedAt: Maybe<Scalars['DateTime']['output']>;
  /** What the person calls it. */
  name: Scalars['String']['output'];
};

/** What a passkey has signed. It is used once, accepted or not. */
export type PasskeyAnswerInput = {
  /** The token of the ceremony. */
  ceremony: Scalars['String']['input'];
  /** What the browser returned: `credential.toJSON()` as text, at most 16 KiB. */
  credential: Scalars['String']['input'];
};

/** What a browser asks an authenticator for, for one answer within five minutes. */
export type PasskeyCeremony = {
  __typename?: 'PasskeyCeremony';
  /**
   * The argument of `navigator.credentials.create` or `get` as JSON, with the member `publicKey`: what
   * `PublicKeyCredential.parseCreationOptionsFromJSON` and `parseRequestOptionsFromJSON` read.
   */
  options: Scalars['String']['output'];
  /** Belongs to the answer. */
  token: Scalars['String']['output'];
};

/** The viewer has 20 passkeys: remove one first. */
export type PasskeyLimitReached = UserError & {
  __typename?: 'PasskeyLimitReached';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** The answer is not one to what was asked, came too late, or its passkey is unknown here or known already. */
export type PasskeyRefused = UserError & {
  __typename?: 'PasskeyRefused';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** The viewer has no such passkey. */
export type PasskeyUnknown = UserError & {
  __typename?: 'PasskeyUnknown';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** The account has no password: set one with `requestPasswordReset` first. */
export type PasswordNotSet = UserError & {
  __typename?: 'PasswordNotSet';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** A silence between two words. */
export type Pause = {
  __typename?: 'Pause';
  /** The duration. */
  length: Scalars['Milliseconds']['output'];
  /** From the start of the audio. */
  start: Scalars['Milliseconds']['output'];
};

/** A payment is missing; it is paid before anything changes. */
export type PaymentDue = UserError & {
  __typename?: 'PaymentDue';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** How often a plan is paid for. */
export type PaymentInterval =
  /** Each month. */
  | 'MONTH'
  /** Each year. */
  | 'YEAR';

/** A page of the payment provider for one person. It contains a secret: only that person may see it. */
export type PaymentPage = {
  __typename?: 'PaymentPage';
  /** When it closes; null when that is not known. */
  expiresAt: Maybe<Scalars['DateTime']['output']>;
  /** Its address. */
  url: Scalars['Uri']['output'];
};

/** No payment provider is set up: nothing is sold here. */
export type PaymentsOff = UserError & {
  __typename?: 'PaymentsOff';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** An account, seen by administrators. */
export type Person = {
  __typename?: 'Person';
  /** When the account was created. */
  createdAt: Scalars['DateTime']['output'];
  /** The display name, 1 to 80 characters. */
  displayName: Scalars['String']['output'];
  /** The e-mail address as the person wrote it. */
  email: Scalars['String']['output'];
  /** Whether the person has shown to receive mail at the address. */
  emailVerified: Scalars['Boolean']['output'];
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The roles, at least LEARNER. */
  roles: Array<Role>;
  /** Why the account cannot be used; null while it can. */
  suspension: Maybe<Suspension>;
};

/** What administrators see of a person's plan and payments. */
export type PersonBilling = {
  __typename?: 'PersonBilling';
  /** The customer's id at the payment provider; null when the person has never begun to pay. */
  customerId: Maybe<Scalars['String']['output']>;
  /** What the person may use now. */
  entitlements: Entitlements;
  /** What happened: calls to the provider, its events, changes, plans that were given and alerts, newest first, at most 400. */
  timeline: Array<TimelineEntry>;
};

/** A page of people. */
export type PersonConnection = {
  __typename?: 'PersonConnection';
  /** The items with their cursors. */
  edges: Array<PersonEdge>;
  /** The items. */
  nodes: Array<Person>;
  /** Whether there is more. */
  pageInfo: PageInfo;
};

/** An account with its sessions, seen by administrators. */
export type PersonDetail = {
  __typename?: 'PersonDetail';
  /** The person's plan and payments; null with an error when billing cannot be reached. */
  billing: Maybe<PersonBilling>;
  /** Whether signing in asks for a second factor. */
  hasSecondFactor: Scalars['Boolean']['output'];
  /** The account. */
  person: Person;
  /** The running sessions, the one used last first, at most 100. */
  sessions: Array<SignInSession>;
};

/** A person in a page. */
export type PersonEdge = {
  __typename?: 'PersonEdge';
  /** Where it stands. */
  cursor: Scalars['String']['output'];
  /** The person. */
  node: Person;
};

/** Whether an account can be used. */
export type PersonState =
  /** It can be used. */
  | 'ACTIVE'
  /** It is suspended. */
  | 'SUSPENDED';

/** There is no such account; it may have been erased. */
export type PersonUnknown = UserError & {
  __typename?: 'PersonUnknown';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** The platform as a person sees it. */
export type PersonView = {
  __typename?: 'PersonView';
  /** Send it as `authorization: Bearer …`. */
  accessToken: Scalars['String']['output'];
  /** The display name of the person. */
  displayName: Scalars['String']['output'];
  /** When it expires. */
  expiresAt: Scalars['DateTime']['output'];
};

/** A phase of a role-play began. Durable. */
export type PhaseChanged = SpeakingEvent & {
  __typename?: 'PhaseChanged';
  /** The cursor to continue after. */
  cursor: Scalars['String']['output'];
  /** Always true. */
  durable: Scalars['Boolean']['output'];
  /** When the preparation is to end, by the server's clock; null in the conversation. Connect the audio socket then, or before. */
  endsAt: Maybe<Scalars['DateTime']['output']>;
  /** How long the conversation lasts, in audio; null in the preparation. WARNING LIMIT_NEAR comes 30 s before its end. */
  length: Maybe<Scalars['Milliseconds']['output']>;
  /** The time of the event. */
  occurredAt: Scalars['DateTime']['output'];
  /** The phase. */
  phase: RolePlayPhase;
  /** Always null. */
  utteranceId: Maybe<Scalars['String']['output']>;
};

/** A plan on offer. */
export type Plan = {
  __typename?: 'Plan';
  /** The plan's own name for programs, for example `free`; not a global id. */
  id: Scalars['ID']['output'];
  /** The longest single session. */
  longestSession: Scalars['Milliseconds']['output'];
  /** For how many people it can be bought at most; 1 for a plan of one person. Its prices are for each of them. */
  mostSeats: Scalars['Int']['output'];
  /** The display name. */
  name: Scalars['String']['output'];
  /**
   * What it costs, the shorter interval first. Empty for a plan that costs nothing or is not sold, and while the payment
   * provider does not answer.
   */
  prices: Array<PlanPrice>;
  /** Live speech in each period. */
  speechAMonth: Scalars['Milliseconds']['output'];
};

/** What to pay for instead. */
export type PlanChangeInput = {
  /** How often to pay. */
  interval: PaymentInterval;
  /** The plan's own id, for example `pro`. */
  planId: Scalars['ID']['input'];
  /** How many people it is for, the viewer among them: 1 to the plan's `mostSeats`. */
  seats?: Scalars['Int']['input'];
};

/** A line of the invoice that a change would make. */
export type PlanChangeLine = {
  __typename?: 'PlanChangeLine';
  /** Negative for a credit. */
  amount: Money;
  /** The payment provider's description, in its language. */
  description: Scalars['String']['output'];
};

/** What a change of a subscription would cost. */
export type PlanChangePreview = {
  __typename?: 'PlanChangePreview';
  /** Whether it begins with the next period, and not at once. */
  atPeriodEnd: Scalars['Boolean']['output'];
  /** What is left of the credit for the rest of the period, for later invoices. */
  credit: Money;
  /** What is paid at once, taxes included. */
  dueNow: Money;
  /** How `dueNow` and `credit` come about. Empty for a change at the period's end. */
  lines: Array<PlanChangeLine>;
  /** What it costs each interval from then on, with all its seats and without taxes. */
  price: Money;
  /** The moment for which the preview was made. `changePlan` takes it, so that the amounts stay the same for an hour. */
  proratedAt: Scalars['DateTime']['output'];
  /** When it begins. */
  takesEffectAt: Scalars['DateTime']['output'];
};

/** What a change would cost. */
export type PlanChangePreviewPayload = {
  __typename?: 'PlanChangePreviewPayload';
  /** Why the plan cannot be changed so; empty on success. */
  errors: Array<ChangePlanError>;
  /** The preview; null when there are errors. */
  preview: Maybe<PlanChangePreview>;
};

/** What a plan costs each interval; taxes as the payment provider adds them. */
export type PlanPrice = {
  __typename?: 'PlanPrice';
  /** How often it is paid. */
  interval: PaymentInterval;
  /** The price. */
  price: Money;
};

/** A plan that a person pays for. */
export type PlanSubscription = {
  __typename?: 'PlanSubscription';
  /** Whether it ends with its period. */
  cancelsAtPeriodEnd: Scalars['Boolean']['output'];
  /** Set while a payment has failed: when the plan ends unless it is paid. */
  graceUntil: Maybe<Scalars['DateTime']['output']>;
  /** How often it is paid for. */
  interval: PaymentInterval;
  /** The end of it: the next payment, or the end of a subscription that was cancelled. */
  periodEnd: Scalars['DateTime']['output'];
  /** The start of what was paid for, or is due. */
  periodStart: Scalars['DateTime']['output'];
  /** The plan; null when it is no longer on offer. */
  plan: Maybe<Plan>;
  /** What was chosen for the time after this period; null when it goes on as it is. */
  plannedChange: Maybe<PlannedChange>;
  /** What it costs each interval, with all its seats. */
  price: Money;
  /** How many people it is for, its owner among them. */
  seats: Scalars['Int']['output'];
  /** Whether it goes on. */
  status: PlanSubscriptionStatus;
};

/** The state of a subscription. */
export type PlanSubscriptionStatus =
  /** It is paid, or a trial. */
  | 'ACTIVE'
  /** A payment failed and is tried again; the plan goes on until `graceUntil`. */
  | 'PAST_DUE'
  /** It goes on without giving its plan, because a payment is missing. */
  | 'UNPAID';

/** It is what the viewer pays for, or what was chosen for the next period. */
export type PlanUnchanged = UserError & {
  __typename?: 'PlanUnchanged';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** The plan is not sold, or not at this interval. */
export type PlanUnknown = UserError & {
  __typename?: 'PlanUnknown';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** What a subscription changes to when its period ends. */
export type PlannedChange = {
  __typename?: 'PlannedChange';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** How often it is paid for then. */
  interval: PaymentInterval;
  /** The plan; null when it is no longer on offer. */
  plan: Maybe<Plan>;
  /** How many people it is for then. */
  seats: Scalars['Int']['output'];
};

/** An earlier talk, rated by the same rubric. */
export type PreviousTalk = {
  __typename?: 'PreviousTalk';
  /** What it would be given. */
  estimate: TalkEstimate;
  /** When it ended. */
  finishedAt: Scalars['DateTime']['output'];
  /** Global id of its session. */
  sessionId: Scalars['ID']['output'];
};

/** The field a scenario belongs to. */
export type Profession =
  /** Everyday life. */
  | 'EVERYDAY'
  /** Medicine. */
  | 'MEDICINE'
  /** Nursing. */
  | 'NURSING'
  /** Pharmacy. */
  | 'PHARMACY';

/** What the provider sent back to the app, in the query of the address. */
export type ProviderAnswerInput = {
  /** What the start has returned. */
  browserToken: Scalars['String']['input'];
  /** The parameter `code`. */
  code: Scalars['String']['input'];
  /** The parameter `iss`, if there is one. */
  issuer?: InputMaybe<Scalars['String']['input']>;
  /** The parameter `state`. */
  state: Scalars['String']['input'];
};

/**
 * An account has the address of the person and cannot be linked without its password: sign in with the password, or reset it,
 * and link the provider in the settings.
 */
export type ProviderEmailInUse = UserError & {
  __typename?: 'ProviderEmailInUse';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** The person is new, and the provider has not verified an address: verify it there, or register with a password. */
export type ProviderEmailUnverified = UserError & {
  __typename?: 'ProviderEmailUnverified';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** The person at the provider is linked to another account, or another person of the provider to this account. */
export type ProviderLinkTaken = UserError & {
  __typename?: 'ProviderLinkTaken';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** Why the answer of a provider is not accepted. */
export type ProviderRefusal =
  /** The ID token is signed with an algorithm that is not accepted, or not signed. */
  | 'ALGORITHM'
  /** The ID token is for another client. */
  | 'AUDIENCE'
  /** The provider does not accept the code. */
  | 'CODE'
  /** The ID token or the answer names another issuer. */
  | 'ISSUER'
  /** The ID token belongs to another sign-in. */
  | 'NONCE'
  /** The signature of the ID token is not by a key of the provider. */
  | 'SIGNATURE'
  /** It came too late, twice, or in another browser than the one that began. */
  | 'STATE'
  /** The provider's userinfo is about somebody else. */
  | 'SUBJECT'
  /** The ID token has expired, or was issued in the future. */
  | 'TIME'
  /** The ID token is missing or cannot be read. */
  | 'TOKEN';

/** The answer of the provider is not accepted: begin again. */
export type ProviderRefused = UserError & {
  __typename?: 'ProviderRefused';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
  /** Why. */
  reason: ProviderRefusal;
};

/** No provider with this key is configured. */
export type ProviderUnknown = UserError & {
  __typename?: 'ProviderUnknown';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** A visit to a provider, for one answer within ten minutes. */
export type ProviderVisit = {
  __typename?: 'ProviderVisit';
  /** The address to open. */
  authorizationUrl: Scalars['String']['output'];
  /** Keep it in the browser that opens the address, and send it with the answer. */
  browserToken: Scalars['String']['output'];
  /** When it expires. */
  expiresAt: Scalars['DateTime']['output'];
};

/** Why nothing was published. */
export type PublishScenarioError = DraftMissing | InvalidInput | ScenarioNotEditable | ScriptInvalid;

/** The scenario to publish. */
export type PublishScenarioInput = {
  /** Global id of the scenario. */
  scenarioId: Scalars['ID']['input'];
};

/** How `publishScenario` ended. */
export type PublishScenarioPayload = {
  __typename?: 'PublishScenarioPayload';
  /** Why nothing was published; empty on success. */
  errors: Array<PublishScenarioError>;
  /** The new version; null when there are errors. */
  manuscript: Maybe<Manuscript>;
};

/**
 * Queries. Without a token only `plans` and `viewer` (which is then null) can be read; every other field fails with
 * UNAUTHENTICATED / TOKEN_MISSING.
 */
export type Query = {
  __typename?: 'Query';
  /** One of the viewer's attempts; null if it does not exist. */
  attempt: Maybe<Attempt>;
  /** The audit log: security events and acts of administrators, the newest first. For administrators. */
  auditEvents: AuditEventConnection;
  /**
   * A part of the audit log as JSON lines, the oldest entry first. The first part of an export is an entry of the log itself.
   * For administrators.
   */
  auditLogPart: AuditLogPart;
  /**
   * Whether the audit log is as it was written: walks all of it and returns the first entry that does not fit. The check is an
   * entry of the log itself, and takes a few seconds for 100,000 entries. For administrators.
   */
  auditLogVerdict: AuditVerdict;
  /**
   * The scenarios that the viewer may edit, what was changed last first: an author's own ones, all of them for an
   * administrator. For authors and administrators.
   */
  authoredScenarios: AuthoredScenarioConnection;
  /** What the viewer has decided about their data. */
  consents: Consents;
  /** The viewer's export; null when there is none, or it has expired. */
  dataExport: Maybe<DataExport>;
  /**
   * The receipt of an erasure, for anyone who knows its id. It holds nothing of the person, and is deleted 30 days after
   * `eraseMe`; null when there is none with this id.
   */
  erasureReceipt: Maybe<ErasureReceipt>;
  /**
   * How well examiners agree with each other and with the program: an examiner's own figures, everybody's for an administrator. For
   * examiners and administrators.
   */
  examinationAgreement: Array<ExaminationAgreement>;
  /**
   * The talks that the viewer can rate or has claimed, what has waited longest first: never the viewer's own, nor those that they
   * have rated. For examiners.
   */
  examinations: QueuedExaminationConnection;
  /**
   * A sentence to read aloud; another one each time, and with a seed the same one for the same arguments. Fails with
   * NOT_FOUND / LANGUAGE_UNKNOWN when the language has no sentences: the metadata `languages` lists those that have. Fails
   * with NOT_FOUND / SOUND_UNKNOWN when no sentence of the language is known to have one of the sounds.
   */
  generateSentence: Sentence;
  /** Whom the link of a mail to a guardian is about; null when the link cannot be used. */
  guardianLink: Maybe<GuardianLink>;
  /**
   * What the author of a scenario has written; null if there is no such scenario or version. For authors and
   * administrators.
   */
  manuscript: Maybe<Manuscript>;
  /**
   * The object with a global id. Fails with NOT_FOUND when no object has this id or the viewer may not read it, and with
   * INVALID_ARGUMENT / ID_INVALID when it is no id of this graph.
   */
  node: Maybe<Node>;
  /** Several nodes in the order of their ids; null for each that does not exist. Costs one call to a service for each type. */
  nodes: Array<Maybe<Node>>;
  /**
   * The script of a scenario's partner, in YAML; null if it has none. A draft without a script of its own has that of the
   * latest version. For authors and administrators.
   */
  partnerScript: Maybe<Scalars['String']['output']>;
  /** The accounts of the platform, the newest first, without guests. For administrators. */
  people: PersonConnection;
  /** One account; null if it does not exist. For administrators. */
  person: Maybe<PersonDetail>;
  /** The plans on offer, cheapest first. Needs no token. */
  plans: Array<Plan>;
  /**
   * A script to begin with, in YAML, made of tasks and card; nothing is stored. Fails with FAILED_PRECONDITION /
   * LANGUAGE_UNSUPPORTED if the scenario is not in English. For authors and administrators.
   */
  proposedScript: Scalars['String']['output'];
  /**
   * Where the recording of one of the viewer's sessions is played; null when there is none. Ask for it when the recording is to
   * be played, and again when a player cannot read on.
   */
  recordingAddress: Maybe<RecordingAddress>;
  /** One version of a scenario; null if it does not exist. */
  scenario: Maybe<Scenario>;
  /** The published versions of a scenario, the newest first, at most 200. For authors and administrators. */
  scenarioVersions: Array<ScenarioVersion>;
  /** The latest published scenarios, by title. */
  scenarios: ScenarioConnection;
  /**
   * Checks a script, and simulates talks with its own examples. That takes seconds; fails with RESOURCE_EXHAUSTED /
   * CHECKS_BUSY while too many checks are running. For authors and administrators.
   */
  scriptCheck: ScriptCheck;
  /** The languages that have sentences, by tag. */
  sentenceLanguages: Array<SentenceLanguage>;
  /** The providers with which people can sign in; empty when none is configured. */
  signInProviders: Array<SignInProvider>;
  /** One of the viewer's speaking sessions; null if it does not exist. */
  speakingSession: Maybe<SpeakingSession>;
  /** The signed-in person; null without a token. */
  viewer: Maybe<Viewer>;
  /** All voices, by language, then id. */
  voices: Array<Voice>;
};


/**
 * Queries. Without a token only `plans` and `viewer` (which is then null) can be read; every other field fails with
 * UNAUTHENTICATED / TOKEN_MISSING.
 */
export type QueryAttemptArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Queries. Without a token only `plans` and `viewer` (which is then null) can be read; every other field fails with
 * UNAUTHENTICATED / TOKEN_MISSING.
 */
export type QueryAuditEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AuditFilterInput>;
  first?: Scalars['Int']['input'];
};


/**
 * Queries. Without a token only `plans` and `viewer` (which is then null) can be read; every other field fails with
 * UNAUTHENTICATED / TOKEN_MISSING.
 */
export type QueryAuditLogPartArgs = {
  after?: InputMaybe<Scalars['Int']['input']>;
  filter?: InputMaybe<AuditFilterInput>;
};


/**
 * Queries. Without a token only `plans` and `viewer` (which is then null) can be read; every other field fails with
 * UNAUTHENTICATED / TOKEN_MISSING.
 */
export type QueryAuthoredScenariosArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  search?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Queries. Without a token only `plans` and `viewer` (which is then null) can be read; every other field fails with
 * UNAUTHENTICATED / TOKEN_MISSING.
 */
export type QueryErasureReceiptArgs = {
  id: Scalars['UUID']['input'];
};


/**
 * Queries. Without a token only `plans` and `viewer` (which is then null) can be read; every other field fails with
 * UNAUTHENTICATED / TOKEN_MISSING.
 */
export type QueryExaminationAgreementArgs = {
  rubric?: InputMaybe<Scalars['String']['input']>;
  since?: InputMaybe<Scalars['DateTime']['input']>;
};


/**
 * Queries. Without a token only `plans` and `viewer` (which is then null) can be read; every other field fails with
 * UNAUTHENTICATED / TOKEN_MISSING.
 */
export type QueryExaminationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ExaminationFilter>;
  first?: Scalars['Int']['input'];
};


/**
 * Queries. Without a token only `plans` and `viewer` (which is then null) can be read; every other field fails with
 * UNAUTHENTICATED / TOKEN_MISSING.
 */
export type QueryGenerateSentenceArgs = {
  excludeIds?: Array<Scalars['ID']['input']>;
  language: Scalars['LanguageTag']['input'];
  level?: InputMaybe<Level>;
  seed?: InputMaybe<Scalars['Int']['input']>;
  sounds?: Array<Scalars['String']['input']>;
  topic?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Queries. Without a token only `plans` and `viewer` (which is then null) can be read; every other field fails with
 * UNAUTHENTICATED / TOKEN_MISSING.
 */
export type QueryGuardianLinkArgs = {
  token: Scalars['String']['input'];
};


/**
 * Queries. Without a token only `plans` and `viewer` (which is then null) can be read; every other field fails with
 * UNAUTHENTICATED / TOKEN_MISSING.
 */
export type QueryManuscriptArgs = {
  scenarioId: Scalars['ID']['input'];
  version?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Queries. Without a token only `plans` and `viewer` (which is then null) can be read; every other field fails with
 * UNAUTHENTICATED / TOKEN_MISSING.
 */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Queries. Without a token only `plans` and `viewer` (which is then null) can be read; every other field fails with
 * UNAUTHENTICATED / TOKEN_MISSING.
 */
export type QueryNodesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


/**
 * Queries. Without a token only `plans` and `viewer` (which is then null) can be read; every other field fails with
 * UNAUTHENTICATED / TOKEN_MISSING.
 */
export type QueryPartnerScriptArgs = {
  scenarioId: Scalars['ID']['input'];
  version?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Queries. Without a token only `plans` and `viewer` (which is then null) can be read; every other field fails with
 * UNAUTHENTICATED / TOKEN_MISSING.
 */
export type QueryPeopleArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  role?: InputMaybe<Role>;
  search?: InputMaybe<Scalars['String']['input']>;
  state?: InputMaybe<PersonState>;
};


/**
 * Queries. Without a token only `plans` and `viewer` (which is then null) can be read; every other field fails with
 * UNAUTHENTICATED / TOKEN_MISSING.
 */
export type QueryPersonArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Queries. Without a token only `plans` and `viewer` (which is then null) can be read; every other field fails with
 * UNAUTHENTICATED / TOKEN_MISSING.
 */
export type QueryProposedScriptArgs = {
  scenarioId: Scalars['ID']['input'];
};


/**
 * Queries. Without a token only `plans` and `viewer` (which is then null) can be read; every other field fails with
 * UNAUTHENTICATED / TOKEN_MISSING.
 */
export type QueryRecordingAddressArgs = {
  sessionId: Scalars['ID']['input'];
};


/**
 * Queries. Without a token only `plans` and `viewer` (which is then null) can be read; every other field fails with
 * UNAUTHENTICATED / TOKEN_MISSING.
 */
export type QueryScenarioArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Queries. Without a token only `plans` and `viewer` (which is then null) can be read; every other field fails with
 * UNAUTHENTICATED / TOKEN_MISSING.
 */
export type QueryScenarioVersionsArgs = {
  scenarioId: Scalars['ID']['input'];
};


/**
 * Queries. Without a token only `plans` and `viewer` (which is then null) can be read; every other field fails with
 * UNAUTHENTICATED / TOKEN_MISSING.
 */
export type QueryScenariosArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  language?: InputMaybe<Scalars['LanguageTag']['input']>;
  level?: InputMaybe<Level>;
  profession?: InputMaybe<Profession>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Queries. Without a token only `plans` and `viewer` (which is then null) can be read; every other field fails with
 * UNAUTHENTICATED / TOKEN_MISSING.
 */
export type QueryScriptCheckArgs = {
  scenarioId: Scalars['ID']['input'];
  script?: InputMaybe<Scalars['String']['input']>;
  version?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Queries. Without a token only `plans` and `viewer` (which is then null) can be read; every other field fails with
 * UNAUTHENTICATED / TOKEN_MISSING.
 */
export type QuerySpeakingSessionArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Queries. Without a token only `plans` and `viewer` (which is then null) can be read; every other field fails with
 * UNAUTHENTICATED / TOKEN_MISSING.
 */
export type QueryVoicesArgs = {
  language?: InputMaybe<Scalars['LanguageTag']['input']>;
};

/** A talk in the queue. It names no learner. */
export type QueuedExamination = {
  __typename?: 'QueuedExamination';
  /** Until when the viewer has claimed it; null when they have not. */
  claimedUntil: Maybe<Scalars['DateTime']['output']>;
  /** Global id of the examination. */
  id: Scalars['ID']['output'];
  /** When the learner asked for it. */
  requestedAt: Scalars['DateTime']['output'];
  /** The rubric, for example `oet-speaking`. */
  rubric: Scalars['String']['output'];
  /** The scenario in the version of the talk. Null when content cannot be reached. */
  scenario: Maybe<Scenario>;
  /** How far it is, as far as the viewer may know. */
  state: ExaminationState;
  /** How many words the learner said. */
  words: Scalars['Int']['output'];
};

/** A page of the queue. */
export type QueuedExaminationConnection = {
  __typename?: 'QueuedExaminationConnection';
  /** The items of the page, each with its cursor. */
  edges: Array<QueuedExaminationEdge>;
  /** The items of the page. */
  nodes: Array<QueuedExamination>;
  /** The position of the page in the list. */
  pageInfo: PageInfo;
  /** The number of items in all pages under the same filter, with those that may not be seen any more. */
  totalCount: Scalars['Int']['output'];
};

/** A talk in the queue and its cursor. */
export type QueuedExaminationEdge = {
  __typename?: 'QueuedExaminationEdge';
  /** The cursor after this item. */
  cursor: Scalars['String']['output'];
  /** The talk. */
  node: QueuedExamination;
};

/** A given text is read aloud, and each of its words and sounds is scored. */
export type ReadAloudTask = SpeakingTask & {
  __typename?: 'ReadAloudTask';
  /** The word that is repeated; null unless the session is a drill. */
  drilledWord: Maybe<DrilledWord>;
  /** READ_ALOUD. */
  kind: TaskKind;
  /** The language spoken. */
  language: Scalars['LanguageTag']['output'];
  /** The text to read. */
  text: Scalars['String']['output'];
};

/** A text to read aloud. */
export type ReadAloudTaskInput = {
  /**
   * The word of an attempt of the viewer's that is repeated. The session is then a drill: it belongs to that attempt, is
   * deleted with it, and is neither in the history nor in statistics. Text and language are those of the word.
   */
  drilledWord?: InputMaybe<DrilledWordInput>;
  /** Whether the sentence helps to choose a level. The session is then neither in the history nor in statistics. */
  isPlacement?: Scalars['Boolean']['input'];
  /** The language spoken. The embedded recogniser hears English only. */
  language: Scalars['LanguageTag']['input'];
  /** Global id of the scenario whose line the text is. The session keeps this version. */
  scenarioId?: InputMaybe<Scalars['ID']['input']>;
  /** The text to read, 1 to 2,000 characters. */
  text: Scalars['String']['input'];
};

/** A word that was heard. */
export type RecognizedWord = {
  __typename?: 'RecognizedWord';
  /** The probability that this word was spoken, 0 to 1. Of words with 0.7, about seven in ten are right. */
  confidence: Scalars['Float']['output'];
  /** From the start of the audio. */
  end: Scalars['Milliseconds']['output'];
  /** From the start of the audio. */
  start: Scalars['Milliseconds']['output'];
  /** The word as recognised. */
  text: Scalars['String']['output'];
};

/** The kept audio of a session: what the learner's microphone sent, without the partner's voice. */
export type Recording = {
  __typename?: 'Recording';
  /** When it is deleted at the latest. */
  expiresAt: Scalars['DateTime']['output'];
  /** When an examiner got it to hear, oldest first, at most 20. */
  heardAt: Array<Scalars['DateTime']['output']>;
  /** Its length; times in results count from its beginning. While the session runs it grows every ten seconds. */
  length: Scalars['Milliseconds']['output'];
  /** Why it was not kept; null for a recording that was. */
  problem: Maybe<RecordingProblem>;
  /** The size of the file, in bytes. */
  sizeBytes: Scalars['Float']['output'];
  /** Whether it was kept. */
  state: RecordingState;
};

/** Where a recording is played: a WAV file that can be read from any position. Whoever has the address can play it. */
export type RecordingAddress = {
  __typename?: 'RecordingAddress';
  /** When it stops working, after 15 minutes. */
  expiresAt: Scalars['DateTime']['output'];
  /** The address. */
  url: Scalars['Uri']['output'];
};

/** The viewer has not allowed that recordings are kept: the consent KEPT_AUDIO is missing. Guests cannot give it. */
export type RecordingConsentMissing = UserError & {
  __typename?: 'RecordingConsentMissing';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** Why a recording was not kept. */
export type RecordingProblem =
  /** Nobody could tell at the start whether the person allows it. */
  | 'CONSENT_UNKNOWN'
  /** The person withdrew the consent during the session. */
  | 'CONSENT_WITHDRAWN'
  /** It could not be stored. */
  | 'STORE_FAILED';

/** Whether a recording was kept. */
export type RecordingState =
  /** It can be played. */
  | 'KEPT'
  /** It was to be kept, and nothing is kept. */
  | 'NOT_KEPT';

/** How much is kept of a person. */
export type RecordingSummary = {
  __typename?: 'RecordingSummary';
  /** The number of recordings. */
  count: Scalars['Int']['output'];
  /** What they take up, in bytes. */
  storedBytes: Scalars['Float']['output'];
};

/** Why a session was not renewed. */
export type RefreshError = SignInEnded;

/** The session to renew. */
export type RefreshInput = {
  /** The last refresh token; omitted by browsers, whose token is in the cookie. The new token is sent the same way. */
  refreshToken?: InputMaybe<Scalars['String']['input']>;
};

/** How `refresh` ended. */
export type RefreshPayload = {
  __typename?: 'RefreshPayload';
  /** Why it was not renewed; empty on success. */
  errors: Array<RefreshError>;
  /** The session with its new tokens; null when there are errors. */
  signedIn: Maybe<SignedIn>;
};

/** How the refresh token is sent to the client. */
export type RefreshTokenTransport =
  /** In the payload: for native apps, which keep it in the system's secure storage, and for tools. */
  | 'BODY'
  /**
   * In a cookie that scripts cannot read (HttpOnly, SameSite=Strict, Secure over https): for browsers. Needs an allowed
   * `Origin`; not available on a WebSocket.
   */
  | 'COOKIE';

/** Why no account was created. */
export type RegisterError = EmailTaken | GuestEnded | InvalidInput | MailLimitReached;

/** A new account. */
export type RegisterInput = {
  /** How old the person is; null when they were not asked. `setAgeBracket` stores it later. */
  ageBracket?: InputMaybe<AgeBracket>;
  /** The display name, 1 to 80 characters. */
  displayName: Scalars['String']['input'];
  /** A valid address of at most 254 characters. */
  email: Scalars['String']['input'];
  /** Whether to register a guest only: then nothing is created without the token of one. */
  keepGuest?: Scalars['Boolean']['input'];
  /** The language of the interface. */
  locale?: InputMaybe<Scalars['LanguageTag']['input']>;
  /** 8 to 128 characters; the most common passwords are refused. */
  password: Scalars['String']['input'];
  /** How to send the refresh token. */
  refreshTokenTransport?: RefreshTokenTransport;
  /** An IANA time zone; UTC by default. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** How `register` ended. */
export type RegisterPayload = {
  __typename?: 'RegisterPayload';
  /** Why no account was created; empty on success. */
  errors: Array<RegisterError>;
  /** Whether a mail is on its way, which says how to go on. It does not say whether the address has an account. */
  mailed: Scalars['Boolean']['output'];
  /** The session; null when a mail is on its way, and when there are errors. */
  signedIn: Maybe<SignedIn>;
};

/** Why a reserved rating was not given back. */
export type ReleaseExaminationError = ExaminationUnknown;

/** What to give back. */
export type ReleaseExaminationInput = {
  /** Global id of the examination. */
  examinationId: Scalars['ID']['input'];
};

/** How `releaseExamination` ended. */
export type ReleaseExaminationPayload = {
  __typename?: 'ReleaseExaminationPayload';
  /** Why it was not given back; empty on success. */
  errors: Array<ReleaseExaminationError>;
  /** Global id of the examination. */
  examinationId: Scalars['ID']['output'];
};

/** Why a passkey was not removed. */
export type RemovePasskeyError = InvalidInput | PasskeyUnknown | SecondFactorNeeded | SecondFactorRefused | WrongPassword;

/** The passkey to remove, with password and second factor. */
export type RemovePasskeyInput = {
  /** The second factor, if the viewer has one. */
  factor?: InputMaybe<SecondFactorInput>;
  /** The passkey. */
  passkeyId: Scalars['ID']['input'];
  /** The viewer's password. */
  password: Scalars['String']['input'];
};

/** How `removePasskey` ended. */
export type RemovePasskeyPayload = {
  __typename?: 'RemovePasskeyPayload';
  /** Why it was not removed; empty on success. */
  errors: Array<RemovePasskeyError>;
  /** The viewer without the passkey; null when there are errors. */
  viewer: Maybe<Viewer>;
};

/** The seat. */
export type RemoveSeatInput = {
  /** Global id of the seat. */
  seatId: Scalars['ID']['input'];
};

/** How `removeSeat` ended. */
export type RemoveSeatPayload = {
  __typename?: 'RemoveSeatPayload';
  /** Global id of the seat, which is gone now, also when it was gone before. */
  seatId: Scalars['ID']['output'];
};

/** Why a passkey keeps its name. */
export type RenamePasskeyError = InvalidInput | PasskeyUnknown;

/** A name for a passkey. */
export type RenamePasskeyInput = {
  /** 1 to 80 characters. */
  name: Scalars['String']['input'];
  /** The passkey. */
  passkeyId: Scalars['ID']['input'];
};

/** How `renamePasskey` ended. */
export type RenamePasskeyPayload = {
  __typename?: 'RenamePasskeyPayload';
  /** Why the name stays; empty on success. */
  errors: Array<RenamePasskeyError>;
  /** The viewer; null when there are errors. */
  viewer: Maybe<Viewer>;
};

/** Why the recovery codes were not replaced. */
export type RenewRecoveryCodesError = InvalidInput | SecondFactorNeeded | SecondFactorRefused | WrongPassword;

/** Password and second factor. */
export type RenewRecoveryCodesInput = {
  /** The second factor. */
  factor?: InputMaybe<SecondFactorInput>;
  /** The viewer's password. */
  password: Scalars['String']['input'];
};

/** How `renewRecoveryCodes` ended. */
export type RenewRecoveryCodesPayload = {
  __typename?: 'RenewRecoveryCodesPayload';
  /** Why the codes were not replaced; empty on success. */
  errors: Array<RenewRecoveryCodesError>;
  /** Ten new codes; null when there are errors. */
  recoveryCodes: Maybe<Array<Scalars['String']['output']>>;
  /** The viewer; null when there are errors. */
  viewer: Maybe<Viewer>;
};

/** Why a talk was not given to examiners. */
export type RequestExaminationError = AttemptUnknown | ExaminationsOpen | ExaminersNotAllowed | TalkNotRatable;

/** The talk to give to examiners. */
export type RequestExaminationInput = {
  /** Global id of its session. */
  sessionId: Scalars['ID']['input'];
};

/** How `requestExamination` ended. */
export type RequestExaminationPayload = {
  __typename?: 'RequestExaminationPayload';
  /** Why the talk was not given to examiners; empty on success. */
  errors: Array<RequestExaminationError>;
  /** The examination as it is now; null when there are errors. */
  examination: Maybe<Examination>;
};

/** Why a request for a new password was not taken. */
export type RequestPasswordResetError = InvalidInput | MailLimitReached;

/** The account whose password is forgotten. */
export type RequestPasswordResetInput = {
  /** Compared without regard to case. */
  email: Scalars['String']['input'];
};

/** How `requestPasswordReset` ended. */
export type RequestPasswordResetPayload = {
  __typename?: 'RequestPasswordResetPayload';
  /** Whether the request was taken. It does not say whether the address has an account. */
  accepted: Scalars['Boolean']['output'];
  /** Why the request was not taken; empty on success. */
  errors: Array<RequestPasswordResetError>;
};

/** Why no mail was sent. */
export type RequestVerificationError = MailLimitReached;

/** How the mail is written. */
export type RequestVerificationInput = {
  /** The language of the mail; by default the viewer's. */
  locale?: InputMaybe<Scalars['LanguageTag']['input']>;
};

/** How `requestVerification` ended. */
export type RequestVerificationPayload = {
  __typename?: 'RequestVerificationPayload';
  /** Why no mail was sent; empty on success. */
  errors: Array<RequestVerificationError>;
  /** Whether a mail is on its way; false when the address is verified, and when there are errors. */
  sent: Scalars['Boolean']['output'];
};

/** Why a password was not set. */
export type ResetPasswordError = InvalidInput | LinkInvalid;

/** The link of a mail, and the new password. */
export type ResetPasswordInput = {
  /** 8 to 128 characters; the most common passwords are refused. */
  newPassword: Scalars['String']['input'];
  /** What the link has behind `#`. */
  token: Scalars['String']['input'];
};

/** How `resetPassword` ended. */
export type ResetPasswordPayload = {
  __typename?: 'ResetPasswordPayload';
  /** Why the password was not set; empty on success. */
  errors: Array<ResetPasswordError>;
  /** Whether the new password is set; sign in with it. */
  reset: Scalars['Boolean']['output'];
};

/** Why the suspension goes on. */
export type RestorePersonError = InvalidInput | PersonUnknown | SecondFactorNeeded | SecondFactorRefused | WrongPassword;

/** The end of a suspension. */
export type RestorePersonInput = {
  /** The administrator's own password. */
  currentPassword: Scalars['String']['input'];
  /** The administrator's own second factor, if it is on. */
  factor?: InputMaybe<SecondFactorInput>;
  /** One for each intent; the same again for a retry. */
  idempotencyKey: Scalars['UUID']['input'];
  /** The person. */
  personId: Scalars['ID']['input'];
};

/** How `restorePerson` ended. */
export type RestorePersonPayload = {
  __typename?: 'RestorePersonPayload';
  /** Why nothing was changed; empty on success. */
  errors: Array<RestorePersonError>;
  /** The person after the change; null when there are errors. */
  person: Maybe<Person>;
};

/** Why a session was not resumed. */
export type ResumeSpeakingError = SpeakingSessionEnded | SpeakingSessionUnknown;

/** The session to resume. */
export type ResumeSpeakingInput = {
  /** Global id. */
  sessionId: Scalars['ID']['input'];
};

/** How `resumeSpeaking` ended. */
export type ResumeSpeakingPayload = {
  __typename?: 'ResumeSpeakingPayload';
  /** Its audio socket; null when there are errors. */
  audio: Maybe<AudioSocket>;
  /** Why the session was not resumed; empty on success. */
  errors: Array<ResumeSpeakingError>;
  /** The session; null when there are errors. */
  session: Maybe<SpeakingSession>;
  /** The last audio message that is settled: send everything after it again. Null when there are errors. */
  settledSequence: Maybe<Scalars['Int']['output']>;
};

/** Why a subscription does not go on. */
export type ResumeSubscriptionError = PaymentsOff | SubscriptionUnknown;

/** Asks that a subscription goes on. */
export type ResumeSubscriptionInput = {
  /** One for each intent; the same again for a retry. */
  idempotencyKey: Scalars['UUID']['input'];
};

/** How `resumeSubscription` ended. */
export type ResumeSubscriptionPayload = {
  __typename?: 'ResumeSubscriptionPayload';
  /** Why nothing was changed; empty on success. */
  errors: Array<ResumeSubscriptionError>;
  /** The subscription; null when there are errors. */
  subscription: Maybe<PlanSubscription>;
};

/** Why no API key was revoked. */
export type RevokeApiKeyError = ApiKeyUnknown;

/** Which API key ends. */
export type RevokeApiKeyInput = {
  /** The API key. */
  apiKeyId: Scalars['ID']['input'];
};

/** How `revokeApiKey` ended. */
export type RevokeApiKeyPayload = {
  __typename?: 'RevokeApiKeyPayload';
  /** Why none was revoked; empty on success. */
  errors: Array<RevokeApiKeyError>;
  /** The viewer with the other API keys; null when there are errors. */
  viewer: Maybe<Viewer>;
};

/** Why no role was revoked. */
export type RevokeRoleError = InvalidInput | LastAdministrator | PersonUnknown | SecondFactorNeeded | SecondFactorRefused | WrongPassword;

/** A role that a person loses. */
export type RevokeRoleInput = {
  /** The administrator's own password. */
  currentPassword: Scalars['String']['input'];
  /** The administrator's own second factor, if it is on. */
  factor?: InputMaybe<SecondFactorInput>;
  /** One for each intent; the same again for a retry. */
  idempotencyKey: Scalars['UUID']['input'];
  /** The person. */
  personId: Scalars['ID']['input'];
  /** AUTHOR, EXAMINER or ADMIN. */
  role: Role;
};

/** How `revokeRole` ended. */
export type RevokeRolePayload = {
  __typename?: 'RevokeRolePayload';
  /** Why nothing was changed; empty on success. */
  errors: Array<RevokeRoleError>;
  /** The person after the change; null when there are errors. */
  person: Maybe<Person>;
};

/** A role of a person. */
export type Role =
  /** Administers the platform. */
  | 'ADMIN'
  /** Writes scenarios. */
  | 'AUTHOR'
  /** Rates performances. */
  | 'EXAMINER'
  /** Tries the platform without an account. */
  | 'GUEST'
  /** Practises and takes examinations. */
  | 'LEARNER';

/** How strictly a role-play runs. */
export type RolePlayMode =
  /** As in an exam: neither of these. */
  | 'EXAM'
  /** The learner may pause, and hear the partner's last words again, more slowly. */
  | 'PRACTICE';

/** A phase of a role-play. */
export type RolePlayPhase =
  /** Learner and partner talk. */
  | 'CONVERSATION'
  /** The learner reads the card and takes notes, without audio. */
  | 'PREPARATION';

/** A talk by voice with the partner of a scenario, which is the session's `scenario`. */
export type RolePlayTask = SpeakingTask & {
  __typename?: 'RolePlayTask';
  /** ROLE_PLAY. */
  kind: TaskKind;
  /** The language spoken: the scenario's. */
  language: Scalars['LanguageTag']['output'];
  /** Practice or exam. */
  mode: RolePlayMode;
};

/** A talk with the partner of a scenario. */
export type RolePlayTaskInput = {
  /** Practice or exam. */
  mode: RolePlayMode;
  /** Global id of the scenario. The session keeps this version. */
  scenarioId: Scalars['ID']['input'];
};

/** Why nothing was published. */
export type RollBackScenarioError = InvalidInput | ScenarioNotEditable;

/** The version to publish again. */
export type RollBackScenarioInput = {
  /** Global id of the scenario. */
  scenarioId: Scalars['ID']['input'];
  /** The version, from 1. */
  version: Scalars['Int']['input'];
};

/** How `rollBackScenario` ended. */
export type RollBackScenarioPayload = {
  __typename?: 'RollBackScenarioPayload';
  /** Why nothing was published; empty on success. */
  errors: Array<RollBackScenarioError>;
  /** The latest version; null when there are errors. */
  manuscript: Maybe<Manuscript>;
};

/** A criterion and its bands. */
export type RubricCriterion = {
  __typename?: 'RubricCriterion';
  /** What each band stands for, in English, from band 0. */
  bandDescriptors: Array<Scalars['String']['output']>;
  /** The criterion's id in the rubric, for example `fluency`. */
  criterion: Scalars['String']['output'];
  /** Its name, in English. */
  name: Scalars['String']['output'];
};

/** Why no draft was saved. */
export type SaveDraftError = InvalidInput | ScenarioNotEditable;

/** A draft. */
export type SaveDraftInput = {
  /** Replaces all texts of the draft. */
  content: ManuscriptContentInput;
  /** Global id of the scenario. */
  scenarioId: Scalars['ID']['input'];
};

/** How `saveDraft` ended. */
export type SaveDraftPayload = {
  __typename?: 'SaveDraftPayload';
  /** Why nothing was saved; empty on success. */
  errors: Array<SaveDraftError>;
  /** The draft; null when there are errors. */
  manuscript: Maybe<Manuscript>;
};

/** Why no script was saved. */
export type SaveScriptError = InvalidInput | PartnerLanguageUnsupported | ScenarioNotEditable;

/** A script. */
export type SaveScriptInput = {
  /** Global id of the scenario. */
  scenarioId: Scalars['ID']['input'];
  /** In YAML, at most 200,000 characters. Empty for a scenario whose lines are only read. */
  script: Scalars['String']['input'];
};

/** How `saveScript` ended. */
export type SaveScriptPayload = {
  __typename?: 'SaveScriptPayload';
  /** Why nothing was saved; empty on success. */
  errors: Array<SaveScriptError>;
  /** What has to change before the script can be published, at most 100; null when there are errors. */
  problems: Maybe<Array<Scalars['String']['output']>>;
};

/**
 * One version of a scenario: the situation, the roles and the tasks of a conversation. It never changes; a change creates
 * a new version with an id of its own.
 */
export type Scenario = Node & {
  __typename?: 'Scenario';
  /** The card that the candidate reads before and while speaking. */
  candidateCard: CandidateCard;
  /** Global id of this version. */
  id: Scalars['ID']['output'];
  /** The language spoken. */
  language: Scalars['LanguageTag']['output'];
  /** The latest published version. Null when content cannot be reached. */
  latest: Maybe<Scenario>;
  /** Its difficulty. */
  level: Level;
  /** How far the viewer is with it; null without a scored attempt, and with an error when assessment cannot be reached. */
  myProgress: Maybe<ScenarioProgress>;
  /** Lines to read aloud, each at most 300 characters. */
  practiceLines: Array<Scalars['String']['output']>;
  /** The field it belongs to. */
  profession: Profession;
  /** When this version was published. */
  publishedAt: Maybe<Scalars['DateTime']['output']>;
  /** Where and when it takes place, one paragraph. */
  setting: Scalars['String']['output'];
  /** What the candidate has to do, in order. */
  tasks: Array<Scalars['String']['output']>;
  /** 3 to 120 characters. */
  title: Scalars['String']['output'];
  /** The version, from 1. */
  version: Scalars['Int']['output'];
  /** Vocabulary to learn beforehand, at most 30 items. */
  vocabulary: Array<VocabularyItem>;
};

/** A page of scenarios. */
export type ScenarioConnection = {
  __typename?: 'ScenarioConnection';
  /** The items of the page, each with its cursor. */
  edges: Array<ScenarioEdge>;
  /** The items of the page. */
  nodes: Array<Scenario>;
  /** The position of the page in the list. */
  pageInfo: PageInfo;
  /** The number of items in all pages under the same filters. */
  totalCount: Scalars['Int']['output'];
};

/** A scenario and its cursor. */
export type ScenarioEdge = {
  __typename?: 'ScenarioEdge';
  /** The cursor after this item. */
  cursor: Scalars['String']['output'];
  /** The scenario. */
  node: Scenario;
};

/** There is no such scenario or version, or it is another author's. */
export type ScenarioNotEditable = UserError & {
  __typename?: 'ScenarioNotEditable';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** The scored attempts of a person at a scenario, its lines and talks, in all its versions. Repeats of words do not count. */
export type ScenarioProgress = {
  __typename?: 'ScenarioProgress';
  /** The best overall score of an attempt, 0 to 100. */
  bestScore: Scalars['Float']['output'];
  /** Those of the version's practice lines that were spoken, in their order. */
  linesSpoken: Array<Scalars['String']['output']>;
};

/** No scenario has this id. */
export type ScenarioUnknown = UserError & {
  __typename?: 'ScenarioUnknown';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** A published version of a scenario, without its texts. */
export type ScenarioVersion = {
  __typename?: 'ScenarioVersion';
  /** Whether it has a partner to talk with. */
  hasScript: Scalars['Boolean']['output'];
  /** When it was published. */
  publishedAt: Scalars['DateTime']['output'];
  /** The version as learners see it. */
  scenario: Maybe<Scenario>;
  /** Its title. */
  title: Scalars['String']['output'];
  /** The version, from 1. */
  version: Scalars['Int']['output'];
};

/** The points that the overall score lost to each part. The overall score is 100 minus their sum. */
export type ScoreCosts = {
  __typename?: 'ScoreCosts';
  /** For sounds. */
  accuracy: Scalars['Float']['output'];
  /** For pace and pauses. */
  fluency: Scalars['Float']['output'];
  /** For words that the reference text does not have. */
  insertions: Scalars['Float']['output'];
  /** For words of the reference text that were left out or hardly read. */
  omissions: Scalars['Float']['output'];
  /** For stress, rhythm and intonation. */
  prosody: Scalars['Float']['output'];
};

/** The measures of a performance, each from 0 to 100. */
export type Scores = {
  __typename?: 'Scores';
  /** How well the sounds were pronounced. */
  accuracy: Scalars['Float']['output'];
  /** The share of the reference text that was spoken; null without a reference text. */
  completeness: Maybe<Scalars['Float']['output']>;
  /** What the overall score lost to each part. */
  costs: ScoreCosts;
  /** How smoothly: pace and pauses. */
  fluency: Scalars['Float']['output'];
  /** The overall score: 100 minus all costs. */
  overall: Scalars['Float']['output'];
  /** Stress, rhythm and intonation. */
  prosody: Scalars['Float']['output'];
};

/** What a check of a script has found. */
export type ScriptCheck = {
  __typename?: 'ScriptCheck';
  /** The number of lines that were simulated. */
  lines: Scalars['Int']['output'];
  /** The lines that were not understood as they were meant, at most 500. */
  missed: Array<MissedLine>;
  /** What makes the script unusable, at most 100; the rest is empty unless this is. */
  problems: Array<Scalars['String']['output']>;
  /** The numbers of the tasks, from 1, that none of their own examples reaches once it is left out. */
  unreachedTasks: Array<Scalars['Int']['output']>;
};

/** The script breaks a rule, or does not fit tasks and card: `scriptCheck` tells which. */
export type ScriptInvalid = UserError & {
  __typename?: 'ScriptInvalid';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** A place in a plan for several people. Each person with a seat has the plan and speech time of their own. */
export type Seat = {
  __typename?: 'Seat';
  /** When it was accepted; null before. */
  acceptedAt: Maybe<Scalars['DateTime']['output']>;
  /** The address that was invited, as its owner wrote it; null for everybody else. */
  email: Maybe<Scalars['String']['output']>;
  /** When the invitation ends; null once it was accepted. */
  expiresAt: Maybe<Scalars['DateTime']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** When the address was invited last. */
  invitedAt: Scalars['DateTime']['output'];
  /** The plan; null when it is no longer on offer. */
  plan: Maybe<Plan>;
  /** Speech that its user has used in the current period; null before it was accepted, and for everybody but its owner. */
  speechUsed: Maybe<Scalars['Milliseconds']['output']>;
};

/** The viewer has another seat. */
export type SeatElsewhere = UserError & {
  __typename?: 'SeatElsewhere';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** The viewer pays for the seats. */
export type SeatIsOwn = UserError & {
  __typename?: 'SeatIsOwn';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** The seats of a person. */
export type SeatList = {
  __typename?: 'SeatList';
  /** How many people the person's plan is for, themselves among them; 0 without a plan with seats. */
  bought: Scalars['Int']['output'];
  /** The seats of others that the person pays for, oldest first. */
  given: Array<Seat>;
  /** The seat that the person was given; null when there is none. */
  own: Maybe<Seat>;
};

/** The address has accepted already. */
export type SeatTaken = UserError & {
  __typename?: 'SeatTaken';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** More seats are taken or kept than the plan would have. */
export type SeatsTaken = UserError & {
  __typename?: 'SeatsTaken';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** The viewer pays for no plan with seats. */
export type SeatsUnknown = UserError & {
  __typename?: 'SeatsUnknown';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** Every seat is taken or kept. */
export type SeatsUsedUp = UserError & {
  __typename?: 'SeatsUsedUp';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** What signing in asks for besides the password. */
export type SecondFactor = {
  __typename?: 'SecondFactor';
  /** Whether signing in with the password asks for it. */
  isOn: Scalars['Boolean']['output'];
  /** How many recovery codes are unused, 0 to 10. */
  recoveryCodesLeft: Scalars['Int']['output'];
  /** When it was turned on; null while it is off. */
  since: Maybe<Scalars['DateTime']['output']>;
};

/** The second factor is on: turn it off first. */
export type SecondFactorAlreadyOn = UserError & {
  __typename?: 'SecondFactorAlreadyOn';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** The second factor: exactly one field. */
export type SecondFactorInput =
  /** The six digits of the authenticator app; spaces are ignored. A code is accepted once. */
  { code: Scalars['String']['input']; passkey?: never; recoveryCode?: never; }
  |  /** What a passkey of the account has signed for `askForPasskey`. */
  { code?: never; passkey: PasskeyAnswerInput; recoveryCode?: never; }
  |  /** A recovery code, each once; case, spaces and hyphens are ignored. */
  { code?: never; passkey?: never; recoveryCode: Scalars['String']['input']; };

/** One way to show the second factor. */
export type SecondFactorKind =
  /** A code of an authenticator app. */
  | 'CODE'
  /** One of the passkeys. */
  | 'PASSKEY'
  /** One of the recovery codes. */
  | 'RECOVERY_CODE';

/** The password is right, and the second factor is on: repeat the mutation with it. */
export type SecondFactorNeeded = UserError & {
  __typename?: 'SecondFactorNeeded';
  /** What the account can show. */
  kinds: Array<SecondFactorKind>;
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** There is no secret to confirm, or it is older than an hour: begin again. */
export type SecondFactorNotBegun = UserError & {
  __typename?: 'SecondFactorNotBegun';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** The second factor is incorrect, or was used before. */
export type SecondFactorRefused = UserError & {
  __typename?: 'SecondFactorRefused';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** The viewer is an administrator, who needs the second factor. */
export type SecondFactorRequired = UserError & {
  __typename?: 'SecondFactorRequired';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** What an authenticator app needs. `confirmSecondFactor` accepts its codes for an hour. */
export type SecondFactorSetup = {
  __typename?: 'SecondFactorSetup';
  /** The secret in Base32, 32 characters, to be typed into an app. */
  secret: Scalars['String']['output'];
  /** The same as an `otpauth` address, to be shown as a QR code. */
  uri: Scalars['String']['output'];
};

/** A sentence to practise with. */
export type Sentence = {
  __typename?: 'Sentence';
  /** For `excludeIds`; not a global id. */
  id: Scalars['ID']['output'];
  /** Its language. */
  language: Scalars['LanguageTag']['output'];
  /** Its difficulty. */
  level: Level;
  /** The words that have a requested sound, as written and in order; empty if none was requested. */
  soundWords: Array<Scalars['String']['output']>;
  /** Its source. */
  source: SentenceSource;
  /** The sentence. */
  text: Scalars['String']['output'];
  /** Its topic; may differ from the requested one if that has no sentence. */
  topic: Scalars['String']['output'];
  /** Its translation into English; the sentence itself when it is English. */
  translation: Scalars['String']['output'];
};

/** A language with sentences. */
export type SentenceLanguage = {
  __typename?: 'SentenceLanguage';
  /** The language. */
  language: Scalars['LanguageTag']['output'];
  /** The topics, by name. */
  topics: Array<Scalars['String']['output']>;
};

/** Words that follow each other and have the same fate. */
export type SentencePiece = {
  __typename?: 'SentencePiece';
  /** What became of them. */
  kind: SentencePieceKind;
  /** The words. */
  text: Scalars['String']['output'];
};

/** What became of words. */
export type SentencePieceKind =
  /** They are new. */
  | 'ADDED'
  /** They stay. */
  | 'KEPT'
  /** They go. */
  | 'REMOVED';

/** The source of a sentence. */
export type SentenceSource =
  /** The built-in set. */
  | 'BUILT_IN'
  /** A language model. */
  | 'MODEL';

/** The part of one service. */
export type ServiceErasure = {
  __typename?: 'ServiceErasure';
  /** When it answered; null while it has not. */
  answeredAt: Maybe<Scalars['DateTime']['output']>;
  /** What it erased; empty while it has not answered. */
  erased: Array<ErasedPlace>;
  /** What it keeps, and why. */
  kept: Array<KeptPlace>;
  /** The service, for example `speech`. */
  service: Scalars['String']['output'];
};

/** Why an age bracket was not stored. */
export type SetAgeBracketError = AgeBracketSet;

/** How old the viewer is. */
export type SetAgeBracketInput = {
  /** The bracket. */
  ageBracket: AgeBracket;
};

/** How `setAgeBracket` ended. */
export type SetAgeBracketPayload = {
  __typename?: 'SetAgeBracketPayload';
  /** The decisions as they are now; null when there are errors. */
  consents: Maybe<Consents>;
  /** Why nothing was stored; empty on success. */
  errors: Array<SetAgeBracketError>;
};

/** The session does not exist any more: sign in again. */
export type SignInEnded = UserError & {
  __typename?: 'SignInEnded';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** How a person can sign in, besides passkeys. */
export type SignInMethods = {
  __typename?: 'SignInMethods';
  /** Whether the account has a password. Without one, changes that ask for it need one first: `requestPasswordReset`. */
  hasPassword: Scalars['Boolean']['output'];
  /** The linked providers, the oldest first; at most one of each provider. */
  linkedProviders: Array<LinkedProvider>;
};

/** A provider with which people can sign in. */
export type SignInProvider = {
  __typename?: 'SignInProvider';
  /** Names the provider in mutations. */
  key: Scalars['String']['output'];
  /** What people call it, such as `Google`. */
  name: Scalars['String']['output'];
};

/** A running session of the viewer: one sign-in on one device. */
export type SignInSession = {
  __typename?: 'SignInSession';
  /** When the person signed in. */
  beganAt: Scalars['DateTime']['output'];
  /** The browser and system that signed in, such as `Firefox, Windows`; null when unknown. */
  device: Maybe<Scalars['String']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Whether this request belongs to it. */
  isCurrent: Scalars['Boolean']['output'];
  /** When its tokens were last renewed. */
  lastUsedAt: Scalars['DateTime']['output'];
};

/** The viewer has no such session. */
export type SignInSessionUnknown = UserError & {
  __typename?: 'SignInSessionUnknown';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** A new or renewed session. */
export type SignedIn = {
  __typename?: 'SignedIn';
  /** Send it as `Authorization: Bearer …`, and in `connection_init` of a WebSocket. Keep it in memory only. */
  accessToken: Scalars['String']['output'];
  /** When the access token expires; refresh before. */
  accessTokenExpiresAt: Scalars['DateTime']['output'];
  /** The token for the next `refresh`, valid once; null if it is in the cookie. */
  refreshToken: Maybe<Scalars['String']['output']>;
  /** When the session ends, however often it is renewed. */
  sessionExpiresAt: Scalars['DateTime']['output'];
  /** The signed-in person. */
  viewer: Viewer;
};

/** An event of a speaking session. Types that are added later have these fields too. */
export type SpeakingEvent = {
  /** The cursor of this event if it is durable, otherwise the cursor of the last durable event. */
  cursor: Scalars['String']['output'];
  /** Whether the event is stored. Interim events are not stored and may be missed. */
  durable: Scalars['Boolean']['output'];
  /** The time of the event. */
  occurredAt: Scalars['DateTime']['output'];
  /** The utterance of the event, `u1`, `u2` …; null if it belongs to none. */
  utteranceId: Maybe<Scalars['String']['output']>;
};

/** The session has ended. Durable; the last event. */
export type SpeakingFinished = SpeakingEvent & {
  __typename?: 'SpeakingFinished';
  /** The last cursor. */
  cursor: Scalars['String']['output'];
  /** Always true. */
  durable: Scalars['Boolean']['output'];
  /** The time of the event. */
  occurredAt: Scalars['DateTime']['output'];
  /** The result. */
  result: SpeakingResult;
  /** The session in its current state; null with an error when it cannot be read. */
  session: Maybe<SpeakingSession>;
  /** Null: it belongs to no utterance. */
  utteranceId: Maybe<Scalars['String']['output']>;
};

/** Whether there is a score at all. */
export type SpeakingOutcome =
  /** Speech was heard, but no word of it was understood: there are no scores. */
  | 'NOT_UNDERSTOOD'
  /** Silence or noise only: there are no scores. */
  | 'NO_SPEECH'
  /** Speech was heard and scored. */
  | 'SCORED';

/** The result of a performance. Scores are 0 to 100; higher is better. */
export type SpeakingResult = {
  __typename?: 'SpeakingResult';
  /** The duration of the audio. */
  audioDuration: Scalars['Milliseconds']['output'];
  /** Rates and pauses; null without scores. */
  fluency: Maybe<FluencyMeasures>;
  /** Whether the overall score reaches the pass mark. */
  isCorrect: Scalars['Boolean']['output'];
  /**
   * Whether speech may be missing: the connection was lost before the speaker had finished, and the session ended without
   * being resumed. The result covers the audio that was received.
   */
  isIncomplete: Scalars['Boolean']['output'];
  /** Why no word was understood; null unless the outcome is NOT_UNDERSTOOD. */
  notUnderstoodReason: Maybe<NotUnderstoodReason>;
  /** Whether there is a score at all. */
  outcome: SpeakingOutcome;
  /** The overall score from which `isCorrect` is true. */
  passMark: Scalars['Float']['output'];
  /** The name of the scorer, for example `vivavoce-sphinx`. */
  scorer: Scalars['String']['output'];
  /** The scorer's version. */
  scorerVersion: Scalars['String']['output'];
  /** The scores; null unless the outcome is SCORED. */
  scores: Maybe<Scores>;
  /** The duration of speech, pauses inside utterances included. */
  speechDuration: Scalars['Milliseconds']['output'];
  /** What was said in turns; null unless the task is a role-play. */
  talk: Maybe<Array<TalkTurn>>;
  /** The whole transcript; it never depends on the reference text. */
  transcript: Scalars['String']['output'];
  /**
   * The parts of the text for which speech was there that could not be understood, in order; empty unless a text was read aloud. The
   * speaker is asked to try them again.
   */
  unclearParts: Array<UnclearPart>;
  /**
   * The sounds that were missed, judged over all their occurrences: at most five, the weakest first. A sound is listed when
   * one of its occurrences is called wrong, or when the mean score of four or more of them is low.
   */
  weakestSounds: Array<MissedSound>;
  /** Reading aloud: the words of the text in order, insertions at their place. Free speech and role-play: the words heard. */
  words: Array<SpokenWord>;
};

/** One speaking session: a task, and the speech on it. */
export type SpeakingSession = Node & {
  __typename?: 'SpeakingSession';
  /** The attempt that records the session. Null until shortly after the session has ended, when the attempt was deleted, and when assessment cannot be reached. */
  attempt: Maybe<Attempt>;
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** When it ended; null while it is open. */
  finishedAt: Maybe<Scalars['DateTime']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The cursor of its last durable event; null if there is none. Use it as `after` to receive only new events. */
  lastCursor: Maybe<Scalars['String']['output']>;
  /**
   * The recording of the session, if it was to be kept; null for all others, for guests, for administrators who view the person,
   * when it was deleted or has expired, and with an error when speech cannot be reached.
   */
  recording: Maybe<Recording>;
  /** The result; null while it is open. */
  result: Maybe<SpeakingResult>;
  /** The version of the scenario that the session uses; null if it has none, and when content cannot be reached. */
  scenario: Maybe<Scenario>;
  /** Its state. */
  state: SpeakingSessionState;
  /**
   * What an examiner would give for a role-play; null for any other task, while the session is open, and when the talk was
   * deleted. It is made when the session has ended, which takes some seconds: until then it is null with the retryable error
   * REPORT_PENDING. Ask for it with at most four talks at a time; more fail with TALK_REPORTS_LIMIT.
   */
  talkReport: Maybe<TalkReport>;
  /** The task. */
  task: SpeakingTask;
};

/** A page of sessions. */
export type SpeakingSessionConnection = {
  __typename?: 'SpeakingSessionConnection';
  /** The items of the page, each with its cursor. */
  edges: Array<SpeakingSessionEdge>;
  /** The items of the page. */
  nodes: Array<SpeakingSession>;
  /** The position of the page in the list. */
  pageInfo: PageInfo;
};

/** A session and its cursor. */
export type SpeakingSessionEdge = {
  __typename?: 'SpeakingSessionEdge';
  /** The cursor after this item. */
  cursor: Scalars['String']['output'];
  /** The session. */
  node: SpeakingSession;
};

/** The session has ended and has a result. */
export type SpeakingSessionEnded = UserError & {
  __typename?: 'SpeakingSessionEnded';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** The state of a session. */
export type SpeakingSessionState =
  /** Has ended, with a result. */
  | 'FINISHED'
  /** Waits for audio or receives it. */
  | 'OPEN';

/** The viewer has no session with this id. */
export type SpeakingSessionUnknown = UserError & {
  __typename?: 'SpeakingSessionUnknown';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** What is to be spoken; it never changes during a session. Kinds invented later have these fields too. */
export type SpeakingTask = {
  /** The kind of task. */
  kind: TaskKind;
  /** The language spoken. */
  language: Scalars['LanguageTag']['output'];
};

/** A task: exactly one field. */
export type SpeakingTaskInput =
  /** Free speech. */
  { free: FreeTaskInput; readAloud?: never; rolePlay?: never; }
  |  /** A given text is read aloud. */
  { free?: never; readAloud: ReadAloudTaskInput; rolePlay?: never; }
  |  /** A talk with the partner of a scenario. */
  { free?: never; readAloud?: never; rolePlay: RolePlayTaskInput; };

/** A kind of warning. */
export type SpeakingWarning =
  /** The microphone's level is too high. */
  | 'CLIPPING'
  /** The session will soon reach its longest duration. */
  | 'LIMIT_NEAR'
  /** There is much background noise. */
  | 'NOISE'
  /** There was no speech for ten seconds. */
  | 'SILENCE'
  /** The microphone's level is too low. */
  | 'TOO_QUIET';

/** Speech began. Interim. */
export type SpeechStarted = SpeakingEvent & {
  __typename?: 'SpeechStarted';
  /** From the start of the audio. */
  at: Scalars['Milliseconds']['output'];
  /** The cursor to continue after. */
  cursor: Scalars['String']['output'];
  /** Always false. */
  durable: Scalars['Boolean']['output'];
  /** The time of the event. */
  occurredAt: Scalars['DateTime']['output'];
  /** The utterance that begins. */
  utteranceId: Maybe<Scalars['String']['output']>;
};

/** The speech time that a running session holds. */
export type SpeechTimeHold = {
  __typename?: 'SpeechTimeHold';
  /** When the time is given back at the latest, unless the session goes on. */
  heldUntil: Scalars['DateTime']['output'];
  /** The time reserved for it. */
  reserved: Scalars['Milliseconds']['output'];
  /** The session. */
  session: SpeakingSession;
};

/** The plan's speech time of this month is used up or held by running sessions. */
export type SpeechTimeUsedUp = UserError & {
  __typename?: 'SpeechTimeUsedUp';
  /**
   * The sessions that hold time, newest first, at most 20. `finishSpeaking` gives back what they do not use, a moment
   * later: a session that has just ended may still be named. Empty when the whole time is used.
   */
  heldBy: Array<SpeechTimeHold>;
  /** The plan's speech time a month. */
  limit: Scalars['Milliseconds']['output'];
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
  /** When the next month begins. */
  resetsAt: Scalars['DateTime']['output'];
};

/** One sound of a word. */
export type SpokenPhone = {
  __typename?: 'SpokenPhone';
  /** The expected sound, in ARPABET without stress, for example `IH`. */
  arpabet: Scalars['String']['output'];
  /** From the start of the audio. */
  end: Scalars['Milliseconds']['output'];
  /** The sound that was heard, in ARPABET; differs from the expected sound only when the sound is called wrong. */
  heardArpabet: Scalars['String']['output'];
  /** The probability of the sound that was heard, 0 to 1; 0 unless the sound is called wrong. */
  heardConfidence: Scalars['Float']['output'];
  /** The sound that was heard, in the International Phonetic Alphabet. */
  heardIpa: Scalars['String']['output'];
  /** The expected sound, in the International Phonetic Alphabet, for example `ɪ`. */
  ipa: Scalars['String']['output'];
  /** 0 to 100. */
  score: Scalars['Float']['output'];
  /** From the start of the audio. */
  start: Scalars['Milliseconds']['output'];
};

/** One word, spoken or omitted. */
export type SpokenWord = {
  __typename?: 'SpokenWord';
  /** The probability that this word was spoken, 0 to 1; 0 for an omission, and where another word was heard. */
  confidence: Scalars['Float']['output'];
  /** From the start of the audio; null for an omission. */
  end: Maybe<Scalars['Milliseconds']['output']>;
  /** The kind of error. */
  errorType: WordErrorType;
  /** Its sounds in order; empty for an omission. */
  phones: Array<SpokenPhone>;
  /** Its index among the words of the reference text, from 0; null for an insertion and in FREE mode. */
  referenceIndex: Maybe<Scalars['Int']['output']>;
  /** 0 to 100; 0 for an omission. */
  score: Scalars['Float']['output'];
  /** From the start of the audio; null for an omission. */
  start: Maybe<Scalars['Milliseconds']['output']>;
  /** As written in the reference text, or as heard. */
  text: Scalars['String']['output'];
};

/** Why there is no page to pay on. */
export type StartCheckoutError = AlreadySubscribed | InvalidInput | PaymentsOff | PlanUnknown;

/** What to pay for. */
export type StartCheckoutInput = {
  /** One for each intent; the same again for a retry. */
  idempotencyKey: Scalars['UUID']['input'];
  /** How often to pay. */
  interval: PaymentInterval;
  /** The plan's own id, for example `pro`. */
  planId: Scalars['ID']['input'];
  /** How many people it is for, the viewer among them: 1 to the plan's `mostSeats`. */
  seats?: Scalars['Int']['input'];
};

/** How `startCheckout` ended. */
export type StartCheckoutPayload = {
  __typename?: 'StartCheckoutPayload';
  /** Why there is no page; empty on success. */
  errors: Array<StartCheckoutError>;
  /** The page to pay on; null when there are errors. */
  page: Maybe<PaymentPage>;
};

/** Why no guest was started. */
export type StartGuestError = GuestLimitReached;

/** How to sign in as a guest. */
export type StartGuestInput = {
  /** How to send the refresh token. */
  refreshTokenTransport?: RefreshTokenTransport;
};

/** How `startGuest` ended. */
export type StartGuestPayload = {
  __typename?: 'StartGuestPayload';
  /** Why no guest was started; empty on success. */
  errors: Array<StartGuestError>;
  /** The session; null when there are errors. */
  signedIn: Maybe<SignedIn>;
};

/** Why no link to a provider was begun. */
export type StartProviderLinkError = InvalidInput | PasswordNotSet | ProviderUnknown | SecondFactorNeeded | SecondFactorRefused | WrongPassword;

/** The provider to link, with password and second factor. */
export type StartProviderLinkInput = {
  /** The second factor, if the viewer has one. */
  factor?: InputMaybe<SecondFactorInput>;
  /** The language of the interface, for the provider's pages. */
  locale?: InputMaybe<Scalars['LanguageTag']['input']>;
  /** The viewer's password. */
  password: Scalars['String']['input'];
  /** The key of the provider. */
  provider: Scalars['String']['input'];
};

/** How `startProviderLink` ended. */
export type StartProviderLinkPayload = {
  __typename?: 'StartProviderLinkPayload';
  /** Why it did not begin; empty on success. */
  errors: Array<StartProviderLinkError>;
  /** The visit to the provider; null when there are errors. */
  visit: Maybe<ProviderVisit>;
};

/** Why a sign-in with a provider did not begin. */
export type StartProviderSignInError = InvalidInput | ProviderUnknown;

/** The provider to sign in with. */
export type StartProviderSignInInput = {
  /** The language of the interface, for the provider's pages and a new account. */
  locale?: InputMaybe<Scalars['LanguageTag']['input']>;
  /** The key of the provider. */
  provider: Scalars['String']['input'];
  /** A path of the app to go to afterwards, such as `/progress`; at most 200 characters. */
  returnTo?: InputMaybe<Scalars['String']['input']>;
  /** The time zone of a new account, an IANA name. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** How `startProviderSignIn` ended. */
export type StartProviderSignInPayload = {
  __typename?: 'StartProviderSignInPayload';
  /** Why it did not begin; empty on success. */
  errors: Array<StartProviderSignInError>;
  /** The visit to the provider; null when there are errors. */
  visit: Maybe<ProviderVisit>;
};

/** Why no session was started. */
export type StartSpeakingError = AttemptUnknown | GuestSessionsUsedUp | InvalidInput | PartnerMissing | RecordingConsentMissing | ScenarioUnknown | SpeechTimeUsedUp;

/** The task. */
export type StartSpeakingInput = {
  /** Created by the client for each new session. The same key returns the same session, with a new ticket. */
  idempotencyKey: Scalars['UUID']['input'];
  /**
   * Whether the recording is kept, for at most 30 days: null as the viewer has decided by the consent KEPT_AUDIO. True needs that
   * consent; false keeps nothing of this session, whatever was decided.
   */
  keepRecording?: InputMaybe<Scalars['Boolean']['input']>;
  /** The task. */
  task: SpeakingTaskInput;
};

/** How `startSpeaking` ended. */
export type StartSpeakingPayload = {
  __typename?: 'StartSpeakingPayload';
  /** Its audio socket; null when there are errors. */
  audio: Maybe<AudioSocket>;
  /** Why no session was started; empty on success. */
  errors: Array<StartSpeakingError>;
  /** Whether the recording is kept; null when there are errors. */
  isRecordingKept: Maybe<Scalars['Boolean']['output']>;
  /** The session; null when there are errors. */
  session: Maybe<SpeakingSession>;
};

/** A summary of attempts. Scores are 0 to 100. Attempts without scores (NO_SPEECH, NOT_UNDERSTOOD) count as attempts only. */
export type Statistics = {
  __typename?: 'Statistics';
  /** The number of attempts. */
  attempts: Scalars['Int']['output'];
  /** Mean overall score; null without a scored attempt. */
  averageScore: Maybe<Scalars['Float']['output']>;
  /** Best overall score; null without a scored attempt. */
  bestScore: Maybe<Scalars['Float']['output']>;
  /** By day, oldest first; days without an attempt are omitted. */
  byDay: Array<DayStatistics>;
  /** By language, most attempts first. */
  byLanguage: Array<LanguageStatistics>;
  /** Share of scored attempts that reached the pass mark, 0 to 1; null without a scored attempt. */
  correctShare: Maybe<Scalars['Float']['output']>;
  /** Consecutive days with an attempt, up to today, or up to yesterday if today has none yet. */
  currentStreakDays: Scalars['Int']['output'];
  /** The duration of all speech. */
  speechDuration: Scalars['Milliseconds']['output'];
  /** At most 10 sounds that are often mispronounced, weakest first. */
  weakestSounds: Array<WeakSound>;
  /** At most 10 words that are often mispronounced, weakest first. */
  weakestWords: Array<WeakWord>;
};

/** Why a rating was not stored. */
export type SubmitRatingError = AlreadyRated | ClaimExpired | ExaminationUnknown | InvalidInput | OwnTalk;

/** A rating of a talk. */
export type SubmitRatingInput = {
  /** On the whole, at most 2,000 characters. */
  comment?: InputMaybe<Scalars['String']['input']>;
  /** Every criterion of the rubric once; of the third examiner, the disputed ones. */
  criteria: Array<CriterionBandInput>;
  /** Global id of the examination. */
  examinationId: Scalars['ID']['input'];
  /** Comments on moments, at most 50, by turn. */
  moments?: Array<MomentCommentInput>;
};

/** How `submitRating` ended. */
export type SubmitRatingPayload = {
  __typename?: 'SubmitRatingPayload';
  /** Why the rating was not stored; empty on success. */
  errors: Array<SubmitRatingError>;
  /** How far the examination is; null when there are errors. */
  state: Maybe<ExaminationState>;
};

/** Live events, over graphql-ws or as Server-Sent Events. */
export type Subscription = {
  __typename?: 'Subscription';
  /** The viewer's export as it is now and at each step; ends when it is ready or has failed. */
  dataExportProgressed: DataExport;
  /**
   * Lets an author try the partner in text: sends the partner's next sentences and then what was understood, and ends.
   * Nothing is stored. Fails with FAILED_PRECONDITION / SCRIPT_MISSING or SCRIPT_INVALID. For authors and administrators.
   */
  partnerReply: PartnerReplyPart;
  /**
   * The session's events: each durable event after the cursor exactly once and in order, and interim events as they come.
   * Completes after `SpeakingFinished`. After an interruption, subscribe again with the last cursor received.
   */
  speakingEvents: SpeakingEvent;
  /**
   * What the viewer pays for as it is now, and again after each change. The same state may come twice. It goes on until the
   * client ends it.
   */
  subscriptionChanged: SubscriptionChange;
};


/** Live events, over graphql-ws or as Server-Sent Events. */
export type SubscriptionPartnerReplyArgs = {
  level?: InputMaybe<Level>;
  scenarioId: Scalars['ID']['input'];
  turns: Array<TriedTurnInput>;
  version?: InputMaybe<Scalars['Int']['input']>;
};


/** Live events, over graphql-ws or as Server-Sent Events. */
export type SubscriptionSpeakingEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  sessionId: Scalars['ID']['input'];
};

/** What a person pays for, after a change. */
export type SubscriptionChange = {
  __typename?: 'SubscriptionChange';
  /** The subscription; null when the person pays for nothing. */
  subscription: Maybe<PlanSubscription>;
};

/** The subscription ends with its period; `resumeSubscription` takes that back. */
export type SubscriptionEnds = UserError & {
  __typename?: 'SubscriptionEnds';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** The viewer pays for nothing. */
export type SubscriptionUnknown = UserError & {
  __typename?: 'SubscriptionUnknown';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** Why nobody was suspended. */
export type SuspendPersonError = InvalidInput | OwnAccount | PersonUnknown | SecondFactorNeeded | SecondFactorRefused | WrongPassword;

/** A suspension. */
export type SuspendPersonInput = {
  /** The administrator's own password. */
  currentPassword: Scalars['String']['input'];
  /** The administrator's own second factor, if it is on. */
  factor?: InputMaybe<SecondFactorInput>;
  /** One for each intent; the same again for a retry. */
  idempotencyKey: Scalars['UUID']['input'];
  /** The person. */
  personId: Scalars['ID']['input'];
  /** What the person reads, 1 to 500 characters. */
  reason: Scalars['String']['input'];
};

/** How `suspendPerson` ended. */
export type SuspendPersonPayload = {
  __typename?: 'SuspendPersonPayload';
  /** Why nothing was changed; empty on success. */
  errors: Array<SuspendPersonError>;
  /** The person after the change; null when there are errors. */
  person: Maybe<Person>;
};

/** What opens the export and the erasure of one person's data. */
export type SuspendedAccess = {
  __typename?: 'SuspendedAccess';
  /** Send it as `Authorization: Bearer …`. */
  accessToken: Scalars['String']['output'];
  /** When it expires; ten minutes after it was issued. */
  accessTokenExpiresAt: Scalars['DateTime']['output'];
};

/** Since when and why an account cannot be used. */
export type Suspension = {
  __typename?: 'Suspension';
  /** What the person reads when signing in. */
  reason: Scalars['String']['output'];
  /** When it began. */
  suspendedAt: Scalars['DateTime']['output'];
};

/** Why synthesis failed. */
export type SynthesizeError = InvalidInput | VoiceUnknown;

/** The text and the voice. */
export type SynthesizeInput = {
  /** The speaking rate, 0.5 to 2; 1 is the normal rate of the voice. */
  rate?: Scalars['Float']['input'];
  /** 1 to 2,000 characters. */
  text: Scalars['String']['input'];
  /** The id of a voice; by default the first one. */
  voiceId?: InputMaybe<Scalars['ID']['input']>;
};

/** How `synthesize` ended. */
export type SynthesizePayload = {
  __typename?: 'SynthesizePayload';
  /** Why there is no audio; empty on success. */
  errors: Array<SynthesizeError>;
  /** The audio; null when there are errors. */
  speech: Maybe<SynthesizedSpeech>;
};

/** Audio synthesised from text. */
export type SynthesizedSpeech = {
  __typename?: 'SynthesizedSpeech';
  /** Its duration. */
  length: Scalars['Milliseconds']['output'];
  /** The media type, for example `audio/wav`. */
  mediaType: Scalars['String']['output'];
  /** Samples a second. */
  sampleRateHertz: Scalars['Int']['output'];
  /** The address for a player: a `data:` URI, or the address of a file. */
  uri: Scalars['Uri']['output'];
  /** The id of the voice. */
  voiceId: Scalars['ID']['output'];
};

/** The band of one criterion, and what it rests on. */
export type TalkBand = {
  __typename?: 'TalkBand';
  /** 0 to `highestBand`. */
  band: Scalars['Int']['output'];
  /** What the rubric says of the band, in English. */
  descriptor: Scalars['String']['output'];
  /** What it rests on, the heaviest first. */
  evidence: Array<TalkEvidence>;
  /** The highest band that the evidence allows. */
  high: Scalars['Int']['output'];
  /** The lowest band that the evidence allows. */
  low: Scalars['Int']['output'];
  /** The passage that cost most; null when nothing speaks against the learner. */
  moment: Maybe<TalkQuote>;
  /** What the learner did well, in English. */
  strength: Scalars['String']['output'];
  /** The signal that `strength` is about, for other languages; null when nothing was found that speaks for the learner. */
  strengthSignal: Maybe<Scalars['String']['output']>;
  /** What to do next, in English. */
  suggestion: Scalars['String']['output'];
  /** The signal that `suggestion` is about, for other languages; null when there is nothing to rate. */
  suggestionSignal: Maybe<Scalars['String']['output']>;
};

/** How a talk does on one criterion. */
export type TalkCriterion = {
  __typename?: 'TalkCriterion';
  /** The criterion's id in the rubric, for example `fluency`. */
  criterion: Scalars['String']['output'];
  /** The highest band; the lowest is 0. */
  highestBand: Scalars['Int']['output'];
  /** Its name, in English. */
  name: Scalars['String']['output'];
  /** Why it could not be rated, in English; null when it was. */
  notRated: Maybe<Scalars['String']['output']>;
  /** The same, for other languages; null when it was rated. */
  notRatedReason: Maybe<NotRatedReason>;
  /** The band; null when it could not be rated. */
  rating: Maybe<TalkBand>;
};

/** What a talk would be given on the rubric's scale. Show it with its range. */
export type TalkEstimate = {
  __typename?: 'TalkEstimate';
  /** The highest value that the evidence allows. */
  high: Scalars['Float']['output'];
  /** That of the highest value. */
  highLabel: Scalars['String']['output'];
  /** The letter or level of the value, for example `B`. */
  label: Scalars['String']['output'];
  /** The lowest value that the evidence allows. */
  low: Scalars['Float']['output'];
  /** That of the lowest value. */
  lowLabel: Scalars['String']['output'];
  /** The scale, for example `OET 0-500`. */
  scale: Scalars['String']['output'];
  /** The likeliest value. */
  value: Scalars['Float']['output'];
};

/** What one signal contributes to a band. */
export type TalkEvidence = {
  __typename?: 'TalkEvidence';
  /** Passages that speak against, at most four. */
  opposing: Array<TalkQuote>;
  /** What it earned of that part, 0 to 1. */
  share: Scalars['Float']['output'];
  /** The signal, for example `OPEN_QUESTIONS`. */
  signal: Scalars['String']['output'];
  /** Passages that speak for the learner, at most four. */
  supporting: Array<TalkQuote>;
  /** Its value, in its own unit. */
  value: Scalars['Float']['output'];
  /** Its part of the criterion, 0 to 1. */
  weight: Scalars['Float']['output'];
};

/** How the learner's speech ran. */
export type TalkFluency = {
  __typename?: 'TalkFluency';
  /** Answers that took longer than three seconds; null with `wordsPerMinute`. */
  longDelays: Maybe<Scalars['Int']['output']>;
  /** From the end of the partner's turn to the answer, on average; null with `wordsPerMinute`. */
  meanDelay: Maybe<Scalars['Milliseconds']['output']>;
  /** Hesitation sounds, repetitions and restarts on 100 words. */
  repairsPerHundredWords: Scalars['Float']['output'];
  /** Words per minute over the longer turns; null when there are too few of them. */
  wordsPerMinute: Maybe<Scalars['Float']['output']>;
  /** Words in a turn, on average. */
  wordsPerTurn: Scalars['Float']['output'];
};

/** The learner said too little for a rating. */
export type TalkNotRatable = UserError & {
  __typename?: 'TalkNotRatable';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** A passage of the learner's own speech. */
export type TalkQuote = {
  __typename?: 'TalkQuote';
  /** From the start of the audio. */
  end: Scalars['Milliseconds']['output'];
  /** From the start of the audio. */
  start: Scalars['Milliseconds']['output'];
  /** The words. */
  text: Scalars['String']['output'];
  /** The index of its turn in `TalkReport.turns`, from 0. */
  turn: Scalars['Int']['output'];
};

/** What a talk would be given by a rubric, and why. It is always an estimate. */
export type TalkReport = {
  __typename?: 'TalkReport';
  /** A better version of at most two of the learner's sentences, in the order of the talk. */
  betterSentences: Array<BetterSentence>;
  /** The criteria in the rubric's order. */
  criteria: Array<TalkCriterion>;
  /** The estimate; null when the learner said too little to be rated. */
  estimate: Maybe<TalkEstimate>;
  /**
   * What came of giving the talk to examiners; null when the learner has not asked for it, and with an error when assessment cannot
   * be reached. Costs one call for all reports of a level.
   */
  examination: Maybe<Examination>;
  /** How the learner's speech ran; null when nothing was said. */
  fluency: Maybe<TalkFluency>;
  /** The learner's talk before this one that was rated by the same rubric; null for the first. */
  previous: Maybe<PreviousTalk>;
  /** The rubric, for example `oet-speaking`. */
  rubric: Scalars['String']['output'];
  /** The version of the rubric. */
  rubricVersion: Scalars['Int']['output'];
  /** The tasks of the scenario in order. */
  tasks: Array<TalkTask>;
  /** What was said, in turns. */
  turns: Array<TalkTurn>;
  /** How many of the learner's words were rated. */
  words: Scalars['Int']['output'];
};

/** Whether the learner has done a task of the scenario, as far as words show it. */
export type TalkTask = {
  __typename?: 'TalkTask';
  /** The sentence that shows it best; null when nothing was found. */
  quote: Maybe<TalkQuote>;
  /** How much of it was found. */
  state: TalkTaskState;
  /** The task, as the card has it. */
  task: Scalars['String']['output'];
};

/** How much of a task was found. */
export type TalkTaskState =
  /** All of it. */
  | 'DONE'
  /** Nothing. */
  | 'NOT_FOUND'
  /** A part; or the partner noticed it, although no sentence shows it. */
  | 'PARTLY';

/** One turn of a talk. */
export type TalkTurn = {
  __typename?: 'TalkTurn';
  /** From the start of the audio. */
  end: Scalars['Milliseconds']['output'];
  /** Whether the learner interrupted the partner. */
  interrupted: Scalars['Boolean']['output'];
  /** From the start of the audio. */
  start: Scalars['Milliseconds']['output'];
  /** Who speaks. */
  talker: Talker;
  /** What was said; of a partner that was interrupted, what was heard. Empty when the learner kept silent. */
  text: Scalars['String']['output'];
};

/** Who speaks. */
export type Talker =
  /** The learner. */
  | 'LEARNER'
  /** The partner. */
  | 'PARTNER';

/** The kinds of task. */
export type TaskKind =
  /** Free speech. */
  | 'FREE'
  /** A given text is read aloud. */
  | 'READ_ALOUD'
  /** A talk with a partner. */
  | 'ROLE_PLAY';

/** Something that happened to a person's plan or payments. */
export type TimelineEntry = {
  __typename?: 'TimelineEntry';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** What kind of thing it is. */
  kind: TimelineKind;
  /** What happened, in English, for operators, such as `START_CHECKOUT pro.month: DONE`. */
  text: Scalars['String']['output'];
};

/** The kind of an entry of a timeline. */
export type TimelineKind =
  /** Something that must not be, and gave no plan. */
  | 'ALERT'
  /** A call to the payment provider. */
  | 'CALL'
  /** A change of what is stored, or a plan that was given. */
  | 'CHANGE'
  /** An event of the provider. */
  | 'EVENT';

/** The viewer has as many API keys as are allowed, expired ones included: revoke one first. */
export type TooManyApiKeys = UserError & {
  __typename?: 'TooManyApiKeys';
  /** The most API keys of one person. */
  limit: Scalars['Int']['output'];
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** The text so far of an utterance that has not ended. Interim. */
export type TranscriptUpdated = SpeakingEvent & {
  __typename?: 'TranscriptUpdated';
  /** The cursor to continue after. */
  cursor: Scalars['String']['output'];
  /** Always false. */
  durable: Scalars['Boolean']['output'];
  /** The time of the event. */
  occurredAt: Scalars['DateTime']['output'];
  /** Text that does not change before the final text. */
  stableText: Scalars['String']['output'];
  /** Text that may still change. */
  unstableText: Scalars['String']['output'];
  /** The utterance. */
  utteranceId: Maybe<Scalars['String']['output']>;
};

/** Who says a turn of a talk that is tried. */
export type TriedSpeaker =
  /** The author, as the learner. */
  | 'LEARNER'
  /** The partner. */
  | 'PARTNER';

/** A turn of a talk that is tried. */
export type TriedTurnInput = {
  /** The partner's only: the ids of its sentences, in order, at most 20. */
  replyIds?: Array<Scalars['String']['input']>;
  /** Who speaks. */
  speaker: TriedSpeaker;
  /** What was said, at most 2,000 characters. */
  text: Scalars['String']['input'];
};

/** The learner's turn has ended: the partner speaks next. Durable. */
export type TurnEnded = SpeakingEvent & {
  __typename?: 'TurnEnded';
  /** The cursor to continue after. */
  cursor: Scalars['String']['output'];
  /** Always true. */
  durable: Scalars['Boolean']['output'];
  /** From the start of the audio. */
  end: Scalars['Milliseconds']['output'];
  /** The time of the event. */
  occurredAt: Scalars['DateTime']['output'];
  /** From the start of the audio. */
  start: Scalars['Milliseconds']['output'];
  /** What was heard in it; empty when the learner kept silent for so long that the partner speaks. */
  text: Scalars['String']['output'];
  /** The number of the turn; learner and partner count together, from 1. */
  turn: Scalars['Int']['output'];
  /** Always null. */
  utteranceId: Maybe<Scalars['String']['output']>;
};

/** Two or more words of the text, one behind the other, whose speech could not be understood. */
export type UnclearPart = {
  __typename?: 'UnclearPart';
  /** The end of the last word, from the start of the audio. */
  end: Scalars['Milliseconds']['output'];
  /** The first of them: an index in `words` from 0. */
  firstWord: Scalars['Int']['output'];
  /** The last of them: an index in `words`. */
  lastWord: Scalars['Int']['output'];
  /** The start of the first word, from the start of the audio. */
  start: Scalars['Milliseconds']['output'];
};

/** Why a provider was not unlinked. */
export type UnlinkProviderError = InvalidInput | LinkedProviderUnknown | PasswordNotSet | SecondFactorNeeded | SecondFactorRefused | WrongPassword;

/** The linked provider, with password and second factor. */
export type UnlinkProviderInput = {
  /** The second factor, if the viewer has one. */
  factor?: InputMaybe<SecondFactorInput>;
  /** The linked provider. */
  linkedProviderId: Scalars['ID']['input'];
  /** The viewer's password. */
  password: Scalars['String']['input'];
};

/** How `unlinkProvider` ended. */
export type UnlinkProviderPayload = {
  __typename?: 'UnlinkProviderPayload';
  /** Why it was not unlinked; empty on success. */
  errors: Array<UnlinkProviderError>;
  /** The viewer without the provider; null when there are errors. */
  viewer: Maybe<Viewer>;
};

/** Why a profile was not changed. */
export type UpdateProfileError = InvalidInput;

/** Changes of the viewer's profile; a field that is omitted or null stays as it is. */
export type UpdateProfileInput = {
  /** 1 to 80 characters. */
  displayName?: InputMaybe<Scalars['String']['input']>;
  /** The day of the examination, from 2000 to 2100; only together with the goal EXAM. */
  examDay?: InputMaybe<Scalars['Date']['input']>;
  /** The person's first language. */
  firstLanguage?: InputMaybe<Scalars['LanguageTag']['input']>;
  /** Why the person practises. It replaces the day of the examination too. */
  goal?: InputMaybe<Goal>;
  /** The language the person practises. */
  learningLanguage?: InputMaybe<Scalars['LanguageTag']['input']>;
  /** The level that practice starts at. */
  level?: InputMaybe<CefrLevel>;
  /** The language of the interface. */
  locale?: InputMaybe<Scalars['LanguageTag']['input']>;
  /** An IANA time zone. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** How `updateProfile` ended. */
export type UpdateProfilePayload = {
  __typename?: 'UpdateProfilePayload';
  /** Why nothing was changed; empty on success. */
  errors: Array<UpdateProfileError>;
  /** The profile as it is now; null when there are errors. */
  viewer: Maybe<Viewer>;
};

/** What a person has used on one day. */
export type UsageDay = {
  __typename?: 'UsageDay';
  /** The day. */
  day: Scalars['Date']['output'];
  /** Live speech that is reserved for running sessions that began on this day. */
  speechReserved: Scalars['Milliseconds']['output'];
  /** Live speech of the sessions that began on this day and have ended. */
  speechUsed: Scalars['Milliseconds']['output'];
};

/**
 * An expected failure of a mutation. Every member of an error union implements it, so that an app can show the errors
 * that are added after its release.
 */
export type UserError = {
  /** The failure in English, for developers; shown to people only if the client does not know the type. */
  message: Scalars['String']['output'];
};

/** The final text of an utterance. Durable. */
export type UtteranceRecognized = SpeakingEvent & {
  __typename?: 'UtteranceRecognized';
  /** The cursor to continue after. */
  cursor: Scalars['String']['output'];
  /** Always true. */
  durable: Scalars['Boolean']['output'];
  /** From the start of the audio. */
  end: Scalars['Milliseconds']['output'];
  /** The time of the event. */
  occurredAt: Scalars['DateTime']['output'];
  /** From the start of the audio. */
  start: Scalars['Milliseconds']['output'];
  /** The text; may be empty for noise. */
  text: Scalars['String']['output'];
  /** The utterance. */
  utteranceId: Maybe<Scalars['String']['output']>;
  /** Its words, without scores. */
  words: Array<RecognizedWord>;
};

/** The scores of an utterance. Durable. */
export type UtteranceScored = SpeakingEvent & {
  __typename?: 'UtteranceScored';
  /** The cursor to continue after. */
  cursor: Scalars['String']['output'];
  /** Always true. */
  durable: Scalars['Boolean']['output'];
  /** The time of the event. */
  occurredAt: Scalars['DateTime']['output'];
  /** The scores of this utterance alone, completeness left out; null when there was no speech in it. */
  scores: Maybe<Scores>;
  /** The utterance. */
  utteranceId: Maybe<Scalars['String']['output']>;
  /** Its words with their scores; omissions are in the result only. */
  words: Array<SpokenWord>;
};

/** Why an address was not verified. */
export type VerifyEmailError = LinkInvalid;

/** The link of a mail that verifies an address. */
export type VerifyEmailInput = {
  /** What the link has behind `#`. */
  token: Scalars['String']['input'];
};

/** How `verifyEmail` ended. */
export type VerifyEmailPayload = {
  __typename?: 'VerifyEmailPayload';
  /** Why the address was not verified; empty on success. */
  errors: Array<VerifyEmailError>;
  /** What the link has done; null when there are errors. */
  verification: Maybe<EmailVerification>;
};

/** Why nobody is viewed. */
export type ViewAsError = AdministratorAccount | InvalidInput | PersonUnknown;

/** Whose view, and why. */
export type ViewAsInput = {
  /** The person. */
  personId: Scalars['ID']['input'];
  /** Why, 1 to 500 characters. */
  reason: Scalars['String']['input'];
};

/** How `viewAs` ended. */
export type ViewAsPayload = {
  __typename?: 'ViewAsPayload';
  /** Why there is none; empty on success. */
  errors: Array<ViewAsError>;
  /** The view; null when there are errors. */
  view: Maybe<PersonView>;
};

/** The signed-in person, seen by themselves. */
export type Viewer = Node & {
  __typename?: 'Viewer';
  /** The API keys, the newest first, at most 20; an expired one for 30 days. Null for a guest. */
  apiKeys: Maybe<Array<ApiKey>>;
  /** When the account was created. */
  createdAt: Scalars['DateTime']['output'];
  /** The display name, 1 to 80 characters; empty for a guest. */
  displayName: Scalars['String']['output'];
  /** The e-mail address as the person wrote it; empty for a guest. */
  email: Scalars['String']['output'];
  /** Whether the person has shown to receive mail at the address; false for a guest. */
  emailVerified: Scalars['Boolean']['output'];
  /** What the person may use in this period; null with an error when billing cannot be reached. */
  entitlements: Maybe<Entitlements>;
  /** The day of the examination; null if it is not known, and for other goals. */
  examDay: Maybe<Scalars['Date']['output']>;
  /** The person's first language; null if never chosen. */
  firstLanguage: Maybe<Scalars['LanguageTag']['output']>;
  /** Why the person practises; null if never chosen. */
  goal: Maybe<Goal>;
  /** The person's attempts, newest first; null with an error when assessment cannot be reached. */
  history: Maybe<AttemptConnection>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The person's invoices, newest first; null with an error when billing cannot be reached. */
  invoices: Maybe<InvoiceConnection>;
  /** The language that the person practises; null if never chosen. */
  learningLanguage: Maybe<Scalars['LanguageTag']['output']>;
  /** The level that practice starts at, as the person chose it; null if never chosen. It is not the result of a test. */
  level: Maybe<CefrLevel>;
  /** The language of the interface; null if never chosen. */
  locale: Maybe<Scalars['LanguageTag']['output']>;
  /** The passkeys, the oldest first, at most 20; null for a guest. */
  passkeys: Maybe<Array<Passkey>>;
  /**
   * What a change of the plan would cost, and when it would happen. A larger plan, more seats and a longer interval begin at
   * once, and the rest of what was paid for is credited. Everything else begins with the next period, and costs nothing now.
   * Null with an error when billing cannot be reached.
   */
  planChangePreview: Maybe<PlanChangePreviewPayload>;
  /** How many recordings are kept of the person; null with an error when speech cannot be reached, and for administrators who view the person. */
  recordings: Maybe<RecordingSummary>;
  /** The person's roles: GUEST alone, or at least LEARNER. */
  roles: Array<Role>;
  /** The seats that the person pays for, and the one that they were given; null with an error when billing cannot be reached. */
  seats: Maybe<SeatList>;
  /** The second factor; null for a guest. */
  secondFactor: Maybe<SecondFactor>;
  /** The running sessions, the one used last first, at most 100; null for a guest. */
  sessions: Maybe<Array<SignInSession>>;
  /** How the viewer can sign in, besides passkeys; null for a guest. */
  signInMethods: Maybe<SignInMethods>;
  /** The person's speaking sessions, newest first; null with an error when speech cannot be reached. */
  speakingSessions: Maybe<SpeakingSessionConnection>;
  /** A summary of the person's attempts; null with an error when assessment cannot be reached. */
  statistics: Maybe<Statistics>;
  /** What the person pays for; null when they pay for nothing, and with an error when billing cannot be reached. */
  subscription: Maybe<PlanSubscription>;
  /** The time zone in which days are counted, an IANA name such as `Europe/Madrid`. */
  timeZone: Scalars['String']['output'];
  /** What the person has used on each day; null with an error when billing cannot be reached. At most 366 days. */
  usage: Maybe<Array<UsageDay>>;
};


/** The signed-in person, seen by themselves. */
export type ViewerHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  kind?: InputMaybe<TaskKind>;
  language?: InputMaybe<Scalars['LanguageTag']['input']>;
};


/** The signed-in person, seen by themselves. */
export type ViewerInvoicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** The signed-in person, seen by themselves. */
export type ViewerPlanChangePreviewArgs = {
  input: PlanChangeInput;
};


/** The signed-in person, seen by themselves. */
export type ViewerSpeakingSessionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** The signed-in person, seen by themselves. */
export type ViewerStatisticsArgs = {
  days?: Scalars['Int']['input'];
  language?: InputMaybe<Scalars['LanguageTag']['input']>;
  timeZone?: InputMaybe<Scalars['String']['input']>;
};


/** The signed-in person, seen by themselves. */
export type ViewerUsageArgs = {
  firstDay?: InputMaybe<Scalars['Date']['input']>;
  lastDay?: InputMaybe<Scalars['Date']['input']>;
  timeZone?: Scalars['String']['input'];
};

/** A term and its meaning. */
export type VocabularyItem = {
  __typename?: 'VocabularyItem';
  /** Its meaning in plain words. */
  meaning: Scalars['String']['output'];
  /** The term. */
  term: Scalars['String']['output'];
};

/** A term and its meaning. */
export type VocabularyItemInput = {
  /** Its meaning in plain words. */
  meaning: Scalars['String']['input'];
  /** The term. */
  term: Scalars['String']['input'];
};

/** A voice of speech synthesis. */
export type Voice = {
  __typename?: 'Voice';
  /** The display name. */
  displayName: Scalars['String']['output'];
  /** The gender of the voice; null if unknown. */
  gender: Maybe<VoiceGender>;
  /** The voice's own name for programs, for example `cmu-slt`; not a global id. */
  id: Scalars['ID']['output'];
  /** The language it speaks. */
  language: Scalars['LanguageTag']['output'];
};

/** The gender of a voice. */
export type VoiceGender =
  /** Female. */
  | 'FEMALE'
  /** Male. */
  | 'MALE';

/** No voice has this id. */
export type VoiceUnknown = UserError & {
  __typename?: 'VoiceUnknown';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** A warning for the speaker. Durable. */
export type WarningRaised = SpeakingEvent & {
  __typename?: 'WarningRaised';
  /** From the start of the audio. */
  at: Scalars['Milliseconds']['output'];
  /** The cursor to continue after. */
  cursor: Scalars['String']['output'];
  /** Always true. */
  durable: Scalars['Boolean']['output'];
  /** For LIMIT_NEAR: how much audio is left; null otherwise. */
  left: Maybe<Scalars['Milliseconds']['output']>;
  /** The time of the event. */
  occurredAt: Scalars['DateTime']['output'];
  /** The utterance it belongs to, if any. */
  utteranceId: Maybe<Scalars['String']['output']>;
  /** The kind of warning. */
  warning: SpeakingWarning;
};

/** A sound that is often mispronounced. */
export type WeakSound = {
  __typename?: 'WeakSound';
  /** In ARPABET. */
  arpabet: Scalars['String']['output'];
  /** Mean score. */
  averageScore: Scalars['Float']['output'];
  /** In the International Phonetic Alphabet. */
  ipa: Scalars['String']['output'];
  /** The sound most often heard instead, in ARPABET; null if there is none. */
  mostHeardInstead: Maybe<Scalars['String']['output']>;
  /** How often the sound was spoken. */
  occurrences: Scalars['Int']['output'];
};

/** A word that is often mispronounced. */
export type WeakWord = {
  __typename?: 'WeakWord';
  /** Mean score; an omission counts 0. */
  averageScore: Scalars['Float']['output'];
  /** Its language. */
  language: Scalars['LanguageTag']['output'];
  /** How often the word was expected, omissions included. */
  occurrences: Scalars['Int']['output'];
  /** In lower case. */
  text: Scalars['String']['output'];
};

/** Why a talk was not taken back. */
export type WithdrawExaminationError = ExaminationUnknown;

/** The talk to take back. */
export type WithdrawExaminationInput = {
  /** Global id of its session. */
  sessionId: Scalars['ID']['input'];
};

/** How `withdrawExamination` ended. */
export type WithdrawExaminationPayload = {
  __typename?: 'WithdrawExaminationPayload';
  /** Why the talk was not taken back; empty on success. */
  errors: Array<WithdrawExaminationError>;
  /** The examination as it is now; null when there are errors. */
  examination: Maybe<Examination>;
};

/** Why a withdrawal was not stored. */
export type WithdrawGuardianError = LinkInvalid;

/** The link of a mail to a guardian. */
export type WithdrawGuardianInput = {
  /** What the link has behind `#`. */
  token: Scalars['String']['input'];
};

/** How `withdrawGuardian` ended. */
export type WithdrawGuardianPayload = {
  __typename?: 'WithdrawGuardianPayload';
  /** Why nothing was stored; empty on success. */
  errors: Array<WithdrawGuardianError>;
  /** Whom the link is about; null when there are errors. */
  link: Maybe<GuardianLink>;
};

/** The kind of error of a word, in the usual categories of pronunciation assessment. */
export type WordErrorType =
  /** Spoken, but not in the reference text. */
  | 'INSERTION'
  /** Spoken, but mispronounced. */
  | 'MISPRONUNCIATION'
  /** A missing pause before this word. */
  | 'MISSING_BREAK'
  /** Spoken without a change of pitch. */
  | 'MONOTONE'
  /** No error. */
  | 'NONE'
  /** In the reference text, but not spoken. */
  | 'OMISSION'
  /** An unexpected pause before this word. */
  | 'UNEXPECTED_BREAK';

/** The current password is another one. */
export type WrongPassword = UserError & {
  __typename?: 'WrongPassword';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

export type RefreshMutationVariables = Exact<{
  input: RefreshInput;
}>;


export type RefreshMutation = { __typename?: 'Mutation', refresh: { __typename?: 'RefreshPayload', signedIn: { __typename?: 'SignedIn', accessToken: string, accessTokenExpiresAt: string, refreshToken: string | null, viewer: { __typename?: 'Viewer', id: string, roles: Array<Role> } } | null, errors: Array<{ __typename: 'SignInEnded' }> } };

export type StartGuestMutationVariables = Exact<{
  input: StartGuestInput;
}>;


export type StartGuestMutation = { __typename?: 'Mutation', startGuest: { __typename?: 'StartGuestPayload', signedIn: { __typename?: 'SignedIn', accessToken: string, accessTokenExpiresAt: string, refreshToken: string | null, viewer: { __typename?: 'Viewer', id: string, roles: Array<Role> } } | null, errors: Array<{ __typename: 'GuestLimitReached', retryAfter: number }> } };

export type LogoutMutationVariables = Exact<{
  input: LogoutInput;
}>;


export type LogoutMutation = { __typename?: 'Mutation', logout: { __typename?: 'LogoutPayload', signedOut: boolean } };

export type AttemptQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type AttemptQuery = { __typename?: 'Query', attempt: { __typename?: 'Attempt', id: string, startedAt: string, session: { __typename?: 'SpeakingSession', id: string } | null, task:
      | { __typename: 'FreeTask', topic: string | null, kind: TaskKind, language: string }
      | { __typename: 'ReadAloudTask', text: string, kind: TaskKind, language: string, drilledWord: { __typename?: 'DrilledWord', attemptId: string, wordIndex: number } | null }
      | { __typename: 'RolePlayTask', mode: RolePlayMode, kind: TaskKind, language: string }
    , scenario: { __typename?: 'Scenario', id: string, title: string } | null, result: (
      { __typename?: 'SpeakingResult' }
      & { ' $fragmentRefs'?: { 'ResultPartsFragment': ResultPartsFragment } }
    ), drills: Array<(
      { __typename?: 'Drill' }
      & { ' $fragmentRefs'?: { 'DrillPartsFragment': DrillPartsFragment } }
    )> } | null };

export type DrillPartsFragment = { __typename?: 'Drill', attemptId: string, wordIndex: number, word: { __typename?: 'SpokenWord', score: number, phones: Array<{ __typename?: 'SpokenPhone', arpabet: string, ipa: string, score: number, heardArpabet: string, heardIpa: string, heardConfidence: number, start: number, end: number }> } | null } & { ' $fragmentName'?: 'DrillPartsFragment' };

export type DeleteAttemptMutationVariables = Exact<{
  input: DeleteAttemptInput;
}>;


export type DeleteAttemptMutation = { __typename?: 'Mutation', deleteAttempt: { __typename?: 'DeleteAttemptPayload', deletedAttemptId: string | null, errors: Array<{ __typename: 'AttemptUnknown' }> } };

export type AttemptTaskQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type AttemptTaskQuery = { __typename?: 'Query', attempt: { __typename?: 'Attempt', id: string, task:
      | { __typename: 'FreeTask', topic: string | null, language: string }
      | { __typename: 'ReadAloudTask', text: string, language: string }
      | { __typename: 'RolePlayTask', mode: RolePlayMode, language: string }
    , scenario: { __typename?: 'Scenario', id: string } | null } | null };

export type AuditEntryPartsFragment = { __typename?: 'AuditEvent', number: number, at: string, act: AuditAct | null, outcome: AuditOutcome, network: string | null, device: string | null, actor: { __typename?: 'AuditParty', pseudonym: string | null, service: string | null, person: { __typename?: 'AuditPerson', id: string, displayName: string } | null } | null, subject: { __typename?: 'AuditParty', pseudonym: string | null, person: { __typename?: 'AuditPerson', id: string, displayName: string } | null } | null, details: Array<{ __typename?: 'AuditDetail', name: AuditDetailName, value: string }> } & { ' $fragmentName'?: 'AuditEntryPartsFragment' };

export type AuditEventsQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AuditFilterInput>;
}>;


export type AuditEventsQuery = { __typename?: 'Query', auditEvents: { __typename?: 'AuditEventConnection', nodes: Array<(
      { __typename?: 'AuditEvent', number: number }
      & { ' $fragmentRefs'?: { 'AuditEntryPartsFragment': AuditEntryPartsFragment } }
    )>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type AuditVerdictQueryVariables = Exact<{ [key: string]: never; }>;


export type AuditVerdictQuery = { __typename?: 'Query', auditLogVerdict:
    | { __typename: 'AuditLogBroken', number: number, fault: AuditFault }
    | { __typename: 'AuditLogWhole', first: number, last: number, hash: string }
   };

export type AuditPartQueryVariables = Exact<{
  filter?: InputMaybe<AuditFilterInput>;
  after?: InputMaybe<Scalars['Int']['input']>;
}>;


export type AuditPartQuery = { __typename?: 'Query', auditLogPart: { __typename?: 'AuditLogPart', lines: string, nextAfter: number | null } };

export type TalkExaminationPartsFragment = { __typename?: 'Examination', id: string, state: ExaminationState, requestedAt: string, rating: (
    { __typename?: 'ExaminersRating' }
    & { ' $fragmentRefs'?: { 'ExaminersRatingPartsFragment': ExaminersRatingPartsFragment } }
  ) | null } & { ' $fragmentName'?: 'TalkExaminationPartsFragment' };

export type ExaminersRatingPartsFragment = { __typename?: 'ExaminersRating', ratedAt: string, examiners: number, comments: Array<string>, mark: { __typename?: 'ExaminersMark', scale: string, value: number, label: string }, criteria: Array<{ __typename?: 'ExaminersBand', criterion: string, band: number, isAdjudicated: boolean, comments: Array<string> }>, moments: Array<{ __typename?: 'MomentComment', turn: number, text: string }> } & { ' $fragmentName'?: 'ExaminersRatingPartsFragment' };

export type RequestExaminationMutationVariables = Exact<{
  input: RequestExaminationInput;
}>;


export type RequestExaminationMutation = { __typename?: 'Mutation', requestExamination: { __typename?: 'RequestExaminationPayload', examination: { __typename?: 'Examination', id: string, state: ExaminationState } | null, errors: Array<
      | { __typename: 'AttemptUnknown' }
      | { __typename: 'ExaminationsOpen' }
      | { __typename: 'ExaminersNotAllowed' }
      | { __typename: 'TalkNotRatable' }
    > } };

export type WithdrawExaminationMutationVariables = Exact<{
  input: WithdrawExaminationInput;
}>;


export type WithdrawExaminationMutation = { __typename?: 'Mutation', withdrawExamination: { __typename?: 'WithdrawExaminationPayload', examination: { __typename?: 'Examination', id: string, state: ExaminationState } | null, errors: Array<{ __typename: 'ExaminationUnknown' }> } };

export type QueuedExaminationPartsFragment = { __typename?: 'QueuedExamination', id: string, state: ExaminationState, rubric: string, requestedAt: string, claimedUntil: string | null, words: number, scenario: { __typename?: 'Scenario', id: string, title: string, profession: Profession, level: Level } | null } & { ' $fragmentName'?: 'QueuedExaminationPartsFragment' };

export type ExaminationsQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ExaminationFilter>;
}>;


export type ExaminationsQuery = { __typename?: 'Query', examinations: { __typename?: 'QueuedExaminationConnection', totalCount: number, nodes: Array<(
      { __typename?: 'QueuedExamination', id: string }
      & { ' $fragmentRefs'?: { 'QueuedExaminationPartsFragment': QueuedExaminationPartsFragment } }
    )>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type ExaminationPaperPartsFragment = { __typename?: 'ExaminationPaper', id: string, claimedUntil: string, rubric: string, disputed: Array<string>, scenario: { __typename?: 'Scenario', id: string, title: string, language: string, setting: string, candidateCard: { __typename?: 'CandidateCard', role: string, bullets: Array<string> } } | null, turns: Array<{ __typename?: 'TalkTurn', talker: Talker, text: string, start: number, end: number, interrupted: boolean }>, criteria: Array<{ __typename?: 'RubricCriterion', criterion: string, name: string, bandDescriptors: Array<string> }>, found: Array<{ __typename?: 'FoundPassages', criterion: string, passages: Array<{ __typename?: 'TalkQuote', text: string, turn: number }> }>, tasks: Array<{ __typename?: 'TalkTask', task: string, state: TalkTaskState }>, fluency: { __typename?: 'TalkFluency', wordsPerTurn: number, repairsPerHundredWords: number, wordsPerMinute: number | null, meanDelay: number | null, longDelays: number | null } | null, ratings: Array<{ __typename?: 'ExaminerRating', comment: string | null, criteria: Array<{ __typename?: 'CriterionBand', criterion: string, band: number, comment: string | null }>, moments: Array<{ __typename?: 'MomentComment', turn: number, text: string }> }> } & { ' $fragmentName'?: 'ExaminationPaperPartsFragment' };

export type ClaimExaminationMutationVariables = Exact<{
  input: ClaimExaminationInput;
}>;


export type ClaimExaminationMutation = { __typename?: 'Mutation', claimExamination: { __typename?: 'ClaimExaminationPayload', paper: (
      { __typename?: 'ExaminationPaper' }
      & { ' $fragmentRefs'?: { 'ExaminationPaperPartsFragment': ExaminationPaperPartsFragment } }
    ) | null, errors: Array<
      | { __typename: 'AlreadyRated' }
      | { __typename: 'ExaminationTaken' }
      | { __typename: 'ExaminationUnknown' }
      | { __typename: 'OwnTalk' }
    > } };

export type ReleaseExaminationMutationVariables = Exact<{
  input: ReleaseExaminationInput;
}>;


export type ReleaseExaminationMutation = { __typename?: 'Mutation', releaseExamination: { __typename?: 'ReleaseExaminationPayload', examinationId: string, errors: Array<{ __typename: 'ExaminationUnknown' }> } };

export type SubmitRatingMutationVariables = Exact<{
  input: SubmitRatingInput;
}>;


export type SubmitRatingMutation = { __typename?: 'Mutation', submitRating: { __typename?: 'SubmitRatingPayload', state: ExaminationState | null, errors: Array<
      | { __typename: 'AlreadyRated' }
      | { __typename: 'ClaimExpired' }
      | { __typename: 'ExaminationUnknown' }
      | { __typename: 'InvalidInput' }
      | { __typename: 'OwnTalk' }
    > } };

export type AgreementPartsFragment = { __typename?: 'ExaminationAgreement', rubric: string, criterion: string, examinerId: string | null, isOwn: boolean, with: AgreementWith, pairs: number, exact: number, adjacent: number, weightedKappa: number | null, meanDifference: number | null } & { ' $fragmentName'?: 'AgreementPartsFragment' };

export type ExaminationAgreementQueryVariables = Exact<{
  rubric?: InputMaybe<Scalars['String']['input']>;
  since?: InputMaybe<Scalars['DateTime']['input']>;
}>;


export type ExaminationAgreementQuery = { __typename?: 'Query', examinationAgreement: Array<(
    { __typename?: 'ExaminationAgreement' }
    & { ' $fragmentRefs'?: { 'AgreementPartsFragment': AgreementPartsFragment } }
  )> };

export type ApiKeysQueryVariables = Exact<{ [key: string]: never; }>;


export type ApiKeysQuery = { __typename?: 'Query', viewer: { __typename?: 'Viewer', id: string, apiKeys: Array<(
      { __typename?: 'ApiKey' }
      & { ' $fragmentRefs'?: { 'ApiKeyPartsFragment': ApiKeyPartsFragment } }
    )> | null } | null };

export type CreateApiKeyMutationVariables = Exact<{
  input: CreateApiKeyInput;
}>;


export type CreateApiKeyMutation = { __typename?: 'Mutation', createApiKey: { __typename?: 'CreateApiKeyPayload', secret: string | null, viewer: { __typename?: 'Viewer', id: string, apiKeys: Array<(
        { __typename?: 'ApiKey' }
        & { ' $fragmentRefs'?: { 'ApiKeyPartsFragment': ApiKeyPartsFragment } }
      )> | null } | null, errors: Array<
      | { __typename: 'InvalidInput' }
      | { __typename: 'SecondFactorNeeded', kinds: Array<SecondFactorKind> }
      | { __typename: 'SecondFactorRefused' }
      | { __typename: 'TooManyApiKeys', limit: number }
      | { __typename: 'WrongPassword' }
    > } };

export type RevokeApiKeyMutationVariables = Exact<{
  input: RevokeApiKeyInput;
}>;


export type RevokeApiKeyMutation = { __typename?: 'Mutation', revokeApiKey: { __typename?: 'RevokeApiKeyPayload', viewer: { __typename?: 'Viewer', id: string, apiKeys: Array<{ __typename?: 'ApiKey', id: string }> | null } | null, errors: Array<{ __typename: 'ApiKeyUnknown' }> } };

export type ApiKeyPartsFragment = { __typename?: 'ApiKey', id: string, name: string, scopes: Array<ApiKeyScope>, createdAt: string, expiresAt: string, lastUsedOn: string | null, isExpired: boolean } & { ' $fragmentName'?: 'ApiKeyPartsFragment' };

export type RolesQueryVariables = Exact<{ [key: string]: never; }>;


export type RolesQuery = { __typename?: 'Query', viewer: { __typename?: 'Viewer', id: string, roles: Array<Role>, secondFactor: { __typename?: 'SecondFactor', isOn: boolean } | null } | null };

export type PeopleQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  role?: InputMaybe<Role>;
  state?: InputMaybe<PersonState>;
}>;


export type PeopleQuery = { __typename?: 'Query', people: { __typename?: 'PersonConnection', nodes: Array<{ __typename?: 'Person', id: string, displayName: string, email: string, roles: Array<Role>, createdAt: string, suspension: { __typename?: 'Suspension', reason: string, suspendedAt: string } | null }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type PersonQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type PersonQuery = { __typename?: 'Query', person: { __typename?: 'PersonDetail', hasSecondFactor: boolean, person: { __typename?: 'Person', id: string, displayName: string, email: string, emailVerified: boolean, roles: Array<Role>, createdAt: string, suspension: { __typename?: 'Suspension', reason: string, suspendedAt: string } | null }, sessions: Array<{ __typename?: 'SignInSession', id: string, device: string | null, beganAt: string, lastUsedAt: string }> } | null };

export type GrantRoleMutationVariables = Exact<{
  input: GrantRoleInput;
}>;


export type GrantRoleMutation = { __typename?: 'Mutation', grantRole: { __typename?: 'GrantRolePayload', person: { __typename?: 'Person', id: string, roles: Array<Role> } | null, errors: Array<
      | { __typename: 'InvalidInput' }
      | { __typename: 'PersonUnknown' }
      | { __typename: 'SecondFactorNeeded', kinds: Array<SecondFactorKind> }
      | { __typename: 'SecondFactorRefused' }
      | { __typename: 'WrongPassword' }
    > } };

export type RevokeRoleMutationVariables = Exact<{
  input: RevokeRoleInput;
}>;


export type RevokeRoleMutation = { __typename?: 'Mutation', revokeRole: { __typename?: 'RevokeRolePayload', person: { __typename?: 'Person', id: string, roles: Array<Role> } | null, errors: Array<
      | { __typename: 'InvalidInput' }
      | { __typename: 'LastAdministrator' }
      | { __typename: 'PersonUnknown' }
      | { __typename: 'SecondFactorNeeded', kinds: Array<SecondFactorKind> }
      | { __typename: 'SecondFactorRefused' }
      | { __typename: 'WrongPassword' }
    > } };

export type SuspendPersonMutationVariables = Exact<{
  input: SuspendPersonInput;
}>;


export type SuspendPersonMutation = { __typename?: 'Mutation', suspendPerson: { __typename?: 'SuspendPersonPayload', person: { __typename?: 'Person', id: string, suspension: { __typename?: 'Suspension', reason: string, suspendedAt: string } | null } | null, errors: Array<
      | { __typename: 'InvalidInput' }
      | { __typename: 'OwnAccount' }
      | { __typename: 'PersonUnknown' }
      | { __typename: 'SecondFactorNeeded', kinds: Array<SecondFactorKind> }
      | { __typename: 'SecondFactorRefused' }
      | { __typename: 'WrongPassword' }
    > } };

export type RestorePersonMutationVariables = Exact<{
  input: RestorePersonInput;
}>;


export type RestorePersonMutation = { __typename?: 'Mutation', restorePerson: { __typename?: 'RestorePersonPayload', person: { __typename?: 'Person', id: string, suspension: { __typename?: 'Suspension', reason: string, suspendedAt: string } | null } | null, errors: Array<
      | { __typename: 'InvalidInput' }
      | { __typename: 'PersonUnknown' }
      | { __typename: 'SecondFactorNeeded', kinds: Array<SecondFactorKind> }
      | { __typename: 'SecondFactorRefused' }
      | { __typename: 'WrongPassword' }
    > } };

export type ViewAsMutationVariables = Exact<{
  input: ViewAsInput;
}>;


export type ViewAsMutation = { __typename?: 'Mutation', viewAs: { __typename?: 'ViewAsPayload', view: { __typename?: 'PersonView', accessToken: string, expiresAt: string, displayName: string } | null, errors: Array<
      | { __typename: 'AdministratorAccount' }
      | { __typename: 'InvalidInput' }
      | { __typename: 'PersonUnknown' }
    > } };

export type BillingPartsFragment = { __typename?: 'PersonBilling', customerId: string | null, entitlements: { __typename?: 'Entitlements', speechUsed: number, speechReserved: number, speechLeft: number, resetsAt: string, plan: { __typename?: 'Plan', id: string, name: string, speechAMonth: number } }, timeline: Array<{ __typename?: 'TimelineEntry', at: string, kind: TimelineKind, text: string }> } & { ' $fragmentName'?: 'BillingPartsFragment' };

export type PersonBillingQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type PersonBillingQuery = { __typename?: 'Query', person: { __typename?: 'PersonDetail', billing: (
      { __typename?: 'PersonBilling' }
      & { ' $fragmentRefs'?: { 'BillingPartsFragment': BillingPartsFragment } }
    ) | null } | null };

export type GivePlanMutationVariables = Exact<{
  input: GivePlanInput;
}>;


export type GivePlanMutation = { __typename?: 'Mutation', givePlan: { __typename?: 'GivePlanPayload', billing: (
      { __typename?: 'PersonBilling' }
      & { ' $fragmentRefs'?: { 'BillingPartsFragment': BillingPartsFragment } }
    ) | null, errors: Array<
      | { __typename: 'InvalidInput', violations: Array<{ __typename?: 'FieldViolation', field: string }> }
      | { __typename: 'PersonUnknown' }
      | { __typename: 'PlanUnknown' }
    > } };

export type SpokenSoFarQueryVariables = Exact<{
  language: Scalars['LanguageTag']['input'];
}>;


export type SpokenSoFarQuery = { __typename?: 'Query', viewer: { __typename?: 'Viewer', id: string, statistics: { __typename?: 'Statistics', averageScore: number | null } | null } | null };

export type MoneyPartsFragment = { __typename?: 'Money', amount: number, currency: string } & { ' $fragmentName'?: 'MoneyPartsFragment' };

export type OfferPartsFragment = { __typename?: 'Plan', id: string, name: string, speechAMonth: number, longestSession: number, mostSeats: number, prices: Array<{ __typename?: 'PlanPrice', interval: PaymentInterval, price: (
      { __typename?: 'Money' }
      & { ' $fragmentRefs'?: { 'MoneyPartsFragment': MoneyPartsFragment } }
    ) }> } & { ' $fragmentName'?: 'OfferPartsFragment' };

export type SubscriptionPartsFragment = { __typename?: 'PlanSubscription', interval: PaymentInterval, status: PlanSubscriptionStatus, periodEnd: string, cancelsAtPeriodEnd: boolean, graceUntil: string | null, seats: number, plan: { __typename?: 'Plan', id: string, name: string, speechAMonth: number, mostSeats: number } | null, price: (
    { __typename?: 'Money' }
    & { ' $fragmentRefs'?: { 'MoneyPartsFragment': MoneyPartsFragment } }
  ), plannedChange: { __typename?: 'PlannedChange', interval: PaymentInterval, seats: number, at: string, plan: (
      { __typename?: 'Plan' }
      & { ' $fragmentRefs'?: { 'OfferPartsFragment': OfferPartsFragment } }
    ) | null } | null } & { ' $fragmentName'?: 'SubscriptionPartsFragment' };

export type PlansQueryVariables = Exact<{ [key: string]: never; }>;


export type PlansQuery = { __typename?: 'Query', plans: Array<(
    { __typename?: 'Plan' }
    & { ' $fragmentRefs'?: { 'OfferPartsFragment': OfferPartsFragment } }
  )>, viewer: { __typename?: 'Viewer', id: string, roles: Array<Role>, entitlements: { __typename?: 'Entitlements', speechUsed: number, speechReserved: number, speechLeft: number, resetsAt: string, plan: { __typename?: 'Plan', id: string, name: string, speechAMonth: number, longestSession: number } } | null, subscription: (
      { __typename?: 'PlanSubscription' }
      & { ' $fragmentRefs'?: { 'SubscriptionPartsFragment': SubscriptionPartsFragment } }
    ) | null } | null };

export type InvoicesQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type InvoicesQuery = { __typename?: 'Query', viewer: { __typename?: 'Viewer', id: string, invoices: { __typename?: 'InvoiceConnection', nodes: Array<{ __typename?: 'Invoice', id: string, number: string | null, status: InvoiceStatus, createdAt: string, pageUrl: string | null, pdfUrl: string | null, total: (
          { __typename?: 'Money' }
          & { ' $fragmentRefs'?: { 'MoneyPartsFragment': MoneyPartsFragment } }
        ) }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type UsageQueryVariables = Exact<{
  timeZone: Scalars['String']['input'];
}>;


export type UsageQuery = { __typename?: 'Query', viewer: { __typename?: 'Viewer', id: string, usage: Array<{ __typename?: 'UsageDay', day: string, speechUsed: number, speechReserved: number }> | null } | null };

export type StartCheckoutMutationVariables = Exact<{
  input: StartCheckoutInput;
}>;


export type StartCheckoutMutation = { __typename?: 'Mutation', startCheckout: { __typename?: 'StartCheckoutPayload', page: { __typename?: 'PaymentPage', url: string } | null, errors: Array<
      | { __typename: 'AlreadySubscribed' }
      | { __typename: 'InvalidInput' }
      | { __typename: 'PaymentsOff' }
      | { __typename: 'PlanUnknown' }
    > } };

export type OpenPortalMutationVariables = Exact<{
  input: OpenPortalInput;
}>;


export type OpenPortalMutation = { __typename?: 'Mutation', openPortal: { __typename?: 'OpenPortalPayload', page: { __typename?: 'PaymentPage', url: string } | null, errors: Array<
      | { __typename: 'PaymentsOff' }
      | { __typename: 'SubscriptionUnknown' }
    > } };

export type PlanChangePreviewQueryVariables = Exact<{
  input: PlanChangeInput;
}>;


export type PlanChangePreviewQuery = { __typename?: 'Query', viewer: { __typename?: 'Viewer', id: string, planChangePreview: { __typename?: 'PlanChangePreviewPayload', preview: { __typename?: 'PlanChangePreview', atPeriodEnd: boolean, takesEffectAt: string, proratedAt: string, dueNow: (
          { __typename?: 'Money' }
          & { ' $fragmentRefs'?: { 'MoneyPartsFragment': MoneyPartsFragment } }
        ), credit: (
          { __typename?: 'Money' }
          & { ' $fragmentRefs'?: { 'MoneyPartsFragment': MoneyPartsFragment } }
        ), lines: Array<{ __typename?: 'PlanChangeLine', description: string, amount: (
            { __typename?: 'Money' }
            & { ' $fragmentRefs'?: { 'MoneyPartsFragment': MoneyPartsFragment } }
          ) }>, price: (
          { __typename?: 'Money' }
          & { ' $fragmentRefs'?: { 'MoneyPartsFragment': MoneyPartsFragment } }
        ) } | null, errors: Array<
        | { __typename: 'InvalidInput' }
        | { __typename: 'PaymentDue' }
        | { __typename: 'PaymentsOff' }
        | { __typename: 'PlanUnchanged' }
        | { __typename: 'PlanUnknown' }
        | { __typename: 'SeatsTaken' }
        | { __typename: 'SubscriptionEnds' }
        | { __typename: 'SubscriptionUnknown' }
      > } | null } | null };

export type ChangePlanMutationVariables = Exact<{
  input: ChangePlanInput;
}>;


export type ChangePlanMutation = { __typename?: 'Mutation', changePlan: { __typename?: 'ChangePlanPayload', subscription: (
      { __typename?: 'PlanSubscription' }
      & { ' $fragmentRefs'?: { 'SubscriptionPartsFragment': SubscriptionPartsFragment } }
    ) | null, paymentNeeded: { __typename?: 'PaymentPage', url: string } | null, errors: Array<
      | { __typename: 'InvalidInput' }
      | { __typename: 'PaymentDue' }
      | { __typename: 'PaymentsOff' }
      | { __typename: 'PlanUnchanged' }
      | { __typename: 'PlanUnknown' }
      | { __typename: 'SeatsTaken' }
      | { __typename: 'SubscriptionEnds' }
      | { __typename: 'SubscriptionUnknown' }
    > } };

export type CancelSubscriptionMutationVariables = Exact<{
  input: CancelSubscriptionInput;
}>;


export type CancelSubscriptionMutation = { __typename?: 'Mutation', cancelSubscription: { __typename?: 'CancelSubscriptionPayload', subscription: (
      { __typename?: 'PlanSubscription' }
      & { ' $fragmentRefs'?: { 'SubscriptionPartsFragment': SubscriptionPartsFragment } }
    ) | null, errors: Array<
      | { __typename: 'InvalidInput' }
      | { __typename: 'PaymentsOff' }
      | { __typename: 'SubscriptionUnknown' }
    > } };

export type ResumeSubscriptionMutationVariables = Exact<{
  input: ResumeSubscriptionInput;
}>;


export type ResumeSubscriptionMutation = { __typename?: 'Mutation', resumeSubscription: { __typename?: 'ResumeSubscriptionPayload', subscription: (
      { __typename?: 'PlanSubscription' }
      & { ' $fragmentRefs'?: { 'SubscriptionPartsFragment': SubscriptionPartsFragment } }
    ) | null, errors: Array<
      | { __typename: 'PaymentsOff' }
      | { __typename: 'SubscriptionUnknown' }
    > } };

export type SubscriptionChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type SubscriptionChangedSubscription = { __typename?: 'Subscription', subscriptionChanged: { __typename?: 'SubscriptionChange', subscription: (
      { __typename?: 'PlanSubscription' }
      & { ' $fragmentRefs'?: { 'SubscriptionPartsFragment': SubscriptionPartsFragment } }
    ) | null } };

export type PracticeChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type PracticeChoicesQuery = { __typename?: 'Query', viewer: { __typename?: 'Viewer', id: string, learningLanguage: string | null, firstLanguage: string | null, level: CefrLevel | null, entitlements: { __typename?: 'Entitlements', speechReserved: number, speechLeft: number, resetsAt: string } | null, subscription: { __typename?: 'PlanSubscription', status: PlanSubscriptionStatus, graceUntil: string | null, plan: { __typename?: 'Plan', id: string, name: string } | null } | null, statistics: { __typename?: 'Statistics', weakestSounds: Array<{ __typename?: 'WeakSound', arpabet: string, ipa: string, averageScore: number }> } | null } | null, sentenceLanguages: Array<{ __typename?: 'SentenceLanguage', language: string, topics: Array<string> }> };

export type PracticeSentenceQueryVariables = Exact<{
  language: Scalars['LanguageTag']['input'];
  level?: InputMaybe<Level>;
  topic?: InputMaybe<Scalars['String']['input']>;
  excludeIds: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
  sounds: Array<Scalars['String']['input']> | Scalars['String']['input'];
  seed?: InputMaybe<Scalars['Int']['input']>;
}>;


export type PracticeSentenceQuery = { __typename?: 'Query', generateSentence: { __typename?: 'Sentence', id: string, text: string, translation: string, language: string, level: Level, topic: string, soundWords: Array<string> } };

export type PracticeScenarioQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type PracticeScenarioQuery = { __typename?: 'Query', scenario: { __typename?: 'Scenario', id: string, title: string, language: string, level: Level, practiceLines: Array<string> } | null };

export type ProgressQueryVariables = Exact<{
  days: Scalars['Int']['input'];
  first: Scalars['Int']['input'];
}>;


export type ProgressQuery = { __typename?: 'Query', viewer: { __typename?: 'Viewer', id: string, learningLanguage: string | null, statistics: { __typename?: 'Statistics', attempts: number, averageScore: number | null, bestScore: number | null, currentStreakDays: number, speechDuration: number, byDay: Array<{ __typename?: 'DayStatistics', day: string, attempts: number, averageScore: number | null, bestScore: number | null }>, weakestWords: Array<{ __typename?: 'WeakWord', text: string, language: string, occurrences: number, averageScore: number }>, weakestSounds: Array<{ __typename?: 'WeakSound', arpabet: string, ipa: string, occurrences: number, averageScore: number, mostHeardInstead: string | null }> } | null, trend: { __typename?: 'AttemptConnection', nodes: Array<{ __typename?: 'Attempt', id: string, startedAt: string, result: { __typename?: 'SpeakingResult', scores: { __typename?: 'Scores', accuracy: number, fluency: number, prosody: number, overall: number } | null } }> } | null } | null };

export type ScenariosQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  profession?: InputMaybe<Profession>;
  level?: InputMaybe<Level>;
  search?: InputMaybe<Scalars['String']['input']>;
}>;


export type ScenariosQuery = { __typename?: 'Query', scenarios: { __typename?: 'ScenarioConnection', totalCount: number, nodes: Array<(
      { __typename?: 'Scenario', id: string }
      & { ' $fragmentRefs'?: { 'ScenarioTileFragment': ScenarioTileFragment } }
    )>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type ScenarioQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ScenarioQuery = { __typename?: 'Query', scenario: (
    { __typename?: 'Scenario', id: string, version: number, title: string, profession: Profession, level: Level, language: string, setting: string, tasks: Array<string>, practiceLines: Array<string>, candidateCard: { __typename?: 'CandidateCard', role: string, bullets: Array<string> }, vocabulary: Array<{ __typename?: 'VocabularyItem', term: string, meaning: string }> }
    & { ' $fragmentRefs'?: { 'PracticeLinesFragment': PracticeLinesFragment } }
  ) | null };

export type TalkScenarioQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type TalkScenarioQuery = { __typename?: 'Query', scenario: { __typename?: 'Scenario', id: string, title: string, language: string, setting: string, tasks: Array<string>, candidateCard: { __typename?: 'CandidateCard', role: string, bullets: Array<string> }, vocabulary: Array<{ __typename?: 'VocabularyItem', term: string, meaning: string }> } | null };

export type SeatPartsFragment = { __typename?: 'Seat', id: string, email: string | null, invitedAt: string, expiresAt: string | null, acceptedAt: string | null, speechUsed: number | null, plan: { __typename?: 'Plan', id: string, name: string, speechAMonth: number } | null } & { ' $fragmentName'?: 'SeatPartsFragment' };

export type SeatsQueryVariables = Exact<{ [key: string]: never; }>;


export type SeatsQuery = { __typename?: 'Query', viewer: { __typename?: 'Viewer', id: string, seats: { __typename?: 'SeatList', bought: number, given: Array<(
        { __typename?: 'Seat' }
        & { ' $fragmentRefs'?: { 'SeatPartsFragment': SeatPartsFragment } }
      )>, own: (
        { __typename?: 'Seat' }
        & { ' $fragmentRefs'?: { 'SeatPartsFragment': SeatPartsFragment } }
      ) | null } | null } | null };

export type InviteSeatMutationVariables = Exact<{
  input: InviteSeatInput;
}>;


export type InviteSeatMutation = { __typename?: 'Mutation', inviteSeat: { __typename?: 'InviteSeatPayload', link: string | null, isMailed: boolean, seat: (
      { __typename?: 'Seat' }
      & { ' $fragmentRefs'?: { 'SeatPartsFragment': SeatPartsFragment } }
    ) | null, errors: Array<
      | { __typename: 'InvalidInput' }
      | { __typename: 'InvitationsLimited', retryAfter: number }
      | { __typename: 'SeatTaken' }
      | { __typename: 'SeatsUnknown' }
      | { __typename: 'SeatsUsedUp' }
    > } };

export type AcceptSeatMutationVariables = Exact<{
  input: AcceptSeatInput;
}>;


export type AcceptSeatMutation = { __typename?: 'Mutation', acceptSeat: { __typename?: 'AcceptSeatPayload', seat: (
      { __typename?: 'Seat' }
      & { ' $fragmentRefs'?: { 'SeatPartsFragment': SeatPartsFragment } }
    ) | null, errors: Array<
      | { __typename: 'InvitationUnknown' }
      | { __typename: 'SeatElsewhere' }
      | { __typename: 'SeatIsOwn' }
    > } };

export type RemoveSeatMutationVariables = Exact<{
  input: RemoveSeatInput;
}>;


export type RemoveSeatMutation = { __typename?: 'Mutation', removeSeat: { __typename?: 'RemoveSeatPayload', seatId: string } };

export type SecurityQueryVariables = Exact<{ [key: string]: never; }>;


export type SecurityQuery = { __typename?: 'Query', viewer: { __typename?: 'Viewer', id: string, email: string, emailVerified: boolean, roles: Array<Role>, signInMethods: { __typename?: 'SignInMethods', hasPassword: boolean, linkedProviders: Array<{ __typename?: 'LinkedProvider', id: string, key: string | null, name: string, email: string | null, linkedAt: string, lastUsedAt: string | null }> } | null, secondFactor: { __typename?: 'SecondFactor', isOn: boolean, since: string | null, recoveryCodesLeft: number } | null, passkeys: Array<{ __typename?: 'Passkey', id: string, name: string, createdAt: string, lastUsedAt: string | null }> | null, sessions: Array<{ __typename?: 'SignInSession', id: string, device: string | null, beganAt: string, lastUsedAt: string, isCurrent: boolean }> | null } | null, signInProviders: Array<{ __typename?: 'SignInProvider', key: string, name: string }> };

export type EndSessionsMutationVariables = Exact<{
  input: EndSessionsInput;
}>;


export type EndSessionsMutation = { __typename?: 'Mutation', endSessions: { __typename?: 'EndSessionsPayload', viewer: { __typename?: 'Viewer', id: string, sessions: Array<{ __typename?: 'SignInSession', id: string }> | null } | null, errors: Array<{ __typename: 'SignInSessionUnknown' }> } };

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type ChangePasswordMutation = { __typename?: 'Mutation', changePassword: { __typename?: 'ChangePasswordPayload', changed: boolean, errors: Array<
      | { __typename: 'InvalidInput' }
      | { __typename: 'SecondFactorNeeded', kinds: Array<SecondFactorKind> }
      | { __typename: 'SecondFactorRefused' }
      | { __typename: 'WrongPassword' }
    > } };

export type ChangeEmailMutationVariables = Exact<{
  input: ChangeEmailInput;
}>;


export type ChangeEmailMutation = { __typename?: 'Mutation', changeEmail: { __typename?: 'ChangeEmailPayload', sent: boolean, errors: Array<
      | { __typename: 'InvalidInput' }
      | { __typename: 'MailLimitReached', retryAfter: number }
      | { __typename: 'SecondFactorNeeded', kinds: Array<SecondFactorKind> }
      | { __typename: 'SecondFactorRefused' }
      | { __typename: 'WrongPassword' }
    > } };

export type BeginSecondFactorMutationVariables = Exact<{
  input: BeginSecondFactorInput;
}>;


export type BeginSecondFactorMutation = { __typename?: 'Mutation', beginSecondFactor: { __typename?: 'BeginSecondFactorPayload', setup: { __typename?: 'SecondFactorSetup', secret: string, uri: string } | null, errors: Array<
      | { __typename: 'SecondFactorAlreadyOn' }
      | { __typename: 'WrongPassword' }
    > } };

export type ConfirmSecondFactorMutationVariables = Exact<{
  input: ConfirmSecondFactorInput;
}>;


export type ConfirmSecondFactorMutation = { __typename?: 'Mutation', confirmSecondFactor: { __typename?: 'ConfirmSecondFactorPayload', recoveryCodes: Array<string> | null, errors: Array<
      | { __typename: 'SecondFactorNotBegun' }
      | { __typename: 'SecondFactorRefused' }
    > } };

export type DisableSecondFactorMutationVariables = Exact<{
  input: DisableSecondFactorInput;
}>;


export type DisableSecondFactorMutation = { __typename?: 'Mutation', disableSecondFactor: { __typename?: 'DisableSecondFactorPayload', viewer: { __typename?: 'Viewer', id: string, secondFactor: { __typename?: 'SecondFactor', isOn: boolean, since: string | null, recoveryCodesLeft: number } | null } | null, errors: Array<
      | { __typename: 'InvalidInput' }
      | { __typename: 'SecondFactorNeeded' }
      | { __typename: 'SecondFactorRefused' }
      | { __typename: 'SecondFactorRequired' }
      | { __typename: 'WrongPassword' }
    > } };

export type RenewRecoveryCodesMutationVariables = Exact<{
  input: RenewRecoveryCodesInput;
}>;


export type RenewRecoveryCodesMutation = { __typename?: 'Mutation', renewRecoveryCodes: { __typename?: 'RenewRecoveryCodesPayload', recoveryCodes: Array<string> | null, viewer: { __typename?: 'Viewer', id: string, secondFactor: { __typename?: 'SecondFactor', isOn: boolean, since: string | null, recoveryCodesLeft: number } | null } | null, errors: Array<
      | { __typename: 'InvalidInput' }
      | { __typename: 'SecondFactorNeeded' }
      | { __typename: 'SecondFactorRefused' }
      | { __typename: 'WrongPassword' }
    > } };

export type AskForPasskeyMutationVariables = Exact<{
  input: AskForPasskeyInput;
}>;


export type AskForPasskeyMutation = { __typename?: 'Mutation', askForPasskey: { __typename?: 'AskForPasskeyPayload', ceremony: { __typename?: 'PasskeyCeremony', token: string, options: string } | null } };

export type BeginPasskeyMutationVariables = Exact<{
  input: BeginPasskeyInput;
}>;


export type BeginPasskeyMutation = { __typename?: 'Mutation', beginPasskey: { __typename?: 'BeginPasskeyPayload', ceremony: { __typename?: 'PasskeyCeremony', token: string, options: string } | null, errors: Array<
      | { __typename: 'InvalidInput' }
      | { __typename: 'PasskeyLimitReached' }
      | { __typename: 'SecondFactorNeeded', kinds: Array<SecondFactorKind> }
      | { __typename: 'SecondFactorRefused' }
      | { __typename: 'WrongPassword' }
    > } };

export type FinishPasskeyMutationVariables = Exact<{
  input: FinishPasskeyInput;
}>;


export type FinishPasskeyMutation = { __typename?: 'Mutation', finishPasskey: { __typename?: 'FinishPasskeyPayload', viewer: { __typename?: 'Viewer', id: string, passkeys: Array<{ __typename?: 'Passkey', id: string, name: string, createdAt: string, lastUsedAt: string | null }> | null } | null, errors: Array<
      | { __typename: 'InvalidInput' }
      | { __typename: 'PasskeyRefused' }
    > } };

export type RenamePasskeyMutationVariables = Exact<{
  input: RenamePasskeyInput;
}>;


export type RenamePasskeyMutation = { __typename?: 'Mutation', renamePasskey: { __typename?: 'RenamePasskeyPayload', viewer: { __typename?: 'Viewer', id: string, passkeys: Array<{ __typename?: 'Passkey', id: string, name: string }> | null } | null, errors: Array<
      | { __typename: 'InvalidInput' }
      | { __typename: 'PasskeyUnknown' }
    > } };

export type RemovePasskeyMutationVariables = Exact<{
  input: RemovePasskeyInput;
}>;


export type RemovePasskeyMutation = { __typename?: 'Mutation', removePasskey: { __typename?: 'RemovePasskeyPayload', viewer: { __typename?: 'Viewer', id: string, passkeys: Array<{ __typename?: 'Passkey', id: string }> | null } | null, errors: Array<
      | { __typename: 'InvalidInput' }
      | { __typename: 'PasskeyUnknown' }
      | { __typename: 'SecondFactorNeeded', kinds: Array<SecondFactorKind> }
      | { __typename: 'SecondFactorRefused' }
      | { __typename: 'WrongPassword' }
    > } };

export type StartProviderLinkMutationVariables = Exact<{
  input: StartProviderLinkInput;
}>;


export type StartProviderLinkMutation = { __typename?: 'Mutation', startProviderLink: { __typename?: 'StartProviderLinkPayload', visit: { __typename?: 'ProviderVisit', authorizationUrl: string, browserToken: string } | null, errors: Array<
      | { __typename: 'InvalidInput' }
      | { __typename: 'PasswordNotSet' }
      | { __typename: 'ProviderUnknown' }
      | { __typename: 'SecondFactorNeeded', kinds: Array<SecondFactorKind> }
      | { __typename: 'SecondFactorRefused' }
      | { __typename: 'WrongPassword' }
    > } };

export type UnlinkProviderMutationVariables = Exact<{
  input: UnlinkProviderInput;
}>;


export type UnlinkProviderMutation = { __typename?: 'Mutation', unlinkProvider: { __typename?: 'UnlinkProviderPayload', viewer: { __typename?: 'Viewer', id: string, signInMethods: { __typename?: 'SignInMethods', hasPassword: boolean, linkedProviders: Array<{ __typename?: 'LinkedProvider', id: string }> } | null } | null, errors: Array<
      | { __typename: 'InvalidInput' }
      | { __typename: 'LinkedProviderUnknown' }
      | { __typename: 'PasswordNotSet' }
      | { __typename: 'SecondFactorNeeded', kinds: Array<SecondFactorKind> }
      | { __typename: 'SecondFactorRefused' }
      | { __typename: 'WrongPassword' }
    > } };

export type SetPasswordMutationVariables = Exact<{
  input: RequestPasswordResetInput;
}>;


export type SetPasswordMutation = { __typename?: 'Mutation', requestPasswordReset: { __typename?: 'RequestPasswordResetPayload', accepted: boolean } };

export type SettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type SettingsQuery = { __typename?: 'Query', viewer: { __typename?: 'Viewer', id: string, displayName: string, email: string, emailVerified: boolean, locale: string | null, timeZone: string, learningLanguage: string | null, firstLanguage: string | null, goal: Goal | null, examDay: string | null, level: CefrLevel | null, createdAt: string, roles: Array<Role>, entitlements: { __typename?: 'Entitlements', speechUsed: number, speechReserved: number, speechLeft: number, resetsAt: string, plan: { __typename?: 'Plan', id: string, name: string, speechAMonth: number, longestSession: number } } | null } | null, sentenceLanguages: Array<{ __typename?: 'SentenceLanguage', language: string }> };

export type UpdateProfileMutationVariables = Exact<{
  input: UpdateProfileInput;
}>;


export type UpdateProfileMutation = { __typename?: 'Mutation', updateProfile: { __typename?: 'UpdateProfilePayload', viewer: { __typename?: 'Viewer', id: string, displayName: string, locale: string | null, timeZone: string, learningLanguage: string | null, firstLanguage: string | null, goal: Goal | null, examDay: string | null, level: CefrLevel | null } | null, errors: Array<{ __typename: 'InvalidInput', violations: Array<{ __typename?: 'FieldViolation', field: string, description: string }> }> } };

export type RequestVerificationMutationVariables = Exact<{ [key: string]: never; }>;


export type RequestVerificationMutation = { __typename?: 'Mutation', requestVerification: { __typename?: 'RequestVerificationPayload', sent: boolean } };

export type AuthoredScenariosQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
}>;


export type AuthoredScenariosQuery = { __typename?: 'Query', authoredScenarios: { __typename?: 'AuthoredScenarioConnection', nodes: Array<{ __typename?: 'AuthoredScenario', id: string, title: string, profession: Profession, level: Level, hasDraft: boolean, latestVersion: number | null, hasScript: boolean, changedAt: string, isBuiltIn: boolean }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type ManuscriptPartsFragment = { __typename?: 'Manuscript', id: string, version: number | null, publishedAt: string | null, content: { __typename?: 'ManuscriptContent', title: string, profession: Profession, level: Level, language: string, setting: string, tasks: Array<string>, practiceLines: Array<string>, candidateCard: { __typename?: 'CandidateCard', role: string, bullets: Array<string> }, interlocutorCard: { __typename?: 'InterlocutorCard', persona: string, prompts: Array<string>, revealIfAsked: Array<string>, feelings: string }, vocabulary: Array<{ __typename?: 'VocabularyItem', term: string, meaning: string }> } } & { ' $fragmentName'?: 'ManuscriptPartsFragment' };

export type StudioQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type StudioQuery = { __typename?: 'Query', manuscript: (
    { __typename?: 'Manuscript' }
    & { ' $fragmentRefs'?: { 'ManuscriptPartsFragment': ManuscriptPartsFragment } }
  ) | null, scenarioVersions: Array<{ __typename?: 'ScenarioVersion', version: number, publishedAt: string, title: string, hasScript: boolean, scenario: { __typename?: 'Scenario', id: string } | null }> };

export type ScenarioVersionTextQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
}>;


export type ScenarioVersionTextQuery = { __typename?: 'Query', partnerScript: string | null, manuscript: (
    { __typename?: 'Manuscript' }
    & { ' $fragmentRefs'?: { 'ManuscriptPartsFragment': ManuscriptPartsFragment } }
  ) | null };

export type PartnerScriptQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  version?: InputMaybe<Scalars['Int']['input']>;
}>;


export type PartnerScriptQuery = { __typename?: 'Query', partnerScript: string | null };

export type ProposedScriptQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ProposedScriptQuery = { __typename?: 'Query', proposedScript: string };

export type ScriptCheckQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  version?: InputMaybe<Scalars['Int']['input']>;
  script?: InputMaybe<Scalars['String']['input']>;
}>;


export type ScriptCheckQuery = { __typename?: 'Query', scriptCheck: { __typename?: 'ScriptCheck', problems: Array<string>, lines: number, unreachedTasks: Array<number>, missed: Array<{ __typename?: 'MissedLine', text: string, wanted: string, found: string | null, isMisheard: boolean }> } };

export type CreateScenarioMutationVariables = Exact<{
  input: CreateScenarioInput;
}>;


export type CreateScenarioMutation = { __typename?: 'Mutation', createScenario: { __typename?: 'CreateScenarioPayload', manuscript: { __typename?: 'Manuscript', id: string } | null, errors: Array<{ __typename: 'InvalidInput', violations: Array<{ __typename?: 'FieldViolation', field: string, description: string }> }> } };

export type SaveDraftMutationVariables = Exact<{
  input: SaveDraftInput;
}>;


export type SaveDraftMutation = { __typename?: 'Mutation', saveDraft: { __typename?: 'SaveDraftPayload', manuscript: { __typename?: 'Manuscript', id: string } | null, errors: Array<
      | { __typename: 'InvalidInput', violations: Array<{ __typename?: 'FieldViolation', field: string, description: string }> }
      | { __typename: 'ScenarioNotEditable' }
    > } };

export type SaveScriptMutationVariables = Exact<{
  input: SaveScriptInput;
}>;


export type SaveScriptMutation = { __typename?: 'Mutation', saveScript: { __typename?: 'SaveScriptPayload', problems: Array<string> | null, errors: Array<
      | { __typename: 'InvalidInput' }
      | { __typename: 'PartnerLanguageUnsupported' }
      | { __typename: 'ScenarioNotEditable' }
    > } };

export type PublishScenarioMutationVariables = Exact<{
  input: PublishScenarioInput;
}>;


export type PublishScenarioMutation = { __typename?: 'Mutation', publishScenario: { __typename?: 'PublishScenarioPayload', manuscript: { __typename?: 'Manuscript', id: string, version: number | null } | null, errors: Array<
      | { __typename: 'DraftMissing' }
      | { __typename: 'InvalidInput' }
      | { __typename: 'ScenarioNotEditable' }
      | { __typename: 'ScriptInvalid' }
    > } };

export type RollBackScenarioMutationVariables = Exact<{
  input: RollBackScenarioInput;
}>;


export type RollBackScenarioMutation = { __typename?: 'Mutation', rollBackScenario: { __typename?: 'RollBackScenarioPayload', manuscript: { __typename?: 'Manuscript', id: string, version: number | null } | null, errors: Array<
      | { __typename: 'InvalidInput' }
      | { __typename: 'ScenarioNotEditable' }
    > } };

export type PartnerReplySubscriptionVariables = Exact<{
  id: Scalars['ID']['input'];
  version?: InputMaybe<Scalars['Int']['input']>;
  turns: Array<TriedTurnInput> | TriedTurnInput;
}>;


export type PartnerReplySubscription = { __typename?: 'Subscription', partnerReply:
    | { __typename: 'PartnerReplyEnd', tasksTouched: Array<number>, notUnderstood: Array<string>, isClosing: boolean }
    | { __typename: 'PartnerReplySentence', replyId: string, text: string }
   };

export type TalkReportQueryVariables = Exact<{
  sessionId: Scalars['ID']['input'];
}>;


export type TalkReportQuery = { __typename?: 'Query', speakingSession: { __typename?: 'SpeakingSession', id: string, state: SpeakingSessionState, createdAt: string, task:
      | { __typename: 'FreeTask' }
      | { __typename: 'ReadAloudTask' }
      | { __typename: 'RolePlayTask', mode: RolePlayMode, language: string }
    , scenario: { __typename?: 'Scenario', id: string, title: string } | null, talkReport: (
      { __typename?: 'TalkReport' }
      & { ' $fragmentRefs'?: { 'TalkReportPartsFragment': TalkReportPartsFragment } }
    ) | null } | null };

export type TalkQuotePartsFragment = { __typename?: 'TalkQuote', text: string, turn: number, start: number, end: number } & { ' $fragmentName'?: 'TalkQuotePartsFragment' };

export type TalkCriterionPartsFragment = { __typename?: 'TalkCriterion', criterion: string, name: string, highestBand: number, notRated: string | null, notRatedReason: NotRatedReason | null, rating: { __typename?: 'TalkBand', band: number, low: number, high: number, descriptor: string, strength: string, strengthSignal: string | null, suggestion: string, suggestionSignal: string | null, moment: (
      { __typename?: 'TalkQuote' }
      & { ' $fragmentRefs'?: { 'TalkQuotePartsFragment': TalkQuotePartsFragment } }
    ) | null, evidence: Array<{ __typename?: 'TalkEvidence', signal: string, weight: number, share: number, supporting: Array<(
        { __typename?: 'TalkQuote' }
        & { ' $fragmentRefs'?: { 'TalkQuotePartsFragment': TalkQuotePartsFragment } }
      )>, opposing: Array<(
        { __typename?: 'TalkQuote' }
        & { ' $fragmentRefs'?: { 'TalkQuotePartsFragment': TalkQuotePartsFragment } }
      )> }> } | null } & { ' $fragmentName'?: 'TalkCriterionPartsFragment' };

export type TalkEstimatePartsFragment = { __typename?: 'TalkEstimate', scale: string, value: number, low: number, high: number, label: string, lowLabel: string, highLabel: string } & { ' $fragmentName'?: 'TalkEstimatePartsFragment' };

export type TalkReportPartsFragment = { __typename?: 'TalkReport', rubric: string, words: number, estimate: (
    { __typename?: 'TalkEstimate' }
    & { ' $fragmentRefs'?: { 'TalkEstimatePartsFragment': TalkEstimatePartsFragment } }
  ) | null, criteria: Array<(
    { __typename?: 'TalkCriterion', criterion: string }
    & { ' $fragmentRefs'?: { 'TalkCriterionPartsFragment': TalkCriterionPartsFragment } }
  )>, betterSentences: Array<{ __typename?: 'BetterSentence', better: string, quote: (
      { __typename?: 'TalkQuote' }
      & { ' $fragmentRefs'?: { 'TalkQuotePartsFragment': TalkQuotePartsFragment } }
    ), pieces: Array<{ __typename?: 'SentencePiece', kind: SentencePieceKind, text: string }> }>, tasks: Array<{ __typename?: 'TalkTask', task: string, state: TalkTaskState, quote: (
      { __typename?: 'TalkQuote' }
      & { ' $fragmentRefs'?: { 'TalkQuotePartsFragment': TalkQuotePartsFragment } }
    ) | null }>, fluency: { __typename?: 'TalkFluency', wordsPerTurn: number, repairsPerHundredWords: number, wordsPerMinute: number | null, meanDelay: number | null, longDelays: number | null } | null, turns: Array<{ __typename?: 'TalkTurn', talker: Talker, text: string, start: number, end: number, interrupted: boolean }>, previous: { __typename?: 'PreviousTalk', sessionId: string, finishedAt: string, estimate: (
      { __typename?: 'TalkEstimate' }
      & { ' $fragmentRefs'?: { 'TalkEstimatePartsFragment': TalkEstimatePartsFragment } }
    ) } | null, examination: (
    { __typename?: 'Examination' }
    & { ' $fragmentRefs'?: { 'TalkExaminationPartsFragment': TalkExaminationPartsFragment } }
  ) | null } & { ' $fragmentName'?: 'TalkReportPartsFragment' };

export type GoalQueryVariables = Exact<{ [key: string]: never; }>;


export type GoalQuery = { __typename?: 'Query', viewer: { __typename?: 'Viewer', id: string, statistics: { __typename?: 'Statistics', currentStreakDays: number, byDay: Array<{ __typename?: 'DayStatistics', day: string, attempts: number }> } | null } | null };

export type StartSpeakingMutationVariables = Exact<{
  input: StartSpeakingInput;
}>;


export type StartSpeakingMutation = { __typename?: 'Mutation', startSpeaking: { __typename?: 'StartSpeakingPayload', session: { __typename?: 'SpeakingSession', id: string } | null, audio: { __typename?: 'AudioSocket', uri: string, protocols: Array<string> } | null, errors: Array<
      | { __typename: 'AttemptUnknown' }
      | { __typename: 'GuestSessionsUsedUp' }
      | { __typename: 'InvalidInput' }
      | { __typename: 'PartnerMissing' }
      | { __typename: 'RecordingConsentMissing' }
      | { __typename: 'ScenarioUnknown' }
      | { __typename: 'SpeechTimeUsedUp', heldBy: Array<{ __typename?: 'SpeechTimeHold', reserved: number, heldUntil: string, session: { __typename?: 'SpeakingSession', id: string, state: SpeakingSessionState, createdAt: string, task:
              | { __typename: 'FreeTask', topic: string | null }
              | { __typename: 'ReadAloudTask', text: string }
              | { __typename: 'RolePlayTask' }
            , scenario: { __typename?: 'Scenario', id: string, title: string } | null } }> }
    > } };

export type ResumeSpeakingMutationVariables = Exact<{
  input: ResumeSpeakingInput;
}>;


export type ResumeSpeakingMutation = { __typename?: 'Mutation', resumeSpeaking: { __typename?: 'ResumeSpeakingPayload', settledSequence: number | null, audio: { __typename?: 'AudioSocket', uri: string, protocols: Array<string> } | null, errors: Array<
      | { __typename: 'SpeakingSessionEnded' }
      | { __typename: 'SpeakingSessionUnknown' }
    > } };

export type ResultPartsFragment = { __typename?: 'SpeakingResult', outcome: SpeakingOutcome, notUnderstoodReason: NotUnderstoodReason | null, transcript: string, isCorrect: boolean, passMark: number, scorer: string, scorerVersion: string, audioDuration: number, speechDuration: number, isIncomplete: boolean, scores: { __typename?: 'Scores', accuracy: number, fluency: number, completeness: number | null, prosody: number, overall: number, costs: { __typename?: 'ScoreCosts', accuracy: number, fluency: number, prosody: number, omissions: number, insertions: number } } | null, words: Array<{ __typename?: 'SpokenWord', text: string, start: number | null, end: number | null, score: number, errorType: WordErrorType, confidence: number, referenceIndex: number | null, phones: Array<{ __typename?: 'SpokenPhone', arpabet: string, ipa: string, score: number, heardArpabet: string, heardIpa: string, heardConfidence: number, start: number, end: number }> }>, weakestSounds: Array<{ __typename?: 'MissedSound', arpabet: string, ipa: string, occurrences: number, missed: number, meanScore: number, missedIn: Array<number> }>, unclearParts: Array<{ __typename?: 'UnclearPart', firstWord: number, lastWord: number, start: number, end: number }>, fluency: { __typename?: 'FluencyMeasures', speakingRateWordsPerMinute: number, articulationRateWordsPerMinute: number, pauses: Array<{ __typename?: 'Pause', start: number, length: number }> } | null } & { ' $fragmentName'?: 'ResultPartsFragment' };

export type FinishSpeakingMutationVariables = Exact<{
  input: FinishSpeakingInput;
}>;


export type FinishSpeakingMutation = { __typename?: 'Mutation', finishSpeaking: { __typename?: 'FinishSpeakingPayload', attemptId: string | null, session: { __typename?: 'SpeakingSession', id: string, state: SpeakingSessionState, finishedAt: string | null } | null, result: (
      { __typename?: 'SpeakingResult' }
      & { ' $fragmentRefs'?: { 'ResultPartsFragment': ResultPartsFragment } }
    ) | null, errors: Array<{ __typename: 'SpeakingSessionUnknown' }> } };

export type EndSpeakingMutationVariables = Exact<{
  input: FinishSpeakingInput;
}>;


export type EndSpeakingMutation = { __typename?: 'Mutation', finishSpeaking: { __typename?: 'FinishSpeakingPayload', session: { __typename?: 'SpeakingSession', id: string, state: SpeakingSessionState } | null } };

export type SpeakingFeedSubscriptionVariables = Exact<{
  sessionId: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type SpeakingFeedSubscription = { __typename?: 'Subscription', speakingEvents:
    | { __typename: 'PartnerFinished', cursor: string, occurredAt: string, turn: number, interrupted: boolean, heardCharacters: number, at: number, closing: boolean }
    | { __typename: 'PartnerSpoke', cursor: string, occurredAt: string, turn: number, sentence: number, text: string, at: number }
    | { __typename: 'PhaseChanged', cursor: string, occurredAt: string, phase: RolePlayPhase, endsAt: string | null, length: number | null }
    | { __typename: 'SpeakingFinished', cursor: string, occurredAt: string }
    | { __typename: 'SpeechStarted', cursor: string, occurredAt: string, utteranceId: string | null }
    | { __typename: 'TranscriptUpdated', cursor: string, occurredAt: string, utteranceId: string | null, stableText: string, unstableText: string }
    | { __typename: 'TurnEnded', cursor: string, occurredAt: string, turn: number, text: string }
    | { __typename: 'UtteranceRecognized', cursor: string, occurredAt: string, utteranceId: string | null, recognized: Array<{ __typename?: 'RecognizedWord', text: string }> }
    | { __typename: 'UtteranceScored', cursor: string, occurredAt: string, utteranceId: string | null, scored: Array<{ __typename?: 'SpokenWord', text: string, score: number, errorType: WordErrorType }>, scores: { __typename?: 'Scores', overall: number } | null }
    | { __typename: 'WarningRaised', cursor: string, occurredAt: string, warning: SpeakingWarning, at: number, left: number | null }
   };

export type AgeQueryVariables = Exact<{ [key: string]: never; }>;


export type AgeQuery = { __typename?: 'Query', consents: { __typename?: 'Consents', ageBracket: AgeBracket | null } };

export type AnswerAgeMutationVariables = Exact<{
  input: SetAgeBracketInput;
}>;


export type AnswerAgeMutation = { __typename?: 'Mutation', setAgeBracket: { __typename?: 'SetAgeBracketPayload', consents: { __typename?: 'Consents', ageBracket: AgeBracket | null } | null, errors: Array<{ __typename: 'AgeBracketSet' }> } };

export type FinishLoginMutationVariables = Exact<{
  input: FinishLoginInput;
}>;


export type FinishLoginMutation = { __typename?: 'Mutation', finishLogin: { __typename?: 'FinishLoginPayload', signedIn: (
      { __typename?: 'SignedIn' }
      & { ' $fragmentRefs'?: { 'SignedInPartsFragment': SignedInPartsFragment } }
    ) | null, errors: Array<
      | { __typename: 'InvalidInput' }
      | { __typename: 'LoginChallengeEnded' }
      | { __typename: 'SecondFactorRefused' }
    > } };

export type FinishRegistrationMutationVariables = Exact<{
  input: FinishRegistrationInput;
}>;


export type FinishRegistrationMutation = { __typename?: 'Mutation', finishRegistration: { __typename?: 'FinishRegistrationPayload', signedIn: (
      { __typename?: 'SignedIn' }
      & { ' $fragmentRefs'?: { 'SignedInPartsFragment': SignedInPartsFragment } }
    ) | null, errors: Array<
      | { __typename: 'LinkInvalid' }
      | { __typename: 'WrongPassword' }
    > } };

export type RequestPasswordResetMutationVariables = Exact<{
  input: RequestPasswordResetInput;
}>;


export type RequestPasswordResetMutation = { __typename?: 'Mutation', requestPasswordReset: { __typename?: 'RequestPasswordResetPayload', accepted: boolean } };

export type LoginWithPasskeyMutationVariables = Exact<{
  input: LoginWithPasskeyInput;
}>;


export type LoginWithPasskeyMutation = { __typename?: 'Mutation', loginWithPasskey: { __typename?: 'LoginWithPasskeyPayload', signedIn: (
      { __typename?: 'SignedIn' }
      & { ' $fragmentRefs'?: { 'SignedInPartsFragment': SignedInPartsFragment } }
    ) | null, errors: Array<
      | { __typename: 'InvalidInput' }
      | { __typename: 'PasskeyRefused' }
    > } };

export type SignInProvidersQueryVariables = Exact<{ [key: string]: never; }>;


export type SignInProvidersQuery = { __typename?: 'Query', signInProviders: Array<{ __typename?: 'SignInProvider', key: string, name: string }> };

export type StartProviderSignInMutationVariables = Exact<{
  input: StartProviderSignInInput;
}>;


export type StartProviderSignInMutation = { __typename?: 'Mutation', startProviderSignIn: { __typename?: 'StartProviderSignInPayload', visit: { __typename?: 'ProviderVisit', authorizationUrl: string, browserToken: string } | null, errors: Array<
      | { __typename: 'InvalidInput' }
      | { __typename: 'ProviderUnknown' }
    > } };

export type FinishProviderSignInMutationVariables = Exact<{
  input: FinishProviderSignInInput;
}>;


export type FinishProviderSignInMutation = { __typename?: 'Mutation', finishProviderSignIn: { __typename?: 'FinishProviderSignInPayload', returnTo: string | null, signedIn: (
      { __typename?: 'SignedIn' }
      & { ' $fragmentRefs'?: { 'SignedInPartsFragment': SignedInPartsFragment } }
    ) | null, errors: Array<
      | { __typename: 'InvalidInput' }
      | { __typename: 'LoginChallenge', challenge: string, kinds: Array<SecondFactorKind> }
      | { __typename: 'ProviderEmailInUse' }
      | { __typename: 'ProviderEmailUnverified' }
      | { __typename: 'ProviderRefused', reason: ProviderRefusal }
    > } };

export type FinishProviderLinkMutationVariables = Exact<{
  input: FinishProviderLinkInput;
}>;


export type FinishProviderLinkMutation = { __typename?: 'Mutation', finishProviderLink: { __typename?: 'FinishProviderLinkPayload', viewer: { __typename?: 'Viewer', id: string, signInMethods: { __typename?: 'SignInMethods', hasPassword: boolean, linkedProviders: Array<{ __typename?: 'LinkedProvider', id: string, key: string | null, name: string, email: string | null, linkedAt: string, lastUsedAt: string | null }> } | null } | null, errors: Array<
      | { __typename: 'InvalidInput' }
      | { __typename: 'ProviderLinkTaken' }
      | { __typename: 'ProviderRefused', reason: ProviderRefusal }
    > } };

export type RegisterMutationVariables = Exact<{
  input: RegisterInput;
}>;


export type RegisterMutation = { __typename?: 'Mutation', register: { __typename?: 'RegisterPayload', mailed: boolean, signedIn: (
      { __typename?: 'SignedIn' }
      & { ' $fragmentRefs'?: { 'SignedInPartsFragment': SignedInPartsFragment } }
    ) | null, errors: Array<
      | { __typename: 'EmailTaken' }
      | { __typename: 'GuestEnded' }
      | { __typename: 'InvalidInput', violations: Array<{ __typename?: 'FieldViolation', field: string, description: string }> }
      | { __typename: 'MailLimitReached' }
    > } };

export type ResetPasswordMutationVariables = Exact<{
  input: ResetPasswordInput;
}>;


export type ResetPasswordMutation = { __typename?: 'Mutation', resetPassword: { __typename?: 'ResetPasswordPayload', reset: boolean, errors: Array<
      | { __typename: 'InvalidInput' }
      | { __typename: 'LinkInvalid' }
    > } };

export type LoginMutationVariables = Exact<{
  input: LoginInput;
}>;


export type LoginMutation = { __typename?: 'Mutation', login: { __typename?: 'LoginPayload', signedIn: (
      { __typename?: 'SignedIn' }
      & { ' $fragmentRefs'?: { 'SignedInPartsFragment': SignedInPartsFragment } }
    ) | null, errors: Array<
      | { __typename: 'LoginChallenge', challenge: string, kinds: Array<SecondFactorKind> }
      | { __typename: 'LoginRefused' }
    > } };

export type LoginSuspendedMutationVariables = Exact<{
  input: LoginSuspendedInput;
}>;


export type LoginSuspendedMutation = { __typename?: 'Mutation', loginSuspended: { __typename?: 'LoginSuspendedPayload', access: { __typename?: 'SuspendedAccess', accessToken: string, accessTokenExpiresAt: string } | null, errors: Array<
      | { __typename: 'InvalidInput' }
      | { __typename: 'LoginRefused' }
      | { __typename: 'NotSuspended' }
      | { __typename: 'SecondFactorNeeded', kinds: Array<SecondFactorKind> }
      | { __typename: 'SecondFactorRefused' }
    > } };

export type VerifyEmailMutationVariables = Exact<{
  input: VerifyEmailInput;
}>;


export type VerifyEmailMutation = { __typename?: 'Mutation', verifyEmail: { __typename?: 'VerifyEmailPayload', verification: EmailVerification | null, errors: Array<{ __typename: 'LinkInvalid' }> } };

export type SignedInPartsFragment = { __typename?: 'SignedIn', accessToken: string, accessTokenExpiresAt: string, viewer: { __typename?: 'Viewer', id: string, displayName: string, roles: Array<Role> } } & { ' $fragmentName'?: 'SignedInPartsFragment' };

export type GuardianLinkQueryVariables = Exact<{
  token: Scalars['String']['input'];
}>;


export type GuardianLinkQuery = { __typename?: 'Query', guardianLink: { __typename?: 'GuardianLink', displayName: string, email: string, state: GuardianState } | null };

export type ConfirmGuardianMutationVariables = Exact<{
  input: ConfirmGuardianInput;
}>;


export type ConfirmGuardianMutation = { __typename?: 'Mutation', confirmGuardian: { __typename?: 'ConfirmGuardianPayload', link: { __typename?: 'GuardianLink', state: GuardianState } | null, errors: Array<{ __typename: 'LinkInvalid' }> } };

export type WithdrawGuardianMutationVariables = Exact<{
  input: WithdrawGuardianInput;
}>;


export type WithdrawGuardianMutation = { __typename?: 'Mutation', withdrawGuardian: { __typename?: 'WithdrawGuardianPayload', link: { __typename?: 'GuardianLink', state: GuardianState } | null, errors: Array<{ __typename: 'LinkInvalid' }> } };

export type AttemptRowFragment = { __typename?: 'Attempt', id: string, startedAt: string, task:
    | { __typename: 'FreeTask', topic: string | null, kind: TaskKind, language: string }
    | { __typename: 'ReadAloudTask', text: string, kind: TaskKind, language: string }
    | { __typename: 'RolePlayTask', kind: TaskKind, language: string }
  , scenario: { __typename?: 'Scenario', id: string, title: string } | null, result: { __typename?: 'SpeakingResult', outcome: SpeakingOutcome, transcript: string, speechDuration: number, scores: { __typename?: 'Scores', overall: number } | null } } & { ' $fragmentName'?: 'AttemptRowFragment' };

export type ComparedAttemptFragment = { __typename?: 'Attempt', id: string, startedAt: string, task:
    | { __typename: 'FreeTask', topic: string | null, kind: TaskKind, language: string }
    | { __typename: 'ReadAloudTask', text: string, kind: TaskKind, language: string }
    | { __typename: 'RolePlayTask', kind: TaskKind, language: string }
  , scenario: { __typename?: 'Scenario', id: string, title: string } | null, result: (
    { __typename?: 'SpeakingResult' }
    & { ' $fragmentRefs'?: { 'ResultPartsFragment': ResultPartsFragment } }
  ) } & { ' $fragmentName'?: 'ComparedAttemptFragment' };

export type HistoryQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  kind?: InputMaybe<TaskKind>;
}>;


export type HistoryQuery = { __typename?: 'Query', viewer: { __typename?: 'Viewer', id: string, history: { __typename?: 'AttemptConnection', totalCount: number, nodes: Array<(
        { __typename?: 'Attempt', id: string }
        & { ' $fragmentRefs'?: { 'AttemptRowFragment': AttemptRowFragment } }
      )>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type CompareQueryVariables = Exact<{
  one: Scalars['ID']['input'];
  other: Scalars['ID']['input'];
}>;


export type CompareQuery = { __typename?: 'Query', one: (
    { __typename?: 'Attempt', id: string }
    & { ' $fragmentRefs'?: { 'ComparedAttemptFragment': ComparedAttemptFragment } }
  ) | null, other: (
    { __typename?: 'Attempt', id: string }
    & { ' $fragmentRefs'?: { 'ComparedAttemptFragment': ComparedAttemptFragment } }
  ) | null };

export type TodayQueryVariables = Exact<{ [key: string]: never; }>;


export type TodayQuery = { __typename?: 'Query', viewer: { __typename?: 'Viewer', id: string, displayName: string, firstLanguage: string | null, goal: Goal | null, examDay: string | null, level: CefrLevel | null, entitlements: { __typename?: 'Entitlements', speechUsed: number, speechReserved: number, speechLeft: number, resetsAt: string, plan: { __typename?: 'Plan', id: string, speechAMonth: number } } | null, subscription: { __typename?: 'PlanSubscription', status: PlanSubscriptionStatus, graceUntil: string | null, plan: { __typename?: 'Plan', id: string, name: string } | null } | null, statistics: { __typename?: 'Statistics', attempts: number, currentStreakDays: number, byDay: Array<{ __typename?: 'DayStatistics', day: string, attempts: number }>, weakestWords: Array<{ __typename?: 'WeakWord', text: string, language: string, averageScore: number }> } | null, latest: { __typename?: 'AttemptConnection', nodes: Array<(
        { __typename?: 'Attempt', id: string, task:
          | { __typename: 'FreeTask', language: string }
          | { __typename: 'ReadAloudTask', language: string }
          | { __typename: 'RolePlayTask', language: string }
        , scenario: { __typename?: 'Scenario', id: string, title: string } | null, result: (
          { __typename?: 'SpeakingResult' }
          & { ' $fragmentRefs'?: { 'ResultPartsFragment': ResultPartsFragment } }
        ) }
        & { ' $fragmentRefs'?: { 'AttemptRowFragment': AttemptRowFragment } }
      )> } | null } | null };

export type DataExportPartsFragment = { __typename?: 'DataExport', id: string, state: DataExportState, progress: number, expiresAt: string | null, length: number | null, downloadUrl: string | null } & { ' $fragmentName'?: 'DataExportPartsFragment' };

export type DataExportQueryVariables = Exact<{ [key: string]: never; }>;


export type DataExportQuery = { __typename?: 'Query', dataExport: (
    { __typename?: 'DataExport' }
    & { ' $fragmentRefs'?: { 'DataExportPartsFragment': DataExportPartsFragment } }
  ) | null };

export type ExportMyDataMutationVariables = Exact<{
  input: ExportMyDataInput;
}>;


export type ExportMyDataMutation = { __typename?: 'Mutation', exportMyData: { __typename?: 'ExportMyDataPayload', export: (
      { __typename?: 'DataExport' }
      & { ' $fragmentRefs'?: { 'DataExportPartsFragment': DataExportPartsFragment } }
    ) | null, errors: Array<{ __typename: 'AccountEnded' }> } };

export type DataExportProgressSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type DataExportProgressSubscription = { __typename?: 'Subscription', dataExportProgressed: (
    { __typename?: 'DataExport' }
    & { ' $fragmentRefs'?: { 'DataExportPartsFragment': DataExportPartsFragment } }
  ) };

export type EraseMeMutationVariables = Exact<{
  input: EraseMeInput;
}>;


export type EraseMeMutation = { __typename?: 'Mutation', eraseMe: { __typename?: 'EraseMePayload', receiptId: string | null, errors: Array<
      | { __typename: 'InvalidInput' }
      | { __typename: 'LastAdministrator' }
      | { __typename: 'SecondFactorNeeded', kinds: Array<SecondFactorKind> }
      | { __typename: 'SecondFactorRefused' }
      | { __typename: 'WrongPassword' }
    > } };

export type ErasureReceiptQueryVariables = Exact<{
  id: Scalars['UUID']['input'];
}>;


export type ErasureReceiptQuery = { __typename?: 'Query', erasureReceipt: { __typename?: 'ErasureReceipt', id: string, requestedAt: string, completedAt: string | null, expiresAt: string, services: Array<{ __typename?: 'ServiceErasure', service: string, answeredAt: string | null, erased: Array<{ __typename?: 'ErasedPlace', category: DataCategory, count: number }>, kept: Array<{ __typename?: 'KeptPlace', reason: KeptReason, days: number }> }> } | null };

export type ConsentPartsFragment = { __typename?: 'Consents', ageBracket: AgeBracket | null, ageBracketChangesFrom: string | null, decisions: Array<{ __typename?: 'Consent', purpose: ConsentPurpose, version: number, given: boolean, decidedAt: string | null }>, guardian: { __typename?: 'Guardian', email: string, state: GuardianState } | null } & { ' $fragmentName'?: 'ConsentPartsFragment' };

export type ConsentsQueryVariables = Exact<{ [key: string]: never; }>;


export type ConsentsQuery = { __typename?: 'Query', consents: (
    { __typename?: 'Consents' }
    & { ' $fragmentRefs'?: { 'ConsentPartsFragment': ConsentPartsFragment } }
  ) };

export type DecideConsentMutationVariables = Exact<{
  input: DecideConsentInput;
}>;


export type DecideConsentMutation = { __typename?: 'Mutation', decideConsent: { __typename?: 'DecideConsentPayload', consents: (
      { __typename?: 'Consents' }
      & { ' $fragmentRefs'?: { 'ConsentPartsFragment': ConsentPartsFragment } }
    ) | null, errors: Array<
      | { __typename: 'AgeBracketMissing' }
      | { __typename: 'ConsentTextChanged' }
      | { __typename: 'GuardianRequired' }
    > } };

export type SetAgeBracketMutationVariables = Exact<{
  input: SetAgeBracketInput;
}>;


export type SetAgeBracketMutation = { __typename?: 'Mutation', setAgeBracket: { __typename?: 'SetAgeBracketPayload', consents: (
      { __typename?: 'Consents' }
      & { ' $fragmentRefs'?: { 'ConsentPartsFragment': ConsentPartsFragment } }
    ) | null, errors: Array<{ __typename: 'AgeBracketSet' }> } };

export type AskGuardianMutationVariables = Exact<{
  input: AskGuardianInput;
}>;


export type AskGuardianMutation = { __typename?: 'Mutation', askGuardian: { __typename?: 'AskGuardianPayload', guardian: { __typename?: 'Guardian', email: string, state: GuardianState } | null, errors: Array<
      | { __typename: 'GuardianNotNeeded' }
      | { __typename: 'InvalidInput' }
      | { __typename: 'MailLimitReached' }
    > } };

export type RecordingPartsFragment = { __typename?: 'Recording', state: RecordingState, problem: RecordingProblem | null, length: number, sizeBytes: number, expiresAt: string, heardAt: Array<string> } & { ' $fragmentName'?: 'RecordingPartsFragment' };

export type SessionRecordingQueryVariables = Exact<{
  sessionId: Scalars['ID']['input'];
}>;


export type SessionRecordingQuery = { __typename?: 'Query', speakingSession: { __typename?: 'SpeakingSession', id: string, recording: (
      { __typename?: 'Recording' }
      & { ' $fragmentRefs'?: { 'RecordingPartsFragment': RecordingPartsFragment } }
    ) | null } | null };

export type RecordingAddressQueryVariables = Exact<{
  sessionId: Scalars['ID']['input'];
}>;


export type RecordingAddressQuery = { __typename?: 'Query', recordingAddress: { __typename?: 'RecordingAddress', url: string } | null };

export type DeleteRecordingMutationVariables = Exact<{
  input: DeleteRecordingInput;
}>;


export type DeleteRecordingMutation = { __typename?: 'Mutation', deleteRecording: { __typename?: 'DeleteRecordingPayload', deleted: number } };

export type StoredRecordingsQueryVariables = Exact<{ [key: string]: never; }>;


export type StoredRecordingsQuery = { __typename?: 'Query', viewer: { __typename?: 'Viewer', id: string, recordings: { __typename?: 'RecordingSummary', count: number, storedBytes: number } | null } | null };

export type KeepingQueryVariables = Exact<{ [key: string]: never; }>;


export type KeepingQuery = { __typename?: 'Query', consents: { __typename?: 'Consents', decisions: Array<{ __typename?: 'Consent', purpose: ConsentPurpose, given: boolean }> } };

export type PracticeLinesFragment = { __typename?: 'Scenario', practiceLines: Array<string>, myProgress: { __typename?: 'ScenarioProgress', linesSpoken: Array<string>, bestScore: number } | null } & { ' $fragmentName'?: 'PracticeLinesFragment' };

export type ScenarioTileFragment = { __typename?: 'Scenario', id: string, title: string, profession: Profession, level: Level, setting: string, practiceLines: Array<string>, myProgress: { __typename?: 'ScenarioProgress', linesSpoken: Array<string> } | null } & { ' $fragmentName'?: 'ScenarioTileFragment' };

export type VoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type VoicesQuery = { __typename?: 'Query', voices: Array<{ __typename?: 'Voice', id: string, language: string }> };

export type SayMutationVariables = Exact<{
  input: SynthesizeInput;
}>;


export type SayMutation = { __typename?: 'Mutation', synthesize: { __typename?: 'SynthesizePayload', speech: { __typename?: 'SynthesizedSpeech', uri: string } | null, errors: Array<
      | { __typename: 'InvalidInput' }
      | { __typename: 'VoiceUnknown' }
    > } };

export const DrillPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DrillParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Drill"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"attemptId"}},{"kind":"Field","name":{"kind":"Name","value":"wordIndex"}},{"kind":"Field","name":{"kind":"Name","value":"word"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"phones"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"arpabet"}},{"kind":"Field","name":{"kind":"Name","value":"ipa"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"heardArpabet"}},{"kind":"Field","name":{"kind":"Name","value":"heardIpa"}},{"kind":"Field","name":{"kind":"Name","value":"heardConfidence"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}}]}}]}}]} as unknown as DocumentNode<DrillPartsFragment, unknown>;
export const AuditEntryPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AuditEntryParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuditEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pseudonym"}},{"kind":"Field","name":{"kind":"Name","value":"service"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pseudonym"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"network"}},{"kind":"Field","name":{"kind":"Name","value":"device"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<AuditEntryPartsFragment, unknown>;
export const QueuedExaminationPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"QueuedExaminationParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"QueuedExamination"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"rubric"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"claimedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"scenario"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"profession"}},{"kind":"Field","name":{"kind":"Name","value":"level"}}]}}]}}]} as unknown as DocumentNode<QueuedExaminationPartsFragment, unknown>;
export const ExaminationPaperPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExaminationPaperParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExaminationPaper"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"claimedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"rubric"}},{"kind":"Field","name":{"kind":"Name","value":"scenario"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"setting"}},{"kind":"Field","name":{"kind":"Name","value":"candidateCard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"bullets"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"turns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"talker"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"interrupted"}}]}},{"kind":"Field","name":{"kind":"Name","value":"criteria"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"criterion"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"bandDescriptors"}}]}},{"kind":"Field","name":{"kind":"Name","value":"found"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"criterion"}},{"kind":"Field","name":{"kind":"Name","value":"passages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"turn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"tasks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fluency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"wordsPerTurn"}},{"kind":"Field","name":{"kind":"Name","value":"repairsPerHundredWords"}},{"kind":"Field","name":{"kind":"Name","value":"wordsPerMinute"}},{"kind":"Field","name":{"kind":"Name","value":"meanDelay"}},{"kind":"Field","name":{"kind":"Name","value":"longDelays"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ratings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"criteria"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"criterion"}},{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"moments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"turn"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"comment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"disputed"}}]}}]} as unknown as DocumentNode<ExaminationPaperPartsFragment, unknown>;
export const AgreementPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AgreementParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExaminationAgreement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rubric"}},{"kind":"Field","name":{"kind":"Name","value":"criterion"}},{"kind":"Field","name":{"kind":"Name","value":"examinerId"}},{"kind":"Field","name":{"kind":"Name","value":"isOwn"}},{"kind":"Field","name":{"kind":"Name","value":"with"}},{"kind":"Field","name":{"kind":"Name","value":"pairs"}},{"kind":"Field","name":{"kind":"Name","value":"exact"}},{"kind":"Field","name":{"kind":"Name","value":"adjacent"}},{"kind":"Field","name":{"kind":"Name","value":"weightedKappa"}},{"kind":"Field","name":{"kind":"Name","value":"meanDifference"}}]}}]} as unknown as DocumentNode<AgreementPartsFragment, unknown>;
export const ApiKeyPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ApiKeyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedOn"}},{"kind":"Field","name":{"kind":"Name","value":"isExpired"}}]}}]} as unknown as DocumentNode<ApiKeyPartsFragment, unknown>;
export const BillingPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BillingParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PersonBilling"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entitlements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"speechAMonth"}}]}},{"kind":"Field","name":{"kind":"Name","value":"speechUsed"}},{"kind":"Field","name":{"kind":"Name","value":"speechReserved"}},{"kind":"Field","name":{"kind":"Name","value":"speechLeft"}},{"kind":"Field","name":{"kind":"Name","value":"resetsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customerId"}},{"kind":"Field","name":{"kind":"Name","value":"timeline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]} as unknown as DocumentNode<BillingPartsFragment, unknown>;
export const MoneyPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]} as unknown as DocumentNode<MoneyPartsFragment, unknown>;
export const OfferPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfferParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Plan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"speechAMonth"}},{"kind":"Field","name":{"kind":"Name","value":"longestSession"}},{"kind":"Field","name":{"kind":"Name","value":"mostSeats"}},{"kind":"Field","name":{"kind":"Name","value":"prices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"interval"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]} as unknown as DocumentNode<OfferPartsFragment, unknown>;
export const SubscriptionPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SubscriptionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlanSubscription"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"speechAMonth"}},{"kind":"Field","name":{"kind":"Name","value":"mostSeats"}}]}},{"kind":"Field","name":{"kind":"Name","value":"interval"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"periodEnd"}},{"kind":"Field","name":{"kind":"Name","value":"cancelsAtPeriodEnd"}},{"kind":"Field","name":{"kind":"Name","value":"graceUntil"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"seats"}},{"kind":"Field","name":{"kind":"Name","value":"plannedChange"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfferParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"interval"}},{"kind":"Field","name":{"kind":"Name","value":"seats"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfferParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Plan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"speechAMonth"}},{"kind":"Field","name":{"kind":"Name","value":"longestSession"}},{"kind":"Field","name":{"kind":"Name","value":"mostSeats"}},{"kind":"Field","name":{"kind":"Name","value":"prices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"interval"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}}]}}]}}]} as unknown as DocumentNode<SubscriptionPartsFragment, unknown>;
export const SeatPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SeatParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Seat"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"speechAMonth"}}]}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"invitedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"speechUsed"}}]}}]} as unknown as DocumentNode<SeatPartsFragment, unknown>;
export const ManuscriptPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ManuscriptParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Manuscript"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"profession"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"setting"}},{"kind":"Field","name":{"kind":"Name","value":"candidateCard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"bullets"}}]}},{"kind":"Field","name":{"kind":"Name","value":"interlocutorCard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"persona"}},{"kind":"Field","name":{"kind":"Name","value":"prompts"}},{"kind":"Field","name":{"kind":"Name","value":"revealIfAsked"}},{"kind":"Field","name":{"kind":"Name","value":"feelings"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tasks"}},{"kind":"Field","name":{"kind":"Name","value":"vocabulary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"term"}},{"kind":"Field","name":{"kind":"Name","value":"meaning"}}]}},{"kind":"Field","name":{"kind":"Name","value":"practiceLines"}}]}}]}}]} as unknown as DocumentNode<ManuscriptPartsFragment, unknown>;
export const TalkEstimatePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TalkEstimateParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TalkEstimate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scale"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"lowLabel"}},{"kind":"Field","name":{"kind":"Name","value":"highLabel"}}]}}]} as unknown as DocumentNode<TalkEstimatePartsFragment, unknown>;
export const TalkQuotePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TalkQuoteParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TalkQuote"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"turn"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}}]} as unknown as DocumentNode<TalkQuotePartsFragment, unknown>;
export const TalkCriterionPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TalkCriterionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TalkCriterion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"criterion"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"highestBand"}},{"kind":"Field","name":{"kind":"Name","value":"notRated"}},{"kind":"Field","name":{"kind":"Name","value":"notRatedReason"}},{"kind":"Field","name":{"kind":"Name","value":"rating"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"descriptor"}},{"kind":"Field","name":{"kind":"Name","value":"strength"}},{"kind":"Field","name":{"kind":"Name","value":"strengthSignal"}},{"kind":"Field","name":{"kind":"Name","value":"suggestion"}},{"kind":"Field","name":{"kind":"Name","value":"suggestionSignal"}},{"kind":"Field","name":{"kind":"Name","value":"moment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TalkQuoteParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signal"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"share"}},{"kind":"Field","name":{"kind":"Name","value":"supporting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TalkQuoteParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opposing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TalkQuoteParts"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TalkQuoteParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TalkQuote"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"turn"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}}]} as unknown as DocumentNode<TalkCriterionPartsFragment, unknown>;
export const ExaminersRatingPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExaminersRatingParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExaminersRating"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ratedAt"}},{"kind":"Field","name":{"kind":"Name","value":"examiners"}},{"kind":"Field","name":{"kind":"Name","value":"mark"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scale"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"criteria"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"criterion"}},{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"isAdjudicated"}},{"kind":"Field","name":{"kind":"Name","value":"comments"}}]}},{"kind":"Field","name":{"kind":"Name","value":"moments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"turn"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"comments"}}]}}]} as unknown as DocumentNode<ExaminersRatingPartsFragment, unknown>;
export const TalkExaminationPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TalkExaminationParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Examination"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"rating"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExaminersRatingParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExaminersRatingParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExaminersRating"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ratedAt"}},{"kind":"Field","name":{"kind":"Name","value":"examiners"}},{"kind":"Field","name":{"kind":"Name","value":"mark"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scale"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"criteria"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"criterion"}},{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"isAdjudicated"}},{"kind":"Field","name":{"kind":"Name","value":"comments"}}]}},{"kind":"Field","name":{"kind":"Name","value":"moments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"turn"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"comments"}}]}}]} as unknown as DocumentNode<TalkExaminationPartsFragment, unknown>;
export const TalkReportPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TalkReportParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TalkReport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rubric"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"estimate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TalkEstimateParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"criteria"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"criterion"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"TalkCriterionParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"betterSentences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quote"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TalkQuoteParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"better"}},{"kind":"Field","name":{"kind":"Name","value":"pieces"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"tasks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"quote"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TalkQuoteParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"fluency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"wordsPerTurn"}},{"kind":"Field","name":{"kind":"Name","value":"repairsPerHundredWords"}},{"kind":"Field","name":{"kind":"Name","value":"wordsPerMinute"}},{"kind":"Field","name":{"kind":"Name","value":"meanDelay"}},{"kind":"Field","name":{"kind":"Name","value":"longDelays"}}]}},{"kind":"Field","name":{"kind":"Name","value":"turns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"talker"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"interrupted"}}]}},{"kind":"Field","name":{"kind":"Name","value":"previous"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"estimate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TalkEstimateParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"examination"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TalkExaminationParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TalkQuoteParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TalkQuote"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"turn"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExaminersRatingParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExaminersRating"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ratedAt"}},{"kind":"Field","name":{"kind":"Name","value":"examiners"}},{"kind":"Field","name":{"kind":"Name","value":"mark"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scale"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"criteria"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"criterion"}},{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"isAdjudicated"}},{"kind":"Field","name":{"kind":"Name","value":"comments"}}]}},{"kind":"Field","name":{"kind":"Name","value":"moments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"turn"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"comments"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TalkEstimateParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TalkEstimate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scale"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"lowLabel"}},{"kind":"Field","name":{"kind":"Name","value":"highLabel"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TalkCriterionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TalkCriterion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"criterion"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"highestBand"}},{"kind":"Field","name":{"kind":"Name","value":"notRated"}},{"kind":"Field","name":{"kind":"Name","value":"notRatedReason"}},{"kind":"Field","name":{"kind":"Name","value":"rating"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"descriptor"}},{"kind":"Field","name":{"kind":"Name","value":"strength"}},{"kind":"Field","name":{"kind":"Name","value":"strengthSignal"}},{"kind":"Field","name":{"kind":"Name","value":"suggestion"}},{"kind":"Field","name":{"kind":"Name","value":"suggestionSignal"}},{"kind":"Field","name":{"kind":"Name","value":"moment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TalkQuoteParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signal"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"share"}},{"kind":"Field","name":{"kind":"Name","value":"supporting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TalkQuoteParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opposing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TalkQuoteParts"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TalkExaminationParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Examination"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"rating"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExaminersRatingParts"}}]}}]}}]} as unknown as DocumentNode<TalkReportPartsFragment, unknown>;
export const SignedInPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SignedInParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SignedIn"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"accessTokenExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}}]}}]}}]} as unknown as DocumentNode<SignedInPartsFragment, unknown>;
export const AttemptRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AttemptRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Attempt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReadAloudTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FreeTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"topic"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"scenario"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"transcript"}},{"kind":"Field","name":{"kind":"Name","value":"speechDuration"}},{"kind":"Field","name":{"kind":"Name","value":"scores"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"overall"}}]}}]}}]}}]} as unknown as DocumentNode<AttemptRowFragment, unknown>;
export const ResultPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ResultParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SpeakingResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"notUnderstoodReason"}},{"kind":"Field","name":{"kind":"Name","value":"scores"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accuracy"}},{"kind":"Field","name":{"kind":"Name","value":"fluency"}},{"kind":"Field","name":{"kind":"Name","value":"completeness"}},{"kind":"Field","name":{"kind":"Name","value":"prosody"}},{"kind":"Field","name":{"kind":"Name","value":"overall"}},{"kind":"Field","name":{"kind":"Name","value":"costs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accuracy"}},{"kind":"Field","name":{"kind":"Name","value":"fluency"}},{"kind":"Field","name":{"kind":"Name","value":"prosody"}},{"kind":"Field","name":{"kind":"Name","value":"omissions"}},{"kind":"Field","name":{"kind":"Name","value":"insertions"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"transcript"}},{"kind":"Field","name":{"kind":"Name","value":"words"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"errorType"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"referenceIndex"}},{"kind":"Field","name":{"kind":"Name","value":"phones"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"arpabet"}},{"kind":"Field","name":{"kind":"Name","value":"ipa"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"heardArpabet"}},{"kind":"Field","name":{"kind":"Name","value":"heardIpa"}},{"kind":"Field","name":{"kind":"Name","value":"heardConfidence"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"weakestSounds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"arpabet"}},{"kind":"Field","name":{"kind":"Name","value":"ipa"}},{"kind":"Field","name":{"kind":"Name","value":"occurrences"}},{"kind":"Field","name":{"kind":"Name","value":"missed"}},{"kind":"Field","name":{"kind":"Name","value":"meanScore"}},{"kind":"Field","name":{"kind":"Name","value":"missedIn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unclearParts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"firstWord"}},{"kind":"Field","name":{"kind":"Name","value":"lastWord"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fluency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"speakingRateWordsPerMinute"}},{"kind":"Field","name":{"kind":"Name","value":"articulationRateWordsPerMinute"}},{"kind":"Field","name":{"kind":"Name","value":"pauses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"length"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"isCorrect"}},{"kind":"Field","name":{"kind":"Name","value":"passMark"}},{"kind":"Field","name":{"kind":"Name","value":"scorer"}},{"kind":"Field","name":{"kind":"Name","value":"scorerVersion"}},{"kind":"Field","name":{"kind":"Name","value":"audioDuration"}},{"kind":"Field","name":{"kind":"Name","value":"speechDuration"}},{"kind":"Field","name":{"kind":"Name","value":"isIncomplete"}}]}}]} as unknown as DocumentNode<ResultPartsFragment, unknown>;
export const ComparedAttemptFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ComparedAttempt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Attempt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReadAloudTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FreeTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"topic"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"scenario"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ResultParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ResultParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SpeakingResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"notUnderstoodReason"}},{"kind":"Field","name":{"kind":"Name","value":"scores"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accuracy"}},{"kind":"Field","name":{"kind":"Name","value":"fluency"}},{"kind":"Field","name":{"kind":"Name","value":"completeness"}},{"kind":"Field","name":{"kind":"Name","value":"prosody"}},{"kind":"Field","name":{"kind":"Name","value":"overall"}},{"kind":"Field","name":{"kind":"Name","value":"costs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accuracy"}},{"kind":"Field","name":{"kind":"Name","value":"fluency"}},{"kind":"Field","name":{"kind":"Name","value":"prosody"}},{"kind":"Field","name":{"kind":"Name","value":"omissions"}},{"kind":"Field","name":{"kind":"Name","value":"insertions"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"transcript"}},{"kind":"Field","name":{"kind":"Name","value":"words"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"errorType"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"referenceIndex"}},{"kind":"Field","name":{"kind":"Name","value":"phones"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"arpabet"}},{"kind":"Field","name":{"kind":"Name","value":"ipa"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"heardArpabet"}},{"kind":"Field","name":{"kind":"Name","value":"heardIpa"}},{"kind":"Field","name":{"kind":"Name","value":"heardConfidence"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"weakestSounds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"arpabet"}},{"kind":"Field","name":{"kind":"Name","value":"ipa"}},{"kind":"Field","name":{"kind":"Name","value":"occurrences"}},{"kind":"Field","name":{"kind":"Name","value":"missed"}},{"kind":"Field","name":{"kind":"Name","value":"meanScore"}},{"kind":"Field","name":{"kind":"Name","value":"missedIn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unclearParts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"firstWord"}},{"kind":"Field","name":{"kind":"Name","value":"lastWord"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fluency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"speakingRateWordsPerMinute"}},{"kind":"Field","name":{"kind":"Name","value":"articulationRateWordsPerMinute"}},{"kind":"Field","name":{"kind":"Name","value":"pauses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"length"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"isCorrect"}},{"kind":"Field","name":{"kind":"Name","value":"passMark"}},{"kind":"Field","name":{"kind":"Name","value":"scorer"}},{"kind":"Field","name":{"kind":"Name","value":"scorerVersion"}},{"kind":"Field","name":{"kind":"Name","value":"audioDuration"}},{"kind":"Field","name":{"kind":"Name","value":"speechDuration"}},{"kind":"Field","name":{"kind":"Name","value":"isIncomplete"}}]}}]} as unknown as DocumentNode<ComparedAttemptFragment, unknown>;
export const DataExportPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DataExportParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DataExport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"length"}},{"kind":"Field","name":{"kind":"Name","value":"downloadUrl"}}]}}]} as unknown as DocumentNode<DataExportPartsFragment, unknown>;
export const ConsentPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConsentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Consents"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ageBracket"}},{"kind":"Field","name":{"kind":"Name","value":"ageBracketChangesFrom"}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"given"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"guardian"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]} as unknown as DocumentNode<ConsentPartsFragment, unknown>;
export const RecordingPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RecordingParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Recording"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"length"}},{"kind":"Field","name":{"kind":"Name","value":"sizeBytes"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"heardAt"}}]}}]} as unknown as DocumentNode<RecordingPartsFragment, unknown>;
export const PracticeLinesFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PracticeLines"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Scenario"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"practiceLines"}},{"kind":"Field","name":{"kind":"Name","value":"myProgress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"linesSpoken"}},{"kind":"Field","name":{"kind":"Name","value":"bestScore"}}]}}]}}]} as unknown as DocumentNode<PracticeLinesFragment, unknown>;
export const ScenarioTileFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ScenarioTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Scenario"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"profession"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"setting"}},{"kind":"Field","name":{"kind":"Name","value":"practiceLines"}},{"kind":"Field","name":{"kind":"Name","value":"myProgress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"linesSpoken"}}]}}]}}]} as unknown as DocumentNode<ScenarioTileFragment, unknown>;
export const RefreshDocument = {"__meta__":{"hash":"2aca230504b578914401d87243ab1f24ed096cb4a46b65d56a343c4d9617ad9a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Refresh"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RefreshInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refresh"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signedIn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"accessTokenExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"refreshToken"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]}}]} as unknown as DocumentNode<RefreshMutation, RefreshMutationVariables>;
export const StartGuestDocument = {"__meta__":{"hash":"dad6bf82ded8db5d6757f3099430aebfe338f0613f84bc6dcee887dbb34e9ad8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartGuest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartGuestInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startGuest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signedIn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"accessTokenExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"refreshToken"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GuestLimitReached"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]}}]}}]} as unknown as DocumentNode<StartGuestMutation, StartGuestMutationVariables>;
export const LogoutDocument = {"__meta__":{"hash":"8cc165ad8ead3db0a0524bd9ee9631346e3605313df56e208fb9b46300d85089"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Logout"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LogoutInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"logout"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signedOut"}}]}}]}}]} as unknown as DocumentNode<LogoutMutation, LogoutMutationVariables>;
export const AttemptDocument = {"__meta__":{"hash":"3a036564983a7da7528fcf9c41ef04400ed4572975c8e97f22df736378e9de1f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Attempt"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"attempt"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReadAloudTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"drilledWord"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"attemptId"}},{"kind":"Field","name":{"kind":"Name","value":"wordIndex"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FreeTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"topic"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RolePlayTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mode"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"scenario"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ResultParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"drills"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DrillParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ResultParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SpeakingResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"notUnderstoodReason"}},{"kind":"Field","name":{"kind":"Name","value":"scores"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accuracy"}},{"kind":"Field","name":{"kind":"Name","value":"fluency"}},{"kind":"Field","name":{"kind":"Name","value":"completeness"}},{"kind":"Field","name":{"kind":"Name","value":"prosody"}},{"kind":"Field","name":{"kind":"Name","value":"overall"}},{"kind":"Field","name":{"kind":"Name","value":"costs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accuracy"}},{"kind":"Field","name":{"kind":"Name","value":"fluency"}},{"kind":"Field","name":{"kind":"Name","value":"prosody"}},{"kind":"Field","name":{"kind":"Name","value":"omissions"}},{"kind":"Field","name":{"kind":"Name","value":"insertions"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"transcript"}},{"kind":"Field","name":{"kind":"Name","value":"words"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"errorType"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"referenceIndex"}},{"kind":"Field","name":{"kind":"Name","value":"phones"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"arpabet"}},{"kind":"Field","name":{"kind":"Name","value":"ipa"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"heardArpabet"}},{"kind":"Field","name":{"kind":"Name","value":"heardIpa"}},{"kind":"Field","name":{"kind":"Name","value":"heardConfidence"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"weakestSounds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"arpabet"}},{"kind":"Field","name":{"kind":"Name","value":"ipa"}},{"kind":"Field","name":{"kind":"Name","value":"occurrences"}},{"kind":"Field","name":{"kind":"Name","value":"missed"}},{"kind":"Field","name":{"kind":"Name","value":"meanScore"}},{"kind":"Field","name":{"kind":"Name","value":"missedIn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unclearParts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"firstWord"}},{"kind":"Field","name":{"kind":"Name","value":"lastWord"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fluency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"speakingRateWordsPerMinute"}},{"kind":"Field","name":{"kind":"Name","value":"articulationRateWordsPerMinute"}},{"kind":"Field","name":{"kind":"Name","value":"pauses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"length"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"isCorrect"}},{"kind":"Field","name":{"kind":"Name","value":"passMark"}},{"kind":"Field","name":{"kind":"Name","value":"scorer"}},{"kind":"Field","name":{"kind":"Name","value":"scorerVersion"}},{"kind":"Field","name":{"kind":"Name","value":"audioDuration"}},{"kind":"Field","name":{"kind":"Name","value":"speechDuration"}},{"kind":"Field","name":{"kind":"Name","value":"isIncomplete"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DrillParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Drill"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"attemptId"}},{"kind":"Field","name":{"kind":"Name","value":"wordIndex"}},{"kind":"Field","name":{"kind":"Name","value":"word"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"phones"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"arpabet"}},{"kind":"Field","name":{"kind":"Name","value":"ipa"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"heardArpabet"}},{"kind":"Field","name":{"kind":"Name","value":"heardIpa"}},{"kind":"Field","name":{"kind":"Name","value":"heardConfidence"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}}]}}]}}]} as unknown as DocumentNode<AttemptQuery, AttemptQueryVariables>;
export const DeleteAttemptDocument = {"__meta__":{"hash":"f9509e2c8cbf3ac32ffd746d12ff63bb671b182d9a0435dd17e96752fa183bd8"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteAttempt"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteAttemptInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteAttempt"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedAttemptId"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]}}]} as unknown as DocumentNode<DeleteAttemptMutation, DeleteAttemptMutationVariables>;
export const AttemptTaskDocument = {"__meta__":{"hash":"c6779ea53d231d559b705b8de2c2f72f31e7dd36456daf18648316b34325bc1d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AttemptTask"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"attempt"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReadAloudTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FreeTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"topic"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RolePlayTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mode"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"scenario"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]} as unknown as DocumentNode<AttemptTaskQuery, AttemptTaskQueryVariables>;
export const AuditEventsDocument = {"__meta__":{"hash":"7b766ff3609a001b39d8ceaf8ea87b07cab629c72a9c20912241744100218d66"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AuditEvents"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AuditFilterInput"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"auditEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AuditEntryParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AuditEntryParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuditEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"act"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pseudonym"}},{"kind":"Field","name":{"kind":"Name","value":"service"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pseudonym"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"network"}},{"kind":"Field","name":{"kind":"Name","value":"device"}},{"kind":"Field","name":{"kind":"Name","value":"details"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]} as unknown as DocumentNode<AuditEventsQuery, AuditEventsQueryVariables>;
export const AuditVerdictDocument = {"__meta__":{"hash":"5e902cef0a99764948b8a2f4ccfb384ba8eeda43ef4bd64e33007077856323f5"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AuditVerdict"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"auditLogVerdict"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuditLogWhole"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"first"}},{"kind":"Field","name":{"kind":"Name","value":"last"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuditLogBroken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"fault"}}]}}]}}]}}]} as unknown as DocumentNode<AuditVerdictQuery, AuditVerdictQueryVariables>;
export const AuditPartDocument = {"__meta__":{"hash":"9789dd73c9e19abc87042b27f502900fb4c08f3aa5b81527e102d3738d992af6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AuditPart"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AuditFilterInput"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"auditLogPart"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lines"}},{"kind":"Field","name":{"kind":"Name","value":"nextAfter"}}]}}]}}]} as unknown as DocumentNode<AuditPartQuery, AuditPartQueryVariables>;
export const RequestExaminationDocument = {"__meta__":{"hash":"f0048e7cde5a18f9390f7eb7e02c9645819c9f4b6677df1de01b46c2effa024c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RequestExamination"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestExaminationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestExamination"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"examination"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]}}]} as unknown as DocumentNode<RequestExaminationMutation, RequestExaminationMutationVariables>;
export const WithdrawExaminationDocument = {"__meta__":{"hash":"07b10284f26954fd720c22637bf36e2bf6481cd7b20b90147947332aadfb64db"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawExamination"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WithdrawExaminationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawExamination"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"examination"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]}}]} as unknown as DocumentNode<WithdrawExaminationMutation, WithdrawExaminationMutationVariables>;
export const ExaminationsDocument = {"__meta__":{"hash":"a4c50eaeae47e37b0addb031b47ba0d2b0798856ad355a3e38bf4e920dde467d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Examinations"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ExaminationFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"examinations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"QueuedExaminationParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"QueuedExaminationParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"QueuedExamination"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"rubric"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"claimedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"scenario"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"profession"}},{"kind":"Field","name":{"kind":"Name","value":"level"}}]}}]}}]} as unknown as DocumentNode<ExaminationsQuery, ExaminationsQueryVariables>;
export const ClaimExaminationDocument = {"__meta__":{"hash":"45bfdaa7e41577e6abf4018819ba02e2265562c99719287e916a46ecb89c8841"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ClaimExamination"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ClaimExaminationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"claimExamination"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"paper"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExaminationPaperParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExaminationPaperParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExaminationPaper"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"claimedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"rubric"}},{"kind":"Field","name":{"kind":"Name","value":"scenario"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"setting"}},{"kind":"Field","name":{"kind":"Name","value":"candidateCard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"bullets"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"turns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"talker"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"interrupted"}}]}},{"kind":"Field","name":{"kind":"Name","value":"criteria"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"criterion"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"bandDescriptors"}}]}},{"kind":"Field","name":{"kind":"Name","value":"found"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"criterion"}},{"kind":"Field","name":{"kind":"Name","value":"passages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"turn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"tasks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fluency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"wordsPerTurn"}},{"kind":"Field","name":{"kind":"Name","value":"repairsPerHundredWords"}},{"kind":"Field","name":{"kind":"Name","value":"wordsPerMinute"}},{"kind":"Field","name":{"kind":"Name","value":"meanDelay"}},{"kind":"Field","name":{"kind":"Name","value":"longDelays"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ratings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"criteria"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"criterion"}},{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"moments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"turn"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"comment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"disputed"}}]}}]} as unknown as DocumentNode<ClaimExaminationMutation, ClaimExaminationMutationVariables>;
export const ReleaseExaminationDocument = {"__meta__":{"hash":"0b0891e92dd05f4257e143f477f9a4d751ba3d9faf62426e7bc21580a602946f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReleaseExamination"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReleaseExaminationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"releaseExamination"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"examinationId"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]}}]} as unknown as DocumentNode<ReleaseExaminationMutation, ReleaseExaminationMutationVariables>;
export const SubmitRatingDocument = {"__meta__":{"hash":"551743e90069db62e0e1737f06340a98e150cb2631576d1982ee93872635f803"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SubmitRating"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubmitRatingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submitRating"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]}}]} as unknown as DocumentNode<SubmitRatingMutation, SubmitRatingMutationVariables>;
export const ExaminationAgreementDocument = {"__meta__":{"hash":"abcf9a19370281d2108ad75f563d33c22f4491e644a901f15ff7a4f8195ad3c1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ExaminationAgreement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"rubric"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"since"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"examinationAgreement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"rubric"},"value":{"kind":"Variable","name":{"kind":"Name","value":"rubric"}}},{"kind":"Argument","name":{"kind":"Name","value":"since"},"value":{"kind":"Variable","name":{"kind":"Name","value":"since"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AgreementParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AgreementParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExaminationAgreement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rubric"}},{"kind":"Field","name":{"kind":"Name","value":"criterion"}},{"kind":"Field","name":{"kind":"Name","value":"examinerId"}},{"kind":"Field","name":{"kind":"Name","value":"isOwn"}},{"kind":"Field","name":{"kind":"Name","value":"with"}},{"kind":"Field","name":{"kind":"Name","value":"pairs"}},{"kind":"Field","name":{"kind":"Name","value":"exact"}},{"kind":"Field","name":{"kind":"Name","value":"adjacent"}},{"kind":"Field","name":{"kind":"Name","value":"weightedKappa"}},{"kind":"Field","name":{"kind":"Name","value":"meanDifference"}}]}}]} as unknown as DocumentNode<ExaminationAgreementQuery, ExaminationAgreementQueryVariables>;
export const ApiKeysDocument = {"__meta__":{"hash":"031b645cac6edb2668a912979920c57f8003ba5f1a191e065903f6deba04a30e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ApiKeys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"apiKeys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ApiKeyParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ApiKeyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedOn"}},{"kind":"Field","name":{"kind":"Name","value":"isExpired"}}]}}]} as unknown as DocumentNode<ApiKeysQuery, ApiKeysQueryVariables>;
export const CreateApiKeyDocument = {"__meta__":{"hash":"b86a65997721160aeda2ea2eef4c87057762e3620291d42683ba4a6b2c8d5654"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateApiKey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateApiKeyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createApiKey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"apiKeys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ApiKeyParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TooManyApiKeys"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"limit"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SecondFactorNeeded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kinds"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ApiKeyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"scopes"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedOn"}},{"kind":"Field","name":{"kind":"Name","value":"isExpired"}}]}}]} as unknown as DocumentNode<CreateApiKeyMutation, CreateApiKeyMutationVariables>;
export const RevokeApiKeyDocument = {"__meta__":{"hash":"153a609d15a2dfb4ee66033898d74a1bcd9607e90aa026eda54cf0051bb1a111"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeApiKey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RevokeApiKeyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revokeApiKey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"apiKeys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]}}]} as unknown as DocumentNode<RevokeApiKeyMutation, RevokeApiKeyMutationVariables>;
export const RolesDocument = {"__meta__":{"hash":"49bb059ba49b3e0ceeb84177a7afb26832566932e4a133874818b9314f52b622"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Roles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"secondFactor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isOn"}}]}}]}}]}}]} as unknown as DocumentNode<RolesQuery, RolesQueryVariables>;
export const PeopleDocument = {"__meta__":{"hash":"afa4dfc87d8e748e9918523053b26c9500cae54d2c1fbe58b2b16fce2f6812ca"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"People"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"role"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Role"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"state"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PersonState"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"people"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"role"},"value":{"kind":"Variable","name":{"kind":"Name","value":"role"}}},{"kind":"Argument","name":{"kind":"Name","value":"state"},"value":{"kind":"Variable","name":{"kind":"Name","value":"state"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"suspension"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"suspendedAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<PeopleQuery, PeopleQueryVariables>;
export const PersonDocument = {"__meta__":{"hash":"5507d9022d95a5a21d37d1be3936815cfd922e7cafb827d1fbc9905703fec036"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Person"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"emailVerified"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"suspension"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"suspendedAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"sessions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"device"}},{"kind":"Field","name":{"kind":"Name","value":"beganAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"hasSecondFactor"}}]}}]}}]} as unknown as DocumentNode<PersonQuery, PersonQueryVariables>;
export const GrantRoleDocument = {"__meta__":{"hash":"27671a4aba74e21d1df1c378563384caf83d0be62ec66f0ccbf70b2b61f86ba0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GrantRole"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GrantRoleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"grantRole"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SecondFactorNeeded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kinds"}}]}}]}}]}}]}}]} as unknown as DocumentNode<GrantRoleMutation, GrantRoleMutationVariables>;
export const RevokeRoleDocument = {"__meta__":{"hash":"a34b90c0272d5cc4508b355be020d987aacf50cb00c254cf290bdaa4b95bb48a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeRole"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RevokeRoleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revokeRole"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SecondFactorNeeded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kinds"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RevokeRoleMutation, RevokeRoleMutationVariables>;
export const SuspendPersonDocument = {"__meta__":{"hash":"ce1007ad0781aaec682f76919482d6335c49751070ac5ee0fe9eca75a608018b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SuspendPerson"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SuspendPersonInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"suspendPerson"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"suspension"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"suspendedAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SecondFactorNeeded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kinds"}}]}}]}}]}}]}}]} as unknown as DocumentNode<SuspendPersonMutation, SuspendPersonMutationVariables>;
export const RestorePersonDocument = {"__meta__":{"hash":"3c4657ef928185cb8c2e6e73ed7419f9ee6e92a9dcc217220e33c6070ba6cf82"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RestorePerson"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RestorePersonInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"restorePerson"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"suspension"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"suspendedAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SecondFactorNeeded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kinds"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RestorePersonMutation, RestorePersonMutationVariables>;
export const ViewAsDocument = {"__meta__":{"hash":"769ba897602a55786bd9bb061d61ee8d9337d8734ea2987c915c2740fc139e94"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ViewAs"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ViewAsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewAs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"view"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]}}]} as unknown as DocumentNode<ViewAsMutation, ViewAsMutationVariables>;
export const PersonBillingDocument = {"__meta__":{"hash":"ade140950182a64819fd237da01ec747ec41a01a982417f5a58e19cb77130eff"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PersonBilling"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"billing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BillingParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BillingParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PersonBilling"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entitlements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"speechAMonth"}}]}},{"kind":"Field","name":{"kind":"Name","value":"speechUsed"}},{"kind":"Field","name":{"kind":"Name","value":"speechReserved"}},{"kind":"Field","name":{"kind":"Name","value":"speechLeft"}},{"kind":"Field","name":{"kind":"Name","value":"resetsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customerId"}},{"kind":"Field","name":{"kind":"Name","value":"timeline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]} as unknown as DocumentNode<PersonBillingQuery, PersonBillingQueryVariables>;
export const GivePlanDocument = {"__meta__":{"hash":"c734147ea59df5564cc48ac593f1995b7cc14ec60cc4a36a4163c68a9d0e70aa"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GivePlan"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GivePlanInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"givePlan"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"billing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"BillingParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"violations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"BillingParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PersonBilling"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entitlements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"speechAMonth"}}]}},{"kind":"Field","name":{"kind":"Name","value":"speechUsed"}},{"kind":"Field","name":{"kind":"Name","value":"speechReserved"}},{"kind":"Field","name":{"kind":"Name","value":"speechLeft"}},{"kind":"Field","name":{"kind":"Name","value":"resetsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customerId"}},{"kind":"Field","name":{"kind":"Name","value":"timeline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]} as unknown as DocumentNode<GivePlanMutation, GivePlanMutationVariables>;
export const SpokenSoFarDocument = {"__meta__":{"hash":"e068f45afba43b40555e0a8e544e52ea775bf100fa916ffaaa6400f22632f781"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SpokenSoFar"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LanguageTag"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"statistics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"averageScore"}}]}}]}}]}}]} as unknown as DocumentNode<SpokenSoFarQuery, SpokenSoFarQueryVariables>;
export const PlansDocument = {"__meta__":{"hash":"f518286f841051f1987386d55dac68ab8f74d4eac84b189ac347d845584c4220"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Plans"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"plans"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfferParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"entitlements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"speechAMonth"}},{"kind":"Field","name":{"kind":"Name","value":"longestSession"}}]}},{"kind":"Field","name":{"kind":"Name","value":"speechUsed"}},{"kind":"Field","name":{"kind":"Name","value":"speechReserved"}},{"kind":"Field","name":{"kind":"Name","value":"speechLeft"}},{"kind":"Field","name":{"kind":"Name","value":"resetsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscription"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SubscriptionParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfferParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Plan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"speechAMonth"}},{"kind":"Field","name":{"kind":"Name","value":"longestSession"}},{"kind":"Field","name":{"kind":"Name","value":"mostSeats"}},{"kind":"Field","name":{"kind":"Name","value":"prices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"interval"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SubscriptionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlanSubscription"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"speechAMonth"}},{"kind":"Field","name":{"kind":"Name","value":"mostSeats"}}]}},{"kind":"Field","name":{"kind":"Name","value":"interval"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"periodEnd"}},{"kind":"Field","name":{"kind":"Name","value":"cancelsAtPeriodEnd"}},{"kind":"Field","name":{"kind":"Name","value":"graceUntil"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"seats"}},{"kind":"Field","name":{"kind":"Name","value":"plannedChange"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfferParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"interval"}},{"kind":"Field","name":{"kind":"Name","value":"seats"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}}]} as unknown as DocumentNode<PlansQuery, PlansQueryVariables>;
export const InvoicesDocument = {"__meta__":{"hash":"4352b7d65802762706983f7f14402ae8cd31a62d6b3a6b8aafbda449299344ff"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Invoices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"invoices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"pageUrl"}},{"kind":"Field","name":{"kind":"Name","value":"pdfUrl"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]} as unknown as DocumentNode<InvoicesQuery, InvoicesQueryVariables>;
export const UsageDocument = {"__meta__":{"hash":"9eaf34c3ea68e50a9aeb334740318c4d475b653413acdc4e9f679f66dddac12b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Usage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"timeZone"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"usage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"timeZone"},"value":{"kind":"Variable","name":{"kind":"Name","value":"timeZone"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"speechUsed"}},{"kind":"Field","name":{"kind":"Name","value":"speechReserved"}}]}}]}}]}}]} as unknown as DocumentNode<UsageQuery, UsageQueryVariables>;
export const StartCheckoutDocument = {"__meta__":{"hash":"fdd428456bea3931f5ac9ed3e4d7925decc9787b7b90d1079a60b4b8dce05800"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartCheckout"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartCheckoutInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startCheckout"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"page"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]}}]} as unknown as DocumentNode<StartCheckoutMutation, StartCheckoutMutationVariables>;
export const OpenPortalDocument = {"__meta__":{"hash":"13b8c1e91eef870074bb7bdc096f998339c954a4e9a9f29e6b016260edbc9a59"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OpenPortal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"OpenPortalInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openPortal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"page"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]}}]} as unknown as DocumentNode<OpenPortalMutation, OpenPortalMutationVariables>;
export const PlanChangePreviewDocument = {"__meta__":{"hash":"4f9956c50d52db4c2536d9254eccf768c4840b607d5cd58309f3635a57095972"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PlanChangePreview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PlanChangeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"planChangePreview"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"preview"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"atPeriodEnd"}},{"kind":"Field","name":{"kind":"Name","value":"takesEffectAt"}},{"kind":"Field","name":{"kind":"Name","value":"dueNow"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"credit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proratedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}}]} as unknown as DocumentNode<PlanChangePreviewQuery, PlanChangePreviewQueryVariables>;
export const ChangePlanDocument = {"__meta__":{"hash":"35d0f839c05c13b60a86c6912a99eddc991435dd41a30913797a5828d40f69a4"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangePlan"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangePlanInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changePlan"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subscription"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SubscriptionParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"paymentNeeded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfferParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Plan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"speechAMonth"}},{"kind":"Field","name":{"kind":"Name","value":"longestSession"}},{"kind":"Field","name":{"kind":"Name","value":"mostSeats"}},{"kind":"Field","name":{"kind":"Name","value":"prices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"interval"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SubscriptionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlanSubscription"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"speechAMonth"}},{"kind":"Field","name":{"kind":"Name","value":"mostSeats"}}]}},{"kind":"Field","name":{"kind":"Name","value":"interval"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"periodEnd"}},{"kind":"Field","name":{"kind":"Name","value":"cancelsAtPeriodEnd"}},{"kind":"Field","name":{"kind":"Name","value":"graceUntil"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"seats"}},{"kind":"Field","name":{"kind":"Name","value":"plannedChange"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfferParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"interval"}},{"kind":"Field","name":{"kind":"Name","value":"seats"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}}]} as unknown as DocumentNode<ChangePlanMutation, ChangePlanMutationVariables>;
export const CancelSubscriptionDocument = {"__meta__":{"hash":"e1460ed2b01cbd53c71c7cee03220cc34befe5deb03414f431d3ba742e8bd50b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelSubscription"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CancelSubscriptionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelSubscription"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subscription"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SubscriptionParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfferParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Plan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"speechAMonth"}},{"kind":"Field","name":{"kind":"Name","value":"longestSession"}},{"kind":"Field","name":{"kind":"Name","value":"mostSeats"}},{"kind":"Field","name":{"kind":"Name","value":"prices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"interval"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SubscriptionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlanSubscription"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"speechAMonth"}},{"kind":"Field","name":{"kind":"Name","value":"mostSeats"}}]}},{"kind":"Field","name":{"kind":"Name","value":"interval"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"periodEnd"}},{"kind":"Field","name":{"kind":"Name","value":"cancelsAtPeriodEnd"}},{"kind":"Field","name":{"kind":"Name","value":"graceUntil"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"seats"}},{"kind":"Field","name":{"kind":"Name","value":"plannedChange"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfferParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"interval"}},{"kind":"Field","name":{"kind":"Name","value":"seats"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}}]} as unknown as DocumentNode<CancelSubscriptionMutation, CancelSubscriptionMutationVariables>;
export const ResumeSubscriptionDocument = {"__meta__":{"hash":"2bb2b10854b95a3aa5333f405a0b1a7cc2542eb1fb357e461198e261f0306146"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResumeSubscription"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ResumeSubscriptionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resumeSubscription"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subscription"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SubscriptionParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfferParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Plan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"speechAMonth"}},{"kind":"Field","name":{"kind":"Name","value":"longestSession"}},{"kind":"Field","name":{"kind":"Name","value":"mostSeats"}},{"kind":"Field","name":{"kind":"Name","value":"prices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"interval"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SubscriptionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlanSubscription"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"speechAMonth"}},{"kind":"Field","name":{"kind":"Name","value":"mostSeats"}}]}},{"kind":"Field","name":{"kind":"Name","value":"interval"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"periodEnd"}},{"kind":"Field","name":{"kind":"Name","value":"cancelsAtPeriodEnd"}},{"kind":"Field","name":{"kind":"Name","value":"graceUntil"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"seats"}},{"kind":"Field","name":{"kind":"Name","value":"plannedChange"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfferParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"interval"}},{"kind":"Field","name":{"kind":"Name","value":"seats"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}}]} as unknown as DocumentNode<ResumeSubscriptionMutation, ResumeSubscriptionMutationVariables>;
export const SubscriptionChangedDocument = {"__meta__":{"hash":"bcf4735c03d72a1891b62de34904b4c902c1eb7ef4b301add807f92a910d4734"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"SubscriptionChanged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subscriptionChanged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subscription"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SubscriptionParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OfferParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Plan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"speechAMonth"}},{"kind":"Field","name":{"kind":"Name","value":"longestSession"}},{"kind":"Field","name":{"kind":"Name","value":"mostSeats"}},{"kind":"Field","name":{"kind":"Name","value":"prices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"interval"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SubscriptionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlanSubscription"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"speechAMonth"}},{"kind":"Field","name":{"kind":"Name","value":"mostSeats"}}]}},{"kind":"Field","name":{"kind":"Name","value":"interval"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"periodEnd"}},{"kind":"Field","name":{"kind":"Name","value":"cancelsAtPeriodEnd"}},{"kind":"Field","name":{"kind":"Name","value":"graceUntil"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"seats"}},{"kind":"Field","name":{"kind":"Name","value":"plannedChange"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OfferParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"interval"}},{"kind":"Field","name":{"kind":"Name","value":"seats"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}}]} as unknown as DocumentNode<SubscriptionChangedSubscription, SubscriptionChangedSubscriptionVariables>;
export const PracticeChoicesDocument = {"__meta__":{"hash":"b6d3d135ad265900f99839de52a11a49adfd2b1a34f74b5b19532899f5fb0aaf"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PracticeChoices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"learningLanguage"}},{"kind":"Field","name":{"kind":"Name","value":"firstLanguage"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"entitlements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"speechReserved"}},{"kind":"Field","name":{"kind":"Name","value":"speechLeft"}},{"kind":"Field","name":{"kind":"Name","value":"resetsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscription"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"graceUntil"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statistics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"days"},"value":{"kind":"IntValue","value":"90"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"weakestSounds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"arpabet"}},{"kind":"Field","name":{"kind":"Name","value":"ipa"}},{"kind":"Field","name":{"kind":"Name","value":"averageScore"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"sentenceLanguages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"topics"}}]}}]}}]} as unknown as DocumentNode<PracticeChoicesQuery, PracticeChoicesQueryVariables>;
export const PracticeSentenceDocument = {"__meta__":{"hash":"ec8f1047d03a43ec54e26409fb1617401d5af553a8bc406326ba7064d2f58c34"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PracticeSentence"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LanguageTag"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"level"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Level"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"topic"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"excludeIds"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sounds"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seed"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"generateSentence"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}},{"kind":"Argument","name":{"kind":"Name","value":"level"},"value":{"kind":"Variable","name":{"kind":"Name","value":"level"}}},{"kind":"Argument","name":{"kind":"Name","value":"topic"},"value":{"kind":"Variable","name":{"kind":"Name","value":"topic"}}},{"kind":"Argument","name":{"kind":"Name","value":"excludeIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"excludeIds"}}},{"kind":"Argument","name":{"kind":"Name","value":"sounds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sounds"}}},{"kind":"Argument","name":{"kind":"Name","value":"seed"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seed"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"translation"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"soundWords"}}]}}]}}]} as unknown as DocumentNode<PracticeSentenceQuery, PracticeSentenceQueryVariables>;
export const PracticeScenarioDocument = {"__meta__":{"hash":"8772dde5cba934a96c2ce9204fa0e1ca7de5fd9a0e59ffe352ec4ebfc03fa4ab"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PracticeScenario"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scenario"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"practiceLines"}}]}}]}}]} as unknown as DocumentNode<PracticeScenarioQuery, PracticeScenarioQueryVariables>;
export const ProgressDocument = {"__meta__":{"hash":"cb155f8387635cafaf6e5ae39540173e46d76b79123211531915fa5ebc1c0400"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Progress"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"days"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"learningLanguage"}},{"kind":"Field","name":{"kind":"Name","value":"statistics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"days"},"value":{"kind":"Variable","name":{"kind":"Name","value":"days"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"averageScore"}},{"kind":"Field","name":{"kind":"Name","value":"bestScore"}},{"kind":"Field","name":{"kind":"Name","value":"currentStreakDays"}},{"kind":"Field","name":{"kind":"Name","value":"speechDuration"}},{"kind":"Field","name":{"kind":"Name","value":"byDay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"averageScore"}},{"kind":"Field","name":{"kind":"Name","value":"bestScore"}}]}},{"kind":"Field","name":{"kind":"Name","value":"weakestWords"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"occurrences"}},{"kind":"Field","name":{"kind":"Name","value":"averageScore"}}]}},{"kind":"Field","name":{"kind":"Name","value":"weakestSounds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"arpabet"}},{"kind":"Field","name":{"kind":"Name","value":"ipa"}},{"kind":"Field","name":{"kind":"Name","value":"occurrences"}},{"kind":"Field","name":{"kind":"Name","value":"averageScore"}},{"kind":"Field","name":{"kind":"Name","value":"mostHeardInstead"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"trend"},"name":{"kind":"Name","value":"history"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scores"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accuracy"}},{"kind":"Field","name":{"kind":"Name","value":"fluency"}},{"kind":"Field","name":{"kind":"Name","value":"prosody"}},{"kind":"Field","name":{"kind":"Name","value":"overall"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ProgressQuery, ProgressQueryVariables>;
export const ScenariosDocument = {"__meta__":{"hash":"4017a44bc17a3ba9c60fbd22a3475b82db682ee7200bfa02583bafe2b1d1828c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Scenarios"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"profession"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Profession"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"level"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Level"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scenarios"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"profession"},"value":{"kind":"Variable","name":{"kind":"Name","value":"profession"}}},{"kind":"Argument","name":{"kind":"Name","value":"level"},"value":{"kind":"Variable","name":{"kind":"Name","value":"level"}}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ScenarioTile"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ScenarioTile"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Scenario"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"profession"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"setting"}},{"kind":"Field","name":{"kind":"Name","value":"practiceLines"}},{"kind":"Field","name":{"kind":"Name","value":"myProgress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"linesSpoken"}}]}}]}}]} as unknown as DocumentNode<ScenariosQuery, ScenariosQueryVariables>;
export const ScenarioDocument = {"__meta__":{"hash":"f2fb6f2e0fb53aac2da2692640f2a6b28a88246a8a5080862aadedbe75b31bf9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Scenario"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scenario"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"profession"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"setting"}},{"kind":"Field","name":{"kind":"Name","value":"candidateCard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"bullets"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tasks"}},{"kind":"Field","name":{"kind":"Name","value":"vocabulary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"term"}},{"kind":"Field","name":{"kind":"Name","value":"meaning"}}]}},{"kind":"Field","name":{"kind":"Name","value":"practiceLines"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PracticeLines"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PracticeLines"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Scenario"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"practiceLines"}},{"kind":"Field","name":{"kind":"Name","value":"myProgress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"linesSpoken"}},{"kind":"Field","name":{"kind":"Name","value":"bestScore"}}]}}]}}]} as unknown as DocumentNode<ScenarioQuery, ScenarioQueryVariables>;
export const TalkScenarioDocument = {"__meta__":{"hash":"28ab4b2f5bbe45d0cc45e423b4f441b31d8042b86057725c6c487d3356dd021e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TalkScenario"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scenario"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"setting"}},{"kind":"Field","name":{"kind":"Name","value":"candidateCard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"bullets"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tasks"}},{"kind":"Field","name":{"kind":"Name","value":"vocabulary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"term"}},{"kind":"Field","name":{"kind":"Name","value":"meaning"}}]}}]}}]}}]} as unknown as DocumentNode<TalkScenarioQuery, TalkScenarioQueryVariables>;
export const SeatsDocument = {"__meta__":{"hash":"bbc64909341d6917c2de91a750644cb625b5a47110ee51d917fc44277cc6ad26"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Seats"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"seats"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bought"}},{"kind":"Field","name":{"kind":"Name","value":"given"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SeatParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"own"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SeatParts"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SeatParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Seat"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"speechAMonth"}}]}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"invitedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"speechUsed"}}]}}]} as unknown as DocumentNode<SeatsQuery, SeatsQueryVariables>;
export const InviteSeatDocument = {"__meta__":{"hash":"082b6180d8e71d7ebf3602a45f4f55a6f8a84264da121725f99321474c5adcf4"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"InviteSeat"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"InviteSeatInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inviteSeat"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seat"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SeatParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"link"}},{"kind":"Field","name":{"kind":"Name","value":"isMailed"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvitationsLimited"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SeatParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Seat"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"speechAMonth"}}]}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"invitedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"speechUsed"}}]}}]} as unknown as DocumentNode<InviteSeatMutation, InviteSeatMutationVariables>;
export const AcceptSeatDocument = {"__meta__":{"hash":"e100de74cd4fb62ad56a753bd0898f4dc4053c02ffac75c465f9b6313e83827b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcceptSeat"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AcceptSeatInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acceptSeat"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seat"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SeatParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SeatParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Seat"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"speechAMonth"}}]}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"invitedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"speechUsed"}}]}}]} as unknown as DocumentNode<AcceptSeatMutation, AcceptSeatMutationVariables>;
export const RemoveSeatDocument = {"__meta__":{"hash":"213bd38a9c89d4d3f4ceda56b5a44b99afcf1fee584974f17807919a52191e04"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveSeat"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemoveSeatInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeSeat"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seatId"}}]}}]}}]} as unknown as DocumentNode<RemoveSeatMutation, RemoveSeatMutationVariables>;
export const SecurityDocument = {"__meta__":{"hash":"9152a0fcc63d4ebe50b6236bfb51e90de462592900ba4bec1006eee11a809784"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Security"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"emailVerified"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"signInMethods"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasPassword"}},{"kind":"Field","name":{"kind":"Name","value":"linkedProviders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"linkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"secondFactor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isOn"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"recoveryCodesLeft"}}]}},{"kind":"Field","name":{"kind":"Name","value":"passkeys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sessions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"device"}},{"kind":"Field","name":{"kind":"Name","value":"beganAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isCurrent"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"signInProviders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<SecurityQuery, SecurityQueryVariables>;
export const EndSessionsDocument = {"__meta__":{"hash":"e30ef47cf6888dd09cb0e911ebf570c77e8f7472def772ecc18a80d497f83f79"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndSessions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EndSessionsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endSessions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sessions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]}}]} as unknown as DocumentNode<EndSessionsMutation, EndSessionsMutationVariables>;
export const ChangePasswordDocument = {"__meta__":{"hash":"2e3d74b768b568ec093f9a3ea7c4ad4ba3bf8ac274a65b6bfe1fd3fde7484d04"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangePassword"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangePasswordInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changePassword"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SecondFactorNeeded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kinds"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ChangePasswordMutation, ChangePasswordMutationVariables>;
export const ChangeEmailDocument = {"__meta__":{"hash":"685b985981b586e0cdad35281bf59a443e3b914a4a0b34972c5aee0c105ea3bf"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeEmail"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeEmailInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeEmail"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sent"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SecondFactorNeeded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kinds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MailLimitReached"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryAfter"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ChangeEmailMutation, ChangeEmailMutationVariables>;
export const BeginSecondFactorDocument = {"__meta__":{"hash":"e04e00d258eac1c6b723a572d2281591012a84f252a5a988499a374771219bb1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BeginSecondFactor"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BeginSecondFactorInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginSecondFactor"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setup"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"uri"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]}}]} as unknown as DocumentNode<BeginSecondFactorMutation, BeginSecondFactorMutationVariables>;
export const ConfirmSecondFactorDocument = {"__meta__":{"hash":"20646c9c02cda2702555f874b6af2c36b74860041c164fc694c5372db03e415e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfirmSecondFactor"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmSecondFactorInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmSecondFactor"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recoveryCodes"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]}}]} as unknown as DocumentNode<ConfirmSecondFactorMutation, ConfirmSecondFactorMutationVariables>;
export const DisableSecondFactorDocument = {"__meta__":{"hash":"43b907900ac69abcc9b9656df7b966a01e2768f8fa50f7f14a8ec28aa9d4304f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DisableSecondFactor"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DisableSecondFactorInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"disableSecondFactor"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"secondFactor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isOn"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"recoveryCodesLeft"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]}}]} as unknown as DocumentNode<DisableSecondFactorMutation, DisableSecondFactorMutationVariables>;
export const RenewRecoveryCodesDocument = {"__meta__":{"hash":"5228cb0fc1863f10c1b768d1e2c8c9efc5ad6c66f5b1c409db0e5242cb26da1a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RenewRecoveryCodes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RenewRecoveryCodesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"renewRecoveryCodes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recoveryCodes"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"secondFactor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isOn"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"recoveryCodesLeft"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]}}]} as unknown as DocumentNode<RenewRecoveryCodesMutation, RenewRecoveryCodesMutationVariables>;
export const AskForPasskeyDocument = {"__meta__":{"hash":"30623f73c8745fed8ce19dda039c199c4b6335ac78f45ec91d95b5b3008213f0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AskForPasskey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AskForPasskeyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"askForPasskey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ceremony"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"token"}},{"kind":"Field","name":{"kind":"Name","value":"options"}}]}}]}}]}}]} as unknown as DocumentNode<AskForPasskeyMutation, AskForPasskeyMutationVariables>;
export const BeginPasskeyDocument = {"__meta__":{"hash":"b85e937c07b8794303b24a97101cfdf72204285ce74d3ad6e099af024d020c93"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BeginPasskey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BeginPasskeyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"beginPasskey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ceremony"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"token"}},{"kind":"Field","name":{"kind":"Name","value":"options"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SecondFactorNeeded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kinds"}}]}}]}}]}}]}}]} as unknown as DocumentNode<BeginPasskeyMutation, BeginPasskeyMutationVariables>;
export const FinishPasskeyDocument = {"__meta__":{"hash":"a5929c6c1194ee2f1a5d847badf3da9bd5d496c49d69ffd11e58d7b63974304c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"FinishPasskey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FinishPasskeyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"finishPasskey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"passkeys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]}}]} as unknown as DocumentNode<FinishPasskeyMutation, FinishPasskeyMutationVariables>;
export const RenamePasskeyDocument = {"__meta__":{"hash":"9fe7e6e6bfe2533cf43f5749faefbd4df6e93f46103c7403d315a3a7fba39c66"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RenamePasskey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RenamePasskeyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"renamePasskey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"passkeys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]}}]} as unknown as DocumentNode<RenamePasskeyMutation, RenamePasskeyMutationVariables>;
export const RemovePasskeyDocument = {"__meta__":{"hash":"1f237a37478fda4c5a54dd663d1aa7d7af3141c09c0f728770eab5013d30a325"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemovePasskey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemovePasskeyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removePasskey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"passkeys"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SecondFactorNeeded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kinds"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RemovePasskeyMutation, RemovePasskeyMutationVariables>;
export const StartProviderLinkDocument = {"__meta__":{"hash":"4e924a31c30858eecf1e68770b07f1abe463f3c175da29231732742159417974"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartProviderLink"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartProviderLinkInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startProviderLink"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"visit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"authorizationUrl"}},{"kind":"Field","name":{"kind":"Name","value":"browserToken"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SecondFactorNeeded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kinds"}}]}}]}}]}}]}}]} as unknown as DocumentNode<StartProviderLinkMutation, StartProviderLinkMutationVariables>;
export const UnlinkProviderDocument = {"__meta__":{"hash":"fe5885ddf6bda1ad2c122f271d4f0df44b2ab8c5cb184944eff1ae23cae60346"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UnlinkProvider"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UnlinkProviderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unlinkProvider"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"signInMethods"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasPassword"}},{"kind":"Field","name":{"kind":"Name","value":"linkedProviders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SecondFactorNeeded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kinds"}}]}}]}}]}}]}}]} as unknown as DocumentNode<UnlinkProviderMutation, UnlinkProviderMutationVariables>;
export const SetPasswordDocument = {"__meta__":{"hash":"343684e82347a480001f6c4fba19a779ee1114cecc3046c10e09560437f5dd1c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetPassword"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestPasswordResetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestPasswordReset"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accepted"}}]}}]}}]} as unknown as DocumentNode<SetPasswordMutation, SetPasswordMutationVariables>;
export const SettingsDocument = {"__meta__":{"hash":"ac356c0a7a778cd3faf21b417b804d046feb16ee803c1fe97f81ede356a2647b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Settings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"emailVerified"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"learningLanguage"}},{"kind":"Field","name":{"kind":"Name","value":"firstLanguage"}},{"kind":"Field","name":{"kind":"Name","value":"goal"}},{"kind":"Field","name":{"kind":"Name","value":"examDay"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"entitlements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"speechAMonth"}},{"kind":"Field","name":{"kind":"Name","value":"longestSession"}}]}},{"kind":"Field","name":{"kind":"Name","value":"speechUsed"}},{"kind":"Field","name":{"kind":"Name","value":"speechReserved"}},{"kind":"Field","name":{"kind":"Name","value":"speechLeft"}},{"kind":"Field","name":{"kind":"Name","value":"resetsAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"sentenceLanguages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"language"}}]}}]}}]} as unknown as DocumentNode<SettingsQuery, SettingsQueryVariables>;
export const UpdateProfileDocument = {"__meta__":{"hash":"3602dbb19f504ef71f76749002c8ffe214203560a67e27d5c163c1f66ae87bf3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateProfile"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateProfileInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateProfile"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"learningLanguage"}},{"kind":"Field","name":{"kind":"Name","value":"firstLanguage"}},{"kind":"Field","name":{"kind":"Name","value":"goal"}},{"kind":"Field","name":{"kind":"Name","value":"examDay"}},{"kind":"Field","name":{"kind":"Name","value":"level"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"violations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"description"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<UpdateProfileMutation, UpdateProfileMutationVariables>;
export const RequestVerificationDocument = {"__meta__":{"hash":"faf72582c42ab27f8f435f5a86b9f50c10ce08b340f1a93d21d8028c4d4bedc3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RequestVerification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestVerification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sent"}}]}}]}}]} as unknown as DocumentNode<RequestVerificationMutation, RequestVerificationMutationVariables>;
export const AuthoredScenariosDocument = {"__meta__":{"hash":"4f3a3f88eea698d1511e54e78712619d033b574721080250d880dd43f1e23743"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AuthoredScenarios"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"authoredScenarios"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"profession"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"hasDraft"}},{"kind":"Field","name":{"kind":"Name","value":"latestVersion"}},{"kind":"Field","name":{"kind":"Name","value":"hasScript"}},{"kind":"Field","name":{"kind":"Name","value":"changedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isBuiltIn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<AuthoredScenariosQuery, AuthoredScenariosQueryVariables>;
export const StudioDocument = {"__meta__":{"hash":"b9d5cf0b22e9766e821a1685b7ffe0c700e8f04d9bb6d738c008002a9d1da2d3"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Studio"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"manuscript"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"scenarioId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ManuscriptParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"scenarioVersions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"scenarioId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"hasScript"}},{"kind":"Field","name":{"kind":"Name","value":"scenario"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ManuscriptParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Manuscript"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"profession"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"setting"}},{"kind":"Field","name":{"kind":"Name","value":"candidateCard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"bullets"}}]}},{"kind":"Field","name":{"kind":"Name","value":"interlocutorCard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"persona"}},{"kind":"Field","name":{"kind":"Name","value":"prompts"}},{"kind":"Field","name":{"kind":"Name","value":"revealIfAsked"}},{"kind":"Field","name":{"kind":"Name","value":"feelings"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tasks"}},{"kind":"Field","name":{"kind":"Name","value":"vocabulary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"term"}},{"kind":"Field","name":{"kind":"Name","value":"meaning"}}]}},{"kind":"Field","name":{"kind":"Name","value":"practiceLines"}}]}}]}}]} as unknown as DocumentNode<StudioQuery, StudioQueryVariables>;
export const ScenarioVersionTextDocument = {"__meta__":{"hash":"460d78b1b15ce43a65360e3b4b5e6ffca6cba537c8e4b8370df7714e2ce425ae"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ScenarioVersionText"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"version"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"manuscript"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"scenarioId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"version"},"value":{"kind":"Variable","name":{"kind":"Name","value":"version"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ManuscriptParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"partnerScript"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"scenarioId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"version"},"value":{"kind":"Variable","name":{"kind":"Name","value":"version"}}}]}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ManuscriptParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Manuscript"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"content"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"profession"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"setting"}},{"kind":"Field","name":{"kind":"Name","value":"candidateCard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"bullets"}}]}},{"kind":"Field","name":{"kind":"Name","value":"interlocutorCard"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"persona"}},{"kind":"Field","name":{"kind":"Name","value":"prompts"}},{"kind":"Field","name":{"kind":"Name","value":"revealIfAsked"}},{"kind":"Field","name":{"kind":"Name","value":"feelings"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tasks"}},{"kind":"Field","name":{"kind":"Name","value":"vocabulary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"term"}},{"kind":"Field","name":{"kind":"Name","value":"meaning"}}]}},{"kind":"Field","name":{"kind":"Name","value":"practiceLines"}}]}}]}}]} as unknown as DocumentNode<ScenarioVersionTextQuery, ScenarioVersionTextQueryVariables>;
export const PartnerScriptDocument = {"__meta__":{"hash":"786beeee26f6fb4ec2c28b6b13e62e2f234a68a150d9dff55ebc8d2546ac294e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PartnerScript"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"version"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"partnerScript"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"scenarioId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"version"},"value":{"kind":"Variable","name":{"kind":"Name","value":"version"}}}]}]}}]} as unknown as DocumentNode<PartnerScriptQuery, PartnerScriptQueryVariables>;
export const ProposedScriptDocument = {"__meta__":{"hash":"1bc1049d2947f2ca64807d673f1850b1de497d65ede09d28251300574ce730f4"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProposedScript"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposedScript"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"scenarioId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}]}}]} as unknown as DocumentNode<ProposedScriptQuery, ProposedScriptQueryVariables>;
export const ScriptCheckDocument = {"__meta__":{"hash":"bced799da101d74cb045ed9d16c829b5ebcb2d578a5f57749b5f1569a71224fb"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ScriptCheck"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"version"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"script"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scriptCheck"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"scenarioId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"version"},"value":{"kind":"Variable","name":{"kind":"Name","value":"version"}}},{"kind":"Argument","name":{"kind":"Name","value":"script"},"value":{"kind":"Variable","name":{"kind":"Name","value":"script"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"}},{"kind":"Field","name":{"kind":"Name","value":"lines"}},{"kind":"Field","name":{"kind":"Name","value":"missed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"wanted"}},{"kind":"Field","name":{"kind":"Name","value":"found"}},{"kind":"Field","name":{"kind":"Name","value":"isMisheard"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unreachedTasks"}}]}}]}}]} as unknown as DocumentNode<ScriptCheckQuery, ScriptCheckQueryVariables>;
export const CreateScenarioDocument = {"__meta__":{"hash":"d3b07c9ac3efd230849c5709410fc80231d35e9b9a008505a76449e15f1dbe9a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateScenario"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateScenarioInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createScenario"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"manuscript"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"violations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"description"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<CreateScenarioMutation, CreateScenarioMutationVariables>;
export const SaveDraftDocument = {"__meta__":{"hash":"693d9ca4860f4d5f51e56917a3e85a5c8b36c18a1d6700c4907a7f03d6c7a3d6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SaveDraft"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SaveDraftInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"saveDraft"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"manuscript"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"violations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"description"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<SaveDraftMutation, SaveDraftMutationVariables>;
export const SaveScriptDocument = {"__meta__":{"hash":"45e2c2e29eaa9463739ee822aa529541d7362071d30f56a56210b20dd18b51b0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SaveScript"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SaveScriptInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"saveScript"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]}}]} as unknown as DocumentNode<SaveScriptMutation, SaveScriptMutationVariables>;
export const PublishScenarioDocument = {"__meta__":{"hash":"9dbae94d884db054f66cfac5075b3fd1883788aff55f139ecd5d6e5df0699b80"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PublishScenario"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PublishScenarioInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"publishScenario"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"manuscript"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]}}]} as unknown as DocumentNode<PublishScenarioMutation, PublishScenarioMutationVariables>;
export const RollBackScenarioDocument = {"__meta__":{"hash":"a14238b2e70f3ea2433db460122b94450fe24cd0d6c60e2b6222c8ef98d7683f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RollBackScenario"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RollBackScenarioInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rollBackScenario"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"manuscript"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]}}]} as unknown as DocumentNode<RollBackScenarioMutation, RollBackScenarioMutationVariables>;
export const PartnerReplyDocument = {"__meta__":{"hash":"6b61ac2ae86b97f6512eb5005b139f75de5ae61091ffb08aef055d5d61313058"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"PartnerReply"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"version"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"turns"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TriedTurnInput"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"partnerReply"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"scenarioId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"version"},"value":{"kind":"Variable","name":{"kind":"Name","value":"version"}}},{"kind":"Argument","name":{"kind":"Name","value":"turns"},"value":{"kind":"Variable","name":{"kind":"Name","value":"turns"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PartnerReplySentence"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"replyId"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PartnerReplyEnd"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tasksTouched"}},{"kind":"Field","name":{"kind":"Name","value":"notUnderstood"}},{"kind":"Field","name":{"kind":"Name","value":"isClosing"}}]}}]}}]}}]} as unknown as DocumentNode<PartnerReplySubscription, PartnerReplySubscriptionVariables>;
export const TalkReportDocument = {"__meta__":{"hash":"1dc6ab7068f258d7406fe735a3e48b749bc47664b2599653cfa99e567844b94c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TalkReport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sessionId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"speakingSession"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sessionId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RolePlayTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"language"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"scenario"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"talkReport"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TalkReportParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TalkEstimateParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TalkEstimate"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scale"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"lowLabel"}},{"kind":"Field","name":{"kind":"Name","value":"highLabel"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TalkQuoteParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TalkQuote"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"turn"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TalkCriterionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TalkCriterion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"criterion"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"highestBand"}},{"kind":"Field","name":{"kind":"Name","value":"notRated"}},{"kind":"Field","name":{"kind":"Name","value":"notRatedReason"}},{"kind":"Field","name":{"kind":"Name","value":"rating"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"low"}},{"kind":"Field","name":{"kind":"Name","value":"high"}},{"kind":"Field","name":{"kind":"Name","value":"descriptor"}},{"kind":"Field","name":{"kind":"Name","value":"strength"}},{"kind":"Field","name":{"kind":"Name","value":"strengthSignal"}},{"kind":"Field","name":{"kind":"Name","value":"suggestion"}},{"kind":"Field","name":{"kind":"Name","value":"suggestionSignal"}},{"kind":"Field","name":{"kind":"Name","value":"moment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TalkQuoteParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signal"}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"share"}},{"kind":"Field","name":{"kind":"Name","value":"supporting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TalkQuoteParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"opposing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TalkQuoteParts"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExaminersRatingParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExaminersRating"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ratedAt"}},{"kind":"Field","name":{"kind":"Name","value":"examiners"}},{"kind":"Field","name":{"kind":"Name","value":"mark"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scale"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"criteria"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"criterion"}},{"kind":"Field","name":{"kind":"Name","value":"band"}},{"kind":"Field","name":{"kind":"Name","value":"isAdjudicated"}},{"kind":"Field","name":{"kind":"Name","value":"comments"}}]}},{"kind":"Field","name":{"kind":"Name","value":"moments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"turn"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"comments"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TalkExaminationParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Examination"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"rating"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExaminersRatingParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TalkReportParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TalkReport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rubric"}},{"kind":"Field","name":{"kind":"Name","value":"words"}},{"kind":"Field","name":{"kind":"Name","value":"estimate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TalkEstimateParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"criteria"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"criterion"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"TalkCriterionParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"betterSentences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"quote"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TalkQuoteParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"better"}},{"kind":"Field","name":{"kind":"Name","value":"pieces"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"tasks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"task"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"quote"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TalkQuoteParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"fluency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"wordsPerTurn"}},{"kind":"Field","name":{"kind":"Name","value":"repairsPerHundredWords"}},{"kind":"Field","name":{"kind":"Name","value":"wordsPerMinute"}},{"kind":"Field","name":{"kind":"Name","value":"meanDelay"}},{"kind":"Field","name":{"kind":"Name","value":"longDelays"}}]}},{"kind":"Field","name":{"kind":"Name","value":"turns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"talker"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"interrupted"}}]}},{"kind":"Field","name":{"kind":"Name","value":"previous"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sessionId"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"estimate"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TalkEstimateParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"examination"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TalkExaminationParts"}}]}}]}}]} as unknown as DocumentNode<TalkReportQuery, TalkReportQueryVariables>;
export const GoalDocument = {"__meta__":{"hash":"8d9d06e0e03684e1cbd20fed89ea98a622fcef7e25f8c6d3663eec66f07ac7de"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Goal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"statistics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"days"},"value":{"kind":"IntValue","value":"30"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"currentStreakDays"}},{"kind":"Field","name":{"kind":"Name","value":"byDay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}}]}}]}}]}}]}}]} as unknown as DocumentNode<GoalQuery, GoalQueryVariables>;
export const StartSpeakingDocument = {"__meta__":{"hash":"7e73e5e6de208004a5bb1e617bed5758b3b187c182444e68bc2010f1dc10fb39"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartSpeaking"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartSpeakingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startSpeaking"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"audio"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uri"}},{"kind":"Field","name":{"kind":"Name","value":"protocols"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SpeechTimeUsedUp"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"heldBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReadAloudTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FreeTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"topic"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"scenario"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"reserved"}},{"kind":"Field","name":{"kind":"Name","value":"heldUntil"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<StartSpeakingMutation, StartSpeakingMutationVariables>;
export const ResumeSpeakingDocument = {"__meta__":{"hash":"5269f91eac0bf8678815e88bbe12de561c9582191ab52478d9e82d13c7b18b4d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResumeSpeaking"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ResumeSpeakingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resumeSpeaking"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"audio"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uri"}},{"kind":"Field","name":{"kind":"Name","value":"protocols"}}]}},{"kind":"Field","name":{"kind":"Name","value":"settledSequence"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]}}]} as unknown as DocumentNode<ResumeSpeakingMutation, ResumeSpeakingMutationVariables>;
export const FinishSpeakingDocument = {"__meta__":{"hash":"1109a0a1d71c6b18a1a072778623bf1a0463d91bb5cc9939eec49913f7889a4b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"FinishSpeaking"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FinishSpeakingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"finishSpeaking"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attemptId"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ResultParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ResultParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SpeakingResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"notUnderstoodReason"}},{"kind":"Field","name":{"kind":"Name","value":"scores"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accuracy"}},{"kind":"Field","name":{"kind":"Name","value":"fluency"}},{"kind":"Field","name":{"kind":"Name","value":"completeness"}},{"kind":"Field","name":{"kind":"Name","value":"prosody"}},{"kind":"Field","name":{"kind":"Name","value":"overall"}},{"kind":"Field","name":{"kind":"Name","value":"costs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accuracy"}},{"kind":"Field","name":{"kind":"Name","value":"fluency"}},{"kind":"Field","name":{"kind":"Name","value":"prosody"}},{"kind":"Field","name":{"kind":"Name","value":"omissions"}},{"kind":"Field","name":{"kind":"Name","value":"insertions"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"transcript"}},{"kind":"Field","name":{"kind":"Name","value":"words"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"errorType"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"referenceIndex"}},{"kind":"Field","name":{"kind":"Name","value":"phones"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"arpabet"}},{"kind":"Field","name":{"kind":"Name","value":"ipa"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"heardArpabet"}},{"kind":"Field","name":{"kind":"Name","value":"heardIpa"}},{"kind":"Field","name":{"kind":"Name","value":"heardConfidence"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"weakestSounds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"arpabet"}},{"kind":"Field","name":{"kind":"Name","value":"ipa"}},{"kind":"Field","name":{"kind":"Name","value":"occurrences"}},{"kind":"Field","name":{"kind":"Name","value":"missed"}},{"kind":"Field","name":{"kind":"Name","value":"meanScore"}},{"kind":"Field","name":{"kind":"Name","value":"missedIn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unclearParts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"firstWord"}},{"kind":"Field","name":{"kind":"Name","value":"lastWord"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fluency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"speakingRateWordsPerMinute"}},{"kind":"Field","name":{"kind":"Name","value":"articulationRateWordsPerMinute"}},{"kind":"Field","name":{"kind":"Name","value":"pauses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"length"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"isCorrect"}},{"kind":"Field","name":{"kind":"Name","value":"passMark"}},{"kind":"Field","name":{"kind":"Name","value":"scorer"}},{"kind":"Field","name":{"kind":"Name","value":"scorerVersion"}},{"kind":"Field","name":{"kind":"Name","value":"audioDuration"}},{"kind":"Field","name":{"kind":"Name","value":"speechDuration"}},{"kind":"Field","name":{"kind":"Name","value":"isIncomplete"}}]}}]} as unknown as DocumentNode<FinishSpeakingMutation, FinishSpeakingMutationVariables>;
export const EndSpeakingDocument = {"__meta__":{"hash":"86c0070e6203eaf47b117776f824b401d40197bbed3e5cd05a5899f7c091ba8b"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndSpeaking"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FinishSpeakingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"finishSpeaking"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]}}]} as unknown as DocumentNode<EndSpeakingMutation, EndSpeakingMutationVariables>;
export const SpeakingFeedDocument = {"__meta__":{"hash":"738a1512970018af9b988daccbac867a4c530390c94696fa8e905a51d7c1c1e6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"SpeakingFeed"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sessionId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"speakingEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"sessionId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sessionId"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SpeechStarted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"utteranceId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TranscriptUpdated"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"utteranceId"}},{"kind":"Field","name":{"kind":"Name","value":"stableText"}},{"kind":"Field","name":{"kind":"Name","value":"unstableText"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UtteranceRecognized"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"utteranceId"}},{"kind":"Field","alias":{"kind":"Name","value":"recognized"},"name":{"kind":"Name","value":"words"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UtteranceScored"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"utteranceId"}},{"kind":"Field","alias":{"kind":"Name","value":"scored"},"name":{"kind":"Name","value":"words"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"errorType"}}]}},{"kind":"Field","name":{"kind":"Name","value":"scores"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"overall"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WarningRaised"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"warning"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"left"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SpeakingFinished"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PhaseChanged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"phase"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"length"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TurnEnded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"turn"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PartnerSpoke"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"turn"}},{"kind":"Field","name":{"kind":"Name","value":"sentence"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PartnerFinished"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"turn"}},{"kind":"Field","name":{"kind":"Name","value":"interrupted"}},{"kind":"Field","name":{"kind":"Name","value":"heardCharacters"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"closing"}}]}}]}}]}}]} as unknown as DocumentNode<SpeakingFeedSubscription, SpeakingFeedSubscriptionVariables>;
export const AgeDocument = {"__meta__":{"hash":"abb820727b18d3b512bb7666d74fe191012f3c71cbe5a256ece5ada51e6fd77a"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Age"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ageBracket"}}]}}]}}]} as unknown as DocumentNode<AgeQuery, AgeQueryVariables>;
export const AnswerAgeDocument = {"__meta__":{"hash":"342138e3670d4b3cf3732ee1120d35ed8d307134a8ff12e3af3acea124d464de"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AnswerAge"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetAgeBracketInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setAgeBracket"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ageBracket"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]}}]} as unknown as DocumentNode<AnswerAgeMutation, AnswerAgeMutationVariables>;
export const FinishLoginDocument = {"__meta__":{"hash":"2f2d36faf89247ea6de3477bd4ffad0b6ea05e1aad29f92ccf9b6035ff32d9ca"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"FinishLogin"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FinishLoginInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"finishLogin"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signedIn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SignedInParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SignedInParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SignedIn"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"accessTokenExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}}]}}]}}]} as unknown as DocumentNode<FinishLoginMutation, FinishLoginMutationVariables>;
export const FinishRegistrationDocument = {"__meta__":{"hash":"50338f9ee91cc9b4f3f3dee8cb0c8c827fd85c1d770c3f96e695f1510cfb506e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"FinishRegistration"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FinishRegistrationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"finishRegistration"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signedIn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SignedInParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SignedInParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SignedIn"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"accessTokenExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}}]}}]}}]} as unknown as DocumentNode<FinishRegistrationMutation, FinishRegistrationMutationVariables>;
export const RequestPasswordResetDocument = {"__meta__":{"hash":"dc3d1326ba589e2ef3b0f42af912aa3e141c21bcc3e62b381e16a03ffd516bcc"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RequestPasswordReset"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestPasswordResetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestPasswordReset"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accepted"}}]}}]}}]} as unknown as DocumentNode<RequestPasswordResetMutation, RequestPasswordResetMutationVariables>;
export const LoginWithPasskeyDocument = {"__meta__":{"hash":"931458290a7ac8f8794795460045e9741dc067bcc4de7f7db4fc66b9370a602f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LoginWithPasskey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LoginWithPasskeyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"loginWithPasskey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signedIn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SignedInParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SignedInParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SignedIn"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"accessTokenExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}}]}}]}}]} as unknown as DocumentNode<LoginWithPasskeyMutation, LoginWithPasskeyMutationVariables>;
export const SignInProvidersDocument = {"__meta__":{"hash":"d3b93e90b7271d78000914f1f90c18cc6767fbbffa932314762c459e5f4232d0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SignInProviders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signInProviders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<SignInProvidersQuery, SignInProvidersQueryVariables>;
export const StartProviderSignInDocument = {"__meta__":{"hash":"ea53072b8fbf8a842f179139e61bce4d98b419eead105236815b24ae156df981"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartProviderSignIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartProviderSignInInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startProviderSignIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"visit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"authorizationUrl"}},{"kind":"Field","name":{"kind":"Name","value":"browserToken"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]}}]} as unknown as DocumentNode<StartProviderSignInMutation, StartProviderSignInMutationVariables>;
export const FinishProviderSignInDocument = {"__meta__":{"hash":"26a79763d58231af751d6ba845a5a5c0640ed6beb94e7620186d34f8108de2a6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"FinishProviderSignIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FinishProviderSignInInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"finishProviderSignIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signedIn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SignedInParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"returnTo"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LoginChallenge"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"challenge"}},{"kind":"Field","name":{"kind":"Name","value":"kinds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProviderRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SignedInParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SignedIn"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"accessTokenExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}}]}}]}}]} as unknown as DocumentNode<FinishProviderSignInMutation, FinishProviderSignInMutationVariables>;
export const FinishProviderLinkDocument = {"__meta__":{"hash":"18a28983beb0b02e43734abe2c1902c37c64f608a0c56e5cc14c7403f6fd71c0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"FinishProviderLink"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FinishProviderLinkInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"finishProviderLink"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"signInMethods"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasPassword"}},{"kind":"Field","name":{"kind":"Name","value":"linkedProviders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"linkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProviderRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}}]}}]} as unknown as DocumentNode<FinishProviderLinkMutation, FinishProviderLinkMutationVariables>;
export const RegisterDocument = {"__meta__":{"hash":"522800872122550604254d1a7645635cd41dd62268f3062c86893112f101b0e1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Register"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"register"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signedIn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SignedInParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mailed"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"violations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"description"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SignedInParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SignedIn"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"accessTokenExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}}]}}]}}]} as unknown as DocumentNode<RegisterMutation, RegisterMutationVariables>;
export const ResetPasswordDocument = {"__meta__":{"hash":"98aac2f72272ec3024946b338d7c67c6dbcb8fa5f39aea9b6c8f32ee466681b0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResetPassword"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ResetPasswordInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resetPassword"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reset"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]}}]} as unknown as DocumentNode<ResetPasswordMutation, ResetPasswordMutationVariables>;
export const LoginDocument = {"__meta__":{"hash":"e1d4d7781249791fec2684ff703e026c3365dda8ec468c24ea8f48d967474ee0"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Login"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LoginInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"login"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signedIn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SignedInParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LoginChallenge"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"challenge"}},{"kind":"Field","name":{"kind":"Name","value":"kinds"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SignedInParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SignedIn"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"accessTokenExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}}]}}]}}]} as unknown as DocumentNode<LoginMutation, LoginMutationVariables>;
export const LoginSuspendedDocument = {"__meta__":{"hash":"9fb4b3b43dce68d0eed1551fff48170cc4659cf8092cd329f1304fd9a40b9509"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LoginSuspended"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LoginSuspendedInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"loginSuspended"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"access"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"accessTokenExpiresAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SecondFactorNeeded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kinds"}}]}}]}}]}}]}}]} as unknown as DocumentNode<LoginSuspendedMutation, LoginSuspendedMutationVariables>;
export const VerifyEmailDocument = {"__meta__":{"hash":"a5e95be7f0cd9b20d7580a033f7c0bcc0227732381b9d20a39fd7f2568a40ea4"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"VerifyEmail"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"VerifyEmailInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verifyEmail"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verification"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]}}]} as unknown as DocumentNode<VerifyEmailMutation, VerifyEmailMutationVariables>;
export const GuardianLinkDocument = {"__meta__":{"hash":"d335a9860d23ed7a72651da88a81cf23a08910ebe856a99cc3d5d699f9ab161d"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GuardianLink"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"token"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"guardianLink"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"token"},"value":{"kind":"Variable","name":{"kind":"Name","value":"token"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]} as unknown as DocumentNode<GuardianLinkQuery, GuardianLinkQueryVariables>;
export const ConfirmGuardianDocument = {"__meta__":{"hash":"98ecb762856365c92a79e74439ed44bd046f4e1897e15b6e67ccaf93beffb486"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfirmGuardian"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmGuardianInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmGuardian"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"link"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]}}]} as unknown as DocumentNode<ConfirmGuardianMutation, ConfirmGuardianMutationVariables>;
export const WithdrawGuardianDocument = {"__meta__":{"hash":"c318be7beeefe239d85ed8ca1de582f2f383541bb1efdfd48cc371a78ecdd397"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawGuardian"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WithdrawGuardianInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawGuardian"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"link"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]}}]} as unknown as DocumentNode<WithdrawGuardianMutation, WithdrawGuardianMutationVariables>;
export const HistoryDocument = {"__meta__":{"hash":"99e6765fb742874318f9dba71774be83deab3be0ba69f9792311ede1c8e2c9d6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"History"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kind"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"TaskKind"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"history"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"kind"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kind"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AttemptRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AttemptRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Attempt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReadAloudTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FreeTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"topic"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"scenario"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"transcript"}},{"kind":"Field","name":{"kind":"Name","value":"speechDuration"}},{"kind":"Field","name":{"kind":"Name","value":"scores"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"overall"}}]}}]}}]}}]} as unknown as DocumentNode<HistoryQuery, HistoryQueryVariables>;
export const CompareDocument = {"__meta__":{"hash":"7884686bd55d7d4743e08c4616f182d7a0fd96774d4e5bf978b57e335a801f41"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Compare"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"one"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"other"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"one"},"name":{"kind":"Name","value":"attempt"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"one"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ComparedAttempt"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"other"},"name":{"kind":"Name","value":"attempt"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"other"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ComparedAttempt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ResultParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SpeakingResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"notUnderstoodReason"}},{"kind":"Field","name":{"kind":"Name","value":"scores"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accuracy"}},{"kind":"Field","name":{"kind":"Name","value":"fluency"}},{"kind":"Field","name":{"kind":"Name","value":"completeness"}},{"kind":"Field","name":{"kind":"Name","value":"prosody"}},{"kind":"Field","name":{"kind":"Name","value":"overall"}},{"kind":"Field","name":{"kind":"Name","value":"costs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accuracy"}},{"kind":"Field","name":{"kind":"Name","value":"fluency"}},{"kind":"Field","name":{"kind":"Name","value":"prosody"}},{"kind":"Field","name":{"kind":"Name","value":"omissions"}},{"kind":"Field","name":{"kind":"Name","value":"insertions"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"transcript"}},{"kind":"Field","name":{"kind":"Name","value":"words"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"errorType"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"referenceIndex"}},{"kind":"Field","name":{"kind":"Name","value":"phones"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"arpabet"}},{"kind":"Field","name":{"kind":"Name","value":"ipa"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"heardArpabet"}},{"kind":"Field","name":{"kind":"Name","value":"heardIpa"}},{"kind":"Field","name":{"kind":"Name","value":"heardConfidence"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"weakestSounds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"arpabet"}},{"kind":"Field","name":{"kind":"Name","value":"ipa"}},{"kind":"Field","name":{"kind":"Name","value":"occurrences"}},{"kind":"Field","name":{"kind":"Name","value":"missed"}},{"kind":"Field","name":{"kind":"Name","value":"meanScore"}},{"kind":"Field","name":{"kind":"Name","value":"missedIn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unclearParts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"firstWord"}},{"kind":"Field","name":{"kind":"Name","value":"lastWord"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fluency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"speakingRateWordsPerMinute"}},{"kind":"Field","name":{"kind":"Name","value":"articulationRateWordsPerMinute"}},{"kind":"Field","name":{"kind":"Name","value":"pauses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"length"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"isCorrect"}},{"kind":"Field","name":{"kind":"Name","value":"passMark"}},{"kind":"Field","name":{"kind":"Name","value":"scorer"}},{"kind":"Field","name":{"kind":"Name","value":"scorerVersion"}},{"kind":"Field","name":{"kind":"Name","value":"audioDuration"}},{"kind":"Field","name":{"kind":"Name","value":"speechDuration"}},{"kind":"Field","name":{"kind":"Name","value":"isIncomplete"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ComparedAttempt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Attempt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReadAloudTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FreeTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"topic"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"scenario"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ResultParts"}}]}}]}}]} as unknown as DocumentNode<CompareQuery, CompareQueryVariables>;
export const TodayDocument = {"__meta__":{"hash":"7c8731a2042f367c8b60a78d05c7f8133d74ab4c4d2873d5d25480674f19e6ca"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Today"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"firstLanguage"}},{"kind":"Field","name":{"kind":"Name","value":"goal"}},{"kind":"Field","name":{"kind":"Name","value":"examDay"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"entitlements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"speechAMonth"}}]}},{"kind":"Field","name":{"kind":"Name","value":"speechUsed"}},{"kind":"Field","name":{"kind":"Name","value":"speechReserved"}},{"kind":"Field","name":{"kind":"Name","value":"speechLeft"}},{"kind":"Field","name":{"kind":"Name","value":"resetsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subscription"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"graceUntil"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statistics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"days"},"value":{"kind":"IntValue","value":"30"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"currentStreakDays"}},{"kind":"Field","name":{"kind":"Name","value":"byDay"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"weakestWords"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"Field","name":{"kind":"Name","value":"averageScore"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"latest"},"name":{"kind":"Name","value":"history"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"language"}}]}},{"kind":"Field","name":{"kind":"Name","value":"scenario"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ResultParts"}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AttemptRow"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ResultParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SpeakingResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"notUnderstoodReason"}},{"kind":"Field","name":{"kind":"Name","value":"scores"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accuracy"}},{"kind":"Field","name":{"kind":"Name","value":"fluency"}},{"kind":"Field","name":{"kind":"Name","value":"completeness"}},{"kind":"Field","name":{"kind":"Name","value":"prosody"}},{"kind":"Field","name":{"kind":"Name","value":"overall"}},{"kind":"Field","name":{"kind":"Name","value":"costs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accuracy"}},{"kind":"Field","name":{"kind":"Name","value":"fluency"}},{"kind":"Field","name":{"kind":"Name","value":"prosody"}},{"kind":"Field","name":{"kind":"Name","value":"omissions"}},{"kind":"Field","name":{"kind":"Name","value":"insertions"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"transcript"}},{"kind":"Field","name":{"kind":"Name","value":"words"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"errorType"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"referenceIndex"}},{"kind":"Field","name":{"kind":"Name","value":"phones"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"arpabet"}},{"kind":"Field","name":{"kind":"Name","value":"ipa"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"heardArpabet"}},{"kind":"Field","name":{"kind":"Name","value":"heardIpa"}},{"kind":"Field","name":{"kind":"Name","value":"heardConfidence"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"weakestSounds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"arpabet"}},{"kind":"Field","name":{"kind":"Name","value":"ipa"}},{"kind":"Field","name":{"kind":"Name","value":"occurrences"}},{"kind":"Field","name":{"kind":"Name","value":"missed"}},{"kind":"Field","name":{"kind":"Name","value":"meanScore"}},{"kind":"Field","name":{"kind":"Name","value":"missedIn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unclearParts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"firstWord"}},{"kind":"Field","name":{"kind":"Name","value":"lastWord"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fluency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"speakingRateWordsPerMinute"}},{"kind":"Field","name":{"kind":"Name","value":"articulationRateWordsPerMinute"}},{"kind":"Field","name":{"kind":"Name","value":"pauses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"length"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"isCorrect"}},{"kind":"Field","name":{"kind":"Name","value":"passMark"}},{"kind":"Field","name":{"kind":"Name","value":"scorer"}},{"kind":"Field","name":{"kind":"Name","value":"scorerVersion"}},{"kind":"Field","name":{"kind":"Name","value":"audioDuration"}},{"kind":"Field","name":{"kind":"Name","value":"speechDuration"}},{"kind":"Field","name":{"kind":"Name","value":"isIncomplete"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AttemptRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Attempt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"task"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"language"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReadAloudTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FreeTask"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"topic"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"scenario"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"transcript"}},{"kind":"Field","name":{"kind":"Name","value":"speechDuration"}},{"kind":"Field","name":{"kind":"Name","value":"scores"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"overall"}}]}}]}}]}}]} as unknown as DocumentNode<TodayQuery, TodayQueryVariables>;
export const DataExportDocument = {"__meta__":{"hash":"6e740da4d4ddf38170cb5c2a27317f154b59d97114e15e55213f68d6bd3b84a1"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DataExport"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataExport"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DataExportParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DataExportParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DataExport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"length"}},{"kind":"Field","name":{"kind":"Name","value":"downloadUrl"}}]}}]} as unknown as DocumentNode<DataExportQuery, DataExportQueryVariables>;
export const ExportMyDataDocument = {"__meta__":{"hash":"d3d705c735bf6ccf2eb62c691af2681123aa9968d1345f5e86ab2c109c8f6008"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ExportMyData"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExportMyDataInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exportMyData"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"export"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DataExportParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DataExportParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DataExport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"length"}},{"kind":"Field","name":{"kind":"Name","value":"downloadUrl"}}]}}]} as unknown as DocumentNode<ExportMyDataMutation, ExportMyDataMutationVariables>;
export const DataExportProgressDocument = {"__meta__":{"hash":"f0d2d71d4acc5a20bb3f33c58d1b503ef89f47bed3a61c2b4aa3a33909ab00b6"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"DataExportProgress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataExportProgressed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DataExportParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"DataExportParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DataExport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"length"}},{"kind":"Field","name":{"kind":"Name","value":"downloadUrl"}}]}}]} as unknown as DocumentNode<DataExportProgressSubscription, DataExportProgressSubscriptionVariables>;
export const EraseMeDocument = {"__meta__":{"hash":"90ea0d84b500f6508f965da132f268fedb6b974618fe76344e4fcd591d5a6a70"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EraseMe"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EraseMeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"eraseMe"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"receiptId"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SecondFactorNeeded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kinds"}}]}}]}}]}}]}}]} as unknown as DocumentNode<EraseMeMutation, EraseMeMutationVariables>;
export const ErasureReceiptDocument = {"__meta__":{"hash":"0a5cc810c4b4b8618fe9b7804c6c7fd25d4931c3ddeadc9951e9bb03a5648bbe"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ErasureReceipt"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UUID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"erasureReceipt"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"services"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"service"}},{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"erased"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kept"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"days"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ErasureReceiptQuery, ErasureReceiptQueryVariables>;
export const ConsentsDocument = {"__meta__":{"hash":"feeb0c632a0786430d5e731d26be25e375a0aa815448196b1673279315997385"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Consents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConsentParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConsentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Consents"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ageBracket"}},{"kind":"Field","name":{"kind":"Name","value":"ageBracketChangesFrom"}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"given"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"guardian"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]} as unknown as DocumentNode<ConsentsQuery, ConsentsQueryVariables>;
export const DecideConsentDocument = {"__meta__":{"hash":"b21e146df0b5580839f5d69bfe84fa027fea76091607ab9521f5981efa791372"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DecideConsent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DecideConsentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decideConsent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConsentParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConsentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Consents"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ageBracket"}},{"kind":"Field","name":{"kind":"Name","value":"ageBracketChangesFrom"}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"given"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"guardian"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]} as unknown as DocumentNode<DecideConsentMutation, DecideConsentMutationVariables>;
export const SetAgeBracketDocument = {"__meta__":{"hash":"ed2a3963bffdd5473769f0fbd6ba712ded6284c1e4474421ff63ab6175e67fba"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetAgeBracket"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetAgeBracketInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setAgeBracket"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConsentParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConsentParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Consents"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ageBracket"}},{"kind":"Field","name":{"kind":"Name","value":"ageBracketChangesFrom"}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"given"}},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"guardian"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]} as unknown as DocumentNode<SetAgeBracketMutation, SetAgeBracketMutationVariables>;
export const AskGuardianDocument = {"__meta__":{"hash":"86458d4d9a836423c3daa96e7b901ebacfad4a073a86efa9e1646467aeeb9a48"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AskGuardian"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AskGuardianInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"askGuardian"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"guardian"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]}}]} as unknown as DocumentNode<AskGuardianMutation, AskGuardianMutationVariables>;
export const SessionRecordingDocument = {"__meta__":{"hash":"31d2fb6a4ddcf9dbdc51a5dcc6c3728b5302e390857db12fbbfbc9a99bb59240"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SessionRecording"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sessionId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"speakingSession"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sessionId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"recording"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RecordingParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RecordingParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Recording"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"length"}},{"kind":"Field","name":{"kind":"Name","value":"sizeBytes"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"heardAt"}}]}}]} as unknown as DocumentNode<SessionRecordingQuery, SessionRecordingQueryVariables>;
export const RecordingAddressDocument = {"__meta__":{"hash":"f60c583d21a9094bdeff371bf84349a3d48a2ec6fa8b2934637cbf9c170492bb"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RecordingAddress"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sessionId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordingAddress"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"sessionId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sessionId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]} as unknown as DocumentNode<RecordingAddressQuery, RecordingAddressQueryVariables>;
export const DeleteRecordingDocument = {"__meta__":{"hash":"1914bfbeb104d0966d07a84bc9dbc32dc44926c862614082de39bd855ba9a569"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteRecording"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteRecordingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteRecording"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleted"}}]}}]}}]} as unknown as DocumentNode<DeleteRecordingMutation, DeleteRecordingMutationVariables>;
export const StoredRecordingsDocument = {"__meta__":{"hash":"796820fb3036d7249bbb62d72cb80db8fc0fd6c81e9000af9912ed338b286c0c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StoredRecordings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"recordings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"storedBytes"}}]}}]}}]}}]} as unknown as DocumentNode<StoredRecordingsQuery, StoredRecordingsQueryVariables>;
export const KeepingDocument = {"__meta__":{"hash":"daecb0314b7b5455d7a9d85e46f3eaa66a46118b9de2cbeb706313641dcfe93e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Keeping"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decisions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"given"}}]}}]}}]}}]} as unknown as DocumentNode<KeepingQuery, KeepingQueryVariables>;
export const VoicesDocument = {"__meta__":{"hash":"4e932d2b2ede3d38794009f1220621f8401415fe39427079b97303164f29ea1c"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Voices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"voices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"language"}}]}}]}}]} as unknown as DocumentNode<VoicesQuery, VoicesQueryVariables>;
export const SayDocument = {"__meta__":{"hash":"a809b2ea8b1596bef7af98decad119b7a14780bd5ebcc2c7b902b8542cbcc3f9"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Say"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SynthesizeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"synthesize"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"speech"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uri"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}]}}]} as unknown as DocumentNode<SayMutation, SayMutationVariables>;
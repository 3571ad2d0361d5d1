/* eslint-disable */
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

/** Why nothing was copied. */
export type AddSharedQuizError = QuizLinkUnknown | TooManyQuizzes;

/** A link to a quiz. */
export type AddSharedQuizInput = {
  /** What the link has after `/quizzes/shared/`. */
  token: Scalars['String']['input'];
};

/** How `addSharedQuiz` ended. */
export type AddSharedQuizPayload = {
  __typename?: 'AddSharedQuizPayload';
  /** Why nothing was copied; empty on success. */
  errors: Array<AddSharedQuizError>;
  /** The viewer's copy; null when there are errors. */
  quiz: Maybe<Quiz>;
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

/** Why there is no appeal. */
export type AppealQuizAnswerError = InvalidInput | QuizAnswerNotAppealable | QuizAttemptUnknown;

/** The answer to appeal for. */
export type AppealQuizAnswerInput = {
  /** Global id of the attempt. */
  attemptId: Scalars['ID']['input'];
  /** The question. */
  questionId: Scalars['UUID']['input'];
  /** Why the viewer disagrees, 1 to 500 characters. */
  reason: Scalars['String']['input'];
};

/** How `appealQuizAnswer` ended. */
export type AppealQuizAnswerPayload = {
  __typename?: 'AppealQuizAnswerPayload';
  /** The answer with its appeal; null when there are errors. */
  answer: Maybe<QuizAnswer>;
  /** Why there is no appeal; empty on success. */
  errors: Array<AppealQuizAnswerError>;
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

/** Why a part is not taken with a session. */
export type AttachMockExamSessionError = MockExamEnded | MockExamPartNotOpen | MockExamPartTaken | MockExamSessionUnsuited | MockExamUnknown | SpeakingSessionUnknown;

/** The part and its session. */
export type AttachMockExamSessionInput = {
  /** Global id of the exam. */
  mockExamId: Scalars['ID']['input'];
  /** The part. */
  part: MockExamPartKind;
  /** Global id of the session. */
  sessionId: Scalars['ID']['input'];
};

/** How `attachMockExamSession` ended. */
export type AttachMockExamSessionPayload = {
  __typename?: 'AttachMockExamSessionPayload';
  /** Why the part is not taken with this session; empty on success. */
  errors: Array<AttachMockExamSessionError>;
  /** The exam as it is now; null when there are errors. */
  mockExam: Maybe<MockExam>;
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
  /** The mock exam that it is a part of; null when it is part of none, and with an error when assessment cannot be reached. */
  mockExamPlace: Maybe<MockExamPlace>;
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

/** The format of a file of sound. All of them have one channel. */
export type AudioFileFormat =
  /** MPEG-2 audio layer III, 16 kHz, 48 kbit/s. */
  | 'MP3'
  /** Opus in Ogg, about 32 kbit/s. */
  | 'OGG_OPUS'
  /** PCM of 16 bit, 16 kHz. */
  | 'WAV';

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

/** How a text is spoken. */
export type AudioVoicing = {
  __typename?: 'AudioVoicing';
  /** The format of the file. */
  format: AudioFileFormat;
  /** The pitch; 1 is the normal pitch of the voice, 2 an octave higher. */
  pitch: Scalars['Float']['output'];
  /** The speaking rate; 1 is the normal rate of the voice. */
  rate: Scalars['Float']['output'];
  /** The id of a voice of `voices(use: STORED)`, as it was asked for. */
  voiceId: Scalars['ID']['output'];
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

/** A file with questions. */
export type BankFile = {
  __typename?: 'BankFile';
  /** The file in Base64; empty when it would hold no question. */
  content: Scalars['String']['output'];
  /** Its media type. */
  mediaType: Scalars['String']['output'];
  /** How many questions it holds. */
  questions: Scalars['Int']['output'];
  /** The first 200 refusals. */
  refusals: Array<BankRefusal>;
  /** How many the format cannot hold. */
  refused: Scalars['Int']['output'];
};

/** A format in which questions are exchanged. */
export type BankFileFormat =
  /** Moodle's GIFT. */
  | 'GIFT'
  /** QTI 3.0 of 1EdTech: a package, or to be read a single item. */
  | 'QTI_3';

/** The file is longer than allowed. */
export type BankFileTooLarge = UserError & {
  __typename?: 'BankFileTooLarge';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
  /** The longest file, in bytes. */
  mostBytes: Scalars['Int']['output'];
};

/** Something that an author should look at. */
export type BankFinding = {
  __typename?: 'BankFinding';
  /** The words in which it was found; of a duplicate, the other prompt. */
  detail: Scalars['String']['output'];
  /** What was found; null for a kind that this edge does not know. */
  kind: Maybe<BankFindingKind>;
  /** Global id of the other question of a duplicate. */
  questionId: Maybe<Scalars['ID']['output']>;
};

/** What the check finds in a question. */
export type BankFindingKind =
  /** The bank has a question that asks the same. */
  | 'DUPLICATE'
  /** The gap could be filled by many words. */
  | 'GAP_UNDETERMINED'
  /** An article, the number of a noun or a capital letter fits only one option, or an item tells its place. */
  | 'GRAMMAR_GIVES_AWAY'
  /** The right option is much longer or shorter than the others. */
  | 'LENGTH_GIVES_AWAY'
  /** Two options say the same. */
  | 'OPTIONS_ALIKE'
  /** The prompt holds the key. */
  | 'PROMPT_HOLDS_KEY'
  /** The prompt is too short, too long or cut off, or there are too few options. */
  | 'PROMPT_UNFIT'
  /** The prompt has a pronoun and not the noun it stands for. */
  | 'PRONOUN_WITHOUT_NOUN';

/** What became of the questions of a file. */
export type BankImport = {
  __typename?: 'BankImport';
  /** How many were there already. */
  alreadyThere: Scalars['Int']['output'];
  /** The first 200 refusals. */
  refusals: Array<BankRefusal>;
  /** How many were refused. */
  refused: Scalars['Int']['output'];
  /** How many are new drafts. */
  taken: Scalars['Int']['output'];
};

/** A question of the bank, looked at again. */
export type BankManuscript = {
  __typename?: 'BankManuscript';
  /** What its author should look at. It hinders nothing. */
  findings: Array<BankFinding>;
  /** The question. */
  question: BankQuestion;
};

/** An option, an accepted answer, or an item. */
export type BankOption = {
  __typename?: 'BankOption';
  /** What a learner reads who gave it; null for none. */
  feedback: Maybe<Scalars['String']['output']>;
  /** What it says. */
  text: Scalars['String']['output'];
  /** The share of the point that it earns: 1 is right, 0 wrong, below 0 it costs; 0 for items of an order. */
  weight: Scalars['Float']['output'];
};

/** An option, an accepted answer, or an item. */
export type BankOptionInput = {
  /** What a learner reads who gave it. */
  feedback?: InputMaybe<Scalars['String']['input']>;
  /** What it says. */
  text: Scalars['String']['input'];
  /** The share of the point that it earns, -1 to 1; 0 for items of an order. */
  weight?: Scalars['Float']['input'];
};

/** A question of the bank. */
export type BankQuestion = {
  __typename?: 'BankQuestion';
  /** When it was last changed. */
  changedAt: Scalars['DateTime']['output'];
  /** What it says. */
  content: BankQuestionContent;
  /** When it was written. */
  createdAt: Scalars['DateTime']['output'];
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Whether the viewer has written it. Other authors are not named. */
  isOwn: Scalars['Boolean']['output'];
  /** Whether the viewer may change it. */
  mayEdit: Scalars['Boolean']['output'];
  /** Whether the viewer may review it now. */
  mayReview: Scalars['Boolean']['output'];
  /** What the last reviewer wrote; null without a comment, and once the question has changed. */
  reviewComment: Maybe<Scalars['String']['output']>;
  /** When it was last reviewed. */
  reviewedAt: Maybe<Scalars['DateTime']['output']>;
  /** The number of its changes, from 1; a change has to name it. */
  revision: Scalars['Int']['output'];
  /** How far it is. */
  state: BankQuestionState;
};

/** Somebody else has changed the question in the meantime. */
export type BankQuestionChanged = UserError & {
  __typename?: 'BankQuestionChanged';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
  /** The current revision. */
  revision: Scalars['Int']['output'];
};

/** A page of questions of the bank. */
export type BankQuestionConnection = {
  __typename?: 'BankQuestionConnection';
  /** The items of the page, each with its cursor. */
  edges: Array<BankQuestionEdge>;
  /** The items of the page. */
  nodes: Array<BankQuestion>;
  /** The position of the page in the list. */
  pageInfo: PageInfo;
  /** The number of items in all pages under the same filters. */
  totalCount: Scalars['Int']['output'];
};

/** What a question of the bank says. */
export type BankQuestionContent = {
  __typename?: 'BankQuestionContent';
  /** A path of names for authors, from the topmost down. */
  category: Array<Scalars['String']['output']>;
  /** How hard it is meant to be. */
  difficulty: QuizDifficulty;
  /** Why the key is right; null for none. */
  explanation: Maybe<Scalars['String']['output']>;
  /** What a learner reads who was right about a statement; null for none. */
  ifRight: Maybe<Scalars['String']['output']>;
  /** What a learner reads who was wrong about a statement; null for none. */
  ifWrong: Maybe<Scalars['String']['output']>;
  /** What a learner does. */
  kind: QuizQuestionKind;
  /** The language of its words. */
  language: Scalars['LanguageTag']['output'];
  /** A title for authors; null without one. */
  name: Maybe<Scalars['String']['output']>;
  /** The options as they are shown; the accepted answers, the best first; the items as they are shown. Else empty. */
  options: Array<BankOption>;
  /** Of an order, the indexes of the options, from 0, in their right order. Else empty. */
  ordering: Array<Scalars['Int']['output']>;
  /** The question; the statement; the text with `_____` in the place of the gap; the heading of an order; the sentence to type or say. */
  prompt: Scalars['String']['output'];
  /** In alphabetical order. */
  tags: Array<Scalars['String']['output']>;
  /** Whether the statement is true; null for other kinds. */
  truth: Maybe<Scalars['Boolean']['output']>;
};

/** What a question is to say. Texts are plain and have at most 2,000 characters; the whole has at most 16,000 bytes. */
export type BankQuestionContentInput = {
  /** A path of names for authors, from the topmost down, at most 6 of 1 to 100 characters. */
  category?: Array<Scalars['String']['input']>;
  /** How hard it is meant to be. */
  difficulty: QuizDifficulty;
  /** Why the key is right. */
  explanation?: InputMaybe<Scalars['String']['input']>;
  /** TRUE_FALSE: what a learner reads who was right. */
  ifRight?: InputMaybe<Scalars['String']['input']>;
  /** TRUE_FALSE: what a learner reads who was wrong. */
  ifWrong?: InputMaybe<Scalars['String']['input']>;
  /** What a learner does. */
  kind: QuizQuestionKind;
  /** The language of its words. */
  language: Scalars['LanguageTag']['input'];
  /** A title for authors, at most 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /**
   * MULTIPLE_CHOICE: 2 to 12 options as they are shown, exactly one with the weight 1. SHORT_ANSWER, GAP: 1 to 12 accepted answers, the
   * first one with the weight 1. ORDER: 2 to 12 different items. Else empty.
   */
  options?: Array<BankOptionInput>;
  /**
   * ORDER: the indexes of the options, from 0, in their right order. Without it the options are in their right order, and are shown
   * in another one.
   */
  ordering?: InputMaybe<Array<Scalars['Int']['input']>>;
  /** The question; the statement; the text with `_____` once in the place of the gap; the heading of an order; the sentence to type or say. */
  prompt: Scalars['String']['input'];
  /** At most 10 of 1 to 40 characters. */
  tags?: Array<Scalars['String']['input']>;
  /** TRUE_FALSE: whether the statement is true. */
  truth?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A question of the bank and its cursor. */
export type BankQuestionEdge = {
  __typename?: 'BankQuestionEdge';
  /** The cursor after this item. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: BankQuestion;
};

/** Which questions. An empty part matches all. */
export type BankQuestionFilterInput = {
  /** Only this difficulty. */
  difficulty?: InputMaybe<QuizDifficulty>;
  /** Only what the viewer has written. */
  isOwn?: Scalars['Boolean']['input'];
  /** Only what the viewer may review now. */
  isToReview?: Scalars['Boolean']['input'];
  /** Only this kind. */
  kind?: InputMaybe<QuizQuestionKind>;
  /** Only this language: a tag or its beginning. */
  language?: InputMaybe<Scalars['LanguageTag']['input']>;
  /** Words of the question, at most 200 characters; the last one may be incomplete. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** Only this state. */
  state?: InputMaybe<BankQuestionState>;
  /** Only questions with all these tags, at most 10. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** Another person has written the question. */
export type BankQuestionNotOwn = UserError & {
  __typename?: 'BankQuestionNotOwn';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** The viewer has written or changed the question: another author has to review it. */
export type BankQuestionOwn = UserError & {
  __typename?: 'BankQuestionOwn';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** How far a question of the bank is. */
export type BankQuestionState =
  /** Its author works on it. Other authors see it only if it was reviewed before. */
  | 'DRAFT'
  /** It waits for another author. */
  | 'IN_REVIEW'
  /** Quizzes are made of it. */
  | 'PUBLISHED'
  /** No new quiz is made of it. */
  | 'RETIRED';

/** The question is in a state that does not allow it. */
export type BankQuestionStateWrong = UserError & {
  __typename?: 'BankQuestionStateWrong';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** There is no such question, or it is a draft of another author's. */
export type BankQuestionUnknown = UserError & {
  __typename?: 'BankQuestionUnknown';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** A question that was not taken. */
export type BankRefusal = {
  __typename?: 'BankRefusal';
  /** Where, as the file counts. */
  at: Scalars['String']['output'];
  /** Why; null for a reason that this edge does not know. */
  reason: Maybe<BankRefusalReason>;
  /** The name of what was met: an element, a kind, a field. */
  what: Scalars['String']['output'];
};

/** Why a question was not taken. */
export type BankRefusalReason =
  /** A part of the question would be lost. */
  | 'FEATURE_UNSUPPORTED'
  /** The platform, or the format, does not know the kind of question. */
  | 'KIND_UNSUPPORTED'
  /** It breaks the rules of its format, or of the bank. */
  | 'MALFORMED'
  /** The file or a text is longer, deeper or fuller than allowed. */
  | 'TOO_LARGE'
  /** The file is not what it should be. */
  | 'UNREADABLE';

/** What a reviewer decides. */
export type BankReviewVerdict =
  /** Learners may get it. */
  | 'APPROVE'
  /** Its author should change it. */
  | 'RETURN';

/** A tag of published questions. */
export type BankTag = {
  __typename?: 'BankTag';
  /** The number of questions that have it. */
  questions: Scalars['Int']['output'];
  /** The tag. */
  tag: Scalars['String']['output'];
};

/** What is published in a language. */
export type BankTopic = {
  __typename?: 'BankTopic';
  /** The primary subtag, for example `en`. */
  language: Scalars['LanguageTag']['output'];
  /** The number of questions. */
  questions: Scalars['Int']['output'];
  /** The tags with the most questions, at most 50, the largest first. */
  tags: Array<BankTag>;
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

/** Why a run cannot be cancelled. */
export type CancelPipelineRunError = PipelineRunUnknown;

/** The run to cancel. */
export type CancelPipelineRunInput = {
  /** Global id of the run. */
  pipelineRunId: Scalars['ID']['input'];
};

/** How `cancelPipelineRun` ended. */
export type CancelPipelineRunPayload = {
  __typename?: 'CancelPipelineRunPayload';
  /** Expected failures. */
  errors: Array<CancelPipelineRunError>;
  /** The run as it is now; null with errors. */
  pipelineRun: Maybe<PipelineRun>;
};

/** Why a recording is not ended. */
export type CancelSubmittedRecordingError = InvalidInput | SubmittedRecordingUnknown;

/** The recording to be ended. */
export type CancelSubmittedRecordingInput = {
  /** Global id of the recording. */
  recordingId: Scalars['ID']['input'];
};

/** How `cancelSubmittedRecording` ended. */
export type CancelSubmittedRecordingPayload = {
  __typename?: 'CancelSubmittedRecordingPayload';
  /** Expected failures. */
  errors: Array<CancelSubmittedRecordingError>;
  /** The recording as it is now; null in case of errors. */
  recording: Maybe<SubmittedRecording>;
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

/** Why a transcription cannot be ended. */
export type CancelTranscriptionError = TranscriptionUnknown;

/** The transcription to end. */
export type CancelTranscriptionInput = {
  /** Global id of the transcription. */
  transcriptionId: Scalars['ID']['input'];
};

/** How `cancelTranscription` ended. */
export type CancelTranscriptionPayload = {
  __typename?: 'CancelTranscriptionPayload';
  /** Expected failures. */
  errors: Array<CancelTranscriptionError>;
  /** The transcription as it is now; null with errors. */
  transcription: Maybe<Transcription>;
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

/** Why the settings were not changed. */
export type ChangeReviewSettingsError = InvalidInput;

/** All settings of review; each is replaced. */
export type ChangeReviewSettingsInput = {
  /** Whether attempts make cards. */
  cardsFromPractice: Scalars['Boolean']['input'];
  /** The probability of knowing a card when it comes, 0.80 to 0.95. */
  desiredRetention: Scalars['Float']['input'];
  /** New cards a day, 0 to 100. */
  newCardsADay: Scalars['Int']['input'];
  /** Reviews a day, 0 to 1,000. */
  reviewsADay: Scalars['Int']['input'];
};

/** How `changeReviewSettings` ended. */
export type ChangeReviewSettingsPayload = {
  __typename?: 'ChangeReviewSettingsPayload';
  /** Why nothing was changed; empty on success. */
  errors: Array<ChangeReviewSettingsError>;
  /** The settings as they are now; null when there are errors. */
  settings: Maybe<ReviewSettings>;
};

/** A talk about documents. */
export type Chat = Node & {
  __typename?: 'Chat';
  /** When it was begun. */
  createdAt: Scalars['DateTime']['output'];
  /** The documents that it is about, without those that were deleted since. */
  documents: Array<Document>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** When the last message was sent; of a chat without messages, when it was begun. */
  lastMessageAt: Scalars['DateTime']['output'];
  /** The number of messages. */
  messageCount: Scalars['Int']['output'];
  /** The title that the learner gave it, else the beginning of the first message; null while there is neither. */
  title: Maybe<Scalars['String']['output']>;
};

/** A place of a document. */
export type ChatCitation = {
  __typename?: 'ChatCitation';
  /** The document; null if it was deleted meanwhile, and if content cannot be reached. */
  document: Maybe<Document>;
  /** The page, from 1. */
  page: Scalars['Int']['output'];
  /** The text there. */
  quote: Scalars['String']['output'];
  /** Where it is in the text of the page. */
  span: TextSpan;
};

/** A page of chats. */
export type ChatConnection = {
  __typename?: 'ChatConnection';
  /** The items of the page, each with its cursor. */
  edges: Array<ChatEdge>;
  /** The items of the page. */
  nodes: Array<Chat>;
  /** The position of the page in the list. */
  pageInfo: PageInfo;
  /** The number of items in all pages under the same filter. */
  totalCount: Scalars['Int']['output'];
};

/** All documents of the chat were deleted. */
export type ChatDocumentsGone = UserError & {
  __typename?: 'ChatDocumentsGone';
  /** The reason, for developers. */
  message: Scalars['String']['output'];
};

/** A chat and its cursor. */
export type ChatEdge = {
  __typename?: 'ChatEdge';
  /** The cursor after this item. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Chat;
};

/** What is limited. */
export type ChatLimit =
  /** Chats of a learner. Deleting chats makes room. */
  | 'CHATS'
  /** Messages of a chat: begin another one. */
  | 'MESSAGES'
  /** Replies that are being made at the same time: wait for one of them. */
  | 'REPLIES';

/** The viewer has as many as are allowed: chats, messages in this chat, or replies at once. */
export type ChatLimitReached = UserError & {
  __typename?: 'ChatLimitReached';
  /** Of what. */
  limit: ChatLimit;
  /** The reason, for developers. */
  message: Scalars['String']['output'];
  /** The number that is allowed. */
  most: Scalars['Int']['output'];
};

/** A message of the learner, and the reply to it. */
export type ChatMessage = {
  __typename?: 'ChatMessage';
  /** Its id, for `chatReply` and `stopChatReply`. */
  id: Scalars['UUID']['output'];
  /** The reply. */
  reply: ChatReply;
  /** When it was sent. */
  sentAt: Scalars['DateTime']['output'];
  /** The text. */
  text: Scalars['String']['output'];
};

/** A page of messages. */
export type ChatMessageConnection = {
  __typename?: 'ChatMessageConnection';
  /** The items of the page, each with its cursor. */
  edges: Array<ChatMessageEdge>;
  /** The items of the page. */
  nodes: Array<ChatMessage>;
  /** The position of the page in the list. */
  pageInfo: PageInfo;
  /** The number of messages of the chat. */
  totalCount: Scalars['Int']['output'];
};

/** A message and its cursor. */
export type ChatMessageEdge = {
  __typename?: 'ChatMessageEdge';
  /** The cursor after this item. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: ChatMessage;
};

/** The viewer has no such message. */
export type ChatMessageUnknown = UserError & {
  __typename?: 'ChatMessageUnknown';
  /** The reason, for developers. */
  message: Scalars['String']['output'];
};

/** Why no language model wrote a reply. */
export type ChatQuotedReason =
  /** The tokens of the day are used up. */
  | 'BUDGET_USED_UP'
  /** The viewer has not consented to third parties. */
  | 'CONSENT_MISSING'
  /** It could not be reached, or failed. */
  | 'MODEL_FAILED'
  /** None is configured. */
  | 'MODEL_OFF'
  /** Nothing that it wrote was in the passages that it cited. */
  | 'NOT_SUPPORTED';

/** The reply to a message. */
export type ChatReply = {
  __typename?: 'ChatReply';
  /** The cursor of its last step, for `chatReply`. */
  cursor: Scalars['String']['output'];
  /** How it was made; null until there is something to show. */
  method: Maybe<ChatReplyMethod>;
  /** What it says, in order, as far as it is made. */
  parts: Array<ChatReplyPart>;
  /** Why it consists of quotes; null unless it does. */
  quotedReason: Maybe<ChatQuotedReason>;
  /** How far it is. */
  state: ChatReplyState;
};

/** How a reply was made. */
export type ChatReplyMethod =
  /** The documents do not have the answer. */
  | 'NOT_FOUND'
  /** It consists of quotes from the documents. */
  | 'QUOTED'
  /** A language model wrote it; each part was checked against its citations. */
  | 'WRITTEN';

/** A sentence that a model wrote, or a quote. */
export type ChatReplyPart = {
  __typename?: 'ChatReplyPart';
  /** The places that say it, without those in documents that were deleted since. */
  citations: Array<ChatCitation>;
  /** Its position in the reply, from 0. */
  index: Scalars['Int']['output'];
  /** QUOTED or WRITTEN. */
  method: ChatReplyMethod;
  /** The text; null for a quote whose document was deleted since. */
  text: Maybe<Scalars['String']['output']>;
};

/** A reply of the chat is being made: wait for its end, or stop it. */
export type ChatReplyRunning = UserError & {
  __typename?: 'ChatReplyRunning';
  /** The reason, for developers. */
  message: Scalars['String']['output'];
  /** The id of the message whose reply is being made. */
  messageId: Scalars['UUID']['output'];
};

/** How far a reply is. */
export type ChatReplyState =
  /** It is complete. */
  | 'COMPLETED'
  /** The platform failed: send the message again. */
  | 'FAILED'
  /** It waits. */
  | 'QUEUED'
  /** Passages are being searched. */
  | 'SEARCHING'
  /** The learner stopped it. */
  | 'STOPPED'
  /** It is being written. */
  | 'WRITING';

/** One step of a reply. */
export type ChatReplyStep = {
  __typename?: 'ChatReplyStep';
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** The cursor after this step. */
  cursor: Scalars['String']['output'];
  /** How the reply is made, as far as that is known. */
  method: Maybe<ChatReplyMethod>;
  /** What the step adds; null if it changes only the state. */
  part: Maybe<ChatReplyPart>;
  /** Why it consists of quotes; with the last step. */
  quotedReason: Maybe<ChatQuotedReason>;
  /** Whether the reply begins anew: the parts before this step are not part of it any more. */
  restarted: Scalars['Boolean']['output'];
  /** How far the reply is after it. */
  state: ChatReplyState;
};

/** The viewer has no such chat. */
export type ChatUnknown = UserError & {
  __typename?: 'ChatUnknown';
  /** The reason, for developers. */
  message: Scalars['String']['output'];
};

/** How much of what they may have a learner has. */
export type ChatUsage = {
  __typename?: 'ChatUsage';
  /** The number of chats. */
  chats: Scalars['Int']['output'];
  /** The number of chats that a learner may have. */
  mostChats: Scalars['Int']['output'];
  /** The number of messages that a chat may have. */
  mostMessagesAChat: Scalars['Int']['output'];
  /** Why no language model writes replies now; null if one does. */
  quotedReason: Maybe<ChatQuotedReason>;
  /** When the next day begins. */
  resetsAt: Scalars['DateTime']['output'];
  /** The tokens of a day that the plan gives. */
  tokensADay: Scalars['Int']['output'];
  /** The tokens of the day that are left. */
  tokensLeft: Scalars['Int']['output'];
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

/** The viewer's claim is over: claim the talk again, unless others rate it now. */
export type ClaimExpired = UserError & {
  __typename?: 'ClaimExpired';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** Why an upload cannot be completed. */
export type CompleteDocumentUploadError = DocumentFileMissing | DocumentUnknown;

/** The document whose file was sent. */
export type CompleteDocumentUploadInput = {
  /** Global id of the document. */
  documentId: Scalars['ID']['input'];
};

/** How `completeDocumentUpload` ended. */
export type CompleteDocumentUploadPayload = {
  __typename?: 'CompleteDocumentUploadPayload';
  /** The document, which is uploaded or further, or has failed; null with errors. */
  document: Maybe<Document>;
  /** Expected failures. */
  errors: Array<CompleteDocumentUploadError>;
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
  /** Examiners may read what the person says, and hear it where the recording is kept. */
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

/** Why a part of a text was not corrected. */
export type CorrectTranscriptPartError = InvalidInput | TranscriptPartChanged | TranscriptPartUnknown | TranscriptionAtWork | TranscriptionUnknown;

/** What was really said in a part of a text. */
export type CorrectTranscriptPartInput = {
  /** The index of the part. */
  index: Scalars['Int']['input'];
  /** The revision of the part that was shown. */
  revision: Scalars['Int']['input'];
  /**
   * At most 5,000 characters without control characters, and 200,000 in all parts of a text together. Empty, or the recognised words,
   * to take the correction back.
   */
  text: Scalars['String']['input'];
  /** Global id of the transcription. */
  transcriptionId: Scalars['ID']['input'];
};

/** How `correctTranscriptPart` ended. */
export type CorrectTranscriptPartPayload = {
  __typename?: 'CorrectTranscriptPartPayload';
  /** Expected failures. */
  errors: Array<CorrectTranscriptPartError>;
  /** The part as it is now; null with errors. */
  part: Maybe<TranscriptPart>;
};

/** A word that the viewer has written, or left as it was recognised. */
export type CorrectedTranscriptWord = {
  __typename?: 'CorrectedTranscriptWord';
  /** Null together with `start`. */
  end: Maybe<Scalars['Milliseconds']['output']>;
  /** From the start of the file's sound, if the same word was recognised in this place; null for another word. */
  start: Maybe<Scalars['Milliseconds']['output']>;
  /** The word, with its punctuation. */
  text: Scalars['String']['output'];
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

/** Why no question was stored. */
export type CreateBankQuestionError = InvalidInput | TooManyBankQuestions;

/** A question to create. */
export type CreateBankQuestionInput = {
  /** What it is to say. */
  content: BankQuestionContentInput;
  /** Created by the client for each question. The same key returns the same question. */
  idempotencyKey: Scalars['UUID']['input'];
};

/** How `createBankQuestion` ended. */
export type CreateBankQuestionPayload = {
  __typename?: 'CreateBankQuestionPayload';
  /** Why nothing was stored; empty on success. */
  errors: Array<CreateBankQuestionError>;
  /** The question; null when there are errors. */
  manuscript: Maybe<BankManuscript>;
};

/** Why no chat was begun. */
export type CreateChatError = ChatLimitReached | DocumentUnknown | InvalidInput;

/** The documents of a new chat. */
export type CreateChatInput = {
  /** Global ids, 1 to 10. */
  documentIds: Array<Scalars['ID']['input']>;
  /** Chosen by the client; a repeat with the same key returns the same chat. */
  idempotencyKey: Scalars['UUID']['input'];
};

/** How `createChat` ended. */
export type CreateChatPayload = {
  __typename?: 'CreateChatPayload';
  /** The chat; null with errors. */
  chat: Maybe<Chat>;
  /** Expected failures. */
  errors: Array<CreateChatError>;
};

/** Why a file cannot be sent. */
export type CreateDocumentUploadError = DocumentQuotaUsedUp | DocumentTooLarge | InvalidInput;

/** A file to be sent. */
export type CreateDocumentUploadInput = {
  /** Chosen by the client; a repeat with the same key returns the same document. */
  idempotencyKey: Scalars['UUID']['input'];
  /** The name to show, 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** SHA-256 of the file, 64 hexadecimal digits, to be compared when it was sent. */
  sha256?: InputMaybe<Scalars['String']['input']>;
  /** The length of the file, in bytes. */
  sizeBytes: Scalars['Int']['input'];
  /** The format. */
  type: DocumentType;
};

/** How `createDocumentUpload` ended. */
export type CreateDocumentUploadPayload = {
  __typename?: 'CreateDocumentUploadPayload';
  /** The document; null with errors. */
  document: Maybe<Document>;
  /** Expected failures. */
  errors: Array<CreateDocumentUploadError>;
  /** Where to send the file; null with errors, and if the upload was completed before. */
  upload: Maybe<DocumentUpload>;
};

/** Why a pipeline cannot be stored. */
export type CreatePipelineError = InvalidInput | TooManyPipelines;

/** A pipeline to be stored. */
export type CreatePipelineInput = {
  /** Chosen by the client; a repeat with the same key returns the same pipeline. */
  idempotencyKey: Scalars['UUID']['input'];
  /** The name to show, 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** 1 to 8 steps, in order. */
  steps: Array<PipelineStepInput>;
};

/** How `createPipeline` ended. */
export type CreatePipelinePayload = {
  __typename?: 'CreatePipelinePayload';
  /** Expected failures. */
  errors: Array<CreatePipelineError>;
  /** The pipeline; null with errors. */
  pipeline: Maybe<Pipeline>;
};

/** Why no quiz was ordered. */
export type CreateQuizError = InvalidInput | TooManyQuizzes | TooManyQuizzesUnderWay;

/** A quiz to be made. */
export type CreateQuizInput = {
  /** How hard they are to be. */
  difficulty: QuizDifficulty;
  /** When marks are shown. */
  feedback: QuizFeedback;
  /** Created by the client for each quiz. The same key returns the same quiz. */
  idempotencyKey: Scalars['UUID']['input'];
  /** The kinds; all without it. */
  kinds?: InputMaybe<Array<QuizQuestionKind>>;
  /** The number of questions, 1 to 30. */
  number: Scalars['Int']['input'];
  /** What it is made of. */
  source: QuizSourceInput;
  /** The time for an attempt, whole seconds from 1 minute to 3 hours; no limit without it. */
  timeLimit?: InputMaybe<Scalars['Milliseconds']['input']>;
};

/** How `createQuiz` ended. */
export type CreateQuizPayload = {
  __typename?: 'CreateQuizPayload';
  /** Why no quiz was ordered; empty on success. */
  errors: Array<CreateQuizError>;
  /** The quiz; null when there are errors. */
  quiz: Maybe<Quiz>;
};

/** Why no card was added. */
export type CreateReviewCardError = InvalidInput | TooManyReviewCards;

/** A new card of one's own words. */
export type CreateReviewCardInput = {
  /** The answer, 1 to 500 characters. */
  back: Scalars['String']['input'];
  /** The question, 1 to 500 characters. */
  front: Scalars['String']['input'];
  /** Created by the client for each card. The same key returns the same card. */
  idempotencyKey: Scalars['UUID']['input'];
  /** The language of the back. */
  language: Scalars['LanguageTag']['input'];
};

/** How `createReviewCard` ended. */
export type CreateReviewCardPayload = {
  __typename?: 'CreateReviewCardPayload';
  /** The card; null when there are errors. */
  card: Maybe<ReviewCard>;
  /** Why no card was added; empty on success. */
  errors: Array<CreateReviewCardError>;
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

/** Why a file cannot be sent. */
export type CreateTranscriptionUploadError = InvalidInput | RecordedFileTooLarge | TooManyTranscriptions;

/** A recorded file to be sent. */
export type CreateTranscriptionUploadInput = {
  /** Chosen by the client; a repeat with the same key returns the same transcription. */
  idempotencyKey: Scalars['UUID']['input'];
  /** The name to show, 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** The length of the file, in bytes. */
  sizeBytes: Scalars['Int']['input'];
};

/** How `createTranscriptionUpload` ended. */
export type CreateTranscriptionUploadPayload = {
  __typename?: 'CreateTranscriptionUploadPayload';
  /** Expected failures. */
  errors: Array<CreateTranscriptionUploadError>;
  /** The transcription; null with errors. */
  transcription: Maybe<Transcription>;
  /** Where to send the file; null with errors, and if it was started before. */
  upload: Maybe<RecordedFileUpload>;
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
  /** Documents that the person uploaded, and their text. */
  | 'DOCUMENTS'
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

/** Why nothing was decided. */
export type DecideQuizAppealError = InvalidInput | QuizAppealDecided | QuizAppealUnknown;

/** The verdict on an appeal. */
export type DecideQuizAppealInput = {
  /** Whether the answer is accepted from now on, too; only with RIGHT, and for answers that are texts. */
  acceptAlso?: Scalars['Boolean']['input'];
  /** The appeal. */
  appealId: Scalars['UUID']['input'];
  /** The verdict. */
  verdict: QuizAppealVerdict;
};

/** How `decideQuizAppeal` ended. */
export type DecideQuizAppealPayload = {
  __typename?: 'DecideQuizAppealPayload';
  /** How many earlier answers became right besides the appealed one; null when there are errors. */
  answersCorrected: Maybe<Scalars['Int']['output']>;
  /** Why nothing was decided; empty on success. */
  errors: Array<DecideQuizAppealError>;
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

/** Why a question was not deleted. */
export type DeleteBankQuestionError = BankQuestionNotOwn | BankQuestionStateWrong | BankQuestionUnknown;

/** A question to delete. */
export type DeleteBankQuestionInput = {
  /** Global id. */
  id: Scalars['ID']['input'];
};

/** How `deleteBankQuestion` ended. */
export type DeleteBankQuestionPayload = {
  __typename?: 'DeleteBankQuestionPayload';
  /** Global id of the question; null when there are errors. */
  deletedId: Maybe<Scalars['ID']['output']>;
  /** Why nothing was deleted; empty on success. */
  errors: Array<DeleteBankQuestionError>;
};

/** Why a chat cannot be deleted. */
export type DeleteChatError = ChatUnknown;

/** The chat to delete. */
export type DeleteChatInput = {
  /** Global id of the chat. */
  chatId: Scalars['ID']['input'];
};

/** How `deleteChat` ended. */
export type DeleteChatPayload = {
  __typename?: 'DeleteChatPayload';
  /** Global id of what was deleted; null with errors. */
  deletedChatId: Maybe<Scalars['ID']['output']>;
  /** Expected failures; a chat that was deleted before is unknown. */
  errors: Array<DeleteChatError>;
};

/** Why a document cannot be deleted. */
export type DeleteDocumentError = DocumentUnknown;

/** The document to delete. */
export type DeleteDocumentInput = {
  /** Global id of the document. */
  documentId: Scalars['ID']['input'];
};

/** How `deleteDocument` ended. */
export type DeleteDocumentPayload = {
  __typename?: 'DeleteDocumentPayload';
  /** Global id of what was deleted; null with errors. */
  deletedDocumentId: Maybe<Scalars['ID']['output']>;
  /** Expected failures; a document that was deleted before is unknown. */
  errors: Array<DeleteDocumentError>;
};

/** Why generated audio cannot be deleted. */
export type DeleteGeneratedAudioError = GeneratedAudioUnknown;

/** The generated audio to delete. */
export type DeleteGeneratedAudioInput = {
  /** Global id of the generated audio. */
  generatedAudioId: Scalars['ID']['input'];
};

/** How `deleteGeneratedAudio` ended. */
export type DeleteGeneratedAudioPayload = {
  __typename?: 'DeleteGeneratedAudioPayload';
  /** Global id of what was deleted; null with errors. */
  deletedGeneratedAudioId: Maybe<Scalars['ID']['output']>;
  /** Expected failures; what was deleted before is unknown. */
  errors: Array<DeleteGeneratedAudioError>;
};

/** Why notes were not deleted. */
export type DeleteNotesError = NotesUnknown;

/** The document whose notes are to be deleted. */
export type DeleteNotesInput = {
  /** Global id of the document. */
  documentId: Scalars['ID']['input'];
};

/** How `deleteNotes` ended. */
export type DeleteNotesPayload = {
  __typename?: 'DeleteNotesPayload';
  /** Global id of the notes that were deleted; null with errors. */
  deletedNotesId: Maybe<Scalars['ID']['output']>;
  /** Expected failures; notes that were deleted before are unknown. */
  errors: Array<DeleteNotesError>;
};

/** Why a pipeline cannot be deleted. */
export type DeletePipelineError = PipelineUnknown;

/** The pipeline to delete. */
export type DeletePipelineInput = {
  /** Global id of the pipeline. */
  pipelineId: Scalars['ID']['input'];
};

/** How `deletePipeline` ended. */
export type DeletePipelinePayload = {
  __typename?: 'DeletePipelinePayload';
  /** Global id of what was deleted; null with errors. */
  deletedPipelineId: Maybe<Scalars['ID']['output']>;
  /** Expected failures; what was deleted before is unknown. */
  errors: Array<DeletePipelineError>;
};

/** Why a run cannot be deleted. */
export type DeletePipelineRunError = PipelineRunUnknown;

/** The run to delete. */
export type DeletePipelineRunInput = {
  /** Global id of the run. */
  pipelineRunId: Scalars['ID']['input'];
};

/** How `deletePipelineRun` ended. */
export type DeletePipelineRunPayload = {
  __typename?: 'DeletePipelineRunPayload';
  /** Global id of what was deleted; null with errors. */
  deletedPipelineRunId: Maybe<Scalars['ID']['output']>;
  /** Expected failures; what was deleted before is unknown. */
  errors: Array<DeletePipelineRunError>;
};

/** Why no quiz was deleted. */
export type DeleteQuizError = QuizUnknown;

/** The quiz to delete. */
export type DeleteQuizInput = {
  /** Global id. */
  quizId: Scalars['ID']['input'];
};

/** How `deleteQuiz` ended. */
export type DeleteQuizPayload = {
  __typename?: 'DeleteQuizPayload';
  /** The global id of the deleted quiz, to be removed from caches; null when there are errors. */
  deletedQuizId: Maybe<Scalars['ID']['output']>;
  /** Why nothing was deleted; empty on success. */
  errors: Array<DeleteQuizError>;
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

/** Why a card was not deleted. */
export type DeleteReviewCardError = ReviewCardUnknown;

/** The card to delete. */
export type DeleteReviewCardInput = {
  /** Global id. */
  cardId: Scalars['ID']['input'];
};

/** How `deleteReviewCard` ended. */
export type DeleteReviewCardPayload = {
  __typename?: 'DeleteReviewCardPayload';
  /** The global id of the deleted card, to be removed from caches; null when there are errors. */
  deletedCardId: Maybe<Scalars['ID']['output']>;
  /** Why nothing was deleted; empty on success. */
  errors: Array<DeleteReviewCardError>;
};

/** Why a transcription cannot be deleted. */
export type DeleteTranscriptionError = TranscriptionUnknown;

/** The transcription to delete. */
export type DeleteTranscriptionInput = {
  /** Global id of the transcription. */
  transcriptionId: Scalars['ID']['input'];
};

/** How `deleteTranscription` ended. */
export type DeleteTranscriptionPayload = {
  __typename?: 'DeleteTranscriptionPayload';
  /** Global id of what was deleted; null with errors. */
  deletedTranscriptionId: Maybe<Scalars['ID']['output']>;
  /** Expected failures; a transcription that was deleted before is unknown. */
  errors: Array<DeleteTranscriptionError>;
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

/** A file of the viewer's, and what was read of it. */
export type Document = Node & {
  __typename?: 'Document';
  /** When it was read to its end. */
  completedAt: Maybe<Scalars['DateTime']['output']>;
  /** When the upload was created. */
  createdAt: Scalars['DateTime']['output'];
  /** The cursor of its last durable step, for `documentProgress`. */
  cursor: Scalars['String']['output'];
  /** Why it could not be read; null unless it has failed. */
  failure: Maybe<DocumentFailure>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** How many of the pages are pictures of which no text could be read. */
  imagePageCount: Scalars['Int']['output'];
  /** The language, a tag; null while it is not known, and if it is none that the platform knows. */
  language: Maybe<Scalars['String']['output']>;
  /** The name that is shown. */
  name: Scalars['String']['output'];
  /** What it says in short; null if no notes were ever begun, and if content cannot be reached. */
  notes: Maybe<Notes>;
  /** The number of pages; null until it is known. Files without pages are cut by length. */
  pageCount: Maybe<Scalars['Int']['output']>;
  /** The number of pages that have been read. */
  pagesRead: Scalars['Int']['output'];
  /** The number of passages that can be searched. */
  passageCount: Scalars['Int']['output'];
  /** Whether it is searched by meaning, too. Only English documents are; others are searched by words. */
  searchByMeaning: Scalars['Boolean']['output'];
  /** The length of the file, in bytes. */
  sizeBytes: Scalars['Int']['output'];
  /** How far it is. */
  state: DocumentState;
  /** The format of the file. */
  type: DocumentType;
  /** The number of words, as far as it is read. */
  wordCount: Scalars['Int']['output'];
};

/** A paragraph or the like, as a part of the text of its page. */
export type DocumentBlock = {
  __typename?: 'DocumentBlock';
  /** What it is. */
  kind: DocumentBlockKind;
  /** The level of a heading, from 1 to 6; the depth of an item, 0 for one that is in no other; else 0. */
  level: Scalars['Int']['output'];
  /** Where it is in the text of the page. */
  span: TextSpan;
};

/** What a part of a page is. */
export type DocumentBlockKind =
  /** A heading. */
  | 'HEADING'
  /** An item of a list. */
  | 'LIST_ITEM'
  /** A paragraph. */
  | 'PARAGRAPH'
  /** A table: its rows are lines, its cells are separated by a vertical bar between spaces. */
  | 'TABLE';

/** A page of documents. */
export type DocumentConnection = {
  __typename?: 'DocumentConnection';
  /** The items of the page, each with its cursor. */
  edges: Array<DocumentEdge>;
  /** The items of the page. */
  nodes: Array<Document>;
  /** The position of the page in the list. */
  pageInfo: PageInfo;
  /** The number of items in all pages under the same filters. */
  totalCount: Scalars['Int']['output'];
};

/** A document and its cursor. */
export type DocumentEdge = {
  __typename?: 'DocumentEdge';
  /** The cursor after this item. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Document;
};

/** Why a document could not be read, and whether the same file may be tried again. */
export type DocumentFailure = {
  __typename?: 'DocumentFailure';
  /** Whether `retryDocument` can help. The file of a failed document is kept only then. */
  canRetry: Scalars['Boolean']['output'];
  /** Why. */
  reason: DocumentFailureReason;
};

/** Why a document could not be read. */
export type DocumentFailureReason =
  /** The file is damaged. */
  | 'BROKEN'
  /** The author of the file forbids that its text is copied. */
  | 'COPYING_FORBIDDEN'
  /** The file opens only with a password. */
  | 'ENCRYPTED'
  /** The file is not of the type that was announced, or of several types at once. */
  | 'NOT_THIS_TYPE'
  /** No page has text, for example because all are pictures. */
  | 'NO_TEXT'
  /** The platform failed, not the file. */
  | 'SERVICE_FAILED'
  /** Reading it needs more memory than is given. */
  | 'TOO_COMPLEX'
  /** Its content is larger than is read. */
  | 'TOO_LARGE'
  /** It has more pages than are read. */
  | 'TOO_MANY_PAGES'
  /** Reading it takes longer than is allowed. */
  | 'TOO_SLOW'
  /** The file has another length or checksum than was announced. */
  | 'UPLOAD_DIFFERS';

/** The file was not sent, or not to its end: send it, and complete the upload again. */
export type DocumentFileMissing = UserError & {
  __typename?: 'DocumentFileMissing';
  /** The reason, for developers. */
  message: Scalars['String']['output'];
  /** Where to send the file. */
  upload: DocumentUpload;
};

/** The document is not read to its end, or could not be read. */
export type DocumentNotReady = UserError & {
  __typename?: 'DocumentNotReady';
  /** The reason, for developers. */
  message: Scalars['String']['output'];
};

/** The same file would fail again. */
export type DocumentNotRetryable = UserError & {
  __typename?: 'DocumentNotRetryable';
  /** The reason, for developers. */
  message: Scalars['String']['output'];
};

/** The text of a page. */
export type DocumentPage = {
  __typename?: 'DocumentPage';
  /** What the text consists of, in order. */
  blocks: Array<DocumentBlock>;
  /** Where the text comes from. */
  kind: DocumentPageKind;
  /** From 1. */
  number: Scalars['Int']['output'];
  /** The text, in reading order, with an empty line between blocks. Empty for a page without text. */
  text: Scalars['String']['output'];
};

/** Where the text of a page comes from. */
export type DocumentPageKind =
  /** There is nothing on the page. */
  | 'BLANK'
  /** The page is a picture, and nothing recognised its text. */
  | 'IMAGE'
  /** It was recognised in the page's picture, and can have mistakes. */
  | 'RECOGNISED'
  /** The document holds it. */
  | 'TEXT';

/** Pages of a document. */
export type DocumentPages = {
  __typename?: 'DocumentPages';
  /** The number of the page after them; null if no later page has been read yet. */
  next: Maybe<Scalars['Int']['output']>;
  /** The pages, in order. */
  pages: Array<DocumentPage>;
};

/** A part of a page that is found and cited as a whole. */
export type DocumentPassage = {
  __typename?: 'DocumentPassage';
  /** The document; null if it was deleted meanwhile, and if content cannot be reached. */
  document: Maybe<Document>;
  /** The id of the passage. A document that is read again has other passages. */
  id: Scalars['UUID']['output'];
  /** The page, from 1. */
  page: Scalars['Int']['output'];
  /** The heading of its section. */
  section: Maybe<Scalars['String']['output']>;
  /** Where it is in the text of the page. */
  span: TextSpan;
  /** The text. */
  text: Scalars['String']['output'];
};

/** A document after a step. */
export type DocumentProgress = {
  __typename?: 'DocumentProgress';
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** The cursor after this step. A page that was read has that of the durable step before it. */
  cursor: Scalars['String']['output'];
  /** The document as it is now; null if it was deleted meanwhile, and if content cannot be reached. */
  document: Maybe<Document>;
  /** Whether the step comes again after an interruption. */
  durable: Scalars['Boolean']['output'];
  /** Why it could not be read; null unless it has failed. */
  failure: Maybe<DocumentFailure>;
  /** The number of pages; null until it is known. */
  pageCount: Maybe<Scalars['Int']['output']>;
  /** The number of pages that have been read. */
  pagesRead: Scalars['Int']['output'];
  /** The number of passages that can be searched. */
  passageCount: Scalars['Int']['output'];
  /** How far the document is. */
  state: DocumentState;
};

/** The viewer has as many documents or bytes as the plan gives. Deleting documents makes room. */
export type DocumentQuotaUsedUp = UserError & {
  __typename?: 'DocumentQuotaUsedUp';
  /** The reason, for developers. */
  message: Scalars['String']['output'];
  /** What is stored, and what the plan gives. */
  usage: DocumentUsage;
};

/** What a search has found. */
export type DocumentSearch = {
  __typename?: 'DocumentSearch';
  /** How many of the documents were not searched, the oldest ones: a search reads 20,000 passages at most. */
  documentsLeftOut: Scalars['Int']['output'];
  /** The best first. */
  results: Array<DocumentSearchResult>;
  /** Whether meaning counted. False if nothing that was searched is in English; then only words count. */
  searchedByMeaning: Scalars['Boolean']['output'];
};

/** A passage or a scenario that was found. */
export type DocumentSearchResult = {
  __typename?: 'DocumentSearchResult';
  /** The words of its text that fit the query, in order. */
  highlights: Array<TextSpan>;
  /** How well it fits; comparable within one search. */
  score: Scalars['Float']['output'];
  /** What was found. */
  source: SearchSource;
};

/** A part of a document under a heading. */
export type DocumentSection = {
  __typename?: 'DocumentSection';
  /** The level of the heading, from 1, the highest, to 6. */
  level: Scalars['Int']['output'];
  /** The page on which it begins, from 1. */
  page: Scalars['Int']['output'];
  /** Where the heading begins in the text of that page, in UTF-16 code units. */
  start: Scalars['Int']['output'];
  /** The heading. */
  title: Scalars['String']['output'];
};

/** How far a document is. */
export type DocumentState =
  /** The file is expected. */
  | 'AWAITING_UPLOAD'
  /** All of it is read and can be searched. */
  | 'COMPLETED'
  /** It could not be read. */
  | 'FAILED'
  /** It is being read. */
  | 'PROCESSING'
  /** The file is there and waits to be read. */
  | 'UPLOADED';

/** No document may be that large. */
export type DocumentTooLarge = UserError & {
  __typename?: 'DocumentTooLarge';
  /** The reason, for developers. */
  message: Scalars['String']['output'];
  /** The length of the largest file, in bytes. */
  mostBytes: Scalars['Int']['output'];
};

/** The format of a file. The content decides: a file that is something else fails. */
export type DocumentType =
  /** Word, Office Open XML. */
  | 'DOCX'
  /** Markdown. */
  | 'MARKDOWN'
  /** PDF. */
  | 'PDF'
  /** Plain text. */
  | 'TEXT';

/** The viewer has no such document. */
export type DocumentUnknown = UserError & {
  __typename?: 'DocumentUnknown';
  /** The reason, for developers. */
  message: Scalars['String']['output'];
};

/** Where a file is sent by PUT. */
export type DocumentUpload = {
  __typename?: 'DocumentUpload';
  /** The value of the header Content-Type. */
  contentType: Scalars['String']['output'];
  /** When it stops working, after 15 minutes. */
  expiresAt: Scalars['DateTime']['output'];
  /** The address. Whoever has it can send the file. */
  url: Scalars['Uri']['output'];
};

/** How much a person has stored. Uploads that are not completed count. */
export type DocumentUsage = {
  __typename?: 'DocumentUsage';
  /** The length of their files, in bytes. */
  bytes: Scalars['Float']['output'];
  /** The bytes that the plan gives. */
  bytesGranted: Scalars['Float']['output'];
  /** The number of documents. */
  documents: Scalars['Int']['output'];
  /** The number that the plan gives. */
  documentsGranted: Scalars['Int']['output'];
  /** The length of the largest file, in bytes. */
  mostBytesADocument: Scalars['Int']['output'];
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

/** A word of an attempt is read aloud again, and each of its sounds is scored. */
export type DrillTask = SpeakingTask & {
  __typename?: 'DrillTask';
  /** READ_ALOUD. */
  kind: TaskKind;
  /** The language of the attempt. */
  language: Scalars['LanguageTag']['output'];
  /** The word as the result of the attempt has it. */
  text: Scalars['String']['output'];
  /** The word that is repeated. */
  word: DrilledWord;
};

/** A word to read aloud again, in the language of its attempt. */
export type DrillTaskInput = {
  /** The word. */
  word: DrilledWordInput;
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

/** A card to ask now. */
export type DueReviewCard = {
  __typename?: 'DueReviewCard';
  /** The card. */
  card: ReviewCard;
  /** What each rating would do: AGAIN, HARD, GOOD, EASY. */
  previews: Array<RatingPreview>;
};

/** The cards to ask now. */
export type DueReviewCards = {
  __typename?: 'DueReviewCards';
  /** In the order in which they are asked. */
  cards: Array<DueReviewCard>;
  /** The service's time, by which they are due. */
  now: Scalars['DateTime']['output'];
};

/** Why notes were not changed. */
export type EditNotesError = InvalidInput | NotesChanged | NotesUnknown;

/** The whole content after an edit. */
export type EditNotesInput = {
  /** Global id of the document. */
  documentId: Scalars['ID']['input'];
  /** The glossary, at most 60. */
  glossary: Array<NoteTermInput>;
  /** The key points, at most 60. */
  keyPoints: Array<NoteItemInput>;
  /** The revision that was shown. */
  revision: Scalars['Int']['input'];
  /** The document in a few sentences, at most 10. */
  summary: Array<NoteItemInput>;
};

/** How `editNotes` ended. */
export type EditNotesPayload = {
  __typename?: 'EditNotesPayload';
  /** Expected failures. */
  errors: Array<EditNotesError>;
  /** The notes after the edit; null with errors. */
  notes: Maybe<Notes>;
};

/** Why a card was not changed. */
export type EditReviewCardError = InvalidInput | ReviewCardChanged | ReviewCardNotOwn | ReviewCardUnknown;

/** The new words of a card of one's own. */
export type EditReviewCardInput = {
  /** The answer, 1 to 500 characters. */
  back: Scalars['String']['input'];
  /** Global id of the card. */
  cardId: Scalars['ID']['input'];
  /** The question, 1 to 500 characters. */
  front: Scalars['String']['input'];
  /** The language of the back. */
  language: Scalars['LanguageTag']['input'];
  /** The revision that was shown. */
  revision: Scalars['Int']['input'];
};

/** How `editReviewCard` ended. */
export type EditReviewCardPayload = {
  __typename?: 'EditReviewCardPayload';
  /** The card as it is now; null when there are errors. */
  card: Maybe<ReviewCard>;
  /** Why the card was not changed; empty on success. */
  errors: Array<EditReviewCardError>;
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

/** Why an exam was not ended. */
export type EndMockExamError = MockExamUnknown;

/** The exam to end. */
export type EndMockExamInput = {
  /** Global id of the exam. */
  mockExamId: Scalars['ID']['input'];
};

/** How `endMockExam` ended. */
export type EndMockExamPayload = {
  __typename?: 'EndMockExamPayload';
  /** Why the exam was not ended; empty on success. */
  errors: Array<EndMockExamError>;
  /** The exam as it is now; null when there are errors. */
  mockExam: Maybe<MockExam>;
};

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

/** The role-play is an exam, in which the partner does not help. */
export type ExamWithoutHelp = UserError & {
  __typename?: 'ExamWithoutHelp';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
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
  /** The language spoken, one of `spokenLanguages` with any region. */
  language: Scalars['LanguageTag']['input'];
  /** What to speak about, at most 200 characters. */
  topic?: InputMaybe<Scalars['String']['input']>;
};

/** Why a text cannot be spoken. */
export type GenerateAudioError = InvalidInput | SsmlInvalid | ThirdPartiesNotAllowed | TooManyGeneratedAudio | VoiceUnknown;

/** A text to be spoken, and how. */
export type GenerateAudioInput = {
  /** The text. */
  content: SpokenTextInput;
  /** The format of the file. */
  format?: AudioFileFormat;
  /** Chosen by the client; a repeat with the same key returns the same audio. */
  idempotencyKey: Scalars['UUID']['input'];
  /** How many days it is kept, 1 to 30. */
  keepDays?: Scalars['Int']['input'];
  /** The name to show, at most 200 characters; by default the first words of the text. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The pitch, 0.5 to 2; 1 is the normal pitch of the voice, 2 an octave higher. */
  pitch?: Scalars['Float']['input'];
  /** The speaking rate, 0.5 to 2; 1 is the normal rate of the voice. */
  rate?: Scalars['Float']['input'];
  /** How the voice should sound when no id is given. */
  traits?: InputMaybe<VoiceTraitsInput>;
  /** The id of a voice of `voices(use: STORED)`; by default the voice of the traits, or the first one. */
  voiceId?: InputMaybe<Scalars['ID']['input']>;
};

/** How `generateAudio` ended. */
export type GenerateAudioPayload = {
  __typename?: 'GenerateAudioPayload';
  /** Expected failures. */
  errors: Array<GenerateAudioError>;
  /** The audio, which may be there already; null with errors. */
  generatedAudio: Maybe<GeneratedAudio>;
};

/** Why no notes can be made. */
export type GenerateNotesError = DocumentNotReady | DocumentUnknown | TooManyNotes;

/** The document to make notes of. */
export type GenerateNotesInput = {
  /** Global id of the document. */
  documentId: Scalars['ID']['input'];
  /** Chosen by the client for each wish; a repeat with the same key changes nothing. */
  idempotencyKey: Scalars['UUID']['input'];
};

/** How `generateNotes` ended. */
export type GenerateNotesPayload = {
  __typename?: 'GenerateNotesPayload';
  /** Expected failures. */
  errors: Array<GenerateNotesError>;
  /** The notes as they are now; null with errors. */
  notes: Maybe<Notes>;
};

/** A text of the viewer's as a voice speaks it. */
export type GeneratedAudio = Node & {
  __typename?: 'GeneratedAudio';
  /** When it was asked for. */
  createdAt: Scalars['DateTime']['output'];
  /** The cursor of its last durable step, for `generatedAudioProgress`. */
  cursor: Scalars['String']['output'];
  /** How many paragraphs are spoken. */
  doneParagraphs: Scalars['Int']['output'];
  /** When it is deleted. */
  expiresAt: Scalars['DateTime']['output'];
  /** Why the text could not be spoken; null unless it has failed. */
  failure: Maybe<GeneratedAudioFailure>;
  /** Whether somebody had asked for the same before, so that it was there or already being made. */
  fromCache: Scalars['Boolean']['output'];
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The length of the sound; null until it is made. */
  length: Maybe<Scalars['Milliseconds']['output']>;
  /** The name that is shown. */
  name: Scalars['String']['output'];
  /** How many paragraphs it has, where some sentences of a long one count as one; null until it has begun. */
  paragraphs: Maybe<Scalars['Int']['output']>;
  /** The length of the file, in bytes; null until it is made. */
  sizeBytes: Maybe<Scalars['Int']['output']>;
  /**
   * The id of the voice that has spoken it: another than that of `voicing` when the service behind that one did not answer. Null
   * until it is made.
   */
  spokenVoiceId: Maybe<Scalars['ID']['output']>;
  /** How far it is. */
  state: GeneratedAudioState;
  /** How it is spoken. */
  voicing: AudioVoicing;
};

/** Where generated audio plays, by GET, ranges included. */
export type GeneratedAudioAddress = {
  __typename?: 'GeneratedAudioAddress';
  /** When it stops working, after 60 minutes. */
  expiresAt: Scalars['DateTime']['output'];
  /** The media type of the file. */
  mediaType: Scalars['String']['output'];
  /** The address. Whoever has it can play the file: do not store it. */
  url: Scalars['Uri']['output'];
};

/** A page of generated audio. */
export type GeneratedAudioConnection = {
  __typename?: 'GeneratedAudioConnection';
  /** The items of the page, each with its cursor. */
  edges: Array<GeneratedAudioEdge>;
  /** The items of the page. */
  nodes: Array<GeneratedAudio>;
  /** The position of the page in the list. */
  pageInfo: PageInfo;
  /** The number of items in all pages. */
  totalCount: Scalars['Int']['output'];
};

/** What generated audio says, when, and where it plays. */
export type GeneratedAudioContent = {
  __typename?: 'GeneratedAudioContent';
  /** Where it plays; null until it is made. */
  address: Maybe<GeneratedAudioAddress>;
  /** Whether the text is SSML. */
  isSsml: Scalars['Boolean']['output'];
  /** The text, or the SSML document, as it was sent. */
  text: Scalars['String']['output'];
  /** The words in order; empty until the audio is made, and when the voice does not tell when its words are heard. */
  words: Array<SpokenAudioWord>;
};

/** Generated audio and its cursor. */
export type GeneratedAudioEdge = {
  __typename?: 'GeneratedAudioEdge';
  /** The cursor after this item. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: GeneratedAudio;
};

/** Why a text could not be spoken. */
export type GeneratedAudioFailure =
  /** The voice is of a third party, and the consent was withdrawn meanwhile: `decideConsent` with the purpose THIRD_PARTIES. */
  | 'CONSENT_MISSING'
  /** The voice found no word in it that it can say. */
  | 'NOTHING_SAID'
  /** The platform failed, not the text: ask again. */
  | 'SERVICE_FAILED'
  /** No service that speaks the language answered: ask again later, or choose another voice. */
  | 'VOICES_AWAY';

/** Generated audio after a step. */
export type GeneratedAudioProgress = {
  __typename?: 'GeneratedAudioProgress';
  /** The cursor after this step. A paragraph that was spoken has that of the durable step before it. */
  cursor: Scalars['String']['output'];
  /** How many paragraphs are spoken. */
  doneParagraphs: Scalars['Int']['output'];
  /** Whether the step comes again after an interruption. */
  durable: Scalars['Boolean']['output'];
  /** Why the text could not be spoken; null unless it has failed. */
  failure: Maybe<GeneratedAudioFailure>;
  /** The audio as it is now; null if it was deleted meanwhile, and if speech cannot be reached. */
  generatedAudio: Maybe<GeneratedAudio>;
  /** How many paragraphs it has, where some sentences of a long one count as one; null until it has begun. */
  paragraphs: Maybe<Scalars['Int']['output']>;
  /** How far the audio is. */
  state: GeneratedAudioState;
};

/** How far generated audio is. */
export type GeneratedAudioState =
  /** The file is there. */
  | 'COMPLETED'
  /** It could not be made. */
  | 'FAILED'
  /** It waits for its turn. */
  | 'QUEUED'
  /** It is being spoken. */
  | 'RUNNING';

/** The viewer has no such generated audio. */
export type GeneratedAudioUnknown = UserError & {
  __typename?: 'GeneratedAudioUnknown';
  /** The reason, for developers. */
  message: Scalars['String']['output'];
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

/** Why a talk cannot be heard. */
export type HearExaminationError = ClaimExpired | ExaminationUnknown | OwnTalk | RecordingUnknown;

/** What to hear. */
export type HearExaminationInput = {
  /** Global id of the examination. */
  examinationId: Scalars['ID']['input'];
};

/** How `hearExamination` ended. */
export type HearExaminationPayload = {
  __typename?: 'HearExaminationPayload';
  /** Why it cannot be heard; empty on success. */
  errors: Array<HearExaminationError>;
  /** Where it is played; null when there are errors. */
  recording: Maybe<TalkRecording>;
};

/** A line that the learner could say next, in practice. Durable. */
export type HintGiven = SpeakingEvent & {
  __typename?: 'HintGiven';
  /** The cursor to continue after. */
  cursor: Scalars['String']['output'];
  /** Always true. */
  durable: Scalars['Boolean']['output'];
  /** The number of the hint in the talk, from 1. */
  number: Scalars['Int']['output'];
  /** The time of the event. */
  occurredAt: Scalars['DateTime']['output'];
  /** The line, one sentence. */
  text: Scalars['String']['output'];
  /** The number of the learner's turn that it is for. */
  turn: Scalars['Int']['output'];
  /** Always null. */
  utteranceId: Maybe<Scalars['String']['output']>;
};

/** Why nothing was imported. */
export type ImportBankQuestionsError = BankFileTooLarge | InvalidInput | TooManyBankQuestions;

/** A file to import. */
export type ImportBankQuestionsInput = {
  /** The file in Base64, at most 180,000 bytes decoded. */
  file: Scalars['String']['input'];
  /** The format. */
  format: BankFileFormat;
  /** The language of questions whose file names none. */
  language: Scalars['LanguageTag']['input'];
};

/** How `importBankQuestions` ended. */
export type ImportBankQuestionsPayload = {
  __typename?: 'ImportBankQuestionsPayload';
  /** Why nothing was stored; empty on success. */
  errors: Array<ImportBankQuestionsError>;
  /** What became of the questions; null when there are errors. */
  imported: Maybe<BankImport>;
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
  /** How the partner sounds. */
  voice: VoiceTraits;
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
  /** How the partner sounds; by default any voice of an adult, at its normal rate. */
  voice?: VoiceTraitsInput;
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

/** What can be expected of the detection of a language. Only `transcriptionLanguages` are found. */
export type LanguageDetection = {
  __typename?: 'LanguageDetection';
  /** Whether it cannot be done without the consent THIRD_PARTIES. */
  consentRequired: Scalars['Boolean']['output'];
  /** Whether the sound goes to a third party for it. */
  thirdParty: Scalars['Boolean']['output'];
};

/** The language of a file cannot be detected here. */
export type LanguageDetectionNotOffered = UserError & {
  __typename?: 'LanguageDetectionNotOffered';
  /** The reason, for developers. */
  message: Scalars['String']['output'];
};

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

/** Why there is no token for a room. */
export type MintRoomTokenError = RoomsMissing | SpeakingSessionEnded | SpeakingSessionUnknown | SpeechConsentMissing;

/** The session to speak in a room. */
export type MintRoomTokenInput = {
  /** Global id. */
  sessionId: Scalars['ID']['input'];
};

/** How `mintRoomToken` ended. */
export type MintRoomTokenPayload = {
  __typename?: 'MintRoomTokenPayload';
  /** Why there is none; empty on success. */
  errors: Array<MintRoomTokenError>;
  /** The token; null when there are errors. */
  token: Maybe<RoomToken>;
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

/**
 * A mock exam: a warm-up and two role-plays in exam mode, taken in order, with one report. To take a part, start a session with
 * the part's task and its `sessionKey`, then `attachMockExamSession`.
 */
export type MockExam = {
  __typename?: 'MockExam';
  /** When it ended; null while it is under way. */
  endedAt: Maybe<Scalars['DateTime']['output']>;
  /** The estimate of its report; null while there is no report. */
  estimate: Maybe<TalkEstimate>;
  /** When it expires unless it is continued before; null when it has ended. */
  expiresAt: Maybe<Scalars['DateTime']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The language that was asked for. */
  language: Scalars['LanguageTag']['output'];
  /** The three parts in order. */
  parts: Array<MockExamPart>;
  /** The field of its scenarios. */
  profession: Profession;
  /**
   * Its report, or why there is none; null with an error when assessment cannot be reached. Ask for it with at most four exams at a
   * time; more fail with MOCK_EXAM_REPORTS_LIMIT.
   */
  report: Maybe<MockExamOutcome>;
  /** When it was started. */
  startedAt: Scalars['DateTime']['output'];
  /** How far it is. */
  state: MockExamState;
};

/** The band of two talks together. */
export type MockExamBand = {
  __typename?: 'MockExamBand';
  /** 0 to `highestBand`: the middle between the talks. */
  band: Scalars['Int']['output'];
  /** What the rubric says of the band, in English. */
  descriptor: Scalars['String']['output'];
  /** The highest band that the evidence allows. */
  high: Scalars['Int']['output'];
  /** The lowest band that the evidence allows. */
  low: Scalars['Int']['output'];
  /** The talks in which it was rated, in order: one or two. With one, band and range are that talk's. */
  talks: Array<MockExamTalkBand>;
};

/** A page of mock exams. */
export type MockExamConnection = {
  __typename?: 'MockExamConnection';
  /** The items of the page, each with its cursor. */
  edges: Array<MockExamEdge>;
  /** The items of the page. */
  nodes: Array<MockExam>;
  /** The position of the page in the list. */
  pageInfo: PageInfo;
  /** The number of items in all pages. */
  totalCount: Scalars['Int']['output'];
};

/** How the two talks together do on one criterion. */
export type MockExamCriterion = {
  __typename?: 'MockExamCriterion';
  /** The criterion's id in the rubric, for example `fluency`. */
  criterion: Scalars['String']['output'];
  /** The highest band; the lowest is 0. */
  highestBand: Scalars['Int']['output'];
  /** Its name, in English. */
  name: Scalars['String']['output'];
  /** Why it was rated in neither talk; null when it was rated, and for a reason that this edge does not know. */
  notRatedReason: Maybe<NotRatedReason>;
  /** The band; null when it was rated in neither talk. */
  rating: Maybe<MockExamBand>;
};

/** A mock exam and its cursor. */
export type MockExamEdge = {
  __typename?: 'MockExamEdge';
  /** The cursor after this item. */
  cursor: Scalars['String']['output'];
  /** The exam. */
  node: MockExam;
};

/** The exam has ended. */
export type MockExamEnded = UserError & {
  __typename?: 'MockExamEnded';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** Why a talk does not count in the report of a mock exam. */
export type MockExamLeftOutReason =
  /** The learner deleted it. */
  | 'DELETED'
  /** Too little was said. */
  | 'TOO_FEW_WORDS';

/** Why a mock exam has no report. */
export type MockExamMissingReason =
  /** The talks that could be rated were deleted. */
  | 'DELETED'
  /** A role-play was not taken. A talk that was has its own report. */
  | 'INCOMPLETE'
  /** The talks were rated by different rubrics, or by different versions of one. */
  | 'RUBRIC_CHANGED'
  /** Too little was said in both talks. */
  | 'TOO_FEW_WORDS';

/** What came of a mock exam. */
export type MockExamOutcome = MockExamReport | MockExamReportMissing | MockExamReportPending;

/** A part of a mock exam. */
export type MockExamPart = {
  __typename?: 'MockExamPart';
  /** When it was begun; null before. */
  begunAt: Maybe<Scalars['DateTime']['output']>;
  /** When its session ended; null before, and when the talk was deleted. */
  endedAt: Maybe<Scalars['DateTime']['output']>;
  /** Whether `takeMockExamPartAgain` is allowed now. */
  isRepeatable: Scalars['Boolean']['output'];
  /** Which part. */
  kind: MockExamPartKind;
  /** How long it is meant to take: end its session then. Null for a role-play, which ends by itself. */
  length: Maybe<Scalars['Milliseconds']['output']>;
  /** Whether the talk counts in the report; null for the warm-up, and unless the part is finished. */
  rating: Maybe<MockExamPartRating>;
  /** The scenario in the version of the task; null for the warm-up, and when content cannot be reached. */
  scenario: Maybe<Scenario>;
  /** The session; null before the part is begun, when the talk was deleted, and when speech cannot be reached. */
  session: Maybe<SpeakingSession>;
  /**
   * The idempotency key for `startSpeaking`, so that two windows that begin a part get the same session. Another one when the part
   * is taken again.
   */
  sessionKey: Scalars['UUID']['output'];
  /** How far it is. */
  state: MockExamPartState;
  /** The task of its session. */
  task: SpeakingTask;
};

/** The parts of a mock exam. */
export type MockExamPartKind =
  /** The first role-play. */
  | 'FIRST_ROLE_PLAY'
  /** The second role-play. */
  | 'SECOND_ROLE_PLAY'
  /** A free talk about the learner's work or life. Not part of the report. */
  | 'WARM_UP';

/** The part before has not ended, or the part was skipped. */
export type MockExamPartNotOpen = UserError & {
  __typename?: 'MockExamPartNotOpen';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** The talk was rated, or is not rated yet, has not ended or was deleted; or the part was taken twice. */
export type MockExamPartNotRepeatable = UserError & {
  __typename?: 'MockExamPartNotRepeatable';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** Whether the talk of a part counts in the report. */
export type MockExamPartRating =
  /** It has none: too little was said. */
  | 'NOT_RATED'
  /** It is being rated. */
  | 'PENDING'
  /** It has an estimate. */
  | 'RATED';

/** How far a part of a mock exam is. */
export type MockExamPartState =
  /** The learner deleted its talk. It counts as taken. */
  | 'DELETED'
  /** Its session has ended. */
  | 'FINISHED'
  /** It can be begun. */
  | 'OPEN'
  /** It was not taken: the warm-up was skipped, or the exam ended before. */
  | 'SKIPPED'
  /** It has a session, which has not ended. */
  | 'UNDER_WAY'
  /** The part before has not ended. */
  | 'WAITING';

/** The part is taken with another session. */
export type MockExamPartTaken = UserError & {
  __typename?: 'MockExamPartTaken';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** The mock exam that an attempt is a part of. */
export type MockExamPlace = {
  __typename?: 'MockExamPlace';
  /** Global id of the exam. */
  mockExamId: Scalars['ID']['output'];
  /** Which part. */
  part: MockExamPartKind;
};

/**
 * What the two talks would be given together. It is always an estimate. The reports of the talks have the evidence:
 * `MockExamPart.session.talkReport`.
 */
export type MockExamReport = {
  __typename?: 'MockExamReport';
  /** The criteria in the rubric's order. */
  criteria: Array<MockExamCriterion>;
  /** The estimate, from the criteria as that of one talk is. */
  estimate: TalkEstimate;
  /** When the report was made. */
  madeAt: Scalars['DateTime']['output'];
  /** The rubric, for example `oet-speaking`. */
  rubric: Scalars['String']['output'];
  /** The version of the rubric, by which both talks were rated. */
  rubricVersion: Scalars['Int']['output'];
  /** The role-plays in order. */
  talks: Array<MockExamTalk>;
};

/** There will be no report. */
export type MockExamReportMissing = {
  __typename?: 'MockExamReportMissing';
  /** Why; null for a reason that this edge does not know. */
  reason: Maybe<MockExamMissingReason>;
};

/** There is no report yet. */
export type MockExamReportPending = {
  __typename?: 'MockExamReportPending';
  /** When to ask again: the talks are being rated. Null while there are parts to take, or one may be taken again. */
  retryAfter: Maybe<Scalars['Milliseconds']['output']>;
};

/** There are fewer than two scenarios of this field and language that a partner can play. */
export type MockExamScenariosMissing = UserError & {
  __typename?: 'MockExamScenariosMissing';
  /** How many there are: 0 or 1. */
  found: Scalars['Int']['output'];
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** The session has another task than the part, was started before the exam, or belongs to another part. */
export type MockExamSessionUnsuited = UserError & {
  __typename?: 'MockExamSessionUnsuited';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** How far a mock exam is. */
export type MockExamState =
  /** The learner ended it before both role-plays were taken. */
  | 'ABANDONED'
  /** Both role-plays were taken. */
  | 'COMPLETE'
  /** Nobody continued it for 24 hours. */
  | 'EXPIRED'
  /** It can be continued. */
  | 'UNDER_WAY';

/** A role-play in the report of a mock exam. */
export type MockExamTalk = {
  __typename?: 'MockExamTalk';
  /** What it alone would be given; null when it does not count. */
  estimate: Maybe<TalkEstimate>;
  /** Why it does not count; null when it does. */
  leftOut: Maybe<MockExamLeftOutReason>;
  /** Which part. */
  part: MockExamPartKind;
  /** Global id of its session, whose own report has the evidence; null when the talk does not count. */
  sessionId: Maybe<Scalars['ID']['output']>;
  /** How many of the learner's words were rated; 0 when it does not count. */
  words: Scalars['Int']['output'];
};

/** The band of one talk of a mock exam. */
export type MockExamTalkBand = {
  __typename?: 'MockExamTalkBand';
  /** The band, as in the report of the talk. */
  band: Scalars['Int']['output'];
  /** The highest band that its evidence allows. */
  high: Scalars['Int']['output'];
  /** The lowest band that its evidence allows. */
  low: Scalars['Int']['output'];
  /** Which part. */
  part: MockExamPartKind;
};

/** The viewer has another exam under way: continue or end it first. */
export type MockExamUnderWay = UserError & {
  __typename?: 'MockExamUnderWay';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
  /** That exam. */
  mockExam: MockExam;
};

/** The viewer has no exam with this id. */
export type MockExamUnknown = UserError & {
  __typename?: 'MockExamUnknown';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** What the deployment has for a purpose. */
export type ModelOffer = {
  __typename?: 'ModelOffer';
  /** Whether a model is configured for it. */
  isConfigured: Scalars['Boolean']['output'];
  /**
   * Whether every model for it is run by a third party, so that a person's own texts reach one only with the consent
   * THIRD_PARTIES. False without a model.
   */
  isThirdPartyOnly: Scalars['Boolean']['output'];
  /** What was asked for. */
  purpose: ModelPurpose;
};

/** What an answer of a model is for. Each model that is set up serves some purposes. */
export type ModelPurpose =
  /** Talking with a learner. */
  | 'DIALOGUE'
  /** Judging what a learner has said. */
  | 'JUDGEMENT'
  /** Writing texts to practise with. */
  | 'WRITING';

/** A model writes a text of the text. */
export type ModelWork = {
  __typename?: 'ModelWork';
  /** What the model is to do with the text. */
  instruction: Scalars['String']['output'];
};

/** A model writes a text of the text. */
export type ModelWorkInput = {
  /** What the model is to do with the text, 1 to 2,000 characters. */
  instruction: Scalars['String']['input'];
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
  /**
   * Copies the quiz of a link to the viewer's quizzes: the questions, and nothing of the owner's attempts. A repeat returns the same copy.
   * The owner gets the quiz itself.
   */
  addSharedQuiz: AddSharedQuizPayload;
  /** Asks an examiner to look at a mark. An answer has one appeal. */
  appealQuizAnswer: AppealQuizAnswerPayload;
  /** Returns what the browser asks the person's passkeys for: to sign in (`loginWithPasskey`), or as a second factor. */
  askForPasskey: AskForPasskeyPayload;
  /**
   * Mails a link to the guardian of the viewer, who is under 16. A newer mail replaces the link of an earlier one. Fails with
   * FAILED_PRECONDITION / AGE_BRACKET_MISSING before `setAgeBracket`.
   */
  askGuardian: AskGuardianPayload;
  /**
   * Tells with which session a part is taken: call it when `startSpeaking` has returned, before the session is used. The exam sees
   * by itself when the session has ended. A repeat with the same session changes nothing.
   */
  attachMockExamSession: AttachMockExamSessionPayload;
  /** Begins to add a passkey to the viewer's account: returns what the browser makes it from. */
  beginPasskey: BeginPasskeyPayload;
  /**
   * Makes a secret for an authenticator app. The second factor is off until `confirmSecondFactor`. Calling it again makes
   * another secret.
   */
  beginSecondFactor: BeginSecondFactorPayload;
  /** Ends a run that has not ended, and stops what works for it. */
  cancelPipelineRun: CancelPipelineRunPayload;
  /** Ends a recording that has not ended, and deletes it. One that has ended is returned as it is. */
  cancelSubmittedRecording: CancelSubmittedRecordingPayload;
  /** Ends the viewer's subscription, with its period or now. */
  cancelSubscription: CancelSubscriptionPayload;
  /** Ends a transcription that has not ended. Its file is deleted, the text so far is kept. */
  cancelTranscription: CancelTranscriptionPayload;
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
  /** Replaces the viewer's settings of review. Limits count what was done earlier today; cards that exist keep their times. */
  changeReviewSettings: ChangeReviewSettingsPayload;
  /** Reserves a rating of a talk for the viewer for two hours and returns what there is to rate. A repeat prolongs it. For examiners. */
  claimExamination: ClaimExaminationPayload;
  /** Has a file read that was sent. A repeat returns the document as it is. */
  completeDocumentUpload: CompleteDocumentUploadPayload;
  /** Stores that the guardian of a link agrees. From then on the person can give consents. It works signed out. */
  confirmGuardian: ConfirmGuardianPayload;
  /** Turns the second factor on with a first code. The recovery codes are shown this one time. */
  confirmSecondFactor: ConfirmSecondFactorPayload;
  /**
   * Stores what was really said in a part of a text, or takes that back. The recognised words stay beside it; `transcriptExport` has
   * the corrected ones. A repeat changes nothing.
   */
  correctTranscriptPart: CorrectTranscriptPartPayload;
  /**
   * Creates an API key of the viewer, by which a program acts for them. A repeat with the same idempotency key returns the same
   * API key with a new secret in the place of the first. A guest cannot.
   */
  createApiKey: CreateApiKeyPayload;
  /** Stores a draft. A repeat with the same key returns the same question. For authors and administrators. */
  createBankQuestion: CreateBankQuestionPayload;
  /** Begins a chat about documents. A repeat with the same key returns the same chat. */
  createChat: CreateChatPayload;
  /**
   * Reserves the place of a document. Send the file to `upload.url` by PUT with the header Content-Type of
   * `upload.contentType`, then call `completeDocumentUpload`. An upload that is not completed is deleted after a day.
   */
  createDocumentUpload: CreateDocumentUploadPayload;
  /** Stores a pipeline. What a step gives is what the next one takes; `InvalidInput` names the step that does not fit. */
  createPipeline: CreatePipelinePayload;
  /** Orders a quiz. `quizProgress` tells how far it is. A repeat with the same key returns the same quiz. */
  createQuiz: CreateQuizPayload;
  /** Adds a card of the viewer's own words. A repeat with the same key returns the same card. */
  createReviewCard: CreateReviewCardPayload;
  /** Creates a scenario with a first draft. For authors and administrators. */
  createScenario: CreateScenarioPayload;
  /**
   * Reserves the place of a transcription. Send the recorded file to `upload.url` by PUT with the header Content-Type of
   * `upload.contentType`, then call `startTranscription`. One that is not started is deleted after a day.
   */
  createTranscriptionUpload: CreateTranscriptionUploadPayload;
  /** Stores a decision of the viewer. Earlier decisions are kept until the account is erased. */
  decideConsent: DecideConsentPayload;
  /** Decides an appeal. Only for examiners. A repeat with the same verdict changes nothing. */
  decideQuizAppeal: DecideQuizAppealPayload;
  /**
   * Deletes an attempt, its drills and its share of the statistics for good. What was spoken and its scores are then deleted
   * in every service, within moments, or as soon as a service that is down is back. Only ids stay, and when and how long was
   * spoken, because speech time is counted. Possible as soon as `finishSpeaking` has returned the attempt's id.
   */
  deleteAttempt: DeleteAttemptPayload;
  /** Deletes a question that learners do not get. Quizzes that were made of it keep their copies. */
  deleteBankQuestion: DeleteBankQuestionPayload;
  /** Deletes a chat with its messages, also while a reply is being made. */
  deleteChat: DeleteChatPayload;
  /** Deletes a document with its file and everything that was read of it, also while it is being read. */
  deleteDocument: DeleteDocumentPayload;
  /** Deletes generated audio with its text, also while it is being made. */
  deleteGeneratedAudio: DeleteGeneratedAudioPayload;
  /** Deletes notes with all versions, also while they are being made. */
  deleteNotes: DeleteNotesPayload;
  /** Cancels the runs of a pipeline, and deletes it with them. */
  deletePipeline: DeletePipelinePayload;
  /** Deletes a run with its texts and the audio that it has made. The transcription of its file stays. */
  deletePipelineRun: DeletePipelineRunPayload;
  /** Deletes a quiz with its attempts, also while it is being made. Review cards that were made of it stay. */
  deleteQuiz: DeleteQuizPayload;
  /** Deletes the recording of a session of the viewer's, or all of them. A repeat changes nothing. */
  deleteRecording: DeleteRecordingPayload;
  /**
   * Deletes a card with its ratings for good. A word or sound that is missed again later gets a new card: to keep it away, suspend
   * it.
   */
  deleteReviewCard: DeleteReviewCardPayload;
  /** Deletes a transcription with its file and text, also while it is being worked on. */
  deleteTranscription: DeleteTranscriptionPayload;
  /** Turns the second factor off. If it is off, nothing changes. */
  disableSecondFactor: DisableSecondFactorPayload;
  /** Replaces the content of notes. Each edit keeps a version. A repeat of the last edit changes nothing. */
  editNotes: EditNotesPayload;
  /** Replaces the words of a card of the viewer's own. Its schedule stays. */
  editReviewCard: EditReviewCardPayload;
  /**
   * Ends a mock exam now: as complete when both role-plays were taken, else as abandoned. What was rated stays readable. A repeat
   * changes nothing.
   */
  endMockExam: EndMockExamPayload;
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
   * Has a voice speak a text, and stores the sound as a file for some days. What was asked for before, with the same voice, rate,
   * pitch and format, may be there at once.
   */
  generateAudio: GenerateAudioPayload;
  /**
   * Begins to make notes of a document, which replace those that there are; the earlier ones stay as a version. A repeat with the
   * same key changes nothing, and neither does a call while notes are being made.
   */
  generateNotes: GenerateNotesPayload;
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
   * Returns where the recording of a talk is played that the viewer has claimed. The learner sees that an examiner listened, so ask
   * for it when the viewer wants to hear it, and again when a player cannot read on. For examiners.
   */
  hearExamination: HearExaminationPayload;
  /**
   * Reads a file and stores its questions as drafts of the viewer's. What cannot be taken is refused by itself. A question that the
   * viewer has imported before, or that the bank has, is not stored again. For authors and administrators.
   */
  importBankQuestions: ImportBankQuestionsPayload;
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
  /**
   * Returns a token with which the viewer enters the room of a session over WebRTC, by any client of LiveKit. The platform hears
   * their microphone there, and the audio socket need not be opened. `RoomChanged` tells what happens in the room.
   */
  mintRoomToken: MintRoomTokenPayload;
  /** Opens a page of the payment provider on which the viewer changes cards and pays open invoices. */
  openPortal: OpenPortalPayload;
  /** Publishes the draft as the next version. For authors and administrators. */
  publishPrompt: PublishPromptPayload;
  /** Publishes the draft with its script as the next version. For authors and administrators. */
  publishScenario: PublishScenarioPayload;
  /**
   * Tells how well the viewer knew a card, and sets when it comes again. A repeat with the same key changes nothing and returns the
   * card as it is now.
   */
  rateReviewCard: RateReviewCardPayload;
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
  /** Changes the title of a chat. */
  renameChat: RenameChatPayload;
  /** Changes the name of a document. */
  renameDocument: RenameDocumentPayload;
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
  /** Makes the content of an earlier version the newest one, as a further version. */
  restoreNotes: RestoreNotesPayload;
  /** Ends a suspension. A repeat with the same idempotency key changes nothing and asks for nothing. For administrators. */
  restorePerson: RestorePersonPayload;
  /** Puts a suspended card back into the queue, with the schedule that it had. A repeat changes nothing. */
  resumeReviewCard: ResumeReviewCardPayload;
  /** Returns a new ticket for the audio socket of a session. An older socket is closed with 4409 SUPERSEDED. */
  resumeSpeaking: ResumeSpeakingPayload;
  /** Takes back that the viewer's subscription ends with its period. */
  resumeSubscription: ResumeSubscriptionPayload;
  /** Takes a published question out of new quizzes. */
  retireBankQuestion: RetireBankQuestionPayload;
  /** Has a document read again that failed, if the same file may be tried again. Nothing changes if it has not failed. */
  retryDocument: RetryDocumentPayload;
  /** Publishes a question, or returns it to its author with a comment. Nobody reviews what they have written or changed. */
  reviewBankQuestion: ReviewBankQuestionPayload;
  /** Ends an API key of the viewer and deletes it. Its access tokens are refused within 30 seconds. */
  revokeApiKey: RevokeApiKeyPayload;
  /** Ends the link of a quiz, at once. Copies stay. A repeat changes nothing. */
  revokeQuizLink: RevokeQuizLinkPayload;
  /**
   * Revokes a role. Access tokens with it are refused within 30 seconds, and the person's sessions go on without it. A repeat
   * with the same idempotency key changes nothing and asks for nothing. For administrators.
   */
  revokeRole: RevokeRolePayload;
  /**
   * Publishes the texts of an older version as a new version. If the latest version has them already, nothing changes. A
   * draft stays. For authors and administrators.
   */
  rollBackPrompt: RollBackPromptPayload;
  /**
   * Publishes texts and script of an older version as a new version. If the latest version has both already, nothing
   * changes. For authors and administrators.
   */
  rollBackScenario: RollBackScenarioPayload;
  /** Begins a run. */
  runPipeline: RunPipelinePayload;
  /** Replaces the draft of a scenario, or begins one. Learners do not see it. For authors and administrators. */
  saveDraft: SaveDraftPayload;
  /**
   * Replaces the draft of a prompt, or begins one. The models are asked with the latest version until it is published. For
   * authors and administrators.
   */
  savePrompt: SavePromptPayload;
  /**
   * Stores the answer to a question. A save whose number is not above the stored one changes nothing: repeats, older windows and late
   * queues do no harm. For a spoken answer it fails with NOT_FOUND / SESSION_UNKNOWN, with FAILED_PRECONDITION / SESSION_UNSUITED when
   * the session is no answer to a quiz (`isQuizAnswer`) or reads another text, and with ABORTED / SESSION_RUNNING, which is retryable,
   * while it has not ended.
   */
  saveQuizAnswer: SaveQuizAnswerPayload;
  /**
   * Stores the script of the draft's partner, also if it has problems; such a draft cannot be published. For authors and
   * administrators.
   */
  saveScript: SaveScriptPayload;
  /** Notes that the viewer has seen the verdicts on the answers of an attempt. A repeat changes nothing. */
  seeQuizVerdicts: SeeQuizVerdictsPayload;
  /** Adds a message to a chat and begins its reply, which `chatReply` sends. A repeat with the same key returns the same message. */
  sendChatMessage: SendChatMessagePayload;
  /** Stores the viewer's age bracket. It changes once more at most: from UNDER_16 to FROM_16, 30 days after it was set. */
  setAgeBracket: SetAgeBracketPayload;
  /**
   * Makes the link of a quiz. Whoever has it and is in a team with the viewer can add a copy of the quiz to their own. It ends after 30 days.
   * An earlier link of the quiz does not work any more.
   */
  shareQuiz: ShareQuizPayload;
  /**
   * Asks the partner of a role-play in a room for something, in practice mode. On the audio socket a message does it. What
   * follows comes as events, and as data packets in the room; a signal that comes while the viewer is not heard is lost.
   */
  signalPartner: SignalPartnerPayload;
  /** Opens the first role-play without the warm-up. A repeat changes nothing. */
  skipMockExamWarmUp: SkipMockExamWarmUpPayload;
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
  /**
   * Starts a mock exam with two scenarios that the viewer has not talked in, or not for the longest time. A person has one exam
   * under way at a time.
   */
  startMockExam: StartMockExamPayload;
  /** Begins to link a provider to the viewer's account, as `startProviderSignIn` does. */
  startProviderLink: StartProviderLinkPayload;
  /**
   * Begins a sign-in with a provider (OpenID Connect): open `authorizationUrl` in the browser. The provider sends the browser
   * back to `/sign-in/provider` of the web app, with `state` and `code` for `finishProviderSignIn`, or with `error`. Fails with
   * UNAVAILABLE / PROVIDER_UNAVAILABLE when the provider does not answer.
   */
  startProviderSignIn: StartProviderSignInPayload;
  /** Begins an attempt at a quiz, or returns the one that is under way. */
  startQuizAttempt: StartQuizAttemptPayload;
  /**
   * Starts a session and prepares its audio socket: connect to `audio.uri` with the subprotocols `audio.protocols` within a
   * minute, watch `speakingEvents`, speak, then `finishSpeaking`. Speech time is reserved with the first audio, a minute at
   * a time.
   */
  startSpeaking: StartSpeakingPayload;
  /** Has a recording heard that was sent. A repeat returns it as it is. */
  startSubmittedRecording: StartSubmittedRecordingPayload;
  /** Has a file transcribed that was sent. A repeat returns the transcription as it is. */
  startTranscription: StartTranscriptionPayload;
  /** Ends a reply with what was sent of it. Nothing changes if it has ended. */
  stopChatReply: StopChatReplyPayload;
  /** Hands a draft to the review by another author. */
  submitBankQuestion: SubmitBankQuestionPayload;
  /** Ends an attempt. What was not answered counts as wrong. A repeat changes nothing. */
  submitQuizAttempt: SubmitQuizAttemptPayload;
  /**
   * Stores the viewer's rating of a talk, which cannot be changed afterwards. A repeat of the same rating changes nothing. For
   * examiners.
   */
  submitRating: SubmitRatingPayload;
  /**
   * Announces a recording that was made without a line, with its task. Send it to `upload.url` by PUT with the header Content-Type of
   * `upload.contentType`, then call `startSubmittedRecording`. One that is not started is deleted after a day. It becomes a speaking
   * session with the result of a live one, on the day on which it was recorded; its speech time counts in this month.
   */
  submitRecording: SubmitRecordingPayload;
  /**
   * Suspends an account: its sessions end, and whoever signs in with the right credential gets PERMISSION_DENIED / SUSPENDED
   * with the reason as metadata `explanation`. A repeat with the same idempotency key changes nothing and asks for nothing.
   * For administrators.
   */
  suspendPerson: SuspendPersonPayload;
  /** Keeps a card out of the queue until it is resumed. A repeat changes nothing. */
  suspendReviewCard: SuspendReviewCardPayload;
  /** Synthesises speech from a text. */
  synthesize: SynthesizePayload;
  /**
   * Opens a role-play once more whose talk could not be rated: once for each, and only before the next one is begun. A repeat
   * changes nothing.
   */
  takeMockExamPartAgain: TakeMockExamPartAgainPayload;
  /**
   * Takes the viewer's last rating back: the card is due again as before. Then the rating before it is the last one. A repeat
   * changes nothing.
   */
  undoReview: UndoReviewPayload;
  /** Unlinks a provider; it signs in to the account no more. The viewer gets a mail. */
  unlinkProvider: UnlinkProviderPayload;
  /**
   * Replaces what a question says. It is a draft afterwards, whatever it was: learners get nothing that was not reviewed as it is.
   * Authors change their own questions, administrators all.
   */
  updateBankQuestion: UpdateBankQuestionPayload;
  /** Stores the next version of a pipeline. Runs that have begun go on with theirs. */
  updatePipeline: UpdatePipelinePayload;
  /** Changes the viewer's profile; omitted fields stay as they are. */
  updateProfile: UpdateProfilePayload;
  /** Changes the name of a transcription, how long its text is kept, or the names of who speaks in it. */
  updateTranscription: UpdateTranscriptionPayload;
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
export type MutationAddSharedQuizArgs = {
  input: AddSharedQuizInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationAppealQuizAnswerArgs = {
  input: AppealQuizAnswerInput;
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
export type MutationAttachMockExamSessionArgs = {
  input: AttachMockExamSessionInput;
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
export type MutationCancelPipelineRunArgs = {
  input: CancelPipelineRunInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationCancelSubmittedRecordingArgs = {
  input: CancelSubmittedRecordingInput;
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
export type MutationCancelTranscriptionArgs = {
  input: CancelTranscriptionInput;
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
export type MutationChangeReviewSettingsArgs = {
  input: ChangeReviewSettingsInput;
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
export type MutationCompleteDocumentUploadArgs = {
  input: CompleteDocumentUploadInput;
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
export type MutationCorrectTranscriptPartArgs = {
  input: CorrectTranscriptPartInput;
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
export type MutationCreateBankQuestionArgs = {
  input: CreateBankQuestionInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationCreateChatArgs = {
  input: CreateChatInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationCreateDocumentUploadArgs = {
  input: CreateDocumentUploadInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationCreatePipelineArgs = {
  input: CreatePipelineInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationCreateQuizArgs = {
  input: CreateQuizInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationCreateReviewCardArgs = {
  input: CreateReviewCardInput;
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
export type MutationCreateTranscriptionUploadArgs = {
  input: CreateTranscriptionUploadInput;
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
export type MutationDecideQuizAppealArgs = {
  input: DecideQuizAppealInput;
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
export type MutationDeleteBankQuestionArgs = {
  input: DeleteBankQuestionInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationDeleteChatArgs = {
  input: DeleteChatInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationDeleteDocumentArgs = {
  input: DeleteDocumentInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationDeleteGeneratedAudioArgs = {
  input: DeleteGeneratedAudioInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationDeleteNotesArgs = {
  input: DeleteNotesInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationDeletePipelineArgs = {
  input: DeletePipelineInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationDeletePipelineRunArgs = {
  input: DeletePipelineRunInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationDeleteQuizArgs = {
  input: DeleteQuizInput;
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
export type MutationDeleteReviewCardArgs = {
  input: DeleteReviewCardInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationDeleteTranscriptionArgs = {
  input: DeleteTranscriptionInput;
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
export type MutationEditNotesArgs = {
  input: EditNotesInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationEditReviewCardArgs = {
  input: EditReviewCardInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationEndMockExamArgs = {
  input: EndMockExamInput;
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
export type MutationGenerateAudioArgs = {
  input: GenerateAudioInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationGenerateNotesArgs = {
  input: GenerateNotesInput;
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
export type MutationHearExaminationArgs = {
  input: HearExaminationInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationImportBankQuestionsArgs = {
  input: ImportBankQuestionsInput;
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
export type MutationMintRoomTokenArgs = {
  input: MintRoomTokenInput;
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
export type MutationPublishPromptArgs = {
  input: PublishPromptInput;
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
export type MutationRateReviewCardArgs = {
  input: RateReviewCardInput;
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
export type MutationRenameChatArgs = {
  input: RenameChatInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationRenameDocumentArgs = {
  input: RenameDocumentInput;
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
export type MutationRestoreNotesArgs = {
  input: RestoreNotesInput;
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
export type MutationResumeReviewCardArgs = {
  input: ResumeReviewCardInput;
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
export type MutationRetireBankQuestionArgs = {
  input: RetireBankQuestionInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationRetryDocumentArgs = {
  input: RetryDocumentInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationReviewBankQuestionArgs = {
  input: ReviewBankQuestionInput;
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
export type MutationRevokeQuizLinkArgs = {
  input: RevokeQuizLinkInput;
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
export type MutationRollBackPromptArgs = {
  input: RollBackPromptInput;
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
export type MutationRunPipelineArgs = {
  input: RunPipelineInput;
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
export type MutationSavePromptArgs = {
  input: SavePromptInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationSaveQuizAnswerArgs = {
  input: SaveQuizAnswerInput;
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
export type MutationSeeQuizVerdictsArgs = {
  input: SeeQuizVerdictsInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationSendChatMessageArgs = {
  input: SendChatMessageInput;
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
export type MutationShareQuizArgs = {
  input: ShareQuizInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationSignalPartnerArgs = {
  input: SignalPartnerInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationSkipMockExamWarmUpArgs = {
  input: SkipMockExamWarmUpInput;
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
export type MutationStartMockExamArgs = {
  input: StartMockExamInput;
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
export type MutationStartQuizAttemptArgs = {
  input: StartQuizAttemptInput;
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
export type MutationStartSubmittedRecordingArgs = {
  input: StartSubmittedRecordingInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationStartTranscriptionArgs = {
  input: StartTranscriptionInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationStopChatReplyArgs = {
  input: StopChatReplyInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationSubmitBankQuestionArgs = {
  input: SubmitBankQuestionInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationSubmitQuizAttemptArgs = {
  input: SubmitQuizAttemptInput;
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
export type MutationSubmitRecordingArgs = {
  input: SubmitRecordingInput;
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
export type MutationSuspendReviewCardArgs = {
  input: SuspendReviewCardInput;
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
export type MutationTakeMockExamPartAgainArgs = {
  input: TakeMockExamPartAgainInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationUndoReviewArgs = {
  input: UndoReviewInput;
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
export type MutationUpdateBankQuestionArgs = {
  input: UpdateBankQuestionInput;
};


/**
 * Mutations. The payload of a mutation has the expected failures in its own `errors`. All others are in the `errors` of the
 * response, with `extensions { code reason domain metadata retryable requestId details }`.
 */
export type MutationUpdatePipelineArgs = {
  input: UpdatePipelineInput;
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
export type MutationUpdateTranscriptionArgs = {
  input: UpdateTranscriptionInput;
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
  /** The talk is in a language that cannot be rated; only English can be. */
  | 'LANGUAGE_UNSUPPORTED'
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

/** What made a version of notes. */
export type NoteChange =
  /** The learner changed them. */
  | 'EDITED'
  /** They were made from the document. */
  | 'GENERATED'
  /** The learner took an earlier version back. */
  | 'RESTORED';

/** A place of the document. */
export type NoteCitation = {
  __typename?: 'NoteCitation';
  /** The page, from 1. */
  page: Scalars['Int']['output'];
  /** The text there. */
  quote: Scalars['String']['output'];
  /** Where it is in the text of the page. */
  span: TextSpan;
};

/** A place of the document. Its text is read from the page. */
export type NoteCitationInput = {
  /** The position after the last one; at most 1,000 after the first. */
  end: Scalars['Int']['input'];
  /** The page, from 1. */
  page: Scalars['Int']['input'];
  /** The first position in the text of the page. */
  start: Scalars['Int']['input'];
};

/** One point of notes. */
export type NoteItem = {
  __typename?: 'NoteItem';
  /** The places of the document that say it, at most 5. */
  citations: Array<NoteCitation>;
  /**
   * Whether the citations contain what it says: every number and most words of meaning. Generated items always are; what the
   * learner writes may be not.
   */
  supported: Scalars['Boolean']['output'];
  /** What it says. */
  text: Scalars['String']['output'];
};

/** One point of notes. */
export type NoteItemInput = {
  /** The places of the document that say it, at most 5. */
  citations: Array<NoteCitationInput>;
  /** 1 to 1,000 characters. */
  text: Scalars['String']['input'];
};

/** An entry of the glossary. */
export type NoteTerm = {
  __typename?: 'NoteTerm';
  /** The places of the document that say it, at most 5. */
  citations: Array<NoteCitation>;
  /** What it means. */
  definition: Scalars['String']['output'];
  /** Whether the citations contain the term and what is said of it. */
  supported: Scalars['Boolean']['output'];
  /** The term. */
  term: Scalars['String']['output'];
};

/** An entry of the glossary. */
export type NoteTermInput = {
  /** The places of the document that say it, at most 5. */
  citations: Array<NoteCitationInput>;
  /** 1 to 1,000 characters. */
  definition: Scalars['String']['input'];
  /** 1 to 100 characters. */
  term: Scalars['String']['input'];
};

/** An earlier or the current state of notes. */
export type NoteVersion = {
  __typename?: 'NoteVersion';
  /** When it was made. */
  at: Scalars['DateTime']['output'];
  /** What made it. */
  change: NoteChange;
  /** What it says; null in lists: ask for it by `noteVersion`. */
  content: Maybe<NotesContent>;
  /** How the content was made, before edits. */
  method: NotesMethod;
  /** Its number, from 1. */
  revision: Scalars['Int']['output'];
};

/** A page of versions of notes. */
export type NoteVersionConnection = {
  __typename?: 'NoteVersionConnection';
  /** The items of the page, each with its cursor. */
  edges: Array<NoteVersionEdge>;
  /** The items of the page. */
  nodes: Array<NoteVersion>;
  /** The position of the page in the list. */
  pageInfo: PageInfo;
  /** The number of versions that are kept. */
  totalCount: Scalars['Int']['output'];
};

/** A version of notes and its cursor. */
export type NoteVersionEdge = {
  __typename?: 'NoteVersionEdge';
  /** The cursor after this item. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: NoteVersion;
};

/** There is no such version, or it is not kept any more. */
export type NoteVersionUnknown = UserError & {
  __typename?: 'NoteVersionUnknown';
  /** The reason, for developers. */
  message: Scalars['String']['output'];
};

/** The notes of a document. */
export type Notes = Node & {
  __typename?: 'Notes';
  /** What made the current version; null while there is none. */
  change: Maybe<NoteChange>;
  /** When the current version was made; null while there is none. */
  changedAt: Maybe<Scalars['DateTime']['output']>;
  /** What they say; null while there is no version. */
  content: Maybe<NotesContent>;
  /** The cursor of the last durable step, for `notesProgress`. */
  cursor: Scalars['String']['output'];
  /** Why it failed; null unless it has. Notes that there were before remain. */
  failureReason: Maybe<NotesFailureReason>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** How the current content was made, before edits; null while there is none. */
  method: Maybe<NotesMethod>;
  /** The number of the current version, from 1; null while there is none. Mutations expect the one that was shown. */
  revision: Maybe<Scalars['Int']['output']>;
  /** How far the last generation is. */
  state: NotesState;
};

/** Another window or device has changed the notes meanwhile. */
export type NotesChanged = UserError & {
  __typename?: 'NotesChanged';
  /** The reason, for developers. */
  message: Scalars['String']['output'];
  /** As they are now. */
  notes: Notes;
};

/** What notes say. */
export type NotesContent = {
  __typename?: 'NotesContent';
  /** The terms that the document defines, in its order, at most 60. */
  glossary: Array<NoteTerm>;
  /** The key points in the order of the document, at most 60. */
  keyPoints: Array<NoteItem>;
  /** The document in a few sentences, at most 10. */
  summary: Array<NoteItem>;
};

/** Why no notes were made. */
export type NotesFailureReason =
  /** The document has no sentences to note, for example because it consists of tables. Trying again does not help. */
  | 'NOTHING_TO_NOTE'
  /** The platform failed: try again. */
  | 'SERVICE_FAILED';

/** How notes were made. */
export type NotesMethod =
  /** By rules: sentences of the document that say what others say, too, and definitions as the document has them. */
  | 'EXTRACTED'
  /** A language model wrote them, and each was checked against the passages that it cites. */
  | 'WRITTEN';

/** How far the making of notes is after a step. */
export type NotesProgress = {
  __typename?: 'NotesProgress';
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** The cursor after this step. A part that is done has that of the durable step before it. */
  cursor: Scalars['String']['output'];
  /** Whether the step comes again after an interruption. */
  durable: Scalars['Boolean']['output'];
  /** Why it failed; null unless it has. */
  failureReason: Maybe<NotesFailureReason>;
  /** The notes as they are now; null if they were deleted meanwhile, and if content cannot be reached. */
  notes: Maybe<Notes>;
  /** The number of parts; null until it is known. */
  partCount: Maybe<Scalars['Int']['output']>;
  /** The number of parts of the document that are done. */
  partsDone: Scalars['Int']['output'];
  /** How far it is. */
  state: NotesState;
};

/** How far the making of notes is. */
export type NotesState =
  /** It failed. */
  | 'FAILED'
  /** It runs. */
  | 'GENERATING'
  /** It waits. */
  | 'QUEUED'
  /** The notes can be read. */
  | 'READY';

/** The viewer has no such document, or it has no notes. */
export type NotesUnknown = UserError & {
  __typename?: 'NotesUnknown';
  /** The reason, for developers. */
  message: Scalars['String']['output'];
};

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

/** A run, as operators see it. */
export type OperatedPipelineRun = {
  __typename?: 'OperatedPipelineRun';
  /** In the order of the steps and of the attempts, without texts and the ids of files. */
  attempts: Array<PipelineAttempt>;
  /** When it was asked for. */
  createdAt: Scalars['DateTime']['output'];
  /** When it ended; null until then. */
  endedAt: Maybe<Scalars['DateTime']['output']>;
  /** Why it has failed; null unless it has. */
  failure: Maybe<PipelineStepFailure>;
  /** Global id, as `PipelineRun.id`. */
  id: Scalars['ID']['output'];
  /** Its owner; null when there is no such account any more, and with an error when identity cannot be reached. */
  owner: Maybe<PipelineRunOwner>;
  /** Global id of its owner, as `Person.id`. */
  ownerId: Scalars['ID']['output'];
  /** How far it is. */
  state: PipelineRunState;
  /** What each step does, in order. */
  steps: Array<PipelineStepKind>;
  /** The version of its pipeline. */
  version: Scalars['Int']['output'];
};

/** A page of the runs of all people. */
export type OperatedPipelineRunConnection = {
  __typename?: 'OperatedPipelineRunConnection';
  /** The items of the page, each with its cursor. */
  edges: Array<OperatedPipelineRunEdge>;
  /** The items of the page. */
  nodes: Array<OperatedPipelineRun>;
  /** The position of the page in the list. */
  pageInfo: PageInfo;
  /** The number of items in all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A run and its cursor. */
export type OperatedPipelineRunEdge = {
  __typename?: 'OperatedPipelineRunEdge';
  /** The cursor after this item. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: OperatedPipelineRun;
};

/** Administrators do not suspend themselves. */
export type OwnAccount = UserError & {
  __typename?: 'OwnAccount';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** What the learner wrote. */
export type OwnReviewText = {
  __typename?: 'OwnReviewText';
  /** The answer, in the card's language. */
  back: Scalars['String']['output'];
  /** The question. */
  front: Scalars['String']['output'];
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

/** What a learner asks for in a role-play in practice mode. */
export type PartnerSignal =
  /** A line that could be said next: `HintGiven`, or `hint_missed` in the room. */
  | 'GIVE_HINT'
  /** The partner says its last turn again, more slowly. */
  | 'SAY_AGAIN'
  /** The last turn counts as not said: `TurnWithdrawn`. */
  | 'TAKE_BACK';

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

/** A phase of a role-play began, or the conversation of an exam is shorter now: its clock stops for 20 s of a lost line. Durable. */
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

/** A named chain of steps. */
export type Pipeline = {
  __typename?: 'Pipeline';
  /** When that version was stored. */
  changedAt: Scalars['DateTime']['output'];
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The name that is shown. */
  name: Scalars['String']['output'];
  /** Its two newest runs, the newest first and without attempts; null with an error when they cannot be read. */
  newestRuns: Maybe<Array<PipelineRun>>;
  /** The steps of that version, in order. */
  steps: Array<PipelineStep>;
  /** The present version, from 1. */
  version: Scalars['Int']['output'];
};

/** An attempt of a step. */
export type PipelineAttempt = {
  __typename?: 'PipelineAttempt';
  /** Whether it is the fall-back. */
  byFallBack: Scalars['Boolean']['output'];
  /** When it was due: the end of what was before it, and the pause before a repetition. */
  dueAt: Scalars['DateTime']['output'];
  /** When it ended; null until then. */
  endedAt: Maybe<Scalars['DateTime']['output']>;
  /** Why it has failed; null unless it has. */
  failure: Maybe<PipelineStepFailure>;
  /** Global id of the generated audio; null for other steps, and until it is asked for. */
  generatedAudioId: Maybe<Scalars['ID']['output']>;
  /** What the step does. */
  kind: PipelineStepKind;
  /** Whether it may have cost money. */
  mayBePaid: Scalars['Boolean']['output'];
  /** Its number among the attempts of the step, from 1. */
  number: Scalars['Int']['output'];
  /** Whether it repeats an attempt that may have cost money. A step has one such attempt at most. */
  repeatsPaid: Scalars['Boolean']['output'];
  /** When it began; null until then. */
  startedAt: Maybe<Scalars['DateTime']['output']>;
  /** How far it is. */
  state: PipelineAttemptState;
  /** The place of its step, from 0. */
  step: Scalars['Int']['output'];
  /** The text that it has given; null when there is none, in lists, and in `pipelineRunChanged`. */
  text: Maybe<Scalars['String']['output']>;
  /** Global id of the transcription of the file; null for other steps. */
  transcriptionId: Maybe<Scalars['ID']['output']>;
  /** What it has used. */
  use: PipelineStepUse;
};

/** How far an attempt of a step is. */
export type PipelineAttemptState =
  /** The run was ended meanwhile. */
  | 'CANCELLED'
  /** It has given its result. */
  | 'COMPLETED'
  /** It has given none. */
  | 'FAILED'
  /** It waits for its turn. */
  | 'QUEUED'
  /** It is at work. */
  | 'RUNNING';

/** Nothing was changed: the pipeline has another version than the one that the change is based on. */
export type PipelineChanged = UserError & {
  __typename?: 'PipelineChanged';
  /** The reason, for developers. */
  message: Scalars['String']['output'];
  /** The pipeline as it is now. */
  pipeline: Pipeline;
};

/** A page of pipelines. */
export type PipelineConnection = {
  __typename?: 'PipelineConnection';
  /** The items of the page, each with its cursor. */
  edges: Array<PipelineEdge>;
  /** The items of the page. */
  nodes: Array<Pipeline>;
  /** The position of the page in the list. */
  pageInfo: PageInfo;
  /** The number of items in all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A pipeline and its cursor. */
export type PipelineEdge = {
  __typename?: 'PipelineEdge';
  /** The cursor after this item. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Pipeline;
};

/** What takes the place of a step that has failed: exactly one field is set. */
export type PipelineFallBack = {
  __typename?: 'PipelineFallBack';
  /** Whether the step gives the text that it took. */
  passOn: Scalars['Boolean']['output'];
  /** The text that the step gives. */
  text: Maybe<Scalars['String']['output']>;
  /** The id of the voice that is attempted once. */
  voiceId: Maybe<Scalars['ID']['output']>;
};

/** What takes the place of a step that has failed: exactly one field. */
export type PipelineFallBackInput =
  /** True: the step gives the text that it took. Models only. */
  { passOn: Scalars['Boolean']['input']; text?: never; voiceId?: never; }
  |  /** The step gives this text, 1 to 2,000 characters. Recognition and models only. */
  { passOn?: never; text: Scalars['String']['input']; voiceId?: never; }
  |  /** The id of another voice, which is attempted once. Synthesis only. */
  { passOn?: never; text?: never; voiceId: Scalars['ID']['input']; };

/** The file of the transcription was not sent yet. */
export type PipelineFileMissing = UserError & {
  __typename?: 'PipelineFileMissing';
  /** The reason, for developers. */
  message: Scalars['String']['output'];
};

/** The viewer has no transcription with this id. */
export type PipelineFileUnknown = UserError & {
  __typename?: 'PipelineFileUnknown';
  /** The reason, for developers. */
  message: Scalars['String']['output'];
};

/** A run of a version of a pipeline. */
export type PipelineRun = {
  __typename?: 'PipelineRun';
  /** In the order of the steps and of the attempts; empty in lists. */
  attempts: Array<PipelineAttempt>;
  /** When it was asked for. */
  createdAt: Scalars['DateTime']['output'];
  /** The number of its last change, for `pipelineRunChanged`. */
  cursor: Scalars['String']['output'];
  /** When it ended; null until then. */
  endedAt: Maybe<Scalars['DateTime']['output']>;
  /** When it is deleted. */
  expiresAt: Scalars['DateTime']['output'];
  /** Why it has failed; null unless it has. */
  failure: Maybe<PipelineStepFailure>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** Global id of the pipeline. */
  pipelineId: Scalars['ID']['output'];
  /** The present name of the pipeline. */
  pipelineName: Scalars['String']['output'];
  /** How far it is. */
  state: PipelineRunState;
  /** What each step does, in order. */
  steps: Array<PipelineStepKind>;
  /** The version that is run. */
  version: Scalars['Int']['output'];
};

/** A page of runs. */
export type PipelineRunConnection = {
  __typename?: 'PipelineRunConnection';
  /** The items of the page, each with its cursor. */
  edges: Array<PipelineRunEdge>;
  /** The items of the page. */
  nodes: Array<PipelineRun>;
  /** The position of the page in the list. */
  pageInfo: PageInfo;
  /** The number of items in all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A run with what it began with. */
export type PipelineRunDetail = {
  __typename?: 'PipelineRunDetail';
  /** Global id of the speaking session that it began with; null when it began with something else. */
  inputSpeakingSessionId: Maybe<Scalars['ID']['output']>;
  /** The text that it began with; null when it began with a file or a session. */
  inputText: Maybe<Scalars['String']['output']>;
  /** Global id of the transcription of the file that it began with; null when it began with something else. */
  inputTranscriptionId: Maybe<Scalars['ID']['output']>;
  /** The run. */
  run: PipelineRun;
};

/** A run and its cursor. */
export type PipelineRunEdge = {
  __typename?: 'PipelineRunEdge';
  /** The cursor after this item. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: PipelineRun;
};

/** What a run begins with, by what the first step takes: exactly one field. */
export type PipelineRunInput =
  /**
   * Global id of a speaking session of the viewer's, which may still be spoken: its recognised text is what the first step gives,
   * which has to be recognition in the session's language. The step waits for the end of the session, within its time limit.
   */
  { speakingSessionId: Scalars['ID']['input']; text?: never; transcriptionId?: never; }
  |  /** 1 to 20,000 characters with at least one word. */
  { speakingSessionId?: never; text: Scalars['String']['input']; transcriptionId?: never; }
  |  /** Global id of the transcription of a file, from `createTranscriptionUpload`: the file has to be sent before. */
  { speakingSessionId?: never; text?: never; transcriptionId: Scalars['ID']['input']; };

/** The owner of a run, as operators see them. */
export type PipelineRunOwner = {
  __typename?: 'PipelineRunOwner';
  /** The display name. */
  displayName: Scalars['String']['output'];
  /** The e-mail address. */
  email: Scalars['String']['output'];
  /** Global id, as `Person.id`. */
  id: Scalars['ID']['output'];
};

/** How far a run is. */
export type PipelineRunState =
  /** The viewer has ended it. */
  | 'CANCELLED'
  /** Each step has given its result. */
  | 'COMPLETED'
  /** A step has failed, and nothing took its place. */
  | 'FAILED'
  /** A step waits for its turn or is at work. */
  | 'RUNNING';

/** The viewer has no such run. */
export type PipelineRunUnknown = UserError & {
  __typename?: 'PipelineRunUnknown';
  /** The reason, for developers. */
  message: Scalars['String']['output'];
};

/** The viewer has no speaking session with this id. */
export type PipelineSpeechUnknown = UserError & {
  __typename?: 'PipelineSpeechUnknown';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** What one step does, and what happens when it fails. */
export type PipelineStep = {
  __typename?: 'PipelineStep';
  /** What takes its place after its last attempt; null to have the run fail. */
  fallBack: Maybe<PipelineFallBack>;
  /** How long an attempt may take. */
  timeLimit: Scalars['Milliseconds']['output'];
  /** How often it is attempted, while a repetition may help. */
  tries: Scalars['Int']['output'];
  /** What it does. */
  work: PipelineWork;
};

/** Why an attempt of a step has failed. */
export type PipelineStepFailure =
  /** The answer of the model is empty, too long, or was withheld. */
  | 'ANSWER_INVALID'
  /** The viewer's budget of tokens is used up. */
  | 'BUDGET_USED_UP'
  /** Only third parties do this work, and the viewer does not allow those: `decideConsent` with the purpose THIRD_PARTIES. */
  | 'CONSENT_MISSING'
  /** The transcription or the audio was cancelled or deleted meanwhile. */
  | 'DELETED'
  /** No engine or voice has done the work. */
  | 'ENGINES_AWAY'
  /** The file cannot be read; its transcription says why. */
  | 'FILE_UNUSABLE'
  /** No model has answered. */
  | 'MODEL_AWAY'
  /** No model is configured. */
  | 'MODEL_OFF'
  /** The voice or the language of the step is not offered any more. */
  | 'NOT_OFFERED'
  /** Nothing is said in the file. */
  | 'NO_SPEECH'
  /** The text has no word. */
  | 'NO_TEXT'
  /** The process that ran it was lost. Whether a model has answered meanwhile, and was paid, is not known. */
  | 'PROCESS_LOST'
  /** The platform failed, not the input. */
  | 'SERVICE_FAILED'
  /** The text is longer than the step takes. */
  | 'TEXT_TOO_LONG'
  /** It took longer than its time limit. */
  | 'TIMED_OUT'
  /** The viewer has as many transcriptions or as much audio as is kept, or too much of it waits. */
  | 'TOO_MANY';

/** A step to be stored. */
export type PipelineStepInput = {
  /** What takes its place after its last attempt. */
  fallBack?: InputMaybe<PipelineFallBackInput>;
  /** How long an attempt may take; by default 10 min for recognition, 1 min for a model, 5 min for synthesis. */
  timeLimit?: InputMaybe<Scalars['Milliseconds']['input']>;
  /** How often it is attempted; by default once for recognition and voices of third parties, else twice. */
  tries?: InputMaybe<Scalars['Int']['input']>;
  /** What it does. */
  work: PipelineWorkInput;
};

/** What a step does. */
export type PipelineStepKind =
  /** A model writes a text of the text. */
  | 'MODEL'
  /** A recorded file becomes text. */
  | 'RECOGNITION'
  /** A voice speaks the text. */
  | 'SYNTHESIS';

/** What an attempt has used, as far as it is known when the attempt ends. */
export type PipelineStepUse = {
  __typename?: 'PipelineStepUse';
  /** The length of the sound that was recognised or made; null when there is none. */
  audio: Maybe<Scalars['Milliseconds']['output']>;
  /** Characters of the text that a voice has spoken; 0 when the sound was there already. */
  characters: Scalars['Int']['output'];
  /** What the model has cost, in millionths of the currency of its price; null when it has no price. */
  costMicros: Maybe<Scalars['Float']['output']>;
  /** The engine, model or voice that did the work; null when it is not known. */
  engine: Maybe<Scalars['String']['output']>;
  /** Tokens that the model has read. */
  inputTokens: Scalars['Int']['output'];
  /** Tokens that the model has written. */
  outputTokens: Scalars['Int']['output'];
};

/** The viewer has no such pipeline, or it has no such version. */
export type PipelineUnknown = UserError & {
  __typename?: 'PipelineUnknown';
  /** The reason, for developers. */
  message: Scalars['String']['output'];
};

/** What a step does. */
export type PipelineWork = ModelWork | RecognitionWork | SynthesisWork;

/** What a step does: exactly one field. */
export type PipelineWorkInput =
  /** A model writes a text of the text. */
  { model: ModelWorkInput; recognition?: never; synthesis?: never; }
  |  /** A recorded file becomes text. Only the first step. */
  { model?: never; recognition: RecognitionWorkInput; synthesis?: never; }
  |  /** A voice speaks the text. Only the last step. */
  { model?: never; recognition?: never; synthesis: SynthesisWorkInput; };

/** A plan on offer. */
export type Plan = {
  __typename?: 'Plan';
  /**
   * Characters of texts that a voice speaks for the person in each period: Unicode code points; 0 when the plan includes
   * none. More are spoken, too, and count as use beyond the plan.
   */
  charactersSynthesized: Scalars['Int']['output'];
  /** By what it multiplies the budget that everybody with an account has for the cost of operations; 1 for the free plan. */
  costBudgetFactor: Scalars['Int']['output'];
  /** The length of the files of these documents together, in bytes; 0 when the plan includes none. */
  documentBytes: Scalars['Float']['output'];
  /** Documents that a person may store at the same time; 0 when the plan includes none. */
  documents: Scalars['Int']['output'];
  /** The plan's own name for programs, for example `free`; not a global id. */
  id: Scalars['ID']['output'];
  /** The longest single session. */
  longestSession: Scalars['Milliseconds']['output'];
  /** Tokens of the language models on each day (UTC); 0 when the plan includes none. */
  modelTokensADay: Scalars['Int']['output'];
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

/** What a language model is asked, without its texts. */
export type Prompt = {
  __typename?: 'Prompt';
  /** Whether there is a draft that is not published. */
  hasDraft: Scalars['Boolean']['output'];
  /** Global id of the prompt, for all its versions. */
  id: Scalars['ID']['output'];
  /** The latest published version; null when none is published. */
  latestVersion: Maybe<Scalars['Int']['output']>;
  /** Its name in code, for example `practice-sentence`. */
  name: Scalars['String']['output'];
  /** What the answer is for, by the draft, or by the latest version if there is no draft. */
  purpose: ModelPurpose;
  /** The number of changes so far; a change has to name it. */
  revision: Scalars['Int']['output'];
};

/** Somebody else has changed the prompt in the meantime. */
export type PromptChanged = UserError & {
  __typename?: 'PromptChanged';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
  /** The current revision. */
  revision: Scalars['Int']['output'];
};

/** A page of prompts. */
export type PromptConnection = {
  __typename?: 'PromptConnection';
  /** The items of the page, each with its cursor. */
  edges: Array<PromptEdge>;
  /** The items of the page. */
  nodes: Array<Prompt>;
  /** The position of the page in the list. */
  pageInfo: PageInfo;
};

/** The texts of a prompt. */
export type PromptContent = {
  __typename?: 'PromptContent';
  /** Values to try the prompt with. */
  examples: Array<PromptExample>;
  /** The JSON Schema (draft 2020-12) of the answer; null for an answer in words. */
  jsonSchema: Maybe<Scalars['String']['output']>;
  /** The longest answer in tokens. */
  mostTokens: Scalars['Int']['output'];
  /** What the answer is for. */
  purpose: ModelPurpose;
  /** The instruction to the model. It has no variables. */
  system: Scalars['String']['output'];
  /** The message to the model. `{{name}}` stands for the value of a variable. */
  template: Scalars['String']['output'];
  /** The variables of the message. */
  variables: Array<PromptVariable>;
};

/** The texts of a prompt. All texts together have at most 64,000 bytes in UTF-8. */
export type PromptContentInput = {
  /** Values to try the prompt with, at most 20. They are the author's own: nothing that a learner has said or written. */
  examples: Array<PromptExampleInput>;
  /**
   * The JSON Schema (draft 2020-12) of the answer, at most 16,000 characters; null for an answer in words. Objects list
   * their properties, require all of them and allow no others. Only the keywords `type`, `properties`, `required`,
   * `additionalProperties`, `items`, `enum`, `description`, `minLength`, `maxLength`, `minimum`, `maximum`, `minItems` and
   * `maxItems` are allowed.
   */
  jsonSchema?: InputMaybe<Scalars['String']['input']>;
  /** The longest answer in tokens, 1 to 8,000. */
  mostTokens: Scalars['Int']['input'];
  /** What the answer is for. */
  purpose: ModelPurpose;
  /** The instruction to the model, 1 to 16,000 characters. It has no variables. */
  system: Scalars['String']['input'];
  /** The message to the model, 1 to 16,000 characters. `{{name}}` stands for the value of a variable. */
  template: Scalars['String']['input'];
  /** The variables of the message, at most 20. Each is used at least once. */
  variables: Array<PromptVariableInput>;
};

/** There is no draft of the prompt to publish. */
export type PromptDraftMissing = UserError & {
  __typename?: 'PromptDraftMissing';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** A prompt and its cursor. */
export type PromptEdge = {
  __typename?: 'PromptEdge';
  /** The cursor after this item. */
  cursor: Scalars['String']['output'];
  /** The prompt. */
  node: Prompt;
};

/** Values to try a prompt with, which its author has written. */
export type PromptExample = {
  __typename?: 'PromptExample';
  /** Different from the names of the other examples. */
  name: Scalars['String']['output'];
  /** The values, in the order of the variables. */
  values: Array<PromptValue>;
};

/** Values to try a prompt with. */
export type PromptExampleInput = {
  /** 1 to 80 characters, different from the names of the other examples. */
  name: Scalars['String']['input'];
  /** The values, at most one for each variable. */
  values: Array<PromptValueInput>;
};

/** A prompt with its texts. */
export type PromptManuscript = {
  __typename?: 'PromptManuscript';
  /** The texts of the version; null when none is published and none was asked for. */
  content: Maybe<PromptContent>;
  /** The texts of the draft; null when there is none. */
  draft: Maybe<PromptContent>;
  /** The prompt. */
  prompt: Prompt;
  /** The published versions, the newest first, at most 100. */
  versions: Array<PromptVersion>;
};

/** The end of a whole answer: the last part. */
export type PromptTrialEnd = {
  __typename?: 'PromptTrialEnd';
  /** From the request to the first piece of the answer. */
  firstTokenLatency: Scalars['Milliseconds']['output'];
  /** The tokens that were read, all tries together; estimated when the model does not say. */
  inputTokens: Scalars['Int']['output'];
  /** Whether the answer ends because it reached the longest answer. */
  isCut: Scalars['Boolean']['output'];
  /** From the request to the end of the answer. */
  latency: Scalars['Milliseconds']['output'];
  /** The configured name of the model that has answered. */
  model: Scalars['String']['output'];
  /** The tokens that were written, all tries together; estimated when the model does not say. */
  outputTokens: Scalars['Int']['output'];
  /** The version that was tried; null for the draft. */
  version: Maybe<Scalars['Int']['output']>;
};

/** A part of the answer to a prompt that is tried. */
export type PromptTrialPart = PromptTrialEnd | PromptTrialText;

/** The next piece of the answer. */
export type PromptTrialText = {
  __typename?: 'PromptTrialText';
  /** The piece, as the model has written it. */
  text: Scalars['String']['output'];
};

/** There is no such prompt or version. */
export type PromptUnknown = UserError & {
  __typename?: 'PromptUnknown';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** The value of a variable. */
export type PromptValue = {
  __typename?: 'PromptValue';
  /** The name of the variable. */
  name: Scalars['String']['output'];
  /** The value. */
  value: Scalars['String']['output'];
};

/** The value of a variable. */
export type PromptValueInput = {
  /** The name of the variable. */
  name: Scalars['String']['input'];
  /** The value, at most as long as the variable allows. */
  value: Scalars['String']['input'];
};

/** A variable of a prompt. Its value comes from the service that uses the prompt. */
export type PromptVariable = {
  __typename?: 'PromptVariable';
  /** Whether the value is what a learner has said or written: data, never an instruction. */
  isLearners: Scalars['Boolean']['output'];
  /** Whether the value may be missing; it is empty then. */
  isOptional: Scalars['Boolean']['output'];
  /** The longest value in characters. */
  longest: Scalars['Int']['output'];
  /** Its name in the message. */
  name: Scalars['String']['output'];
};

/** A variable of a prompt. */
export type PromptVariableInput = {
  /** Whether the value is what a learner has said or written. */
  isLearners: Scalars['Boolean']['input'];
  /** Whether the value may be missing. */
  isOptional: Scalars['Boolean']['input'];
  /** The longest value in characters, 1 to 20,000. */
  longest: Scalars['Int']['input'];
  /** A lower-case letter, then at most 39 lower-case letters, digits and underscores. */
  name: Scalars['String']['input'];
};

/** A published version of a prompt, without its texts. */
export type PromptVersion = {
  __typename?: 'PromptVersion';
  /** When it was published. */
  publishedAt: Scalars['DateTime']['output'];
  /** The version, from 1. */
  version: Scalars['Int']['output'];
};

/** A rating by score. */
export type ProposedRating = {
  __typename?: 'ProposedRating';
  /** The rating. */
  rating: ReviewRating;
  /** 0 to 100: of the word, of the sound, or the mean of the words of the back. */
  score: Scalars['Float']['output'];
};

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
export type PublishPromptError = InvalidInput | PromptChanged | PromptDraftMissing | PromptUnknown;

/** The prompt to publish. */
export type PublishPromptInput = {
  /** One for each intent; the same again for a retry. */
  idempotencyKey: Scalars['UUID']['input'];
  /** Global id of the prompt. */
  promptId: Scalars['ID']['input'];
  /** The revision that is published, from 1. */
  revision: Scalars['Int']['input'];
};

/** How `publishPrompt` ended. */
export type PublishPromptPayload = {
  __typename?: 'PublishPromptPayload';
  /** Why nothing was published; empty on success. */
  errors: Array<PublishPromptError>;
  /** The prompt with its new version; null when there are errors. */
  prompt: Maybe<Prompt>;
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
  /**
   * A file with questions of the bank, oldest first. What the format cannot hold is refused by itself. Fails with
   * FAILED_PRECONDITION / EXPORT_TOO_LARGE for more than 2,000 questions or 2,000,000 bytes. For authors and administrators.
   */
  bankFile: BankFile;
  /** A question of the bank with what the check finds in it; null if there is none. For authors and administrators. */
  bankQuestion: Maybe<BankManuscript>;
  /** Questions of the bank, what was changed last first. For authors and administrators. */
  bankQuestions: BankQuestionConnection;
  /** How many published questions a quiz of the bank could have at this moment. An input that is not valid fails. */
  bankSupply: Scalars['Int']['output'];
  /** What quizzes can be made of: the languages and tags of published questions. Empty when nothing is published. */
  bankTopics: Array<BankTopic>;
  /** One of the viewer's chats; null if it does not exist. */
  chat: Maybe<Chat>;
  /** The messages of one of the viewer's chats with their replies, the newest first; null if the chat does not exist. */
  chatMessages: Maybe<ChatMessageConnection>;
  /** How many chats the viewer has, and what is left for the language model; null with an error when content cannot be reached. */
  chatUsage: Maybe<ChatUsage>;
  /** The viewer's chats, the one with the newest message first; null with an error when content cannot be reached. */
  chats: Maybe<ChatConnection>;
  /** What the viewer has decided about their data. */
  consents: Consents;
  /** The viewer's export; null when there is none, or it has expired. */
  dataExport: Maybe<DataExport>;
  /** One of the viewer's documents; null if it does not exist. */
  document: Maybe<Document>;
  /**
   * The text of pages of one of the viewer's documents, as far as it is read: at most `first` pages, and fewer when they are long;
   * null if the document does not exist.
   */
  documentPages: Maybe<DocumentPages>;
  /** The headings of one of the viewer's documents in order, as far as it is read, at most 500; null if it does not exist. */
  documentSections: Maybe<Array<DocumentSection>>;
  /**
   * The cards to ask next, in order: learning steps whose time has come, then reviews with new cards among them, within the day's
   * limits. When nothing else is left, learning steps of the next 20 minutes. Null with an error when assessment cannot be reached.
   */
  dueCards: Maybe<DueReviewCards>;
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
   * A sentence to read aloud; another one each time. A language model writes it where there is one, the viewer's tokens
   * last, and the viewer allows what it needs; otherwise it is built in. With a seed, the same arguments get the same
   * built-in sentence, and for ten minutes the same one of a model.
   * Fails with NOT_FOUND / LANGUAGE_UNKNOWN when the language has no sentences: the metadata `languages` lists those that
   * have. Fails with NOT_FOUND / SOUND_UNKNOWN when no sentence of the language is known to have one of the sounds.
   */
  generateSentence: Sentence;
  /** One of the viewer's generated audio; null if it does not exist. */
  generatedAudio: Maybe<GeneratedAudio>;
  /**
   * The text of one of the viewer's generated audio, the time of each word, and where it plays; null if the audio does not exist.
   * Ask for it when the audio is shown or to be played, and again when a player cannot read on.
   */
  generatedAudioContent: Maybe<GeneratedAudioContent>;
  /** Whom the link of a mail to a guardian is about; null when the link cannot be used. */
  guardianLink: Maybe<GuardianLink>;
  /** How the language of a recorded file can be detected; null where it cannot. */
  languageDetection: Maybe<LanguageDetection>;
  /**
   * What the author of a scenario has written; null if there is no such scenario or version. For authors and
   * administrators.
   */
  manuscript: Maybe<Manuscript>;
  /** One of the viewer's mock exams; null if it does not exist. */
  mockExam: Maybe<MockExam>;
  /**
   * Whether a language model is configured for a purpose, so that a screen can say so before something is asked for. Whether the
   * model answers at the moment, it does not tell.
   */
  modelOffer: ModelOffer;
  /**
   * The object with a global id. Fails with NOT_FOUND when no object has this id or the viewer may not read it, and with
   * INVALID_ARGUMENT / ID_INVALID when it is no id of this graph.
   */
  node: Maybe<Node>;
  /** Several nodes in the order of their ids; null for each that does not exist. Costs one call to a service for each type. */
  nodes: Array<Maybe<Node>>;
  /** A version of the notes of one of the viewer's documents; null if there is no such version. */
  noteVersion: Maybe<NoteVersion>;
  /** The versions of the notes of one of the viewer's documents, the newest first; null if there are no notes. The last 50 are kept. */
  noteVersions: Maybe<NoteVersionConnection>;
  /** The notes of one of the viewer's documents as Markdown, with the page of each citation; null if there are none to read. */
  notesMarkdown: Maybe<Scalars['String']['output']>;
  /**
   * The runs of all people, the newest first, each with its attempts. The names of pipelines, inputs, texts and files stay with
   * their owners. For administrators.
   */
  operatedPipelineRuns: OperatedPipelineRunConnection;
  /**
   * The script of a scenario's partner, in YAML; null if it has none. A draft without a script of its own has that of the
   * latest version. For authors and administrators.
   */
  partnerScript: Maybe<Scalars['String']['output']>;
  /** The accounts of the platform, the newest first, without guests. For administrators. */
  people: PersonConnection;
  /** One account; null if it does not exist. For administrators. */
  person: Maybe<PersonDetail>;
  /** One of the viewer's pipelines; null if it does not exist. */
  pipeline: Maybe<Pipeline>;
  /** One of the viewer's runs, with what it began with and the texts of its steps; null if it does not exist. */
  pipelineRun: Maybe<PipelineRunDetail>;
  /** The plans on offer, cheapest first. Needs no token. */
  plans: Array<Plan>;
  /** A prompt with its texts; null if there is no such prompt or version. For authors and administrators. */
  prompt: Maybe<PromptManuscript>;
  /** What the language models are asked, ordered by name. For authors and administrators. */
  prompts: PromptConnection;
  /**
   * The rating that a finished session proposes in which the card was said aloud. It changes nothing: the viewer rates with
   * `rateReviewCard`, as proposed or otherwise. Fails with NOT_FOUND / CARD_UNKNOWN or SESSION_UNKNOWN, with FAILED_PRECONDITION /
   * SESSION_UNSUITED when the session is no review (`isReview`) or reads another text or language, and with ABORTED /
   * SESSION_RUNNING, which is retryable, while it has not ended.
   */
  proposedRating: Maybe<RatingProposal>;
  /**
   * A script to begin with, in YAML, made of tasks and card; nothing is stored. Fails with FAILED_PRECONDITION /
   * LANGUAGE_UNSUPPORTED if the scenario is not in English. For authors and administrators.
   */
  proposedScript: Scalars['String']['output'];
  /** One of the viewer's quizzes; null if it does not exist. */
  quiz: Maybe<Quiz>;
  /** How the questions of a quiz were answered; null if the quiz does not exist. */
  quizAnalysis: Maybe<QuizAnalysis>;
  /** The appeals that wait for an examiner, oldest first, without the viewer's own. Only for examiners. */
  quizAppeals: Maybe<QuizAppealConnection>;
  /** One of the viewer's attempts at quizzes; null if it does not exist. */
  quizAttempt: Maybe<QuizAttempt>;
  /** The viewer's attempts at quizzes, newest first; null with an error when assessment cannot be reached. */
  quizAttempts: Maybe<QuizAttemptConnection>;
  /** The viewer's quizzes, newest first; null with an error when assessment cannot be reached. */
  quizzes: Maybe<QuizConnection>;
  /**
   * Where the recording of one of the viewer's sessions is played; null when there is none. Ask for it when the recording is to
   * be played, and again when a player cannot read on.
   */
  recordingAddress: Maybe<RecordingAddress>;
  /**
   * Two sentences on the result of one of the viewer's attempts, by a language model: written once for each language, when
   * they are first asked for, which takes some seconds. Null when there are none: without a model, the viewer's permission
   * or tokens, when the model is late, when what it wrote was refused, for a result without a score or without a strength,
   * and if there is no such attempt. Fails with ABORTED / FEEDBACK_PENDING while the session runs,
   * and while another replica has it written.
   */
  resultFeedback: Maybe<ResultFeedback>;
  /** The viewer's cards, newest first; null with an error when assessment cannot be reached. */
  reviewCards: Maybe<ReviewCardConnection>;
  /** The cards that are due on each of the next 30 days; null with an error when assessment cannot be reached. */
  reviewForecast: Maybe<ReviewForecast>;
  /** How the viewer reviews; null with an error when assessment cannot be reached. */
  reviewSettings: Maybe<ReviewSettings>;
  /** What there is to review today; null with an error when assessment cannot be reached. */
  reviewSummary: Maybe<ReviewSummary>;
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
  /**
   * Finds passages of the viewer's documents, and published scenarios, by words and by meaning. Fails with NOT_FOUND /
   * DOCUMENT_UNKNOWN if a document is named that the viewer does not have.
   */
  searchDocuments: DocumentSearch;
  /** The languages that have sentences, by tag. */
  sentenceLanguages: Array<SentenceLanguage>;
  /**
   * What a link to a quiz leads to; null if the link is wrong or has ended, or the viewer is in no team with the quiz's owner. Fails with
   * RESOURCE_EXHAUSTED / QUIZ_LINKS_LIMITED after too many links within a minute.
   */
  sharedQuiz: Maybe<SharedQuiz>;
  /** The providers with which people can sign in; empty when none is configured. */
  signInProviders: Array<SignInProvider>;
  /** One of the viewer's speaking sessions; null if it does not exist. */
  speakingSession: Maybe<SpeakingSession>;
  /** The languages that the viewer can speak in sessions with the plan of now, by tag, and what feedback to expect in each. */
  spokenLanguages: Array<SpokenLanguage>;
  /** One of the viewer's submitted recordings; null if it does not exist. `submittedRecordingChanged` tells how it goes on. */
  submittedRecording: Maybe<SubmittedRecording>;
  /** The text of one of the viewer's transcriptions as a file, as far as it is recognised; null if the transcription does not exist. */
  transcriptExport: Maybe<TranscriptExport>;
  /** Parts of the text of one of the viewer's transcriptions, as far as it is recognised; null if the transcription does not exist. */
  transcriptParts: Maybe<TranscriptParts>;
  /** One of the viewer's transcriptions; null if it does not exist. */
  transcription: Maybe<Transcription>;
  /** The languages of recorded files that can be transcribed, by tag. */
  transcriptionLanguages: Array<TranscriptionLanguage>;
  /** The signed-in person; null without a token. */
  viewer: Maybe<Viewer>;
  /** All voices: those of the platform first, each by language, then id. */
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
export type QueryBankFileArgs = {
  filter?: InputMaybe<BankQuestionFilterInput>;
  format: BankFileFormat;
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
};


/**
 * Queries. Without a token only `plans` and `viewer` (which is then null) can be read; every other field fails with
 * UNAUTHENTICATED / TOKEN_MISSING.
 */
export type QueryBankQuestionArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Queries. Without a token only `plans` and `viewer` (which is then null) can be read; every other field fails with
 * UNAUTHENTICATED / TOKEN_MISSING.
 */
export type QueryBankQuestionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<BankQuestionFilterInput>;
  first?: Scalars['Int']['input'];
};


/**
 * Queries. Without a token only `plans` and `viewer` (which is then null) can be read; every other field fails with
 * UNAUTHENTICATED / TOKEN_MISSING.
 */
export type QueryBankSupplyArgs = {
  bank: QuizBankInput;
  difficulty: QuizDifficulty;
  kinds?: InputMaybe<Array<QuizQuestionKind>>;
};


/**
 * Queries. Without a token only `plans` and `viewer` (which is then null) can be read; every other field fails with
 * UNAUTHENTICATED / TOKEN_MISSING.
 */
export type QueryChatArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Queries. Without a token only `plans` and `viewer` (which is then null) can be read; every other field fails with
 * UNAUTHENTICATED / TOKEN_MISSING.
 */
export type QueryChatMessagesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  chatId: Scalars['ID']['input'];
  first?: Scalars['Int']['input'];
};


/**
 * Queries. Without a token only `plans` and `viewer` (which is then null) can be read; every other field fails with
 * UNAUTHENTICATED / TOKEN_MISSING.
 */
export type QueryChatsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  documentId?: InputMaybe<Scalars['ID']['input']>;
  first?: Scalars['Int']['input'];
};


/**
 * Queries. Without a token only `plans` and `viewer` (which is then null) can be read; every other field fails with
 * UNAUTHENTICATED / TOKEN_MISSING.
 */
export type QueryDocumentArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Queries. Without a token only `plans` and `viewer` (which is then null) can be read; every other field fails with
 * UNAUTHENTICATED / TOKEN_MISSING.
 */
export type QueryDocumentPagesArgs = {
  documentId: Scalars['ID']['input'];
  first?: Scalars['Int']['input'];
  from?: Scalars['Int']['input'];
};


/**
 * Queries. Without a token only `plans` and `viewer` (which is then null) can be read; every other field fails with
 * UNAUTHENTICATED / TOKEN_MISSING.
 */
export type QueryDocumentSectionsArgs = {
  documentId: Scalars['ID']['input'];
};


/**
 * Queries. Without a token only `plans` and `viewer` (which is then null) can be read; every other field fails with
 * UNAUTHENTICATED / TOKEN_MISSING.
 */
export type QueryDueCardsArgs = {
  first?: Scalars['Int']['input'];
  timeZone: Scalars['String']['input'];
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
export type QueryGeneratedAudioArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Queries. Without a token only `plans` and `viewer` (which is then null) can be read; every other field fails with
 * UNAUTHENTICATED / TOKEN_MISSING.
 */
export type QueryGeneratedAudioContentArgs = {
  generatedAudioId: Scalars['ID']['input'];
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
export type QueryMockExamArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Queries. Without a token only `plans` and `viewer` (which is then null) can be read; every other field fails with
 * UNAUTHENTICATED / TOKEN_MISSING.
 */
export type QueryModelOfferArgs = {
  purpose: ModelPurpose;
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
export type QueryNoteVersionArgs = {
  documentId: Scalars['ID']['input'];
  revision: Scalars['Int']['input'];
};


/**
 * Queries. Without a token only `plans` and `viewer` (which is then null) can be read; every other field fails with
 * UNAUTHENTICATED / TOKEN_MISSING.
 */
export type QueryNoteVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  documentId: Scalars['ID']['input'];
  first?: Scalars['Int']['input'];
};


/**
 * Queries. Without a token only `plans` and `viewer` (which is then null) can be read; every other field fails with
 * UNAUTHENTICATED / TOKEN_MISSING.
 */
export type QueryNotesMarkdownArgs = {
  documentId: Scalars['ID']['input'];
};


/**
 * Queries. Without a token only `plans` and `viewer` (which is then null) can be read; every other field fails with
 * UNAUTHENTICATED / TOKEN_MISSING.
 */
export type QueryOperatedPipelineRunsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  personId?: InputMaybe<Scalars['ID']['input']>;
  pipelineRunId?: InputMaybe<Scalars['ID']['input']>;
  state?: InputMaybe<PipelineRunState>;
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
export type QueryPipelineArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Queries. Without a token only `plans` and `viewer` (which is then null) can be read; every other field fails with
 * UNAUTHENTICATED / TOKEN_MISSING.
 */
export type QueryPipelineRunArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Queries. Without a token only `plans` and `viewer` (which is then null) can be read; every other field fails with
 * UNAUTHENTICATED / TOKEN_MISSING.
 */
export type QueryPromptArgs = {
  promptId: Scalars['ID']['input'];
  version?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Queries. Without a token only `plans` and `viewer` (which is then null) can be read; every other field fails with
 * UNAUTHENTICATED / TOKEN_MISSING.
 */
export type QueryPromptsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/**
 * Queries. Without a token only `plans` and `viewer` (which is then null) can be read; every other field fails with
 * UNAUTHENTICATED / TOKEN_MISSING.
 */
export type QueryProposedRatingArgs = {
  cardId: Scalars['ID']['input'];
  sessionId: Scalars['ID']['input'];
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
export type QueryQuizArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Queries. Without a token only `plans` and `viewer` (which is then null) can be read; every other field fails with
 * UNAUTHENTICATED / TOKEN_MISSING.
 */
export type QueryQuizAnalysisArgs = {
  quizId: Scalars['ID']['input'];
};


/**
 * Queries. Without a token only `plans` and `viewer` (which is then null) can be read; every other field fails with
 * UNAUTHENTICATED / TOKEN_MISSING.
 */
export type QueryQuizAppealsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/**
 * Queries. Without a token only `plans` and `viewer` (which is then null) can be read; every other field fails with
 * UNAUTHENTICATED / TOKEN_MISSING.
 */
export type QueryQuizAttemptArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Queries. Without a token only `plans` and `viewer` (which is then null) can be read; every other field fails with
 * UNAUTHENTICATED / TOKEN_MISSING.
 */
export type QueryQuizAttemptsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  quizId?: InputMaybe<Scalars['ID']['input']>;
};


/**
 * Queries. Without a token only `plans` and `viewer` (which is then null) can be read; every other field fails with
 * UNAUTHENTICATED / TOKEN_MISSING.
 */
export type QueryQuizzesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
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
export type QueryResultFeedbackArgs = {
  attemptId: Scalars['ID']['input'];
  language: Scalars['LanguageTag']['input'];
};


/**
 * Queries. Without a token only `plans` and `viewer` (which is then null) can be read; every other field fails with
 * UNAUTHENTICATED / TOKEN_MISSING.
 */
export type QueryReviewCardsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  isSuspended?: InputMaybe<Scalars['Boolean']['input']>;
  kind?: InputMaybe<ReviewCardKind>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Queries. Without a token only `plans` and `viewer` (which is then null) can be read; every other field fails with
 * UNAUTHENTICATED / TOKEN_MISSING.
 */
export type QueryReviewForecastArgs = {
  timeZone: Scalars['String']['input'];
};


/**
 * Queries. Without a token only `plans` and `viewer` (which is then null) can be read; every other field fails with
 * UNAUTHENTICATED / TOKEN_MISSING.
 */
export type QueryReviewSummaryArgs = {
  timeZone: Scalars['String']['input'];
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
export type QuerySearchDocumentsArgs = {
  documentIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  first?: Scalars['Int']['input'];
  includeScenarios?: Scalars['Boolean']['input'];
  query: Scalars['String']['input'];
};


/**
 * Queries. Without a token only `plans` and `viewer` (which is then null) can be read; every other field fails with
 * UNAUTHENTICATED / TOKEN_MISSING.
 */
export type QuerySharedQuizArgs = {
  token: Scalars['String']['input'];
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
export type QuerySubmittedRecordingArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Queries. Without a token only `plans` and `viewer` (which is then null) can be read; every other field fails with
 * UNAUTHENTICATED / TOKEN_MISSING.
 */
export type QueryTranscriptExportArgs = {
  format: TranscriptFormat;
  transcriptionId: Scalars['ID']['input'];
};


/**
 * Queries. Without a token only `plans` and `viewer` (which is then null) can be read; every other field fails with
 * UNAUTHENTICATED / TOKEN_MISSING.
 */
export type QueryTranscriptPartsArgs = {
  first?: Scalars['Int']['input'];
  from?: Scalars['Int']['input'];
  transcriptionId: Scalars['ID']['input'];
};


/**
 * Queries. Without a token only `plans` and `viewer` (which is then null) can be read; every other field fails with
 * UNAUTHENTICATED / TOKEN_MISSING.
 */
export type QueryTranscriptionArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Queries. Without a token only `plans` and `viewer` (which is then null) can be read; every other field fails with
 * UNAUTHENTICATED / TOKEN_MISSING.
 */
export type QueryVoicesArgs = {
  language?: InputMaybe<Scalars['LanguageTag']['input']>;
  use?: VoiceUse;
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

/** A quiz of the viewer's. */
export type Quiz = Node & {
  __typename?: 'Quiz';
  /** Global id of the attempt that is under way; null without one. */
  attemptUnderWayId: Maybe<Scalars['ID']['output']>;
  /** The tags of the bank's questions that were wanted; empty for any, and for other sources. */
  bankTags: Array<Scalars['String']['output']>;
  /** The best grade of a submitted attempt, 0 to 100; null without one. */
  bestGrade: Maybe<Scalars['Float']['output']>;
  /** When it was ordered. */
  createdAt: Scalars['DateTime']['output'];
  /** The cursor of its last step, for `quizProgress`. */
  cursor: Scalars['String']['output'];
  /** How hard they are to be. */
  difficulty: QuizDifficulty;
  /** The documents that it, or the notes that it is made of, are of; without those that were deleted. Empty for other sources. */
  documents: Array<Document>;
  /** Why it could not be made; null unless it has failed, and for a reason that this edge does not know. */
  failure: Maybe<QuizFailureReason>;
  /** When marks are shown. */
  feedback: QuizFeedback;
  /** What was made of it; null until it is ready. */
  figures: Maybe<QuizFigures>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The kinds that were ordered; empty for all. */
  kinds: Array<QuizQuestionKind>;
  /** Its language, a tag; null until it is ready. */
  language: Maybe<Scalars['String']['output']>;
  /** How many verdicts of examiners the viewer has not seen yet. */
  newVerdicts: Scalars['Int']['output'];
  /** The number of questions that were ordered. */
  number: Scalars['Int']['output'];
  /** When it was ready. */
  readyAt: Maybe<Scalars['DateTime']['output']>;
  /** The scenario; null for other sources, and if content cannot be reached. */
  scenario: Maybe<Scenario>;
  /** The name of the person whose quiz it is a copy of; null for an own quiz, without an account, and if identity cannot be reached. */
  sharedBy: Maybe<Scalars['String']['output']>;
  /** How the viewer shares it; null if assessment cannot be reached. */
  sharing: Maybe<QuizSharing>;
  /** What it is made of. */
  source: QuizSource;
  /** How far it is. */
  state: QuizState;
  /** The number of submitted attempts. */
  submittedAttempts: Scalars['Int']['output'];
  /** The time for an attempt; null for no limit. */
  timeLimit: Maybe<Scalars['Milliseconds']['output']>;
  /** Made of the names of what it is about; null until it is ready, and for weak words. */
  title: Maybe<Scalars['String']['output']>;
  /** The topic; null for other sources. */
  topic: Maybe<Scalars['String']['output']>;
};

/** The questions of a quiz by the answers of its submitted attempts. */
export type QuizAnalysis = {
  __typename?: 'QuizAnalysis';
  /** The number of submitted attempts that it rests on. */
  attempts: Scalars['Int']['output'];
  /** One for each question, in order; empty without a submitted attempt. */
  items: Array<QuizItem>;
};

/** An answer, or that there is none. */
export type QuizAnswer = {
  __typename?: 'QuizAnswer';
  /** The appeal against the mark; null without one. */
  appeal: Maybe<QuizAppealState>;
  /** What was answered; null when nothing was. */
  content: Maybe<QuizAnswerContent>;
  /** The mark; null until it is shown. */
  mark: Maybe<QuizMark>;
  /** The number of the stored answer; null without one. */
  number: Maybe<Scalars['Float']['output']>;
  /** The question. */
  questionId: Scalars['UUID']['output'];
  /** When it was stored; null without one. */
  savedAt: Maybe<Scalars['DateTime']['output']>;
};

/** What was answered. The field that fits the kind of the question is set. */
export type QuizAnswerContent = {
  __typename?: 'QuizAnswerContent';
  /** MULTIPLE_CHOICE: the index of the option, from 0. */
  option: Maybe<Scalars['Int']['output']>;
  /** ORDER: the indexes of the items in their order. */
  ordering: Maybe<Array<Scalars['Int']['output']>>;
  /** SAY_ALOUD: global id of the session. */
  sessionId: Maybe<Scalars['ID']['output']>;
  /** SHORT_ANSWER, GAP, LISTEN_AND_TYPE. */
  text: Maybe<Scalars['String']['output']>;
  /** TRUE_FALSE: whether the statement is true. */
  truth: Maybe<Scalars['Boolean']['output']>;
};

/** An answer, in the field that fits the kind of the question. */
export type QuizAnswerInput =
  /** MULTIPLE_CHOICE: the index of the option, from 0. */
  { option: Scalars['Int']['input']; ordering?: never; sessionId?: never; text?: never; truth?: never; }
  |  /** ORDER: the indexes of all items in their order. */
  { option?: never; ordering: Array<Scalars['Int']['input']>; sessionId?: never; text?: never; truth?: never; }
  |  /** SAY_ALOUD: global id of the finished session with `isQuizAnswer`. */
  { option?: never; ordering?: never; sessionId: Scalars['ID']['input']; text?: never; truth?: never; }
  |  /** SHORT_ANSWER, GAP, LISTEN_AND_TYPE: 1 to 500 characters. */
  { option?: never; ordering?: never; sessionId?: never; text: Scalars['String']['input']; truth?: never; }
  |  /** TRUE_FALSE: whether the statement is true. */
  { option?: never; ordering?: never; sessionId?: never; text?: never; truth: Scalars['Boolean']['input']; };

/** The mark of the stored answer has been shown. */
export type QuizAnswerMarked = UserError & {
  __typename?: 'QuizAnswerMarked';
  /** As it is stored. */
  answer: QuizAnswer;
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** The mark is not shown yet, or the answer is right or was spoken. */
export type QuizAnswerNotAppealable = UserError & {
  __typename?: 'QuizAnswerNotAppealable';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** A newer answer is stored, from another window or device. */
export type QuizAnswerSuperseded = UserError & {
  __typename?: 'QuizAnswerSuperseded';
  /** As it is stored. */
  answer: QuizAnswer;
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** An appeal as an examiner sees it. */
export type QuizAppeal = {
  __typename?: 'QuizAppeal';
  /** What the learner answered. */
  answer: QuizAnswerContent;
  /** When the learner appealed. */
  appealedAt: Scalars['DateTime']['output'];
  /** To decide by. */
  id: Scalars['UUID']['output'];
  /** The mark. */
  mark: QuizMark;
  /** The question. */
  question: QuizQuestion;
  /** Why the learner disagrees. */
  reason: Scalars['String']['output'];
};

/** A page of appeals. */
export type QuizAppealConnection = {
  __typename?: 'QuizAppealConnection';
  /** The items of the page, each with its cursor. */
  edges: Array<QuizAppealEdge>;
  /** The items of the page. */
  nodes: Array<QuizAppeal>;
  /** The position of the page in the list. */
  pageInfo: PageInfo;
  /** The number of items in all pages under the same filters. */
  totalCount: Scalars['Int']['output'];
};

/** Another verdict was given. */
export type QuizAppealDecided = UserError & {
  __typename?: 'QuizAppealDecided';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** An appeal and its cursor. */
export type QuizAppealEdge = {
  __typename?: 'QuizAppealEdge';
  /** The cursor after this item. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: QuizAppeal;
};

/** An appeal as the learner sees it. */
export type QuizAppealState = {
  __typename?: 'QuizAppealState';
  /** When the learner appealed. */
  appealedAt: Scalars['DateTime']['output'];
  /** When it was decided; null while it waits. */
  decidedAt: Maybe<Scalars['DateTime']['output']>;
  /** Why the learner disagrees. */
  reason: Scalars['String']['output'];
  /** The verdict; null while it waits. */
  verdict: Maybe<QuizAppealVerdict>;
};

/** There is no such appeal, or it is the viewer's own. */
export type QuizAppealUnknown = UserError & {
  __typename?: 'QuizAppealUnknown';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** What an examiner says. */
export type QuizAppealVerdict =
  /** The answer is right. */
  | 'RIGHT'
  /** The mark stands. */
  | 'STANDS';

/** An attempt at a quiz. */
export type QuizAttempt = Node & {
  __typename?: 'QuizAttempt';
  /** How many of them have an answer. */
  answered: Scalars['Int']['output'];
  /** When its time is over; null without a limit. */
  endsAt: Maybe<Scalars['DateTime']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The questions with their answers, in order; null if assessment cannot be reached. */
  items: Maybe<Array<QuizAttemptItem>>;
  /** How many verdicts of examiners on its answers the viewer has not seen yet. */
  newVerdicts: Scalars['Int']['output'];
  /** The number of questions. */
  questionCount: Scalars['Int']['output'];
  /** The quiz; null if it was deleted meanwhile, and if assessment cannot be reached. */
  quiz: Maybe<Quiz>;
  /** The result; null while it is under way. It changes when an appeal corrects a key. */
  result: Maybe<QuizResult>;
  /** When it began. */
  startedAt: Scalars['DateTime']['output'];
  /** How far it is. */
  state: QuizAttemptState;
  /** When it ended; null while it is under way. */
  submittedAt: Maybe<Scalars['DateTime']['output']>;
};

/** A page of attempts. */
export type QuizAttemptConnection = {
  __typename?: 'QuizAttemptConnection';
  /** The items of the page, each with its cursor. */
  edges: Array<QuizAttemptEdge>;
  /** The items of the page. */
  nodes: Array<QuizAttempt>;
  /** The position of the page in the list. */
  pageInfo: PageInfo;
  /** The number of items in all pages under the same filters. */
  totalCount: Scalars['Int']['output'];
};

/** An attempt and its cursor. */
export type QuizAttemptEdge = {
  __typename?: 'QuizAttemptEdge';
  /** The cursor after this item. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: QuizAttempt;
};

/** The attempt was submitted, or its time has passed. */
export type QuizAttemptEnded = UserError & {
  __typename?: 'QuizAttemptEnded';
  /** As it is now. */
  attempt: QuizAttempt;
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** A question of an attempt, and its answer. */
export type QuizAttemptItem = {
  __typename?: 'QuizAttemptItem';
  /** The answer; without content while nothing was answered. */
  answer: QuizAnswer;
  /** The question. */
  question: QuizQuestion;
};

/** How far an attempt is. */
export type QuizAttemptState =
  /** The learner has submitted it. */
  | 'SUBMITTED'
  /** Its time has passed. */
  | 'TIME_UP'
  /** Answers are taken. */
  | 'UNDER_WAY';

/** The viewer has no such attempt, or it has no such question. */
export type QuizAttemptUnknown = UserError & {
  __typename?: 'QuizAttemptUnknown';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** Published questions of the bank. `bankTopics` has their languages and tags. */
export type QuizBankInput = {
  /** Whether a question needs all of the tags; otherwise one is enough. */
  allTags?: Scalars['Boolean']['input'];
  /** Their language: a tag or its beginning. */
  language: Scalars['LanguageTag']['input'];
  /** At most 10 tags; any questions without them. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** The place in the source that a question rests on. */
export type QuizCitation = {
  __typename?: 'QuizCitation';
  /** The document; null for other sources, if it was deleted, and if content cannot be reached. */
  document: Maybe<Document>;
  /** The page, from 1; null for other sources. */
  page: Maybe<Scalars['Int']['output']>;
  /** The id of the passage; null for other sources, and in a copy of a shared quiz. */
  passageId: Maybe<Scalars['UUID']['output']>;
  /** The words of the source. */
  quote: Scalars['String']['output'];
  /** The heading of the section. */
  section: Maybe<Scalars['String']['output']>;
  /** Where the quote is in the text of the page; null for other sources, and in a copy of a shared quiz. */
  span: Maybe<TextSpan>;
};

/** A page of quizzes. */
export type QuizConnection = {
  __typename?: 'QuizConnection';
  /** The items of the page, each with its cursor. */
  edges: Array<QuizEdge>;
  /** The items of the page. */
  nodes: Array<Quiz>;
  /** The position of the page in the list. */
  pageInfo: PageInfo;
  /** The number of items in all pages under the same filters. */
  totalCount: Scalars['Int']['output'];
};

/** How hard questions are. */
export type QuizDifficulty =
  /** Easy. */
  | 'EASY'
  /** Hard. */
  | 'HARD'
  /** Medium. */
  | 'MEDIUM';

/** A quiz and its cursor. */
export type QuizEdge = {
  __typename?: 'QuizEdge';
  /** The cursor after this item. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Quiz;
};

/** Why a quiz could not be made. */
export type QuizFailureReason =
  /** Nothing was found about the topic. */
  | 'NOTHING_FOUND'
  /** A document has no notes, or does not exist any more. */
  | 'NO_NOTES'
  /** No question of these kinds could be made of the text. */
  | 'NO_QUESTIONS'
  /** No word was missed in a sentence yet. */
  | 'NO_WEAK_WORDS'
  /** The platform failed: try again. */
  | 'SERVICE_FAILED'
  /** A document or the scenario does not exist any more. */
  | 'SOURCE_GONE'
  /** A document is not read to its end. */
  | 'SOURCE_NOT_READY';

/** When marks are shown. */
export type QuizFeedback =
  /** When the attempt is submitted. */
  | 'AT_END'
  /** With each answer. An answer that was marked can not be changed. */
  | 'AT_ONCE';

/** The questions that were made. */
export type QuizFigures = {
  __typename?: 'QuizFigures';
  /** How many of them a language model wrote. */
  byModel: Scalars['Int']['output'];
  /** Questions that were drafted. */
  drafted: Scalars['Int']['output'];
  /** Questions that the check dropped. */
  dropped: Scalars['Int']['output'];
  /** Questions that are shown. */
  shown: Scalars['Int']['output'];
};

/** Somebody else has shared the quiz with the viewer. */
export type QuizIsCopy = UserError & {
  __typename?: 'QuizIsCopy';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** A question by its answers. */
export type QuizItem = {
  __typename?: 'QuizItem';
  /** How often each option of MULTIPLE_CHOICE was chosen, in their order; empty for other kinds. */
  chosen: Array<Scalars['Int']['output']>;
  /** The correlation of the question's points with those of the rest, -1 to 1; null with too few answers, or when all are alike. */
  discrimination: Maybe<Scalars['Float']['output']>;
  /** The mean of the points, 0 to 1: a high one means an easy question. */
  facility: Scalars['Float']['output'];
  /** Whether there are too few answers to judge by it. */
  hasTooFewAnswers: Scalars['Boolean']['output'];
  /** The question. */
  question: QuizQuestion;
};

/** The right answer. The field that fits the kind of the question is set. */
export type QuizKey = {
  __typename?: 'QuizKey';
  /** MULTIPLE_CHOICE: the index of the right option, from 0. */
  option: Maybe<Scalars['Int']['output']>;
  /** ORDER: the indexes of the items in their order. */
  ordering: Maybe<Array<Scalars['Int']['output']>>;
  /** SHORT_ANSWER, GAP, LISTEN_AND_TYPE, SAY_ALOUD: what is accepted, the best first. */
  texts: Maybe<Array<Scalars['String']['output']>>;
  /** TRUE_FALSE. */
  truth: Maybe<Scalars['Boolean']['output']>;
};

/** A link to a quiz, without its secret. */
export type QuizLink = {
  __typename?: 'QuizLink';
  /** When it ends. */
  expiresAt: Scalars['DateTime']['output'];
  /** When it was made. */
  madeAt: Scalars['DateTime']['output'];
};

/** The link is wrong or has ended, or the viewer is in no team with the quiz's owner. */
export type QuizLinkUnknown = UserError & {
  __typename?: 'QuizLinkUnknown';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** A mark and what it rests on. */
export type QuizMark = {
  __typename?: 'QuizMark';
  /** Where it is said; null for questions of the bank, which rest on no source. */
  citation: Maybe<QuizCitation>;
  /** How sure the mark is, 0 to 1. Below 0.8, a learner who disagrees should appeal. */
  confidence: Scalars['Float']['output'];
  /** Why this is the answer, in the words of the source. */
  explanation: Maybe<Scalars['String']['output']>;
  /** The right answer. */
  key: QuizKey;
  /** Who marked it; null for a marker that this edge does not know. */
  markedBy: Maybe<QuizMarker>;
  /** The share of the question's point, 0 to 1. */
  points: Scalars['Float']['output'];
  /** How it is marked. */
  verdict: QuizVerdict;
};

/** Who has marked an answer. */
export type QuizMarker =
  /** An examiner. */
  | 'EXAMINER'
  /** The rules of the kind. */
  | 'RULES'
  /** The score of the spoken sentence. */
  | 'SPEECH';

/** The quiz can not be taken: it is being made, or could not be made. */
export type QuizNotReady = UserError & {
  __typename?: 'QuizNotReady';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** A quiz after a step. */
export type QuizProgress = {
  __typename?: 'QuizProgress';
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** The cursor after this step. */
  cursor: Scalars['String']['output'];
  /** Why it could not be made; null unless it has failed, and for a reason that this edge does not know. */
  failure: Maybe<QuizFailureReason>;
  /** The number of questions that are made and checked. */
  made: Scalars['Int']['output'];
  /** The number that was ordered. */
  ordered: Scalars['Int']['output'];
  /** The quiz as it is now; null if it was deleted meanwhile, and if assessment cannot be reached. */
  quiz: Maybe<Quiz>;
  /** How far the quiz is. */
  state: QuizState;
};

/** A question as the learner sees it. */
export type QuizQuestion = {
  __typename?: 'QuizQuestion';
  /** How hard it is. */
  difficulty: QuizDifficulty;
  /** To answer by. */
  id: Scalars['UUID']['output'];
  /** What to do. */
  kind: QuizQuestionKind;
  /** Options to choose from, or items to put into order; else empty. */
  options: Array<Scalars['String']['output']>;
  /** From 1. */
  position: Scalars['Int']['output'];
  /** The question, a statement, or a sentence with _____ for the gap; null where there is nothing to read. */
  prompt: Maybe<Scalars['String']['output']>;
  /** What the voice is to speak for LISTEN_AND_TYPE, or what is to be said for SAY_ALOUD; null for other kinds. */
  spokenText: Maybe<Scalars['String']['output']>;
};

/** What a learner does to answer. */
export type QuizQuestionKind =
  /** Fill the gap of a sentence. */
  | 'GAP'
  /** Type a sentence that is heard. */
  | 'LISTEN_AND_TYPE'
  /** Choose one option. */
  | 'MULTIPLE_CHOICE'
  /** Put items into their order. */
  | 'ORDER'
  /** Say a sentence aloud. */
  | 'SAY_ALOUD'
  /** Answer in a few words. */
  | 'SHORT_ANSWER'
  /** Say whether a statement is true. */
  | 'TRUE_FALSE';

/** The grade of an attempt. */
export type QuizResult = {
  __typename?: 'QuizResult';
  /** The points of all questions, in percent, 0 to 100. */
  grade: Scalars['Float']['output'];
  /** Partly right answers. */
  partly: Scalars['Int']['output'];
  /** Right answers. */
  right: Scalars['Int']['output'];
  /** Questions without an answer. */
  unanswered: Scalars['Int']['output'];
  /** Wrong answers. */
  wrong: Scalars['Int']['output'];
};

/** How a quiz is shared. */
export type QuizSharing = {
  __typename?: 'QuizSharing';
  /** How many people have a copy of it now. */
  copies: Scalars['Int']['output'];
  /** Its link; null without one that works. */
  link: Maybe<QuizLink>;
};

/** What a quiz is made of. */
export type QuizSource =
  /** Questions that authors have published. */
  | 'BANK'
  /** Documents of the learner. */
  | 'DOCUMENTS'
  /** Notes of documents of the learner. */
  | 'NOTES'
  /** What learners read of a scenario. */
  | 'SCENARIO'
  /** It is a copy of a quiz that somebody shared. */
  | 'SHARED'
  /** Passages about a topic in the learner's documents. */
  | 'TOPIC'
  /** Sentences with words that the learner missed. */
  | 'WEAK_WORDS';

/** What a quiz is made of. */
export type QuizSourceInput =
  /** Questions that authors have published. */
  { bank: QuizBankInput; documentIds?: never; notesOf?: never; scenarioId?: never; topic?: never; weakWords?: never; }
  |  /** Global ids of documents of the viewer's, 1 to 10. */
  { bank?: never; documentIds: Array<Scalars['ID']['input']>; notesOf?: never; scenarioId?: never; topic?: never; weakWords?: never; }
  |  /** Global ids of documents of the viewer's whose notes it is made of, 1 to 10. */
  { bank?: never; documentIds?: never; notesOf: Array<Scalars['ID']['input']>; scenarioId?: never; topic?: never; weakWords?: never; }
  |  /** Global id of a published scenario. */
  { bank?: never; documentIds?: never; notesOf?: never; scenarioId: Scalars['ID']['input']; topic?: never; weakWords?: never; }
  |  /** A topic in the viewer's documents. */
  { bank?: never; documentIds?: never; notesOf?: never; scenarioId?: never; topic: QuizTopicInput; weakWords?: never; }
  |  /** The words that the viewer missed. */
  { bank?: never; documentIds?: never; notesOf?: never; scenarioId?: never; topic?: never; weakWords: QuizWeakWordsInput; };

/** How far a quiz is. */
export type QuizState =
  /** It could not be made. */
  | 'FAILED'
  /** It is being made. */
  | 'GENERATING'
  /** It can be taken. */
  | 'READY'
  /** It waits to be made. */
  | 'REQUESTED';

/** A topic. */
export type QuizTopicInput = {
  /** Global ids of the only documents to search, at most 10; all documents of the viewer without it. */
  documentIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** 1 to 200 characters. */
  topic: Scalars['String']['input'];
};

/** The viewer has no such quiz. */
export type QuizUnknown = UserError & {
  __typename?: 'QuizUnknown';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** How an answer is marked. */
export type QuizVerdict =
  /** Partly right. */
  | 'PARTLY'
  /** Right. */
  | 'RIGHT'
  /** Not answered; counts as wrong. */
  | 'UNANSWERED'
  /** Wrong. */
  | 'WRONG';

/** Words that were missed. */
export type QuizWeakWordsInput = {
  /** Their language; the one with the most words without it. */
  language?: InputMaybe<Scalars['LanguageTag']['input']>;
};

/** Why a card was not rated. */
export type RateReviewCardError = InvalidInput | ReviewCardChanged | ReviewCardNotDue | ReviewCardSuspended | ReviewCardUnknown;

/** How well a card was known. */
export type RateReviewCardInput = {
  /** Global id of the card. */
  cardId: Scalars['ID']['input'];
  /** Created by the client for each rating. A repeat with the same key changes nothing. */
  idempotencyKey: Scalars['UUID']['input'];
  /** The rating. */
  rating: ReviewRating;
  /** The revision that was shown. */
  revision: Scalars['Int']['input'];
  /** The viewer's time zone, an IANA name. */
  timeZone: Scalars['String']['input'];
};

/** How `rateReviewCard` ended. */
export type RateReviewCardPayload = {
  __typename?: 'RateReviewCardPayload';
  /** Whether this rating suspended the card, because it was forgotten too often. */
  becameLeech: Scalars['Boolean']['output'];
  /** The card as it is now; null when there are errors. */
  card: Maybe<ReviewCard>;
  /** Why the card was not rated; empty on success. */
  errors: Array<RateReviewCardError>;
  /** For `undoReview`; null when there are errors. */
  reviewId: Maybe<Scalars['UUID']['output']>;
};

/** A session does not tell how well the card was known. */
export type RatingNotProposed = {
  __typename?: 'RatingNotProposed';
  /** Why; null for a reason that this edge does not know. */
  reason: Maybe<RatingNotProposedReason>;
};

/** Why a session proposes no rating. */
export type RatingNotProposedReason =
  /** What the card asks for was not said. */
  | 'NOT_SAID'
  /** Something was said that was not understood. */
  | 'NOT_UNDERSTOOD'
  /** Only silence or noise was heard. */
  | 'NO_SPEECH';

/** What a rating would do. */
export type RatingPreview = {
  __typename?: 'RatingPreview';
  /** The time until the card would come again: minutes for a step, else whole days. */
  interval: Scalars['Milliseconds']['output'];
  /** The rating. */
  rating: ReviewRating;
  /** The state that it would have. */
  state: ReviewCardState;
};

/** The rating that a session proposes, or why it proposes none. */
export type RatingProposal = ProposedRating | RatingNotProposed;

/** A given text is read aloud, and each of its words and sounds is scored. */
export type ReadAloudTask = SpeakingTask & {
  __typename?: 'ReadAloudTask';
  /** READ_ALOUD. */
  kind: TaskKind;
  /** The language spoken. */
  language: Scalars['LanguageTag']['output'];
  /** The text to read. */
  text: Scalars['String']['output'];
};

/** A text to read aloud. */
export type ReadAloudTaskInput = {
  /** Whether the sentence helps to choose a level. The session is then neither in the history nor in statistics. */
  isPlacement?: Scalars['Boolean']['input'];
  /** Whether the text is that of a quiz question. The session is then neither in the history nor in statistics. */
  isQuizAnswer?: Scalars['Boolean']['input'];
  /** Whether the text is that of a card which is reviewed. The session is then neither in the history nor in statistics. */
  isReview?: Scalars['Boolean']['input'];
  /** The language spoken, one of `spokenLanguages` with any region. */
  language: Scalars['LanguageTag']['input'];
  /** Global id of the scenario whose line the text is. The session keeps this version. */
  scenarioId?: InputMaybe<Scalars['ID']['input']>;
  /** The text to read, 1 to 2,000 characters. */
  text: Scalars['String']['input'];
};

/** A recorded file becomes text. */
export type RecognitionWork = {
  __typename?: 'RecognitionWork';
  /** The BCP 47 tag of the language. */
  language: Scalars['String']['output'];
  /** Names and rare words that are likely in the file. */
  vocabulary: Array<Scalars['String']['output']>;
};

/** A recorded file becomes text. */
export type RecognitionWorkInput = {
  /** The BCP 47 tag of the language; by default en-US. */
  language?: InputMaybe<Scalars['String']['input']>;
  /** Up to 200 names and rare words that are likely in the file. */
  vocabulary?: InputMaybe<Array<Scalars['String']['input']>>;
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

/** The file was not sent, or not to its end: send it, and start the transcription again. */
export type RecordedFileMissing = UserError & {
  __typename?: 'RecordedFileMissing';
  /** The reason, for developers. */
  message: Scalars['String']['output'];
  /** Where to send the file. */
  upload: RecordedFileUpload;
};

/** No recorded file may be that large. */
export type RecordedFileTooLarge = UserError & {
  __typename?: 'RecordedFileTooLarge';
  /** The reason, for developers. */
  message: Scalars['String']['output'];
  /** The length of the largest file, in bytes. */
  mostBytes: Scalars['Int']['output'];
};

/** Where a recorded file is sent by PUT. */
export type RecordedFileUpload = {
  __typename?: 'RecordedFileUpload';
  /** The value of the header Content-Type. */
  contentType: Scalars['String']['output'];
  /** When it stops working, after 60 minutes. */
  expiresAt: Scalars['DateTime']['output'];
  /** The address. Whoever has it can send the file. */
  url: Scalars['Uri']['output'];
};

/** The kept audio of a session: what the learner's microphone sent, without the partner's voice. */
export type Recording = {
  __typename?: 'Recording';
  /** When it is deleted at the latest. */
  expiresAt: Scalars['DateTime']['output'];
  /** When an examiner got it to hear, the latest 20, oldest first. */
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

/** The recording is said to begin later than now: the client's clock is wrong. */
export type RecordingFromFuture = UserError & {
  __typename?: 'RecordingFromFuture';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
  /** The time of the server. */
  now: Scalars['DateTime']['output'];
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

/** The plan's speech time for this month is used, or held by running sessions. */
export type RecordingTimeUsedUp = UserError & {
  __typename?: 'RecordingTimeUsedUp';
  /** The plan's speech time a month. */
  limit: Scalars['Milliseconds']['output'];
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
  /** The start of the next month. */
  resetsAt: Scalars['DateTime']['output'];
};

/** The recording is too large. */
export type RecordingTooLarge = UserError & {
  __typename?: 'RecordingTooLarge';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
  /** The largest that is taken, in bytes. */
  mostBytes: Scalars['Int']['output'];
};

/** The recording was made too long ago. */
export type RecordingTooOld = UserError & {
  __typename?: 'RecordingTooOld';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
  /** The oldest recording that is taken now began then. */
  oldest: Scalars['DateTime']['output'];
};

/** There is no recording of the talk that examiners may hear: none was kept, or the learner does not allow it. */
export type RecordingUnknown = UserError & {
  __typename?: 'RecordingUnknown';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** Where a recording is sent by PUT. */
export type RecordingUpload = {
  __typename?: 'RecordingUpload';
  /** The value of the header Content-Type. */
  contentType: Scalars['String']['output'];
  /** When it stops working, after 60 minutes. */
  expiresAt: Scalars['DateTime']['output'];
  /** The address. Whoever has it can send the recording. */
  url: Scalars['Uri']['output'];
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

/** Why nothing was removed. */
export type RemoveSeatError = InvalidInput;

/** The seat. */
export type RemoveSeatInput = {
  /** Global id of the seat. */
  seatId: Scalars['ID']['input'];
};

/** How `removeSeat` ended. */
export type RemoveSeatPayload = {
  __typename?: 'RemoveSeatPayload';
  /** Why nothing was removed; empty on success. */
  errors: Array<RemoveSeatError>;
  /** Global id of the seat, which is gone now, also when it was gone before; null when there are errors. */
  seatId: Maybe<Scalars['ID']['output']>;
};

/** Why a chat cannot be renamed. */
export type RenameChatError = ChatUnknown | InvalidInput;

/** The new title of a chat. */
export type RenameChatInput = {
  /** Global id of the chat. */
  chatId: Scalars['ID']['input'];
  /** 1 to 100 characters. */
  title: Scalars['String']['input'];
};

/** How `renameChat` ended. */
export type RenameChatPayload = {
  __typename?: 'RenameChatPayload';
  /** The chat; null with errors. */
  chat: Maybe<Chat>;
  /** Expected failures. */
  errors: Array<RenameChatError>;
};

/** Why a document cannot be renamed. */
export type RenameDocumentError = DocumentUnknown | InvalidInput;

/** The new name of a document. */
export type RenameDocumentInput = {
  /** Global id of the document. */
  documentId: Scalars['ID']['input'];
  /** 1 to 200 characters. */
  name: Scalars['String']['input'];
};

/** How `renameDocument` ended. */
export type RenameDocumentPayload = {
  __typename?: 'RenameDocumentPayload';
  /** The document; null with errors. */
  document: Maybe<Document>;
  /** Expected failures. */
  errors: Array<RenameDocumentError>;
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

/** Why a version was not taken back. */
export type RestoreNotesError = NoteVersionUnknown | NotesChanged | NotesUnknown;

/** The version to take back. */
export type RestoreNotesInput = {
  /** Global id of the document. */
  documentId: Scalars['ID']['input'];
  /** The number of the version to take back. */
  restored: Scalars['Int']['input'];
  /** The revision that was shown. */
  revision: Scalars['Int']['input'];
};

/** How `restoreNotes` ended. */
export type RestoreNotesPayload = {
  __typename?: 'RestoreNotesPayload';
  /** Expected failures. */
  errors: Array<RestoreNotesError>;
  /** The notes with the content of that version; null with errors. */
  notes: Maybe<Notes>;
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

/** Two sentences on a result. Every figure and every quotation in them is the result's. */
export type ResultFeedback = {
  __typename?: 'ResultFeedback';
  /** Their language. */
  language: Scalars['LanguageTag']['output'];
  /** On what to practise next. */
  next: Scalars['String']['output'];
  /** On what went well. */
  strength: Scalars['String']['output'];
};

/** Why a card was not resumed. */
export type ResumeReviewCardError = ReviewCardUnknown;

/** The card to resume. */
export type ResumeReviewCardInput = {
  /** Global id. */
  cardId: Scalars['ID']['input'];
};

/** How `resumeReviewCard` ended. */
export type ResumeReviewCardPayload = {
  __typename?: 'ResumeReviewCardPayload';
  /** The card as it is now; null when there are errors. */
  card: Maybe<ReviewCard>;
  /** Why the card was not resumed; empty on success. */
  errors: Array<ResumeReviewCardError>;
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

/** Why a question was not retired. */
export type RetireBankQuestionError = BankQuestionChanged | BankQuestionNotOwn | BankQuestionStateWrong | BankQuestionUnknown | InvalidInput;

/** A published question to retire. */
export type RetireBankQuestionInput = {
  /** Global id. */
  id: Scalars['ID']['input'];
  /** The revision that the viewer has seen, from 1. */
  revision: Scalars['Int']['input'];
};

/** How `retireBankQuestion` ended. */
export type RetireBankQuestionPayload = {
  __typename?: 'RetireBankQuestionPayload';
  /** Why nothing was changed; empty on success. */
  errors: Array<RetireBankQuestionError>;
  /** The question; null when there are errors. */
  question: Maybe<BankQuestion>;
};

/** Why a document cannot be read again. */
export type RetryDocumentError = DocumentNotRetryable | DocumentUnknown;

/** The document to read again. */
export type RetryDocumentInput = {
  /** Global id of the document. */
  documentId: Scalars['ID']['input'];
};

/** How `retryDocument` ended. */
export type RetryDocumentPayload = {
  __typename?: 'RetryDocumentPayload';
  /** The document; null with errors. */
  document: Maybe<Document>;
  /** Expected failures. */
  errors: Array<RetryDocumentError>;
};

/** Why a question was not reviewed. */
export type ReviewBankQuestionError = BankQuestionChanged | BankQuestionOwn | BankQuestionStateWrong | BankQuestionUnknown | InvalidInput;

/** A verdict on a question. */
export type ReviewBankQuestionInput = {
  /** For the author, at most 1,000 characters; has to be there for RETURN. */
  comment?: InputMaybe<Scalars['String']['input']>;
  /** Global id. */
  id: Scalars['ID']['input'];
  /** The revision that the viewer has seen, from 1. */
  revision: Scalars['Int']['input'];
  /** The verdict. */
  verdict: BankReviewVerdict;
};

/** How `reviewBankQuestion` ended. */
export type ReviewBankQuestionPayload = {
  __typename?: 'ReviewBankQuestionPayload';
  /** Why nothing was changed; empty on success. */
  errors: Array<ReviewBankQuestionError>;
  /** The question; null when there are errors. */
  question: Maybe<BankQuestion>;
};

/** A card that comes back when it is about to be forgotten (FSRS-6). */
export type ReviewCard = {
  __typename?: 'ReviewCard';
  /** What is asked. */
  content: ReviewCardContent;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** 1 (easy) to 10 (hard); null for a new card. */
  difficulty: Maybe<Scalars['Float']['output']>;
  /** When it is to be asked; null for a new card. */
  dueAt: Maybe<Scalars['DateTime']['output']>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /**
   * Whether it was forgotten eight times or more. It was suspended then, and is again after each four times more: it needs another
   * wording, other practice, or to be left.
   */
  isLeech: Scalars['Boolean']['output'];
  /** Whether it is out of the queue until it is resumed. */
  isSuspended: Scalars['Boolean']['output'];
  /** What it is about. */
  kind: ReviewCardKind;
  /** The language that is practised. */
  language: Scalars['LanguageTag']['output'];
  /** How often it was forgotten after it had been learnt. */
  lapses: Scalars['Int']['output'];
  /** When it was last rated; null for a new card. */
  lastReviewedAt: Maybe<Scalars['DateTime']['output']>;
  /** How often it was rated. */
  reviews: Scalars['Int']['output'];
  /** Changes with each change of the card. Mutations expect the one that was shown. */
  revision: Scalars['Int']['output'];
  /** The newest attempt in which it was missed; null for a card of one's own, and when the attempts were deleted. */
  source: Maybe<Attempt>;
  /**
   * What to say aloud: the text of a session with `isReview`, whose result `proposedRating` reads. A sentence with the word, words with
   * the sound, or the back of a card of one's own. Null when there is nothing to say.
   */
  spokenText: Maybe<Scalars['String']['output']>;
  /** Days until the probability of knowing it falls to 90 %; null for a new card. */
  stabilityDays: Maybe<Scalars['Float']['output']>;
  /** How far it is learnt. */
  state: ReviewCardState;
};

/** Another window or device has rated or changed the card. */
export type ReviewCardChanged = UserError & {
  __typename?: 'ReviewCardChanged';
  /** As it is now. */
  card: ReviewCard;
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** A page of cards. */
export type ReviewCardConnection = {
  __typename?: 'ReviewCardConnection';
  /** The items of the page, each with its cursor. */
  edges: Array<ReviewCardEdge>;
  /** The items of the page. */
  nodes: Array<ReviewCard>;
  /** The position of the page in the list. */
  pageInfo: PageInfo;
  /** The number of items in all pages under the same filters. */
  totalCount: Scalars['Int']['output'];
};

/** What a card asks. */
export type ReviewCardContent = OwnReviewText | ReviewQuizQuestion | ReviewSound | ReviewWord;

/** A card and its cursor. */
export type ReviewCardEdge = {
  __typename?: 'ReviewCardEdge';
  /** The cursor after this item. */
  cursor: Scalars['String']['output'];
  /** The card. */
  node: ReviewCard;
};

/** What a card is about. */
export type ReviewCardKind =
  /** A word that was mispronounced or left out. */
  | 'MISSED_WORD'
  /** The learner's own words. */
  | 'OWN'
  /** A question of a quiz that was not answered right. */
  | 'QUIZ_QUESTION'
  /** A sound that was missed. */
  | 'SOUND';

/** The card is not due. */
export type ReviewCardNotDue = UserError & {
  __typename?: 'ReviewCardNotDue';
  /** As it is now. */
  card: ReviewCard;
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** The card comes from practice; only its owner's own words can be edited. */
export type ReviewCardNotOwn = UserError & {
  __typename?: 'ReviewCardNotOwn';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** How far a card is learnt. */
export type ReviewCardState =
  /** In its first steps, which are minutes apart. */
  | 'LEARNING'
  /** Never rated. */
  | 'NEW'
  /** Forgotten, and in steps again. */
  | 'RELEARNING'
  /** Learnt: days apart. */
  | 'REVIEW';

/** The card is suspended. */
export type ReviewCardSuspended = UserError & {
  __typename?: 'ReviewCardSuspended';
  /** As it is now. */
  card: ReviewCard;
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** The viewer has no card with this id. */
export type ReviewCardUnknown = UserError & {
  __typename?: 'ReviewCardUnknown';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** The cards that are due, without suspended and new ones. Limits are not applied. */
export type ReviewForecast = {
  __typename?: 'ReviewForecast';
  /** 30 days from today, in order. */
  days: Array<ReviewForecastDay>;
  /** New cards that wait. */
  newCards: Scalars['Int']['output'];
  /** Cards that were due before today. */
  overdue: Scalars['Int']['output'];
};

/** One day of the forecast. */
export type ReviewForecastDay = {
  __typename?: 'ReviewForecastDay';
  /** The day in the requested time zone. */
  day: Scalars['Date']['output'];
  /** Cards that become due on it. */
  due: Scalars['Int']['output'];
};

/** The viewer has rated a card since. */
export type ReviewNotLast = UserError & {
  __typename?: 'ReviewNotLast';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** A question of a quiz that was not answered right. */
export type ReviewQuizQuestion = {
  __typename?: 'ReviewQuizQuestion';
  /** The answer. Of a statement it is what the source says of it, or the statement itself where it says nothing more. */
  back: Scalars['String']['output'];
  /** Why this is the answer. */
  explanation: Maybe<Scalars['String']['output']>;
  /** The question with its options. */
  front: Scalars['String']['output'];
  /** Whether the statement is true; null for other kinds of question. */
  truth: Maybe<Scalars['Boolean']['output']>;
};

/** How well a card was known. */
export type ReviewRating =
  /** Forgotten, or said so that it was not understood. */
  | 'AGAIN'
  /** Known at once. */
  | 'EASY'
  /** Known. */
  | 'GOOD'
  /** Known with difficulty. */
  | 'HARD';

/** How a learner reviews. */
export type ReviewSettings = {
  __typename?: 'ReviewSettings';
  /** Whether attempts make cards. */
  cardsFromPractice: Scalars['Boolean']['output'];
  /** The probability of knowing a card when it comes, 0.80 to 0.95. A higher one asks more often. */
  desiredRetention: Scalars['Float']['output'];
  /** New cards a day, 0 to 100. */
  newCardsADay: Scalars['Int']['output'];
  /** Reviews a day, 0 to 1,000. Learning steps do not count. */
  reviewsADay: Scalars['Int']['output'];
};

/** A sound that was missed. */
export type ReviewSound = {
  __typename?: 'ReviewSound';
  /** In ARPABET. */
  arpabet: Scalars['String']['output'];
  /** At most five words that have it: those in which it was missed first, then common ones. */
  examples: Array<Scalars['String']['output']>;
  /** In the International Phonetic Alphabet. */
  ipa: Scalars['String']['output'];
  /** In how many attempts it was missed, of those that exist. */
  misses: Scalars['Int']['output'];
};

/** What there is to review today. Suspended cards are in none of the first four counts. */
export type ReviewSummary = {
  __typename?: 'ReviewSummary';
  /** All cards. */
  cards: Scalars['Int']['output'];
  /** Ratings of today that were not undone. */
  doneToday: Scalars['Int']['output'];
  /** Cards that can be rated now, new ones included. */
  dueNow: Scalars['Int']['output'];
  /** Cards that the day's limits keep for another day. */
  heldBack: Scalars['Int']['output'];
  /** The viewer's last rating of today, for `undoReview`; null when there is none. */
  lastReviewId: Maybe<Scalars['UUID']['output']>;
  /** Learning steps that come later today, and are not in `dueNow`. */
  laterToday: Scalars['Int']['output'];
  /** Suspended cards that were forgotten eight times or more. */
  leeches: Scalars['Int']['output'];
  /** How many of them are new. */
  newNow: Scalars['Int']['output'];
  /** When the next card comes; null while `dueNow` is above 0, and when there is none to come. */
  nextDueAt: Maybe<Scalars['DateTime']['output']>;
  /** Suspended cards. */
  suspended: Scalars['Int']['output'];
};

/** The viewer has no such rating, or its card was deleted. */
export type ReviewUnknown = UserError & {
  __typename?: 'ReviewUnknown';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** A word that was mispronounced or left out. */
export type ReviewWord = {
  __typename?: 'ReviewWord';
  /** In how many attempts it was missed, of those that exist. */
  misses: Scalars['Int']['output'];
  /** The sentence in which it was last missed; null when the attempts were deleted. */
  sentence: Maybe<Scalars['String']['output']>;
  /** Where it ends there, exclusive; 0 without a sentence. */
  sentenceEnd: Scalars['Int']['output'];
  /** Where the word begins in the sentence, in UTF-16 code units as JavaScript counts them; 0 without a sentence. */
  sentenceStart: Scalars['Int']['output'];
  /** In lower case. */
  word: Scalars['String']['output'];
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

/** Why no link was revoked. */
export type RevokeQuizLinkError = QuizUnknown;

/** The quiz whose link is to end. */
export type RevokeQuizLinkInput = {
  /** Global id. */
  quizId: Scalars['ID']['input'];
};

/** How `revokeQuizLink` ended. */
export type RevokeQuizLinkPayload = {
  __typename?: 'RevokeQuizLinkPayload';
  /** Why no link was revoked; empty on success. */
  errors: Array<RevokeQuizLinkError>;
  /** The quiz, as it is shared now; null when there are errors. */
  quiz: Maybe<Quiz>;
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
  /** As in an exam: none of these. */
  | 'EXAM'
  /** The learner may pause, hear the partner's last words again, more slowly, see a line to say next, and take the last turn back. */
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
  /**
   * The viewer's level. In practice mode the partner's wording and the hints go by it; by default the scenario's. An exam
   * is the same for everybody.
   */
  level?: InputMaybe<CefrLevel>;
  /** Practice or exam. */
  mode: RolePlayMode;
  /** Global id of the scenario. The session keeps this version. */
  scenarioId: Scalars['ID']['input'];
};

/** Why nothing was published. */
export type RollBackPromptError = InvalidInput | PromptChanged | PromptUnknown;

/** The version to publish again. */
export type RollBackPromptInput = {
  /** One for each intent; the same again for a retry. */
  idempotencyKey: Scalars['UUID']['input'];
  /** Global id of the prompt. */
  promptId: Scalars['ID']['input'];
  /** The current revision, from 1. */
  revision: Scalars['Int']['input'];
  /** The version, from 1. */
  version: Scalars['Int']['input'];
};

/** How `rollBackPrompt` ended. */
export type RollBackPromptPayload = {
  __typename?: 'RollBackPromptPayload';
  /** Why nothing was published; empty on success. */
  errors: Array<RollBackPromptError>;
  /** The prompt with its new version; null when there are errors. */
  prompt: Maybe<Prompt>;
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

/** A learner who speaks in a room has entered or left it, or is heard. Not durable. */
export type RoomChanged = SpeakingEvent & {
  __typename?: 'RoomChanged';
  /** The cursor to continue after. */
  cursor: Scalars['String']['output'];
  /** Always false. */
  durable: Scalars['Boolean']['output'];
  /** The time of the event. */
  occurredAt: Scalars['DateTime']['output'];
  /** How it stands now. */
  state: RoomState;
  /** Always null. */
  utteranceId: Maybe<Scalars['String']['output']>;
};

/** How it stands with a learner who speaks in a room. */
export type RoomState =
  /** They are in the room and are not heard. */
  | 'ENTERED'
  /** Their microphone is heard. */
  | 'HEARD'
  /** They are not in the room. */
  | 'LEFT';

/** Lets one participant enter the room of a session, with a microphone. */
export type RoomToken = {
  __typename?: 'RoomToken';
  /** Until then the viewer can enter. */
  expiresAt: Scalars['DateTime']['output'];
  /** The name of the participant in the room. */
  identity: Scalars['String']['output'];
  /** The name of the room. */
  room: Scalars['String']['output'];
  /** The address of the LiveKit server, for its clients. */
  url: Scalars['String']['output'];
  /** A JSON Web Token of the LiveKit server. It is a secret until it expires. */
  value: Scalars['String']['output'];
};

/** Nobody has a token for a room of the session: use the audio socket. */
export type RoomUnknown = UserError & {
  __typename?: 'RoomUnknown';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** The platform has no LiveKit server: use the audio socket. */
export type RoomsMissing = UserError & {
  __typename?: 'RoomsMissing';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
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

/** Why a pipeline cannot be run. */
export type RunPipelineError = InvalidInput | PipelineFileMissing | PipelineFileUnknown | PipelineSpeechUnknown | PipelineUnknown | TooManyPipelineRuns;

/** What is to be run, and with what. */
export type RunPipelineInput = {
  /** Chosen by the client; a repeat with the same key returns the same run. */
  idempotencyKey: Scalars['UUID']['input'];
  /** What it begins with. */
  input: PipelineRunInput;
  /** Global id of the pipeline. */
  pipelineId: Scalars['ID']['input'];
  /** The version to run; by default the present one. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** How `runPipeline` ended. */
export type RunPipelinePayload = {
  __typename?: 'RunPipelinePayload';
  /** Expected failures. */
  errors: Array<RunPipelineError>;
  /** The run; null with errors. */
  pipelineRun: Maybe<PipelineRun>;
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

/** Why no draft was saved. */
export type SavePromptError = InvalidInput | PromptChanged | PromptUnknown;

/** A draft of a prompt. */
export type SavePromptInput = {
  /** Replaces the whole draft. */
  content: PromptContentInput;
  /** One for each intent; the same again for a retry. */
  idempotencyKey: Scalars['UUID']['input'];
  /** Global id of the prompt. */
  promptId: Scalars['ID']['input'];
  /** The revision that the draft is based on, from 1. */
  revision: Scalars['Int']['input'];
};

/** How `savePrompt` ended. */
export type SavePromptPayload = {
  __typename?: 'SavePromptPayload';
  /** Why nothing was saved; empty on success. */
  errors: Array<SavePromptError>;
  /** The prompt with its new revision; null when there are errors. */
  prompt: Maybe<Prompt>;
};

/** Why an answer was not stored. */
export type SaveQuizAnswerError = InvalidInput | QuizAnswerMarked | QuizAnswerSuperseded | QuizAttemptEnded | QuizAttemptUnknown;

/** An answer to a question. */
export type SaveQuizAnswerInput = {
  /** The answer. */
  answer: QuizAnswerInput;
  /** Global id of the attempt. */
  attemptId: Scalars['ID']['input'];
  /**
   * A whole number of at least 1, larger than that of any answer to this question that the client knows of, for example the
   * milliseconds since 1970 at which the viewer gave it.
   */
  number: Scalars['Float']['input'];
  /** The question. */
  questionId: Scalars['UUID']['input'];
};

/** How `saveQuizAnswer` ended. */
export type SaveQuizAnswerPayload = {
  __typename?: 'SaveQuizAnswerPayload';
  /** The answer as it is stored; null when there are errors. */
  answer: Maybe<QuizAnswer>;
  /** Why nothing was stored; empty on success. */
  errors: Array<SaveQuizAnswerError>;
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

/** A part of what learners read of a scenario. */
export type ScenarioPassage = {
  __typename?: 'ScenarioPassage';
  /** The scenario; null if content cannot be reached. */
  scenario: Maybe<Scenario>;
  /** The text. */
  text: Scalars['String']['output'];
  /** The title of the scenario. */
  title: Scalars['String']['output'];
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
  /** For words of the reference text that were left out. */
  omissions: Scalars['Float']['output'];
  /** For stress, rhythm and intonation. */
  prosody: Scalars['Float']['output'];
  /** For words of the reference text that could hardly be made out. */
  unclear: Scalars['Float']['output'];
};

/** The measures of a performance, each from 0 to 100. */
export type Scores = {
  __typename?: 'Scores';
  /** How well the sounds were pronounced. */
  accuracy: Scalars['Float']['output'];
  /**
   * The share of the reference text that was spoken, as it is expected: a word that may have been left out counts in part.
   * Null without a reference text.
   */
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

/** What a search finds. */
export type SearchSource = DocumentPassage | ScenarioPassage;

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

/** Why nothing was noted. */
export type SeeQuizVerdictsError = QuizAttemptUnknown;

/** The attempt whose verdicts were seen. */
export type SeeQuizVerdictsInput = {
  /** Global id. */
  attemptId: Scalars['ID']['input'];
};

/** How `seeQuizVerdicts` ended. */
export type SeeQuizVerdictsPayload = {
  __typename?: 'SeeQuizVerdictsPayload';
  /** The attempt without new verdicts; null when there are errors. */
  attempt: Maybe<QuizAttempt>;
  /** Why nothing was noted; empty on success. */
  errors: Array<SeeQuizVerdictsError>;
};

/** Why a message was not sent. */
export type SendChatMessageError = ChatDocumentsGone | ChatLimitReached | ChatReplyRunning | ChatUnknown | InvalidInput;

/** A message to send. */
export type SendChatMessageInput = {
  /** Global id of the chat. */
  chatId: Scalars['ID']['input'];
  /** Chosen by the client for each message; a repeat with the same key returns the same message. */
  idempotencyKey: Scalars['UUID']['input'];
  /** 1 to 2,000 characters. */
  text: Scalars['String']['input'];
};

/** How `sendChatMessage` ended. */
export type SendChatMessagePayload = {
  __typename?: 'SendChatMessagePayload';
  /** Expected failures. */
  errors: Array<SendChatMessageError>;
  /** The message, whose reply has begun; null with errors. */
  message: Maybe<ChatMessage>;
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
  /** Its topic; may differ from the requested one if that has no built-in sentence. */
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

/** Nobody speaks to the learner in this session: it is no role-play. */
export type SessionWithoutPartner = UserError & {
  __typename?: 'SessionWithoutPartner';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
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

/** Why there is no link. */
export type ShareQuizError = QuizIsCopy | QuizNotReady | QuizUnknown | TeamMissing;

/** The quiz to share. */
export type ShareQuizInput = {
  /** Global id. */
  quizId: Scalars['ID']['input'];
};

/** How `shareQuiz` ended. */
export type ShareQuizPayload = {
  __typename?: 'ShareQuizPayload';
  /** Why there is no link; empty on success. */
  errors: Array<ShareQuizError>;
  /** The quiz, as it is shared now; null when there are errors. */
  quiz: Maybe<Quiz>;
  /** What the link has after `/quizzes/shared/`, which is shown this once. Null when there are errors. */
  token: Maybe<Scalars['String']['output']>;
};

/** A quiz as those see it with whom it is shared. */
export type SharedQuiz = {
  __typename?: 'SharedQuiz';
  /** When the link ends. */
  expiresAt: Scalars['DateTime']['output'];
  /** Whether it is the viewer who shares it. */
  isOwn: Scalars['Boolean']['output'];
  /** Its language, a tag. */
  language: Maybe<Scalars['String']['output']>;
  /** The number of questions. */
  questionCount: Scalars['Int']['output'];
  /** The viewer's copy, or the quiz itself for its owner; null until the viewer has added it. */
  quiz: Maybe<Quiz>;
  /** The name of the person who shares it; null without an account, and if identity cannot be reached. */
  sharedBy: Maybe<Scalars['String']['output']>;
  /** Null for words that its owner has missed. */
  title: Maybe<Scalars['String']['output']>;
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

/** Why the partner is not asked. */
export type SignalPartnerError = ExamWithoutHelp | RoomUnknown | SessionWithoutPartner | SpeakingSessionEnded | SpeakingSessionUnknown;

/** What the viewer asks the partner for. */
export type SignalPartnerInput = {
  /** Global id of the session. */
  sessionId: Scalars['ID']['input'];
  /** What is asked for. */
  signal: PartnerSignal;
};

/** How `signalPartner` ended. */
export type SignalPartnerPayload = {
  __typename?: 'SignalPartnerPayload';
  /** Why the partner is not asked; empty on success. */
  errors: Array<SignalPartnerError>;
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

/** Why the warm-up was not left out. */
export type SkipMockExamWarmUpError = MockExamEnded | MockExamUnknown;

/** The exam whose warm-up is left out. */
export type SkipMockExamWarmUpInput = {
  /** Global id of the exam. */
  mockExamId: Scalars['ID']['input'];
};

/** How `skipMockExamWarmUp` ended. */
export type SkipMockExamWarmUpPayload = {
  __typename?: 'SkipMockExamWarmUpPayload';
  /** Why the warm-up was not left out; empty on success. */
  errors: Array<SkipMockExamWarmUpError>;
  /** The exam as it is now; null when there are errors. */
  mockExam: Maybe<MockExam>;
};

/** How speakers are told apart. */
export type SpeakerOrigin =
  /** By the engine that recognised the words. */
  | 'ENGINE'
  /** By the platform, by the sound of each part: an estimate, which may join two people or divide one. */
  | 'ESTIMATE';

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
  | 'SCORED'
  /** Speech was heard in a language whose sounds are not scored: `textFeedback` tells which words were recognised. */
  | 'TEXT_ONLY';

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
  /** The name of the scorer, for example `vivavoce`, or `vivavoce-text` where text was compared. */
  scorer: Scalars['String']['output'];
  /** The scorer's version. */
  scorerVersion: Scalars['String']['output'];
  /** The scores; null unless the outcome is SCORED. */
  scores: Maybe<Scores>;
  /** The duration of speech, pauses inside utterances included. */
  speechDuration: Scalars['Milliseconds']['output'];
  /** What was said in turns; null unless the task is a role-play. */
  talk: Maybe<Array<TalkTurn>>;
  /** What the recognised text tells; null unless the outcome is TEXT_ONLY. */
  textFeedback: Maybe<TextFeedback>;
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
   * What an examiner would give for a role-play or a free talk; null for any other task, while the session is open, and when the
   * talk was deleted. It is made when the session has ended, which takes some seconds: until then it is null with the retryable
   * error REPORT_PENDING. Ask for it with at most four talks at a time; more fail with TALK_REPORTS_LIMIT.
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

/** The session has ended and has a result, or it is a recording that was submitted whole. */
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
  /**
   * A word of an attempt of the viewer's is repeated. The session belongs to that attempt, is deleted with it, and is neither
   * in the history nor in statistics.
   */
  { drill: DrillTaskInput; free?: never; readAloud?: never; rolePlay?: never; }
  |  /** Free speech. */
  { drill?: never; free: FreeTaskInput; readAloud?: never; rolePlay?: never; }
  |  /** A given text is read aloud. */
  { drill?: never; free?: never; readAloud: ReadAloudTaskInput; rolePlay?: never; }
  |  /** A talk with the partner of a scenario. */
  { drill?: never; free?: never; readAloud?: never; rolePlay: RolePlayTaskInput; };

/** A kind of warning. */
export type SpeakingWarning =
  /** The microphone's level is too high. */
  | 'CLIPPING'
  /** An engine that recognises this language failed, and another one goes on. Nothing is lost. */
  | 'ENGINE_REPLACED'
  /** The session will soon reach its longest duration. */
  | 'LIMIT_NEAR'
  /** There is much background noise. */
  | 'NOISE'
  /** There was no speech for ten seconds. */
  | 'SILENCE'
  /** The microphone's level is too low. */
  | 'TOO_QUIET';

/** Only third parties recognise this language, and the viewer has not allowed them: the consent THIRD_PARTIES is missing. */
export type SpeechConsentMissing = UserError & {
  __typename?: 'SpeechConsentMissing';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

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

/** A word of generated audio with its time. */
export type SpokenAudioWord = {
  __typename?: 'SpokenAudioWord';
  /** From the start of the sound. */
  end: Scalars['Milliseconds']['output'];
  /** From the start of the sound. */
  start: Scalars['Milliseconds']['output'];
  /** The word as the voice tells it: voices of the platform write out numbers and abbreviations, others do not. */
  text: Scalars['String']['output'];
};

/** A language that can be spoken in sessions. What it promises holds whichever of its engines works. */
export type SpokenLanguage = {
  __typename?: 'SpokenLanguage';
  /** Whether the language cannot be spoken without that consent. */
  consentRequired: Scalars['Boolean']['output'];
  /** Whether it can be spoken freely. */
  freeSpeech: Scalars['Boolean']['output'];
  /** Whether text appears while the learner speaks; otherwise after each utterance. */
  interimText: Scalars['Boolean']['output'];
  /** Its tag, with a region only where that region alone is meant. */
  language: Scalars['LanguageTag']['output'];
  /** Whether a text can be read aloud in it. */
  reading: Scalars['Boolean']['output'];
  /** Whether sounds, words and the whole are scored; otherwise the text alone is compared (TEXT_ONLY). */
  scores: Scalars['Boolean']['output'];
  /** Whether the sound goes to a third party if the viewer has given the consent THIRD_PARTIES. */
  thirdParty: Scalars['Boolean']['output'];
  /** Whether names and rare words make recognition likelier. */
  vocabulary: Scalars['Boolean']['output'];
  /** Whether recognised words have times. */
  wordTimes: Scalars['Boolean']['output'];
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

/** A text of 1 to 20,000 characters with at least one word: exactly one field. */
export type SpokenTextInput =
  /** A document of W3C SSML 1.1 with `speak`, `p`, `s`, `break`, `emphasis`, `say-as` and `phoneme`. */
  { ssml: Scalars['String']['input']; text?: never; }
  |  /** Plain text. Paragraphs end with a line break. */
  { ssml?: never; text: Scalars['String']['input']; };

/** One word, spoken or omitted. */
export type SpokenWord = {
  __typename?: 'SpokenWord';
  /** The probability that this word was spoken, 0 to 1; 0 for an omission, and where another word was heard. */
  confidence: Scalars['Float']['output'];
  /** How doubtful it is that the word was spoken at all: from 0, surely spoken, to 1 for an omission. */
  doubt: Scalars['Float']['output'];
  /** From the start of the audio; null for an omission. */
  end: Maybe<Scalars['Milliseconds']['output']>;
  /** The kind of error. */
  errorType: WordErrorType;
  /** Its sounds in order; empty for an omission. */
  phones: Array<SpokenPhone>;
  /** Its index among the words of the reference text, from 0; null for an insertion and in FREE mode. */
  referenceIndex: Maybe<Scalars['Int']['output']>;
  /** 0 to 100; 0 for an omission. An expectation: with a doubt of 0.5, half of what it would be if the word was spoken. */
  score: Scalars['Float']['output'];
  /** From the start of the audio; null for an omission. */
  start: Maybe<Scalars['Milliseconds']['output']>;
  /** As written in the reference text, or as heard. */
  text: Scalars['String']['output'];
};

/** The document is not SSML that is understood. */
export type SsmlInvalid = UserError & {
  __typename?: 'SsmlInvalid';
  /** The column where the element begins, from 1, in UTF-16 units. */
  column: Scalars['Int']['output'];
  /** The line, from 1. */
  line: Scalars['Int']['output'];
  /** The problem and its place, for developers. */
  message: Scalars['String']['output'];
  /** The element, attribute, value or symbol, at most 40 characters. */
  name: Scalars['String']['output'];
  /** What is wrong. */
  problem: SsmlProblem;
};

/** What is wrong with an SSML document. */
export type SsmlProblem =
  /** The value of the named attribute is not understood. */
  | 'ATTRIBUTE_INVALID'
  /** The named attribute is missing. */
  | 'ATTRIBUTE_MISSING'
  /** The named attribute is not understood. */
  | 'ATTRIBUTE_UNKNOWN'
  /** All breaks together are longer than two minutes. */
  | 'BREAKS_TOO_LONG'
  /** It has a document type. */
  | 'DOCTYPE'
  /** The named element is not understood. */
  | 'ELEMENT_UNKNOWN'
  /** The named entity is none of XML's own five. */
  | 'ENTITY'
  /** It is no well-formed XML; `name` is the element in which that shows. */
  | 'MALFORMED'
  /** The named element, or its text, may not stand there. */
  | 'MISPLACED'
  /** The named element or attribute is of another namespace than SSML's. */
  | 'NAMESPACE_UNKNOWN'
  /** The alphabet has no sound that is written like `name`. */
  | 'PHONE_UNKNOWN'
  /** It has the named processing instruction. */
  | 'PROCESSING_INSTRUCTION'
  /** Nothing can be read in the named way (`interpret-as`). */
  | 'SAY_AS_UNKNOWN'
  /** The text cannot be read in the named way. */
  | 'TEXT_UNFIT'
  /** Too many elements contain each other. */
  | 'TOO_DEEP'
  /** The document, or the text or an attribute of the named element, is too long. */
  | 'TOO_LARGE';

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

/** Why no exam was started. */
export type StartMockExamError = InvalidInput | MockExamScenariosMissing | MockExamUnderWay;

/** What kind of exam to start. */
export type StartMockExamInput = {
  /** Created by the client for each new exam. The same key returns the same exam. */
  idempotencyKey: Scalars['UUID']['input'];
  /** The language spoken: a tag, or its primary part for all its regions. */
  language: Scalars['LanguageTag']['input'];
  /** The field of the scenarios. */
  profession: Profession;
};

/** How `startMockExam` ended. */
export type StartMockExamPayload = {
  __typename?: 'StartMockExamPayload';
  /** Why no exam was started; empty on success. */
  errors: Array<StartMockExamError>;
  /** The exam, with its warm-up open; null when there are errors. */
  mockExam: Maybe<MockExam>;
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

/** Why no attempt was begun. */
export type StartQuizAttemptError = QuizNotReady | QuizUnknown | TooManyQuizAttempts;

/** The quiz to take. */
export type StartQuizAttemptInput = {
  /** Global id. */
  quizId: Scalars['ID']['input'];
};

/** How `startQuizAttempt` ended. */
export type StartQuizAttemptPayload = {
  __typename?: 'StartQuizAttemptPayload';
  /** The attempt that is under way; null when there are errors. */
  attempt: Maybe<QuizAttempt>;
  /** Why no attempt was begun; empty on success. */
  errors: Array<StartQuizAttemptError>;
};

/** Why no session was started. */
export type StartSpeakingError = AttemptUnknown | GuestSessionsUsedUp | InvalidInput | PartnerMissing | RecordingConsentMissing | ScenarioUnknown | SpeechConsentMissing | SpeechTimeUsedUp;

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

/** Why a recording is not heard. */
export type StartSubmittedRecordingError = InvalidInput | SubmittedRecordingMissing | SubmittedRecordingUnknown;

/** The recording to be heard. */
export type StartSubmittedRecordingInput = {
  /** Global id of the recording. */
  recordingId: Scalars['ID']['input'];
};

/** How `startSubmittedRecording` ended. */
export type StartSubmittedRecordingPayload = {
  __typename?: 'StartSubmittedRecordingPayload';
  /** Expected failures. */
  errors: Array<StartSubmittedRecordingError>;
  /** The recording; null in case of errors. */
  recording: Maybe<SubmittedRecording>;
};

/** Why a file cannot be transcribed. */
export type StartTranscriptionError = InvalidInput | LanguageDetectionNotOffered | RecordedFileMissing | TranscriptionConsentMissing | TranscriptionLanguageUnknown | TranscriptionUnknown;

/** How a file is to be transcribed. */
export type StartTranscriptionInput = {
  /** Whether to detect the language; without `language` then, and only where there is a `languageDetection`. */
  detectLanguage?: Scalars['Boolean']['input'];
  /** How many days after its end the text is kept, 1 to 365. */
  keepDays?: Scalars['Int']['input'];
  /** The language, one of `transcriptionLanguages` with any region; by default American English. */
  language?: InputMaybe<Scalars['LanguageTag']['input']>;
  /** Whether to tell speakers apart. */
  speakerLabels?: Scalars['Boolean']['input'];
  /** Global id of the transcription. */
  transcriptionId: Scalars['ID']['input'];
  /** Names and rare words that are likely in it: at most 200 of at most 40 characters each. The more there are, the less each is helped. */
  vocabulary?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** How `startTranscription` ended. */
export type StartTranscriptionPayload = {
  __typename?: 'StartTranscriptionPayload';
  /** Expected failures. */
  errors: Array<StartTranscriptionError>;
  /** The transcription, which is queued or further, or has failed; null with errors. */
  transcription: Maybe<Transcription>;
};

/** A summary of attempts. Scores are 0 to 100. Attempts without scores (NO_SPEECH, NOT_UNDERSTOOD, TEXT_ONLY) count as attempts only. */
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
  /** The number of attempts with scores. */
  scoredAttempts: Scalars['Int']['output'];
  /** The duration of all speech. */
  speechDuration: Scalars['Milliseconds']['output'];
  /** At most 10 sounds that are often mispronounced, weakest first. */
  weakestSounds: Array<WeakSound>;
  /** At most 10 words that are often mispronounced, weakest first. */
  weakestWords: Array<WeakWord>;
};

/** Why a reply cannot be stopped. */
export type StopChatReplyError = ChatMessageUnknown;

/** The message whose reply is to end. */
export type StopChatReplyInput = {
  /** The id of the message. */
  messageId: Scalars['UUID']['input'];
};

/** How `stopChatReply` ended. */
export type StopChatReplyPayload = {
  __typename?: 'StopChatReplyPayload';
  /** Expected failures. */
  errors: Array<StopChatReplyError>;
  /** The message with its reply; null with errors. */
  message: Maybe<ChatMessage>;
};

/** Why a draft was not handed to the review. */
export type SubmitBankQuestionError = BankQuestionChanged | BankQuestionNotOwn | BankQuestionStateWrong | BankQuestionUnknown | InvalidInput;

/** A draft for the review. */
export type SubmitBankQuestionInput = {
  /** Global id. */
  id: Scalars['ID']['input'];
  /** The revision that the viewer has seen, from 1. */
  revision: Scalars['Int']['input'];
};

/** How `submitBankQuestion` ended. */
export type SubmitBankQuestionPayload = {
  __typename?: 'SubmitBankQuestionPayload';
  /** Why nothing was changed; empty on success. */
  errors: Array<SubmitBankQuestionError>;
  /** The question; null when there are errors. */
  question: Maybe<BankQuestion>;
};

/** Why an attempt was not submitted. */
export type SubmitQuizAttemptError = QuizAttemptUnknown;

/** The attempt to submit. */
export type SubmitQuizAttemptInput = {
  /** Global id. */
  attemptId: Scalars['ID']['input'];
};

/** How `submitQuizAttempt` ended. */
export type SubmitQuizAttemptPayload = {
  __typename?: 'SubmitQuizAttemptPayload';
  /** The attempt with its result; null when there are errors. */
  attempt: Maybe<QuizAttempt>;
  /** Why nothing was submitted; empty on success. */
  errors: Array<SubmitQuizAttemptError>;
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

/** Why a recording cannot be submitted. */
export type SubmitRecordingError = AttemptUnknown | InvalidInput | RecordingConsentMissing | RecordingFromFuture | RecordingTimeUsedUp | RecordingTooLarge | RecordingTooOld | ScenarioUnknown | SpeechConsentMissing | TaskNeedsPartner | TooManySubmittedRecordings;

/** A recording that was made without a line. */
export type SubmitRecordingInput = {
  /** Created by the client when the recording is made. The same key returns the same recording. */
  idempotencyKey: Scalars['UUID']['input'];
  /** Whether the recording is kept with its session, as in `startSpeaking`. */
  keepRecording?: InputMaybe<Scalars['Boolean']['input']>;
  /** When the recording began: at most 30 days ago, and not in the future. */
  recordedAt: Scalars['DateTime']['input'];
  /** The length of the file, in bytes, at most 100 MB. */
  sizeBytes: Scalars['Int']['input'];
  /** The task. Not a role-play. */
  task: SpeakingTaskInput;
};

/** How `submitRecording` ended. */
export type SubmitRecordingPayload = {
  __typename?: 'SubmitRecordingPayload';
  /** Expected failures. */
  errors: Array<SubmitRecordingError>;
  /** The recording; null in case of errors. */
  recording: Maybe<SubmittedRecording>;
  /** Where it is sent; null unless it is expected. */
  upload: Maybe<RecordingUpload>;
};

/** A recording that was made without a line and submitted whole. */
export type SubmittedRecording = {
  __typename?: 'SubmittedRecording';
  /** When it was submitted. */
  createdAt: Scalars['DateTime']['output'];
  /** The sound that is scored. */
  done: Scalars['Milliseconds']['output'];
  /** When it ended; null until then. */
  endedAt: Maybe<Scalars['DateTime']['output']>;
  /** Why it has no result; null unless it has failed. */
  failure: Maybe<SubmittedRecordingFailure>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** The length of the sound; null until it is known. */
  length: Maybe<Scalars['Milliseconds']['output']>;
  /** When the recording began. */
  recordedAt: Scalars['DateTime']['output'];
  /** Its session; null until it exists. `speakingEvents` tells what is heard. */
  session: Maybe<SpeakingSession>;
  /** How far it is. */
  state: SubmittedRecordingState;
};

/** Why a submitted recording has no result. */
export type SubmittedRecordingFailure =
  /** The recording is damaged. */
  | 'BROKEN'
  /** The language needs third parties, and the viewer does not allow them any more. */
  | 'CONSENT_MISSING'
  /** The format needs a program that the server does not have. */
  | 'NEEDS_FFMPEG'
  /** There is no sound in it. */
  | 'NO_AUDIO'
  /** Nobody speaks in it. */
  | 'NO_SPEECH'
  /** The service failed, not the recording. */
  | 'SERVICE_FAILED'
  /** The speech time that is left this month is shorter than the recording. */
  | 'SPEECH_TIME_USED_UP'
  /** The task cannot be spoken any more: its scenario or attempt is gone, or its language is not heard any more. */
  | 'TASK_GONE'
  /** Decoding takes too much memory or time. */
  | 'TOO_COMPLEX'
  /** It is too long. */
  | 'TOO_LONG'
  /** It is no recording in a known format. */
  | 'UNKNOWN_FORMAT'
  /** The format is known, but not the coding of the sound. */
  | 'UNSUPPORTED_CODING'
  /** The recording has another length than was announced. */
  | 'UPLOAD_DIFFERS';

/** The recording was not sent. */
export type SubmittedRecordingMissing = UserError & {
  __typename?: 'SubmittedRecordingMissing';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
  /** Where it is sent. */
  upload: RecordingUpload;
};

/** How far a submitted recording is. */
export type SubmittedRecordingState =
  /** The recording is expected. */
  | 'AWAITING_UPLOAD'
  /** The viewer has ended it, and nothing of it is kept. */
  | 'CANCELLED'
  /** Its session has its result. */
  | 'COMPLETED'
  /** It has no result, and nothing of it is kept. */
  | 'FAILED'
  /** It waits for its turn. */
  | 'QUEUED'
  /** `done` of `length` is scored. */
  | 'RUNNING';

/** The viewer has no such recording. */
export type SubmittedRecordingUnknown = UserError & {
  __typename?: 'SubmittedRecordingUnknown';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** Live events, over graphql-ws or as Server-Sent Events. */
export type Subscription = {
  __typename?: 'Subscription';
  /**
   * The reply to a message: each step after the cursor once and in order, so that a second window, and one that comes back, gets
   * the same. Completes with the reply; after an interruption, subscribe again with the last cursor received. Fails with NOT_FOUND /
   * MESSAGE_UNKNOWN, also when the chat is deleted meanwhile.
   */
  chatReply: ChatReplyStep;
  /** The viewer's export as it is now and at each step; ends when it is ready or has failed. */
  dataExportProgressed: DataExport;
  /**
   * How far a document is: each durable step after the cursor once and in order, and pages as they are read. Completes when the
   * document is read or has failed; after an interruption, subscribe again with the last cursor received. Fails with NOT_FOUND /
   * DOCUMENT_UNKNOWN, also when the document is deleted meanwhile.
   */
  documentProgress: DocumentProgress;
  /**
   * How far generated audio is: each durable step after the cursor once and in order, and paragraphs as they are spoken. Completes
   * when the audio has been made or has failed; after an interruption, subscribe again with the last cursor received. Fails with
   * NOT_FOUND / AUDIO_UNKNOWN, also when the audio is deleted meanwhile.
   */
  generatedAudioProgress: GeneratedAudioProgress;
  /**
   * How far the notes of a document are: each durable step after the cursor once and in order, and parts of the document as they
   * are done. Completes when the notes are ready or have failed; after an interruption, subscribe again with the last cursor
   * received. Fails with NOT_FOUND / NOTES_UNKNOWN, also when the notes are deleted meanwhile.
   */
  notesProgress: NotesProgress;
  /**
   * Lets an author try the partner in text: sends the partner's next sentences and then what was understood, and ends.
   * Nothing is stored. Fails with FAILED_PRECONDITION / SCRIPT_MISSING or SCRIPT_INVALID. For authors and administrators.
   */
  partnerReply: PartnerReplyPart;
  /**
   * A run as it is, and again after each beginning and end of a step, without texts. Completes when the run has ended; after an
   * interruption, subscribe again with the last cursor received. Fails with NOT_FOUND / RUN_UNKNOWN, also when the run is deleted
   * meanwhile.
   */
  pipelineRunChanged: PipelineRun;
  /**
   * Lets an author try a prompt: sends the answer of a model in pieces, then what it has cost, and ends. An answer with a
   * schema comes in one piece, after it was checked. It uses the viewer's own budget. Nothing of the answer is stored. Fails
   * with FAILED_PRECONDITION / MODEL_OFF when no model is set up for the purpose, FAILED_PRECONDITION /
   * MODEL_ANSWER_INVALID, RESOURCE_EXHAUSTED / BUDGET_USED_UP, UNAVAILABLE / MODEL_BUSY or MODEL_UNAVAILABLE,
   * INVALID_ARGUMENT / VARIABLE_MISSING, NOT_FOUND / PROMPT_UNKNOWN or EXAMPLE_UNKNOWN. For authors and administrators.
   */
  promptTrial: PromptTrialPart;
  /**
   * An attempt as it is, and again when an examiner's verdict has changed it, until the client ends it. A state can be sent twice. Fails
   * with NOT_FOUND / QUIZ_ATTEMPT_UNKNOWN.
   */
  quizAttemptVerdicts: QuizAttempt;
  /**
   * How far a quiz is: each step after the cursor once and in order. Completes when the quiz is ready or has failed; after an
   * interruption, subscribe again with the last cursor received. Fails with NOT_FOUND / QUIZ_UNKNOWN, also when the quiz is deleted
   * meanwhile.
   */
  quizProgress: QuizProgress;
  /**
   * The session's events: each durable event after the cursor exactly once and in order, and interim events as they come.
   * Completes after `SpeakingFinished`. After an interruption, subscribe again with the last cursor received.
   */
  speakingEvents: SpeakingEvent;
  /**
   * A submitted recording as it is, and again after each change: its state, and how far it is. Completes when it has ended; after an
   * interruption, subscribe again. Fails with NOT_FOUND / SUBMISSION_UNKNOWN, also when it is deleted meanwhile.
   */
  submittedRecordingChanged: SubmittedRecording;
  /**
   * What the viewer pays for as it is now, and again after each change. The same state may come twice. It goes on until the
   * client ends it.
   */
  subscriptionChanged: SubscriptionChange;
  /**
   * How far a transcription is: each durable step after the cursor once and in order, and parts of the text as they are recognised.
   * Completes when the transcription has ended; after an interruption, subscribe again with the last cursor received. Fails with
   * NOT_FOUND / TRANSCRIPTION_UNKNOWN, also when the transcription is deleted meanwhile.
   */
  transcriptionProgress: TranscriptionProgress;
};


/** Live events, over graphql-ws or as Server-Sent Events. */
export type SubscriptionChatReplyArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  messageId: Scalars['UUID']['input'];
};


/** Live events, over graphql-ws or as Server-Sent Events. */
export type SubscriptionDocumentProgressArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  documentId: Scalars['ID']['input'];
};


/** Live events, over graphql-ws or as Server-Sent Events. */
export type SubscriptionGeneratedAudioProgressArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  generatedAudioId: Scalars['ID']['input'];
};


/** Live events, over graphql-ws or as Server-Sent Events. */
export type SubscriptionNotesProgressArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  documentId: Scalars['ID']['input'];
};


/** Live events, over graphql-ws or as Server-Sent Events. */
export type SubscriptionPartnerReplyArgs = {
  level?: InputMaybe<Level>;
  scenarioId: Scalars['ID']['input'];
  turns: Array<TriedTurnInput>;
  version?: InputMaybe<Scalars['Int']['input']>;
};


/** Live events, over graphql-ws or as Server-Sent Events. */
export type SubscriptionPipelineRunChangedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  pipelineRunId: Scalars['ID']['input'];
};


/** Live events, over graphql-ws or as Server-Sent Events. */
export type SubscriptionPromptTrialArgs = {
  example?: InputMaybe<Scalars['String']['input']>;
  promptId: Scalars['ID']['input'];
  values?: Array<PromptValueInput>;
  version?: InputMaybe<Scalars['Int']['input']>;
};


/** Live events, over graphql-ws or as Server-Sent Events. */
export type SubscriptionQuizAttemptVerdictsArgs = {
  attemptId: Scalars['ID']['input'];
};


/** Live events, over graphql-ws or as Server-Sent Events. */
export type SubscriptionQuizProgressArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  quizId: Scalars['ID']['input'];
};


/** Live events, over graphql-ws or as Server-Sent Events. */
export type SubscriptionSpeakingEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  sessionId: Scalars['ID']['input'];
};


/** Live events, over graphql-ws or as Server-Sent Events. */
export type SubscriptionSubmittedRecordingChangedArgs = {
  recordingId: Scalars['ID']['input'];
};


/** Live events, over graphql-ws or as Server-Sent Events. */
export type SubscriptionTranscriptionProgressArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  transcriptionId: Scalars['ID']['input'];
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

/** Why a card was not suspended. */
export type SuspendReviewCardError = ReviewCardUnknown;

/** The card to suspend. */
export type SuspendReviewCardInput = {
  /** Global id. */
  cardId: Scalars['ID']['input'];
};

/** How `suspendReviewCard` ended. */
export type SuspendReviewCardPayload = {
  __typename?: 'SuspendReviewCardPayload';
  /** The card as it is now; null when there are errors. */
  card: Maybe<ReviewCard>;
  /** Why the card was not suspended; empty on success. */
  errors: Array<SuspendReviewCardError>;
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

/** A voice speaks the text. */
export type SynthesisWork = {
  __typename?: 'SynthesisWork';
  /** The format of the file. */
  format: AudioFileFormat;
  /** The pitch; 1 is the normal pitch of the voice, 2 an octave higher. */
  pitch: Scalars['Float']['output'];
  /** The speaking rate; 1 is the normal rate of the voice. */
  rate: Scalars['Float']['output'];
  /** The id of a voice of `voices(use: STORED)`; null for the first one. */
  voiceId: Maybe<Scalars['ID']['output']>;
};

/** A voice speaks the text. */
export type SynthesisWorkInput = {
  /** The format of the file. */
  format?: AudioFileFormat;
  /** The pitch, 0.5 to 2; 1 is the normal pitch of the voice, 2 an octave higher. */
  pitch?: Scalars['Float']['input'];
  /** The speaking rate, 0.5 to 2; 1 is the normal rate of the voice. */
  rate?: Scalars['Float']['input'];
  /** The id of a voice of `voices(use: STORED)`; by default the first one. */
  voiceId?: InputMaybe<Scalars['ID']['input']>;
};

/** Why synthesis failed. */
export type SynthesizeError = InvalidInput | VoiceUnknown;

/** The text and the voice. */
export type SynthesizeInput = {
  /** The speaking rate, 0.5 to 2; 1 is the normal rate of the voice. */
  rate?: Scalars['Float']['input'];
  /** 1 to 2,000 characters. */
  text: Scalars['String']['input'];
  /** How the voice should sound when no id is given. */
  traits?: InputMaybe<VoiceTraitsInput>;
  /** The id of a voice; by default the voice of the traits, or the first one. */
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

/** Why a part is not taken again. */
export type TakeMockExamPartAgainError = MockExamEnded | MockExamPartNotRepeatable | MockExamUnknown;

/** The part to take again. */
export type TakeMockExamPartAgainInput = {
  /** Global id of the exam. */
  mockExamId: Scalars['ID']['input'];
  /** The part. */
  part: MockExamPartKind;
};

/** How `takeMockExamPartAgain` ended. */
export type TakeMockExamPartAgainPayload = {
  __typename?: 'TakeMockExamPartAgainPayload';
  /** Why the part is not taken again; empty on success. */
  errors: Array<TakeMockExamPartAgainError>;
  /** The exam as it is now; null when there are errors. */
  mockExam: Maybe<MockExam>;
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
  /** The part that a language model has in the band; null for a band by the evidence alone. */
  judgement: Maybe<TalkJudgement>;
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
  /** Answers that took longer than three seconds; null with `wordsPerMinute`, and for a free talk. */
  longDelays: Maybe<Scalars['Int']['output']>;
  /** From the end of the partner's turn to the answer, on average; null with `wordsPerMinute`, and for a free talk. */
  meanDelay: Maybe<Scalars['Milliseconds']['output']>;
  /** Hesitation sounds, repetitions and restarts on 100 words. */
  repairsPerHundredWords: Scalars['Float']['output'];
  /** Words per minute over the longer turns; null when there are too few of them. */
  wordsPerMinute: Maybe<Scalars['Float']['output']>;
  /** Words in a turn, on average. */
  wordsPerTurn: Scalars['Float']['output'];
};

/** How a language model judged a criterion, in two readings of the talk in different order. It moves a band by one at most. */
export type TalkJudgement = {
  __typename?: 'TalkJudgement';
  /** The band by the evidence alone. */
  byEvidence: Scalars['Int']['output'];
  /** The band of the first reading. */
  first: Scalars['Int']['output'];
  /** The band of the second reading. */
  second: Scalars['Int']['output'];
};

/** The learner said too little for a rating, or talked without a partner. */
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

/**
 * Where the recording of a talk is played: a WAV file that can be read from any position, with what the learner said and without
 * the partner. The address works as long as the learner allows it, for some minutes at most.
 */
export type TalkRecording = {
  __typename?: 'TalkRecording';
  /** Until when it works. */
  expiresAt: Scalars['DateTime']['output'];
  /** Its length; the times of turns count from its beginning. */
  length: Scalars['Milliseconds']['output'];
  /** The address. Whoever has it can play the recording. */
  url: Scalars['Uri']['output'];
};

/** What a talk would be given by a rubric, and why. It is always an estimate. */
export type TalkReport = {
  __typename?: 'TalkReport';
  /** A better version of at most two of the learner's sentences, in the order of the talk. */
  betterSentences: Array<BetterSentence>;
  /** The criteria in the rubric's order. */
  criteria: Array<TalkCriterion>;
  /** The estimate; null when the learner said too little to be rated, or not in English. */
  estimate: Maybe<TalkEstimate>;
  /**
   * What came of giving the talk to examiners; null when the learner has not asked for it, and with an error when assessment cannot
   * be reached. Costs one call for all reports of a level.
   */
  examination: Maybe<Examination>;
  /** How the learner's speech ran; null when nothing was said. */
  fluency: Maybe<TalkFluency>;
  /** The learner's talk of the same kind before this one that was rated by the same rubric; null for the first. */
  previous: Maybe<PreviousTalk>;
  /** The rubric, for example `oet-speaking`. */
  rubric: Scalars['String']['output'];
  /** The version of the rubric. */
  rubricVersion: Scalars['Int']['output'];
  /** The tasks of the scenario in order; none for a free talk. */
  tasks: Array<TalkTask>;
  /** What was said, in turns. A free talk has turns of the learner only, between pauses. */
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

/** A role-play needs a partner: it cannot be recorded alone. */
export type TaskNeedsPartner = UserError & {
  __typename?: 'TaskNeedsPartner';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** The viewer is in no team. */
export type TeamMissing = UserError & {
  __typename?: 'TeamMissing';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/**
 * What the recognised text tells of a performance: which words were recognised, and in which order. How well they were said
 * it does not tell. A word that was said can be missing in it, and one that was not said can be there.
 */
export type TextFeedback = {
  __typename?: 'TextFeedback';
  /** The names of the engines that recognised the speech, in the order of their first utterances. */
  engines: Array<Scalars['String']['output']>;
  /** Reading aloud: the words of the text in order, added ones at their place. Free speech: the words heard. */
  words: Array<TextWord>;
};

/** A part of a text, in UTF-16 code units from 0, as JavaScript counts them. */
export type TextSpan = {
  __typename?: 'TextSpan';
  /** The position after the last one. */
  end: Scalars['Int']['output'];
  /** The first position. */
  start: Scalars['Int']['output'];
};

/** A word of the text, or one that was recognised. */
export type TextWord = {
  __typename?: 'TextWord';
  /** From the start of the audio; null where nothing was recognised. */
  end: Maybe<Scalars['Milliseconds']['output']>;
  /** The word that was recognised in its place; null unless the state is OTHER. */
  heardText: Maybe<Scalars['String']['output']>;
  /** Its index among the words of the text, from 0; null for an added word and in free speech. */
  referenceIndex: Maybe<Scalars['Int']['output']>;
  /** From the start of the audio; null where nothing was recognised. */
  start: Maybe<Scalars['Milliseconds']['output']>;
  /** What the recognised text tells of it. */
  state: TextWordState;
  /** As written in the text, or as recognised. */
  text: Scalars['String']['output'];
};

/** What the recognised text tells of a word. */
export type TextWordState =
  /** It was recognised, and the text does not have it. */
  | 'ADDED'
  /** It was recognised. */
  | 'HEARD'
  /** A word of the text: it was not recognised. */
  | 'NOT_HEARD'
  /** A word of the text: another word was recognised in its place. */
  | 'OTHER';

/** The voice is of a third party, and the viewer does not allow those: `decideConsent` with the purpose THIRD_PARTIES. */
export type ThirdPartiesNotAllowed = UserError & {
  __typename?: 'ThirdPartiesNotAllowed';
  /** The reason, for developers. */
  message: Scalars['String']['output'];
};

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

/** The viewer would have more questions than allowed. */
export type TooManyBankQuestions = UserError & {
  __typename?: 'TooManyBankQuestions';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
  /** The most questions that a person can have. */
  most: Scalars['Int']['output'];
};

/** The viewer has too much generated audio, or too much that is not made yet. Deleting one makes room. */
export type TooManyGeneratedAudio = UserError & {
  __typename?: 'TooManyGeneratedAudio';
  /** The reason, for developers. */
  message: Scalars['String']['output'];
  /** How many a person may have. */
  most: Scalars['Int']['output'];
  /** How many of them may not be made yet. */
  mostAtWork: Scalars['Int']['output'];
};

/** Notes of as many documents of the viewer's are being made as at once are allowed: wait for one of them. */
export type TooManyNotes = UserError & {
  __typename?: 'TooManyNotes';
  /** The reason, for developers. */
  message: Scalars['String']['output'];
};

/** The viewer has as many runs as are kept, or too many that have not ended. */
export type TooManyPipelineRuns = UserError & {
  __typename?: 'TooManyPipelineRuns';
  /** The reason, for developers. */
  message: Scalars['String']['output'];
  /** How many a person may have. */
  most: Scalars['Int']['output'];
  /** How many of them may not have ended. */
  mostAtWork: Scalars['Int']['output'];
};

/** The viewer has as many pipelines as are kept. Deleting one makes room. */
export type TooManyPipelines = UserError & {
  __typename?: 'TooManyPipelines';
  /** The reason, for developers. */
  message: Scalars['String']['output'];
  /** How many a person may have. */
  most: Scalars['Int']['output'];
};

/** The quiz was taken as often as allowed. */
export type TooManyQuizAttempts = UserError & {
  __typename?: 'TooManyQuizAttempts';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** The viewer has as many quizzes as allowed. Deleting quizzes makes room. */
export type TooManyQuizzes = UserError & {
  __typename?: 'TooManyQuizzes';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** As many quizzes of the viewer's are being made as allowed at once. */
export type TooManyQuizzesUnderWay = UserError & {
  __typename?: 'TooManyQuizzesUnderWay';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** The viewer has as many cards of one's own as allowed. */
export type TooManyReviewCards = UserError & {
  __typename?: 'TooManyReviewCards';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** Too many recordings of the viewer have not ended. The end of one makes room. */
export type TooManySubmittedRecordings = UserError & {
  __typename?: 'TooManySubmittedRecordings';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
  /** How many may wait or be worked on. */
  most: Scalars['Int']['output'];
};

/** The viewer has too many transcriptions, or too many that have not ended. */
export type TooManyTranscriptions = UserError & {
  __typename?: 'TooManyTranscriptions';
  /** The reason, for developers. */
  message: Scalars['String']['output'];
  /** How many a person may have. */
  most: Scalars['Int']['output'];
  /** How many of them may not have ended yet. */
  mostAtWork: Scalars['Int']['output'];
};

/** A text as a file. */
export type TranscriptExport = {
  __typename?: 'TranscriptExport';
  /** Its content. */
  content: Scalars['String']['output'];
  /** The name to save it with. */
  fileName: Scalars['String']['output'];
  /** Its media type. */
  mediaType: Scalars['String']['output'];
};

/** A format of a text with or without times. */
export type TranscriptFormat =
  /** JSON: each word with its times, its confidence if the engine gives one, and of corrected parts the recognised words as well. */
  | 'JSON'
  /** Subtitles, SubRip. */
  | 'SRT'
  /** Plain text in paragraphs, with a name where the speaker changes. */
  | 'TXT'
  /** Subtitles, WebVTT. */
  | 'VTT';

/** What was said between two pauses. */
export type TranscriptPart = {
  __typename?: 'TranscriptPart';
  /** Whether a paragraph begins with it. */
  beginsParagraph: Scalars['Boolean']['output'];
  /** The words as the viewer has corrected them, which take the place of the recognised ones; null if they were not corrected. */
  correctedWords: Maybe<Array<CorrectedTranscriptWord>>;
  /** From 0. */
  index: Scalars['Int']['output'];
  /** How often its correction has changed; 0 if there never was one. `correctTranscriptPart` expects the one that was shown. */
  revision: Scalars['Int']['output'];
  /** The number of its speaker; null if speakers are not told apart, or not in this part. */
  speaker: Maybe<Scalars['Int']['output']>;
  /** The words as they were recognised, at least one. */
  words: Array<TranscriptWord>;
};

/** Another window or device has corrected the part meanwhile. */
export type TranscriptPartChanged = UserError & {
  __typename?: 'TranscriptPartChanged';
  /** The reason, for developers. */
  message: Scalars['String']['output'];
  /** As it is now. */
  part: TranscriptPart;
};

/** The text has no such part. */
export type TranscriptPartUnknown = UserError & {
  __typename?: 'TranscriptPartUnknown';
  /** The reason, for developers. */
  message: Scalars['String']['output'];
};

/** Parts of a text. */
export type TranscriptParts = {
  __typename?: 'TranscriptParts';
  /** The index of the part after them; null if no later part has been recognised yet. */
  next: Maybe<Scalars['Int']['output']>;
  /** The parts, in order. */
  parts: Array<TranscriptPart>;
};

/** A voice in a recording. */
export type TranscriptSpeaker = {
  __typename?: 'TranscriptSpeaker';
  /** The name that the viewer has given; null if there is none. */
  name: Maybe<Scalars['String']['output']>;
  /** From 1, in the order of their first words. */
  number: Scalars['Int']['output'];
  /** How long they speak: the sum of their parts. */
  spoken: Scalars['Milliseconds']['output'];
};

/** The name of a speaker. */
export type TranscriptSpeakerNameInput = {
  /** At most 60 characters without control characters; empty to take the name back. */
  name: Scalars['String']['input'];
  /** The number of a speaker of the transcription. */
  number: Scalars['Int']['input'];
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

/** A word as it is written, with its punctuation. A text is its words with a space between them. */
export type TranscriptWord = {
  __typename?: 'TranscriptWord';
  /** The probability that this word was said, 0 to 1: of words with 0.7, seven in ten are right. Null if the engine gives none. */
  confidence: Maybe<Scalars['Float']['output']>;
  /** From the start of the file's sound. */
  end: Scalars['Milliseconds']['output'];
  /** From the start of the file's sound. */
  start: Scalars['Milliseconds']['output'];
  /** The word. */
  text: Scalars['String']['output'];
};

/** A recorded file of the viewer's, and its text. The file is deleted when the transcription has ended. */
export type Transcription = Node & {
  __typename?: 'Transcription';
  /**
   * Since when an engine has had the recording as a whole; null while none has it. Its text comes all at once, so `done` does not grow
   * until then.
   */
  atEngineSince: Maybe<Scalars['DateTime']['output']>;
  /** When the upload was created. */
  createdAt: Scalars['DateTime']['output'];
  /** The cursor of its last durable step, for `transcriptionProgress`. */
  cursor: Scalars['String']['output'];
  /** Whether the file ended before its sound did, so that what was there is all the text. */
  cutOff: Scalars['Boolean']['output'];
  /** Up to where the sound is recognised. */
  done: Scalars['Milliseconds']['output'];
  /** When it ended. */
  endedAt: Maybe<Scalars['DateTime']['output']>;
  /** The names of the engines that recognised it, in the order of their first words, separated by commas; null until there are words. */
  engine: Maybe<Scalars['String']['output']>;
  /** When it is deleted; null until it has ended. */
  expiresAt: Maybe<Scalars['DateTime']['output']>;
  /** Why the file could not be transcribed; null unless it has failed. */
  failure: Maybe<TranscriptionFailure>;
  /** Global id. */
  id: Scalars['ID']['output'];
  /** How many days after its end the text is kept. */
  keepDays: Scalars['Int']['output'];
  /** The tag of the language in which it is recognised; `und` while it is still to be detected. */
  language: Scalars['LanguageTag']['output'];
  /** Whether its language is or was to be detected. */
  languageDetected: Scalars['Boolean']['output'];
  /** The length of the sound; null until it is known. */
  length: Maybe<Scalars['Milliseconds']['output']>;
  /** The name that is shown. */
  name: Scalars['String']['output'];
  /** The number of parts of the text so far. */
  partCount: Scalars['Int']['output'];
  /** The length of the file, in bytes. */
  sizeBytes: Scalars['Int']['output'];
  /** Whether speakers are to be told apart. */
  speakerLabels: Scalars['Boolean']['output'];
  /** How they were told apart; null until it has ended, and if that was not possible or not asked for. */
  speakerOrigin: Maybe<SpeakerOrigin>;
  /** Who speaks in it, in the order of their first words; empty until speakers are told apart. */
  speakers: Array<TranscriptSpeaker>;
  /** How far it is. */
  state: TranscriptionState;
  /** How often its text was corrected: the sum of the revisions of its parts. */
  textRevision: Scalars['Int']['output'];
  /** The number of recognised words so far. */
  wordCount: Scalars['Int']['output'];
};

/** The transcription has not ended. */
export type TranscriptionAtWork = UserError & {
  __typename?: 'TranscriptionAtWork';
  /** The reason, for developers. */
  message: Scalars['String']['output'];
};

/** A page of transcriptions. */
export type TranscriptionConnection = {
  __typename?: 'TranscriptionConnection';
  /** The items of the page, each with its cursor. */
  edges: Array<TranscriptionEdge>;
  /** The items of the page. */
  nodes: Array<Transcription>;
  /** The position of the page in the list. */
  pageInfo: PageInfo;
  /** The number of items in all pages under the same filters. */
  totalCount: Scalars['Int']['output'];
};

/** Only third parties transcribe or detect the language, and the viewer does not allow those: `decideConsent` with the purpose THIRD_PARTIES. */
export type TranscriptionConsentMissing = UserError & {
  __typename?: 'TranscriptionConsentMissing';
  /** The reason, for developers. */
  message: Scalars['String']['output'];
};

/** A transcription and its cursor. */
export type TranscriptionEdge = {
  __typename?: 'TranscriptionEdge';
  /** The cursor after this item. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: Transcription;
};

/** Why a file could not be transcribed. */
export type TranscriptionFailure =
  /** It is damaged. */
  | 'BROKEN'
  /**
   * Only third parties could transcribe the rest, and the consent was withdrawn meanwhile: `decideConsent` with the purpose
   * THIRD_PARTIES, and send the file again.
   */
  | 'CONSENT_MISSING'
  /** No engine of the language answered with a usable text: send the file again later. */
  | 'ENGINES_AWAY'
  /** No language was detected that can be transcribed: choose the language, and send the file again. */
  | 'LANGUAGE_NOT_HEARD'
  /** This platform cannot read MP4, WebM and AMR. */
  | 'NEEDS_FFMPEG'
  /** It holds no sound. */
  | 'NO_AUDIO'
  /** Nobody speaks in it. */
  | 'NO_SPEECH'
  /** The platform failed, not the file. */
  | 'SERVICE_FAILED'
  /** Reading it needs more memory than is given. */
  | 'TOO_COMPLEX'
  /** It is longer than 2 hours. */
  | 'TOO_LONG'
  /** Reading it takes longer than is allowed. */
  | 'TOO_SLOW'
  /** It is in no format that is read. */
  | 'UNKNOWN_FORMAT'
  /** It is in a known format with a codec, rate or number of channels that is not read. */
  | 'UNSUPPORTED_CODING'
  /** The file has another length than was announced. */
  | 'UPLOAD_DIFFERS';

/** A language of recorded files that can be transcribed. What it promises holds whichever of its engines works. */
export type TranscriptionLanguage = {
  __typename?: 'TranscriptionLanguage';
  /** Whether each word has its confidence. */
  confidence: Scalars['Boolean']['output'];
  /** Whether the language cannot be transcribed without that consent. */
  consentRequired: Scalars['Boolean']['output'];
  /** Its tag, with a region only where that region alone is meant. */
  language: Scalars['LanguageTag']['output'];
  /** How speakers are told apart; null if they cannot be. */
  speakerOrigin: Maybe<SpeakerOrigin>;
  /** Whether the sound goes to a third party if the viewer has given the consent THIRD_PARTIES. */
  thirdParty: Scalars['Boolean']['output'];
  /** Whether the `vocabulary` of a transcription makes its words likelier. */
  vocabulary: Scalars['Boolean']['output'];
  /** Whether each word has its times. */
  wordTimes: Scalars['Boolean']['output'];
};

/** No engine transcribes the language. */
export type TranscriptionLanguageUnknown = UserError & {
  __typename?: 'TranscriptionLanguageUnknown';
  /** The languages that can be transcribed. */
  languages: Array<Scalars['LanguageTag']['output']>;
  /** The reason, for developers. */
  message: Scalars['String']['output'];
};

/** A transcription after a step. */
export type TranscriptionProgress = {
  __typename?: 'TranscriptionProgress';
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** Since when an engine has had the recording as a whole; null while none has it. `done` does not grow until its text comes. */
  atEngineSince: Maybe<Scalars['DateTime']['output']>;
  /** The cursor after this step. A part that was recognised has that of the durable step before it. */
  cursor: Scalars['String']['output'];
  /** Up to where the sound is recognised. */
  done: Scalars['Milliseconds']['output'];
  /** Whether the step comes again after an interruption. */
  durable: Scalars['Boolean']['output'];
  /** Why the file could not be transcribed; null unless it has failed. */
  failure: Maybe<TranscriptionFailure>;
  /** The tag of the language; `und` while it is still to be detected. */
  language: Scalars['LanguageTag']['output'];
  /** The length of the sound; null until it is known. */
  length: Maybe<Scalars['Milliseconds']['output']>;
  /** The number of parts of the text so far. */
  partCount: Scalars['Int']['output'];
  /** How far the transcription is. */
  state: TranscriptionState;
  /** The transcription as it is now; null if it was deleted meanwhile, and if speech cannot be reached. */
  transcription: Maybe<Transcription>;
};

/** How far a transcription is. */
export type TranscriptionState =
  /** The file is expected. */
  | 'AWAITING_UPLOAD'
  /** The viewer has ended it. */
  | 'CANCELLED'
  /** All of it is recognised. */
  | 'COMPLETED'
  /** The file could not be transcribed. */
  | 'FAILED'
  /** The file is there and waits for its turn. */
  | 'QUEUED'
  /** It is being worked on. */
  | 'RUNNING';

/** The viewer has no such transcription. */
export type TranscriptionUnknown = UserError & {
  __typename?: 'TranscriptionUnknown';
  /** The reason, for developers. */
  message: Scalars['String']['output'];
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

/** The learner has taken turns back, in practice: they are no part of the talk any more, and their numbers are not given again. Durable. */
export type TurnWithdrawn = SpeakingEvent & {
  __typename?: 'TurnWithdrawn';
  /** From the start of the audio. */
  at: Scalars['Milliseconds']['output'];
  /** The cursor to continue after. */
  cursor: Scalars['String']['output'];
  /** Always true. */
  durable: Scalars['Boolean']['output'];
  /** The number of the last one. */
  lastTurn: Scalars['Int']['output'];
  /** The time of the event. */
  occurredAt: Scalars['DateTime']['output'];
  /** The number of the first turn that was taken back: the learner's. */
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

/** Why a rating was not taken back. */
export type UndoReviewError = ReviewNotLast | ReviewUnknown;

/** The rating to take back. */
export type UndoReviewInput = {
  /** As `rateReviewCard` or `reviewSummary` returned it. */
  reviewId: Scalars['UUID']['input'];
};

/** How `undoReview` ended. */
export type UndoReviewPayload = {
  __typename?: 'UndoReviewPayload';
  /** The card as it is now; null when there are errors. */
  card: Maybe<ReviewCard>;
  /** Why nothing was taken back; empty on success. */
  errors: Array<UndoReviewError>;
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

/** Why a question was not changed. */
export type UpdateBankQuestionError = BankQuestionChanged | BankQuestionNotOwn | BankQuestionUnknown | InvalidInput;

/** A question to change. */
export type UpdateBankQuestionInput = {
  /** Replaces all that it says. */
  content: BankQuestionContentInput;
  /** Global id. */
  id: Scalars['ID']['input'];
  /** The revision that the change is based on, from 1. */
  revision: Scalars['Int']['input'];
};

/** How `updateBankQuestion` ended. */
export type UpdateBankQuestionPayload = {
  __typename?: 'UpdateBankQuestionPayload';
  /** Why nothing was changed; empty on success. */
  errors: Array<UpdateBankQuestionError>;
  /** The question; null when there are errors. */
  manuscript: Maybe<BankManuscript>;
};

/** Why a pipeline cannot be changed. */
export type UpdatePipelineError = InvalidInput | PipelineChanged | PipelineUnknown;

/** A pipeline as it is from now on. */
export type UpdatePipelineInput = {
  /** The name to show, 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** Global id of the pipeline. */
  pipelineId: Scalars['ID']['input'];
  /** 1 to 8 steps, in order. */
  steps: Array<PipelineStepInput>;
  /** The version that the change is based on. */
  version: Scalars['Int']['input'];
};

/** How `updatePipeline` ended. */
export type UpdatePipelinePayload = {
  __typename?: 'UpdatePipelinePayload';
  /** Expected failures. */
  errors: Array<UpdatePipelineError>;
  /** The pipeline as it is now; null with errors. */
  pipeline: Maybe<Pipeline>;
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

/** Why a transcription cannot be changed. */
export type UpdateTranscriptionError = InvalidInput | TranscriptionUnknown;

/** What to change of a transcription. */
export type UpdateTranscriptionInput = {
  /** How many days after its end the text is kept, 1 to 365; that stays as it is without it. */
  keepDays?: InputMaybe<Scalars['Int']['input']>;
  /** 1 to 200 characters; the name stays as it is without it. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Names of speakers to change, each number once; others stay as they are. */
  speakerNames?: InputMaybe<Array<TranscriptSpeakerNameInput>>;
  /** Global id of the transcription. */
  transcriptionId: Scalars['ID']['input'];
};

/** How `updateTranscription` ended. */
export type UpdateTranscriptionPayload = {
  __typename?: 'UpdateTranscriptionPayload';
  /** Expected failures. */
  errors: Array<UpdateTranscriptionError>;
  /** The transcription; null with errors. */
  transcription: Maybe<Transcription>;
};

/** What a person has used on one day. */
export type UsageDay = {
  __typename?: 'UsageDay';
  /** Characters of texts that a voice has spoken for the person: Unicode code points, counted once for each stored sound. */
  charactersSynthesized: Scalars['Int']['output'];
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
  /** Its words, without scores; empty where the engine does not tell how sure it is of them. */
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
  /** The scores of this utterance alone, completeness left out; null when there was no speech in it, or the text alone is compared. */
  scores: Maybe<Scores>;
  /** Where the text alone is compared, the words heard; `words` is empty then. Words that were not heard are in the result only. */
  textWords: Array<TextWord>;
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
  /**
   * How much the person has stored, and may store; null with an error when content cannot be reached, and for administrators who
   * view the person.
   */
  documentUsage: Maybe<DocumentUsage>;
  /**
   * The person's documents, the newest first, without those whose file was not sent; null with an error when content cannot be
   * reached, and for administrators who view the person.
   */
  documents: Maybe<DocumentConnection>;
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
  /**
   * The person's generated audio, the newest first; null with an error when speech cannot be reached, and for administrators who
   * view the person.
   */
  generatedAudio: Maybe<GeneratedAudioConnection>;
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
  /** The person's mock exams, newest first; null with an error when assessment cannot be reached. */
  mockExams: Maybe<MockExamConnection>;
  /** The mock exam that the person can continue; null without one, and with an error when assessment cannot be reached. */
  openMockExam: Maybe<MockExam>;
  /** The passkeys, the oldest first, at most 20; null for a guest. */
  passkeys: Maybe<Array<Passkey>>;
  /**
   * The person's runs of pipelines, the newest first and without attempts; null with an error when speech cannot be reached, and for
   * administrators who view the person.
   */
  pipelineRuns: Maybe<PipelineRunConnection>;
  /**
   * The person's pipelines, the newest first; null with an error when speech cannot be reached, and for administrators who view the
   * person.
   */
  pipelines: Maybe<PipelineConnection>;
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
  /**
   * The person's transcriptions, the newest first, without those whose file was not sent; null with an error when speech cannot be
   * reached, and for administrators who view the person.
   */
  transcriptions: Maybe<TranscriptionConnection>;
  /** What the person has used on each day; null with an error when billing cannot be reached. At most 366 days. */
  usage: Maybe<Array<UsageDay>>;
};


/** The signed-in person, seen by themselves. */
export type ViewerDocumentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  nameContains?: InputMaybe<Scalars['String']['input']>;
  state?: InputMaybe<DocumentState>;
};


/** The signed-in person, seen by themselves. */
export type ViewerGeneratedAudioArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
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
export type ViewerMockExamsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** The signed-in person, seen by themselves. */
export type ViewerPipelineRunsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  pipelineId?: InputMaybe<Scalars['ID']['input']>;
};


/** The signed-in person, seen by themselves. */
export type ViewerPipelinesArgs = {
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
export type ViewerTranscriptionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  nameContains?: InputMaybe<Scalars['String']['input']>;
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
  /** What it can do beyond speaking a text, each once. */
  abilities: Array<VoiceAbility>;
  /** How old the voice sounds; null if unknown. */
  age: Maybe<VoiceAge>;
  /** The display name. */
  displayName: Scalars['String']['output'];
  /** The gender of the voice; null if unknown. */
  gender: Maybe<VoiceGender>;
  /** The voice's own name for programs, for example `cmu-slt`; not a global id. */
  id: Scalars['ID']['output'];
  /** The language it speaks. */
  language: Scalars['LanguageTag']['output'];
  /** Who makes its sound. */
  maker: VoiceMaker;
};

/** What a voice can do beyond speaking a text. */
export type VoiceAbility =
  /** It speaks higher and lower. */
  | 'PITCH'
  /** It speaks faster and slower. */
  | 'RATE'
  /** It speaks SSML. */
  | 'SSML'
  /** It tells when each word is heard. */
  | 'WORD_TIMES';

/** How old a voice sounds. */
export type VoiceAge =
  /** An adult. */
  | 'ADULT'
  /** A child. */
  | 'CHILD'
  /** Somebody over sixty. */
  | 'OLDER';

/** The gender of a voice. */
export type VoiceGender =
  /** Female. */
  | 'FEMALE'
  /** Male. */
  | 'MALE';

/** Who makes the sound of a voice. */
export type VoiceMaker =
  /** This platform: no text leaves it. */
  | 'PLATFORM'
  /** Somebody else, who gets the text: only with the viewer's consent THIRD_PARTIES. */
  | 'THIRD_PARTY';

/** How fast somebody speaks. */
export type VoicePace =
  /** Fast: 1.15 of the normal rate. */
  | 'FAST'
  /** At the normal rate of the voice. */
  | 'NORMAL'
  /** Slowly: 0.85 of the normal rate. */
  | 'SLOW';

/** How a voice should sound. The closest voice speaks: language counts before gender, gender before age, age before accent. */
export type VoiceTraits = {
  __typename?: 'VoiceTraits';
  /** A language tag with a region, for example `en-AU`; null for any. */
  accent: Maybe<Scalars['LanguageTag']['output']>;
  /** How old it sounds. */
  age: VoiceAge;
  /** Null for any. */
  gender: Maybe<VoiceGender>;
  /** How fast it speaks. */
  pace: VoicePace;
};

/** How a voice should sound. */
export type VoiceTraitsInput = {
  /** A language tag with a region; by default any. */
  accent?: InputMaybe<Scalars['LanguageTag']['input']>;
  /** How old it sounds. */
  age?: VoiceAge;
  /** By default any. */
  gender?: InputMaybe<VoiceGender>;
  /** How fast it speaks. */
  pace?: VoicePace;
};

/** No voice has this id. */
export type VoiceUnknown = UserError & {
  __typename?: 'VoiceUnknown';
  /** The failure in one sentence. */
  message: Scalars['String']['output'];
};

/** What a voice is wanted for. */
export type VoiceUse =
  /** To be heard at once: `synthesize`, and partners in talks. These are voices of the platform. */
  | 'LIVE'
  /** For `generateAudio`: the voices that the platform's operators have chosen, which may be those of third parties. */
  | 'STORED';

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


export type AttemptQuery = { __typename?: 'Query', attempt: (
    { __typename?: 'Attempt', id: string, startedAt: string, session: { __typename?: 'SpeakingSession', id: string } | null, task:
      | { __typename: 'DrillTask', kind: TaskKind, language: string }
      | { __typename: 'FreeTask', topic: string | null, kind: TaskKind, language: string }
      | { __typename: 'ReadAloudTask', text: string, kind: TaskKind, language: string }
      | { __typename: 'RolePlayTask', mode: RolePlayMode, kind: TaskKind, language: string }
    , scenario: { __typename?: 'Scenario', id: string, title: string } | null, result: (
      { __typename?: 'SpeakingResult' }
      & { ' $fragmentRefs'?: { 'ResultPartsFragment': ResultPartsFragment } }
    ), drills: Array<(
      { __typename?: 'Drill' }
      & { ' $fragmentRefs'?: { 'DrillPartsFragment': DrillPartsFragment } }
    )> }
    & { ' $fragmentRefs'?: { 'ExamMarkFragment': ExamMarkFragment } }
  ) | null } & ({ __typename?: 'Query', viewer: { __typename?: 'Viewer', id: string, statistics: { __typename?: 'Statistics', scoredAttempts: number, averageScore: number | null } | null } | null } | { __typename?: 'Query', viewer?: never });

export type ExamMarkFragment = { __typename?: 'Attempt', id: string, mockExamPlace: { __typename?: 'MockExamPlace', mockExamId: string, part: MockExamPartKind } | null } & { ' $fragmentName'?: 'ExamMarkFragment' };

export type ResultFeedbackQueryVariables = Exact<{
  attemptId: Scalars['ID']['input'];
  language: Scalars['LanguageTag']['input'];
}>;


export type ResultFeedbackQuery = { __typename?: 'Query', resultFeedback: { __typename?: 'ResultFeedback', language: string, strength: string, next: string } | null };

export type DrillPartsFragment = { __typename?: 'Drill', attemptId: string, wordIndex: number, word: { __typename?: 'SpokenWord', score: number, phones: Array<{ __typename?: 'SpokenPhone', arpabet: string, ipa: string, score: number, heardArpabet: string, heardIpa: string, heardConfidence: number, start: number, end: number }> } | null } & { ' $fragmentName'?: 'DrillPartsFragment' };

export type DeleteAttemptMutationVariables = Exact<{
  input: DeleteAttemptInput;
}>;


export type DeleteAttemptMutation = { __typename?: 'Mutation', deleteAttempt: { __typename?: 'DeleteAttemptPayload', deletedAttemptId: string | null, errors: Array<{ __typename: 'AttemptUnknown' }> } };

export type AttemptTaskQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type AttemptTaskQuery = { __typename?: 'Query', attempt: { __typename?: 'Attempt', id: string, task:
      | { __typename: 'DrillTask', text: string, language: string }
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

export type BankQuestionPartsFragment = { __typename?: 'BankQuestion', id: string, revision: number, state: BankQuestionState, isOwn: boolean, mayEdit: boolean, mayReview: boolean, reviewComment: string | null, reviewedAt: string | null, changedAt: string, content: { __typename?: 'BankQuestionContent', name: string | null, category: Array<string>, tags: Array<string>, kind: QuizQuestionKind, difficulty: QuizDifficulty, language: string, prompt: string, ordering: Array<number>, truth: boolean | null, ifRight: string | null, ifWrong: string | null, explanation: string | null, options: Array<{ __typename?: 'BankOption', text: string, weight: number, feedback: string | null }> } } & { ' $fragmentName'?: 'BankQuestionPartsFragment' };

export type BankQuestionsQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<BankQuestionFilterInput>;
}>;


export type BankQuestionsQuery = { __typename?: 'Query', bankQuestions: { __typename?: 'BankQuestionConnection', totalCount: number, nodes: Array<{ __typename?: 'BankQuestion', id: string, state: BankQuestionState, isOwn: boolean, reviewComment: string | null, changedAt: string, content: { __typename?: 'BankQuestionContent', name: string | null, tags: Array<string>, kind: QuizQuestionKind, difficulty: QuizDifficulty, language: string, prompt: string } }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type BankFindingsFragment = { __typename?: 'BankManuscript', findings: Array<{ __typename?: 'BankFinding', kind: BankFindingKind | null, detail: string, questionId: string | null }> } & { ' $fragmentName'?: 'BankFindingsFragment' };

export type BankQuestionQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type BankQuestionQuery = { __typename?: 'Query', bankQuestion: (
    { __typename?: 'BankManuscript', question: (
      { __typename?: 'BankQuestion' }
      & { ' $fragmentRefs'?: { 'BankQuestionPartsFragment': BankQuestionPartsFragment } }
    ) }
    & { ' $fragmentRefs'?: { 'BankFindingsFragment': BankFindingsFragment } }
  ) | null };

export type CreateBankQuestionMutationVariables = Exact<{
  input: CreateBankQuestionInput;
}>;


export type CreateBankQuestionMutation = { __typename?: 'Mutation', createBankQuestion: { __typename?: 'CreateBankQuestionPayload', manuscript: (
      { __typename?: 'BankManuscript', question: (
        { __typename?: 'BankQuestion' }
        & { ' $fragmentRefs'?: { 'BankQuestionPartsFragment': BankQuestionPartsFragment } }
      ) }
      & { ' $fragmentRefs'?: { 'BankFindingsFragment': BankFindingsFragment } }
    ) | null, errors: Array<
      | { __typename: 'InvalidInput', violations: Array<{ __typename?: 'FieldViolation', field: string, description: string }> }
      | { __typename: 'TooManyBankQuestions' }
    > } };

export type UpdateBankQuestionMutationVariables = Exact<{
  input: UpdateBankQuestionInput;
}>;


export type UpdateBankQuestionMutation = { __typename?: 'Mutation', updateBankQuestion: { __typename?: 'UpdateBankQuestionPayload', manuscript: (
      { __typename?: 'BankManuscript', question: (
        { __typename?: 'BankQuestion' }
        & { ' $fragmentRefs'?: { 'BankQuestionPartsFragment': BankQuestionPartsFragment } }
      ) }
      & { ' $fragmentRefs'?: { 'BankFindingsFragment': BankFindingsFragment } }
    ) | null, errors: Array<
      | { __typename: 'BankQuestionChanged' }
      | { __typename: 'BankQuestionNotOwn' }
      | { __typename: 'BankQuestionUnknown' }
      | { __typename: 'InvalidInput', violations: Array<{ __typename?: 'FieldViolation', field: string, description: string }> }
    > } };

export type DeleteBankQuestionMutationVariables = Exact<{
  input: DeleteBankQuestionInput;
}>;


export type DeleteBankQuestionMutation = { __typename?: 'Mutation', deleteBankQuestion: { __typename?: 'DeleteBankQuestionPayload', deletedId: string | null, errors: Array<
      | { __typename: 'BankQuestionNotOwn' }
      | { __typename: 'BankQuestionStateWrong' }
      | { __typename: 'BankQuestionUnknown' }
    > } };

export type SubmitBankQuestionMutationVariables = Exact<{
  input: SubmitBankQuestionInput;
}>;


export type SubmitBankQuestionMutation = { __typename?: 'Mutation', submitBankQuestion: { __typename?: 'SubmitBankQuestionPayload', question: (
      { __typename?: 'BankQuestion' }
      & { ' $fragmentRefs'?: { 'BankQuestionPartsFragment': BankQuestionPartsFragment } }
    ) | null, errors: Array<
      | { __typename: 'BankQuestionChanged' }
      | { __typename: 'BankQuestionNotOwn' }
      | { __typename: 'BankQuestionStateWrong' }
      | { __typename: 'BankQuestionUnknown' }
      | { __typename: 'InvalidInput' }
    > } };

export type ReviewBankQuestionMutationVariables = Exact<{
  input: ReviewBankQuestionInput;
}>;


export type ReviewBankQuestionMutation = { __typename?: 'Mutation', reviewBankQuestion: { __typename?: 'ReviewBankQuestionPayload', question: (
      { __typename?: 'BankQuestion' }
      & { ' $fragmentRefs'?: { 'BankQuestionPartsFragment': BankQuestionPartsFragment } }
    ) | null, errors: Array<
      | { __typename: 'BankQuestionChanged' }
      | { __typename: 'BankQuestionOwn' }
      | { __typename: 'BankQuestionStateWrong' }
      | { __typename: 'BankQuestionUnknown' }
      | { __typename: 'InvalidInput' }
    > } };

export type RetireBankQuestionMutationVariables = Exact<{
  input: RetireBankQuestionInput;
}>;


export type RetireBankQuestionMutation = { __typename?: 'Mutation', retireBankQuestion: { __typename?: 'RetireBankQuestionPayload', question: (
      { __typename?: 'BankQuestion' }
      & { ' $fragmentRefs'?: { 'BankQuestionPartsFragment': BankQuestionPartsFragment } }
    ) | null, errors: Array<
      | { __typename: 'BankQuestionChanged' }
      | { __typename: 'BankQuestionNotOwn' }
      | { __typename: 'BankQuestionStateWrong' }
      | { __typename: 'BankQuestionUnknown' }
      | { __typename: 'InvalidInput' }
    > } };

export type ImportBankQuestionsMutationVariables = Exact<{
  input: ImportBankQuestionsInput;
}>;


export type ImportBankQuestionsMutation = { __typename?: 'Mutation', importBankQuestions: { __typename?: 'ImportBankQuestionsPayload', imported: { __typename?: 'BankImport', taken: number, alreadyThere: number, refused: number, refusals: Array<{ __typename?: 'BankRefusal', reason: BankRefusalReason | null, at: string, what: string }> } | null, errors: Array<
      | { __typename: 'BankFileTooLarge', mostBytes: number }
      | { __typename: 'InvalidInput', violations: Array<{ __typename?: 'FieldViolation', field: string, description: string }> }
      | { __typename: 'TooManyBankQuestions', most: number }
    > } };

export type BankFileQueryVariables = Exact<{
  format: BankFileFormat;
  filter?: InputMaybe<BankQuestionFilterInput>;
}>;


export type BankFileQuery = { __typename?: 'Query', bankFile: { __typename?: 'BankFile', content: string, mediaType: string, questions: number, refused: number, refusals: Array<{ __typename?: 'BankRefusal', reason: BankRefusalReason | null, at: string, what: string }> } };

export type ReplyPartPartsFragment = { __typename?: 'ChatReplyPart', index: number, method: ChatReplyMethod, text: string | null, citations: Array<{ __typename?: 'ChatCitation', page: number, quote: string, span: { __typename?: 'TextSpan', start: number, end: number }, document: { __typename?: 'Document', id: string, name: string } | null }> } & { ' $fragmentName'?: 'ReplyPartPartsFragment' };

export type ChatMessagePartsFragment = { __typename?: 'ChatMessage', id: string, text: string, sentAt: string, reply: { __typename?: 'ChatReply', state: ChatReplyState, method: ChatReplyMethod | null, quotedReason: ChatQuotedReason | null, cursor: string, parts: Array<(
      { __typename?: 'ChatReplyPart' }
      & { ' $fragmentRefs'?: { 'ReplyPartPartsFragment': ReplyPartPartsFragment } }
    )> } } & { ' $fragmentName'?: 'ChatMessagePartsFragment' };

export type ChatPartsFragment = { __typename?: 'Chat', id: string, title: string | null, messageCount: number, createdAt: string, lastMessageAt: string, documents: Array<{ __typename?: 'Document', id: string, name: string }> } & { ' $fragmentName'?: 'ChatPartsFragment' };

export type ChatsQueryVariables = Exact<{
  documentId: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ChatsQuery = { __typename?: 'Query', chats: { __typename?: 'ChatConnection', totalCount: number, nodes: Array<(
      { __typename?: 'Chat', id: string }
      & { ' $fragmentRefs'?: { 'ChatPartsFragment': ChatPartsFragment } }
    )>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type ChatQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ChatQuery = { __typename?: 'Query', chat: (
    { __typename?: 'Chat' }
    & { ' $fragmentRefs'?: { 'ChatPartsFragment': ChatPartsFragment } }
  ) | null };

export type ChatMessagesQueryVariables = Exact<{
  chatId: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ChatMessagesQuery = { __typename?: 'Query', chatMessages: { __typename?: 'ChatMessageConnection', totalCount: number, nodes: Array<(
      { __typename?: 'ChatMessage', id: string }
      & { ' $fragmentRefs'?: { 'ChatMessagePartsFragment': ChatMessagePartsFragment } }
    )>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type ChatUsagePartsFragment = { __typename?: 'ChatUsage', chats: number, mostChats: number, mostMessagesAChat: number, quotedReason: ChatQuotedReason | null, tokensLeft: number, tokensADay: number, resetsAt: string } & { ' $fragmentName'?: 'ChatUsagePartsFragment' };

export type ChatUsageQueryVariables = Exact<{ [key: string]: never; }>;


export type ChatUsageQuery = { __typename?: 'Query', chatUsage: (
    { __typename?: 'ChatUsage' }
    & { ' $fragmentRefs'?: { 'ChatUsagePartsFragment': ChatUsagePartsFragment } }
  ) | null };

export type CreateChatMutationVariables = Exact<{
  input: CreateChatInput;
}>;


export type CreateChatMutation = { __typename?: 'Mutation', createChat: { __typename?: 'CreateChatPayload', chat: (
      { __typename?: 'Chat' }
      & { ' $fragmentRefs'?: { 'ChatPartsFragment': ChatPartsFragment } }
    ) | null, errors: Array<
      | { __typename: 'ChatLimitReached', limit: ChatLimit, most: number }
      | { __typename: 'DocumentUnknown' }
      | { __typename: 'InvalidInput' }
    > } };

export type RenameChatMutationVariables = Exact<{
  input: RenameChatInput;
}>;


export type RenameChatMutation = { __typename?: 'Mutation', renameChat: { __typename?: 'RenameChatPayload', chat: { __typename?: 'Chat', id: string, title: string | null } | null, errors: Array<
      | { __typename: 'ChatUnknown' }
      | { __typename: 'InvalidInput' }
    > } };

export type DeleteChatMutationVariables = Exact<{
  input: DeleteChatInput;
}>;


export type DeleteChatMutation = { __typename?: 'Mutation', deleteChat: { __typename?: 'DeleteChatPayload', deletedChatId: string | null, errors: Array<{ __typename: 'ChatUnknown' }> } };

export type SendChatMessageMutationVariables = Exact<{
  input: SendChatMessageInput;
}>;


export type SendChatMessageMutation = { __typename?: 'Mutation', sendChatMessage: { __typename?: 'SendChatMessagePayload', message: (
      { __typename?: 'ChatMessage' }
      & { ' $fragmentRefs'?: { 'ChatMessagePartsFragment': ChatMessagePartsFragment } }
    ) | null, errors: Array<
      | { __typename: 'ChatDocumentsGone' }
      | { __typename: 'ChatLimitReached', limit: ChatLimit, most: number }
      | { __typename: 'ChatReplyRunning' }
      | { __typename: 'ChatUnknown' }
      | { __typename: 'InvalidInput' }
    > } };

export type StopChatReplyMutationVariables = Exact<{
  input: StopChatReplyInput;
}>;


export type StopChatReplyMutation = { __typename?: 'Mutation', stopChatReply: { __typename?: 'StopChatReplyPayload', message: (
      { __typename?: 'ChatMessage' }
      & { ' $fragmentRefs'?: { 'ChatMessagePartsFragment': ChatMessagePartsFragment } }
    ) | null, errors: Array<{ __typename: 'ChatMessageUnknown' }> } };

export type ChatReplySubscriptionVariables = Exact<{
  messageId: Scalars['UUID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ChatReplySubscription = { __typename?: 'Subscription', chatReply: { __typename?: 'ChatReplyStep', cursor: string, state: ChatReplyState, method: ChatReplyMethod | null, quotedReason: ChatQuotedReason | null, restarted: boolean, part: (
      { __typename?: 'ChatReplyPart' }
      & { ' $fragmentRefs'?: { 'ReplyPartPartsFragment': ReplyPartPartsFragment } }
    ) | null } };

export type DocumentPartsFragment = { __typename?: 'Document', id: string, name: string, type: DocumentType, sizeBytes: number, state: DocumentState, pagesRead: number, pageCount: number | null, imagePageCount: number, wordCount: number, language: string | null, searchByMeaning: boolean, createdAt: string, cursor: string, failure: { __typename?: 'DocumentFailure', reason: DocumentFailureReason, canRetry: boolean } | null } & { ' $fragmentName'?: 'DocumentPartsFragment' };

export type DocumentsQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  nameContains?: InputMaybe<Scalars['String']['input']>;
}>;


export type DocumentsQuery = { __typename?: 'Query', viewer: { __typename?: 'Viewer', id: string, documents: { __typename?: 'DocumentConnection', totalCount: number, nodes: Array<(
        { __typename?: 'Document', id: string }
        & { ' $fragmentRefs'?: { 'DocumentPartsFragment': DocumentPartsFragment } }
      )>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type DocumentUsagePartsFragment = { __typename?: 'DocumentUsage', documents: number, documentsGranted: number, bytes: number, bytesGranted: number, mostBytesADocument: number } & { ' $fragmentName'?: 'DocumentUsagePartsFragment' };

export type DocumentUsageQueryVariables = Exact<{ [key: string]: never; }>;


export type DocumentUsageQuery = { __typename?: 'Query', viewer: { __typename?: 'Viewer', id: string, documentUsage: (
      { __typename?: 'DocumentUsage' }
      & { ' $fragmentRefs'?: { 'DocumentUsagePartsFragment': DocumentUsagePartsFragment } }
    ) | null } | null };

export type DocumentQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type DocumentQuery = { __typename?: 'Query', document: (
    { __typename?: 'Document' }
    & { ' $fragmentRefs'?: { 'DocumentPartsFragment': DocumentPartsFragment } }
  ) | null, documentSections: Array<{ __typename?: 'DocumentSection', title: string, level: number, page: number, start: number }> | null };

export type DocumentPagePartsFragment = { __typename?: 'DocumentPage', number: number, text: string, kind: DocumentPageKind, blocks: Array<{ __typename?: 'DocumentBlock', kind: DocumentBlockKind, level: number, span: { __typename?: 'TextSpan', start: number, end: number } }> } & { ' $fragmentName'?: 'DocumentPagePartsFragment' };

export type DocumentPagesQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  from: Scalars['Int']['input'];
  first: Scalars['Int']['input'];
}>;


export type DocumentPagesQuery = { __typename?: 'Query', documentPages: { __typename?: 'DocumentPages', next: number | null, pages: Array<(
      { __typename?: 'DocumentPage' }
      & { ' $fragmentRefs'?: { 'DocumentPagePartsFragment': DocumentPagePartsFragment } }
    )> } | null };

export type SearchDocumentsQueryVariables = Exact<{
  query: Scalars['String']['input'];
  documentIds?: InputMaybe<Array<Scalars['ID']['input']> | Scalars['ID']['input']>;
  includeScenarios: Scalars['Boolean']['input'];
  first: Scalars['Int']['input'];
}>;


export type SearchDocumentsQuery = { __typename?: 'Query', searchDocuments: { __typename?: 'DocumentSearch', searchedByMeaning: boolean, documentsLeftOut: number, results: Array<{ __typename?: 'DocumentSearchResult', highlights: Array<{ __typename?: 'TextSpan', start: number, end: number }>, source:
        | { __typename: 'DocumentPassage', page: number, text: string, section: string | null, span: { __typename?: 'TextSpan', start: number, end: number }, document: { __typename?: 'Document', id: string, name: string, language: string | null } | null }
        | { __typename: 'ScenarioPassage', title: string, text: string, scenario: { __typename?: 'Scenario', id: string, language: string } | null }
       }> } };

export type CreateDocumentUploadMutationVariables = Exact<{
  input: CreateDocumentUploadInput;
}>;


export type CreateDocumentUploadMutation = { __typename?: 'Mutation', createDocumentUpload: { __typename?: 'CreateDocumentUploadPayload', document: { __typename?: 'Document', id: string } | null, upload: { __typename?: 'DocumentUpload', url: string, contentType: string } | null, errors: Array<
      | { __typename: 'DocumentQuotaUsedUp' }
      | { __typename: 'DocumentTooLarge' }
      | { __typename: 'InvalidInput' }
    > } };

export type CompleteDocumentUploadMutationVariables = Exact<{
  input: CompleteDocumentUploadInput;
}>;


export type CompleteDocumentUploadMutation = { __typename?: 'Mutation', completeDocumentUpload: { __typename?: 'CompleteDocumentUploadPayload', document: (
      { __typename?: 'Document' }
      & { ' $fragmentRefs'?: { 'DocumentPartsFragment': DocumentPartsFragment } }
    ) | null, errors: Array<
      | { __typename: 'DocumentFileMissing', upload: { __typename?: 'DocumentUpload', url: string, contentType: string } }
      | { __typename: 'DocumentUnknown' }
    > } };

export type RetryDocumentMutationVariables = Exact<{
  input: RetryDocumentInput;
}>;


export type RetryDocumentMutation = { __typename?: 'Mutation', retryDocument: { __typename?: 'RetryDocumentPayload', document: (
      { __typename?: 'Document' }
      & { ' $fragmentRefs'?: { 'DocumentPartsFragment': DocumentPartsFragment } }
    ) | null, errors: Array<
      | { __typename: 'DocumentNotRetryable' }
      | { __typename: 'DocumentUnknown' }
    > } };

export type RenameDocumentMutationVariables = Exact<{
  input: RenameDocumentInput;
}>;


export type RenameDocumentMutation = { __typename?: 'Mutation', renameDocument: { __typename?: 'RenameDocumentPayload', document: { __typename?: 'Document', id: string, name: string } | null, errors: Array<
      | { __typename: 'DocumentUnknown' }
      | { __typename: 'InvalidInput' }
    > } };

export type DeleteDocumentMutationVariables = Exact<{
  input: DeleteDocumentInput;
}>;


export type DeleteDocumentMutation = { __typename?: 'Mutation', deleteDocument: { __typename?: 'DeleteDocumentPayload', deletedDocumentId: string | null, errors: Array<{ __typename: 'DocumentUnknown' }> } };

export type DocumentProgressSubscriptionVariables = Exact<{
  id: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type DocumentProgressSubscription = { __typename?: 'Subscription', documentProgress: { __typename?: 'DocumentProgress', cursor: string, state: DocumentState, pagesRead: number, pageCount: number | null, failure: { __typename?: 'DocumentFailure', reason: DocumentFailureReason, canRetry: boolean } | null } };

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

export type HearExaminationMutationVariables = Exact<{
  input: HearExaminationInput;
}>;


export type HearExaminationMutation = { __typename?: 'Mutation', hearExamination: { __typename?: 'HearExaminationPayload', recording: { __typename?: 'TalkRecording', url: string } | null, errors: Array<
      | { __typename: 'ClaimExpired' }
      | { __typename: 'ExaminationUnknown' }
      | { __typename: 'OwnTalk' }
      | { __typename: 'RecordingUnknown' }
    > } };

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

export type GeneratedAudioPartsFragment = { __typename?: 'GeneratedAudio', id: string, name: string, state: GeneratedAudioState, failure: GeneratedAudioFailure | null, doneParagraphs: number, paragraphs: number | null, length: number | null, sizeBytes: number | null, fromCache: boolean, createdAt: string, expiresAt: string, cursor: string, spokenVoiceId: string | null, voicing: { __typename?: 'AudioVoicing', voiceId: string, rate: number, pitch: number, format: AudioFileFormat } } & { ' $fragmentName'?: 'GeneratedAudioPartsFragment' };

export type GeneratedAudioListQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type GeneratedAudioListQuery = { __typename?: 'Query', viewer: { __typename?: 'Viewer', id: string, generatedAudio: { __typename?: 'GeneratedAudioConnection', totalCount: number, nodes: Array<(
        { __typename?: 'GeneratedAudio', id: string }
        & { ' $fragmentRefs'?: { 'GeneratedAudioPartsFragment': GeneratedAudioPartsFragment } }
      )>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type GeneratedAudioQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type GeneratedAudioQuery = { __typename?: 'Query', generatedAudio: (
    { __typename?: 'GeneratedAudio' }
    & { ' $fragmentRefs'?: { 'GeneratedAudioPartsFragment': GeneratedAudioPartsFragment } }
  ) | null };

export type GeneratedAudioContentQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type GeneratedAudioContentQuery = { __typename?: 'Query', generatedAudioContent: { __typename?: 'GeneratedAudioContent', text: string, isSsml: boolean, words: Array<{ __typename?: 'SpokenAudioWord', text: string, start: number, end: number }> } | null };

export type GeneratedAudioAddressQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type GeneratedAudioAddressQuery = { __typename?: 'Query', generatedAudioContent: { __typename?: 'GeneratedAudioContent', address: { __typename?: 'GeneratedAudioAddress', url: string, mediaType: string } | null } | null };

export type VoiceChoiceQueryVariables = Exact<{ [key: string]: never; }>;


export type VoiceChoiceQuery = { __typename?: 'Query', voices: Array<{ __typename?: 'Voice', id: string, displayName: string, language: string, maker: VoiceMaker, abilities: Array<VoiceAbility> }> };

export type VoiceComparisonQueryVariables = Exact<{ [key: string]: never; }>;


export type VoiceComparisonQuery = { __typename?: 'Query', voices: Array<{ __typename?: 'Voice', id: string, displayName: string, language: string, gender: VoiceGender | null, age: VoiceAge | null, maker: VoiceMaker, abilities: Array<VoiceAbility> }> };

export type GenerateAudioMutationVariables = Exact<{
  input: GenerateAudioInput;
}>;


export type GenerateAudioMutation = { __typename?: 'Mutation', generateAudio: { __typename?: 'GenerateAudioPayload', generatedAudio: (
      { __typename?: 'GeneratedAudio' }
      & { ' $fragmentRefs'?: { 'GeneratedAudioPartsFragment': GeneratedAudioPartsFragment } }
    ) | null, errors: Array<
      | { __typename: 'InvalidInput', violations: Array<{ __typename?: 'FieldViolation', field: string }> }
      | { __typename: 'SsmlInvalid', problem: SsmlProblem, name: string, line: number, column: number }
      | { __typename: 'ThirdPartiesNotAllowed' }
      | { __typename: 'TooManyGeneratedAudio', most: number, mostAtWork: number }
      | { __typename: 'VoiceUnknown' }
    > } };

export type DeleteGeneratedAudioMutationVariables = Exact<{
  input: DeleteGeneratedAudioInput;
}>;


export type DeleteGeneratedAudioMutation = { __typename?: 'Mutation', deleteGeneratedAudio: { __typename?: 'DeleteGeneratedAudioPayload', deletedGeneratedAudioId: string | null, errors: Array<{ __typename: 'GeneratedAudioUnknown' }> } };

export type GeneratedAudioProgressSubscriptionVariables = Exact<{
  id: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type GeneratedAudioProgressSubscription = { __typename?: 'Subscription', generatedAudioProgress: { __typename?: 'GeneratedAudioProgress', cursor: string, state: GeneratedAudioState, failure: GeneratedAudioFailure | null, doneParagraphs: number, paragraphs: number | null } };

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

export type MockExamPartsFragment = { __typename?: 'MockExam', id: string, state: MockExamState, language: string, profession: Profession, startedAt: string, expiresAt: string | null, endedAt: string | null, parts: Array<{ __typename?: 'MockExamPart', kind: MockExamPartKind, state: MockExamPartState, sessionKey: string, length: number | null, rating: MockExamPartRating | null, isRepeatable: boolean, task:
      | { __typename: 'DrillTask', language: string }
      | { __typename: 'FreeTask', topic: string | null, language: string }
      | { __typename: 'ReadAloudTask', language: string }
      | { __typename: 'RolePlayTask', language: string }
    , session: { __typename?: 'SpeakingSession', id: string, state: SpeakingSessionState } | null }> } & { ' $fragmentName'?: 'MockExamPartsFragment' };

export type MockExamQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type MockExamQuery = { __typename?: 'Query', viewer: { __typename?: 'Viewer', id: string, entitlements: { __typename?: 'Entitlements', speechReserved: number, speechLeft: number, resetsAt: string } | null } | null, mockExam: (
    { __typename?: 'MockExam', parts: Array<{ __typename?: 'MockExamPart', kind: MockExamPartKind, scenario: { __typename?: 'Scenario', id: string, title: string, language: string, setting: string, tasks: Array<string>, candidateCard: { __typename?: 'CandidateCard', role: string, bullets: Array<string> }, vocabulary: Array<{ __typename?: 'VocabularyItem', term: string, meaning: string }> } | null }> }
    & { ' $fragmentRefs'?: { 'MockExamPartsFragment': MockExamPartsFragment } }
  ) | null };

export type OpenMockExamQueryVariables = Exact<{ [key: string]: never; }>;


export type OpenMockExamQuery = { __typename?: 'Query', viewer: { __typename?: 'Viewer', id: string, openMockExam: { __typename?: 'MockExam', id: string, state: MockExamState, expiresAt: string | null, parts: Array<{ __typename?: 'MockExamPart', kind: MockExamPartKind, state: MockExamPartState }> } | null } | null };

export type MockExamChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type MockExamChoicesQuery = { __typename?: 'Query', viewer: { __typename?: 'Viewer', id: string, learningLanguage: string | null, entitlements: { __typename?: 'Entitlements', speechReserved: number, speechLeft: number, resetsAt: string } | null, openMockExam: { __typename?: 'MockExam', id: string, state: MockExamState, expiresAt: string | null, parts: Array<{ __typename?: 'MockExamPart', kind: MockExamPartKind, state: MockExamPartState }> } | null, lastTalk: { __typename?: 'AttemptConnection', nodes: Array<{ __typename?: 'Attempt', id: string, scenario: { __typename?: 'Scenario', id: string, profession: Profession } | null }> } | null } | null };

export type MockExamsQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type MockExamsQuery = { __typename?: 'Query', viewer: { __typename?: 'Viewer', id: string, mockExams: { __typename?: 'MockExamConnection', totalCount: number, nodes: Array<{ __typename?: 'MockExam', id: string, state: MockExamState, profession: Profession, startedAt: string, estimate: (
          { __typename?: 'TalkEstimate' }
          & { ' $fragmentRefs'?: { 'TalkEstimatePartsFragment': TalkEstimatePartsFragment } }
        ) | null }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type MockExamReportQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type MockExamReportQuery = { __typename?: 'Query', mockExam: (
    { __typename?: 'MockExam', parts: Array<{ __typename?: 'MockExamPart', kind: MockExamPartKind, scenario: { __typename?: 'Scenario', id: string, title: string } | null, session: { __typename?: 'SpeakingSession', id: string, talkReport: { __typename?: 'TalkReport', rubric: string, words: number, estimate: (
            { __typename?: 'TalkEstimate' }
            & { ' $fragmentRefs'?: { 'TalkEstimatePartsFragment': TalkEstimatePartsFragment } }
          ) | null } | null } | null }>, report:
      | { __typename: 'MockExamReport', rubric: string, estimate: (
          { __typename?: 'TalkEstimate' }
          & { ' $fragmentRefs'?: { 'TalkEstimatePartsFragment': TalkEstimatePartsFragment } }
        ), criteria: Array<(
          { __typename?: 'MockExamCriterion' }
          & { ' $fragmentRefs'?: { 'MockExamCriterionPartsFragment': MockExamCriterionPartsFragment } }
        )>, talks: Array<{ __typename?: 'MockExamTalk', part: MockExamPartKind, words: number, leftOut: MockExamLeftOutReason | null }> }
      | { __typename: 'MockExamReportMissing', reason: MockExamMissingReason | null }
      | { __typename: 'MockExamReportPending', retryAfter: number | null }
     | null }
    & { ' $fragmentRefs'?: { 'MockExamPartsFragment': MockExamPartsFragment } }
  ) | null };

export type MockExamCriterionPartsFragment = { __typename?: 'MockExamCriterion', criterion: string, name: string, highestBand: number, notRatedReason: NotRatedReason | null, rating: { __typename?: 'MockExamBand', band: number, low: number, high: number, descriptor: string, talks: Array<{ __typename?: 'MockExamTalkBand', part: MockExamPartKind, band: number }> } | null } & { ' $fragmentName'?: 'MockExamCriterionPartsFragment' };

export type StartMockExamMutationVariables = Exact<{
  input: StartMockExamInput;
}>;


export type StartMockExamMutation = { __typename?: 'Mutation', startMockExam: { __typename?: 'StartMockExamPayload', mockExam: (
      { __typename?: 'MockExam', id: string }
      & { ' $fragmentRefs'?: { 'MockExamPartsFragment': MockExamPartsFragment } }
    ) | null, errors: Array<
      | { __typename: 'InvalidInput' }
      | { __typename: 'MockExamScenariosMissing' }
      | { __typename: 'MockExamUnderWay', mockExam: { __typename?: 'MockExam', id: string } }
    > } };

export type AttachMockExamSessionMutationVariables = Exact<{
  input: AttachMockExamSessionInput;
}>;


export type AttachMockExamSessionMutation = { __typename?: 'Mutation', attachMockExamSession: { __typename?: 'AttachMockExamSessionPayload', mockExam: (
      { __typename?: 'MockExam' }
      & { ' $fragmentRefs'?: { 'MockExamPartsFragment': MockExamPartsFragment } }
    ) | null, errors: Array<
      | { __typename: 'MockExamEnded' }
      | { __typename: 'MockExamPartNotOpen' }
      | { __typename: 'MockExamPartTaken' }
      | { __typename: 'MockExamSessionUnsuited' }
      | { __typename: 'MockExamUnknown' }
      | { __typename: 'SpeakingSessionUnknown' }
    > } };

export type SkipMockExamWarmUpMutationVariables = Exact<{
  input: SkipMockExamWarmUpInput;
}>;


export type SkipMockExamWarmUpMutation = { __typename?: 'Mutation', skipMockExamWarmUp: { __typename?: 'SkipMockExamWarmUpPayload', mockExam: (
      { __typename?: 'MockExam' }
      & { ' $fragmentRefs'?: { 'MockExamPartsFragment': MockExamPartsFragment } }
    ) | null, errors: Array<
      | { __typename: 'MockExamEnded' }
      | { __typename: 'MockExamUnknown' }
    > } };

export type TakeMockExamPartAgainMutationVariables = Exact<{
  input: TakeMockExamPartAgainInput;
}>;


export type TakeMockExamPartAgainMutation = { __typename?: 'Mutation', takeMockExamPartAgain: { __typename?: 'TakeMockExamPartAgainPayload', mockExam: (
      { __typename?: 'MockExam' }
      & { ' $fragmentRefs'?: { 'MockExamPartsFragment': MockExamPartsFragment } }
    ) | null, errors: Array<
      | { __typename: 'MockExamEnded' }
      | { __typename: 'MockExamPartNotRepeatable' }
      | { __typename: 'MockExamUnknown' }
    > } };

export type EndMockExamMutationVariables = Exact<{
  input: EndMockExamInput;
}>;


export type EndMockExamMutation = { __typename?: 'Mutation', endMockExam: { __typename?: 'EndMockExamPayload', mockExam: (
      { __typename?: 'MockExam' }
      & { ' $fragmentRefs'?: { 'MockExamPartsFragment': MockExamPartsFragment } }
    ) | null, errors: Array<{ __typename: 'MockExamUnknown' }> } };

export type NotesContentPartsFragment = { __typename?: 'NotesContent', summary: Array<{ __typename?: 'NoteItem', text: string, supported: boolean, citations: Array<{ __typename?: 'NoteCitation', page: number, quote: string, span: { __typename?: 'TextSpan', start: number, end: number } }> }>, keyPoints: Array<{ __typename?: 'NoteItem', text: string, supported: boolean, citations: Array<{ __typename?: 'NoteCitation', page: number, quote: string, span: { __typename?: 'TextSpan', start: number, end: number } }> }>, glossary: Array<{ __typename?: 'NoteTerm', term: string, definition: string, supported: boolean, citations: Array<{ __typename?: 'NoteCitation', page: number, quote: string, span: { __typename?: 'TextSpan', start: number, end: number } }> }> } & { ' $fragmentName'?: 'NotesContentPartsFragment' };

export type NotesPartsFragment = { __typename?: 'Notes', id: string, state: NotesState, failureReason: NotesFailureReason | null, revision: number | null, method: NotesMethod | null, change: NoteChange | null, changedAt: string | null, cursor: string, content: (
    { __typename?: 'NotesContent' }
    & { ' $fragmentRefs'?: { 'NotesContentPartsFragment': NotesContentPartsFragment } }
  ) | null } & { ' $fragmentName'?: 'NotesPartsFragment' };

export type DocumentNotesQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type DocumentNotesQuery = { __typename?: 'Query', document: { __typename?: 'Document', id: string, notes: (
      { __typename?: 'Notes' }
      & { ' $fragmentRefs'?: { 'NotesPartsFragment': NotesPartsFragment } }
    ) | null } | null };

export type NotesMarkdownQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type NotesMarkdownQuery = { __typename?: 'Query', notesMarkdown: string | null };

export type NoteVersionsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type NoteVersionsQuery = { __typename?: 'Query', noteVersions: { __typename?: 'NoteVersionConnection', totalCount: number, nodes: Array<{ __typename?: 'NoteVersion', revision: number, change: NoteChange, method: NotesMethod, at: string }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type NoteVersionQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  revision: Scalars['Int']['input'];
}>;


export type NoteVersionQuery = { __typename?: 'Query', noteVersion: { __typename?: 'NoteVersion', revision: number, content: (
      { __typename?: 'NotesContent' }
      & { ' $fragmentRefs'?: { 'NotesContentPartsFragment': NotesContentPartsFragment } }
    ) | null } | null };

export type GenerateNotesMutationVariables = Exact<{
  input: GenerateNotesInput;
}>;


export type GenerateNotesMutation = { __typename?: 'Mutation', generateNotes: { __typename?: 'GenerateNotesPayload', notes: (
      { __typename?: 'Notes' }
      & { ' $fragmentRefs'?: { 'NotesPartsFragment': NotesPartsFragment } }
    ) | null, errors: Array<
      | { __typename: 'DocumentNotReady' }
      | { __typename: 'DocumentUnknown' }
      | { __typename: 'TooManyNotes' }
    > } };

export type EditNotesMutationVariables = Exact<{
  input: EditNotesInput;
}>;


export type EditNotesMutation = { __typename?: 'Mutation', editNotes: { __typename?: 'EditNotesPayload', notes: (
      { __typename?: 'Notes' }
      & { ' $fragmentRefs'?: { 'NotesPartsFragment': NotesPartsFragment } }
    ) | null, errors: Array<
      | { __typename: 'InvalidInput' }
      | { __typename: 'NotesChanged', notes: (
          { __typename?: 'Notes' }
          & { ' $fragmentRefs'?: { 'NotesPartsFragment': NotesPartsFragment } }
        ) }
      | { __typename: 'NotesUnknown' }
    > } };

export type RestoreNotesMutationVariables = Exact<{
  input: RestoreNotesInput;
}>;


export type RestoreNotesMutation = { __typename?: 'Mutation', restoreNotes: { __typename?: 'RestoreNotesPayload', notes: (
      { __typename?: 'Notes' }
      & { ' $fragmentRefs'?: { 'NotesPartsFragment': NotesPartsFragment } }
    ) | null, errors: Array<
      | { __typename: 'NoteVersionUnknown' }
      | { __typename: 'NotesChanged', notes: (
          { __typename?: 'Notes' }
          & { ' $fragmentRefs'?: { 'NotesPartsFragment': NotesPartsFragment } }
        ) }
      | { __typename: 'NotesUnknown' }
    > } };

export type DeleteNotesMutationVariables = Exact<{
  input: DeleteNotesInput;
}>;


export type DeleteNotesMutation = { __typename?: 'Mutation', deleteNotes: { __typename?: 'DeleteNotesPayload', deletedNotesId: string | null, errors: Array<{ __typename: 'NotesUnknown' }> } };

export type NotesProgressSubscriptionVariables = Exact<{
  id: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type NotesProgressSubscription = { __typename?: 'Subscription', notesProgress: { __typename?: 'NotesProgress', cursor: string, state: NotesState, failureReason: NotesFailureReason | null, partsDone: number, partCount: number | null } };

export type OfflineOwnerQueryVariables = Exact<{ [key: string]: never; }>;


export type OfflineOwnerQuery = { __typename?: 'Query', viewer: { __typename?: 'Viewer', id: string } | null };

export type SubmitRecordingMutationVariables = Exact<{
  input: SubmitRecordingInput;
}>;


export type SubmitRecordingMutation = { __typename?: 'Mutation', submitRecording: { __typename?: 'SubmitRecordingPayload', recording: { __typename?: 'SubmittedRecording', id: string } | null, upload: { __typename?: 'RecordingUpload', url: string, contentType: string } | null, errors: Array<
      | { __typename: 'AttemptUnknown' }
      | { __typename: 'InvalidInput' }
      | { __typename: 'RecordingConsentMissing' }
      | { __typename: 'RecordingFromFuture' }
      | { __typename: 'RecordingTimeUsedUp' }
      | { __typename: 'RecordingTooLarge' }
      | { __typename: 'RecordingTooOld' }
      | { __typename: 'ScenarioUnknown' }
      | { __typename: 'SpeechConsentMissing' }
      | { __typename: 'TaskNeedsPartner' }
      | { __typename: 'TooManySubmittedRecordings' }
    > } };

export type StartSubmittedRecordingMutationVariables = Exact<{
  input: StartSubmittedRecordingInput;
}>;


export type StartSubmittedRecordingMutation = { __typename?: 'Mutation', startSubmittedRecording: { __typename?: 'StartSubmittedRecordingPayload', recording: { __typename?: 'SubmittedRecording', id: string } | null, errors: Array<
      | { __typename: 'InvalidInput' }
      | { __typename: 'SubmittedRecordingMissing', upload: { __typename?: 'RecordingUpload', url: string, contentType: string } }
      | { __typename: 'SubmittedRecordingUnknown' }
    > } };

export type CancelSubmittedRecordingMutationVariables = Exact<{
  input: CancelSubmittedRecordingInput;
}>;


export type CancelSubmittedRecordingMutation = { __typename?: 'Mutation', cancelSubmittedRecording: { __typename?: 'CancelSubmittedRecordingPayload', recording: { __typename?: 'SubmittedRecording', id: string, state: SubmittedRecordingState } | null, errors: Array<
      | { __typename: 'InvalidInput' }
      | { __typename: 'SubmittedRecordingUnknown' }
    > } };

export type SubmittedRecordingChangedSubscriptionVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type SubmittedRecordingChangedSubscription = { __typename?: 'Subscription', submittedRecordingChanged: { __typename?: 'SubmittedRecording', state: SubmittedRecordingState, done: number, length: number | null } };

export type SubmittedRecordingQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type SubmittedRecordingQuery = { __typename?: 'Query', submittedRecording: { __typename?: 'SubmittedRecording', id: string, state: SubmittedRecordingState, failure: SubmittedRecordingFailure | null, done: number, length: number | null, session: { __typename?: 'SpeakingSession', id: string, result: (
        { __typename?: 'SpeakingResult' }
        & { ' $fragmentRefs'?: { 'ResultPartsFragment': ResultPartsFragment } }
      ) | null } | null } | null };

export type OperatedRunPartsFragment = { __typename?: 'OperatedPipelineRun', id: string, ownerId: string, version: number, state: PipelineRunState, failure: PipelineStepFailure | null, steps: Array<PipelineStepKind>, createdAt: string, endedAt: string | null, owner: { __typename?: 'PipelineRunOwner', id: string, displayName: string, email: string } | null, attempts: Array<{ __typename?: 'PipelineAttempt', step: number, number: number, kind: PipelineStepKind, state: PipelineAttemptState, failure: PipelineStepFailure | null, byFallBack: boolean, mayBePaid: boolean, repeatsPaid: boolean, dueAt: string, startedAt: string | null, endedAt: string | null, use: { __typename?: 'PipelineStepUse', engine: string | null, inputTokens: number, outputTokens: number, characters: number, audio: number | null, costMicros: number | null } }> } & { ' $fragmentName'?: 'OperatedRunPartsFragment' };

export type OperatedRunsQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  state?: InputMaybe<PipelineRunState>;
  personId?: InputMaybe<Scalars['ID']['input']>;
}>;


export type OperatedRunsQuery = { __typename?: 'Query', operatedPipelineRuns: { __typename?: 'OperatedPipelineRunConnection', totalCount: number, nodes: Array<(
      { __typename?: 'OperatedPipelineRun', id: string }
      & { ' $fragmentRefs'?: { 'OperatedRunPartsFragment': OperatedRunPartsFragment } }
    )>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

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

export type PipelineRunPartsFragment = { __typename?: 'PipelineRun', id: string, pipelineId: string, pipelineName: string, version: number, state: PipelineRunState, failure: PipelineStepFailure | null, steps: Array<PipelineStepKind>, createdAt: string, endedAt: string | null, expiresAt: string, cursor: string, attempts: Array<{ __typename?: 'PipelineAttempt', step: number, number: number, kind: PipelineStepKind, state: PipelineAttemptState, failure: PipelineStepFailure | null, byFallBack: boolean, mayBePaid: boolean, repeatsPaid: boolean, dueAt: string, startedAt: string | null, endedAt: string | null, text: string | null, transcriptionId: string | null, generatedAudioId: string | null, use: { __typename?: 'PipelineStepUse', engine: string | null, inputTokens: number, outputTokens: number, characters: number, audio: number | null, costMicros: number | null } }> } & { ' $fragmentName'?: 'PipelineRunPartsFragment' };

export type PipelineRunRowPartsFragment = { __typename?: 'PipelineRun', id: string, pipelineId: string, pipelineName: string, version: number, state: PipelineRunState, failure: PipelineStepFailure | null, steps: Array<PipelineStepKind>, createdAt: string, endedAt: string | null } & { ' $fragmentName'?: 'PipelineRunRowPartsFragment' };

export type PipelineRunsQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type PipelineRunsQuery = { __typename?: 'Query', viewer: { __typename?: 'Viewer', id: string, pipelineRuns: { __typename?: 'PipelineRunConnection', totalCount: number, nodes: Array<(
        { __typename?: 'PipelineRun', id: string }
        & { ' $fragmentRefs'?: { 'PipelineRunRowPartsFragment': PipelineRunRowPartsFragment } }
      )>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type PipelineRunQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type PipelineRunQuery = { __typename?: 'Query', pipelineRun: { __typename?: 'PipelineRunDetail', inputText: string | null, inputTranscriptionId: string | null, run: (
      { __typename?: 'PipelineRun' }
      & { ' $fragmentRefs'?: { 'PipelineRunPartsFragment': PipelineRunPartsFragment } }
    ) } | null };

export type CancelPipelineRunMutationVariables = Exact<{
  input: CancelPipelineRunInput;
}>;


export type CancelPipelineRunMutation = { __typename?: 'Mutation', cancelPipelineRun: { __typename?: 'CancelPipelineRunPayload', pipelineRun: { __typename?: 'PipelineRun', id: string, state: PipelineRunState, endedAt: string | null, cursor: string } | null, errors: Array<{ __typename: 'PipelineRunUnknown' }> } };

export type DeletePipelineRunMutationVariables = Exact<{
  input: DeletePipelineRunInput;
}>;


export type DeletePipelineRunMutation = { __typename?: 'Mutation', deletePipelineRun: { __typename?: 'DeletePipelineRunPayload', deletedPipelineRunId: string | null, errors: Array<{ __typename: 'PipelineRunUnknown' }> } };

export type PipelineRunChangedSubscriptionVariables = Exact<{
  id: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type PipelineRunChangedSubscription = { __typename?: 'Subscription', pipelineRunChanged: { __typename?: 'PipelineRun', cursor: string, state: PipelineRunState } };

export type PipelinePartsFragment = { __typename?: 'Pipeline', id: string, name: string, version: number, createdAt: string, changedAt: string, steps: Array<{ __typename?: 'PipelineStep', timeLimit: number, tries: number, work:
      | { __typename: 'ModelWork', instruction: string }
      | { __typename: 'RecognitionWork', language: string, vocabulary: Array<string> }
      | { __typename: 'SynthesisWork', voiceId: string | null, rate: number, pitch: number, format: AudioFileFormat }
    , fallBack: { __typename?: 'PipelineFallBack', text: string | null, passOn: boolean, voiceId: string | null } | null }> } & { ' $fragmentName'?: 'PipelinePartsFragment' };

export type PipelinesQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type PipelinesQuery = { __typename?: 'Query', viewer: { __typename?: 'Viewer', id: string, pipelines: { __typename?: 'PipelineConnection', totalCount: number, nodes: Array<(
        { __typename?: 'Pipeline', id: string, newestRuns: Array<(
          { __typename?: 'PipelineRun', id: string }
          & { ' $fragmentRefs'?: { 'PipelineRunRowPartsFragment': PipelineRunRowPartsFragment } }
        )> | null }
        & { ' $fragmentRefs'?: { 'PipelinePartsFragment': PipelinePartsFragment } }
      )>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type PipelineQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type PipelineQuery = { __typename?: 'Query', pipeline: (
    { __typename?: 'Pipeline' }
    & { ' $fragmentRefs'?: { 'PipelinePartsFragment': PipelinePartsFragment } }
  ) | null };

export type RunsOfPipelineQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  pipelineId: Scalars['ID']['input'];
}>;


export type RunsOfPipelineQuery = { __typename?: 'Query', viewer: { __typename?: 'Viewer', id: string, pipelineRuns: { __typename?: 'PipelineRunConnection', totalCount: number, nodes: Array<(
        { __typename?: 'PipelineRun', id: string }
        & { ' $fragmentRefs'?: { 'PipelineRunRowPartsFragment': PipelineRunRowPartsFragment } }
      )>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type CreatePipelineMutationVariables = Exact<{
  input: CreatePipelineInput;
}>;


export type CreatePipelineMutation = { __typename?: 'Mutation', createPipeline: { __typename?: 'CreatePipelinePayload', pipeline: (
      { __typename?: 'Pipeline' }
      & { ' $fragmentRefs'?: { 'PipelinePartsFragment': PipelinePartsFragment } }
    ) | null, errors: Array<
      | { __typename: 'InvalidInput', violations: Array<{ __typename?: 'FieldViolation', field: string }> }
      | { __typename: 'TooManyPipelines', most: number }
    > } };

export type UpdatePipelineMutationVariables = Exact<{
  input: UpdatePipelineInput;
}>;


export type UpdatePipelineMutation = { __typename?: 'Mutation', updatePipeline: { __typename?: 'UpdatePipelinePayload', pipeline: (
      { __typename?: 'Pipeline' }
      & { ' $fragmentRefs'?: { 'PipelinePartsFragment': PipelinePartsFragment } }
    ) | null, errors: Array<
      | { __typename: 'InvalidInput', violations: Array<{ __typename?: 'FieldViolation', field: string }> }
      | { __typename: 'PipelineChanged', pipeline: (
          { __typename?: 'Pipeline' }
          & { ' $fragmentRefs'?: { 'PipelinePartsFragment': PipelinePartsFragment } }
        ) }
      | { __typename: 'PipelineUnknown' }
    > } };

export type DeletePipelineMutationVariables = Exact<{
  input: DeletePipelineInput;
}>;


export type DeletePipelineMutation = { __typename?: 'Mutation', deletePipeline: { __typename?: 'DeletePipelinePayload', deletedPipelineId: string | null, errors: Array<{ __typename: 'PipelineUnknown' }> } };

export type RunPipelineMutationVariables = Exact<{
  input: RunPipelineInput;
}>;


export type RunPipelineMutation = { __typename?: 'Mutation', runPipeline: { __typename?: 'RunPipelinePayload', pipelineRun: (
      { __typename?: 'PipelineRun' }
      & { ' $fragmentRefs'?: { 'PipelineRunRowPartsFragment': PipelineRunRowPartsFragment } }
    ) | null, errors: Array<
      | { __typename: 'InvalidInput', violations: Array<{ __typename?: 'FieldViolation', field: string }> }
      | { __typename: 'PipelineFileMissing' }
      | { __typename: 'PipelineFileUnknown' }
      | { __typename: 'PipelineSpeechUnknown' }
      | { __typename: 'PipelineUnknown' }
      | { __typename: 'TooManyPipelineRuns', most: number, mostAtWork: number }
    > } };

export type StepModelQueryVariables = Exact<{ [key: string]: never; }>;


export type StepModelQuery = { __typename?: 'Query', modelOffer: { __typename?: 'ModelOffer', purpose: ModelPurpose, isConfigured: boolean, isThirdPartyOnly: boolean }, consents: { __typename?: 'Consents', decisions: Array<{ __typename?: 'Consent', purpose: ConsentPurpose, given: boolean }> } };

export type SpokenSoFarQueryVariables = Exact<{
  language: Scalars['LanguageTag']['input'];
}>;


export type SpokenSoFarQuery = { __typename?: 'Query', viewer: { __typename?: 'Viewer', id: string, statistics: { __typename?: 'Statistics', averageScore: number | null } | null } | null };

export type MoneyPartsFragment = { __typename?: 'Money', amount: number, currency: string } & { ' $fragmentName'?: 'MoneyPartsFragment' };

export type OfferPartsFragment = { __typename?: 'Plan', id: string, name: string, speechAMonth: number, longestSession: number, documents: number, documentBytes: number, charactersSynthesized: number, mostSeats: number, prices: Array<{ __typename?: 'PlanPrice', interval: PaymentInterval, price: (
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
  )>, viewer: { __typename?: 'Viewer', id: string, roles: Array<Role>, entitlements: { __typename?: 'Entitlements', speechUsed: number, speechReserved: number, speechLeft: number, resetsAt: string, plan: { __typename?: 'Plan', id: string, name: string, speechAMonth: number, longestSession: number, charactersSynthesized: number } } | null, subscription: (
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


export type UsageQuery = { __typename?: 'Query', viewer: { __typename?: 'Viewer', id: string, usage: Array<{ __typename?: 'UsageDay', day: string, speechUsed: number, speechReserved: number, charactersSynthesized: number }> | null } | null };

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

export type SpokenLanguagesQueryVariables = Exact<{ [key: string]: never; }>;


export type SpokenLanguagesQuery = { __typename?: 'Query', spokenLanguages: Array<{ __typename?: 'SpokenLanguage', language: string, reading: boolean, freeSpeech: boolean, scores: boolean, thirdParty: boolean, consentRequired: boolean }> };

export type PracticeSentenceQueryVariables = Exact<{
  language: Scalars['LanguageTag']['input'];
  level?: InputMaybe<Level>;
  topic?: InputMaybe<Scalars['String']['input']>;
  excludeIds: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
  sounds: Array<Scalars['String']['input']> | Scalars['String']['input'];
  seed?: InputMaybe<Scalars['Int']['input']>;
}>;


export type PracticeSentenceQuery = { __typename?: 'Query', generateSentence: { __typename?: 'Sentence', id: string, text: string, translation: string, language: string, level: Level, topic: string, source: SentenceSource, soundWords: Array<string> } };

export type PracticeScenarioQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type PracticeScenarioQuery = { __typename?: 'Query', scenario: { __typename?: 'Scenario', id: string, title: string, language: string, level: Level, practiceLines: Array<string> } | null };

export type ProgressQueryVariables = Exact<{
  timeZone: Scalars['String']['input'];
  days: Scalars['Int']['input'];
  first: Scalars['Int']['input'];
}>;


export type ProgressQuery = { __typename?: 'Query', viewer: { __typename?: 'Viewer', id: string, learningLanguage: string | null, statistics: { __typename?: 'Statistics', attempts: number, scoredAttempts: number, averageScore: number | null, bestScore: number | null, currentStreakDays: number, speechDuration: number, byDay: Array<{ __typename?: 'DayStatistics', day: string, attempts: number, averageScore: number | null, bestScore: number | null }>, weakestWords: Array<{ __typename?: 'WeakWord', text: string, language: string, occurrences: number, averageScore: number }>, weakestSounds: Array<{ __typename?: 'WeakSound', arpabet: string, ipa: string, occurrences: number, averageScore: number, mostHeardInstead: string | null }> } | null, trend: { __typename?: 'AttemptConnection', nodes: Array<{ __typename?: 'Attempt', id: string, startedAt: string, result: { __typename?: 'SpeakingResult', scores: { __typename?: 'Scores', accuracy: number, fluency: number, prosody: number, overall: number } | null } }> } | null } | null };

export type PromptsQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type PromptsQuery = { __typename?: 'Query', prompts: { __typename?: 'PromptConnection', nodes: Array<{ __typename?: 'Prompt', id: string, name: string, purpose: ModelPurpose, latestVersion: number | null, hasDraft: boolean }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type PromptTextsFragment = { __typename?: 'PromptContent', purpose: ModelPurpose, system: string, template: string, jsonSchema: string | null, mostTokens: number, variables: Array<{ __typename?: 'PromptVariable', name: string, isLearners: boolean, isOptional: boolean, longest: number }>, examples: Array<{ __typename?: 'PromptExample', name: string, values: Array<{ __typename?: 'PromptValue', name: string, value: string }> }> } & { ' $fragmentName'?: 'PromptTextsFragment' };

export type PromptQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type PromptQuery = { __typename?: 'Query', prompt: { __typename?: 'PromptManuscript', prompt: { __typename?: 'Prompt', id: string, name: string, revision: number, latestVersion: number | null, hasDraft: boolean }, content: (
      { __typename?: 'PromptContent' }
      & { ' $fragmentRefs'?: { 'PromptTextsFragment': PromptTextsFragment } }
    ) | null, draft: (
      { __typename?: 'PromptContent' }
      & { ' $fragmentRefs'?: { 'PromptTextsFragment': PromptTextsFragment } }
    ) | null, versions: Array<{ __typename?: 'PromptVersion', version: number, publishedAt: string }> } | null };

export type PromptVersionTextQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
}>;


export type PromptVersionTextQuery = { __typename?: 'Query', prompt: { __typename?: 'PromptManuscript', content: (
      { __typename?: 'PromptContent' }
      & { ' $fragmentRefs'?: { 'PromptTextsFragment': PromptTextsFragment } }
    ) | null } | null };

export type SavePromptMutationVariables = Exact<{
  input: SavePromptInput;
}>;


export type SavePromptMutation = { __typename?: 'Mutation', savePrompt: { __typename?: 'SavePromptPayload', prompt: { __typename?: 'Prompt', id: string, purpose: ModelPurpose, revision: number, hasDraft: boolean } | null, errors: Array<
      | { __typename: 'InvalidInput', violations: Array<{ __typename?: 'FieldViolation', field: string, description: string }> }
      | { __typename: 'PromptChanged', revision: number }
      | { __typename: 'PromptUnknown' }
    > } };

export type PublishPromptMutationVariables = Exact<{
  input: PublishPromptInput;
}>;


export type PublishPromptMutation = { __typename?: 'Mutation', publishPrompt: { __typename?: 'PublishPromptPayload', prompt: { __typename?: 'Prompt', id: string, revision: number, latestVersion: number | null, hasDraft: boolean } | null, errors: Array<
      | { __typename: 'InvalidInput' }
      | { __typename: 'PromptChanged', revision: number }
      | { __typename: 'PromptDraftMissing' }
      | { __typename: 'PromptUnknown' }
    > } };

export type RollBackPromptMutationVariables = Exact<{
  input: RollBackPromptInput;
}>;


export type RollBackPromptMutation = { __typename?: 'Mutation', rollBackPrompt: { __typename?: 'RollBackPromptPayload', prompt: { __typename?: 'Prompt', id: string, revision: number, latestVersion: number | null, hasDraft: boolean } | null, errors: Array<
      | { __typename: 'InvalidInput' }
      | { __typename: 'PromptChanged', revision: number }
      | { __typename: 'PromptUnknown' }
    > } };

export type PromptTrialSubscriptionVariables = Exact<{
  id: Scalars['ID']['input'];
  version?: InputMaybe<Scalars['Int']['input']>;
  example?: InputMaybe<Scalars['String']['input']>;
  values: Array<PromptValueInput> | PromptValueInput;
}>;


export type PromptTrialSubscription = { __typename?: 'Subscription', promptTrial:
    | { __typename: 'PromptTrialEnd', model: string, version: number | null, inputTokens: number, outputTokens: number, firstTokenLatency: number, latency: number, isCut: boolean }
    | { __typename: 'PromptTrialText', text: string }
   };

export type QuizAppealPartsFragment = { __typename?: 'QuizAppeal', id: string, reason: string, appealedAt: string, question: (
    { __typename?: 'QuizQuestion' }
    & { ' $fragmentRefs'?: { 'QuizQuestionPartsFragment': QuizQuestionPartsFragment } }
  ), answer: { __typename?: 'QuizAnswerContent', option: number | null, truth: boolean | null, text: string | null, ordering: Array<number> | null, sessionId: string | null }, mark: (
    { __typename?: 'QuizMark' }
    & { ' $fragmentRefs'?: { 'QuizMarkPartsFragment': QuizMarkPartsFragment } }
  ) } & { ' $fragmentName'?: 'QuizAppealPartsFragment' };

export type QuizAppealsQueryVariables = Exact<{
  first: Scalars['Int']['input'];
}>;


export type QuizAppealsQuery = { __typename?: 'Query', quizAppeals: { __typename?: 'QuizAppealConnection', totalCount: number, nodes: Array<(
      { __typename?: 'QuizAppeal', id: string }
      & { ' $fragmentRefs'?: { 'QuizAppealPartsFragment': QuizAppealPartsFragment } }
    )> } | null };

export type DecideQuizAppealMutationVariables = Exact<{
  input: DecideQuizAppealInput;
}>;


export type DecideQuizAppealMutation = { __typename?: 'Mutation', decideQuizAppeal: { __typename?: 'DecideQuizAppealPayload', answersCorrected: number | null, errors: Array<
      | { __typename: 'InvalidInput' }
      | { __typename: 'QuizAppealDecided' }
      | { __typename: 'QuizAppealUnknown' }
    > } };

export type QuizAttemptVerdictsSubscriptionVariables = Exact<{
  attemptId: Scalars['ID']['input'];
}>;


export type QuizAttemptVerdictsSubscription = { __typename?: 'Subscription', quizAttemptVerdicts: { __typename?: 'QuizAttempt', id: string, newVerdicts: number } };

export type SeeQuizVerdictsMutationVariables = Exact<{
  input: SeeQuizVerdictsInput;
}>;


export type SeeQuizVerdictsMutation = { __typename?: 'Mutation', seeQuizVerdicts: { __typename?: 'SeeQuizVerdictsPayload', attempt: { __typename?: 'QuizAttempt', id: string, newVerdicts: number, quiz: { __typename?: 'Quiz', id: string, newVerdicts: number } | null } | null, errors: Array<{ __typename: 'QuizAttemptUnknown' }> } };

export type QuizSharingPartsFragment = { __typename?: 'Quiz', id: string, sharing: { __typename?: 'QuizSharing', copies: number, link: { __typename?: 'QuizLink', madeAt: string, expiresAt: string } | null } | null } & { ' $fragmentName'?: 'QuizSharingPartsFragment' };

export type QuizSharingQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type QuizSharingQuery = { __typename?: 'Query', quiz: (
    { __typename?: 'Quiz' }
    & { ' $fragmentRefs'?: { 'QuizSharingPartsFragment': QuizSharingPartsFragment } }
  ) | null, viewer: { __typename?: 'Viewer', id: string, seats: { __typename?: 'SeatList', bought: number, own: { __typename?: 'Seat', id: string } | null } | null } | null };

export type ShareQuizMutationVariables = Exact<{
  input: ShareQuizInput;
}>;


export type ShareQuizMutation = { __typename?: 'Mutation', shareQuiz: { __typename?: 'ShareQuizPayload', token: string | null, quiz: (
      { __typename?: 'Quiz' }
      & { ' $fragmentRefs'?: { 'QuizSharingPartsFragment': QuizSharingPartsFragment } }
    ) | null, errors: Array<
      | { __typename: 'QuizIsCopy' }
      | { __typename: 'QuizNotReady' }
      | { __typename: 'QuizUnknown' }
      | { __typename: 'TeamMissing' }
    > } };

export type RevokeQuizLinkMutationVariables = Exact<{
  input: RevokeQuizLinkInput;
}>;


export type RevokeQuizLinkMutation = { __typename?: 'Mutation', revokeQuizLink: { __typename?: 'RevokeQuizLinkPayload', quiz: (
      { __typename?: 'Quiz' }
      & { ' $fragmentRefs'?: { 'QuizSharingPartsFragment': QuizSharingPartsFragment } }
    ) | null, errors: Array<{ __typename: 'QuizUnknown' }> } };

export type SharedQuizQueryVariables = Exact<{
  token: Scalars['String']['input'];
}>;


export type SharedQuizQuery = { __typename?: 'Query', sharedQuiz: { __typename?: 'SharedQuiz', title: string | null, language: string | null, questionCount: number, sharedBy: string | null, expiresAt: string, isOwn: boolean, quiz: { __typename?: 'Quiz', id: string } | null } | null };

export type AddSharedQuizMutationVariables = Exact<{
  input: AddSharedQuizInput;
}>;


export type AddSharedQuizMutation = { __typename?: 'Mutation', addSharedQuiz: { __typename?: 'AddSharedQuizPayload', quiz: { __typename?: 'Quiz', id: string } | null, errors: Array<
      | { __typename: 'QuizLinkUnknown' }
      | { __typename: 'TooManyQuizzes' }
    > } };

export type QuizPartsFragment = { __typename?: 'Quiz', id: string, title: string | null, source: QuizSource, bankTags: Array<string>, number: number, difficulty: QuizDifficulty, kinds: Array<QuizQuestionKind>, feedback: QuizFeedback, timeLimit: number | null, state: QuizState, failure: QuizFailureReason | null, language: string | null, createdAt: string, cursor: string, submittedAttempts: number, bestGrade: number | null, attemptUnderWayId: string | null, newVerdicts: number, sharedBy: string | null, figures: { __typename?: 'QuizFigures', drafted: number, dropped: number, shown: number, byModel: number } | null } & { ' $fragmentName'?: 'QuizPartsFragment' };

export type QuizzesQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type QuizzesQuery = { __typename?: 'Query', quizzes: { __typename?: 'QuizConnection', totalCount: number, nodes: Array<(
      { __typename?: 'Quiz', id: string }
      & { ' $fragmentRefs'?: { 'QuizPartsFragment': QuizPartsFragment } }
    )>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type QuizQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type QuizQuery = { __typename?: 'Query', quiz: (
    { __typename?: 'Quiz', topic: string | null, documents: Array<{ __typename?: 'Document', id: string, name: string }>, scenario: { __typename?: 'Scenario', id: string, title: string } | null }
    & { ' $fragmentRefs'?: { 'QuizPartsFragment': QuizPartsFragment } }
  ) | null };

export type QuizProgressSubscriptionVariables = Exact<{
  id: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type QuizProgressSubscription = { __typename?: 'Subscription', quizProgress: { __typename?: 'QuizProgress', cursor: string, state: QuizState, failure: QuizFailureReason | null, made: number, ordered: number } };

export type CreateQuizMutationVariables = Exact<{
  input: CreateQuizInput;
}>;


export type CreateQuizMutation = { __typename?: 'Mutation', createQuiz: { __typename?: 'CreateQuizPayload', quiz: (
      { __typename?: 'Quiz' }
      & { ' $fragmentRefs'?: { 'QuizPartsFragment': QuizPartsFragment } }
    ) | null, errors: Array<
      | { __typename: 'InvalidInput' }
      | { __typename: 'TooManyQuizzes' }
      | { __typename: 'TooManyQuizzesUnderWay' }
    > } };

export type DeleteQuizMutationVariables = Exact<{
  input: DeleteQuizInput;
}>;


export type DeleteQuizMutation = { __typename?: 'Mutation', deleteQuiz: { __typename?: 'DeleteQuizPayload', deletedQuizId: string | null, errors: Array<{ __typename: 'QuizUnknown' }> } };

export type QuizQuestionPartsFragment = { __typename?: 'QuizQuestion', id: string, position: number, kind: QuizQuestionKind, difficulty: QuizDifficulty, prompt: string | null, options: Array<string>, spokenText: string | null } & { ' $fragmentName'?: 'QuizQuestionPartsFragment' };

export type QuizMarkPartsFragment = { __typename?: 'QuizMark', verdict: QuizVerdict, points: number, confidence: number, markedBy: QuizMarker | null, explanation: string | null, key: { __typename?: 'QuizKey', option: number | null, truth: boolean | null, texts: Array<string> | null, ordering: Array<number> | null }, citation: { __typename?: 'QuizCitation', page: number | null, quote: string, section: string | null, document: { __typename?: 'Document', id: string, name: string } | null, span: { __typename?: 'TextSpan', start: number, end: number } | null } | null } & { ' $fragmentName'?: 'QuizMarkPartsFragment' };

export type QuizAnswerPartsFragment = { __typename?: 'QuizAnswer', questionId: string, number: number | null, savedAt: string | null, content: { __typename?: 'QuizAnswerContent', option: number | null, truth: boolean | null, text: string | null, ordering: Array<number> | null, sessionId: string | null } | null, mark: (
    { __typename?: 'QuizMark' }
    & { ' $fragmentRefs'?: { 'QuizMarkPartsFragment': QuizMarkPartsFragment } }
  ) | null, appeal: { __typename?: 'QuizAppealState', reason: string, verdict: QuizAppealVerdict | null, appealedAt: string, decidedAt: string | null } | null } & { ' $fragmentName'?: 'QuizAnswerPartsFragment' };

export type QuizAttemptPartsFragment = { __typename?: 'QuizAttempt', id: string, state: QuizAttemptState, startedAt: string, endsAt: string | null, submittedAt: string | null, questionCount: number, answered: number, newVerdicts: number, result: { __typename?: 'QuizResult', grade: number, right: number, partly: number, wrong: number, unanswered: number } | null } & { ' $fragmentName'?: 'QuizAttemptPartsFragment' };

export type QuizAttemptQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type QuizAttemptQuery = { __typename?: 'Query', quizAttempt: (
    { __typename?: 'QuizAttempt', quiz: { __typename?: 'Quiz', id: string, title: string | null, language: string | null, feedback: QuizFeedback, timeLimit: number | null } | null, items: Array<{ __typename?: 'QuizAttemptItem', question: (
        { __typename?: 'QuizQuestion' }
        & { ' $fragmentRefs'?: { 'QuizQuestionPartsFragment': QuizQuestionPartsFragment } }
      ), answer: (
        { __typename?: 'QuizAnswer' }
        & { ' $fragmentRefs'?: { 'QuizAnswerPartsFragment': QuizAnswerPartsFragment } }
      ) }> | null }
    & { ' $fragmentRefs'?: { 'QuizAttemptPartsFragment': QuizAttemptPartsFragment } }
  ) | null };

export type QuizAttemptsQueryVariables = Exact<{
  quizId: Scalars['ID']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type QuizAttemptsQuery = { __typename?: 'Query', quizAttempts: { __typename?: 'QuizAttemptConnection', totalCount: number, nodes: Array<(
      { __typename?: 'QuizAttempt', id: string }
      & { ' $fragmentRefs'?: { 'QuizAttemptPartsFragment': QuizAttemptPartsFragment } }
    )>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type StartQuizAttemptMutationVariables = Exact<{
  input: StartQuizAttemptInput;
}>;


export type StartQuizAttemptMutation = { __typename?: 'Mutation', startQuizAttempt: { __typename?: 'StartQuizAttemptPayload', attempt: (
      { __typename?: 'QuizAttempt' }
      & { ' $fragmentRefs'?: { 'QuizAttemptPartsFragment': QuizAttemptPartsFragment } }
    ) | null, errors: Array<
      | { __typename: 'QuizNotReady' }
      | { __typename: 'QuizUnknown' }
      | { __typename: 'TooManyQuizAttempts' }
    > } };

export type SaveQuizAnswerMutationVariables = Exact<{
  input: SaveQuizAnswerInput;
}>;


export type SaveQuizAnswerMutation = { __typename?: 'Mutation', saveQuizAnswer: { __typename?: 'SaveQuizAnswerPayload', answer: (
      { __typename?: 'QuizAnswer' }
      & { ' $fragmentRefs'?: { 'QuizAnswerPartsFragment': QuizAnswerPartsFragment } }
    ) | null, errors: Array<
      | { __typename: 'InvalidInput' }
      | { __typename: 'QuizAnswerMarked', answer: (
          { __typename?: 'QuizAnswer' }
          & { ' $fragmentRefs'?: { 'QuizAnswerPartsFragment': QuizAnswerPartsFragment } }
        ) }
      | { __typename: 'QuizAnswerSuperseded', answer: (
          { __typename?: 'QuizAnswer' }
          & { ' $fragmentRefs'?: { 'QuizAnswerPartsFragment': QuizAnswerPartsFragment } }
        ) }
      | { __typename: 'QuizAttemptEnded', attempt: { __typename?: 'QuizAttempt', id: string, state: QuizAttemptState } }
      | { __typename: 'QuizAttemptUnknown' }
    > } };

export type SubmitQuizAttemptMutationVariables = Exact<{
  input: SubmitQuizAttemptInput;
}>;


export type SubmitQuizAttemptMutation = { __typename?: 'Mutation', submitQuizAttempt: { __typename?: 'SubmitQuizAttemptPayload', attempt: (
      { __typename?: 'QuizAttempt' }
      & { ' $fragmentRefs'?: { 'QuizAttemptPartsFragment': QuizAttemptPartsFragment } }
    ) | null, errors: Array<{ __typename: 'QuizAttemptUnknown' }> } };

export type AppealQuizAnswerMutationVariables = Exact<{
  input: AppealQuizAnswerInput;
}>;


export type AppealQuizAnswerMutation = { __typename?: 'Mutation', appealQuizAnswer: { __typename?: 'AppealQuizAnswerPayload', answer: (
      { __typename?: 'QuizAnswer' }
      & { ' $fragmentRefs'?: { 'QuizAnswerPartsFragment': QuizAnswerPartsFragment } }
    ) | null, errors: Array<
      | { __typename: 'InvalidInput' }
      | { __typename: 'QuizAnswerNotAppealable' }
      | { __typename: 'QuizAttemptUnknown' }
    > } };

export type QuizAnalysisQueryVariables = Exact<{
  quizId: Scalars['ID']['input'];
}>;


export type QuizAnalysisQuery = { __typename?: 'Query', quizAnalysis: { __typename?: 'QuizAnalysis', attempts: number, items: Array<{ __typename?: 'QuizItem', facility: number, discrimination: number | null, hasTooFewAnswers: boolean, question: { __typename?: 'QuizQuestion', id: string, position: number, prompt: string | null, spokenText: string | null, kind: QuizQuestionKind } }> } | null };

export type QuizScenariosQueryVariables = Exact<{
  first: Scalars['Int']['input'];
}>;


export type QuizScenariosQuery = { __typename?: 'Query', scenarios: { __typename?: 'ScenarioConnection', nodes: Array<{ __typename?: 'Scenario', id: string, title: string }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type BankTopicsQueryVariables = Exact<{ [key: string]: never; }>;


export type BankTopicsQuery = { __typename?: 'Query', bankTopics: Array<{ __typename?: 'BankTopic', language: string, questions: number, tags: Array<{ __typename?: 'BankTag', tag: string, questions: number }> }> };

export type BankSupplyQueryVariables = Exact<{
  bank: QuizBankInput;
  difficulty: QuizDifficulty;
  kinds?: InputMaybe<Array<QuizQuestionKind> | QuizQuestionKind>;
}>;


export type BankSupplyQuery = { __typename?: 'Query', bankSupply: number };

export type ReviewCardPartsFragment = { __typename?: 'ReviewCard', id: string, revision: number, kind: ReviewCardKind, language: string, spokenText: string | null, state: ReviewCardState, dueAt: string | null, isSuspended: boolean, isLeech: boolean, reviews: number, lapses: number, content:
    | { __typename: 'OwnReviewText', front: string, back: string }
    | { __typename: 'ReviewQuizQuestion', front: string, back: string, explanation: string | null, truth: boolean | null }
    | { __typename: 'ReviewSound', arpabet: string, ipa: string, examples: Array<string> }
    | { __typename: 'ReviewWord', word: string, sentence: string | null, sentenceStart: number, sentenceEnd: number }
   } & { ' $fragmentName'?: 'ReviewCardPartsFragment' };

export type ReviewSummaryPartsFragment = { __typename?: 'ReviewSummary', dueNow: number, newNow: number, laterToday: number, heldBack: number, doneToday: number, cards: number, suspended: number, leeches: number, nextDueAt: string | null, lastReviewId: string | null } & { ' $fragmentName'?: 'ReviewSummaryPartsFragment' };

export type ReviewSummaryQueryVariables = Exact<{
  timeZone: Scalars['String']['input'];
}>;


export type ReviewSummaryQuery = { __typename?: 'Query', reviewSummary: (
    { __typename?: 'ReviewSummary' }
    & { ' $fragmentRefs'?: { 'ReviewSummaryPartsFragment': ReviewSummaryPartsFragment } }
  ) | null };

export type DueReviewCardsQueryVariables = Exact<{
  timeZone: Scalars['String']['input'];
  first: Scalars['Int']['input'];
}>;


export type DueReviewCardsQuery = { __typename?: 'Query', reviewSummary: (
    { __typename?: 'ReviewSummary' }
    & { ' $fragmentRefs'?: { 'ReviewSummaryPartsFragment': ReviewSummaryPartsFragment } }
  ) | null, dueCards: { __typename?: 'DueReviewCards', cards: Array<{ __typename?: 'DueReviewCard', card: (
        { __typename?: 'ReviewCard' }
        & { ' $fragmentRefs'?: { 'ReviewCardPartsFragment': ReviewCardPartsFragment } }
      ), previews: Array<{ __typename?: 'RatingPreview', rating: ReviewRating, interval: number }> }> } | null };

export type RateReviewCardMutationVariables = Exact<{
  input: RateReviewCardInput;
}>;


export type RateReviewCardMutation = { __typename?: 'Mutation', rateReviewCard: { __typename?: 'RateReviewCardPayload', reviewId: string | null, becameLeech: boolean, card: (
      { __typename?: 'ReviewCard' }
      & { ' $fragmentRefs'?: { 'ReviewCardPartsFragment': ReviewCardPartsFragment } }
    ) | null, errors: Array<
      | { __typename: 'InvalidInput' }
      | { __typename: 'ReviewCardChanged' }
      | { __typename: 'ReviewCardNotDue' }
      | { __typename: 'ReviewCardSuspended' }
      | { __typename: 'ReviewCardUnknown' }
    > } };

export type UndoReviewMutationVariables = Exact<{
  input: UndoReviewInput;
}>;


export type UndoReviewMutation = { __typename?: 'Mutation', undoReview: { __typename?: 'UndoReviewPayload', card: (
      { __typename?: 'ReviewCard' }
      & { ' $fragmentRefs'?: { 'ReviewCardPartsFragment': ReviewCardPartsFragment } }
    ) | null, errors: Array<
      | { __typename: 'ReviewNotLast' }
      | { __typename: 'ReviewUnknown' }
    > } };

export type ProposedRatingQueryVariables = Exact<{
  cardId: Scalars['ID']['input'];
  sessionId: Scalars['ID']['input'];
}>;


export type ProposedRatingQuery = { __typename?: 'Query', proposedRating:
    | { __typename: 'ProposedRating', rating: ReviewRating, score: number }
    | { __typename: 'RatingNotProposed', reason: RatingNotProposedReason | null }
   | null };

export type ReviewForecastQueryVariables = Exact<{
  timeZone: Scalars['String']['input'];
}>;


export type ReviewForecastQuery = { __typename?: 'Query', reviewForecast: { __typename?: 'ReviewForecast', overdue: number, newCards: number, days: Array<{ __typename?: 'ReviewForecastDay', day: string, due: number }> } | null };

export type ReviewCardsQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  kind?: InputMaybe<ReviewCardKind>;
  isSuspended?: InputMaybe<Scalars['Boolean']['input']>;
}>;


export type ReviewCardsQuery = { __typename?: 'Query', reviewCards: { __typename?: 'ReviewCardConnection', totalCount: number, nodes: Array<(
      { __typename?: 'ReviewCard', id: string, source: { __typename?: 'Attempt', id: string, startedAt: string } | null }
      & { ' $fragmentRefs'?: { 'ReviewCardPartsFragment': ReviewCardPartsFragment } }
    )>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type CreateReviewCardMutationVariables = Exact<{
  input: CreateReviewCardInput;
}>;


export type CreateReviewCardMutation = { __typename?: 'Mutation', createReviewCard: { __typename?: 'CreateReviewCardPayload', card: (
      { __typename?: 'ReviewCard' }
      & { ' $fragmentRefs'?: { 'ReviewCardPartsFragment': ReviewCardPartsFragment } }
    ) | null, errors: Array<
      | { __typename: 'InvalidInput' }
      | { __typename: 'TooManyReviewCards' }
    > } };

export type EditReviewCardMutationVariables = Exact<{
  input: EditReviewCardInput;
}>;


export type EditReviewCardMutation = { __typename?: 'Mutation', editReviewCard: { __typename?: 'EditReviewCardPayload', card: (
      { __typename?: 'ReviewCard' }
      & { ' $fragmentRefs'?: { 'ReviewCardPartsFragment': ReviewCardPartsFragment } }
    ) | null, errors: Array<
      | { __typename: 'InvalidInput' }
      | { __typename: 'ReviewCardChanged', card: (
          { __typename?: 'ReviewCard' }
          & { ' $fragmentRefs'?: { 'ReviewCardPartsFragment': ReviewCardPartsFragment } }
        ) }
      | { __typename: 'ReviewCardNotOwn' }
      | { __typename: 'ReviewCardUnknown' }
    > } };

export type DeleteReviewCardMutationVariables = Exact<{
  input: DeleteReviewCardInput;
}>;


export type DeleteReviewCardMutation = { __typename?: 'Mutation', deleteReviewCard: { __typename?: 'DeleteReviewCardPayload', deletedCardId: string | null, errors: Array<{ __typename: 'ReviewCardUnknown' }> } };

export type SuspendReviewCardMutationVariables = Exact<{
  input: SuspendReviewCardInput;
}>;


export type SuspendReviewCardMutation = { __typename?: 'Mutation', suspendReviewCard: { __typename?: 'SuspendReviewCardPayload', card: (
      { __typename?: 'ReviewCard' }
      & { ' $fragmentRefs'?: { 'ReviewCardPartsFragment': ReviewCardPartsFragment } }
    ) | null, errors: Array<{ __typename: 'ReviewCardUnknown' }> } };

export type ResumeReviewCardMutationVariables = Exact<{
  input: ResumeReviewCardInput;
}>;


export type ResumeReviewCardMutation = { __typename?: 'Mutation', resumeReviewCard: { __typename?: 'ResumeReviewCardPayload', card: (
      { __typename?: 'ReviewCard' }
      & { ' $fragmentRefs'?: { 'ReviewCardPartsFragment': ReviewCardPartsFragment } }
    ) | null, errors: Array<{ __typename: 'ReviewCardUnknown' }> } };

export type ReviewSettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type ReviewSettingsQuery = { __typename?: 'Query', viewer: { __typename?: 'Viewer', id: string, learningLanguage: string | null } | null, reviewSettings: { __typename?: 'ReviewSettings', newCardsADay: number, reviewsADay: number, desiredRetention: number, cardsFromPractice: boolean } | null };

export type ChangeReviewSettingsMutationVariables = Exact<{
  input: ChangeReviewSettingsInput;
}>;


export type ChangeReviewSettingsMutation = { __typename?: 'Mutation', changeReviewSettings: { __typename?: 'ChangeReviewSettingsPayload', settings: { __typename?: 'ReviewSettings', newCardsADay: number, reviewsADay: number, desiredRetention: number, cardsFromPractice: boolean } | null, errors: Array<{ __typename: 'InvalidInput' }> } };

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


export type TalkScenarioQuery = { __typename?: 'Query', viewer: { __typename?: 'Viewer', id: string, level: CefrLevel | null } | null, scenario: { __typename?: 'Scenario', id: string, title: string, language: string, setting: string, tasks: Array<string>, candidateCard: { __typename?: 'CandidateCard', role: string, bullets: Array<string> }, vocabulary: Array<{ __typename?: 'VocabularyItem', term: string, meaning: string }> } | null };

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


export type RemoveSeatMutation = { __typename?: 'Mutation', removeSeat: { __typename?: 'RemoveSeatPayload', seatId: string | null } };

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

export type ManuscriptPartsFragment = { __typename?: 'Manuscript', id: string, version: number | null, publishedAt: string | null, content: { __typename?: 'ManuscriptContent', title: string, profession: Profession, level: Level, language: string, setting: string, tasks: Array<string>, practiceLines: Array<string>, candidateCard: { __typename?: 'CandidateCard', role: string, bullets: Array<string> }, interlocutorCard: { __typename?: 'InterlocutorCard', persona: string, prompts: Array<string>, revealIfAsked: Array<string>, feelings: string, voice: { __typename?: 'VoiceTraits', gender: VoiceGender | null, age: VoiceAge, accent: string | null, pace: VoicePace } }, vocabulary: Array<{ __typename?: 'VocabularyItem', term: string, meaning: string }> } } & { ' $fragmentName'?: 'ManuscriptPartsFragment' };

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
      | { __typename: 'DrillTask' }
      | { __typename: 'FreeTask', language: string, topic: string | null }
      | { __typename: 'ReadAloudTask' }
      | { __typename: 'RolePlayTask', mode: RolePlayMode, language: string }
    , scenario: { __typename?: 'Scenario', id: string, title: string } | null, talkReport: (
      { __typename?: 'TalkReport' }
      & { ' $fragmentRefs'?: { 'TalkReportPartsFragment': TalkReportPartsFragment } }
    ) | null } | null };

export type TalkQuotePartsFragment = { __typename?: 'TalkQuote', text: string, turn: number, start: number, end: number } & { ' $fragmentName'?: 'TalkQuotePartsFragment' };

export type TalkCriterionPartsFragment = { __typename?: 'TalkCriterion', criterion: string, name: string, highestBand: number, notRated: string | null, notRatedReason: NotRatedReason | null, rating: { __typename?: 'TalkBand', band: number, low: number, high: number, descriptor: string, strength: string, strengthSignal: string | null, suggestion: string, suggestionSignal: string | null, judgement: { __typename?: 'TalkJudgement', byEvidence: number, first: number, second: number } | null, moment: (
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

export type GoalQueryVariables = Exact<{
  timeZone: Scalars['String']['input'];
}>;


export type GoalQuery = { __typename?: 'Query', viewer: { __typename?: 'Viewer', id: string, statistics: { __typename?: 'Statistics', currentStreakDays: number, byDay: Array<{ __typename?: 'DayStatistics', day: string, attempts: number }> } | null } | null };

export type TranscriptionPartsFragment = { __typename?: 'Transcription', id: string, name: string, sizeBytes: number, state: TranscriptionState, failure: TranscriptionFailure | null, language: string, languageDetected: boolean, atEngineSince: string | null, done: number, length: number | null, cutOff: boolean, partCount: number, wordCount: number, keepDays: number, createdAt: string, endedAt: string | null, expiresAt: string | null, cursor: string, textRevision: number, speakerLabels: boolean, speakerOrigin: SpeakerOrigin | null, speakers: Array<{ __typename?: 'TranscriptSpeaker', number: number, name: string | null, spoken: number }> } & { ' $fragmentName'?: 'TranscriptionPartsFragment' };

export type TranscriptPartContentFragment = { __typename?: 'TranscriptPart', index: number, beginsParagraph: boolean, revision: number, speaker: number | null, words: Array<{ __typename?: 'TranscriptWord', text: string, start: number, end: number, confidence: number | null }>, correctedWords: Array<{ __typename?: 'CorrectedTranscriptWord', text: string, start: number | null, end: number | null }> | null } & { ' $fragmentName'?: 'TranscriptPartContentFragment' };

export type TranscriptionsQueryVariables = Exact<{
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  nameContains?: InputMaybe<Scalars['String']['input']>;
}>;


export type TranscriptionsQuery = { __typename?: 'Query', viewer: { __typename?: 'Viewer', id: string, transcriptions: { __typename?: 'TranscriptionConnection', totalCount: number, nodes: Array<(
        { __typename?: 'Transcription', id: string }
        & { ' $fragmentRefs'?: { 'TranscriptionPartsFragment': TranscriptionPartsFragment } }
      )>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type TranscriptionLanguagesQueryVariables = Exact<{ [key: string]: never; }>;


export type TranscriptionLanguagesQuery = { __typename?: 'Query', viewer: { __typename?: 'Viewer', id: string, learningLanguage: string | null } | null, transcriptionLanguages: Array<{ __typename?: 'TranscriptionLanguage', language: string, thirdParty: boolean, consentRequired: boolean, speakerOrigin: SpeakerOrigin | null }>, languageDetection: { __typename?: 'LanguageDetection', thirdParty: boolean, consentRequired: boolean } | null };

export type TranscriptionQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type TranscriptionQuery = { __typename?: 'Query', transcription: (
    { __typename?: 'Transcription' }
    & { ' $fragmentRefs'?: { 'TranscriptionPartsFragment': TranscriptionPartsFragment } }
  ) | null };

export type TranscriptPartsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  from: Scalars['Int']['input'];
  first: Scalars['Int']['input'];
}>;


export type TranscriptPartsQuery = { __typename?: 'Query', transcriptParts: { __typename?: 'TranscriptParts', next: number | null, parts: Array<(
      { __typename?: 'TranscriptPart' }
      & { ' $fragmentRefs'?: { 'TranscriptPartContentFragment': TranscriptPartContentFragment } }
    )> } | null };

export type TranscriptExportQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  format: TranscriptFormat;
}>;


export type TranscriptExportQuery = { __typename?: 'Query', transcriptExport: { __typename?: 'TranscriptExport', content: string, fileName: string, mediaType: string } | null };

export type CreateTranscriptionUploadMutationVariables = Exact<{
  input: CreateTranscriptionUploadInput;
}>;


export type CreateTranscriptionUploadMutation = { __typename?: 'Mutation', createTranscriptionUpload: { __typename?: 'CreateTranscriptionUploadPayload', transcription: { __typename?: 'Transcription', id: string } | null, upload: { __typename?: 'RecordedFileUpload', url: string, contentType: string } | null, errors: Array<
      | { __typename: 'InvalidInput' }
      | { __typename: 'RecordedFileTooLarge' }
      | { __typename: 'TooManyTranscriptions' }
    > } };

export type StartTranscriptionMutationVariables = Exact<{
  input: StartTranscriptionInput;
}>;


export type StartTranscriptionMutation = { __typename?: 'Mutation', startTranscription: { __typename?: 'StartTranscriptionPayload', transcription: (
      { __typename?: 'Transcription' }
      & { ' $fragmentRefs'?: { 'TranscriptionPartsFragment': TranscriptionPartsFragment } }
    ) | null, errors: Array<
      | { __typename: 'InvalidInput' }
      | { __typename: 'LanguageDetectionNotOffered' }
      | { __typename: 'RecordedFileMissing', upload: { __typename?: 'RecordedFileUpload', url: string, contentType: string } }
      | { __typename: 'TranscriptionConsentMissing' }
      | { __typename: 'TranscriptionLanguageUnknown' }
      | { __typename: 'TranscriptionUnknown' }
    > } };

export type UpdateTranscriptionMutationVariables = Exact<{
  input: UpdateTranscriptionInput;
}>;


export type UpdateTranscriptionMutation = { __typename?: 'Mutation', updateTranscription: { __typename?: 'UpdateTranscriptionPayload', transcription: (
      { __typename?: 'Transcription' }
      & { ' $fragmentRefs'?: { 'TranscriptionPartsFragment': TranscriptionPartsFragment } }
    ) | null, errors: Array<
      | { __typename: 'InvalidInput' }
      | { __typename: 'TranscriptionUnknown' }
    > } };

export type CorrectTranscriptPartMutationVariables = Exact<{
  input: CorrectTranscriptPartInput;
}>;


export type CorrectTranscriptPartMutation = { __typename?: 'Mutation', correctTranscriptPart: { __typename?: 'CorrectTranscriptPartPayload', part: (
      { __typename?: 'TranscriptPart' }
      & { ' $fragmentRefs'?: { 'TranscriptPartContentFragment': TranscriptPartContentFragment } }
    ) | null, errors: Array<
      | { __typename: 'InvalidInput' }
      | { __typename: 'TranscriptPartChanged', part: (
          { __typename?: 'TranscriptPart' }
          & { ' $fragmentRefs'?: { 'TranscriptPartContentFragment': TranscriptPartContentFragment } }
        ) }
      | { __typename: 'TranscriptPartUnknown' }
      | { __typename: 'TranscriptionAtWork' }
      | { __typename: 'TranscriptionUnknown' }
    > } };

export type CancelTranscriptionMutationVariables = Exact<{
  input: CancelTranscriptionInput;
}>;


export type CancelTranscriptionMutation = { __typename?: 'Mutation', cancelTranscription: { __typename?: 'CancelTranscriptionPayload', transcription: (
      { __typename?: 'Transcription' }
      & { ' $fragmentRefs'?: { 'TranscriptionPartsFragment': TranscriptionPartsFragment } }
    ) | null, errors: Array<{ __typename: 'TranscriptionUnknown' }> } };

export type DeleteTranscriptionMutationVariables = Exact<{
  input: DeleteTranscriptionInput;
}>;


export type DeleteTranscriptionMutation = { __typename?: 'Mutation', deleteTranscription: { __typename?: 'DeleteTranscriptionPayload', deletedTranscriptionId: string | null, errors: Array<{ __typename: 'TranscriptionUnknown' }> } };

export type TranscriptionProgressSubscriptionVariables = Exact<{
  id: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type TranscriptionProgressSubscription = { __typename?: 'Subscription', transcriptionProgress: { __typename?: 'TranscriptionProgress', cursor: string, state: TranscriptionState, failure: TranscriptionFailure | null, done: number, length: number | null, partCount: number, language: string, atEngineSince: string | null } };

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
      | { __typename: 'SpeechConsentMissing' }
      | { __typename: 'SpeechTimeUsedUp', heldBy: Array<{ __typename?: 'SpeechTimeHold', reserved: number, heldUntil: string, session: { __typename?: 'SpeakingSession', id: string, state: SpeakingSessionState, createdAt: string, task:
              | { __typename: 'DrillTask', text: string }
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

export type ResultPartsFragment = { __typename?: 'SpeakingResult', outcome: SpeakingOutcome, notUnderstoodReason: NotUnderstoodReason | null, transcript: string, isCorrect: boolean, passMark: number, scorer: string, scorerVersion: string, audioDuration: number, speechDuration: number, isIncomplete: boolean, scores: { __typename?: 'Scores', accuracy: number, fluency: number, completeness: number | null, prosody: number, overall: number, costs: { __typename?: 'ScoreCosts', accuracy: number, fluency: number, prosody: number, omissions: number, unclear: number, insertions: number } } | null, words: Array<{ __typename?: 'SpokenWord', text: string, start: number | null, end: number | null, score: number, errorType: WordErrorType, confidence: number, doubt: number, referenceIndex: number | null, phones: Array<{ __typename?: 'SpokenPhone', arpabet: string, ipa: string, score: number, heardArpabet: string, heardIpa: string, heardConfidence: number, start: number, end: number }> }>, weakestSounds: Array<{ __typename?: 'MissedSound', arpabet: string, ipa: string, occurrences: number, missed: number, meanScore: number, missedIn: Array<number> }>, unclearParts: Array<{ __typename?: 'UnclearPart', firstWord: number, lastWord: number, start: number, end: number }>, fluency: { __typename?: 'FluencyMeasures', speakingRateWordsPerMinute: number, articulationRateWordsPerMinute: number, pauses: Array<{ __typename?: 'Pause', start: number, length: number }> } | null, textFeedback: { __typename?: 'TextFeedback', engines: Array<string>, words: Array<{ __typename?: 'TextWord', text: string, state: TextWordState, heardText: string | null, referenceIndex: number | null, start: number | null, end: number | null }> } | null } & { ' $fragmentName'?: 'ResultPartsFragment' };

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
    | { __typename: 'HintGiven', cursor: string, occurredAt: string, turn: number, number: number, text: string }
    | { __typename: 'PartnerFinished', cursor: string, occurredAt: string, turn: number, interrupted: boolean, heardCharacters: number, at: number, closing: boolean }
    | { __typename: 'PartnerSpoke', cursor: string, occurredAt: string, turn: number, sentence: number, text: string, at: number }
    | { __typename: 'PhaseChanged', cursor: string, occurredAt: string, phase: RolePlayPhase, endsAt: string | null, length: number | null }
    | { __typename: 'RoomChanged', cursor: string, occurredAt: string }
    | { __typename: 'SpeakingFinished', cursor: string, occurredAt: string }
    | { __typename: 'SpeechStarted', cursor: string, occurredAt: string, utteranceId: string | null }
    | { __typename: 'TranscriptUpdated', cursor: string, occurredAt: string, utteranceId: string | null, stableText: string, unstableText: string }
    | { __typename: 'TurnEnded', cursor: string, occurredAt: string, turn: number, text: string }
    | { __typename: 'TurnWithdrawn', cursor: string, occurredAt: string, turn: number, lastTurn: number }
    | { __typename: 'UtteranceRecognized', cursor: string, occurredAt: string, utteranceId: string | null, text: string, recognized: Array<{ __typename?: 'RecognizedWord', text: string }> }
    | { __typename: 'UtteranceScored', cursor: string, occurredAt: string, utteranceId: string | null, scored: Array<{ __typename?: 'SpokenWord', text: string, score: number, errorType: WordErrorType }>, textWords: Array<{ __typename?: 'TextWord', text: string, state: TextWordState }>, scores: { __typename?: 'Scores', overall: number } | null }
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

export type AttemptRowFragment = (
  { __typename?: 'Attempt', id: string, startedAt: string, task:
    | { __typename: 'DrillTask', text: string, kind: TaskKind, language: string }
    | { __typename: 'FreeTask', topic: string | null, kind: TaskKind, language: string }
    | { __typename: 'ReadAloudTask', text: string, kind: TaskKind, language: string }
    | { __typename: 'RolePlayTask', kind: TaskKind, language: string }
  , scenario: { __typename?: 'Scenario', id: string, title: string } | null, result: { __typename?: 'SpeakingResult', outcome: SpeakingOutcome, transcript: string, speechDuration: number, scores: { __typename?: 'Scores', overall: number } | null } }
  & { ' $fragmentRefs'?: { 'ExamMarkFragment': ExamMarkFragment } }
) & { ' $fragmentName'?: 'AttemptRowFragment' };

export type ComparedAttemptFragment = { __typename?: 'Attempt', id: string, startedAt: string, task:
    | { __typename: 'DrillTask', text: string, kind: TaskKind, language: string }
    | { __typename: 'FreeTask', topic: string | null, kind: TaskKind, language: string }
    | { __typename: 'ReadAloudTask', text: string, kind: TaskKind, language: string }
    | { __typename: 'RolePlayTask', kind: TaskKind, language: string }
  , session: { __typename?: 'SpeakingSession', id: string } | null, scenario: { __typename?: 'Scenario', id: string, title: string } | null, result: (
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

export type TodayQueryVariables = Exact<{
  timeZone: Scalars['String']['input'];
}>;


export type TodayQuery = { __typename?: 'Query', viewer: { __typename?: 'Viewer', id: string, displayName: string, firstLanguage: string | null, goal: Goal | null, examDay: string | null, level: CefrLevel | null, entitlements: { __typename?: 'Entitlements', speechUsed: number, speechReserved: number, speechLeft: number, resetsAt: string, plan: { __typename?: 'Plan', id: string, speechAMonth: number } } | null, subscription: { __typename?: 'PlanSubscription', status: PlanSubscriptionStatus, graceUntil: string | null, plan: { __typename?: 'Plan', id: string, name: string } | null } | null, statistics: { __typename?: 'Statistics', attempts: number, currentStreakDays: number, byDay: Array<{ __typename?: 'DayStatistics', day: string, attempts: number }>, weakestWords: Array<{ __typename?: 'WeakWord', text: string, language: string, averageScore: number }> } | null, latest: { __typename?: 'AttemptConnection', nodes: Array<(
        { __typename?: 'Attempt', id: string, task:
          | { __typename: 'DrillTask', language: string }
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

export type TwoTalksQueryVariables = Exact<{
  earlier: Scalars['ID']['input'];
  later: Scalars['ID']['input'];
}>;


export type TwoTalksQuery = { __typename?: 'Query', earlier: { __typename?: 'SpeakingSession', id: string, talkReport: (
      { __typename?: 'TalkReport' }
      & { ' $fragmentRefs'?: { 'ComparedTalkFragment': ComparedTalkFragment } }
    ) | null } | null, later: { __typename?: 'SpeakingSession', id: string, talkReport: (
      { __typename?: 'TalkReport' }
      & { ' $fragmentRefs'?: { 'ComparedTalkFragment': ComparedTalkFragment } }
    ) | null } | null };

export type ComparedTalkFragment = { __typename?: 'TalkReport', rubric: string, estimate: (
    { __typename?: 'TalkEstimate' }
    & { ' $fragmentRefs'?: { 'TalkEstimatePartsFragment': TalkEstimatePartsFragment } }
  ) | null, criteria: Array<{ __typename?: 'TalkCriterion', criterion: string, name: string, highestBand: number, rating: { __typename?: 'TalkBand', band: number, low: number, high: number } | null }> } & { ' $fragmentName'?: 'ComparedTalkFragment' };

export type VoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type VoicesQuery = { __typename?: 'Query', voices: Array<{ __typename?: 'Voice', id: string, language: string }> };

export type SayMutationVariables = Exact<{
  input: SynthesizeInput;
}>;


export type SayMutation = { __typename?: 'Mutation', synthesize: { __typename?: 'SynthesizePayload', speech: { __typename?: 'SynthesizedSpeech', uri: string } | null, errors: Array<
      | { __typename: 'InvalidInput' }
      | { __typename: 'VoiceUnknown' }
    > } };

export { DrillPartsFragmentDoc } from './documents/DrillPartsFragmentDoc';
export { AuditEntryPartsFragmentDoc } from './documents/AuditEntryPartsFragmentDoc';
export { BankQuestionPartsFragmentDoc } from './documents/BankQuestionPartsFragmentDoc';
export { BankFindingsFragmentDoc } from './documents/BankFindingsFragmentDoc';
export { ReplyPartPartsFragmentDoc } from './documents/ReplyPartPartsFragmentDoc';
export { ChatMessagePartsFragmentDoc } from './documents/ChatMessagePartsFragmentDoc';
export { ChatPartsFragmentDoc } from './documents/ChatPartsFragmentDoc';
export { ChatUsagePartsFragmentDoc } from './documents/ChatUsagePartsFragmentDoc';
export { DocumentPartsFragmentDoc } from './documents/DocumentPartsFragmentDoc';
export { DocumentUsagePartsFragmentDoc } from './documents/DocumentUsagePartsFragmentDoc';
export { DocumentPagePartsFragmentDoc } from './documents/DocumentPagePartsFragmentDoc';
export { QueuedExaminationPartsFragmentDoc } from './documents/QueuedExaminationPartsFragmentDoc';
export { ExaminationPaperPartsFragmentDoc } from './documents/ExaminationPaperPartsFragmentDoc';
export { AgreementPartsFragmentDoc } from './documents/AgreementPartsFragmentDoc';
export { GeneratedAudioPartsFragmentDoc } from './documents/GeneratedAudioPartsFragmentDoc';
export { ApiKeyPartsFragmentDoc } from './documents/ApiKeyPartsFragmentDoc';
export { MockExamPartsFragmentDoc } from './documents/MockExamPartsFragmentDoc';
export { MockExamCriterionPartsFragmentDoc } from './documents/MockExamCriterionPartsFragmentDoc';
export { NotesContentPartsFragmentDoc } from './documents/NotesContentPartsFragmentDoc';
export { NotesPartsFragmentDoc } from './documents/NotesPartsFragmentDoc';
export { OperatedRunPartsFragmentDoc } from './documents/OperatedRunPartsFragmentDoc';
export { BillingPartsFragmentDoc } from './documents/BillingPartsFragmentDoc';
export { PipelineRunPartsFragmentDoc } from './documents/PipelineRunPartsFragmentDoc';
export { PipelineRunRowPartsFragmentDoc } from './documents/PipelineRunRowPartsFragmentDoc';
export { PipelinePartsFragmentDoc } from './documents/PipelinePartsFragmentDoc';
export { MoneyPartsFragmentDoc } from './documents/MoneyPartsFragmentDoc';
export { OfferPartsFragmentDoc } from './documents/OfferPartsFragmentDoc';
export { SubscriptionPartsFragmentDoc } from './documents/SubscriptionPartsFragmentDoc';
export { PromptTextsFragmentDoc } from './documents/PromptTextsFragmentDoc';
export { QuizQuestionPartsFragmentDoc } from './documents/QuizQuestionPartsFragmentDoc';
export { QuizMarkPartsFragmentDoc } from './documents/QuizMarkPartsFragmentDoc';
export { QuizAppealPartsFragmentDoc } from './documents/QuizAppealPartsFragmentDoc';
export { QuizSharingPartsFragmentDoc } from './documents/QuizSharingPartsFragmentDoc';
export { QuizPartsFragmentDoc } from './documents/QuizPartsFragmentDoc';
export { QuizAnswerPartsFragmentDoc } from './documents/QuizAnswerPartsFragmentDoc';
export { QuizAttemptPartsFragmentDoc } from './documents/QuizAttemptPartsFragmentDoc';
export { ReviewCardPartsFragmentDoc } from './documents/ReviewCardPartsFragmentDoc';
export { ReviewSummaryPartsFragmentDoc } from './documents/ReviewSummaryPartsFragmentDoc';
export { SeatPartsFragmentDoc } from './documents/SeatPartsFragmentDoc';
export { ManuscriptPartsFragmentDoc } from './documents/ManuscriptPartsFragmentDoc';
export { TalkEstimatePartsFragmentDoc } from './documents/TalkEstimatePartsFragmentDoc';
export { TalkQuotePartsFragmentDoc } from './documents/TalkQuotePartsFragmentDoc';
export { TalkCriterionPartsFragmentDoc } from './documents/TalkCriterionPartsFragmentDoc';
export { ExaminersRatingPartsFragmentDoc } from './documents/ExaminersRatingPartsFragmentDoc';
export { TalkExaminationPartsFragmentDoc } from './documents/TalkExaminationPartsFragmentDoc';
export { TalkReportPartsFragmentDoc } from './documents/TalkReportPartsFragmentDoc';
export { TranscriptionPartsFragmentDoc } from './documents/TranscriptionPartsFragmentDoc';
export { TranscriptPartContentFragmentDoc } from './documents/TranscriptPartContentFragmentDoc';
export { SignedInPartsFragmentDoc } from './documents/SignedInPartsFragmentDoc';
export { ExamMarkFragmentDoc } from './documents/ExamMarkFragmentDoc';
export { AttemptRowFragmentDoc } from './documents/AttemptRowFragmentDoc';
export { ResultPartsFragmentDoc } from './documents/ResultPartsFragmentDoc';
export { ComparedAttemptFragmentDoc } from './documents/ComparedAttemptFragmentDoc';
export { DataExportPartsFragmentDoc } from './documents/DataExportPartsFragmentDoc';
export { ConsentPartsFragmentDoc } from './documents/ConsentPartsFragmentDoc';
export { RecordingPartsFragmentDoc } from './documents/RecordingPartsFragmentDoc';
export { PracticeLinesFragmentDoc } from './documents/PracticeLinesFragmentDoc';
export { ScenarioTileFragmentDoc } from './documents/ScenarioTileFragmentDoc';
export { ComparedTalkFragmentDoc } from './documents/ComparedTalkFragmentDoc';
export { RefreshDocument } from './documents/RefreshDocument';
export { StartGuestDocument } from './documents/StartGuestDocument';
export { LogoutDocument } from './documents/LogoutDocument';
export { AttemptDocument } from './documents/AttemptDocument';
export { ResultFeedbackDocument } from './documents/ResultFeedbackDocument';
export { DeleteAttemptDocument } from './documents/DeleteAttemptDocument';
export { AttemptTaskDocument } from './documents/AttemptTaskDocument';
export { AuditEventsDocument } from './documents/AuditEventsDocument';
export { AuditVerdictDocument } from './documents/AuditVerdictDocument';
export { AuditPartDocument } from './documents/AuditPartDocument';
export { BankQuestionsDocument } from './documents/BankQuestionsDocument';
export { BankQuestionDocument } from './documents/BankQuestionDocument';
export { CreateBankQuestionDocument } from './documents/CreateBankQuestionDocument';
export { UpdateBankQuestionDocument } from './documents/UpdateBankQuestionDocument';
export { DeleteBankQuestionDocument } from './documents/DeleteBankQuestionDocument';
export { SubmitBankQuestionDocument } from './documents/SubmitBankQuestionDocument';
export { ReviewBankQuestionDocument } from './documents/ReviewBankQuestionDocument';
export { RetireBankQuestionDocument } from './documents/RetireBankQuestionDocument';
export { ImportBankQuestionsDocument } from './documents/ImportBankQuestionsDocument';
export { BankFileDocument } from './documents/BankFileDocument';
export { ChatsDocument } from './documents/ChatsDocument';
export { ChatDocument } from './documents/ChatDocument';
export { ChatMessagesDocument } from './documents/ChatMessagesDocument';
export { ChatUsageDocument } from './documents/ChatUsageDocument';
export { CreateChatDocument } from './documents/CreateChatDocument';
export { RenameChatDocument } from './documents/RenameChatDocument';
export { DeleteChatDocument } from './documents/DeleteChatDocument';
export { SendChatMessageDocument } from './documents/SendChatMessageDocument';
export { StopChatReplyDocument } from './documents/StopChatReplyDocument';
export { ChatReplyDocument } from './documents/ChatReplyDocument';
export { DocumentsDocument } from './documents/DocumentsDocument';
export { DocumentUsageDocument } from './documents/DocumentUsageDocument';
export { DocumentDocument } from './documents/DocumentDocument';
export { DocumentPagesDocument } from './documents/DocumentPagesDocument';
export { SearchDocumentsDocument } from './documents/SearchDocumentsDocument';
export { CreateDocumentUploadDocument } from './documents/CreateDocumentUploadDocument';
export { CompleteDocumentUploadDocument } from './documents/CompleteDocumentUploadDocument';
export { RetryDocumentDocument } from './documents/RetryDocumentDocument';
export { RenameDocumentDocument } from './documents/RenameDocumentDocument';
export { DeleteDocumentDocument } from './documents/DeleteDocumentDocument';
export { DocumentProgressDocument } from './documents/DocumentProgressDocument';
export { RequestExaminationDocument } from './documents/RequestExaminationDocument';
export { WithdrawExaminationDocument } from './documents/WithdrawExaminationDocument';
export { ExaminationsDocument } from './documents/ExaminationsDocument';
export { ClaimExaminationDocument } from './documents/ClaimExaminationDocument';
export { ReleaseExaminationDocument } from './documents/ReleaseExaminationDocument';
export { HearExaminationDocument } from './documents/HearExaminationDocument';
export { SubmitRatingDocument } from './documents/SubmitRatingDocument';
export { ExaminationAgreementDocument } from './documents/ExaminationAgreementDocument';
export { GeneratedAudioListDocument } from './documents/GeneratedAudioListDocument';
export { GeneratedAudioDocument } from './documents/GeneratedAudioDocument';
export { GeneratedAudioContentDocument } from './documents/GeneratedAudioContentDocument';
export { GeneratedAudioAddressDocument } from './documents/GeneratedAudioAddressDocument';
export { VoiceChoiceDocument } from './documents/VoiceChoiceDocument';
export { VoiceComparisonDocument } from './documents/VoiceComparisonDocument';
export { GenerateAudioDocument } from './documents/GenerateAudioDocument';
export { DeleteGeneratedAudioDocument } from './documents/DeleteGeneratedAudioDocument';
export { GeneratedAudioProgressDocument } from './documents/GeneratedAudioProgressDocument';
export { ApiKeysDocument } from './documents/ApiKeysDocument';
export { CreateApiKeyDocument } from './documents/CreateApiKeyDocument';
export { RevokeApiKeyDocument } from './documents/RevokeApiKeyDocument';
export { MockExamDocument } from './documents/MockExamDocument';
export { OpenMockExamDocument } from './documents/OpenMockExamDocument';
export { MockExamChoicesDocument } from './documents/MockExamChoicesDocument';
export { MockExamsDocument } from './documents/MockExamsDocument';
export { MockExamReportDocument } from './documents/MockExamReportDocument';
export { StartMockExamDocument } from './documents/StartMockExamDocument';
export { AttachMockExamSessionDocument } from './documents/AttachMockExamSessionDocument';
export { SkipMockExamWarmUpDocument } from './documents/SkipMockExamWarmUpDocument';
export { TakeMockExamPartAgainDocument } from './documents/TakeMockExamPartAgainDocument';
export { EndMockExamDocument } from './documents/EndMockExamDocument';
export { DocumentNotesDocument } from './documents/DocumentNotesDocument';
export { NotesMarkdownDocument } from './documents/NotesMarkdownDocument';
export { NoteVersionsDocument } from './documents/NoteVersionsDocument';
export { NoteVersionDocument } from './documents/NoteVersionDocument';
export { GenerateNotesDocument } from './documents/GenerateNotesDocument';
export { EditNotesDocument } from './documents/EditNotesDocument';
export { RestoreNotesDocument } from './documents/RestoreNotesDocument';
export { DeleteNotesDocument } from './documents/DeleteNotesDocument';
export { NotesProgressDocument } from './documents/NotesProgressDocument';
export { OfflineOwnerDocument } from './documents/OfflineOwnerDocument';
export { SubmitRecordingDocument } from './documents/SubmitRecordingDocument';
export { StartSubmittedRecordingDocument } from './documents/StartSubmittedRecordingDocument';
export { CancelSubmittedRecordingDocument } from './documents/CancelSubmittedRecordingDocument';
export { SubmittedRecordingChangedDocument } from './documents/SubmittedRecordingChangedDocument';
export { SubmittedRecordingDocument } from './documents/SubmittedRecordingDocument';
export { OperatedRunsDocument } from './documents/OperatedRunsDocument';
export { RolesDocument } from './documents/RolesDocument';
export { PeopleDocument } from './documents/PeopleDocument';
export { PersonDocument } from './documents/PersonDocument';
export { GrantRoleDocument } from './documents/GrantRoleDocument';
export { RevokeRoleDocument } from './documents/RevokeRoleDocument';
export { SuspendPersonDocument } from './documents/SuspendPersonDocument';
export { RestorePersonDocument } from './documents/RestorePersonDocument';
export { ViewAsDocument } from './documents/ViewAsDocument';
export { PersonBillingDocument } from './documents/PersonBillingDocument';
export { GivePlanDocument } from './documents/GivePlanDocument';
export { PipelineRunsDocument } from './documents/PipelineRunsDocument';
export { PipelineRunDocument } from './documents/PipelineRunDocument';
export { CancelPipelineRunDocument } from './documents/CancelPipelineRunDocument';
export { DeletePipelineRunDocument } from './documents/DeletePipelineRunDocument';
export { PipelineRunChangedDocument } from './documents/PipelineRunChangedDocument';
export { PipelinesDocument } from './documents/PipelinesDocument';
export { PipelineDocument } from './documents/PipelineDocument';
export { RunsOfPipelineDocument } from './documents/RunsOfPipelineDocument';
export { CreatePipelineDocument } from './documents/CreatePipelineDocument';
export { UpdatePipelineDocument } from './documents/UpdatePipelineDocument';
export { DeletePipelineDocument } from './documents/DeletePipelineDocument';
export { RunPipelineDocument } from './documents/RunPipelineDocument';
export { StepModelDocument } from './documents/StepModelDocument';
export { SpokenSoFarDocument } from './documents/SpokenSoFarDocument';
export { PlansDocument } from './documents/PlansDocument';
export { InvoicesDocument } from './documents/InvoicesDocument';
export { UsageDocument } from './documents/UsageDocument';
export { StartCheckoutDocument } from './documents/StartCheckoutDocument';
export { OpenPortalDocument } from './documents/OpenPortalDocument';
export { PlanChangePreviewDocument } from './documents/PlanChangePreviewDocument';
export { ChangePlanDocument } from './documents/ChangePlanDocument';
export { CancelSubscriptionDocument } from './documents/CancelSubscriptionDocument';
export { ResumeSubscriptionDocument } from './documents/ResumeSubscriptionDocument';
export { SubscriptionChangedDocument } from './documents/SubscriptionChangedDocument';
export { PracticeChoicesDocument } from './documents/PracticeChoicesDocument';
export { SpokenLanguagesDocument } from './documents/SpokenLanguagesDocument';
export { PracticeSentenceDocument } from './documents/PracticeSentenceDocument';
export { PracticeScenarioDocument } from './documents/PracticeScenarioDocument';
export { ProgressDocument } from './documents/ProgressDocument';
export { PromptsDocument } from './documents/PromptsDocument';
export { PromptDocument } from './documents/PromptDocument';
export { PromptVersionTextDocument } from './documents/PromptVersionTextDocument';
export { SavePromptDocument } from './documents/SavePromptDocument';
export { PublishPromptDocument } from './documents/PublishPromptDocument';
export { RollBackPromptDocument } from './documents/RollBackPromptDocument';
export { PromptTrialDocument } from './documents/PromptTrialDocument';
export { QuizAppealsDocument } from './documents/QuizAppealsDocument';
export { DecideQuizAppealDocument } from './documents/DecideQuizAppealDocument';
export { QuizAttemptVerdictsDocument } from './documents/QuizAttemptVerdictsDocument';
export { SeeQuizVerdictsDocument } from './documents/SeeQuizVerdictsDocument';
export { QuizSharingDocument } from './documents/QuizSharingDocument';
export { ShareQuizDocument } from './documents/ShareQuizDocument';
export { RevokeQuizLinkDocument } from './documents/RevokeQuizLinkDocument';
export { SharedQuizDocument } from './documents/SharedQuizDocument';
export { AddSharedQuizDocument } from './documents/AddSharedQuizDocument';
export { QuizzesDocument } from './documents/QuizzesDocument';
export { QuizDocument } from './documents/QuizDocument';
export { QuizProgressDocument } from './documents/QuizProgressDocument';
export { CreateQuizDocument } from './documents/CreateQuizDocument';
export { DeleteQuizDocument } from './documents/DeleteQuizDocument';
export { QuizAttemptDocument } from './documents/QuizAttemptDocument';
export { QuizAttemptsDocument } from './documents/QuizAttemptsDocument';
export { StartQuizAttemptDocument } from './documents/StartQuizAttemptDocument';
export { SaveQuizAnswerDocument } from './documents/SaveQuizAnswerDocument';
export { SubmitQuizAttemptDocument } from './documents/SubmitQuizAttemptDocument';
export { AppealQuizAnswerDocument } from './documents/AppealQuizAnswerDocument';
export { QuizAnalysisDocument } from './documents/QuizAnalysisDocument';
export { QuizScenariosDocument } from './documents/QuizScenariosDocument';
export { BankTopicsDocument } from './documents/BankTopicsDocument';
export { BankSupplyDocument } from './documents/BankSupplyDocument';
export { ReviewSummaryDocument } from './documents/ReviewSummaryDocument';
export { DueReviewCardsDocument } from './documents/DueReviewCardsDocument';
export { RateReviewCardDocument } from './documents/RateReviewCardDocument';
export { UndoReviewDocument } from './documents/UndoReviewDocument';
export { ProposedRatingDocument } from './documents/ProposedRatingDocument';
export { ReviewForecastDocument } from './documents/ReviewForecastDocument';
export { ReviewCardsDocument } from './documents/ReviewCardsDocument';
export { CreateReviewCardDocument } from './documents/CreateReviewCardDocument';
export { EditReviewCardDocument } from './documents/EditReviewCardDocument';
export { DeleteReviewCardDocument } from './documents/DeleteReviewCardDocument';
export { SuspendReviewCardDocument } from './documents/SuspendReviewCardDocument';
export { ResumeReviewCardDocument } from './documents/ResumeReviewCardDocument';
export { ReviewSettingsDocument } from './documents/ReviewSettingsDocument';
export { ChangeReviewSettingsDocument } from './documents/ChangeReviewSettingsDocument';
export { ScenariosDocument } from './documents/ScenariosDocument';
export { ScenarioDocument } from './documents/ScenarioDocument';
export { TalkScenarioDocument } from './documents/TalkScenarioDocument';
export { SeatsDocument } from './documents/SeatsDocument';
export { InviteSeatDocument } from './documents/InviteSeatDocument';
export { AcceptSeatDocument } from './documents/AcceptSeatDocument';
export { RemoveSeatDocument } from './documents/RemoveSeatDocument';
export { SecurityDocument } from './documents/SecurityDocument';
export { EndSessionsDocument } from './documents/EndSessionsDocument';
export { ChangePasswordDocument } from './documents/ChangePasswordDocument';
export { ChangeEmailDocument } from './documents/ChangeEmailDocument';
export { BeginSecondFactorDocument } from './documents/BeginSecondFactorDocument';
export { ConfirmSecondFactorDocument } from './documents/ConfirmSecondFactorDocument';
export { DisableSecondFactorDocument } from './documents/DisableSecondFactorDocument';
export { RenewRecoveryCodesDocument } from './documents/RenewRecoveryCodesDocument';
export { AskForPasskeyDocument } from './documents/AskForPasskeyDocument';
export { BeginPasskeyDocument } from './documents/BeginPasskeyDocument';
export { FinishPasskeyDocument } from './documents/FinishPasskeyDocument';
export { RenamePasskeyDocument } from './documents/RenamePasskeyDocument';
export { RemovePasskeyDocument } from './documents/RemovePasskeyDocument';
export { StartProviderLinkDocument } from './documents/StartProviderLinkDocument';
export { UnlinkProviderDocument } from './documents/UnlinkProviderDocument';
export { SetPasswordDocument } from './documents/SetPasswordDocument';
export { SettingsDocument } from './documents/SettingsDocument';
export { UpdateProfileDocument } from './documents/UpdateProfileDocument';
export { RequestVerificationDocument } from './documents/RequestVerificationDocument';
export { AuthoredScenariosDocument } from './documents/AuthoredScenariosDocument';
export { StudioDocument } from './documents/StudioDocument';
export { ScenarioVersionTextDocument } from './documents/ScenarioVersionTextDocument';
export { PartnerScriptDocument } from './documents/PartnerScriptDocument';
export { ProposedScriptDocument } from './documents/ProposedScriptDocument';
export { ScriptCheckDocument } from './documents/ScriptCheckDocument';
export { CreateScenarioDocument } from './documents/CreateScenarioDocument';
export { SaveDraftDocument } from './documents/SaveDraftDocument';
export { SaveScriptDocument } from './documents/SaveScriptDocument';
export { PublishScenarioDocument } from './documents/PublishScenarioDocument';
export { RollBackScenarioDocument } from './documents/RollBackScenarioDocument';
export { PartnerReplyDocument } from './documents/PartnerReplyDocument';
export { TalkReportDocument } from './documents/TalkReportDocument';
export { GoalDocument } from './documents/GoalDocument';
export { TranscriptionsDocument } from './documents/TranscriptionsDocument';
export { TranscriptionLanguagesDocument } from './documents/TranscriptionLanguagesDocument';
export { TranscriptionDocument } from './documents/TranscriptionDocument';
export { TranscriptPartsDocument } from './documents/TranscriptPartsDocument';
export { TranscriptExportDocument } from './documents/TranscriptExportDocument';
export { CreateTranscriptionUploadDocument } from './documents/CreateTranscriptionUploadDocument';
export { StartTranscriptionDocument } from './documents/StartTranscriptionDocument';
export { UpdateTranscriptionDocument } from './documents/UpdateTranscriptionDocument';
export { CorrectTranscriptPartDocument } from './documents/CorrectTranscriptPartDocument';
export { CancelTranscriptionDocument } from './documents/CancelTranscriptionDocument';
export { DeleteTranscriptionDocument } from './documents/DeleteTranscriptionDocument';
export { TranscriptionProgressDocument } from './documents/TranscriptionProgressDocument';
export { StartSpeakingDocument } from './documents/StartSpeakingDocument';
export { ResumeSpeakingDocument } from './documents/ResumeSpeakingDocument';
export { FinishSpeakingDocument } from './documents/FinishSpeakingDocument';
export { EndSpeakingDocument } from './documents/EndSpeakingDocument';
export { SpeakingFeedDocument } from './documents/SpeakingFeedDocument';
export { AgeDocument } from './documents/AgeDocument';
export { AnswerAgeDocument } from './documents/AnswerAgeDocument';
export { FinishLoginDocument } from './documents/FinishLoginDocument';
export { FinishRegistrationDocument } from './documents/FinishRegistrationDocument';
export { RequestPasswordResetDocument } from './documents/RequestPasswordResetDocument';
export { LoginWithPasskeyDocument } from './documents/LoginWithPasskeyDocument';
export { SignInProvidersDocument } from './documents/SignInProvidersDocument';
export { StartProviderSignInDocument } from './documents/StartProviderSignInDocument';
export { FinishProviderSignInDocument } from './documents/FinishProviderSignInDocument';
export { FinishProviderLinkDocument } from './documents/FinishProviderLinkDocument';
export { RegisterDocument } from './documents/RegisterDocument';
export { ResetPasswordDocument } from './documents/ResetPasswordDocument';
export { LoginDocument } from './documents/LoginDocument';
export { LoginSuspendedDocument } from './documents/LoginSuspendedDocument';
export { VerifyEmailDocument } from './documents/VerifyEmailDocument';
export { GuardianLinkDocument } from './documents/GuardianLinkDocument';
export { ConfirmGuardianDocument } from './documents/ConfirmGuardianDocument';
export { WithdrawGuardianDocument } from './documents/WithdrawGuardianDocument';
export { HistoryDocument } from './documents/HistoryDocument';
export { CompareDocument } from './documents/CompareDocument';
export { TodayDocument } from './documents/TodayDocument';
export { DataExportDocument } from './documents/DataExportDocument';
export { ExportMyDataDocument } from './documents/ExportMyDataDocument';
export { DataExportProgressDocument } from './documents/DataExportProgressDocument';
export { EraseMeDocument } from './documents/EraseMeDocument';
export { ErasureReceiptDocument } from './documents/ErasureReceiptDocument';
export { ConsentsDocument } from './documents/ConsentsDocument';
export { DecideConsentDocument } from './documents/DecideConsentDocument';
export { SetAgeBracketDocument } from './documents/SetAgeBracketDocument';
export { AskGuardianDocument } from './documents/AskGuardianDocument';
export { SessionRecordingDocument } from './documents/SessionRecordingDocument';
export { RecordingAddressDocument } from './documents/RecordingAddressDocument';
export { DeleteRecordingDocument } from './documents/DeleteRecordingDocument';
export { StoredRecordingsDocument } from './documents/StoredRecordingsDocument';
export { KeepingDocument } from './documents/KeepingDocument';
export { TwoTalksDocument } from './documents/TwoTalksDocument';
export { VoicesDocument } from './documents/VoicesDocument';
export { SayDocument } from './documents/SayDocument';
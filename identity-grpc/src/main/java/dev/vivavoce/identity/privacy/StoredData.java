package dev.vivavoce.identity.privacy;

import dev.vivavoce.identity.export.ExportFiles;
import dev.vivavoce.identity.mail.Mails;
import dev.vivavoce.runtime.privacy.Category;
import dev.vivavoce.runtime.privacy.DataRegistry;
import dev.vivavoce.runtime.privacy.Erasure;
import dev.vivavoce.runtime.privacy.Folder;
import dev.vivavoce.runtime.privacy.RuntimeTables;
import dev.vivavoce.runtime.privacy.Table;
import java.time.Duration;
import java.util.stream.Stream;

/// What identity stores, row by row. RATIONALE.md shows it.
public final class StoredData {
    private static final String ACCOUNT =
            "as long as the account; a guest 24 hours and a quarter, and until a registration expires";
    private static final String OF_USER = "account_id = :userId";
    /// A person may have registered an address and then got its account in another way.
    private static final String OF_ADDRESS = "email_key = (SELECT a.email_key FROM account a WHERE a.id = :userId)";

    private static final String RECEIPT_READERS = "whoever knows the random id of the receipt";
    private static final String RECEIPT = "30 days, by an hourly job";
    private static final Erasure RECEIPT_KEPT = new Erasure.Kept(Erasure.Reason.RECEIPT, Duration.ofDays(30));

    private static final DataRegistry FIXED = RuntimeTables.in(DataRegistry.of("identity")
            .table(Table.of(
                            "mail_token",
                            "SHA-256 of the tokens of links in mails, with the address",
                            "this service alone",
                            "until it expires, at most 3 days, by an hourly job",
                            new Erasure.Deleted(Category.SIGN_INS, OF_USER))
                    .leavingOut("hash account_id purpose email expires_at used_at session_id"))
            .table(Table.of(
                            "mail",
                            "mails that wait for their delivery; token and detail encrypted",
                            "this service alone",
                            "until it is sent, at most a day, by an hourly job",
                            new Erasure.Deleted(
                                    Category.ACCOUNT,
                                    OF_USER + " OR account_id IN (SELECT p.id FROM pending_registration p WHERE p."
                                            + OF_ADDRESS + ")"))
                    .leavingOut("id account_id kind recipient locale sealed_values queued_at"))
            .table(Table.of(
                            "pending_registration",
                            "registrations that wait for the link of their mail: address, name, hash of the password",
                            "this service alone",
                            "24 hours, by an hourly job; with the guest who registers, or the account of the address",
                            new Erasure.Deleted(
                                    Category.ACCOUNT, "guest_id = :userId OR id = :userId OR " + OF_ADDRESS))
                    .exporting("email display_name locale time_zone age_bracket requested_at expires_at")
                    .leavingOut("id guest_id email_key password_hash hash"))
            .table(Table.of(
                            "reset_request",
                            "requests for a new password; the address encrypted",
                            "this service alone",
                            "until a job answers it after seconds, at most an hour",
                            new Erasure.Kept(Erasure.Reason.SIGN_IN_PROTECTION, Duration.ofDays(1)))
                    .leavingOut("id sealed_email requested_at"))
            .table(Table.of(
                            "passkey_ceremony",
                            "what browsers were asked to sign: random bits, and the address of who adds a passkey",
                            "this service alone",
                            "5 minutes, by an hourly job",
                            new Erasure.Deleted(Category.SIGN_INS, OF_USER))
                    .leavingOut("hash account_id request expires_at"))
            .table(Table.of(
                            "passkey",
                            "passkeys: name, public key, and when they were used",
                            "the person; never the key",
                            "until the person removes it",
                            new Erasure.Deleted(Category.SIGN_INS, OF_USER))
                    .exporting("id name created_at last_used_at")
                    .leavingOut("account_id credential_id public_key sign_count"))
            .table(Table.of(
                            "provider_visit",
                            "SHA-256 of the states of visits to providers, with language and time zone of a new person",
                            "this service alone",
                            "10 minutes, by an hourly job",
                            new Erasure.Deleted(Category.SIGN_INS, OF_USER))
                    .leavingOut("hash browser_hash account_id provider return_to locale time_zone expires_at"))
            .table(Table.of(
                            "provider_link",
                            "people at providers who can sign in to the account: issuer, subject and address",
                            "the person",
                            "until the person unlinks it",
                            new Erasure.Deleted(Category.SIGN_INS, OF_USER))
                    .exporting("id issuer subject email linked_at last_used_at")
                    .leavingOut("account_id"))
            .table(Table.of(
                            "sign_in_challenge",
                            "SHA-256 of the tokens of sign-ins that wait for the second factor",
                            "this service alone",
                            "5 minutes, by an hourly job",
                            new Erasure.Deleted(Category.SIGN_INS, OF_USER))
                    .leavingOut("hash account_id wrong method expires_at"))
            .table(Table.of(
                            "recovery_code",
                            "HMACs of the recovery codes of the second factor",
                            "this service alone",
                            "until used or replaced, or the factor is turned off",
                            new Erasure.Deleted(Category.SIGN_INS, OF_USER))
                    .leavingOut("account_id hash"))
            .table(Table.of(
                            "totp",
                            "the second factor: the secret of the authenticator app, encrypted",
                            "this service alone; the person that it is on",
                            "until the person turns it off; unconfirmed an hour, by an hourly job",
                            new Erasure.Deleted(Category.SIGN_INS, OF_USER))
                    .exporting("begun_at confirmed_at")
                    .leavingOut("account_id sealed_secret last_step"))
            .table(Table.of(
                            "ended_session",
                            "ids of ended sessions and API keys whose access tokens are refused",
                            "whoever verifies tokens",
                            "65 minutes, by an hourly job",
                            new Erasure.Kept(Erasure.Reason.SIGN_IN_PROTECTION, Duration.ofDays(1)))
                    .leavingOut("id ended_at"))
            .table(Table.of(
                            "refresh_token",
                            "SHA-256 of refresh tokens",
                            "this service alone",
                            "30 days after the session's end, by an hourly job",
                            new Erasure.Deleted(
                                    Category.SIGN_INS,
                                    "session_id IN (SELECT id FROM session WHERE account_id = :userId)"))
                    .leavingOut("hash session_id issued_at expires_at spent_at siblings exchanges parent exchange"))
            .table(Table.of(
                            "session",
                            "sign-ins",
                            "this service alone",
                            "30 days after the end, by an hourly job",
                            new Erasure.Deleted(Category.SIGN_INS, OF_USER))
                    .exporting("id device began_at last_used_at ends_at ended_at")
                    .leavingOut("account_id"))
            .table(Table.of(
                            "api_key",
                            "API keys with their permissions; SHA-256 of the secret",
                            "the person",
                            "until it is revoked; an expired one 30 days, by an hourly job",
                            new Erasure.Deleted(Category.SIGN_INS, OF_USER))
                    .exporting("id name scopes created_at expires_at last_used_on")
                    .leavingOut("account_id idempotency_key hash"))
            .table(Table.of(
                            "data_export_step",
                            "the progress of an export",
                            "the person",
                            "as long as the export",
                            new Erasure.Deleted(
                                    Category.EXPORTS,
                                    "export_id IN (SELECT id FROM data_export WHERE account_id = :userId)"))
                    .leavingOut("export_id seq state progress"))
            .table(Table.of(
                            "data_export",
                            "exports of a person's data, without the data",
                            "the person",
                            "7 days after it is ready, by an hourly job",
                            new Erasure.Deleted(Category.EXPORTS, OF_USER))
                    .leavingOut("id account_id idempotency_key requested_at length expires_at sealed"))
            .table(Table.of(
                            "export_key",
                            "the key that encrypts the archive of a person's export, encrypted by a key of the deployment",
                            "nobody",
                            "as long as the export",
                            new Erasure.Deleted(Category.EXPORTS, "user_id = :userId"))
                    .leavingOut("user_id wrapping_key wrapped created_at"))
            .folder(new Folder(
                    Mails.FOLDER,
                    "mails as files, where there is no mail server",
                    "whoever may read the data folder",
                    "3 days, by an hourly job",
                    Category.ACCOUNT))
            .folder(new Folder(
                    ExportFiles.FOLDER,
                    "archives of everything that is stored of a person, encrypted",
                    "the person, by an address that is valid for 15 minutes",
                    "7 days, by an hourly job",
                    Category.EXPORTS))
            .table(Table.of(
                            "consent",
                            "every decision about what the person allows, with the version of the text",
                            "the person; services whether something is allowed now",
                            ACCOUNT,
                            new Erasure.Deleted(Category.CONSENTS, OF_USER))
                    .exporting("purpose version given decided_at")
                    .leavingOut("id account_id"))
            .table(Table.of(
                            "age_bracket",
                            "whether the person is 16 or older",
                            "the person",
                            ACCOUNT,
                            new Erasure.Deleted(Category.CONSENTS, OF_USER))
                    .exporting("bracket set_at")
                    .leavingOut("account_id"))
            .table(Table.of(
                            "guardian",
                            "the guardian whom a person under 16 has named, and what the guardian decided",
                            "the person; whoever has the link of the mail",
                            "as long as the account and its consents depend on it; 14 days without a confirmation",
                            new Erasure.Deleted(Category.CONSENTS, OF_USER))
                    .exporting("email asked_at confirmed_at withdrawn_at")
                    .leavingOut("account_id locale hash"))
            .table(Table.of(
                            "suspension",
                            "why an account cannot be used, and who decided it",
                            "the person, ADMIN",
                            "until an administrator restores the account",
                            new Erasure.Deleted(Category.ACCOUNT, OF_USER))
                    .exporting("reason suspended_at")
                    .leavingOut("account_id suspended_by"))
            .table(Table.of(
                            "account_view",
                            "when and why an administrator has seen the platform as the person does",
                            "the person, by the export",
                            "400 days, by an hourly job",
                            new Erasure.Deleted(Category.ACCOUNT, OF_USER))
                    .exporting("reason begun_at")
                    .leavingOut("id account_id administrator_id"))
            .table(Table.of(
                            "administrative_act",
                            "what administrators did lately, so that a repeat changes nothing",
                            "this service alone",
                            "a day, by an hourly job",
                            new Erasure.Deleted(Category.ACCOUNT, "administrator_id = :userId OR account_id = :userId"))
                    .leavingOut("administrator_id idempotency_key account_id act detail done_at"))
            .table(Table.of(
                            "account_role",
                            "the roles of an account",
                            "the person, ADMIN, SERVICE",
                            ACCOUNT,
                            new Erasure.Deleted(Category.ACCOUNT, OF_USER))
                    .exporting("role")
                    .leavingOut("account_id"))
            .table(Table.of(
                            "account",
                            "address, name, hash of the password, profile and goals",
                            "the person, ADMIN, SERVICE; never the hash",
                            ACCOUNT,
                            new Erasure.Deleted(Category.ACCOUNT, "id = :userId"))
                    .exporting("id email display_name locale time_zone learning_language first_language goal exam_day")
                    .exporting("level created_at email_verified_at")
                    .leavingOut("email_key password_hash guest_until"))
            .table(Table.of(
                            "sign_in_limit",
                            "HMACs of addresses and accounts that tried to sign in",
                            "nobody",
                            "until the rate is full again, by an hourly job",
                            new Erasure.Kept(Erasure.Reason.SIGN_IN_PROTECTION, Duration.ofDays(1)))
                    .leavingOut("key full_at"))
            .table(Table.of(
                            "known_address",
                            "HMACs of the addresses from which an account has signed in",
                            "nobody",
                            "90 days after the last sign-in, by an hourly job",
                            new Erasure.Kept(Erasure.Reason.SIGN_IN_PROTECTION, Duration.ofDays(90)))
                    .leavingOut("key until"))
            .table(Table.of("erasure_place", "receipts: counts by table", RECEIPT_READERS, RECEIPT, RECEIPT_KEPT)
                    .leavingOut("erasure_id service position place category erased reason kept_seconds"))
            .table(Table.of(
                            "erasure_answer",
                            "receipts: which services answered",
                            RECEIPT_READERS,
                            RECEIPT,
                            RECEIPT_KEPT)
                    .leavingOut("erasure_id service answered_at"))
            .table(Table.of(
                            "erasure",
                            "erasures that run, by the user's id; afterwards the receipt, without it",
                            RECEIPT_READERS,
                            RECEIPT,
                            RECEIPT_KEPT)
                    .leavingOut("id user_id requested_at completed_at expires_at"))
            .table(Table.withoutPersonalData(
                    "signing_key",
                    "keys that sign access tokens; the private part encrypted",
                    "nobody; public parts are published",
                    "until the last token it signed has expired",
                    "id public_jwk sealed_private created_at used_from"))
            .event("user.registered", "the id of the user")
            .event("guest.started", "the id of the guest")
            .event("guest.merged", "the ids of the guest and of the account")
            .event("user.erased", "the id of the former user"));

    /// With the times that the settings have by default.
    public static final DataRegistry REGISTRY = registry(Duration.ofDays(400));

    private StoredData() {}

    /// @param auditKept how long an entry of the audit log is stored
    public static DataRegistry registry(Duration auditKept) {
        return new DataRegistry(
                FIXED.service(),
                Stream.concat(auditTables(auditKept), FIXED.tables().stream()).toList(),
                FIXED.folders(),
                FIXED.events());
    }

    private static Stream<Table> auditTables(Duration auditKept) {
        var kept = new Erasure.Kept(Erasure.Reason.AUDIT_LOG, auditKept);
        var ofPerson = "(SELECT pseudonym FROM audit_person WHERE account_id = :userId) IN (actor, subject)";
        return Stream.of(
                Table.of(
                                "audit_person",
                                "the pseudonyms by which the audit log names people",
                                "this service alone; ADMIN by the log",
                                ACCOUNT,
                                new Erasure.Deleted(Category.SIGN_INS, OF_USER))
                        .leavingOut("account_id key pseudonym"),
                Table.of("audit_pending", "entries of the audit log that have no number yet", "ADMIN", "seconds", kept)
                        .leavingOut("id at act outcome actor actor_service subject target session address device")
                        .leavingOut("details"),
                Table.of(
                                "audit_entry",
                                "the audit log: security events by pseudonym, network and device",
                                "ADMIN; the person, by the export",
                                "400 days, or as `IDENTITY_AUDIT_KEPT` says, by a daily job",
                                new Erasure.Kept(Erasure.Reason.AUDIT_LOG, auditKept, ofPerson))
                        .exporting("at act outcome session address device details")
                        .leavingOut("seq actor actor_service subject target previous hash"),
                Table.of(
                                "audit_refusal",
                                "how many acts were refused, by minute and network",
                                "ADMIN by the log",
                                "2 minutes, by a job of every minute",
                                new Erasure.Kept(Erasure.Reason.SIGN_IN_PROTECTION, Duration.ofDays(1)))
                        .leavingOut("minute address seen written"),
                Table.withoutPersonalData(
                        "audit_head",
                        "the newest entry of the audit log, signed",
                        "ADMIN",
                        "always",
                        "lone seq hash mac"),
                Table.withoutPersonalData(
                        "audit_checkpoint",
                        "where the audit log was cut because of its age, signed",
                        "ADMIN",
                        "always",
                        "seq hash cut_at mac"));
    }
}

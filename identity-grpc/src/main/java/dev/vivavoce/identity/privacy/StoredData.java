package dev.vivavoce.identity.privacy;

import dev.vivavoce.runtime.privacy.Category;
import dev.vivavoce.runtime.privacy.DataRegistry;
import dev.vivavoce.runtime.privacy.Erasure;
import dev.vivavoce.runtime.privacy.RuntimeTables;
import dev.vivavoce.runtime.privacy.Table;
import java.time.Duration;

/// What identity stores, row by row. RATIONALE.md shows it.
public final class StoredData {
    private static final String ACCOUNT = "as long as the account; a guest 24 hours and a quarter";
    private static final String OF_USER = "account_id = :userId";

    public static final DataRegistry REGISTRY = RuntimeTables.in(DataRegistry.of("identity")
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
                    .exporting("id began_at ends_at ended_at")
                    .leavingOut("account_id"))
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
                    .exporting("level created_at")
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
            .table(Table.withoutPersonalData(
                    "signing_key",
                    "keys that sign access tokens; the private part encrypted",
                    "nobody; public parts are published",
                    "until the last token it signed has expired",
                    "id public_jwk sealed_private created_at used_from"))
            .event("user.registered", "the id of the user")
            .event("guest.started", "the id of the guest")
            .event("user.erased", "the id of the former user"));

    private StoredData() {}
}

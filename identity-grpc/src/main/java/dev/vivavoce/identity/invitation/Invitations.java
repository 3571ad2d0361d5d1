package dev.vivavoce.identity.invitation;

import dev.vivavoce.identity.account.Accounts;
import dev.vivavoce.identity.account.Email;
import dev.vivavoce.identity.limit.SignInLimits;
import dev.vivavoce.identity.mail.Mail;
import dev.vivavoce.identity.mail.MailKind;
import dev.vivavoce.identity.mail.Mails;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.failure.Failure;
import java.util.UUID;

/// Mails invitations of other services, in the name of a person whose address is known to be theirs.
public final class Invitations {
    private final Database database;
    private final Accounts accounts;
    private final SignInLimits limits;
    private final Mails mails;

    public Invitations(Database database, Accounts accounts, SignInLimits limits, Mails mails) {
        this.database = database;
        this.accounts = accounts;
        this.limits = limits;
        this.mails = mails;
    }

    /// Queues the mail with a link to a seat in the plan of a team.
    ///
    /// @param locale the language of the mail; empty for English
    /// @throws Failure NOT_FOUND / USER_UNKNOWN; FAILED_PRECONDITION / EMAIL_UNVERIFIED; RESOURCE_EXHAUSTED
    void offerSeat(UUID inviterId, Email email, String locale, Secret token) {
        limits.inviting(email.key());
        database.run(db -> {
            var inviter =
                    accounts.find(db, inviterId).orElseThrow(() -> Failure.notFound("USER_UNKNOWN", "no such user"));
            // The mail names the address; it must not name another person's.
            if (!inviter.emailVerified())
                throw Failure.precondition("EMAIL_UNVERIFIED", "the inviter's address is not verified");
            mails.send(db, inviterId, new Mail(MailKind.SEAT_INVITED, email.written(), locale, token, inviter.email()));
        });
    }
}

package dev.vivavoce.identity.mail;

import dev.vivavoce.identity.mail.MailSettings.Security;
import dev.vivavoce.identity.mail.MailSettings.Smtp;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/// Sends mail to a server by SMTP (RFC 5321), with a limit for each step.
final class SmtpTransport implements MailTransport {
    private static final Duration LONGEST_STEP = Duration.ofSeconds(20);
    /// Replies from 500 on are permanent (RFC 5321, 4.2.1).
    private static final int PERMANENT = 500;

    private final Smtp server;
    private final Session session;

    SmtpTransport(Smtp server) {
        this.server = server;
        this.session = Session.getInstance(properties(server));
    }

    @Override
    public Delivery deliver(MimeMessage mail, UUID accountId) throws MessagingException {
        try (var transport = session.getTransport("smtp")) {
            if (server.user().isEmpty()) transport.connect();
            else transport.connect(server.user(), server.password().reveal());
            transport.sendMessage(mail, mail.getAllRecipients());
            return Delivery.SENT;
        } catch (SendFailedException failed) {
            if (isPermanent(failed)) return Delivery.REFUSED;
            throw failed;
        }
    }

    /// An answer to the address or to the mail, and not to the connection or the sign-in, which an operator can
    /// mend.
    private static boolean isPermanent(SendFailedException failed) {
        for (Exception one = failed;
                one != null;
                one = one instanceof MessagingException next ? next.getNextException() : null) {
            if (one instanceof SMTPAddressFailedException address && address.getReturnCode() >= PERMANENT) return true;
            if (one instanceof SMTPSendFailedException send && send.getReturnCode() >= PERMANENT) return true;
        }
        return false;
    }

    private static Properties properties(Smtp server) {
        var limit = Long.toString(LONGEST_STEP.toMillis());
        var all = new Properties();
        all.setProperty("mail.smtp.host", server.host());
        all.setProperty("mail.smtp.port", Integer.toString(server.port()));
        all.setProperty("mail.smtp.auth", Boolean.toString(!server.user().isEmpty()));
        all.setProperty("mail.smtp.connectiontimeout", limit);
        all.setProperty("mail.smtp.timeout", limit);
        all.setProperty("mail.smtp.writetimeout", limit);
        all.setProperty("mail.smtp.ssl.enable", Boolean.toString(server.security() == Security.TLS));
        all.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        all.setProperty("mail.smtp.starttls.enable", Boolean.toString(server.security() == Security.STARTTLS));
        all.setProperty("mail.smtp.starttls.required", Boolean.toString(server.security() == Security.STARTTLS));
        all.setProperty("mail.mime.allowutf8", "true"); // RFC 6531, for addresses with letters of any script
        return all;
    }
}

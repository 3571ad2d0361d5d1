package dev.vivavoce.identity.mail;

import dev.vivavoce.runtime.config.Secret;
import java.net.URI;
import java.nio.file.Path;

/// How mail leaves.
///
/// @param from the address of the sender
/// @param webUrl where people reach the web app; links begin with it, whatever the headers of a request say
public record MailSettings(String from, URI webUrl, Way way) {
    /// The ways out.
    public sealed interface Way {}

    /// To a mail server.
    ///
    /// @param user empty for a server that asks for none
    public record Smtp(String host, int port, Security security, String user, Secret password) implements Way {}

    /// Into a folder, for a machine without a mail server.
    public record Folder(Path folder) implements Way {}

    /// How the connection to the mail server is protected.
    public enum Security {
        /// Begins in clear text and must become encrypted before anything is sent.
        STARTTLS,
        /// Is encrypted from the start.
        TLS,
        /// Is not: only for a server on the same machine or in the same private network.
        NONE
    }

    /// Whether mails reach people. Otherwise they are files.
    public boolean hasServer() {
        return way instanceof Smtp;
    }

    MailTransport transport() {
        return switch (way) {
            case Smtp smtp -> new SmtpTransport(smtp);
            case Folder(Path folder) -> new MailFolder(folder);
        };
    }
}

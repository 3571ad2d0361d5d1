package dev.vivavoce.identity.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes mail as `.eml` files that only their owner can read. The log names the file and nothing of its
/// content.
final class MailFolder implements MailTransport {
    private static final Logger log = LoggerFactory.getLogger(MailFolder.class);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final Path folder;

    MailFolder(Path folder) {
        this.folder = folder;
    }

    /// Writes under a temporary name first, so that a reader never sees a part. The same mail has the same
    /// name.
    @Override
    public Delivery deliver(MimeMessage mail) throws MessagingException, IOException {
        Files.createDirectories(folder);
        var id = mail.getMessageID();
        var name = id.substring(1, id.indexOf('@'));
        var time = mail.getSentDate().toInstant();
        var file = folder.resolve(fileName(time, name));
        var part = folder.resolve("." + name + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var out = Files.newOutputStream(part)) {
            mail.writeTo(out);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        log.info("there is no mail server, so a mail was written to {}", file);
        return Delivery.SENT;
    }

    private static String fileName(Instant time, String id) {
        return TIME.format(time) + "-" + id + ".eml";
    }
}

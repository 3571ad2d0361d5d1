package dev.vivavoce.identity.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

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
import java.util.UUID;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes mail as `.eml` files that only their owner can read. The log names the file and nothing of its
/// content. The end of a name is the same for all mails of one person, so that they are found when the person is
/// erased.
final class MailFolder implements MailTransport {
    private static final Logger log = LoggerFactory.getLogger(MailFolder.class);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private static final String ENDING = ".eml";
    /// Of a mail that is being written, whose name begins with a dot. A killed process leaves it.
    private static final String PART = ".part";

    private final Path folder;

    MailFolder(Path folder) {
        this.folder = folder;
    }

    /// Writes under a temporary name first, so that a reader never sees a part. The same mail has the same
    /// name.
    @Override
    public Delivery deliver(MimeMessage mail, UUID accountId) throws MessagingException, IOException {
        Files.createDirectories(folder);
        var id = mail.getMessageID();
        var name = id.substring(1, id.indexOf('@'));
        var time = mail.getSentDate().toInstant();
        var file = folder.resolve(fileName(time, name, accountId));
        var part = folder.resolve("." + file.getFileName() + PART);
        Files.deleteIfExists(part);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var out = Files.newOutputStream(part)) {
            mail.writeTo(out);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        log.info("there is no mail server, so a mail was written to {}", file);
        return Delivery.SENT;
    }

    @Override
    public long erase(UUID accountId) throws IOException {
        return delete(ending(accountId), _ -> true);
    }

    @Override
    public long deleteBefore(Instant instant) throws IOException {
        return delete(ENDING, file -> time(file).compareTo(TIME.format(instant)) < 0);
    }

    /// What the name begins with.
    private static String time(Path file) {
        var name = file.getFileName().toString();
        return name.startsWith(".") ? name.substring(1) : name;
    }

    /// @param ending of whole mails; what is left of others goes with them
    private long delete(String ending, Predicate<Path> choice) throws IOException {
        if (!Files.isDirectory(folder)) return 0;
        long deleted = 0;
        try (var files = Files.newDirectoryStream(folder, "*" + ending + "{," + PART + "}")) {
            for (var file : files) if (choice.test(file) && Files.deleteIfExists(file)) deleted++;
        }
        return deleted;
    }

    private static String fileName(Instant time, String id, UUID accountId) {
        return TIME.format(time) + "-" + id + ending(accountId);
    }

    /// A name-based UUID of the account, because logs have the name of the file and no ids of people.
    private static String ending(UUID accountId) {
        return "-" + UUID.nameUUIDFromBytes(accountId.toString().getBytes(US_ASCII)) + ENDING;
    }
}

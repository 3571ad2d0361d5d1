package dev.vivavoce.identity;

import dev.vivavoce.runtimetest.Await;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// The mails to one address that identity has written into its folder.
public record Inbox(String address) {
    static final Path FOLDER = Path.of("target/mail");
    private static final Pattern LINK = Pattern.compile(Pattern.quote(TestSettings.WEB_URL) + "(/[a-z-]+)#(\\S+)");

    /// The mails by their files, which never change. All classes share the folder, and look into it while they wait.
    private static final Map<Path, Mail> READ = new ConcurrentHashMap<>();

    /// One mail: its subject and its text.
    public record Letter(String subject, String text) {}

    private record Mail(FileTime writtenAt, String to, Letter letter) {}

    /// Waits for a mail with this subject. Several jobs write mails at once, so their order says nothing.
    public Letter letter(String subject) {
        Await.until(
                "a mail \"" + subject + "\"",
                () -> letters().stream().anyMatch(letter -> letter.subject().equals(subject)));
        return letters().stream()
                .filter(letter -> letter.subject().equals(subject))
                .toList()
                .getLast();
    }

    /// Waits for so many mails and returns them in the order in which they were written.
    public List<Letter> letters(int count) {
        Await.until(count + " mails to " + address, () -> letters().size() >= count);
        return letters();
    }

    /// Waits for so many links to a page and returns the tokens, the oldest first.
    public List<String> tokens(String page, int count) {
        Await.until(count + " links to " + page, () -> tokens(page).size() >= count);
        return tokens(page);
    }

    public String token(String page) {
        return tokens(page, 1).getLast();
    }

    private List<String> tokens(String page) {
        var tokens = new ArrayList<String>();
        for (var letter : letters()) {
            var link = LINK.matcher(letter.text());
            if (link.find() && link.group(1).equals(page)) tokens.add(link.group(2));
        }
        return tokens;
    }

    public List<Letter> letters() {
        if (!Files.exists(FOLDER)) return List.of();
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .flatMap(file -> mail(file).stream())
                    .filter(mail -> mail.to().equals(address))
                    .sorted(Comparator.comparing(Mail::writtenAt))
                    .map(Mail::letter)
                    .toList();
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    /// Empty for a mail that was deleted: the erasure of a person deletes their mails.
    private static Optional<Mail> mail(Path file) {
        var known = READ.get(file);
        if (known != null) return Optional.of(known);
        try (var in = Files.newInputStream(file)) {
            var mime = new MimeMessage(Session.getInstance(new Properties()), in);
            var text = ((Multipart) mime.getContent()).getBodyPart(0).getContent();
            var mail = new Mail(
                    Files.getLastModifiedTime(file),
                    String.join("", mime.getHeader("To")),
                    new Letter(mime.getSubject(), text.toString()));
            READ.put(file, mail);
            return Optional.of(mail);
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException | MessagingException thrown) {
            throw new IllegalStateException(thrown);
        }
    }
}

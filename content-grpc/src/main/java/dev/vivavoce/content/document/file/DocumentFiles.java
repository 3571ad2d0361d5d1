package dev.vivavoce.content.document.file;

import dev.vivavoce.content.document.state.Document;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.objects.ObjectFolder;
import dev.vivavoce.runtime.objects.ObjectKey;
import dev.vivavoce.runtime.objects.Objects;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The files of documents. Our ids are their keys; the names that learners give are never part of one.
public final class DocumentFiles {
    /// The folder of the objects.
    public static final ObjectFolder FOLDER = new ObjectFolder("documents");

    /// How long an address takes a file.
    public static final Duration ADDRESS_VALID = Duration.ofMinutes(15);

    private static final Logger log = LoggerFactory.getLogger(DocumentFiles.class);
    private static final int BUFFER = 64 * 1024;

    private final Objects objects;
    private final Path working;

    private DocumentFiles(Objects objects, Path working) {
        this.objects = objects;
        this.working = working;
    }

    /// @param working a folder of this process alone, for the copies that are read; what a killed process has left in
    ///     it is deleted
    public static DocumentFiles open(Objects objects, Path working) {
        try {
            Files.createDirectories(working);
            try (var left = Files.list(working)) {
                for (var file : left.filter(Files::isRegularFile).toList()) Files.delete(file);
            }
            return new DocumentFiles(objects, working);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    /// Takes exactly the announced length and type, once or several times, until it expires.
    public URI addressToPut(Document document) {
        return objects.addressToPut(description(document), ADDRESS_VALID);
    }

    /// The length of the file; empty when it was not sent.
    ///
    /// @throws Failure UNAVAILABLE / OBJECTS_UNAVAILABLE
    public Optional<Long> length(UUID documentId) {
        try {
            return objects.describe(key(documentId)).map(Objects.Description::length);
        } catch (IOException thrown) {
            log.warn("the file of a document cannot be found: {}", thrown.toString());
            throw Failure.unavailable("OBJECTS_UNAVAILABLE", "the store of files does not answer")
                    .retryAfter(Duration.ofSeconds(5));
        }
    }

    /// The bytes of the file; empty when it is not there.
    public Optional<Objects.Content> content(UUID documentId) throws IOException {
        return objects.get(key(documentId));
    }

    /// Copies the file, because the sender can replace it while an address is valid. Empty when it is not there.
    public Optional<Copy> copy(UUID documentId) {
        try {
            var content = objects.get(key(documentId));
            if (content.isEmpty()) return Optional.empty();
            try (var object = content.get()) {
                return Optional.of(copy(object.bytes()));
            }
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    private Copy copy(InputStream bytes) throws IOException {
        var file = Files.createTempFile(working, "document", "");
        var digest = sha256();
        long length = 0;
        try (var out = Files.newOutputStream(file)) {
            length = copy(bytes, out, digest);
        } catch (IOException | RuntimeException thrown) {
            Files.deleteIfExists(file);
            throw thrown;
        }
        return new Copy(file, length, HexFormat.of().formatHex(digest.digest()));
    }

    private static long copy(InputStream bytes, OutputStream out, MessageDigest digest) throws IOException {
        var buffer = new byte[BUFFER];
        long length = 0;
        for (int read; (read = bytes.read(buffer)) >= 0; length += read) {
            out.write(buffer, 0, read);
            digest.update(buffer, 0, read);
        }
        return length;
    }

    /// Returns false when it is not there.
    public boolean delete(UUID documentId) throws IOException {
        return objects.delete(key(documentId));
    }

    private static Objects.Description description(Document document) {
        return new Objects.Description(
                key(document.id()),
                document.file().sizeBytes(),
                document.file().type().mediaType());
    }

    private static ObjectKey key(UUID documentId) {
        return FOLDER.key(documentId.toString());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException thrown) {
            throw new IllegalStateException("every JDK has SHA-256", thrown);
        }
    }

    /// A copy of a file; closing deletes it.
    ///
    /// @param sha256 64 hexadecimal digits
    public record Copy(Path file, long length, String sha256) implements AutoCloseable {
        @Override
        public void close() {
            try {
                Files.deleteIfExists(file);
            } catch (IOException thrown) {
                throw new UncheckedIOException(thrown);
            }
        }
    }
}

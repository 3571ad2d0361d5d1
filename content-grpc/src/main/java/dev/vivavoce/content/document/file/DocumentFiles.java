package dev.vivavoce.content.document.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vivavoce.content.document.state.Document;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.keys.DataKey;
import dev.vivavoce.runtime.keys.PersonKeys;
import dev.vivavoce.runtime.objects.ObjectFolder;
import dev.vivavoce.runtime.objects.ObjectKey;
import dev.vivavoce.runtime.objects.Objects;
import java.io.ByteArrayInputStream;
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

/// The files of documents. Our ids are their keys; the names that learners give are never part of one. A file is
/// stored as it was sent until it is sealed: encrypted with the key of its learner.
public final class DocumentFiles {
    /// Files as they were sent.
    public static final ObjectFolder SENT = new ObjectFolder("documents");

    /// Encrypted files.
    public static final ObjectFolder SEALED = new ObjectFolder("sealed-documents");

    /// How long an address takes a file.
    public static final Duration ADDRESS_VALID = Duration.ofMinutes(15);

    private static final Logger log = LoggerFactory.getLogger(DocumentFiles.class);
    private static final int BUFFER = 64 * 1024;

    private final Objects objects;
    private final PersonKeys keys;
    private final Path working;

    private DocumentFiles(Objects objects, PersonKeys keys, Path working) {
        this.objects = objects;
        this.keys = keys;
        this.working = working;
    }

    /// @param working a folder of this process alone, for the copies that are read; what a killed process has left in
    ///     it is deleted
    public static DocumentFiles open(Objects objects, PersonKeys keys, Path working) {
        try {
            Files.createDirectories(working);
            try (var left = Files.list(working)) {
                for (var file : left.filter(Files::isRegularFile).toList()) Files.delete(file);
            }
            return new DocumentFiles(objects, keys, working);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    /// Takes exactly the announced length and type, once or several times, until it expires.
    public URI addressToPut(Document document) {
        return objects.addressToPut(description(document), ADDRESS_VALID);
    }

    /// The length of the file that was sent; empty when it was not.
    ///
    /// @throws Failure UNAVAILABLE / OBJECTS_UNAVAILABLE
    public Optional<Long> length(UUID documentId) {
        try {
            return objects.describe(sent(documentId)).map(Objects.Description::length);
        } catch (IOException thrown) {
            log.warn("the file of a document cannot be found: {}", thrown.toString());
            throw Failure.unavailable("OBJECTS_UNAVAILABLE", "the store of files does not answer")
                    .retryAfter(Duration.ofSeconds(5));
        }
    }

    /// The bytes of the file as it was sent; empty when it is not there.
    ///
    /// @throws IOException also when it cannot be decrypted
    public Optional<InputStream> content(Document document) throws IOException {
        if (!document.isSealed()) return objects.get(sent(document.id())).map(Objects.Content::bytes);
        var sealed = sealed(document);
        var content = objects.get(sealed.key());
        if (content.isEmpty()) return Optional.empty();
        try (var object = content.get()) {
            var bytes = object.bytes().readNBytes((int) sealed.length() + 1);
            return Optional.of(new ByteArrayInputStream(key(document).open(bytes, place(document))));
        } catch (DataKey.Unreadable thrown) {
            throw new IOException("the file of document " + document.id() + " cannot be decrypted", thrown);
        }
    }

    /// Copies the file, because the sender can replace it while an address is valid, and because it is read from a
    /// file. Empty when it is not there.
    public Optional<Copy> copy(Document document) {
        try {
            var content = content(document);
            if (content.isEmpty()) return Optional.empty();
            try (var bytes = content.get()) {
                return Optional.of(copy(bytes));
            }
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    /// Stores the file of a document encrypted. It is held in memory: files have a limit of some megabytes.
    public void seal(Document document, Copy copy) throws IOException {
        var bytes = key(document).seal(Files.readAllBytes(copy.file()), place(document));
        objects.put(sealed(document), new ByteArrayInputStream(bytes));
    }

    private DataKey key(Document document) throws IOException {
        return keys.find(document.userId())
                .orElseThrow(() -> new IOException("there is no key for the file of document " + document.id()));
    }

    /// What a sealed object is, for encryption: none can replace another.
    private static byte[] place(Document document) {
        return ("file of document " + document.id() + " of " + document.userId()).getBytes(UTF_8);
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

    /// Deletes the file, sealed or not.
    public void delete(UUID documentId) throws IOException {
        deleteSent(documentId);
        deleteSealed(documentId);
    }

    /// Returns false when it is not there.
    public boolean deleteSent(UUID documentId) throws IOException {
        return objects.delete(sent(documentId));
    }

    /// Returns false when it is not there.
    public boolean deleteSealed(UUID documentId) throws IOException {
        return objects.delete(SEALED.key(documentId.toString()));
    }

    private static Objects.Description description(Document document) {
        return new Objects.Description(
                sent(document.id()),
                document.file().sizeBytes(),
                document.file().type().mediaType());
    }

    private static Objects.Description sealed(Document document) {
        return new Objects.Description(
                SEALED.key(document.id().toString()),
                document.file().sizeBytes() + DataKey.OVERHEAD_BYTES,
                "application/octet-stream");
    }

    private static ObjectKey sent(UUID documentId) {
        return SENT.key(documentId.toString());
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

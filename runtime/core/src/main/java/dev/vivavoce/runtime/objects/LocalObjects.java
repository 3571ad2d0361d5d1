package dev.vivavoce.runtime.objects;

import com.linecorp.armeria.server.HttpService;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/// Objects in a local folder, served by the owning service's own port.
///
/// ```java
/// var objects = LocalObjects.open(settings, clock);
/// server.http(LocalObjects.PATH, objects.http());
/// ```
///
/// A file is named by the digest of its key, so no key can name a path. It begins with a header of fixed length
/// that holds key and type, so one rename makes the whole object visible.
public final class LocalObjects implements Objects {
    /// For [dev.vivavoce.runtime.server.GrpcServer.Builder#http].
    public static final String PATH = "prefix:/objects";

    private static final int HEADER = 512;
    private static final int BUFFER = 64 * 1024;

    private final Path files;
    private final Path uploads;
    private final AddressSettings addresses;
    private final ObjectSignature signature;
    private final Clock clock;

    private LocalObjects(ObjectSettings.InFolder settings, Clock clock) {
        this.files = settings.folder().resolve("files");
        this.uploads = settings.folder().resolve("uploads");
        this.addresses = settings.addresses();
        this.signature = new ObjectSignature(addresses.secret());
        this.clock = clock;
    }

    /// Creates the folder when it is missing, and deletes the uploads that were incomplete when the process was
    /// killed. Only one process may use a folder.
    public static LocalObjects open(ObjectSettings.InFolder settings, Clock clock) {
        var objects = new LocalObjects(settings, clock);
        try {
            Files.createDirectories(objects.files);
            Files.createDirectories(objects.uploads);
            try (var left = Files.list(objects.uploads)) {
                for (var file : left.toList()) Files.delete(file);
            }
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
        return objects;
    }

    /// Serves signed addresses, for the web origins of the settings.
    public HttpService http() {
        return ObjectsHttp.of(this, addresses.origins());
    }

    @Override
    public void put(Description description, InputStream bytes) throws IOException {
        var upload = uploads.resolve(UUID.randomUUID().toString());
        try {
            write(upload, description, bytes);
            var file = file(description.key());
            Files.createDirectories(file.getParent());
            Files.move(upload, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(upload);
        }
    }

    private static void write(Path upload, Description description, InputStream bytes) throws IOException {
        try (var file = new RandomAccessFile(upload.toFile(), "rw")) {
            file.write(header(description));
            var buffer = new byte[BUFFER];
            long left = description.length();
            for (int read; (read = bytes.read(buffer)) >= 0; left -= read) {
                if (read > left) throw new LengthDiffers(description.length());
                file.write(buffer, 0, read);
            }
            if (left > 0) throw new LengthDiffers(description.length());
            file.getFD().sync(); // a crash after the rename must not leave an empty object
        }
    }

    @Override
    public Optional<Description> describe(ObjectKey key) throws IOException {
        var content = get(key);
        if (content.isPresent()) content.get().close();
        return content.map(Content::description);
    }

    @Override
    public Optional<Content> get(ObjectKey key) throws IOException {
        InputStream in;
        try {
            in = Files.newInputStream(file(key));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
        try {
            var header = in.readNBytes(HEADER);
            int end = 0;
            while (header[end] != 0) end++;
            var lines = new String(header, 0, end, StandardCharsets.UTF_8).split("\n", -1);
            return Optional.of(new Content(new Description(key, Long.parseLong(lines[2]), lines[1]), in));
        } catch (IOException | RuntimeException thrown) {
            in.close();
            throw thrown;
        }
    }

    @Override
    public boolean delete(ObjectKey key) throws IOException {
        return Files.deleteIfExists(file(key));
    }

    @Override
    public URI addressToPut(Description description, Duration lifetime) {
        return address("PUT", description, lifetime);
    }

    @Override
    public URI addressToGet(Description description, Duration lifetime) {
        return address("GET", description, lifetime);
    }

    /// Returns true when this store signed the address for this method and object, and it has not expired.
    boolean allows(String method, Description description, Instant expires, String given) {
        return clock.instant().isBefore(expires) && signature.matches(given, method, description, expires);
    }

    private URI address(String method, Description description, Duration lifetime) {
        var expires = Instant.ofEpochSecond(clock.instant().plus(lifetime).getEpochSecond());
        return addresses
                .address()
                .resolve("/objects/%s?length=%d&type=%s&expires=%d&signature=%s"
                        .formatted(
                                description.key().value(),
                                description.length(),
                                URLEncoder.encode(description.type(), StandardCharsets.UTF_8),
                                expires.getEpochSecond(),
                                signature.of(method, description, expires)));
    }

    private static byte[] header(Description description) {
        var text = description.key().value() + "\n" + description.type() + "\n" + description.length();
        return Arrays.copyOf(text.getBytes(StandardCharsets.UTF_8), HEADER);
    }

    private Path file(ObjectKey key) {
        try {
            var digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(key.value().getBytes(StandardCharsets.UTF_8)));
            return files.resolve(digest.substring(0, 2)).resolve(digest);
        } catch (NoSuchAlgorithmException thrown) {
            throw new IllegalStateException(thrown);
        }
    }
}

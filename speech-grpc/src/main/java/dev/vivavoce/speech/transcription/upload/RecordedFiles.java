package dev.vivavoce.speech.transcription.upload;

import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.objects.ObjectFolder;
import dev.vivavoce.runtime.objects.ObjectKey;
import dev.vivavoce.runtime.objects.Objects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The files of transcriptions or of submissions, as they were sent. Our ids are their keys; the names that
/// learners give are never part of one.
public final class RecordedFiles {
    public static final ObjectFolder FOLDER = new ObjectFolder("recorded-files");

    /// What a file is, is found out from its content.
    public static final String MEDIA_TYPE = "application/octet-stream";

    /// How long an address takes a file: half a gigabyte on a slow line takes most of it.
    public static final Duration ADDRESS_VALID = Duration.ofHours(1);

    private static final Logger log = LoggerFactory.getLogger(RecordedFiles.class);

    private final Objects objects;
    private final Function<UUID, ObjectKey> keys;
    private final Path working;

    private RecordedFiles(Objects objects, ObjectFolder folder, Path working) {
        this.objects = objects;
        keys = id -> folder.key(id.toString());
        this.working = working;
    }

    /// @param folder where the files are kept
    /// @param working a folder of this process alone, for what is worked on; what a killed process has
    ///     left in it is deleted
    public static RecordedFiles open(Objects objects, ObjectFolder folder, Path working) {
        try {
            Files.createDirectories(working);
            try (var left = Files.list(working)) {
                for (var file : left.filter(Files::isRegularFile).toList()) Files.delete(file);
            }
            return new RecordedFiles(objects, folder, working);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    /// Takes exactly the announced length, once or several times, until it expires.
    public URI addressToPut(UUID id, long sizeBytes) {
        return objects.addressToPut(new Objects.Description(keys.apply(id), sizeBytes, MEDIA_TYPE), ADDRESS_VALID);
    }

    /// The length of the file that was sent; empty when it was not.
    ///
    /// @throws Failure UNAVAILABLE / OBJECTS_UNAVAILABLE
    public Optional<Long> length(UUID id) {
        try {
            return objects.describe(keys.apply(id)).map(Objects.Description::length);
        } catch (IOException thrown) {
            log.warn("a recorded file cannot be found: {}", thrown.toString());
            throw Failure.unavailable("OBJECTS_UNAVAILABLE", "the store of files does not answer")
                    .retryAfter(Duration.ofSeconds(5));
        }
    }

    /// Copies a file, because the sender can replace it while an address is valid; empty when it is not there.
    public Optional<Temporary> copy(UUID id) throws IOException {
        var content = objects.get(keys.apply(id));
        if (content.isEmpty()) return Optional.empty();
        var copy = temporary();
        try (var found = content.get()) {
            Files.copy(found.bytes(), copy.path(), StandardCopyOption.REPLACE_EXISTING);
            return Optional.of(copy);
        } catch (IOException | RuntimeException thrown) {
            copy.close();
            throw thrown;
        }
    }

    /// An empty file to work with.
    public Temporary temporary() throws IOException {
        return new Temporary(Files.createTempFile(working, "transcription", ""));
    }

    /// Returns false when it is not there.
    public boolean delete(UUID id) throws IOException {
        return objects.delete(keys.apply(id));
    }

    /// A file of this process; closing deletes it.
    public record Temporary(Path path) implements AutoCloseable {
        @Override
        public void close() {
            try {
                Files.deleteIfExists(path);
            } catch (IOException thrown) {
                throw new UncheckedIOException(thrown);
            }
        }
    }
}

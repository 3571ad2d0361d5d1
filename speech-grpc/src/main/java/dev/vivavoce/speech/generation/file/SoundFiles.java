package dev.vivavoce.speech.generation.file;

import dev.vivavoce.runtime.objects.ObjectFolder;
import dev.vivavoce.runtime.objects.ObjectKey;
import dev.vivavoce.runtime.objects.Objects;
import dev.vivavoce.speech.generation.state.GeneratedSound;
import dev.vivavoce.speech.media.encoding.SpeechEncoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

/// The files of sounds. Our ids are their keys.
public final class SoundFiles {
    public static final ObjectFolder FOLDER = new ObjectFolder("generated-audio");

    /// How long an address plays a file.
    public static final Duration ADDRESS_VALID = Duration.ofHours(1);

    private final Objects objects;
    private final Path working;

    private SoundFiles(Objects objects, Path working) {
        this.objects = objects;
        this.working = working;
    }

    /// @param working a folder of this process alone, for what is being encoded; what a killed process has left in it
    ///     is deleted
    public static SoundFiles open(Objects objects, Path working) {
        try {
            Files.createDirectories(working);
            try (var left = Files.list(working)) {
                for (var file : left.filter(Files::isRegularFile).toList()) Files.delete(file);
            }
            return new SoundFiles(objects, working);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    /// An empty file to encode to.
    public Temporary temporary() throws IOException {
        return new Temporary(Files.createTempFile(working, "sound", ""));
    }

    /// Stores the file of a sound.
    public void put(GeneratedSound sound, Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            objects.put(description(sound, Files.size(file)), bytes);
        }
    }

    /// An address for `GET`, ranges included.
    public URI addressToGet(GeneratedSound sound) {
        return objects.addressToGet(description(sound, sound.status().sizeBytes()), ADDRESS_VALID);
    }

    private static Objects.Description description(GeneratedSound sound, long length) {
        return new Objects.Description(
                key(sound.id()), length, mediaType(sound.voicing().format()));
    }

    public static String mediaType(SpeechEncoder.Format format) {
        return switch (format) {
            case MP3 -> "audio/mpeg";
            case OGG_OPUS -> "audio/ogg";
            case WAV -> "audio/wav";
        };
    }

    /// Returns false when it is not there.
    boolean delete(UUID soundId) throws IOException {
        return objects.delete(key(soundId));
    }

    private static ObjectKey key(UUID soundId) {
        return FOLDER.key(soundId.toString());
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

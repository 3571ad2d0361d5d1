package dev.vivavoce.fleet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// A clock that is wrong for one process, by libfaketime (Debian package `faketime`). Timeouts are right: the
/// clock that only counts is left alone.
final class WrongClock {
    /// How wrong it is.
    static final Duration OFF = Duration.ofMinutes(10);

    private static final Path LIBRARIES = Path.of("/usr/lib");
    private static final String LIBRARY = "faketime/libfaketimeMT.so.1";

    private WrongClock() {}

    static boolean isInstalled() {
        return library().isPresent();
    }

    /// The environment of a process with a clock that is wrong.
    ///
    /// @param off how much it is fast; negative when it is slow
    static Map<String, String> environment(Duration off) {
        var library = library().orElseThrow(() -> new IllegalStateException("faketime is not installed"));
        return Map.of(
                "LD_PRELOAD", library.toString(),
                "FAKETIME", "%+d".formatted(off.toSeconds()),
                "FAKETIME_DONT_FAKE_MONOTONIC", "1");
    }

    private static Optional<Path> library() {
        if (!Files.isDirectory(LIBRARIES)) return Optional.empty();
        try (var folders = Files.list(LIBRARIES)) {
            return folders.map(folder -> folder.resolve(LIBRARY))
                    .filter(Files::exists)
                    .findFirst();
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }
}

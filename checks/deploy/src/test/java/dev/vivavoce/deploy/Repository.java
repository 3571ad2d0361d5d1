package dev.vivavoce.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The checkout.
final class Repository {
    static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

    private Repository() {}

    static String read(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }
}

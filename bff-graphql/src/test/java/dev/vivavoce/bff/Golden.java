package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Compares with a committed file, or rewrites the file with `-Dgolden=write`.
final class Golden {
    private Golden() {}

    static void same(Path file, String text) {
        try {
            if ("write".equals(System.getProperty("golden"))) Files.writeString(file, text);
            assertThat(Files.exists(file)).as("%s exists", file).isTrue();
            assertThat(text).as("%s (./vivavoce golden rewrites it)", file).isEqualTo(Files.readString(file));
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }
}

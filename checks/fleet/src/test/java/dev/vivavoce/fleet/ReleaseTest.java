package dev.vivavoce.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseTest {
    @TempDir
    Path checkout;

    @Test
    void a_release_is_what_its_checkout_was_built_with_and_gets_no_setting_that_it_does_not_know() throws IOException {
        var app = Files.createDirectories(checkout.resolve(".vivavoce").resolve("app"));
        Files.writeString(app.resolve("fleet.classpath"), "one.jar:two.jar\n");
        var release = Release.built(checkout, Set.of("SPEECH_REDIS"));
        assertThat(release.classPath()).isEqualTo("one.jar:two.jar");
        assertThat(release.known(Map.of("SPEECH_PORT", "9102", "SPEECH_REDIS", "redis://cache")))
                .containsExactly(Map.entry("SPEECH_PORT", "9102"));
    }

    @Test
    void a_checkout_that_is_not_built_is_refused() {
        assertThatThrownBy(() -> Release.built(checkout, Set.of())).isInstanceOf(NoSuchFileException.class);
    }
}

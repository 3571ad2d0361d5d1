package dev.vivavoce.runtime.confinement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildJvmTest {
    @TempDir
    Path folder;

    @Test
    void the_class_path_has_the_main_class_and_what_is_named() throws Exception {
        var process = start(new ChildJvm(Child.class, List.of("org/assertj/core/api/Assertions.class"), List.of(), 64));
        assertThat(new String(process.getInputStream().readAllBytes(), UTF_8))
                .contains("assertj")
                .contains("test-classes")
                .doesNotContain("junit");
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void without_memory_it_ends_with_its_code_and_a_silent_output() throws Exception {
        var jvm = new ChildJvm(Child.class, List.of(), List.of(), 64);
        var process = new ProcessBuilder(jvm.command(folder, 30, 1 << 20, List.of("memory"))).start();
        assertThat(process.getInputStream().readAllBytes()).isEmpty();
        assertThat(process.waitFor()).isEqualTo(ChildJvm.OUT_OF_MEMORY);
    }

    @Test
    void a_library_that_is_not_there_is_a_mistake_of_ours() {
        var jvm = new ChildJvm(Child.class, List.of("no/such/Library.class"), List.of(), 64);
        assertThatThrownBy(() -> start(jvm)).hasMessage("not on the class path: no/such/Library.class");
    }

    private Process start(ChildJvm jvm) throws IOException {
        return new ProcessBuilder(jvm.command(folder, 30, 1 << 20, List.of("classpath"))).start();
    }
}

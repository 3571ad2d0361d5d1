package dev.vivavoce.speech.media.decoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vivavoce.speech.media.format.DecoderExit;
import dev.vivavoce.speech.media.format.MediaType;
import dev.vivavoce.speech.media.format.UnusableMediaException;
import dev.vivavoce.speech.media.format.UnusableMediaException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a decoding process that was taken over, or dies, can do.
class DecoderProcessTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "exit 3, TOO_COMPLEX",
        "kill -9 $$, TOO_COMPLEX",
        "kill -6 $$, TOO_COMPLEX",
        "kill -24 $$, TOO_SLOW",
        "kill -25 $$, BROKEN",
        "exit 1, BROKEN",
        "exit 99, BROKEN",
        "printf abc; exit 0, BROKEN",
        "cat /dev/zero, TOO_LONG",
        "echo matches no streams >&2; exit 1, NO_AUDIO",
        "printf ab; echo matches no streams >&2; exit 1, BROKEN"
    })
    void it_fails_with_a_reason(String script, Reason reason) {
        assertThat(failure(script)).isEqualTo(reason);
    }

    @Test
    void every_reason_has_its_code() {
        for (var reason : Reason.values())
            assertThat(failure("exit " + DecoderExit.of(reason))).isEqualTo(reason);
    }

    @Test
    void it_says_whether_the_sound_is_complete() throws Exception {
        for (int code : new int[] {DecoderExit.COMPLETE, DecoderExit.CUT}) {
            var pcm = new ByteArrayOutputStream();
            try (var process = start("printf abcd; exit " + code)) {
                assertThat(process.copy(pcm, 2, LONG)).isEqualTo(code == DecoderExit.COMPLETE);
                assertThat(process.samples()).isEqualTo(2);
            }
            assertThat(pcm).hasToString("abcd");
        }
    }

    @Test
    void a_process_that_says_nothing_is_too_slow_and_gone_afterwards() {
        var process = start("exec sleep 600");
        assertThatThrownBy(() -> process.copy(OutputStream.nullOutputStream(), 10, Duration.ofMillis(10)))
                .isInstanceOfSatisfying(
                        UnusableMediaException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.TOO_SLOW));
        process.close();
        assertThat(ProcessHandle.of(process.pid()).filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    @Test
    void an_interrupt_ends_the_waiting_and_the_process() {
        var process = start("exec sleep 600");
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> process.copy(OutputStream.nullOutputStream(), 10, LONG))
                .isInstanceOf(InterruptedException.class);
        process.close();
        assertThat(ProcessHandle.of(process.pid()).filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    @Test
    void a_process_that_never_began_is_not_the_fault_of_the_file() {
        for (var script : List.of("exit 127", "echo Error occurred during initialization of VM >&2; exit 1"))
            try (var process = start(script)) {
                assertThatThrownBy(() -> process.copy(OutputStream.nullOutputStream(), 10, LONG))
                        .isInstanceOf(UncheckedIOException.class);
            }
        assertThatThrownBy(() -> DecoderProcess.start(List.of("/no/such/program"), folder))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void the_real_process_ends_when_its_parent_does() throws Exception {
        var never = folder.resolve("never.flac");
        assertThat(new ProcessBuilder("mkfifo", never.toString()).start().waitFor())
                .isZero();
        var process =
                new ProcessBuilder(DecoderCommand.jvm(MediaLimits.STANDARD, folder, MediaType.FLAC, never)).start();
        process.getOutputStream().close();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(DecoderExit.ORPHANED);
    }

    @Test
    void the_real_process_sees_no_library_but_its_own_and_no_environment() throws Exception {
        var command = DecoderCommand.jvm(MediaLimits.STANDARD, folder, MediaType.FLAC, folder);
        assertThat(command.get(command.indexOf("-cp") + 1))
                .doesNotContain("junit")
                .doesNotContain("jump3r")
                .doesNotContain("onnx")
                .contains("jlayer");
        try (var process = start("test $(env | grep -cv -e ^LC_ALL= -e ^PWD= -e ^SHLVL= -e ^_=) -eq 0")) {
            assertThat(process.copy(OutputStream.nullOutputStream(), 10, LONG)).isTrue();
        }
    }

    private Reason failure(String script) {
        try (var process = start(script)) {
            return catchThrowableOfType(
                            UnusableMediaException.class,
                            () -> process.copy(OutputStream.nullOutputStream(), 100_000, LONG))
                    .reason();
        }
    }

    private DecoderProcess start(String script) {
        return DecoderProcess.start(List.of("/bin/sh", "-c", script), folder);
    }
}

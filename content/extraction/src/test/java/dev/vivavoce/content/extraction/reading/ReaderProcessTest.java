package dev.vivavoce.content.extraction.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vivavoce.content.extraction.document.Block;
import dev.vivavoce.content.extraction.document.Page;
import dev.vivavoce.content.extraction.document.UnreadableDocumentException;
import dev.vivavoce.content.extraction.document.UnreadableDocumentException.Reason;
import dev.vivavoce.content.extraction.wire.Frame;
import dev.vivavoce.content.extraction.wire.FrameWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a reading process that was taken over, or dies, can do.
class ReaderProcessTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String READY = "printf 'V\\000\\000\\000\\000'";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "exit 3, TOO_COMPLEX",
        "kill -9 $$, TOO_COMPLEX",
        "kill -6 $$, TOO_COMPLEX",
        "kill -24 $$, TOO_SLOW",
        "exit 1, BROKEN",
        "exit 0, BROKEN",
        "echo no frame, BROKEN",
        "printf P\\\\377\\\\377\\\\377\\\\377, BROKEN",
        "printf P\\\\177\\\\377\\\\377\\\\377, TOO_LARGE",
        "printf P\\\\000\\\\000\\\\000\\\\144half, BROKEN",
        "cat /dev/zero, BROKEN"
    })
    void it_fails_with_a_reason(String script, Reason reason) {
        assertThat(failure(READY + "; " + script)).isEqualTo(reason);
    }

    @Test
    void a_process_that_says_nothing_is_too_slow_and_gone_afterwards() {
        var process = start("sleep 600");
        assertThatThrownBy(() -> process.next(Duration.ofMillis(10)))
                .isInstanceOfSatisfying(
                        UnreadableDocumentException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.TOO_SLOW));
        process.close();
        assertThat(ProcessHandle.of(process.pid()).filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    @Test
    void an_interrupt_ends_the_waiting_and_the_process() {
        var process = start("sleep 600");
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> process.next(LONG)).isInstanceOf(InterruptedException.class);
        process.close();
        assertThat(ProcessHandle.of(process.pid()).filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    @Test
    void a_process_that_never_began_is_not_the_documents_fault() {
        try (var process = start("exit 1")) {
            assertThatThrownBy(() -> process.next(LONG)).isInstanceOf(UncheckedIOException.class);
        }
        assertThatThrownBy(() -> ReaderProcess.start(List.of("/no/such/program"), folder))
                .isInstanceOf(UncheckedIOException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'1,1', a page twice",
        "'2', a page left out",
        "'1,2,3', a page too many",
        "'1', a page too few",
        "'', no page"
    })
    void pages_come_in_order_and_all_of_them(String numbers, String what) throws Exception {
        var frames = folder.resolve("frames");
        try (var out = Files.newOutputStream(frames)) {
            var writer = new FrameWriter(out);
            writer.write(new Frame.Ready());
            writer.write(new Frame.Started(2));
            for (var number : numbers.isEmpty() ? new String[0] : numbers.split(",")) {
                int one = Integer.parseInt(number);
                writer.write(new Frame.Read(
                        new Page(one, Math.max(2, one), Page.Kind.TEXT, List.of(new Block.Paragraph("a word")))));
            }
            writer.write(new Frame.Finished());
        }
        try (var process = start("cat " + frames)) {
            var reading = new Reading(process, ReadingLimits.STANDARD, PageRecognizer.NONE, _ -> {});
            assertThat(catchThrowableOfType(UnreadableDocumentException.class, reading::run)
                            .reason())
                    .as(what)
                    .isEqualTo(Reason.BROKEN);
        }
    }

    @Test
    void the_real_process_ends_when_its_parent_does() throws Exception {
        var never = folder.resolve("never.txt");
        assertThat(new ProcessBuilder("mkfifo", never.toString()).start().waitFor())
                .isZero();
        var command = ReaderCommand.of(ReadingLimits.STANDARD, folder, List.of("TEXT", never.toString(), "10", "0"));
        var process = new ProcessBuilder(command).start();
        assertThat(process.getInputStream().read()).isEqualTo('V');
        process.getOutputStream().close();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
    }

    @Test
    void the_real_process_sees_no_class_of_the_service_and_no_environment() throws Exception {
        var command = ReaderCommand.of(ReadingLimits.STANDARD, folder, List.of());
        var classPath = command.get(command.indexOf("-cp") + 1);
        assertThat(classPath)
                .doesNotContain("junit")
                .doesNotContain("poi")
                .contains("pdfbox")
                .contains("fontbox");
        try (var process =
                start("test $(env | grep -cv -e ^LC_ALL= -e ^PWD= -e ^SHLVL= -e ^_=) -eq 0 && " + READY + "; exit 3")) {
            assertThat(process.next(LONG)).isEqualTo(new Frame.Ready());
        }
    }

    private Reason failure(String script) {
        try (var process = start(script)) {
            return catchThrowableOfType(UnreadableDocumentException.class, () -> {
                        while (true) process.next(LONG);
                    })
                    .reason();
        }
    }

    private ReaderProcess start(String script) {
        return ReaderProcess.start(List.of("/bin/sh", "-c", script), folder);
    }
}

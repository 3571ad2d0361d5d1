package dev.vivavoce.content.extraction.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.vivavoce.content.extraction.document.Block;
import dev.vivavoce.content.extraction.document.DocumentType;
import dev.vivavoce.content.extraction.document.Page;
import dev.vivavoce.content.extraction.document.UnreadableDocumentException;
import dev.vivavoce.content.extraction.files.HostileFiles;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageRecognizerTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    private final List<Page> pages = new ArrayList<>();

    @Test
    void a_page_without_text_is_recognised_in_its_picture() throws Exception {
        var widths = new ArrayList<Integer>();
        var recognizer = recognizer(image -> {
            widths.add(ImageIO.read(new ByteArrayInputStream(image.png())).getWidth());
            return "Two lines of a para-\ngraph.\n\nAnother one.\f";
        });
        var document = reader(50, recognizer).read(new HostileFiles(folder).scan(), DocumentType.PDF, pages::add);
        assertThat(document).isEqualTo(new ReadDocument(1, 7, 0, 1));
        assertThat(pages).singleElement().satisfies(page -> {
            assertThat(page.kind()).isEqualTo(Page.Kind.RECOGNISED);
            assertThat(page.blocks())
                    .containsExactly(
                            new Block.Paragraph("Two lines of a paragraph."), new Block.Paragraph("Another one."));
        });
        // A4 at 200 dots per inch.
        assertThat(widths).singleElement().satisfies(width -> assertThat(width).isBetween(1_640, 1_660));
    }

    @Test
    void no_more_pictures_are_made_than_wanted() throws Exception {
        var called = new ArrayList<Integer>();
        var recognizer = recognizer(image -> {
            called.add(image.page());
            return "";
        });
        var file = new HostileFiles(folder).scan();
        assertThat(catchThrowable(() -> reader(0, recognizer).read(file, DocumentType.PDF, pages::add)))
                .isNotNull();
        assertThat(called).isEmpty();
    }

    @Test
    void tesseract_itself_reads_a_scanned_page() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/tesseract")), "not run: tesseract is not installed");
        var recognizer = Tesseract.installed("eng");
        var file =
                new HostileFiles(folder).scan("Wash both hands with soap and water.", "Dry them with a clean towel.");
        var document = reader(50, recognizer).read(file, DocumentType.PDF, pages::add);
        assertThat(document.recognisedPages()).isEqualTo(1);
        assertThat(pages)
                .singleElement()
                .satisfies(page -> assertThat(page.text().replaceAll("\\s+", " "))
                        .contains("Wash both hands with soap and water.", "Dry them with a clean towel."));
    }

    @Test
    void tesseract_itself_finds_nothing_on_an_empty_page_and_takes_no_broken_picture() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/tesseract")), "not run: tesseract is not installed");
        var recognizer = Tesseract.installed("eng");
        assertThat(recognizer.read(new PageImage(1, new byte[] {1, 2, 3}), LONG))
                .isBlank();
        assertThat(catchThrowable(() ->
                        reader(50, recognizer).read(new HostileFiles(folder).scan(), DocumentType.PDF, pages::add)))
                .isInstanceOf(UnreadableDocumentException.class); // the whole document has no word
    }

    /// The program itself is not on every machine: a script replaces it, and shows its arguments.
    @Test
    void tesseract_gets_the_picture_as_a_file_and_answers_on_its_output() throws Exception {
        var tesseract = new Tesseract(
                script("test -s $1 && test $2 = stdout && test $4 = deu+eng && echo Gelesen."), "deu+eng");
        assertThat(tesseract.read(new PageImage(1, new byte[] {1}), LONG)).isEqualTo("Gelesen.\n");
    }

    @Test
    void a_page_on_which_tesseract_fails_has_no_text() throws Exception {
        var tesseract = new Tesseract(script("echo half a page; exit 1"), "eng");
        assertThat(tesseract.read(new PageImage(1, new byte[] {1}), LONG)).isEmpty();
    }

    @Test
    void tesseract_is_ended_when_the_time_for_a_page_is_over() throws Exception {
        var tesseract = new Tesseract(script("sleep 600 & wait"), "eng");
        long start = System.nanoTime();
        assertThat(tesseract.read(new PageImage(1, new byte[] {1}), Duration.ofMillis(200)))
                .isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMinutes(5));
    }

    @Test
    void pages_stay_pictures_when_the_time_for_all_pictures_is_over() throws Exception {
        var slow = new SlowRecognizer("Words of the first page.");
        var limits = limits(Duration.ofSeconds(50), Duration.ofMillis(300));
        var document =
                new DocumentReader(limits, slow).read(new HostileFiles(folder).scan(6), DocumentType.PDF, pages::add);
        assertThat(document).isEqualTo(new ReadDocument(6, 5, 5, 1));
        assertThat(pages)
                .extracting(Page::kind)
                .startsWith(Page.Kind.RECOGNISED)
                .endsWith(Page.Kind.IMAGE);
        assertThat(slow.given).as("how long each page could take").containsExactly(limits.recognition());
    }

    @Test
    void a_document_on_whose_pictures_nothing_is_found_fails_within_the_time_of_reading() throws Exception {
        var slow = new SlowRecognizer("");
        var limits = limits(Duration.ofSeconds(5), Duration.ofMinutes(2));
        assertThat(catchThrowable(() -> new DocumentReader(limits, slow)
                        .read(new HostileFiles(folder).scan(6), DocumentType.PDF, pages::add)))
                .isInstanceOfSatisfying(
                        UnreadableDocumentException.class,
                        thrown -> assertThat(thrown.reason())
                                .isIn(
                                        UnreadableDocumentException.Reason.NO_TEXT,
                                        UnreadableDocumentException.Reason.TOO_SLOW));
        assertThat(slow.given).containsExactly(Duration.ofSeconds(3));
    }

    /// Takes all the time that it is given.
    private static final class SlowRecognizer implements PageRecognizer {
        private final List<Duration> given = new ArrayList<>();
        private final String text;

        SlowRecognizer(String text) {
            this.text = text;
        }

        @Override
        public boolean available() {
            return true;
        }

        @Override
        public String read(PageImage image, Duration atMost) {
            given.add(atMost);
            long until = System.nanoTime() + atMost.toNanos();
            while (System.nanoTime() < until) LockSupport.parkNanos(until - System.nanoTime());
            return text;
        }
    }

    private Path script(String commands) throws Exception {
        var file = Files.writeString(folder.resolve("tesseract"), "#!/bin/sh\n" + commands + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private static DocumentReader reader(int pictures, PageRecognizer recognizer) {
        return new DocumentReader(
                new ReadingLimits(Duration.ofSeconds(50), LONG, 256, 10, 10_000_000, pictures), recognizer);
    }

    private static ReadingLimits limits(Duration time, Duration recognition) {
        return new ReadingLimits(time, recognition, 256, 10, 10_000_000, 50);
    }

    private interface Recognition {
        String read(PageImage image) throws Exception;
    }

    private static PageRecognizer recognizer(Recognition recognition) {
        return new PageRecognizer() {
            @Override
            public boolean available() {
                return true;
            }

            @Override
            public String read(PageImage image, Duration atMost) {
                try {
                    return recognition.read(image);
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            }
        };
    }
}

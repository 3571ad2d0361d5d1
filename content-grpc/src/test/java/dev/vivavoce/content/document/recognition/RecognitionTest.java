package dev.vivavoce.content.document.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.content.document.recognition.TextractStandIn.Line;
import dev.vivavoce.content.extraction.reading.PageImage;
import dev.vivavoce.content.extraction.reading.PageRecognizer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Which engine recognises a page: the official client of Textract against a stand-in, and a script in place of
/// Tesseract.
class RecognitionTest {
    private static final UUID ALLOWS = UUID.randomUUID();
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final PageImage PAGE = new PageImage(1, new byte[] {(byte) 0x89, 'P', 'N', 'G'});
    private static final String BY_TEXTRACT = "A line of a page\nand the next.\n\nA paragraph.\n\nA column.";

    private final TextractStandIn textract = TextractStandIn.start(List.of(
            new Line("A line of a page", 0.1, 0.02),
            new Line("and the next.", 0.125, 0.02),
            new Line("A paragraph.", 0.2, 0.02),
            new Line("A column.", 0.1, 0.02)));
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @BeforeAll
    static void sign() {
        System.setProperty("aws.accessKeyId", TextractStandIn.ACCESS_KEY);
        System.setProperty("aws.secretAccessKey", TextractStandIn.SECRET_KEY);
    }

    @AfterAll
    static void forget() {
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
    }

    @AfterEach
    void stop() {
        textract.close();
    }

    @Test
    void textract_reads_the_page_of_a_learner_who_allows_third_parties() throws Exception {
        assertThat(read(ALLOWS, local("by Tesseract"))).isEqualTo(BY_TEXTRACT);
        assertThat(textract.pictures()).singleElement().isEqualTo(PAGE.png());
        assertThat(count("TEXTRACT")).isEqualTo(1);
    }

    @Test
    void a_page_of_a_learner_who_does_not_is_never_sent() throws Exception {
        assertThat(read(UUID.randomUUID(), local("by Tesseract"))).isEqualTo("by Tesseract");
        assertThat(read(UUID.randomUUID(), PageRecognizer.NONE)).isEmpty();
        assertThat(textract.pictures()).isEmpty();
        assertThat(count("TESSERACT")).isEqualTo(1);
        assertThat(count("NOBODY")).isEqualTo(1);
    }

    @Test
    void a_page_that_textract_refuses_is_read_by_tesseract_and_else_stays_a_picture() throws Exception {
        textract.fail(400, "UnsupportedDocumentException");
        assertThat(read(ALLOWS, local("by Tesseract"))).isEqualTo("by Tesseract");
        assertThat(read(ALLOWS, PageRecognizer.NONE)).isEmpty();
        assertThat(textract.pictures()).as("a refusal is not repeated").hasSize(2);
    }

    @Test
    void textract_is_asked_again_when_it_is_busy_and_then_tesseract() throws Exception {
        textract.fail(400, "ProvisionedThroughputExceededException");
        assertThat(read(ALLOWS, local("by Tesseract"))).isEqualTo("by Tesseract");
        assertThat(textract.pictures()).hasSize(3);
    }

    @Test
    void textract_may_be_away() throws Exception {
        var address = textract.address();
        textract.close();
        try (var away = client(address, 5)) {
            assertThat(recognition(away, local("by Tesseract"))
                            .of(ALLOWS, UUID.randomUUID())
                            .read(PAGE, LONG))
                    .isEqualTo("by Tesseract");
        }
    }

    @Test
    void no_more_pages_of_a_document_are_sent_than_the_settings_allow() throws Exception {
        try (var two = client(textract.address(), 2)) {
            var document = recognition(two, local("by Tesseract")).of(ALLOWS, UUID.randomUUID());
            assertThat(document.read(PAGE, LONG)).isEqualTo(BY_TEXTRACT);
            assertThat(document.read(PAGE, LONG)).isEqualTo(BY_TEXTRACT);
            assertThat(document.read(PAGE, LONG)).isEqualTo("by Tesseract");
        }
        assertThat(textract.pictures()).hasSize(2);
    }

    @Test
    void a_picture_that_is_too_large_for_textract_is_not_sent() throws Exception {
        try (var client = client(textract.address(), 5)) {
            assertThat(client.read(new PageImage(1, new byte[10_000_001]), LONG))
                    .isEmpty();
        }
        assertThat(textract.pictures()).isEmpty();
    }

    @Test
    void textract_that_is_silent_is_left_when_the_time_for_the_page_is_over() throws Exception {
        textract.fallSilent();
        try (var client = client(textract.address(), 5)) {
            assertThat(recognition(client, local("by Tesseract"))
                            .of(ALLOWS, UUID.randomUUID())
                            .read(PAGE, Duration.ofMillis(300)))
                    .as("no time is left for Tesseract")
                    .isEmpty();
        }
    }

    @Test
    void without_either_no_picture_is_made() {
        var nobody = new Recognition(Optional.empty(), PageRecognizer.NONE, _ -> true, meters);
        assertThat(nobody.of(ALLOWS, UUID.randomUUID()).available()).isFalse();
    }

    private String read(UUID userId, PageRecognizer tesseract) throws InterruptedException {
        try (var client = client(textract.address(), 5)) {
            return recognition(client, tesseract).of(userId, UUID.randomUUID()).read(PAGE, LONG);
        }
    }

    private Recognition recognition(Textract client, PageRecognizer tesseract) {
        return new Recognition(Optional.of(client), tesseract, ALLOWS::equals, meters);
    }

    private Textract client(URI address, int pages) {
        return new Textract(new TextractSettings(TextractStandIn.REGION, Optional.of(address), pages), meters);
    }

    private double count(String by) {
        return meters.counter("document.recognised.pages", "by", by).count();
    }

    private static PageRecognizer local(String text) {
        return new PageRecognizer() {
            @Override
            public boolean available() {
                return true;
            }

            @Override
            public String read(PageImage image, Duration atMost) {
                return text;
            }
        };
    }
}

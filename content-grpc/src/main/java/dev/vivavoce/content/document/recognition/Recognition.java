package dev.vivavoce.content.document.recognition;

import dev.vivavoce.content.extraction.reading.PageImage;
import dev.vivavoce.content.extraction.reading.PageRecognizer;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Who recognises the text of pages that are pictures: Textract when it is configured and the learner allows third
/// parties, then Tesseract when it is installed. Where neither finds a text, the page stays a picture.
///
/// Counts each page in `document.recognised.pages` (tag `by`: `TEXTRACT`, `TESSERACT` or `NOBODY`).
public final class Recognition {
    private static final Logger log = LoggerFactory.getLogger(Recognition.class);

    private final Optional<Textract> textract;
    private final PageRecognizer tesseract;
    private final Predicate<UUID> thirdPartiesAllowed;
    private final MeterRegistry meters;

    public Recognition(
            Optional<Textract> textract,
            PageRecognizer tesseract,
            Predicate<UUID> thirdPartiesAllowed,
            MeterRegistry meters) {
        this.textract = textract;
        this.tesseract = tesseract;
        this.thirdPartiesAllowed = thirdPartiesAllowed;
        this.meters = meters;
    }

    /// For one try to read a document.
    public PageRecognizer of(UUID userId, UUID documentId) {
        return new OfDocument(userId, documentId);
    }

    private final class OfDocument implements PageRecognizer {
        private final UUID userId;
        private final UUID documentId;
        private Optional<Textract> allowed = Optional.empty();
        private boolean isAsked;
        private int sent;

        OfDocument(UUID userId, UUID documentId) {
            this.userId = userId;
            this.documentId = documentId;
        }

        @Override
        public boolean available() {
            return textract.isPresent() || tesseract.available();
        }

        @Override
        public String read(PageImage image, Duration atMost) throws InterruptedException {
            long start = System.nanoTime();
            var text = byTextract(image, atMost);
            var by = "TEXTRACT";
            var left = atMost.minusNanos(System.nanoTime() - start);
            if (text.isBlank() && left.isPositive() && tesseract.available()) {
                text = tesseract.read(image, left);
                by = "TESSERACT";
            }
            if (text.isBlank()) by = "NOBODY";
            meters.counter("document.recognised.pages", "by", by).increment();
            return text;
        }

        private String byTextract(PageImage image, Duration atMost) {
            var allowed = allowed();
            if (allowed.isEmpty() || sent == allowed.get().pages()) return "";
            sent++;
            log.info("page {} of document {} goes to Textract, number {}", image.page(), documentId, sent);
            return allowed.get().read(image, atMost).orElse("");
        }

        /// The learner's consent is asked for when a page is to be sent, once for each try.
        private Optional<Textract> allowed() {
            if (!isAsked) {
                isAsked = true;
                allowed = textract.filter(_ -> thirdPartiesAllowed.test(userId));
            }
            return allowed;
        }
    }
}

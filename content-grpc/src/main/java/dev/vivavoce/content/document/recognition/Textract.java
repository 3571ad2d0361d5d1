package dev.vivavoce.content.document.recognition;

import dev.vivavoce.content.extraction.reading.PageImage;
import dev.vivavoce.runtime.aws.AwsCalls;
import dev.vivavoce.runtime.calls.CallGuard.Idempotency;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.textract.TextractClient;
import software.amazon.awssdk.services.textract.model.DetectDocumentTextResponse;

/// Recognises text with Amazon Textract (`DetectDocumentText`): one call for each page, with its picture.
public final class Textract implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Textract.class);
    /// A larger picture is refused by Textract.
    private static final int MOST_BYTES = 10_000_000;

    private static final Duration CALL_LIMIT = Duration.ofSeconds(20);

    private final TextractClient client;
    private final AwsCalls calls;
    private final int pages;

    public Textract(TextractSettings settings, MeterRegistry meters) {
        client = AwsCalls.client(TextractClient.builder(), settings.region(), settings.endpoint(), CALL_LIMIT)
                .build();
        calls = new AwsCalls("textract", meters);
        pages = settings.pages();
    }

    /// How many pages of a document are sent at most.
    int pages() {
        return pages;
    }

    /// Returns the text of a page; empty when Textract does not answer in time, or refuses the picture.
    ///
    /// @param atMost how long it may take with all tries
    Optional<String> read(PageImage image, Duration atMost) {
        long start = System.nanoTime();
        if (image.png().length > MOST_BYTES) return Optional.empty();
        try {
            var response = calls.call(
                    "detect-document-text",
                    Idempotency.READ,
                    () -> client.detectDocumentText(
                            page -> page.document(document -> document.bytes(SdkBytes.fromByteArrayUnsafe(image.png())))
                                    .overrideConfiguration(call -> call.apiCallTimeout(left(start, atMost)))));
            return Optional.of(text(response));
        } catch (AwsServiceException refusal) {
            log.warn("Textract refuses a page: status {}, {}", refusal.statusCode(), code(refusal));
        } catch (AwsCalls.Away thrown) {
            log.warn("{}", thrown.getMessage());
        }
        return Optional.empty();
    }

    private static Duration left(long start, Duration atMost) {
        var left = atMost.minusNanos(System.nanoTime() - start);
        if (!left.isPositive()) throw SdkClientException.create("no time is left for this page");
        return left.compareTo(CALL_LIMIT) < 0 ? left : CALL_LIMIT;
    }

    private static String text(DetectDocumentTextResponse response) {
        var text = new RecognisedText();
        for (var block : response.blocks()) {
            switch (block.blockType()) {
                case LINE -> {
                    var box = block.geometry().boundingBox();
                    text.line(block.text(), box.top(), box.height());
                }
                default -> {} // the page, its words, and kinds that this call does not return
            }
        }
        return text.toString();
    }

    private static String code(AwsServiceException refusal) {
        var details = refusal.awsErrorDetails();
        return details == null ? "" : details.errorCode();
    }

    @Override
    public void close() {
        client.close();
    }
}

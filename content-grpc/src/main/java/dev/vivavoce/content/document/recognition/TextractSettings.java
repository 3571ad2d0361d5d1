package dev.vivavoce.content.document.recognition;

import dev.vivavoce.runtime.config.Env;
import java.net.URI;
import java.util.Optional;

/// Amazon Textract, with the credentials that the AWS SDK finds.
///
/// @param region such as `eu-central-1`
/// @param endpoint empty for that of AWS
/// @param pages of a document that are sent at most, in one try to read it; 1 to 50
public record TextractSettings(String region, Optional<URI> endpoint, int pages) {
    private static final int MOST_PAGES = 50;

    /// Reads `CONTENT_TEXTRACT_REGION`, `…_ENDPOINT` and `…_PAGES`; empty without a region.
    public static Optional<TextractSettings> from(Env env) {
        var region = env.text("CONTENT_TEXTRACT_REGION", "");
        if (region.isEmpty()) return Optional.empty();
        if (!region.matches("[a-z0-9-]{1,40}")) env.fault("CONTENT_TEXTRACT_REGION", "a region, such as eu-central-1");
        var endpoint = Optional.of(env.text("CONTENT_TEXTRACT_ENDPOINT", ""))
                .filter(text -> !text.isEmpty())
                .map(_ -> env.uri("CONTENT_TEXTRACT_ENDPOINT"));
        return Optional.of(new TextractSettings(
                region, endpoint, env.integer("CONTENT_TEXTRACT_PAGES", MOST_PAGES, 1, MOST_PAGES)));
    }
}

package dev.vivavoce.speech.aws;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// Amazon Polly, with the credentials that the AWS SDK finds.
///
/// @param region such as `eu-central-1`; it has to offer neural voices
/// @param endpoint empty for that of AWS
/// @param timeout the longest that a piece of text may take, with all tries
public record PollySettings(String region, Optional<URI> endpoint, Duration timeout) {
    public static final Duration TIMEOUT = Duration.ofSeconds(20);
}

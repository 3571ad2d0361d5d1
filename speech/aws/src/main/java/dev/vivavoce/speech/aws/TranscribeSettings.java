package dev.vivavoce.speech.aws;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Amazon Transcribe for live speech, with the credentials that the AWS SDK finds.
///
/// @param name the engine in metrics
/// @param region such as `eu-central-1`
/// @param endpoint empty for that of AWS
/// @param languages BCP 47 tags of the languages that it recognises
/// @param timeout the longest that the words of an utterance may take after its end, with all tries
/// @param atOnce how many utterances may wait for their words at the same time; a further one fails at once
public record TranscribeSettings(
        String name, String region, Optional<URI> endpoint, List<String> languages, Duration timeout, int atOnce) {
    /// As many streams an account may have at first.
    public static final int AT_ONCE = 5;

    public TranscribeSettings {
        languages = List.copyOf(languages);
    }
}

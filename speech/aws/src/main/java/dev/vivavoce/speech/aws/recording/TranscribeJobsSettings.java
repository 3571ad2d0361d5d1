package dev.vivavoce.speech.aws.recording;

import dev.vivavoce.runtime.objects.ObjectSettings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Amazon Transcribe for recorded files, with the credentials that the AWS SDK finds.
///
/// @param region such as `eu-central-1`, which is also that of the bucket
/// @param endpoint of Transcribe; empty for that of AWS
/// @param bucket where sounds and texts are until they are fetched
/// @param languages BCP 47 tags of the languages that it transcribes
/// @param timeout the longest that a call may take, with all tries; a text is waited for by many calls
/// @param patience how long a text is waited for, beside twice the length of its sound
/// @param firstPoll how long after its start a job is asked about; later questions are rarer
public record TranscribeJobsSettings(
        String region,
        Optional<URI> endpoint,
        ObjectSettings.InBucket bucket,
        List<String> languages,
        Duration timeout,
        Duration patience,
        Duration firstPoll) {
    public static final Duration TIMEOUT = Duration.ofSeconds(20);
    public static final Duration PATIENCE = Duration.ofMinutes(10);
    public static final Duration FIRST_POLL = Duration.ofSeconds(1);

    public TranscribeJobsSettings {
        languages = List.copyOf(languages);
    }
}

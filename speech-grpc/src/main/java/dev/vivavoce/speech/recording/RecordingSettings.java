package dev.vivavoce.speech.recording;

import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.runtime.objects.ObjectSettings;
import dev.vivavoce.speech.recording.key.DeploymentKeys;
import java.time.Duration;

/// @param objects where recordings are stored, and how they are played
/// @param keptFor how long a recording is kept
public record RecordingSettings(ObjectSettings objects, DeploymentKeys keys, Duration keptFor) {
    private static final Duration LONGEST = Duration.ofDays(30);

    /// Reads `SPEECH_OBJECTS_…`, `SPEECH_RECORDING_KEYS` and `SPEECH_RECORDING_KEPT`.
    public static RecordingSettings from(Env env) {
        return new RecordingSettings(
                ObjectSettings.from(env, "SPEECH"),
                DeploymentKeys.from(env, "SPEECH_RECORDING_KEYS"),
                env.duration("SPEECH_RECORDING_KEPT", LONGEST, Duration.ofMinutes(1), LONGEST));
    }
}

package dev.vivavoce.speech.recording;

import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.runtime.keys.DeploymentKeys;
import dev.vivavoce.runtime.objects.AddressSettings;
import dev.vivavoce.runtime.objects.ObjectSettings;
import java.time.Duration;

/// @param objects where recordings are stored
/// @param addresses how they are played: by this service, because it decrypts them
/// @param keptFor how long a recording is kept
public record RecordingSettings(
        ObjectSettings objects, AddressSettings addresses, DeploymentKeys keys, Duration keptFor) {
    private static final Duration LONGEST = Duration.ofDays(30);

    /// Reads `SPEECH_OBJECTS_…`, `SPEECH_RECORDING_KEYS` and `SPEECH_RECORDING_KEPT`.
    public static RecordingSettings from(Env env) {
        var objects = ObjectSettings.from(env, "SPEECH");
        return new RecordingSettings(
                objects,
                switch (objects) {
                    case ObjectSettings.InFolder local -> local.addresses();
                    case ObjectSettings.InBucket _ -> AddressSettings.from(env, "SPEECH");
                },
                DeploymentKeys.from(env, "SPEECH_RECORDING_KEYS"),
                env.duration("SPEECH_RECORDING_KEPT", LONGEST, Duration.ofMinutes(1), LONGEST));
    }
}

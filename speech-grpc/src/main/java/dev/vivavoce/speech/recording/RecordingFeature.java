package dev.vivavoce.speech.recording;

import dev.vivavoce.runtime.consent.ConsentClient;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.jobs.Jobs;
import dev.vivavoce.runtime.keys.PersonKeys;
import dev.vivavoce.runtime.objects.ObjectFolder;
import dev.vivavoce.runtime.objects.Objects;
import dev.vivavoce.runtime.privacy.PersonalData;
import dev.vivavoce.runtime.server.GrpcServer;
import java.time.Clock;
import java.time.Duration;

/// Builds the parts of kept recordings and adds them to a server.
public final class RecordingFeature {
    /// The folder of the audio.
    public static final ObjectFolder FOLDER = new ObjectFolder("recordings");

    private static final Duration REWRAPPED_EVERY = Duration.ofHours(1);

    private final Recordings recordings;
    private final Recorders recorders;
    private final PersonKeys keys;
    private final RecordedAudio audio;

    private RecordingFeature(Recordings recordings, Recorders recorders, PersonKeys keys, RecordedAudio audio) {
        this.recordings = recordings;
        this.recorders = recorders;
        this.keys = keys;
        this.audio = audio;
    }

    public static RecordingFeature add(
            GrpcServer.Builder server,
            Database database,
            Objects objects,
            RecordingSettings settings,
            ConsentClient consents,
            ClaimClient claims,
            Clock clock) {
        var keys = new PersonKeys(database, "recording_key", settings.keys(), clock);
        var recordings = new Recordings(database, keys, consents, objects, settings.keptFor(), clock);
        var recorders = server.closing(new Recorders(database, recordings, keys, consents, objects));
        var audio = new RecordedAudio(database, keys, objects, clock);
        var addresses = new RecordingAddresses(settings.addresses(), clock);
        server.service(new RecordingGrpc(recordings, addresses))
                .http(
                        "prefix:" + RecordingAddresses.PATH,
                        RecordingHttp.of(
                                addresses,
                                audio,
                                consents,
                                claims,
                                settings.addresses().origins()));
        return new RecordingFeature(recordings, recorders, keys, audio);
    }

    public Recordings recordings() {
        return recordings;
    }

    public Recorders recorders() {
        return recorders;
    }

    /// The personal data of the rows, and the recordings.
    public PersonalData personalData(PersonalData rows) {
        return new RecordingExport(rows, audio);
    }

    /// Adds what is done from time to time.
    ///
    /// @param sweepEvery how often is deleted what has expired, is not allowed any more, or could not be
    ///     deleted before
    public Jobs.Builder jobs(Jobs.Builder jobs, Duration sweepEvery) {
        return jobs.every("sweep-recordings", sweepEvery, recordings::sweep)
                .every("rewrap-recording-keys", REWRAPPED_EVERY, keys::rewrap);
    }
}

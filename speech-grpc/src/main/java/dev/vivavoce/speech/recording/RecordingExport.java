package dev.vivavoce.speech.recording;

import dev.vivavoce.runtime.privacy.ErasureReport;
import dev.vivavoce.runtime.privacy.ExportSink;
import dev.vivavoce.runtime.privacy.PersonalData;
import java.io.IOException;
import java.util.Arrays;
import java.util.UUID;

/// Adds the recordings of a person to the export of the rows, as WAV files.
final class RecordingExport implements PersonalData {
    private static final int BUFFER = 64 * 1024;

    private final PersonalData rows;
    private final RecordedAudio audio;

    RecordingExport(PersonalData rows, RecordedAudio audio) {
        this.rows = rows;
        this.audio = audio;
    }

    @Override
    public void export(UUID userId, ExportSink sink) throws IOException, InterruptedException {
        rows.export(userId, sink);
        for (var recording : audio.ofUser(userId)) {
            var wav = audio.find(recording.sessionId());
            if (wav.isEmpty()) continue; // deleted meanwhile
            sink.file("recordings-" + recording.sessionId() + ".wav");
            try (var bytes = audio.read(wav.get(), 0)) {
                var buffer = new byte[BUFFER];
                for (int read; (read = bytes.read(buffer)) >= 0; ) sink.write(Arrays.copyOf(buffer, read));
            }
        }
    }

    @Override
    public ErasureReport erase(UUID userId) {
        return rows.erase(userId);
    }
}

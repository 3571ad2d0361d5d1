package dev.vivavoce.speech.evaluation.recordings;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Decodes Opus files to WAV with the program `opusdec` of opus-tools.
public record OpusDecoder(Path program) {
    private static final int RATE_HERTZ = 16_000;
    private static final long LIMIT_SECONDS = 30;

    /// Finds the program in the folders of `PATH`.
    public static Optional<OpusDecoder> find(String path) {
        return Arrays.stream(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, "opusdec"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(OpusDecoder::new);
    }

    /// @throws IOException when the program fails or takes too long
    public byte[] wav(Path opus) throws IOException {
        var wav = Files.createTempFile("vivavoce", ".wav");
        try {
            var process = new ProcessBuilder(
                            program.toString(),
                            "--quiet",
                            "--rate",
                            Integer.toString(RATE_HERTZ),
                            "--force-wav",
                            opus.toString(),
                            wav.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("opusdec did not end within " + LIMIT_SECONDS + " s");
            }
            if (process.exitValue() != 0) throw new IOException("opusdec refused " + opus.getFileName());
            return Files.readAllBytes(wav);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while decoding", e);
        } finally {
            Files.deleteIfExists(wav);
        }
    }
}

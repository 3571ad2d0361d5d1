package dev.vivavoce.speech.media.files;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.vivavoce.runtime.confinement.Confinement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Makes files with ffmpeg. A test that asks for one does not run where ffmpeg is not installed.
public final class Ffmpeg {
    private Ffmpeg() {}

    public static Path program() {
        var program = Confinement.find("ffmpeg");
        assumeTrue(program.isPresent(), "not run: ffmpeg is not installed");
        return program.orElseThrow();
    }

    /// Returns a file made of another.
    ///
    /// @param options of the result
    public static Path made(Path from, Path file, String... options) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(program().toString(), "-nostdin", "-v", "error", "-y"));
        command.addAll(List.of("-i", from.toString()));
        command.addAll(List.of(options));
        command.add(file.toString());
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0 || Files.size(file) == 0)
            throw new AssertionError("ffmpeg made no " + file.getFileName());
        return file;
    }
}

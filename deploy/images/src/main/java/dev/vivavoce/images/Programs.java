package dev.vivavoce.images;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Programs of this machine.
final class Programs {
    private static final int SHOWN = 400;

    private Programs() {}

    /// Runs a program to its end and returns what it wrote.
    ///
    /// @throws CannotBuild when it is not there or fails
    static String run(List<String> command) throws InterruptedException {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            var written = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() == 0) return written;
            throw new CannotBuild(String.join(" ", command) + " failed: "
                    + written.strip()
                            .substring(0, Math.min(SHOWN, written.strip().length())));
        } catch (IOException missing) {
            throw new CannotBuild(command.getFirst() + " is not there: " + missing.getMessage());
        }
    }
}

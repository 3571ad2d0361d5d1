package build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import machine.Checkout;
import machine.Command;
import machine.Folders;
import machine.Log;
import machine.Machine;
import machine.Steps;

/// Prometheus' `promtool`, which tests alert rules.
public final class Promtool {
    private static final String PROGRAM = "usr/bin/promtool";

    private final Checkout checkout;

    public Promtool(Checkout checkout) {
        this.checkout = checkout;
    }

    /// The one on the `PATH`, or the one of Debian's package, of which nothing is installed: it would start a server.
    /// Empty where neither is available.
    public Optional<Path> find() throws IOException, InterruptedException {
        var found = Machine.program("promtool");
        if (found.isPresent()) return found;
        var folder = checkout.work().resolve("prometheus");
        var fetched = folder.resolve(PROGRAM);
        boolean canFetch = Machine.program("apt-get").isPresent()
                && Machine.program("dpkg").isPresent();
        if (Files.isExecutable(fetched)) return Optional.of(fetched);
        if (!canFetch) return Optional.empty();
        return new Steps(checkout).attempt("fetching promtool", "promtool-fetch", log -> fetch(folder, log))
                ? Optional.of(fetched)
                : Optional.empty();
    }

    private static boolean fetch(Path folder, Log log) throws IOException, InterruptedException {
        Folders.delete(folder);
        Files.createDirectories(folder);
        if (!log.run(Command.in(folder, "apt-get", "download", "prometheus"))) return false;
        try (var packages = Files.newDirectoryStream(folder, "*.deb")) {
            for (var one : packages) {
                if (!log.run(Command.in(folder, "dpkg", "-x", one.toString(), "."))) return false;
                Files.delete(one);
            }
        }
        return Files.isExecutable(folder.resolve(PROGRAM));
    }
}

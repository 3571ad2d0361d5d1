package build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import machine.Checkout;
import machine.Command;
import machine.Log;
import machine.Steps;

/// buf, which checks the contracts.
public final class Buf {
    private final Path folder;

    private Buf(Path folder) {
        this.folder = folder;
    }

    /// Fetches it when it is missing. The caller holds the lock.
    public static Buf need(Checkout checkout) throws IOException, InterruptedException {
        var buf = new Buf(checkout.root().resolve("proto"));
        var packages = new NpmPackages(buf.folder);
        if (!packages.areFetched()) {
            new Node(checkout).need("to fetch buf, which checks the contracts");
            new Steps(checkout).step("fetching buf", "buf-fetch", packages::fetch);
        }
        return buf;
    }

    public boolean run(Log log, String... arguments) throws IOException, InterruptedException {
        return log.run(
                Command.in(folder, folder.resolve("node_modules/.bin/buf").toString())
                        .and(List.of(arguments)));
    }

    /// Writes the compiled form of the contracts.
    public boolean compile(Log log, Path out) throws IOException, InterruptedException {
        return run(log, "build", "--as-file-descriptor-set", "--exclude-source-info", "-o", out.toString());
    }
}

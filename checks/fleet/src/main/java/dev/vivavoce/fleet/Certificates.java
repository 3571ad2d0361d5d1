package dev.vivavoce.fleet;

import dev.vivavoce.runtime.tls.TlsSettings;
import dev.vivavoce.runtimetest.tls.TestAuthority;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/// The certificate of all parts, which can be replaced by one of another authority while they run.
public final class Certificates {
    /// Longer than a process waits before it looks at its files again.
    static final Duration SEEN = Duration.ofSeconds(3);

    private static final String HOST = "localhost";

    private final TestAuthority first;
    private final TestAuthority second;
    private final TlsSettings inUse;

    Certificates(Path folder) throws IOException, InterruptedException {
        first = new TestAuthority(folder.resolve("first"));
        second = new TestAuthority(folder.resolve("second"));
        inUse = first.issue("part", HOST, first);
    }

    TlsSettings inUse() {
        return inUse;
    }

    /// Has every part trust both authorities.
    public void trustBoth() throws IOException, InterruptedException {
        replace(inUse.authorities(), first.issue("both", HOST, first, second).authorities());
    }

    /// Gives every part a certificate of the other authority.
    public void replace() throws IOException, InterruptedException {
        var next = second.issue("next", HOST, second);
        replace(inUse.key(), next.key());
        replace(inUse.certificate(), next.certificate());
    }

    /// Has every part trust the other authority alone.
    public void trustNext() throws IOException, InterruptedException {
        replace(inUse.authorities(), second.issue("alone", HOST, second).authorities());
    }

    private static void replace(Path file, Path by) throws IOException {
        var copied = Files.copy(by, file.resolveSibling(file.getFileName() + ".new"));
        Files.move(copied, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}

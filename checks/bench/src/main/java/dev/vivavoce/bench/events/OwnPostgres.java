package dev.vivavoce.bench.events;

import dev.vivavoce.cli.Folders;
import dev.vivavoce.local.postgres.Home;
import dev.vivavoce.local.postgres.LocalPostgres;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.data.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/// A PostgreSQL as durable as that of `up`, with data of its own that are deleted afterwards.
final class OwnPostgres implements AutoCloseable {
    private final Path folder;
    private final Home home;
    private final LocalPostgres server;
    private boolean closed;

    private OwnPostgres(Path folder, Home home, LocalPostgres server) {
        this.folder = folder;
        this.home = home;
        this.server = server;
    }

    /// Starts one that stops with this process.
    static OwnPostgres start(List<String> databases) throws IOException {
        var folder = Files.createTempDirectory("vivavoce-events-");
        // The account of PostgreSQL can enter it.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        var home = Home.open(folder);
        var own = new OwnPostgres(folder, home, LocalPostgres.start(home, 0, databases));
        Runtime.getRuntime().addShutdownHook(new Thread(own::close, "stop"));
        return own;
    }

    Database.Address address(String database) {
        return new Database.Address(server.url(database), database, new Secret(server.password(database)));
    }

    @Override
    public synchronized void close() {
        if (closed) return;
        closed = true;
        server.close();
        home.close();
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of the database stays: " + folder, e);
        }
    }
}

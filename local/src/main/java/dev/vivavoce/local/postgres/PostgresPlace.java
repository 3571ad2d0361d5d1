package dev.vivavoce.local.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.slf4j.LoggerFactory;

/// The folder of the server's programs, log and data.
public final class PostgresPlace {
    private PostgresPlace() {}

    /// Where the server's files are: below the home if the account that runs the server can enter it, otherwise
    /// below `/var/lib`. The choice is stored, so that existing data is always found again.
    public static Path of(Home home) throws IOException {
        var inHome = home.folder().resolve("postgres");
        var elsewhere = home.folder().resolve("postgres-is-in");
        if (Files.exists(elsewhere)) return Path.of(Files.readString(elsewhere).strip());
        var account = Account.forData(inHome.resolve("data"));
        if (account.reaches(home.folder())) {
            Files.createDirectories(inHome);
            account.own(inHome);
            return inHome;
        }
        var chosen = Path.of("/var/lib/vivavoce", fingerprint(home.folder()));
        LoggerFactory.getLogger(PostgresPlace.class)
                .info("PostgreSQL's user cannot enter {}: its data is kept in {}", home.folder(), chosen);
        Files.createDirectories(chosen);
        account.own(chosen);
        Files.writeString(elsewhere, chosen + "\n");
        return chosen;
    }

    private static String fingerprint(Path folder) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(folder.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

package build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-512 of files.
final class Checksum {
    private Checksum() {}

    /// True when the file exists and has this sum.
    static boolean matches(Path file, String sum) throws IOException {
        return Files.isRegularFile(file) && of(file).equals(sum);
    }

    private static String of(Path file) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-512");
            try (var input = Files.newInputStream(file)) {
                var buffer = new byte[1 << 16];
                for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
                    digest.update(buffer, 0, read);
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every JDK has SHA-512", absent);
        }
    }
}

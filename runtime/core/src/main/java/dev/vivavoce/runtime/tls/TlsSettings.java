package dev.vivavoce.runtime.tls;

import dev.vivavoce.runtime.config.Env;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The files of a process's certificate, all PEM. They are read again while the process runs.
///
/// @param certificate the process's own, and the intermediate ones after it
/// @param key its private key, PKCS #8, without a password
/// @param authorities whose certificates are trusted, of callers and of called services alike
/// @param reload how often the files are read again
public record TlsSettings(Path certificate, Path key, Path authorities, Duration reload) {
    private static final Duration RELOAD = Duration.ofSeconds(10);

    /// Reads `<PREFIX>_TLS_CERTIFICATE`, `_TLS_KEY` and `_TLS_AUTHORITIES`: all of them, or none for no TLS.
    public static Optional<TlsSettings> from(Env env, String prefix) {
        var names = List.of(prefix + "_TLS_CERTIFICATE", prefix + "_TLS_KEY", prefix + "_TLS_AUTHORITIES");
        var files = names.stream().map(name -> env.text(name, "")).toList();
        var reload = env.duration(prefix + "_TLS_RELOAD", RELOAD, Duration.ofSeconds(1), Duration.ofDays(1));
        if (files.stream().allMatch(String::isEmpty)) return Optional.empty();
        for (int i = 0; i < names.size(); i++)
            if (files.get(i).isEmpty()) env.fault(names.get(i), "a file, as " + others(names, names.get(i)) + " have");
        if (files.stream().anyMatch(String::isEmpty)) return Optional.empty();
        var settings = new TlsSettings(Path.of(files.get(0)), Path.of(files.get(1)), Path.of(files.get(2)), reload);
        try {
            Credentials.read(settings);
        } catch (IOException | GeneralSecurityException unusable) {
            env.fault(names.getFirst(), "files that fit together (" + unusable.getMessage() + ")");
        }
        return Optional.of(settings);
    }

    private static String others(List<String> names, String but) {
        return String.join(
                " and ", names.stream().filter(name -> !name.equals(but)).toList());
    }
}

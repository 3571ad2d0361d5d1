package dev.vivavoce.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A Java runtime with the modules that the services use, made by `jlink` of the JDK that runs this.
final class JavaRuntime {
    /// The same for all services, so that their images share the layer. What a service does not need costs nothing
    /// at run time, and a module that is missing costs a failure that no test of a service sees. `jdk.jcmd` is for
    /// operators: it takes a heap dump of a process that runs.
    static final List<String> MODULES = List.of(
            "java.se",
            "jdk.charsets",
            "jdk.crypto.ec",
            "jdk.httpserver",
            "jdk.jcmd",
            "jdk.jfr",
            "jdk.localedata",
            "jdk.management",
            "jdk.naming.dns",
            "jdk.net",
            "jdk.security.auth",
            "jdk.unsupported",
            "jdk.zipfs");

    private JavaRuntime() {}

    /// Makes it in a folder that is not there yet.
    static Path make(Path folder) throws InterruptedException {
        var home = Path.of(System.getProperty("java.home"));
        Programs.run(List.of(
                home.resolve("bin/jlink").toString(),
                "--add-modules",
                String.join(",", MODULES),
                "--include-locales=en,de,es,ar,tr",
                "--strip-debug",
                "--no-header-files",
                "--no-man-pages",
                "--compress=zip-6",
                "--output",
                folder.toString()));
        return folder;
    }

    /// Its programs and libraries.
    static List<Path> binaries(Path runtime) throws IOException {
        try (Stream<Path> files = Files.walk(runtime)) {
            return files.filter(file -> file.toString().endsWith(".so") || file.startsWith(runtime.resolve("bin")))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }
}

package dev.vivavoce.images;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The native programs and libraries of this machine that an image needs, with all that they load.
final class NativeFiles {
    /// What jars bring their own libraries for, and these load: ONNX Runtime is written in C++.
    private static final List<String> LOADED_LATER =
            List.of("libstdc++.so.6", "libgcc_s.so.1", "libz.so.1", "libresolv.so.2", "librt.so.1", "libdl.so.2");

    private static final Pattern LOADED = Pattern.compile("(?m)^\\s*(?:\\S+ => )?(/\\S+) \\(0x");
    private static final Pattern CACHED = Pattern.compile("(?m)^\\s*(\\S+) \\(([^)]*)\\) => (\\S+)");

    private final SortedMap<String, Path> files = new TreeMap<>();

    /// Adds a program or a library that is in the image at the same place as here, with what it loads.
    NativeFiles with(Path file) throws InterruptedException {
        if (!Files.isRegularFile(file)) throw new CannotBuild(file + ": not on this machine");
        files.put(file.toString(), file);
        return loadedBy(file);
    }

    /// Adds what files load that come into the image another way.
    NativeFiles loadedBy(Collection<Path> all) throws InterruptedException {
        for (var file : all) loadedBy(file);
        return this;
    }

    /// Adds what the libraries of jars load.
    NativeFiles loadedLater() throws InterruptedException {
        var cache = Programs.run(List.of("/sbin/ldconfig", "-p"));
        for (var name : LOADED_LATER)
            with(CACHED.matcher(cache)
                    .results()
                    .filter(found -> found.group(1).equals(name) && isOfThisMachine(found.group(2)))
                    .map(found -> Path.of(found.group(3)))
                    .findFirst()
                    .orElseThrow(() -> new CannotBuild(name + ": not on this machine")));
        return this;
    }

    /// Each file of this machine by its place in the image.
    SortedMap<String, Path> files() {
        return files;
    }

    private NativeFiles loadedBy(Path file) throws InterruptedException {
        LOADED.matcher(Programs.run(List.of("ldd", file.toString())))
                .results()
                .map(found -> found.group(1))
                // What a file brings beside it is not the machine's.
                .filter(library -> library.startsWith("/lib")
                        || library.startsWith("/usr/lib/x86_64")
                        || library.startsWith("/usr/lib/aarch64"))
                .forEach(library -> files.put(library, Path.of(library)));
        return this;
    }

    private static boolean isOfThisMachine(String kind) {
        return kind.contains(System.getProperty("os.arch").equals("aarch64") ? "AArch64" : "x86-64");
    }
}

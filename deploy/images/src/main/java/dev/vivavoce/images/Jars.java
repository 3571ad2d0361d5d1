package dev.vivavoce.images;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// The jars of a program, in the order of its class path.
///
/// @param ours the modules of this repository
/// @param libraries of others, from Maven's folder
record Jars(List<Path> ours, List<Path> libraries) {
    private static final Pattern IN_REPOSITORY =
            Pattern.compile(".*/repository/(.+)/([^/]+)/([^/]+)/\\2-\\3[^/]*\\.jar");

    private static final Pattern NATIVE = Pattern.compile(".*-(linux|osx|windows)-(x86_64|aarch_64)\\.jar");
    private static final String HERE = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";

    /// Who published a library: `group:artifact:version`.
    record Coordinates(String group, String artifact, String version) {}

    static Jars read(Path classPath, Path app) {
        try {
            var all = Arrays.stream(Files.readString(classPath).strip().split(File.pathSeparator))
                    .map(Path::of)
                    .filter(Jars::isForThisMachine)
                    .toList();
            return new Jars(
                    all.stream().filter(jar -> jar.startsWith(app)).toList(),
                    all.stream().filter(jar -> !jar.startsWith(app)).toList());
        } catch (IOException missing) {
            throw new CannotBuild(classPath + " cannot be read; ./vivavoce images builds it");
        }
    }

    /// Libraries for other systems would never be loaded.
    private static boolean isForThisMachine(Path jar) {
        var natives = NATIVE.matcher(jar.getFileName().toString());
        return !natives.matches()
                || natives.group(1).equals("linux") && natives.group(2).equals(HERE);
    }

    /// Where a library is in the image. Two groups may publish files of one name.
    static String place(Path library) {
        return "/app/lib/" + coordinates(library).group() + "." + library.getFileName();
    }

    /// Returns the coordinates of a library from its place in Maven's folder.
    static Coordinates coordinates(Path library) {
        var parts = IN_REPOSITORY.matcher(library.toString().replace(File.separatorChar, '/'));
        if (!parts.matches()) throw new CannotBuild(library + ": not in a repository of Maven");
        return new Coordinates(parts.group(1).replace('/', '.'), parts.group(2), parts.group(3));
    }
}

package machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// The checkout that the launcher works in. Everything that is fetched or built is in its folder `.vivavoce`.
public record Checkout(Path root, Path models) {
    public static final int NODE = 20;

    private static final Pattern MODULE = Pattern.compile("<module>(.*?)</module>");
    private static final Pattern VERSION = Pattern.compile("(?m)^  <version>(.*)</version>");

    public static Checkout at(Path root) {
        var work = root.resolve(".vivavoce");
        return new Checkout(
                root, Machine.setting("VIVAVOCE_MODELS").map(Path::of).orElse(work.resolve("models")));
    }

    public Path work() {
        return root.resolve(".vivavoce");
    }

    public Path log(String name) {
        return work().resolve("logs").resolve(name + ".log");
    }

    /// A file as the user finds it from the current folder.
    public static String shown(Path file) {
        var here = Path.of("").toAbsolutePath();
        return file.startsWith(here) ? here.relativize(file).toString() : file.toString();
    }

    /// The folder of each Java module, as the pom lists them.
    public List<String> modules() throws IOException {
        return MODULE.matcher(pom()).results().map(match -> match.group(1)).toList();
    }

    /// The name of a module's artifact.
    public static String artifact(String module) {
        return module.replace('/', '-');
    }

    public String version() throws IOException {
        var version = VERSION.matcher(pom());
        if (!version.find()) throw Stop.failed("pom.xml names no version");
        return version.group(1);
    }

    private String pom() throws IOException {
        return Files.readString(root.resolve("pom.xml"));
    }
}

package checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import machine.Folders;
import machine.Log;

/// Checks that NOTICE names every direct dependency with its licence, and no other. Direct dependencies are those of
/// the `pom.xml` and `package.json` files and the packages of `models.sha512`.
///
/// A line of NOTICE that names a dependency begins with `maven`, `npm` or `model`, then its name and its licence;
/// `text: FILE` after the licence names its text, which has to exist.
final class Notices {
    private static final Set<String> NOT_OURS =
            Set.of("target", "node_modules", ".git", ".vivavoce", ".next", "generated");
    private static final Set<String> DECLARATIONS = Set.of("pom.xml", "package.json", "models.sha512");
    private static final Pattern LINE = Pattern.compile("(?m)^ +((?:maven|npm|model) [^ \n]+)(?: +([^\n]*\\S))?");
    private static final Pattern TEXT = Pattern.compile("text: (\\S+)");
    private static final Pattern ARTIFACT = Pattern.compile(
            "(?s)<(?:dependency|plugin|path|parent)>\\s*<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>");
    private static final Pattern MAVENS_OWN_PLUGIN =
            Pattern.compile("(?s)<plugin>\\s*<artifactId>([^<]+)</artifactId>");
    private static final Pattern BLOCK = Pattern.compile("(?s)\"(?:devD|d)ependencies\"\\s*:\\s*\\{([^}]*)}");
    private static final Pattern PACKAGE = Pattern.compile("\"([^\"]+)\"\\s*:");
    private static final Pattern MODEL = Pattern.compile("(?m)^[0-9a-f]{128}\\s+(\\S+)@\\S+");

    private Notices() {}

    /// Logs every fault of NOTICE; true when there is none.
    static boolean check(Path root, Log log) throws IOException {
        var notice = root.resolve("NOTICE");
        var named = new TreeMap<String, String>();
        if (Files.exists(notice)) {
            for (var line : LINE.matcher(Files.readString(notice)).results().toList()) {
                named.put(line.group(1), line.group(2) == null ? "" : line.group(2));
            }
        }
        var used = used(root);
        var faults = faults(root, named, used);
        for (var fault : faults) log.line(fault);
        log.line("%d dependencies, %d faults in NOTICE".formatted(used.size(), faults.size()));
        return faults.isEmpty();
    }

    private static List<String> faults(Path root, Map<String, String> named, Map<String, Path> used) {
        var faults = new ArrayList<String>();
        used.forEach((dependency, file) -> {
            if (!named.containsKey(dependency))
                faults.add("NOTICE does not name " + dependency + " of " + root.relativize(file));
        });
        named.forEach((dependency, licence) -> {
            if (!used.containsKey(dependency)) faults.add("NOTICE names " + dependency + ", which nothing uses");
            if (licence.isEmpty()) faults.add("NOTICE gives no licence of " + dependency);
            TEXT.matcher(licence).results().map(match -> match.group(1)).forEach(text -> {
                if (!Files.exists(root.resolve(text))) faults.add("NOTICE names " + text + ", which does not exist");
            });
        });
        return faults;
    }

    /// Returns each direct dependency with the file that declares it.
    private static Map<String, Path> used(Path root) throws IOException {
        var used = new TreeMap<String, Path>();
        for (var file : Folders.files(
                root, NOT_OURS, file -> DECLARATIONS.contains(file.getFileName().toString()))) {
            var text = Files.readString(file);
            for (var name : names(file, text)) used.putIfAbsent(name, file);
        }
        return used;
    }

    private static Set<String> names(Path file, String text) {
        var names = new TreeSet<String>();
        switch (file.getFileName().toString()) {
            case "pom.xml" -> {
                var without = text.replaceAll("(?s)<!--.*?-->|<dependencyManagement>.*?</dependencyManagement>", "")
                        .replaceAll("(?s)<exclusions>.*?</exclusions>", "");
                ARTIFACT.matcher(without).results().forEach(match -> {
                    if (!match.group(1).equals("dev.vivavoce"))
                        names.add("maven " + match.group(1) + ":" + match.group(2));
                });
                MAVENS_OWN_PLUGIN
                        .matcher(without)
                        .results()
                        .forEach(match -> names.add("maven org.apache.maven.plugins:" + match.group(1)));
            }
            case "package.json" ->
                BLOCK.matcher(text)
                        .results()
                        .forEach(block -> PACKAGE.matcher(block.group(1))
                                .results()
                                .map(match -> match.group(1))
                                .forEach(name -> {
                                    if (!name.startsWith("@vivavoce/")) names.add("npm " + name);
                                }));
            default -> MODEL.matcher(text).results().forEach(match -> names.add("model " + match.group(1)));
        }
        return names;
    }
}

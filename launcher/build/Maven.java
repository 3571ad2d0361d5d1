package build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import machine.Checkout;
import machine.Command;
import machine.Lock;
import machine.Log;
import machine.Machine;
import machine.Steps;
import machine.Stop;

/// A Maven that can build this checkout.
public final class Maven {
    public static final String WANTED = "3.9.14";
    /// SHA-512 of apache-maven-3.9.14-bin.tar.gz, as published with the release.
    private static final String SUM = "d50af8ab5e6005b46a07f0ce9d3719e67cfdf898da988a84871304cd59fb1af0"
            + "fef2f99dea709e6e66f21f732f905979b5c2dce6b6860406f60a70e84d9cf0b8";
    /// Writes the class path of each module next to its jar.
    public static final List<String> CLASS_PATHS = List.of(
            "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath",
            "-DincludeScope=runtime",
            "-Dmdep.outputFile=target/classpath");

    /// Has the compiler run as from a command line, where it takes the loader of its plugins from its options.
    private static final String FROM_COMMAND_LINE = "-Dmaven.compiler.forceLegacyJavacApi=true";

    /// Error Prone's errors break a build; its warnings are not read here, and they cost a third of the
    /// compiler's time.
    private static final String ERRORS_ONLY = "-Derror-prone.warnings=-XepDisableAllWarnings";

    private static final Pattern NEW_ENOUGH = Pattern.compile("3\\.9\\.([6-9]|[1-9][0-9])");
    private static final Pattern VERSION = Pattern.compile("Apache Maven ([0-9.]+)");

    private final Checkout checkout;
    private final Path program;

    private Maven(Checkout checkout, Path program) {
        this.checkout = checkout;
        this.program = program;
    }

    /// The one fetched before, or the one on the PATH if it is new enough; otherwise fetches it.
    public static Maven need(Checkout checkout, Lock lock) throws IOException, InterruptedException {
        if (Files.isExecutable(fetched(checkout))) return new Maven(checkout, fetched(checkout));
        var onPath = Machine.program("mvn")
                .orElseThrow(() -> Stop.failed("Maven is needed (any from 3.6.3 on; it fetches Maven " + WANTED
                        + " for this checkout).\n" + howToGet(checkout)));
        var version = versionOnPath();
        if (NEW_ENOUGH.matcher(version).matches()) return new Maven(checkout, onPath);
        var found = version.isEmpty() ? "of an unknown version" : version;
        new Steps(checkout)
                .step(
                        "fetching Maven %s (9 MB; the one on the PATH is %s)".formatted(WANTED, found),
                        "maven-fetch",
                        log -> fetch(checkout, lock, onPath, log));
        return new Maven(checkout, fetched(checkout));
    }

    public static Path fetched(Checkout checkout) {
        return checkout.work().resolve("maven-" + WANTED + "/bin/mvn");
    }

    /// The version of the Maven on the PATH; empty when there is none or it does not say.
    public static String versionOnPath() throws IOException, InterruptedException {
        var version = VERSION.matcher(Machine.printedBy("mvn", "--version"));
        return version.find() ? version.group(1) : "";
    }

    private static String howToGet(Checkout checkout) {
        try {
            return Machine.howToGet(checkout, "maven");
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }

    private static boolean fetch(Checkout checkout, Lock lock, Path mvn, Log log)
            throws IOException, InterruptedException {
        var folder = lock.temporary();
        var fetched = log.run(Command.in(
                folder,
                mvn.toString(),
                "-B",
                "-ntp",
                "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy",
                "-Dartifact=org.apache.maven:apache-maven:" + WANTED + ":tar.gz:bin",
                "-DoutputDirectory=" + folder));
        if (!fetched) return false;
        var archive = folder.resolve("apache-maven-" + WANTED + "-bin.tar.gz");
        if (!Checksum.matches(archive, SUM)) {
            return log.fail(archive.getFileName() + " is not the published file: its SHA-512 differs");
        }
        if (!log.run(Command.in(folder, "tar", "-xzf", archive.toString()))) return false;
        Files.move(folder.resolve("apache-maven-" + WANTED), checkout.work().resolve("maven-" + WANTED));
        return true;
    }

    /// Runs Maven at the root of the checkout.
    public boolean run(Log log, List<String> arguments) throws IOException, InterruptedException {
        return log.run(command(arguments));
    }

    /// The same, with the progress on the terminal: modules, test classes, failures.
    public boolean show(Log log, List<String> arguments) throws IOException, InterruptedException {
        return log.run(command(arguments), MavenProgress::show);
    }

    private Command command(List<String> arguments) {
        return Command.in(checkout.root(), program.toString(), "-B", "-ntp", FROM_COMMAND_LINE, ERRORS_ONLY)
                .with("VIVAVOCE_MODELS", checkout.models().toString())
                .with("MAVEN_OPTS", options())
                .and(arguments);
    }

    /// Those of the user, and where the compiler finds [PluginLoader]: without it each run loads its plugins again.
    private String options() {
        var classes = Path.of(System.getProperty("java.class.path")).toAbsolutePath();
        var own = Machine.setting("MAVEN_OPTS").orElse("");
        // Maven's script splits the options at spaces, which the path of the checkout may have.
        return own + " " + PluginLoader.ON_BOOT_PATH
                + checkout.root().toAbsolutePath().relativize(classes);
    }
}

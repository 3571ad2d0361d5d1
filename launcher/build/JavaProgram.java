package build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import machine.Checkout;
import machine.Command;
import machine.Machine;

/// How the platform and our other programs are started.
public final class JavaProgram {
    private static final List<String> OPTIONS = List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.awt.headless=true",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8");

    /// As the tests of sound have them (`jvm.compilers-of-sound`): the second compiler for the longest loops alone.
    private static final List<String> SHORT_LIVED = List.of(
            "-XX:Tier4InvocationThreshold=50000",
            "-XX:Tier4MinInvocationThreshold=10000",
            "-XX:Tier4CompileThreshold=100000",
            "-XX:Tier4BackEdgeThreshold=400000");

    private JavaProgram() {}

    /// The platform. When it is stopped for the first time after a build, the JVM keeps the classes as it has
    /// loaded and checked them; a start with them takes half the processor time. A build deletes them with
    /// the programs.
    public static Command platform(Checkout checkout) throws IOException {
        return platform(checkout, List.of());
    }

    /// The platform for checks, which need it for minutes.
    static Command platformOfChecks(Checkout checkout) throws IOException {
        return platform(checkout, SHORT_LIVED);
    }

    private static Command platform(Checkout checkout, List<String> options) throws IOException {
        var archive = new Build(checkout).classArchive();
        // The log would name each class that is loaded in another way and not kept.
        var keeping = new ArrayList<>(
                List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive, "-Xlog:cds*=off"));
        keeping.addAll(options);
        return of(checkout, "local", "dev.vivavoce.local.Local", List.of(), keeping);
    }

    /// @param program `local`, `cli`, `bench` or `fleet`
    public static Command of(Checkout checkout, String program, String main, List<String> arguments)
            throws IOException {
        return of(checkout, program, main, arguments, List.of());
    }

    private static Command of(
            Checkout checkout, String program, String main, List<String> arguments, List<String> options)
            throws IOException {
        var words = new ArrayList<String>();
        words.add(System.getenv("JAVA_HOME") + "/bin/java");
        words.addAll(OPTIONS);
        words.addAll(options);
        words.add(main);
        words.addAll(arguments);
        var home = Machine.setting("VIVAVOCE_HOME").orElse(checkout.work().toString());
        return new Command(
                checkout.root(),
                words,
                // Not on the command line: it is 17,000 characters long.
                Map.of(
                        "CLASSPATH", new Build(checkout).classPath(program),
                        "VIVAVOCE_HOME", home,
                        "VIVAVOCE_MODELS", checkout.models().toString()));
    }
}

package build;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import machine.Checkout;
import machine.Folders;
import machine.Lock;
import machine.Log;
import machine.Machine;
import machine.Stop;

/// The Java programs, built into `.vivavoce/app`. The copy lets `up` keep running while the sources are built again.
public final class Build {
    /// The modules that hold programs: each gets a class path file named after its last folder. Those of the services
    /// are for their images.
    private static final List<String> PROGRAMS = List.of(
            "local",
            "cli",
            "checks/bench",
            "checks/fleet",
            "deploy/images",
            "identity-grpc",
            "speech-grpc",
            "content-grpc",
            "assessment-grpc",
            "billing-grpc",
            "bff-graphql");

    private static final Pattern ERROR = Pattern.compile("^\\[ERROR] .");
    private static final int SHOWN_ERRORS = 12;
    private static final int SHOWN_LENGTH = 200;

    private final Checkout checkout;

    public Build(Checkout checkout) {
        this.checkout = checkout;
    }

    private Path app() {
        return checkout.work().resolve("app");
    }

    /// True when nothing that goes into the programs changed since they were built.
    public boolean isCurrent() throws IOException {
        var stamp = app().resolve("stamp");
        if (!Files.exists(stamp)) return false;
        var time = Files.getLastModifiedTime(stamp);
        for (var source : sources()) {
            if (Folders.changedSince(time, checkout.root().resolve(source))) return false;
        }
        return true;
    }

    private List<String> sources() throws IOException {
        var sources = new ArrayList<>(List.of(
                "pom.xml", ".mvn", "proto/contracts", "clients/graphql/src/generated/persisted-documents.json"));
        for (var module : checkout.modules()) {
            sources.add(module + "/pom.xml");
            sources.add(module + "/src/main");
        }
        return sources;
    }

    /// All that a program needs before it starts: the build and the speech models.
    public void need() throws IOException, InterruptedException {
        try (var lock = Lock.take(checkout)) {
            if (!isCurrent()) build(lock);
            new Models(checkout).need(lock);
        }
    }

    private void build(Lock lock) throws IOException, InterruptedException {
        var maven = Maven.need(checkout, lock);
        var log = Log.at(checkout.log("build"));
        Machine.say("· building (log: %s) …", Checkout.shown(log.file()));
        if (!makeJars(maven, log, lock, List.of("-T", "1C", "-Dmaven.test.skip=true"))) {
            log.lines().stream()
                    .filter(line -> ERROR.matcher(line).find())
                    .limit(SHOWN_ERRORS)
                    .forEach(line -> Machine.say("%s", line.substring(0, Math.min(SHOWN_LENGTH, line.length()))));
            throw Stop.failed("the build failed. The whole log: " + Checkout.shown(log.file()));
        }
    }

    /// Makes the jars of all modules and keeps them.
    ///
    /// @param options for Maven, with the number of modules that are built side by side (`-T`)
    public boolean makeJars(Maven maven, Log log, Lock lock, List<String> options)
            throws IOException, InterruptedException {
        var stamp = Files.createFile(lock.temporary().resolve("stamp"));
        var arguments = new ArrayList<>(List.of("package"));
        arguments.addAll(Maven.CLASS_PATHS);
        arguments.addAll(options);
        if (!maven.show(log, arguments)) return false;
        keep(stamp, Files.createDirectory(lock.temporary().resolve("app")));
        return true;
    }

    /// @param stamp a file as old as the beginning of the build: a source that changed during it is built again
    private void keep(Path stamp, Path folder) throws IOException {
        for (var program : PROGRAMS) {
            var target = checkout.root().resolve(program).resolve("target");
            var jars = new ArrayList<String>();
            jars.add(target.resolve(Checkout.artifact(program) + "-" + checkout.version() + ".jar")
                    .toString());
            jars.addAll(List.of(
                    Files.readString(target.resolve("classpath")).strip().split(File.pathSeparator)));
            var classPath = new ArrayList<String>();
            for (var jar : jars) {
                if (!jar.isEmpty()) classPath.add(kept(Path.of(jar), folder));
            }
            var name = Path.of(program).getFileName() + ".classpath";
            Files.writeString(folder.resolve(name), String.join(File.pathSeparator, classPath));
        }
        Files.move(stamp, folder.resolve("stamp"));
        Folders.delete(app());
        Files.move(folder, app());
    }

    /// Where a jar is loaded from: our modules' jars from the copy, others from Maven's folder.
    private String kept(Path jar, Path folder) throws IOException {
        if (!jar.startsWith(checkout.root())) return jar.toString();
        Files.copy(jar, folder.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        return app().resolve(jar.getFileName()).toString();
    }

    /// Where the JVM keeps the classes of the platform.
    Path classArchive() {
        return app().resolve("local.jsa");
    }

    /// The class path of a program: `local`, `cli`, `bench` or `fleet`.
    public String classPath(String program) throws IOException {
        return Files.readString(app().resolve(program + ".classpath")).strip();
    }
}

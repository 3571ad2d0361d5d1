package dev.vivavoce.local;

import dev.vivavoce.local.postgres.Home;
import dev.vivavoce.local.postgres.StartRefused;
import dev.vivavoce.runtime.config.Env;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/// `./vivavoce up`: runs the [Platform] until Ctrl-C or SIGTERM, then stops it and ends with 0. When it cannot
/// start, or PostgreSQL is lost for good, it ends with 1 and one line that says why.
public final class Local {
    private static volatile int exitCode;
    private static volatile boolean stopping;

    private Local() {}

    public static void main(String... arguments) throws InterruptedException {
        long begin = System.nanoTime();
        ClassArchive.HERE.begins();
        var settings = System.getenv();
        var home = Path.of(settings.getOrDefault("VIVAVOCE_HOME", ".vivavoce"));
        var log = logForPeople(home);
        try {
            var platform = Platform.open(settings, Local::end);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(platform), "stop"));
            platform.start();
            System.out.println(platform.greeting(Duration.ofNanos(System.nanoTime() - begin)));
            ClassArchive.HERE.started();
        } catch (CancellationException _) { // stopped while starting: the hook ends this process
        } catch (StartRefused | Env.BadSettings refused) {
            end(refused.getMessage());
        } catch (RuntimeException | LinkageError broken) {
            if (StartRefused.isDiskFull(broken))
                end(StartRefused.diskFull(home, broken).getMessage());
            LoggerFactory.getLogger(Local.class).debug("the start failed", broken);
            end("the start failed: " + broken.getMessage() + " (more in " + log + ")");
        }
        new CountDownLatch(1).await();
    }

    private static void end(@Nullable String why) {
        if (stopping) return; // a part failed because the others were stopped before it
        System.err.println("vivavoce: " + why);
        exitCode = 1;
        System.exit(1);
    }

    /// Halts with 0: after a signal the JVM would end with 130 or 143 although nothing failed.
    private static void stop(Platform platform) {
        stopping = true;
        if (exitCode == 0) System.out.println("\nstopping …");
        platform.close();
        if (exitCode == 0) System.out.println("stopped; everything is kept in " + platform.folder());
        // Such as the web server, which would else run until this process has ended.
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroy);
        if (ClassArchive.HERE.ends())
            System.out.println("keeping the loaded classes, once for each build: starts take half as long");
        Runtime.getRuntime().halt(exitCode);
    }

    /// Short lines on the console, everything with its stack traces in a file, for every logging library of the
    /// parts. The file of the start before is kept beside it.
    private static Path logForPeople(Path home) {
        var file = home.resolve("logs").resolve("up.log");
        try {
            // A running one continues to write to its file, while this start is refused.
            if (Files.exists(file) && !Home.isHeld(home))
                Files.move(file, file.resolveSibling("up.log.before"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException thrown) {
            System.err.println("vivavoce: the log of the start before is not kept: " + thrown);
        }
        System.setProperty("vivavoce.log", file.toString());
        System.setProperty("logback.configurationFile", "logback-local.xml");
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        return file;
    }
}

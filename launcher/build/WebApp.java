package build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import machine.Checkout;
import machine.Command;
import machine.Folders;
import machine.Log;
import machine.Machine;
import machine.Steps;
import machine.Stop;

/// The web app: its packages, its build, and its server.
public final class WebApp {
    /// What the build writes, and what only tests use.
    private static final Set<String> NOT_SOURCES =
            Set.of("node_modules", ".next", "public", "browser", "testing", "next-env.d.ts");

    private final Checkout checkout;
    private final Path clients;
    private final NpmPackages packages;
    private final Steps steps;

    public WebApp(Checkout checkout) {
        this.checkout = checkout;
        clients = checkout.root().resolve("clients");
        packages = new NpmPackages(clients);
        steps = new Steps(checkout);
    }

    public boolean isThere() {
        return Files.exists(clients.resolve("package.json"));
    }

    /// Fetches its packages when they are not there; false when that fails. The caller holds the lock.
    public boolean fetch() throws IOException, InterruptedException {
        return packages.areFetched()
                || steps.attempt(
                        "fetching the packages of the web app (about 900 MB unpacked)",
                        "clients-fetch",
                        packages::fetch);
    }

    public void need() throws IOException, InterruptedException {
        if (!fetch()) throw Stop.shown();
    }

    /// Fetches and builds what is missing; false when that fails.
    public boolean build() throws IOException, InterruptedException {
        return fetch() && (isBuilt() || steps.attempt("building the web app", "web-build", log -> run(log, "build")));
    }

    /// Fetches and builds what is missing of the server with only the packages that it uses, which an image has; false
    /// when that fails.
    public boolean buildServer() throws IOException, InterruptedException {
        return fetch()
                && (isBuilt() && Files.exists(clients.resolve("web/.next/standalone/web/server.js"))
                        || steps.attempt(
                                "building the server of the web app",
                                "web-server",
                                log -> log.run(script("build").with("VIVAVOCE_WEB_OUTPUT", "standalone"))));
    }

    /// Prepares the sources for the development server; false when that fails.
    public boolean prepare() throws IOException, InterruptedException {
        return fetch() && steps.attempt("preparing the web app", "web-dev", log -> run(log, "worklet", "-w", "web"));
    }

    private boolean isBuilt() throws IOException {
        var id = clients.resolve("web/.next/BUILD_ID");
        return Files.exists(id)
                && !Folders.filesChangedSince(Files.getLastModifiedTime(id), clients, WebApp::isNoSource);
    }

    private static boolean isNoSource(Path path) {
        var name = path.getFileName().toString();
        return NOT_SOURCES.contains(name)
                || name.contains(".test.")
                || name.endsWith("results")
                || name.endsWith(".tsbuildinfo");
    }

    /// Runs an npm script of the clients.
    public boolean run(Log log, String... script) throws IOException, InterruptedException {
        return log.run(script(script));
    }

    public Command script(String... script) {
        return Command.in(clients, "npm", "run", "--silent")
                .with("NEXT_TELEMETRY_DISABLED", "1")
                .and(List.of(script));
    }

    /// The server, which listens where the platform listens: by default no other machine can reach it.
    ///
    /// @param mode `start` for what is built, `dev` for the sources
    /// @param port speech, which plays recordings, and content, which takes documents, are as far from their
    ///     usual ports as this one
    public Command server(String mode, int port, String api) {
        return Command.in(
                        clients.resolve("web"),
                        "node",
                        clients.resolve("node_modules/next/dist/bin/next").toString(),
                        mode,
                        "-p",
                        Integer.toString(port),
                        "-H",
                        Machine.setting("VIVAVOCE_HOST").orElse("127.0.0.1"))
                .with("VIVAVOCE_API_URL", api)
                .with(
                        "VIVAVOCE_RECORDINGS_URL",
                        Machine.setting("VIVAVOCE_RECORDINGS_URL").orElse("http://localhost:" + (9102 + port - 3000)))
                .with(
                        "VIVAVOCE_DOCUMENTS_URL",
                        Machine.setting("VIVAVOCE_DOCUMENTS_URL").orElse("http://localhost:" + (9103 + port - 3000)))
                .with("NEXT_TELEMETRY_DISABLED", "1");
    }

    /// A Chromium or Chrome for the journeys; false when there is none. As root on Debian it is installed.
    public java.util.Optional<Path> chromium() throws IOException, InterruptedException {
        var found = chromiumOnPath();
        if (found.isPresent() || !Machine.isRoot() || Machine.program("apt-get").isEmpty()) return found;
        var install = Command.in(checkout.root(), "apt-get", "install", "-y", "--no-install-recommends", "chromium");
        return steps.attempt("installing Chromium, in which the web app is tested", "chromium", log -> log.run(install))
                ? chromiumOnPath()
                : found;
    }

    private static java.util.Optional<Path> chromiumOnPath() {
        return List.of(
                        Machine.setting("VIVAVOCE_CHROMIUM").orElse("chromium"),
                        "chromium",
                        "chromium-browser",
                        "google-chrome")
                .stream()
                .flatMap(name -> Machine.program(name).stream())
                .findFirst();
    }
}

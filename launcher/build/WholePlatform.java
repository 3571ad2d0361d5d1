package build;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import machine.Checkout;
import machine.Folders;
import machine.Log;

/// A platform and a web server for checks, on ports and data of their own. As in production, the edge executes
/// only the app's documents.
public final class WholePlatform {
    private static final int MAIL_PORT = 2500;
    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

    private final Checkout checkout;
    private final Path chromium;

    public WholePlatform(Checkout checkout, Path chromium) {
        this.checkout = checkout;
        this.chromium = chromium;
    }

    /// Runs a script of the web app against it. Its mails are files.
    public boolean run(String script, Log log) throws IOException, InterruptedException {
        return run(script, freeOffset(), Map.of(), log);
    }

    /// Runs a script of the web app against it. The script starts the mail server, at the port `VIVAVOCE_SMTP_PORT`.
    public boolean runWithMailServer(String script, Log log) throws IOException, InterruptedException {
        int offset = freeOffset();
        var mailServer = Map.of(
                "IDENTITY_SMTP_HOST", "127.0.0.1",
                "IDENTITY_SMTP_PORT", Integer.toString(MAIL_PORT + offset),
                "IDENTITY_SMTP_SECURITY", "NONE");
        return run(script, offset, mailServer, log);
    }

    /// Runs the tests with GraphQL clients of others against a platform without a web server. They send their documents
    /// as text.
    public static boolean runClients(Checkout checkout, Log log) throws IOException, InterruptedException {
        int offset = freeOffset();
        var api = "http://localhost:" + (8080 + offset);
        var home = checkout.work().resolve("clients." + ProcessHandle.current().pid());
        var platform = log.start(JavaProgram.platformOfChecks(checkout)
                .with("VIVAVOCE_PORT_OFFSET", Integer.toString(offset))
                .with("VIVAVOCE_HOME", home.toString())
                .with("BFF_REQUESTS_A_MINUTE", "100000")
                .with("BFF_COST_A_MINUTE", "1000000")
                .with("BFF_SIGN_INS_A_MINUTE", "100000"));
        try {
            return answers(api + "/ready/all", platform, log)
                    && log.run(new WebApp(checkout).script("wire", "-w", "wire").with("VIVAVOCE_API_URL", api));
        } finally {
            platform.destroy();
            platform.waitFor();
            Folders.delete(home);
        }
    }

    private static int freeOffset() {
        return ThreadLocalRandom.current().nextInt(10_000, 19_000);
    }

    private boolean run(String script, int offset, Map<String, String> settings, Log log)
            throws IOException, InterruptedException {
        var api = "http://localhost:" + (8080 + offset);
        var page = "http://localhost:" + (3000 + offset);
        var provider = "http://localhost:" + (4000 + offset); // a journey starts it
        var model = "http://localhost:" + (4100 + offset) + "/v1"; // and this one
        var home = checkout.work().resolve("journeys." + ProcessHandle.current().pid());
        var web = new WebApp(checkout);
        var platform = log.start(JavaProgram.platformOfChecks(checkout)
                .with("VIVAVOCE_PORT_OFFSET", Integer.toString(offset))
                .with("VIVAVOCE_HOME", home.toString())
                .with("BFF_WEB_ORIGINS", page)
                .with("BFF_REQUESTS_A_MINUTE", "100000")
                .with("BFF_COST_A_MINUTE", "1000000")
                .with("BFF_SIGN_INS_A_MINUTE", "100000")
                .with("BFF_HANDSHAKES_A_MINUTE", "100000")
                .with("BFF_DOCUMENTS", "trusted")
                .with("IDENTITY_PROVIDERS", "standin")
                .with("IDENTITY_PROVIDER_STANDIN_ISSUER", provider)
                .with("IDENTITY_PROVIDER_STANDIN_CLIENT_ID", "vivavoce")
                .with("IDENTITY_PROVIDER_STANDIN_NAME", "Stand-in")
                .with("CONTENT_MODELS", "journeys")
                .with("CONTENT_MODEL_JOURNEYS_URL", model)
                .with("CONTENT_MODEL_JOURNEYS_MODEL", "stand-in")
                .with("CONTENT_MODEL_JOURNEYS_PURPOSES", "WRITING")
                .with("CONTENT_MODEL_JOURNEYS_THIRD_PARTY", "false")
                .with(settings));
        var server = log.start(web.server("start", 3000 + offset, api));
        try {
            return answers(api + "/ready/all", platform, log)
                    && answers(page + "/", server, log)
                    && log.run(web.script(script, "-w", "web")
                            .with("VIVAVOCE_API_URL", api)
                            .with("VIVAVOCE_WEB_URL", page)
                            .with("VIVAVOCE_BILLING_URL", "http://localhost:" + (9105 + offset))
                            .with("VIVAVOCE_PROVIDER", provider)
                            .with("VIVAVOCE_LANGUAGE_MODEL", model)
                            .with("VIVAVOCE_SMTP_PORT", Integer.toString(MAIL_PORT + offset))
                            .with("VIVAVOCE_MAIL", home.resolve("mail").toString())
                            .with("VIVAVOCE_CHROMIUM", chromium.toString()));
        } finally {
            server.destroy();
            platform.destroy();
            server.waitFor();
            platform.waitFor();
            Folders.delete(home);
        }
    }

    /// Waits until the process answers there; false when it does not, or has ended.
    private static boolean answers(String address, Process process, Log log) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(address)).timeout(ANSWER).build();
        var until = Instant.now().plus(START);
        // Next.js drops a connection whose first request asks for HTTP/2.
        var builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NORMAL);
        try (var client = builder.build()) {
            while (process.isAlive() && Instant.now().isBefore(until)) {
                try {
                    if (client.send(request, BodyHandlers.discarding()).statusCode() < 300) return true;
                } catch (IOException notYet) {
                    // Nothing listens there yet.
                }
                Thread.sleep(LOOK_AGAIN);
            }
        }
        return log.fail(address + (process.isAlive() ? " does not answer" : " does not answer: its process has ended"));
    }
}

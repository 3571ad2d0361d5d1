package dev.vivavoce.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.cli.RunningPlatform;
import dev.vivavoce.cli.demo.Demo;
import dev.vivavoce.steps.TestFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `./vivavoce demo` at a platform whose edge executes trusted documents only, with the list that `docker-compose.yml`
/// gives it, and where an account is made by the link of a mail.
class DemoByMailTest {
    /// Everything of the demo, on a busy machine.
    private static final long LIMIT_MINUTES = 5;

    private static final Path DOCUMENTS =
            Path.of("..", "..", "deploy", "compose", "demo-documents.json").toAbsolutePath();

    @Test
    void the_demo_comes_in_by_the_link_of_its_mail_and_its_sentence_is_scored(@TempDir Path folder) throws Exception {
        var home = WholePlatform.newHome();
        try (var mails = MailpitStandIn.start();
                var platform = RunningPlatform.here(settings(home, mails))) {
            var edge = platform.graphQl().base().toString();

            var without = demo(folder.resolve("without"), "--url", edge);
            assertThat(without.code()).as(without.said()).isEqualTo(2);
            assertThat(without.said()).contains("sends a link by mail to whoever registers");

            var by = demo(
                    folder.resolve("by-mail"),
                    "--url",
                    edge,
                    "--mail",
                    mails.address().toString());
            assertThat(by.code()).as(by.said()).isZero();
            assertThat(by.said()).contains("Good morning, how are you feeling today?");
            assertThat(mails.mails()).isGreaterThanOrEqualTo(2);
        } finally {
            TestFolders.delete(home);
        }
    }

    private static Map<String, String> settings(Path home, MailpitStandIn mails) {
        var settings = new HashMap<>(WholePlatform.settings(home));
        settings.put("BFF_DOCUMENTS", "trusted");
        settings.put("BFF_MORE_DOCUMENTS", DOCUMENTS.toString());
        settings.put("IDENTITY_SMTP_HOST", "127.0.0.1");
        settings.put("IDENTITY_SMTP_PORT", Integer.toString(mails.smtpPort()));
        settings.put("IDENTITY_SMTP_SECURITY", "NONE");
        return settings;
    }

    private record Ended(int code, String said) {}

    /// Runs it in a process of its own, in whose data folder there is nothing.
    private static Ended demo(Path folder, String... arguments) throws IOException, InterruptedException {
        var said = Files.createDirectories(folder).resolve("said");
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Demo.class.getName()));
        words.addAll(List.of(arguments));
        var java = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(said.toFile());
        java.environment().put("VIVAVOCE_HOME", folder.toString());
        var demo = java.start();
        if (!demo.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
            demo.destroyForcibly().waitFor();
            throw new AssertionError("the demo did not end: " + Files.readString(said));
        }
        return new Ended(demo.exitValue(), Files.readString(said));
    }
}

package dev.vivavoce.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.access.v1.Role;
import dev.vivavoce.runtimetest.Await;
import dev.vivavoce.runtimetest.TestClock;
import dev.vivavoce.runtimetest.TestServer;
import dev.vivavoce.runtimetest.TestServer.Transport;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MainTest {
    private static final TestClock clock = new TestClock();

    @RegisterExtension
    static final TestServer identity = TestSettings.at(clock, TestSettings.required());

    @Test
    void sessions_and_accounts_survive_a_restart() {
        var ana = Person.at(identity.channel(Transport.WIRE));
        var signedIn = ana.register();
        identity.restart();
        var later = ana.over(identity.channel(Transport.WIRE));
        assertThat(later.own(signedIn)).isEqualTo(signedIn.getUser());
        assertThat(later.refresh(signedIn).hasUser()).isTrue();
        assertThat(later.login().hasSignedIn()).isTrue();
    }

    @Test
    void the_first_administrator_is_created_once_and_no_other_account_becomes_administrator() {
        var squatter = Person.at(identity.channel(Transport.WIRE));
        squatter.register();
        var settings = new HashMap<>(identity.settings());
        settings.put("IDENTITY_ADMIN_EMAIL", squatter.email());
        settings.put("IDENTITY_ADMIN_PASSWORD", "not the squatter's password");
        Main.start(settings, clock).close();
        assertThat(squatter.login().getSignedIn().getUser().getRolesList())
                .as("an earlier owner of the address")
                .containsExactly(Role.ROLE_LEARNER);

        settings.put("IDENTITY_ADMIN_PASSWORD", squatter.password());
        Main.start(settings, clock).close();
        assertThat(squatter.login().getSignedIn().getUser().getRolesList())
                .as("an account with this address and password")
                .containsExactly(Role.ROLE_LEARNER, Role.ROLE_ADMIN);

        settings.put("IDENTITY_ADMIN_EMAIL", "second@example.org");
        Main.start(settings, clock).close();
        assertThat(TestSettings.stored(identity, "SELECT count(*) FROM account WHERE email = 'second@example.org'"))
                .as("an administrator exists")
                .isEqualTo("0");
    }

    @Test
    void a_process_without_its_settings_ends_with_one_line_that_names_them_all() throws Exception {
        var java = ProcessHandle.current().info().command().orElseThrow();
        var command = new ProcessBuilder(
                java, "-cp", System.getProperty("java.class.path"), "-XX:TieredStopAtLevel=1", Main.class.getName());
        command.environment().keySet().removeIf(name -> name.startsWith("IDENTITY_"));
        command.environment().put("IDENTITY_PORT", "nine");
        var process = command.start();
        var told = new String(process.getErrorStream().readAllBytes(), UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(told).hasSize(1);
        assertThat(told.getFirst())
                .contains("IDENTITY_PORT: bad value", "IDENTITY_DATABASE_URL: missing", "IDENTITY_KEY_SECRET: missing")
                .doesNotContain("nine");
    }

    @Test
    void another_key_secret_stops_the_start_and_leaves_no_connection_behind() {
        var settings = new HashMap<>(identity.settings());
        settings.put("IDENTITY_KEY_SECRET", "another-secret-0123456789abcdef0123456789");
        // Counted by their name: the pool of the server that runs beside it grows and shrinks as it likes.
        settings.compute("IDENTITY_DATABASE_URL", (_, url) -> url + "?ApplicationName=refused");
        assertThatThrownBy(() -> Main.start(settings, clock)).hasMessageStartingWith("IDENTITY_KEY_SECRET: ");
        var connections = "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'refused'";
        Await.until(() -> TestSettings.stored(identity, connections).equals("0"));
    }
}

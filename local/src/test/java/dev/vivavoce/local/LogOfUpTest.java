package dev.vivavoce.local;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogOfUpTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void the_log_of_a_platform_that_runs_for_months_is_bounded() throws Exception {
        var context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        context.putProperty("vivavoce.log", folder.resolve("up.log").toString());
        var configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(Objects.requireNonNull(Local.class.getResource("/logback-local.xml")));
        var appender = (RollingFileAppender<?>) context.getLogger("ROOT").getAppender("file");
        assertThat(((SizeBasedTriggeringPolicy<?>) appender.getTriggeringPolicy())
                        .getMaxFileSize()
                        .getSize())
                .isEqualTo(20 << 20);

        for (int part = 1; part <= 10; part++) {
            context.getLogger("dev.vivavoce.test").debug("part-" + part);
            appender.rollover();
        }
        context.getLogger("dev.vivavoce.test").debug("the newest");
        context.stop();

        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("up.log", "up.log.1", "up.log.2", "up.log.3", "up.log.4");
        }
        assertThat(folder.resolve("up.log")).content().contains("the newest");
        assertThat(folder.resolve("up.log.1")).content().contains("part-10");
    }
}

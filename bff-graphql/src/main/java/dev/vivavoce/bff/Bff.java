package dev.vivavoce.bff;

import dev.vivavoce.bff.client.Draining;
import dev.vivavoce.bff.http.Addresses;
import dev.vivavoce.bff.status.ConnectionDraining;
import dev.vivavoce.runtime.telemetry.MetricsServer;
import dev.vivavoce.runtime.telemetry.Telemetry;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;

/// The running edge.
public final class Bff implements AutoCloseable {
    /// The container's loggers, limited to warnings. The references keep the loggers from being garbage-collected
    /// with their levels.
    private static final List<Logger> CONTAINER = List.of(
            quiet("org.apache", Level.WARNING),
            // It warns about threads of grpc-java, which the whole process shares.
            quiet("org.apache.catalina.loader.WebappClassLoaderBase", Level.SEVERE));

    private final ServletWebServerApplicationContext context;

    private Bff(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    private static Logger quiet(String name, Level level) {
        var logger = Logger.getLogger(name);
        logger.setLevel(level);
        return logger;
    }

    static Bff start(BffConfig config) {
        var application = new SpringApplication(BffConfiguration.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        application.setAddCommandLineProperties(false);
        application.setEnvironment(new OwnSettings(config));
        // The process configures logging; in one JVM with the services it is configured already.
        application.setListeners(application.getListeners().stream()
                .filter(listener -> !(listener instanceof LoggingApplicationListener))
                .toList());
        application.addInitializers(context -> register((ServletWebServerApplicationContext) context, config));
        var context = (ServletWebServerApplicationContext) application.run();
        var bff = new Bff(context);
        context.getBean(Addresses.class).listeningOn(bff.port());
        return bff;
    }

    private static void register(ServletWebServerApplicationContext context, BffConfig config) {
        context.registerBean(BffConfig.class, () -> config);
        if (config.metricsPort() == 0) return;
        var address = new InetSocketAddress(config.host(), config.metricsPort());
        context.registerBean(MetricsServer.class, () -> MetricsServer.start(address, context.getBean(Telemetry.class)));
    }

    public int port() {
        var server = context.getWebServer();
        if (server == null) throw new IllegalStateException("not running");
        return server.getPort();
    }

    /// Returns the address that clients use.
    public URI address() {
        return context.getBean(Addresses.class).own();
    }

    /// Returns a bean of the edge.
    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /// Lets clients leave, closes every socket and stream with a drain code, waits for running requests, and stops.
    @Override
    public void close() {
        if (!context.isActive()) return;
        drainConnections();
        context.getBeansOfType(Draining.class).values().forEach(Draining::drain);
        context.close();
    }

    private void drainConnections() {
        context.getBean(ConnectionDraining.class).begin();
        try {
            Thread.sleep(context.getBean(BffConfig.class).drainTime());
        } catch (InterruptedException _) { // whoever waits for the end does so no longer
            Thread.currentThread().interrupt();
        }
    }

    /// The only settings that Spring reads: nothing from the process's environment, properties or working folder.
    private static final class OwnSettings extends StandardEnvironment {
        OwnSettings(BffConfig config) {
            getPropertySources()
                    .addFirst(new MapPropertySource(
                            "own", Map.of("server.address", config.host(), "server.port", config.port())));
        }

        @Override
        protected void customizePropertySources(MutablePropertySources sources) {
            sources.addLast(new MapPropertySource(
                    "fixed",
                    Map.ofEntries(
                            Map.entry("spring.config.location", "optional:classpath:/dev/vivavoce/bff/none/"),
                            Map.entry("spring.threads.virtual.enabled", "true"),
                            Map.entry("spring.main.allow-bean-definition-overriding", "false"),
                            Map.entry("spring.graphql.schema.inspection.enabled", "false"),
                            Map.entry("server.shutdown", "graceful"),
                            Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "5s"),
                            Map.entry("server.tomcat.max-connections", "20000"),
                            Map.entry("server.tomcat.connection-timeout", "15s"),
                            Map.entry("server.tomcat.max-swallow-size", "64KB"),
                            Map.entry("server.max-http-request-header-size", "16KB"),
                            Map.entry("spring.web.resources.add-mappings", "false"))));
        }
    }
}

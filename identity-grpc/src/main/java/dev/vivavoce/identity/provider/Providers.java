package dev.vivavoce.identity.provider;

import dev.vivavoce.runtime.calls.CallGuard;
import dev.vivavoce.runtime.calls.CallPolicy;
import dev.vivavoce.runtime.failure.Failure;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// The configured providers.
public final class Providers implements AutoCloseable {
    /// The path of the web app to which providers send the browser.
    public static final String RETURN_PATH = "/sign-in/provider";

    /// @param all in the order in which people see them
    /// @param timeout the longest wait for one answer of a provider
    public record Settings(List<Provider> all, Duration timeout) {}

    private final SequencedMap<String, ProviderClient> clients = new LinkedHashMap<>();
    private final ProviderHttp http;

    public Providers(Settings settings, URI webUrl, MeterRegistry meters, Clock clock) {
        this.http = new ProviderHttp(settings.timeout());
        var redirect = URI.create(webUrl.toString().replaceFirst("/+$", "") + RETURN_PATH);
        // A call is tried twice at most, each try within the timeout.
        var policy = new CallPolicy(
                settings.timeout().multipliedBy(3),
                2,
                Duration.ofMillis(100),
                64,
                new CallPolicy.Breaker(Duration.ofSeconds(30), 20, Duration.ofSeconds(5), 3));
        for (var provider : settings.all()) {
            var guard = new CallGuard("provider-" + provider.id(), policy, meters);
            clients.put(provider.id(), new ProviderClient(provider, redirect, http, guard, clock));
        }
    }

    public List<Provider> all() {
        return clients.values().stream().map(ProviderClient::provider).toList();
    }

    /// @throws Failure NOT_FOUND / PROVIDER_UNKNOWN
    public ProviderClient get(String id) {
        return Optional.ofNullable(clients.get(id))
                .orElseThrow(() -> Failure.notFound("PROVIDER_UNKNOWN", "no such provider"));
    }

    /// Returns the provider with an issuer, if it is configured.
    public Optional<Provider> withIssuer(String issuer) {
        return all().stream()
                .filter(provider -> provider.issuer().toString().equals(issuer))
                .findFirst();
    }

    @Override
    public void close() {
        http.close();
    }
}

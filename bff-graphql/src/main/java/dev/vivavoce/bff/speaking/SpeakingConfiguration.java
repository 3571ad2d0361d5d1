package dev.vivavoce.bff.speaking;

import graphql.schema.PropertyDataFetcher;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/// Wires the fields of speaking events.
@Configuration(proxyBeanMethods = false)
class SpeakingConfiguration {
    /// Reads the common fields of all events from their envelope.
    @Bean
    RuntimeWiringConfigurer eventFields() {
        return wiring -> {
            for (var event : SpeakingEvent.class.getPermittedSubclasses())
                wiring.type(
                        event.getSimpleName(),
                        type -> type.dataFetcher("cursor", of(SpeakingEvent::cursor))
                                .dataFetcher("durable", of(SpeakingEvent::durable))
                                .dataFetcher("occurredAt", of(SpeakingEvent::occurredAt))
                                .dataFetcher("utteranceId", of(SpeakingEvent::utteranceId)));
        };
    }

    private static PropertyDataFetcher<?> of(Function<SpeakingEvent, @Nullable Object> field) {
        return PropertyDataFetcher.fetching(field);
    }
}

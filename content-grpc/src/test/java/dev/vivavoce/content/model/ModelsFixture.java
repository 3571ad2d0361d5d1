package dev.vivavoce.content.model;

import dev.vivavoce.model.ModelStandIn;
import dev.vivavoce.runtime.config.Secret;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Models that are stand-ins, and what a test asks them.
final class ModelsFixture implements AutoCloseable {
    static final String KEY = "key-that-nobody-sees";
    static final String SCHEMA = """
            {"type": "object", "additionalProperties": false, "required": ["score", "quote"], "properties": {
              "score": {"type": "integer", "minimum": 0, "maximum": 9},
              "quote": {"type": "string", "minLength": 1, "maxLength": 40}}}
            """;

    final ModelStandIn first = ModelStandIn.start(0);
    final ModelStandIn second = ModelStandIn.start(0);
    final Models models;
    final Spending spending = new Spending();
    final List<String> pieces = new ArrayList<>();

    /// The first is a third party's and knows a price, the second is the deployment's own.
    ModelsFixture(Duration firstToken, Duration whole, int concurrent, Duration breakerOpen) {
        models = new Models(
                new ModelSettings(
                        List.of(
                                new ModelEndpoint(
                                        "first",
                                        URI.create(first.address()),
                                        new Secret(KEY),
                                        "large",
                                        Set.of(Purpose.WRITING, Purpose.JUDGEMENT),
                                        new ModelEndpoint.Price(new BigDecimal("2"), new BigDecimal("10.5")),
                                        true),
                                new ModelEndpoint(
                                        "second",
                                        URI.create(second.address()),
                                        new Secret(""),
                                        "small",
                                        Set.of(Purpose.WRITING, Purpose.JUDGEMENT),
                                        null,
                                        false)),
                        firstToken,
                        whole,
                        concurrent,
                        breakerOpen),
                new SimpleMeterRegistry());
    }

    ModelsFixture() {
        this(Duration.ofSeconds(10), Duration.ofSeconds(30), 8, Duration.ofSeconds(30));
    }

    static ModelRequest words(String user) {
        return request(user, null, false);
    }

    static ModelRequest json(String user) {
        return request(user, AnswerSchema.of(SCHEMA), false);
    }

    static ModelRequest request(String user, @Nullable AnswerSchema schema, boolean ownModelsOnly) {
        return new ModelRequest(Purpose.WRITING, "You are brief.", user, schema, 200, ownModelsOnly);
    }

    ModelAnswer ask(ModelRequest request) throws InterruptedException {
        return models.generate(request, pieces::add, spending);
    }

    @Override
    public void close() {
        models.close();
        first.close();
        second.close();
    }
}

package dev.vivavoce.content.model;

import dev.vivavoce.content.model.ModelClient.Correction;
import dev.vivavoce.content.model.ModelFault.Kind;
import dev.vivavoce.runtime.failure.Failure;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The configured models. A request goes to the first model of its purpose, and to the next one as long as
/// nothing of an answer was passed on.
public final class Models implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Models.class);
    private static final int MOST_CORRECTIONS = 2;

    private final ModelSettings settings;
    private final List<ModelClient> clients;

    public Models(ModelSettings settings, MeterRegistry meters) {
        this.settings = settings;
        this.clients = settings.models().stream()
                .map(endpoint -> new ModelClient(endpoint, settings, meters))
                .toList();
    }

    /// Whether a model is configured for the purpose.
    public boolean serves(Purpose purpose) {
        return clients.stream().anyMatch(client -> client.endpoint().purposes().contains(purpose));
    }

    /// What is configured for the purpose.
    public ModelOffer offer(Purpose purpose) {
        boolean isConfigured = serves(purpose);
        return new ModelOffer(
                isConfigured, isConfigured && candidates(purpose, true).isEmpty());
    }

    /// Fails when no model may get the request.
    ///
    /// @throws Failure FAILED_PRECONDITION / MODEL_OFF, PERMISSION_DENIED / CONSENT_MISSING
    public void check(Purpose purpose, boolean ownModelsOnly) {
        if (!serves(purpose))
            throw Failure.precondition("MODEL_OFF", "no language model is configured for this purpose");
        if (candidates(purpose, ownModelsOnly).isEmpty())
            throw Failure.denied("CONSENT_MISSING", "the person has not consented to third parties");
    }

    /// Returns the whole answer. The pieces of an answer in words go to the sink as they come; an answer in
    /// JSON goes there whole, after it was checked.
    ///
    /// @param spending counts what it costs, also when it fails
    /// @throws Failure those of [#check]; UNAVAILABLE / MODEL_BUSY, MODEL_UNAVAILABLE; FAILED_PRECONDITION /
    ///     MODEL_ANSWER_INVALID
    public ModelAnswer generate(ModelRequest request, TextSink sink, Spending spending) throws InterruptedException {
        check(request.purpose(), request.ownModelsOnly());
        long deadline = System.nanoTime() + settings.whole().toNanos();
        var schema = request.schema();
        boolean onlyBusy = true;
        for (var client : candidates(request.purpose(), request.ownModelsOnly())) {
            if (System.nanoTime() >= deadline) throw unavailable("no model has answered in time");
            var passedOn = new Passing(sink);
            try {
                return schema == null
                        ? client.ask(request, List.of(), passedOn, spending, deadline)
                        : checked(client, request, schema, passedOn, spending, deadline);
            } catch (ModelFault fault) {
                log.warn("the model {} gave no answer: {}", client.endpoint().name(), fault.text());
                if (fault.kind() == Kind.ANSWER) throw invalid(fault.text());
                if (passedOn.begun) throw unavailable("the model broke off its answer");
                onlyBusy &= fault.kind() == Kind.BUSY;
            }
        }
        if (onlyBusy)
            throw Failure.unavailable("MODEL_BUSY", "every model is busy or has failed repeatedly")
                    .retryAfter(settings.breakerOpen());
        throw unavailable("no model has answered");
    }

    /// Asks until the answer is valid, three times at most, and tells the model what was wrong.
    private static ModelAnswer checked(
            ModelClient client,
            ModelRequest request,
            AnswerSchema schema,
            TextSink sink,
            Spending spending,
            long deadline)
            throws InterruptedException {
        var corrections = new ArrayList<Correction>();
        while (true) {
            var answer = client.ask(request, corrections, _ -> {}, spending, deadline);
            var violations = schema.violations(answer.text());
            if (violations.isEmpty()) {
                sink.accept(answer.text());
                return answer;
            }
            if (corrections.size() == MOST_CORRECTIONS)
                throw new ModelFault(Kind.ANSWER, "the answer does not have the form that was asked for");
            corrections.add(new Correction(answer.text(), violations));
        }
    }

    private List<ModelClient> candidates(Purpose purpose, boolean ownModelsOnly) {
        return clients.stream()
                .filter(client -> client.endpoint().purposes().contains(purpose))
                .filter(client -> !ownModelsOnly || !client.endpoint().thirdParty())
                .toList();
    }

    private Failure unavailable(String message) {
        return Failure.unavailable("MODEL_UNAVAILABLE", message).retryAfter(settings.breakerOpen());
    }

    private static Failure invalid(String message) {
        return Failure.precondition("MODEL_ANSWER_INVALID", message);
    }

    @Override
    public void close() {
        clients.forEach(ModelClient::close);
    }

    /// Remembers whether a piece was passed on.
    private static final class Passing implements TextSink {
        private final TextSink next;
        private boolean begun;

        private Passing(TextSink next) {
            this.next = next;
        }

        @Override
        public void accept(String piece) throws InterruptedException {
            begun = true;
            next.accept(piece);
        }
    }
}

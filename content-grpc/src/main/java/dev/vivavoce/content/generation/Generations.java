package dev.vivavoce.content.generation;

import dev.vivavoce.content.model.ModelAnswer;
import dev.vivavoce.content.model.ModelOffer;
import dev.vivavoce.content.model.ModelRequest;
import dev.vivavoce.content.model.Models;
import dev.vivavoce.content.model.Purpose;
import dev.vivavoce.content.model.Spending;
import dev.vivavoce.content.model.TextSink;
import dev.vivavoce.content.prompt.PromptTemplate;
import dev.vivavoce.content.usage.Budgets;
import dev.vivavoce.content.usage.Reservation;
import dev.vivavoce.content.usage.Use;
import dev.vivavoce.runtime.data.Uninterruptible;
import dev.vivavoce.runtime.failure.Failure;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.random.RandomGenerator;

/// Runs prompts on the models.
public final class Generations {
    private static final String ANSWERED = "ANSWERED";
    private static final String CANCELLED = "CANCELLED";

    private final Models models;
    private final Budgets budgets;
    private final RandomGenerator chance;

    /// @param chance shared by all calls and unpredictable: it makes the delimiters of data
    public Generations(Models models, Budgets budgets, RandomGenerator chance) {
        this.models = models;
        this.budgets = budgets;
        this.chance = chance;
    }

    /// Whether a model is configured for the purpose.
    public boolean serves(Purpose purpose) {
        return models.serves(purpose);
    }

    /// What is configured for the purpose.
    public ModelOffer offer(Purpose purpose) {
        return models.offer(purpose);
    }

    /// Why no model would get a person's data for the purpose: MODEL_OFF or CONSENT_MISSING; empty when one would.
    public Optional<String> refusal(Purpose purpose, boolean thirdPartiesAllowed) {
        try {
            models.check(purpose, !thirdPartiesAllowed);
            return Optional.empty();
        } catch (Failure failure) {
            return Optional.of(failure.reason());
        }
    }

    /// Returns the whole answer; its pieces were passed to the sink as they came.
    ///
    /// @throws Failure those of [Models#generate], [PromptTemplate#render] and [Budgets#reserve]
    public Generated generate(Generation generation, TextSink sink) throws InterruptedException {
        var prompt = generation.prompt();
        var content = prompt.content();
        var rendered = PromptTemplate.render(content, generation.variables(), chance);
        var request = new ModelRequest(
                content.purpose(),
                rendered.system(),
                rendered.user(),
                content.schema(),
                content.mostTokens(),
                content.hasLearnersData() && !generation.thirdPartiesAllowed());
        models.check(request.purpose(), request.ownModelsOnly());
        var spending = new Spending();
        var reservation = reserved(
                new Use(
                        generation.userId(),
                        prompt.id(),
                        prompt.version(),
                        content.purpose(),
                        request.estimatedTokens() + content.mostTokens()),
                spending);
        var outcome = CANCELLED;
        try {
            var answer = models.generate(request, sink, spending);
            outcome = ANSWERED;
            return generated(generation, answer, spending);
        } catch (Failure failure) {
            outcome = failure.reason();
            throw failure;
        } finally {
            settle(reservation, spending, outcome);
        }
    }

    /// Reserves also when the caller leaves meanwhile, and then gives the tokens back.
    private Reservation reserved(Use use, Spending spending) throws InterruptedException {
        var reserving = Uninterruptible.start(() -> budgets.reserve(use));
        try {
            return Uninterruptible.await(reserving);
        } catch (InterruptedException left) {
            reserving.thenAccept(reservation -> settle(reservation, spending, CANCELLED));
            throw left;
        }
    }

    /// Completes although the caller has left.
    private void settle(Reservation reservation, Spending spending, String outcome) {
        var settling = Uninterruptible.start(() -> {
            budgets.settle(reservation, spending, outcome);
            return outcome;
        });
        try {
            settling.join();
        } catch (CompletionException thrown) {
            throw thrown.getCause() instanceof RuntimeException cause ? cause : thrown;
        }
    }

    private static Generated generated(Generation generation, ModelAnswer answer, Spending spending) {
        var latency = spending.elapsed();
        var first = spending.firstTokenLatency();
        return new Generated(
                answer.text(),
                answer.model(),
                generation.prompt().id(),
                generation.prompt().version(),
                spending.inputTokens(),
                spending.outputTokens(),
                first == null ? latency : first,
                latency,
                spending.micros(),
                answer.isCut());
    }
}

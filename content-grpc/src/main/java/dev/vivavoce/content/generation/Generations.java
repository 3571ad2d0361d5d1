package dev.vivavoce.content.generation;

import dev.vivavoce.content.model.ModelAnswer;
import dev.vivavoce.content.model.ModelRequest;
import dev.vivavoce.content.model.Models;
import dev.vivavoce.content.model.Spending;
import dev.vivavoce.content.model.TextSink;
import dev.vivavoce.content.prompt.PromptTemplate;
import dev.vivavoce.content.usage.Budgets;
import dev.vivavoce.content.usage.Use;
import dev.vivavoce.runtime.failure.Failure;
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

    /// Returns the whole answer; its pieces went to the sink as they came.
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
        var reservation = budgets.reserve(new Use(
                generation.userId(),
                prompt.id(),
                prompt.version(),
                content.purpose(),
                request.estimatedTokens() + content.mostTokens()));
        var spending = new Spending();
        var outcome = CANCELLED;
        try {
            var answer = models.generate(request, sink, spending);
            outcome = ANSWERED;
            return generated(generation, answer, spending);
        } catch (Failure failure) {
            outcome = failure.reason();
            throw failure;
        } finally {
            budgets.settle(reservation, spending, outcome);
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
                answer.isCut());
    }
}

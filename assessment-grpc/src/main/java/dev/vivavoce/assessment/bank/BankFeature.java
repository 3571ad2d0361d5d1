package dev.vivavoce.assessment.bank;

import dev.vivavoce.assessment.bank.published.PublishedQuestions;
import dev.vivavoce.runtime.data.Database;
import java.time.Clock;

/// Builds the parts of the question bank.
public final class BankFeature {
    private final PublishedQuestions published;
    private final QuestionBankGrpc endpoint;

    public BankFeature(Database database, Clock clock) {
        var store = new BankStore();
        var questions = new BankQuestions(database, store, clock);
        published = new PublishedQuestions(database);
        endpoint = new QuestionBankGrpc(questions, new BankFiles(database, store, questions, clock), published);
    }

    /// What quizzes are made of.
    public PublishedQuestions published() {
        return published;
    }

    public QuestionBankGrpc endpoint() {
        return endpoint;
    }
}

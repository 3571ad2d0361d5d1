package dev.vivavoce.assessment.bank.published;

import dev.vivavoce.assessment.bank.published.PublishedStore.Choice;
import dev.vivavoce.quiz.question.Question;
import dev.vivavoce.runtime.data.Database;
import java.util.List;

/// What learners get of the bank: questions that were reviewed.
public final class PublishedQuestions {
    private static final int MOST_LANGUAGES = 50;

    private final Database database;
    private final PublishedStore store = new PublishedStore();

    public PublishedQuestions(Database database) {
        this.database = database;
    }

    /// Chooses questions for a quiz at random, each once; fewer when there are no more.
    ///
    /// @param seed the same one chooses the same
    public List<Question> choose(Choice choice, String seed, int number) {
        return database.transaction(db -> store.choose(db, choice, seed, number));
    }

    /// How many questions a quiz can be made of.
    public int count(Choice choice) {
        return database.transaction(db -> store.count(db, choice));
    }

    /// What quizzes can be made of, by language.
    public List<BankTopic> topics() {
        return database.transaction(db -> {
            var tags = store.tags(db);
            return store.languages(db, MOST_LANGUAGES).stream()
                    .map(one -> new BankTopic(
                            one.language(), one.questions(), tags.getOrDefault(one.language(), List.of())))
                    .toList();
        });
    }
}

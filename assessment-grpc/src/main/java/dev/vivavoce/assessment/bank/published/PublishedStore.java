package dev.vivavoce.assessment.bank.published;

import static java.util.Objects.requireNonNull;

import dev.vivavoce.assessment.bank.item.BankItemMapping;
import dev.vivavoce.assessment.bank.published.BankTopic.Tag;
import dev.vivavoce.quiz.question.Difficulty;
import dev.vivavoce.quiz.question.Question;
import dev.vivavoce.quiz.question.QuestionKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// Reads published rows of `bank_question`.
public final class PublishedStore {
    /// Which questions a quiz wants.
    ///
    /// @param language a BCP 47 tag, or its beginning
    /// @param tags empty for any
    /// @param allTags whether a question needs all of them
    public record Choice(
            String language, List<String> tags, boolean allTags, Difficulty difficulty, Set<QuestionKind> kinds) {
        public Choice {
            tags = List.copyOf(tags);
            kinds = Set.copyOf(kinds);
        }
    }

    private static final int MOST_TAGS = 50;

    /// Chooses questions at random, each once; the same choice gives the same while the bank does not change.
    ///
    /// @param seed orders them: another seed gives other questions
    public List<Question> choose(Handle db, Choice choice, String seed, int number) {
        return bound(
                        db.createQuery("SELECT content FROM bank_question WHERE " + conditions(choice)
                                + " ORDER BY sha256(convert_to(id::text || :seed, 'UTF8')), id LIMIT :number"),
                        choice)
                .bind("seed", seed)
                .bind("number", number)
                .map((row, _) -> BankItemMapping.ofStored(requireNonNull(row.getBytes("content")))
                        .question())
                .list();
    }

    /// How many questions a choice has.
    int count(Handle db, Choice choice) {
        return bound(db.createQuery("SELECT count(*) FROM bank_question WHERE " + conditions(choice)), choice)
                .mapTo(Integer.class)
                .one();
    }

    /// Only what is asked for, so that the index of tags can be used.
    private static String conditions(Choice choice) {
        var sql = """
                state = 'PUBLISHED' AND difficulty = :difficulty AND kind = ANY (:kinds::text[])
                AND (language = :language OR starts_with(language, :language || '-'))""";
        if (choice.tags().isEmpty()) return sql;
        return sql + " AND tags " + (choice.allTags() ? "@>" : "&&") + " :tags::text[]";
    }

    private static Query bound(Query query, Choice choice) {
        if (!choice.tags().isEmpty()) query.bind("tags", choice.tags().toArray(String[]::new));
        return query.bind("difficulty", choice.difficulty().name())
                .bind("kinds", choice.kinds().stream().map(QuestionKind::name).toArray(String[]::new))
                .bind("language", choice.language());
    }

    /// How many questions a language has.
    record Count(String language, int questions) {}

    /// The languages with the most questions, by primary subtag.
    List<Count> languages(Handle db, int most) {
        return db.createQuery("""
                        WITH counted AS (
                            SELECT split_part(language, '-', 1) AS spoken, count(*) AS questions FROM bank_question
                            WHERE state = 'PUBLISHED' GROUP BY spoken ORDER BY questions DESC, spoken LIMIT :most)
                        SELECT * FROM counted ORDER BY spoken
                        """)
                .bind("most", most)
                .map((row, _) -> new Count(row.getString("spoken"), row.getInt("questions")))
                .list();
    }

    /// The tags of each language with the most questions, the largest first.
    Map<String, List<Tag>> tags(Handle db) {
        var tags = new HashMap<String, List<Tag>>();
        db.createQuery("""
                        WITH counted AS (
                            SELECT split_part(language, '-', 1) AS spoken, tag, count(*) AS questions
                            FROM bank_question, unnest(tags) AS tag
                            WHERE state = 'PUBLISHED' GROUP BY spoken, tag),
                        ranked AS (
                            SELECT *, row_number() OVER (PARTITION BY spoken ORDER BY questions DESC, tag) AS place
                            FROM counted)
                        SELECT spoken, tag, questions FROM ranked WHERE place <= :most ORDER BY spoken, place
                        """)
                .bind("most", MOST_TAGS)
                .map((row, _) -> tags.computeIfAbsent(row.getString("spoken"), _ -> new ArrayList<>())
                        .add(new Tag(row.getString("tag"), row.getInt("questions"))))
                .list();
        return tags;
    }
}

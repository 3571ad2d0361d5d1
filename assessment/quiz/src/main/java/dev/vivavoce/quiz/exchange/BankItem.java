package dev.vivavoce.quiz.exchange;

import dev.vivavoce.quiz.question.Question;
import java.util.List;

/// A question as a bank of questions holds it. A file carries all of it but the citation: the passage stays where it
/// is.
///
/// @param name its title; empty for none
/// @param category from the topmost name down; empty for none
/// @param tags in the order they were given
public record BankItem(String name, List<String> category, List<String> tags, Question question) {
    public BankItem {
        category = List.copyOf(category);
        tags = List.copyOf(tags);
    }
}

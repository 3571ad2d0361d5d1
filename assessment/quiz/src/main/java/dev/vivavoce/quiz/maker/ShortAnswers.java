package dev.vivavoce.quiz.maker;

import dev.vivavoce.quiz.question.Option;
import dev.vivavoce.quiz.question.Passage;
import dev.vivavoce.quiz.question.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Questions that are answered in a few words: of facts, definitions and cells with numbers.
final class ShortAnswers {
    private static final Pattern IS_A = Pattern.compile("What (?:is|are) (?:an?|the) ");
    private static final int LONGEST_KEY = 14;

    private ShortAnswers() {}

    static List<Question> drafts(Reading reading, Passage passage) {
        var drafts = new ArrayList<Question>();
        for (var sentence : reading.sentences(passage)) {
            var definition = Definition.of(sentence);
            for (var fact : Facts.of(sentence, reading.names())) {
                // "What is a hormone that …?" asks for the term of a definition, which the definition asks better.
                if (definition.isPresent() && IS_A.matcher(fact.prompt()).lookingAt()) continue;
                if (fact.keys().getFirst().split(" ").length > LONGEST_KEY) continue;
                drafts.add(new Question.ShortAnswer(
                        fact.prompt(),
                        fact.keys().stream().map(Option::right).toList(),
                        reading.basis(sentence.piece())));
            }
            definition.ifPresent(found -> drafts.add(new Question.ShortAnswer(
                    found.prompt(), List.of(Option.right(found.term().bare())), reading.basis(sentence.piece()))));
        }
        for (var cell : Cell.of(reading.pieces(passage)))
            if (Character.isDigit(cell.value().codePointAt(0)))
                drafts.add(new Question.ShortAnswer(
                        cell.prompt(), List.of(Option.right(cell.value())), reading.basis(cell.row())));
        return drafts;
    }
}

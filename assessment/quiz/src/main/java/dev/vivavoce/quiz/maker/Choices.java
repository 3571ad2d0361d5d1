package dev.vivavoce.quiz.maker;

import dev.vivavoce.quiz.language.NounPhrase;
import dev.vivavoce.quiz.language.Numbers;
import dev.vivavoce.quiz.language.Piece;
import dev.vivavoce.quiz.question.Option;
import dev.vivavoce.quiz.question.Passage;
import dev.vivavoce.quiz.question.Question;
import dev.vivavoce.quiz.question.Question.MultipleChoice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/// Multiple choices: of facts, of definitions and of the cells of tables.
final class Choices {
    private final Reading reading;
    private final Random random;
    private final Distractors distractors;

    Choices(Reading reading, Random random) {
        this.reading = reading;
        this.random = random;
        distractors = new Distractors(reading, random);
    }

    List<Question> drafts(Passage passage) {
        var drafts = new ArrayList<Question>();
        for (var sentence : reading.sentences(passage)) {
            for (var fact : Facts.of(sentence, reading.names())) fact(fact, drafts);
            Definition.of(sentence).ifPresent(definition -> definition(definition, drafts));
        }
        for (var cell : Cell.of(reading.pieces(passage)))
            add(cell.prompt(), cell.value(), cell.others(), cell.row(), drafts);
        Collections.shuffle(drafts, random);
        clozes(passage, drafts);
        return drafts;
    }

    /// Sentences with a word missing come after questions: they test reading more than understanding.
    private void clozes(Passage passage, List<Question> drafts) {
        for (var sentence : reading.sentences(passage)) {
            for (int index : Gaps.keys(reading, sentence)) {
                var token = sentence.tokens().get(index);
                var wrong = Facts.isCount(sentence.tokens(), index)
                        ? distractors.numbers(sentence, index)
                        : distractors.words(sentence, token);
                var text = sentence.text();
                var prompt = text.substring(0, token.start()) + Question.BLANK + text.substring(token.end());
                add(prompt, token.text(), wrong, sentence.piece(), drafts);
            }
        }
    }

    private void fact(Fact fact, List<Question> drafts) {
        var sentence = fact.sentence();
        switch (fact.type()) {
            case NUMBER, TIME -> {
                var wrong = distractors.variants(sentence, fact.from(), fact.to());
                add(fact.prompt(), fact.keys().getFirst(), unlike(fact, wrong), sentence.piece(), drafts);
            }
            case PERSON, THING ->
                NounPhrase.of(sentence).stream()
                        .filter(phrase -> phrase.from() == fact.from() && phrase.to() == fact.to())
                        .findFirst()
                        .ifPresent(phrase -> add(
                                fact.prompt(),
                                phrase.with(phrase.article()),
                                distractors.phrases(phrase, fact.prompt()),
                                sentence.piece(),
                                drafts));
            case REASON -> {}
        }
    }

    /// The variants of "until the third day" begin as the key does, without "until".
    private static List<String> unlike(Fact fact, List<String> wrong) {
        var key = fact.keys().getFirst();
        var whole = fact.sentence().text(fact.from(), fact.to());
        int skipped = fact.from() == 0 ? 0 : Math.max(0, whole.length() - key.length());
        return wrong.stream()
                .map(text -> text.substring(Math.min(skipped, text.length() - 1)))
                .toList();
    }

    private void definition(Definition definition, List<Question> drafts) {
        var term = definition.term();
        add(
                definition.prompt(),
                term.with(term.article()),
                distractors.phrases(term, definition.meaning()),
                term.sentence().piece(),
                drafts);
    }

    private void add(String prompt, String key, List<String> wrong, Piece piece, List<Question> drafts) {
        if (wrong.size() < 2) return;
        var texts = new ArrayList<>(wrong.subList(0, Math.min(wrong.size(), reading.distractors())));
        texts.add(key);
        boolean numbers = texts.stream().allMatch(text -> first(text) >= 0);
        Collections.sort(texts);
        Collections.shuffle(texts, random);
        if (numbers) texts.sort(Comparator.comparingLong(Choices::first));
        var options = texts.stream()
                .map(text -> text.equals(key) ? Option.right(text) : Option.wrong(text))
                .toList();
        if (options.stream().filter(Option::isRight).count() == 1)
            drafts.add(new MultipleChoice(prompt, options, reading.basis(piece)));
    }

    /// The number that a text begins with; -1 for none.
    private static long first(String text) {
        var word = text.split(" ")[0];
        return Numbers.value(word).orElse(-1);
    }
}

package dev.vivavoce.bench.quality;

import dev.vivavoce.cli.Refusal;
import dev.vivavoce.quiz.marking.Answer;
import dev.vivavoce.quiz.marking.AnswerMarker;
import dev.vivavoce.quiz.marking.Mark.Verdict;
import dev.vivavoce.quiz.question.Basis;
import dev.vivavoce.quiz.question.Difficulty;
import dev.vivavoce.quiz.question.Option;
import dev.vivavoce.quiz.question.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// How often marks of short answers agree with those of a person.
///
/// @param agreed over all of them
/// @param confident over those whose mark is confident
public record ShortAnswers(Share agreed, Share confident) {
    /// Marks the answers of a file: question, key, answer and verdict, with ` => ` between them.
    public static ShortAnswers of(Path file, AnswerMarker marker) {
        try {
            return of(Files.readAllLines(file), marker);
        } catch (IOException e) {
            throw new Refusal(file + " cannot be read: " + e.getMessage());
        }
    }

    static ShortAnswers of(List<String> lines, AnswerMarker marker) {
        var agreed = new Share(0, 0);
        var confident = new Share(0, 0);
        for (var line : lines) {
            if (line.startsWith("#") || line.isBlank()) continue;
            var cells = line.split(" => ");
            var question = new Question.ShortAnswer(
                    cells[0], List.of(Option.right(cells[1])), new Basis("en", Difficulty.MEDIUM, "", null));
            var mark = marker.mark(question, new Answer.Typed(cells[2]));
            boolean same = mark.verdict() == Verdict.valueOf(cells[3]);
            agreed = agreed.plus(same);
            if (mark.isConfident()) confident = confident.plus(same);
        }
        return new ShortAnswers(agreed, confident);
    }
}

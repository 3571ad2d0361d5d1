package dev.vivavoce.quiz.exchange;

import java.util.List;

/// A file of questions.
///
/// @param file its content
/// @param mediaType what it is
/// @param refusals questions that it does not hold
public record Exported(byte[] file, String mediaType, List<Refusal> refusals) {
    public Exported {
        refusals = List.copyOf(refusals);
    }
}

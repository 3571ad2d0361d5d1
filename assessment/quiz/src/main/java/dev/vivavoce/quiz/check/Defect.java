package dev.vivavoce.quiz.check;

/// Something wrong with a question.
///
/// @param detail what it was found in, for authors: words of the question
public record Defect(DefectKind kind, String detail) {}

package dev.vivavoce.assessment.feedback;

/// What a learner reads about a result.
///
/// @param strength names a strength
/// @param next names what to practise next
record Feedback(String strength, String next) {}

package dev.vivavoce.bff.feedback;

/// Two sentences on a result.
record ResultFeedback(String language, String strength, String next) {}

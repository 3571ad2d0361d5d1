package dev.vivavoce.bff.prompt;

/// A part in which two versions differ; a part that is missing is empty.
record PromptDifference(String field, String before, String after) {}

package dev.vivavoce.content.scenario;

import org.jspecify.annotations.Nullable;

/// Which scenarios a list holds; what is absent or empty does not narrow it. The language is a BCP 47 tag or its
/// beginning, the search is in the words of a web search: `diabetes -tablet "low blood sugar"`.
record ScenarioFilter(@Nullable Profession profession, @Nullable Level level, String language, String search) {}

package dev.vivavoce.bff.plan;

/// A plan on offer; times in milliseconds.
record Plan(String id, String name, long speechAMonth, long longestSession) {}

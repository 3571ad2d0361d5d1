package dev.vivavoce.bff.plan;

/// What can be had; times in milliseconds.
record Plan(String id, String name, long speechAMonth, long longestSession) {}

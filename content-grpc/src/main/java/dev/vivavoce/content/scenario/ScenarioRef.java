package dev.vivavoce.content.scenario;

import java.util.UUID;

/// Names one published version of a scenario; version 0 is the latest.
public record ScenarioRef(UUID id, int version) {}

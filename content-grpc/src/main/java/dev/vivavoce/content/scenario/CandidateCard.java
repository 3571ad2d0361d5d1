package dev.vivavoce.content.scenario;

import java.util.List;

/// The instructions that the candidate reads before and while speaking.
public record CandidateCard(String role, List<String> bullets) {}

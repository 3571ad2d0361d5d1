package dev.vivavoce.content.scenario;

import java.util.List;

/// The instructions of the partner: who they are, how they feel, what they bring up, and what they tell only when
/// asked.
public record InterlocutorCard(String persona, String feelings, List<String> prompts, List<String> revealIfAsked) {}

package dev.vivavoce.content.scenario;

import dev.vivavoce.content.voice.PartnerVoice;
import java.util.List;

/// The instructions of the partner: who they are, how they feel, what they bring up, what they tell only when asked,
/// and how they sound.
public record InterlocutorCard(
        String persona, String feelings, List<String> prompts, List<String> revealIfAsked, PartnerVoice voice) {}

package dev.vivavoce.speech.livekit;

import dev.vivavoce.runtime.config.Secret;
import java.net.URI;

/// A LiveKit server.
///
/// @param api the address of its API
/// @param key the name of the key; it is no secret
/// @param secret signs tokens and notices
public record LiveKitSettings(URI api, String key, Secret secret) {}

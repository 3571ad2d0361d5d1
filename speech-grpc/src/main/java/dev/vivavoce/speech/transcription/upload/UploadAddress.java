package dev.vivavoce.speech.transcription.upload;

import java.net.URI;
import java.time.Instant;

/// Where a recorded file is sent.
public record UploadAddress(URI url, Instant expiresAt) {}

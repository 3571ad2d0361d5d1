/// Scoring of recordings over gRPC, and what it shares with live sessions.
@NullMarked
package dev.vivavoce.speech.pronunciation;

import org.jspecify.annotations.NullMarked;

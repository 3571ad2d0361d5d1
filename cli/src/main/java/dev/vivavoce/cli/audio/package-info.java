/// The audio of one session: tickets, the audio socket or a gRPC stream, and the sender that resumes it.
@NullMarked
package dev.vivavoce.cli.audio;

import org.jspecify.annotations.NullMarked;

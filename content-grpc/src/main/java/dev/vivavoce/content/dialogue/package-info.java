/// The partner of a role-play, over gRPC.
@NullMarked
package dev.vivavoce.content.dialogue;

import org.jspecify.annotations.NullMarked;

/// Simulated talks with the partner of a role-play.
@NullMarked
package dev.vivavoce.bench.dialogue;

import org.jspecify.annotations.NullMarked;

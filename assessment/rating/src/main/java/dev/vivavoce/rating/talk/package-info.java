/// The talk that is rated, and the scenario it was about.
@NullMarked
package dev.vivavoce.rating.talk;

import org.jspecify.annotations.NullMarked;

/// The platform as on several machines: two replicas of each part, and all that they need, as processes of this one;
/// and what happens to people's work when parts of it die.
@NullMarked
package dev.vivavoce.fleet;

import org.jspecify.annotations.NullMarked;

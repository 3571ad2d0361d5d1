/// People who use the fleet while it is hurt, and what they were promised.
@NullMarked
package dev.vivavoce.fleet.load;

import org.jspecify.annotations.NullMarked;

/// Who is in a team with whom, for other services.
@NullMarked
package dev.vivavoce.billing.team;

import org.jspecify.annotations.NullMarked;

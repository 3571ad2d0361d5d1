/// What a person states about themselves: interface, languages, goal, level.
@NullMarked
package dev.vivavoce.identity.profile;

import org.jspecify.annotations.NullMarked;

/// Administration of people: lists, roles, suspension.
@NullMarked
package dev.vivavoce.identity.administration;

import org.jspecify.annotations.NullMarked;

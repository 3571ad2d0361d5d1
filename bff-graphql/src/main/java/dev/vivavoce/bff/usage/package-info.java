/// What a person has used, by day.
@NullMarked
package dev.vivavoce.bff.usage;

import org.jspecify.annotations.NullMarked;

/// Runs a prompt for a person: rendered, within the budget, recorded.
@NullMarked
package dev.vivavoce.content.generation;

import org.jspecify.annotations.NullMarked;

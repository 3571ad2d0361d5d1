/// Scenarios: the situations that learners speak in, their drafts, their versions and the built-in ones.
@NullMarked
package dev.vivavoce.content.scenario;

import org.jspecify.annotations.NullMarked;

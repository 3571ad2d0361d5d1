/// Scenarios: what a learner speaks about, and with whom; their drafts, their versions and the built-in ones.
@NullMarked
package dev.vivavoce.content.scenario;

import org.jspecify.annotations.NullMarked;

/// Better versions of what a learner said.
@NullMarked
package dev.vivavoce.rating.rewrite;

import org.jspecify.annotations.NullMarked;

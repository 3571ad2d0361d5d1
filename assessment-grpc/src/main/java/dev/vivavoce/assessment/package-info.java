/// The assessment service: what learners have spoken so far, and how it went.
@NullMarked
package dev.vivavoce.assessment;

import org.jspecify.annotations.NullMarked;

/// Examinations: examiners rate talks that learners have asked them to rate.
@NullMarked
package dev.vivavoce.bff.examination;

import org.jspecify.annotations.NullMarked;

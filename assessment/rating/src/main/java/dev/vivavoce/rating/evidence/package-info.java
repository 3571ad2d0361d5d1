/// What is measured in a talk, and the quotes it is measured by.
@NullMarked
package dev.vivavoce.rating.evidence;

import org.jspecify.annotations.NullMarked;

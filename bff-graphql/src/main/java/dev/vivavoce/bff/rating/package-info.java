/// Reports of talks: what an examiner would give, and why.
@NullMarked
package dev.vivavoce.bff.rating;

import org.jspecify.annotations.NullMarked;

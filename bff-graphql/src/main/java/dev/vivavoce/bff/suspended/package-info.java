/// What people of suspended accounts can still do.
@NullMarked
package dev.vivavoce.bff.suspended;

import org.jspecify.annotations.NullMarked;

/// What people allow, from identity.
@NullMarked
package dev.vivavoce.runtime.consent;

import org.jspecify.annotations.NullMarked;

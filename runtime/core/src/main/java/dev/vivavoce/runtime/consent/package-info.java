/// What people allow, as identity tells.
@NullMarked
package dev.vivavoce.runtime.consent;

import org.jspecify.annotations.NullMarked;

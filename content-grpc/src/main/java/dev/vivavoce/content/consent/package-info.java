/// What people allow.
@NullMarked
package dev.vivavoce.content.consent;

import org.jspecify.annotations.NullMarked;

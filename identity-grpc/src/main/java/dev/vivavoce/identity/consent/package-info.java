/// What people allow, and their age bracket.
@NullMarked
package dev.vivavoce.identity.consent;

import org.jspecify.annotations.NullMarked;

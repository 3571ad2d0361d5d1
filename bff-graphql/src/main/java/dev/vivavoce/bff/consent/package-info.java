/// What people allow, and their age bracket.
@NullMarked
package dev.vivavoce.bff.consent;

import org.jspecify.annotations.NullMarked;

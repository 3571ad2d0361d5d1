/// Providers that sign people in, and those that are linked to the viewer.
@NullMarked
package dev.vivavoce.bff.provider;

import org.jspecify.annotations.NullMarked;

/// The studio, in which authors write scenarios and their partners.
@NullMarked
package dev.vivavoce.bff.studio;

import org.jspecify.annotations.NullMarked;

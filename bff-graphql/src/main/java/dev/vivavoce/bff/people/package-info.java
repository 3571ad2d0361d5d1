/// People and their roles, for administrators.
@NullMarked
package dev.vivavoce.bff.people;

import org.jspecify.annotations.NullMarked;

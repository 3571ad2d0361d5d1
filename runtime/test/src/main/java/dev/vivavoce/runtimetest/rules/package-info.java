/// The rules of the rooms: which package sees what.
@NullMarked
package dev.vivavoce.runtimetest.rules;

import org.jspecify.annotations.NullMarked;

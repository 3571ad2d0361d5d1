@NullMarked
package dev.vivavoce.bff.graphql;

import org.jspecify.annotations.NullMarked;

/// What a learner does, over GraphQL.
@NullMarked
package dev.vivavoce.cli.client;

import org.jspecify.annotations.NullMarked;

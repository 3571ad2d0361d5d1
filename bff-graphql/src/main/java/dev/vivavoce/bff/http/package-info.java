/// GraphQL over HTTP: one address, its checks and its answers.
@NullMarked
package dev.vivavoce.bff.http;

import org.jspecify.annotations.NullMarked;
